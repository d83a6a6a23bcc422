"""The words for what is wrong with a discretion table."""

from __future__ import annotations

TABLE = {
    "table-column": (
        "这一列没有说明是什么\n写「fact」（条件）、「then」（结论）或者「text」（文字），只写一个",
        "this column does not say what it is\n"
        "write one of `fact` (a condition), `then` (a conclusion) or `text` (words), and only one",
    ),
    "table-column-key": (
        "「{key}」只能同「{of}」写在一列里\n删去「{key}」，或者补上「{of}」",
        "`{key}` goes with `{of}` only\ndelete `{key}`, or add `{of}`",
    ),
    "table-column-twice": (
        "「{column}」这一列前面已经有了\n删去一列；同一个事实要写上下两头的，一列写 at_least，一列"
        "写 less_than",
        "there is already a column `{column}`\n"
        "delete one of the two; for both bounds of a fact, let one column say `at_least` and one "
        "`less_than`",
    ),
    "table-fact-common": (
        "「{fact}」既写在各行共同的「when」里，又是一列；行与行是否重叠就判断不了\n只留一处",
        "`{fact}` is both in the `when` of all rows and a column, so that nobody could tell "
        "whether rows overlap\n"
        "keep one of the two",
    ),
    "table-idle": (
        "没有一列写结论，这张表什么也定不了\n加一列「then」，写明填哪个栏目",
        "no column holds a conclusion: the table decides nothing\n"
        "add a column with `then` and the slot that it fills",
    ),
    "table-ends": (
        "「{slot}」的两头没有写全\n一列写「end: low」，一列写「end: high」；或者两头写在"
        "一格里，不写「end」",
        "the ends of `{slot}` are not both there\n"
        "let one column say `end: low` and one `end: high`, or put both ends into one cell without "
        "`end`",
    ),
    "table-too-long": (
        "表太长，最多 {limit} 行\n拆成几张表",
        "the table is too long: at most {limit} rows\nsplit it into several",
    ),
    "table-row-length": (
        '「{table}」第 {row} 行有 {cells} 格，表有 {columns} 列\n一列一格，没有要求的写「""」',
        "row {row} of `{table}` has {cells} cells, the table {columns} columns\n"
        'give each column its cell, with `""` where nothing is asked',
    ),
    "table-row-idle": (
        "「{table}」第 {row} 行没有写结论\n填上结论；还没有定的写「待填」，这一行就不起作用",
        "row {row} of `{table}` concludes nothing\n"
        "fill in a conclusion; where nothing is settled yet write `to-be-filled`, and the row is "
        "inert",
    ),
    "table-row-bare": (
        "「{table}」第 {row} 行一个条件也没有，谁都会中\n"
        "至少填一个条件；各行都有的条件，在规则文件里写成共同的（「when」）",
        "row {row} of `{table}` asks nothing: it would hold of anybody\n"
        "fill in a condition; one that all rows share goes into the rule file, as `when` of the "
        "table",
    ),
    "table-one-end": (
        "「{table}」第 {row} 行的幅度只有一头\n两头都填；只有一档的，两头写同一档",
        "row {row} of `{table}` has one end of its range only\n"
        "fill in both; for a single grade, the same at both ends",
    ),
    "table-one-value": (
        "「{table}」第 {row} 行的这一格只能写一个值\n只留一个",
        "this cell in row {row} of `{table}` takes one value\nkeep one",
    ),
    "table-example-row": (
        "例子里的「{value}」不是表里的一行\n写 1 到 {last} 的行号；哪一行都不中的，写 none",
        "`{value}` in an example is no row of the table\n"
        "write a number from 1 to {last}, or `none` if no row is met",
    ),
    "table-row-never": (
        "「{table}」第 {row} 行永远不会成立：{facts}的条件互相矛盾\n检查上下两头是不是写反了",
        "row {row} of `{table}` can never hold: what it asks of {facts} is contradictory\n"
        "see whether the two bounds are the wrong way round",
    ),
    "table-overlap": (
        "「{table}」第 {row} 行与第 {other} 行重叠，{holds}时两行都成立，而这张表只许中一行\n"
        "把两行的条件分开；确实可以同时适用的，在规则文件里把「hit」改为「{hit}」"
        "（符合的行都用）",
        "row {row} of `{table}` overlaps row {other}: both hold of {holds}, and the table lets one "
        "row hold\n"
        "set the two rows apart; if they may apply together, let `hit` be `{hit}` in the rule "
        "file (every row that fits applies)",
    ),
}
