"""The words for what is wrong with the file of a meeting."""

from __future__ import annotations

TABLE = {
    "too-many-questions": (
        "问题太多，一次最多 {limit} 个\n分成几个文件",
        "too many questions, at most {limit} at a time\nsplit them into several files",
    ),
    "unknown-question": (
        "没有「{name}」这个提问命令\n可以写：{questions}",
        "there is no question command `{name}`\nthere are: {questions}",
    ),
    "unknown-option": (
        "「{ask}」没有「{name}」这一项\n「with」里可以写：{options}",
        "`{ask}` takes no `{name}`\n`with` may hold: {options}",
    ),
    "option-once": (
        "「{ask}」的「{name}」只能写一个\n分成两个问题",
        "`{ask}` takes `{name}` once only\nask two questions",
    ),
    "option-needed": (
        "「{ask}」要写「{name}」\n写在「with」下面",
        "`{ask}` needs `{name}`\nwrite it under `with`",
    ),
    "question-refused": (
        "这个问题答不了：{told}\n按提示改正",
        "this question cannot be answered: {told}\nmend it as told",
    ),
}
