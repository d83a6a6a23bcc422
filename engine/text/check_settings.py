"""The words for what is wrong with the settings of checks."""

from __future__ import annotations

TABLE = {
    "unknown-check": (
        "没有「{check}」这一项检查\n改成「wenze rules explain」列出的编号",
        "there is no check `{check}`\nuse a code that `wenze rules explain` lists",
    ),
    "check-fixed": (
        "「{check}」是读不了文件的错误，不能改轻重，也不能例外\n删去这一项，改正文件",
        "`{check}` keeps files from being read, and can be neither weighed nor excepted\n"
        "delete this and mend the file",
    ),
    "exception-unbound": (
        "没有写在哪里例外\n写上「file」「rule」或者「fact」；处处都不要的，在「severity」里写 off",
        "it does not say where the exception holds\n"
        "add `file`, `rule` or `fact`; to leave a check out everywhere, write `off` under "
        "`severity`",
    ),
}
