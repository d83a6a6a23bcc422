"""The words of the language server: what an editor shows beside a rule file."""

_SLOTS = {
    "slot:applies": ("是否适用", "whether it applies"),
    "slot:circumstance": ("情形", "circumstance"),
    "slot:responsibility": ("责任", "responsibility"),
    "slot:range": ("幅度:最轻、最重", "the range: lightest, gravest"),
    "slot:measures": ("处理方式", "measures"),
    "slot:opens": ("另依哪一类法规", "the regime it opens"),
    "slot:lean": ("从轻、减轻、从重、加重", "lenient, mitigated, severe, aggravated"),
    "slot:options": ("列在幅度旁边的选择", "options beside the range"),
    "slot:cap": ("最重到哪里", "the gravest"),
    "slot:narrow": ("幅度收窄为", "the range narrowed to"),
    "slot:authority": ("权限", "authority"),
    "slot:alert": ("提示", "alert"),
    "slot:recusal": ("回避", "recusal"),
    "slot:asked_by": ("由谁提出", "who asks"),
    "slot:decided_by": ("由谁决定", "who decides"),
}

TABLE: dict[str, tuple[str, str]] = {
    **_SLOTS,
    "cited": ("第{number}条", "Article {number}"),
    "type:set": ("可以同时有几个", "several at once"),
    "stage:reads": ("逐个看{sheet}", "looks at {sheet}"),
    "stage:concludes": ("可以得出:{slots}", "may conclude: {slots}"),
    "verb:about": (
        "条文自己的用语,照抄不改:「可以」由集体讨论决定用不用,「应当」不是。",
        "The article's own verb, never changed: a may is for people to weigh, a shall is not.",
    ),
    "labelled": ("{label}:{text}", "{label}: {text}"),
    "unknown": ("未知", "unknown"),
    "read-by": (
        "本版 {here} 条规则读取(全部 {all} 条)",
        "rules that read it: {here} in this version, {all} in all",
    ),
    "on-ladder": (
        "档次表 `{name}` 的第 {place} 档(共 {count} 档)",
        "grade {place} of {count} on the ladder `{name}`",
    ),
    "months": ("影响期 {months} 个月", "influence period in months: {months}"),
    "bars": ("限制", "bars"),
    "reason": ("理由", "reason"),
    "option:rules": (
        "打开编辑器就先读的规则文件夹(默认:打开的文件所在的那个)",
        "rules folder to read at once (default: the one that the open file lies in)",
    ),
    "option:lang": (
        "说明用的语言(默认随编辑器)",
        "language of what is told (default: that of the editor)",
    ),
    "lens": ("运行例子({count})", "run examples ({count})"),
    "lens:wrong": (
        "运行例子({count},{wrong} 个不符)",
        "run examples ({count}, {wrong} wrong)",
    ),
    "ran:none": ("{rule} 没有例子。", "{rule} has no examples."),
    "ran:right": ("{rule}:{count} 个例子都相符。", "{rule}: examples right: {count} of {count}."),
    "ran:wrong": (
        "{rule}:{count} 个例子,{wrong} 个不符:",
        "{rule}: examples wrong: {wrong} of {count}:",
    ),
    "ran:line": (
        "第 {line} 行「{say}」应为 {expected},得出 {found}(起决定作用的是 {decided})",
        "line {line} `{say}`: expected {expected}, comes to {found} (decided by {decided})",
    ),
    "ran:unreadable": (
        "规则「{rule}」还读不出来,例子没有运行;先改正错误。",
        "the rule `{rule}` cannot be read yet, so nothing was run; mend its faults first.",
    ),
    "ran:unknown": (
        "文件里没有规则「{rule}」。",
        "there is no rule `{rule}` in the file.",
    ),
    "command:arguments": (
        "命令 {command} 要这些参数:{needed}",
        "the command {command} takes: {needed}",
    ),
    "needed:wenze.runExamples": ("文件地址、规则编号", "address of the file, id of the rule"),
    "needed:wenze.keys": ("文件地址、zh 或 en", "address of the file, zh or en"),
    "needed:wenze.explain": ("检查代码", "code of a check"),
    "explain": (
        "说明:wenze rules explain {check}",
        "more: wenze rules explain {check}",
    ),
    "action:nearest": ("改成「{word}」", "change to `{word}`"),
    "action:line": ("改正这一行的标点和空格", "mend the slips of this line"),
    "action:file": (
        "改正全文的标点、空格,去掉行尾空格",
        "mend all slips of the file, and blanks at line ends",
    ),
    "action:keys-zh": ("全文改用中文键", "write the file with Chinese keys"),
    "action:keys-en": ("全文改用英文键", "write the file with English keys"),
    "keys:faults": (
        "文件还有错误,没有改写;先改正错误。",
        "the file has faults and was left as it is; mend them first.",
    ),
    "action:explain": ("为什么:{check}", "why: {check}"),
    "absent": (
        "语言服务器要用 pygls:安装 wenze[lsp]",
        "the language server needs pygls: install wenze[lsp]",
    ),
    "failed": ("检查没有完成:{fault}", "checking failed: {fault}"),
}
