"""Wording of discretion tables, in lists and in workbooks."""

_SLOTS: dict[str, tuple[str, str]] = {
    "slot:applies": ("适用", "applies"),
    "slot:circumstance": ("情形", "circumstance"),
    "slot:responsibility": ("责任", "responsibility"),
    "slot:range": ("幅度", "range"),
    "slot:measures": ("处理方式", "measures"),
    "slot:opens": ("转入", "opens"),
    "slot:lean": ("轻重", "lighter or heavier"),
    "slot:options": ("可选处理", "options"),
    "slot:cap": ("上限", "cap"),
    "slot:narrow": ("收窄后的幅度", "range within the law"),
    "slot:authority": ("权限", "authority"),
    "slot:alert": ("提示", "alert"),
    "slot:recusal": ("回避", "recusal"),
    "slot:asked_by": ("谁可以要求回避", "who may ask for recusal"),
    "slot:decided_by": ("谁决定回避", "who decides on recusal"),
}
_TESTS: dict[str, tuple[str, str]] = {
    "test:not": ("不是", "is not"),
    "test:at_least": ("至少", "at least"),
    "test:more_than": ("超过", "more than"),
    "test:at_most": ("不超过", "at most"),
    "test:less_than": ("不足", "less than"),
    "test:before": ("早于", "before"),
    "test:after": ("晚于", "after"),
    "test:contains": ("含有", "contains"),
    "test:only": ("只有", "only"),
}

TABLE: dict[str, tuple[str, str]] = {
    **_SLOTS,
    **_TESTS,
    "heading": ("{name}{unit} {test}", "{name}{unit} {test}"),
    "unit": ("({unit})", " ({unit})"),
    "unit:fen": ("分", "fen"),
    "unit:days": ("天", "days"),
    "unit:people": ("人", "people"),
    "unit:ten-thousand-yuan": ("万元", "ten thousand yuan"),
    "end:low": ("最轻", "lowest"),
    "end:high": ("最重", "highest"),
    "text:title": ("档次", "tier"),
    "text:note": ("备注", "remark"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "pending": ("待填", "to be filled in"),
    "row": ("行", "row"),
    "sheet:table": ("裁量表", "table"),
    "sheet:values": ("可填的值", "values"),
    "sheet:definition": ("定义(勿改)", "definition (leave as is)"),
    "workbook:about": (
        "依据:{provision}。{hit}{effect}",
        "Provision: {provision}. {hit}{effect}",
    ),
    "workbook:effect": (" 效力:{effect}。", " Effect: {effect}."),
    "workbook:common": ("各行共同的条件:{conditions}", "Asked of every row: {conditions}"),
    "workbook:nothing-common": ("各行没有共同的条件", "Nothing is asked of every row"),
    "workbook:condition": ("{fact}:{value}", "{fact}: {value}"),
    "workbook:also": (";", "; "),
    "workbook:elsewhere": ("另有条件,见「定义」页", "more, see the sheet `definition`"),
    "workbook:help": (
        "一行就是一条规则。空白,就是没有要求;「待填」,就是还没有定,整行不起作用;几个值都可以的,用「、」"
        "分开。可以加行、删行;加列、改表头要改规则文件。导回:wenze rules table import",
        "One row, one rule. Blank: nothing is asked. `to be filled in`: nothing is settled yet, "
        "and the row is inert. Several values: set apart by commas, or one to a line. Rows may be "
        "added and deleted; columns and headings belong to the rule file. Back again: wenze rules "
        "table import",
    ),
    "workbook:invalid": (
        "不在可填的值里。几个值用「、」分开的,点「是」",
        "this is not among the values; if it is several of them, choose `yes`",
    ),
    "hit:one": ("同一情况只中一行。", "One row holds of a case at most."),
    "hit:all": ("符合的行都用。", "Every row that fits applies."),
    "list:title": ("裁量表", "Discretion tables"),
    "list:nothing": ("规则库里没有裁量表。", "The rule base holds no discretion table."),
    "list:pack": ("{short} {version} 版{use}", "{short} {version}{use}"),
    "list:not-in-use": ("(未启用)", " (not in use)"),
    "list:table": ("{id}:{title}", "{id}: {title}"),
    "list:about": (
        "{article};{stage};{hit};共 {rows} 行,起作用 {running} 行",
        "{article}; {stage}; {hit}; rows: {rows}, of which {running} conclude",
    ),
    "list:hit:one": ("同一情况只中一行", "at most one row holds"),
    "list:hit:all": ("符合的行都用", "every row that fits applies"),
    "list:effect": ("效力:{effect}", "effect: {effect}"),
    "list:pending": ("第 {row} 行待填:{columns}", "row {row} to be filled in: {columns}"),
    "list:and": ("、", ", "),
    "list:total": (
        "{tables} 张表,{rows} 行,待填 {pending} 行。待填的行不起作用。",
        "Tables: {tables}; rows: {rows}; to be filled in, and concluding nothing: {pending}.",
    ),
    "list:file": ("{file} 第 {line} 行", "{file}:{line}"),
    "import:same": (
        "「{table}」与规则文件里的一样,没有改动",
        "`{table}` is as it stands in the rule file; nothing changes",
    ),
    "import:changes": (
        "「{table}」:{kept} 行不变,改 {changed} 行,加 {added} 行,删 {removed} 行;待填 {pending} 行",
        "`{table}`: rows as before: {kept}; changed: {changed}; added: {added}; "
        "removed: {removed}; to be filled in: {pending}",
    ),
    "import:written": ("已写入 {file}", "written to {file}"),
    "import:row-changed": ("第 {row} 行  {before} -> {after}", "row {row}  {before} -> {after}"),
    "import:row-added": ("第 {row} 行  加 {after}", "row {row}  added {after}"),
    "import:row-removed": ("原第 {row} 行  删 {before}", "former row {row}  removed {before}"),
    "import:not-written": ("只看不写:没有改文件", "--check: no file was changed"),
}
