"""The words for what cannot be read of a workbook."""

from __future__ import annotations

TABLE = {
    "xlsx-old": (
        "这是旧格式（.xls、.et）的工作簿，读不了\n"
        "在 Excel 或者 WPS 里另存为「Excel 工作簿（.xlsx）」",
        "this is a workbook of the old format (.xls), which is not read\n"
        "save it in Excel as `Excel Workbook (.xlsx)`",
    ),
    "xlsx-encrypted": (
        "工作簿有打开密码，读不了\n在 Excel 里去掉打开密码，再导入",
        "the workbook needs a password to be opened\n"
        "take the password off in Excel and import it again",
    ),
    "xlsx-macros": (
        "工作簿带宏，不读带宏的文件\n另存为「Excel 工作簿（.xlsx）」，不要「启用宏的工作簿」",
        "the workbook holds macros and is not opened\n"
        "save it as `Excel Workbook (.xlsx)`, not as one with macros",
    ),
    "xlsx-other": (
        "这不是 .xlsx 工作簿\n在 Excel 或者 WPS 里另存为「Excel 工作簿（.xlsx）」",
        "this is no .xlsx workbook\nsave it as `Excel Workbook (.xlsx)`",
    ),
    "xlsx-broken": (
        "工作簿已经损坏，读不出来\n在 Excel 里打开、修复、另存为 .xlsx；打不开的，从规则重新导出",
        "the workbook is damaged\n"
        "open it in Excel, let it be repaired and save it as .xlsx, or export the table again",
    ),
    "xlsx-too-much": (
        "工作簿太大，不读\n只留裁量表的几页，删去图片和别的工作表",
        "the workbook is too large to be read\n"
        "keep the sheets of the table alone, without pictures and other sheets",
    ),
    "xlsx-too-many-rows": (
        "工作表太长，最多读 {limit} 行\n选中下面的空行，整行删除",
        "the sheet is too long: at most {limit} rows are read\n"
        "select the empty rows below and delete them",
    ),
    "xlsx-too-many-columns": (
        "工作表太宽，最多读 {limit} 列\n选中右边的空列，整列删除",
        "the sheet is too wide: at most {limit} columns are read\n"
        "select the empty columns on the right and delete them",
    ),
    "xlsx-no-table": (
        "没有找到裁量表：没有一页有编号行（第一格写着 wenze-row）\n"
        "用「wenze rules table export」导出的工作簿来填，表头下面灰色的编号行不要删",
        "no sheet holds a table: none has the row of codes, which begins with `wenze-row`\n"
        "fill in a workbook that `wenze rules table export` made, and leave its grey row of codes",
    ),
    "xlsx-two-tables": (
        "这一页也是裁量表，「{other}」已经是一张；不知道该读哪一张\n只留一张，另一张另存为一个工作簿",
        "this sheet holds a table too, as `{other}` does, and nobody could tell which is meant\n"
        "keep one of them; save the other as a workbook of its own",
    ),
    "xlsx-extra-sheet": (
        "这一页写了东西，但是不会被读\n要紧的内容移到裁量表的备注里，然后删去这一页",
        "something is written on this sheet, which would not be read\n"
        "move what matters into the remarks of the table, and delete the sheet",
    ),
    "xlsx-no-definition": (
        "「定义」页不见了，不知道这是哪张表\n从规则重新导出，把行粘过去",
        "the sheet `definition` is gone, so that nobody can tell which table this is\n"
        "export the table again and paste the rows there",
    ),
    "xlsx-definition": (
        "「定义」页里的「{key}」被改动过，读不出来\n从规则重新导出，把行粘过去；定义在规则文件里改",
        "`{key}` on the sheet `definition` was changed and cannot be read\n"
        "export the table again and paste the rows there; change the definition in the rule file",
    ),
    "table-none": (
        "文件里没有裁量表\n指定一个有「tables」一节的文件，或者导出的工作簿",
        "the file holds no table\nname a file with the section `tables`, or an exported workbook",
    ),
    "table-homeless": (
        "规则库里没有「{table}」，不知道它属于哪一版\n用「--into」写明放进哪个规则文件",
        "the rules hold no table `{table}`, so that nobody can tell which version it belongs to\n"
        "say with `--into` which rule file it goes into",
    ),
    "table-other-columns": (
        "规则文件里「{table}」的列在导出以后改过，与这个文件对不上\n从规则重新导出，把行粘过去",
        "the columns of `{table}` in the rule file were changed after the export\n"
        "export the table again and paste the rows there",
    ),
    "xlsx-title": (
        "这里的标题是「{title}」，与表的标题不一样；标题不从工作簿读\n"
        "改回原来的标题；要改标题，改规则文件",
        "the title here is `{title}`, which is not that of the table; titles are not read from "
        "workbooks\n"
        "put the former title back, and change it in the rule file",
    ),
    "xlsx-other-pack": (
        "工作簿是从「{pack}」导出的，「{wanted}」不是那一版\n核对该写入哪个文件",
        "the workbook comes from `{pack}`, and `{wanted}` is another version\n"
        "see which file it belongs to",
    ),
    "xlsx-no-pack": (
        "规则库里没有「{pack}」这一版\n用「--rules」指定规则文件夹",
        "the rules hold no version `{pack}`\nname the folder of the rules with `--rules`",
    ),
    "xlsx-formula": (
        "这一格是公式「{text}」，公式不读\n选中、复制，再用「选择性粘贴—值」贴回原处",
        "this cell holds the formula `{text}`, which is not read\n"
        "copy it and paste it back with `Paste Special - Values`",
    ),
    "xlsx-error": (
        "这一格是 Excel 的错误值「{text}」\n改成要填的值",
        "this cell holds the error `{text}`\nput the value there that is meant",
    ),
    "xlsx-struck": (
        "这一格里有划掉的字「{value}」，算不算数说不清\n作废的删去；要用的，取消删除线",
        "this cell holds `{value}`, struck out in whole or in part, so that nobody can tell "
        "whether it counts\n"
        "delete what no longer holds, and take the line off what does",
    ),
    "xlsx-heading": (
        "这一列的表头写的是「{written}」，下面灰色的编号却是「{column}」，两样对不上\n"
        "表头应当写「{heading}」；换列的次序，要整列移动，表头、编号、内容一起",
        "the heading says `{written}`, and the grey code beneath it is `{column}`: the two do not "
        "fit\n"
        "the heading should say `{heading}`; to change the order of columns move each as a whole, "
        "heading, code and cells together",
    ),
    "xlsx-merged": (
        "单元格合并了，一格管几行还是几列说不清\n取消合并，每一格都填上",
        "cells are merged, so that nobody can tell which of them are meant\n"
        "unmerge them and fill in each",
    ),
    "xlsx-hidden-row": (
        "第 {row} 行被隐藏或者筛掉了，里面有内容\n取消隐藏、清除筛选；不要的行删去",
        "row {row} is hidden or filtered out and holds something\n"
        "unhide it and clear the filter; delete it if it is not wanted",
    ),
    "xlsx-hidden-column": (
        "{column} 列被隐藏了，里面有内容\n取消隐藏",
        "column {column} is hidden and holds something\nunhide it",
    ),
    "xlsx-column-unknown": (
        "表里没有「{column}」这一列\n加列要改规则文件；不是列的，删去这一列的内容",
        "the table has no column `{column}`\n"
        "columns are added in the rule file; delete what stands here if it is none",
    ),
    "xlsx-column-missing": (
        "少了「{column}」这一列（编号「{key}」）\n恢复表头下面灰色的编号行，或者从规则重新导出",
        "the column `{column}` is missing (code `{key}`)\n"
        "restore the grey row of codes below the headings, or export the table again",
    ),
    "xlsx-column-twice": (
        "这一列和 {first} 列是同一列\n删去一列",
        "this column is the same as column {first}\ndelete one of them",
    ),
    "xlsx-number": (
        "这里要填整数，填的是「{value}」\n只写数字，不带单位和文字",
        "a whole number is wanted here, not `{value}`\nwrite digits alone, without units and words",
    ),
    "xlsx-fraction": (
        "这里要填整数，填的是小数「{value}」\n换成更小的单位，填整数",
        "a whole number is wanted here, not the fraction `{value}`\n"
        "count in a smaller unit, so that it is whole",
    ),
    "xlsx-percent": (
        "这里填的是百分数，而「{heading}」的单位是「{unit}」\n"
        "改成那个单位的整数，单元格格式设为「常规」",
        "this is a percentage, and `{heading}` is counted in `{unit}`\n"
        "write a whole number of that unit, and format the cell as `General`",
    ),
    "xlsx-day-for-number": (
        "这里要填整数，Excel 把它当成了日期「{value}」\n单元格格式设为「常规」，重新填数",
        "a whole number is wanted here, and Excel took it for the day `{value}`\n"
        "format the cell as `General` and enter the number again",
    ),
    "xlsx-day": (
        "这里要填某一天，填的是「{value}」\n写作「2020-03-05」",
        "a day is wanted here, not `{value}`\nwrite it like `2020-03-05`",
    ),
    "xlsx-time": (
        "这里要填某一天，填的「{value}」带有时刻\n去掉时刻，只留日期",
        "a day is wanted here, and `{value}` has a time of day\nleave the day alone",
    ),
    "xlsx-value": (
        "「{value}」不在这一列可以填的值里\n可以填的值：{codes}",
        "`{value}` is not among the values of this column\nits values: {codes}",
    ),
    "table-not-written": (
        "「{file}」里表的写法不便就地改动，文件没有动\n用「-o」另写一个文件，再人工并入",
        "the table in `{file}` is written in a way into which rows cannot be put; nothing was "
        "changed\n"
        "write it to a file of its own with `-o` and merge it by hand",
    ),
}
