"""The words for what was drawn up and is not filled in yet."""

from __future__ import annotations

TABLE = {
    "blank-left": (
        "「{what}」这一处还没有填\n填好再用；一处没有填完，整套规则都不能用于评估",
        "this is not filled in yet (`{what}`)\n"
        "fill it in; while a blank is left these rules assess nothing",
    ),
}
