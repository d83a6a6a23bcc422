"""The words for slips of a Chinese keyboard or a word processor."""

from __future__ import annotations

TABLE = {
    "wide-colon": (
        "键后面是全角冒号\n改成半角冒号加一个空格，写作「{better}」",
        "a full-width colon stands after the key\nuse a plain colon and a space: `{better}`",
    ),
    "tight-colon": (
        "冒号后面缺一个空格\n在冒号后面加空格，写作「{better}」",
        "a space is missing after the colon\nput a space after the colon: `{better}`",
    ),
    "wide-space": (
        "这里有全角空格或者不换行空格\n改用普通空格或者删去，写作「{better}」",
        "there is a full-width or no-break space here\nuse a plain space or none: `{better}`",
    ),
    "wide-indent": (
        "缩进里有全角空格或者不换行空格\n改用普通空格，与同一层的其他行对齐",
        "the indentation holds a full-width or no-break space\n"
        "use plain spaces, in line with the other lines of the level",
    ),
    "tab-indent": (
        "缩进里有制表符（Tab）\n改用空格，每层两个",
        "the indentation holds a tab\nuse spaces instead, two for each level",
    ),
    "smart-quotes": (
        "整个值或键用了中文引号，引号会被当成文字的一部分\n"
        "改用英文双引号，写作「{better}」；正文中间的中文引号不用改",
        "curly quotes stand around the whole value or key and would become part of it\n"
        "use plain double quotes: `{better}`; quotes inside a text may stay as they are",
    ),
    "wide-comma": (
        "列表或者键值之间用了全角逗号或者顿号\n改成半角逗号加一个空格，写作「{better}」",
        "the entries of a list or a mapping are parted by a full-width comma\n"
        "use a plain comma and a space: `{better}`",
    ),
    "wide-brackets": (
        "列表或键值用了全角括号\n改用半角括号，写作「{better}」",
        "full-width brackets stand around a list or a mapping\nuse plain brackets: `{better}`",
    ),
    "wide-digits": (
        "数字或者日期里有全角字符\n改成半角，写作「{better}」",
        "a number or a day is written with full-width characters\nuse plain ones: `{better}`",
    ),
    "wide-dash": (
        "列表项前面的横线不是半角减号\n改成半角减号加一个空格，写作「{better}」",
        "the dash before this item is not a plain hyphen\n"
        "use a plain hyphen and a space: `{better}`",
    ),
}
