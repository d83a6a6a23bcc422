"""The words for what is wrong with the file of trusted keys."""

from __future__ import annotations

TABLE = {
    "key-twice": (
        "这把公钥已经登记在「{name}」名下\n一把钥匙只归一个人；删去一处，一人多项职责写在同一处的「roles」里",
        "this key is already that of `{name}`\n"
        "a key is one person's: remove one of the two, and write several roles under one `roles`",
    ),
}
