"""Wording of the commands about discretion tables."""

TABLE: dict[str, tuple[str, str]] = {
    "command:rules-table": (
        "裁量表:列出、导出到 Excel、导回",
        "discretion tables: list them, take one to Excel and back",
    ),
    "command:rules-table-list": (
        "列出裁量表,哪些行还待填",
        "list the tables, and the rows still to be filled in",
    ),
    "command:rules-table-export": (
        "把一张裁量表导出成工作簿或者 YAML",
        "write a table as a workbook or as YAML",
    ),
    "command:rules-table-import": (
        "把工作簿里的裁量表读回来;先对照规则检查,再写",
        "bring a table back from a workbook: checked against the rules, then written",
    ),
    "option:table-format": (
        "xlsx 或者 yaml;不写时按 --output 的扩展名",
        "xlsx or yaml; without it as --output ends",
    ),
    "option:table-into": (
        "就地写进这个规则文件,只动改了的行;不写时另出一份 YAML",
        "put the rows that changed into this rule file; without it the table is written as YAML",
    ),
    "option:table-check": (
        "只看会改什么,不写;会改就退出码 1",
        "show what would change and write nothing; exit code 1 if anything would",
    ),
    "xlsx-output": (
        "工作簿要用 --output 写明写到哪里",
        "a workbook needs --output FILE",
    ),
    "no-xlsx": (
        "没有安装 openpyxl,读写不了工作簿;安装:pip install 'wenze[xlsx]'",
        "openpyxl is not installed, so no workbook can be read or written; install it with "
        "`pip install 'wenze[xlsx]'`",
    ),
    "into-or-output": (
        "--into 和 --output 只能用一个",
        "--into and --output do not go together",
    ),
    "into-no-pack": (
        "「{file}」不在规则的版本文件夹里;写「法规/施行日期/文件名.yaml」,"
        "用 --rules 指定规则文件夹",
        "`{file}` stands in no version folder of the rules; name a `regulation/day/file.yaml`, and "
        "the folder of the rules with --rules",
    ),
    "no-table": (
        "没有裁量表「{name}」;有:{names}",
        "there is no table `{name}`; there are: {names}",
    ),
    "table-several": (
        "有几张表叫「{name}」,写全:{names}",
        "several tables are called `{name}`; say which: {names}",
    ),
}
