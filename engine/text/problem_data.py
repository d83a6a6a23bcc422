"""The words for data that a model refuses."""

from __future__ import annotations

TABLE = {
    "wrong-schema": (
        "这里要的是「{expected}」文件，文件自己写的是「{value}」\n"
        "检查是不是给错了文件；没有给错，就改这一行",
        "a file of `{expected}` is wanted here, and this one says it is `{value}`\n"
        "check that it is the right file; if it is, change this line",
    ),
    "absolute-path": (
        "「{name}」从根目录、盘符或者网络位置写起，没有读取\n"
        "写成相对于案件文件的位置；要用别处的文件，就在命令里写 --organisation",
        "`{name}` begins at a root, a drive or a network share, and was not read\n"
        "write it relative to the case file; for a file elsewhere give --organisation",
    ),
    "closed-later": (
        "原案 {closed} 才结案，晚于决定日 {decided}\n"
        "「decided_on」写现在作出决定的日期，「closed_on」写原案结案的日期",
        "the case was closed on {closed}, after the decision on {decided}\n"
        "`decided_on` is the day of the decision to be made now, `closed_on` the day of the "
        "earlier one that closed the case",
    ),
    "unknown-key": (
        "这里没有「{key}」这个键\n这里可以写的键：{keys}",
        "`{key}` is not a key that may stand here\nthe keys that may stand here: {keys}",
    ),
    "missing-key": (
        "缺「{key}」\n在这里补上「{key}」",
        "`{key}` is missing here\nadd `{key}` here",
    ),
    "unknown-code": (
        "「{value}」不是这里可以用的值\n可以用的值：{codes}",
        "`{value}` is not a value that may stand here\nthe values that may stand here: {codes}",
    ),
    "no-value": (
        "这里没有写值\n补上值；不需要就把整行删去",
        "no value stands here\nwrite one, or delete the line if it is not needed",
    ),
    "expected-whole-number": (
        "这里要写一个整数，写的是「{value}」\n只写阿拉伯数字，不带小数、单位和引号",
        "a whole number was expected here, not `{value}`\n"
        "write digits alone, without decimals, units or quotes",
    ),
    "expected-true-false": (
        "这里要写 true 或者 false，写的是「{value}」\n是就写 true，不是就写 false",
        "`true` or `false` was expected here, not `{value}`\n"
        "write `true` if it is so and `false` if it is not",
    ),
    "expected-text": (
        "这里要写文字，写的是「{value}」\n数字要当作文字，就加英文双引号；列表和键值不能写在这里",
        "a text was expected here, not `{value}`\n"
        "put double quotes around a number that is meant as text; no list or mapping may stand "
        "here",
    ),
    "expected-words": (
        "这里要写一段文字，或者中英文各一段\n写成一段文字，或者「{zh: 中文, en: English}」",
        "a text was expected here, or one text each in Chinese and English\n"
        "write one text, or `{zh: 中文, en: English}`",
    ),
    "expected-list": (
        "这里要写列表，写的是「{value}」\n每项一行，以半角减号和空格开头；短的写在 [ ] 里",
        "a list was expected here, not `{value}`\n"
        "begin each item on its own line with a hyphen and a space, or put short ones into `[ "
        "]`",
    ),
    "expected-mapping": (
        "这里要写一组「键: 值」，写的是「{value}」\n换行写出各个键，缩进比上一行更深",
        "a mapping of `key: value` was expected here, not `{value}`\n"
        "write the keys on the lines below, indented further",
    ),
    "expected-conditions": (
        "这里要写一组条件的列表\n每组以半角减号开头，写成「- 事实: 值」",
        "a list of conditions was expected here\nbegin each with a hyphen: `- fact: value`",
    ),
    "empty-text": (
        "文字是空的\n补上文字；不需要就把整行删去",
        "the text is empty\nwrite it, or delete the line if it is not needed",
    ),
    "long-text": (
        "文字太长，最多 {max_length} 个字\n只留必要的内容，其余写到所附材料里",
        "the text is too long: at most {max_length} characters\n"
        "keep what is needed and leave the rest to the papers it comes from",
    ),
    "empty-list": (
        "这里是空的，至少要有一项\n补上一项；不需要就把整个键删去",
        "nothing stands in here, and at least one item is needed\n"
        "write one, or delete the key if it is not needed",
    ),
    "bad-name": (
        "「{value}」不能用作名字\n不要有空格、冒号和括号，最多 80 个字；术语以「term.」开头",
        "`{value}` cannot be used as a name\n"
        "use no spaces, colons or brackets and at most 80 characters; the name of a term begins"
        " with `term.`",
    ),
    "bad-id": (
        "「{value}」不能用作编号\n只用文字、数字、下划线、连字符和句点，最多 80 个字",
        "`{value}` cannot be used as an id\n"
        "use letters, digits, `_`, `-` and `.` alone, at most 80 characters",
    ),
    "bad-date": (
        "「{value}」不是日期，或者没有这一天\n"
        "写作「2020-03-05」；只知道年月就写「2020-03」，只知道年就写「2020」",
        "`{value}` is not a date, or there is no such day\n"
        "write `2020-03-05`; `2020-03` if only the month is known, `2020` if only the year is",
    ),
    "bad-day": (
        "「{value}」不是具体的某一天，或者没有这一天\n写到日，写作「2020-03-05」",
        "`{value}` is not one certain day, or there is no such day\n"
        "write it to the day: `2020-03-05`",
    ),
    "reversed-period": (
        "止于 {end}，早于起始的 {start}\n检查两个日期是否写反或者写错",
        "it ends on {end}, before it starts on {start}\n"
        "check whether the two dates are swapped or mistyped",
    ),
    "too-small": (
        "「{value}」太小，至少是 {ge}\n改成不小于 {ge} 的整数",
        "`{value}` is too small: at least {ge}\nwrite a whole number of {ge} or more",
    ),
    "too-great": (
        "「{value}」太大，最多是 {le}\n改成不大于 {le} 的整数",
        "`{value}` is too great: at most {le}\nwrite a whole number of {le} or less",
    ),
    "bad-value": (
        "「{value}」不能写在这里\n对照 docs/schema 里的格式改",
        "`{value}` may not stand here\ncompare the form described in docs/schema",
    ),
}
