"""Wording of the living rule book."""

TABLE: dict[str, tuple[str, str]] = {
    "command": (
        "把全部规则编成一本书:一个网页(或者 Markdown),离线可看、可查、可打印",
        "all rules as one book: a page (or Markdown) to read offline, to search and to print",
    ),
    "option:coverage": (
        "覆盖的结果(wenze rules coverage --format json);不给就没有这一栏",
        "coverage, as `wenze rules coverage --format json` writes it; left out without",
    ),
    "option:format": ("输出格式(默认 html)", "format of the output (default: html)"),
    "bad-coverage": (
        "「{file}」不是覆盖的结果;用 wenze rules coverage --format json -o 文件 生成",
        "`{file}` is not coverage; make it with `wenze rules coverage --format json -o FILE`",
    ),
    "unreadable-coverage": ("读不了「{file}」", "cannot read `{file}`"),
    "stale": (
        "覆盖是对另外的规则数的(摘要不同),数字可能对不上;重新运行 wenze rules coverage",
        "coverage was counted on other rules (the digests differ) and may not fit; run "
        "`wenze rules coverage` again",
    ),
    "nothing": ("没有这样的规则。", "There is no such rule."),
    "title": ("规则汇编", "The rule book"),
    "about": (
        "法规 {regulations} 部,版本 {versions} 个,规则 {rules} 条。规则只提出研判意见,由人决定。",
        "Regulations: {regulations}, versions: {versions}, rules: {rules}. Rules propose; people "
        "decide.",
    ),
    "marks": (
        "〔核〕条文已与公布文本核对;〔待核〕还没有核对,规则的结论附这一条件。",
        "[verified]: the provision was compared with the published text; [unverified]: it was "
        "not yet, and what the rule concludes hangs on that.",
    ),
    "digest": ("规则摘要 {digest}", "digest of the rules {digest}"),
    "unread": (
        "规则文件有 {count} 处需要改正,读不出来的没有编入;用 wenze rules check 看",
        "faults in the rule files: {count}; what could not be read is left out "
        "(`wenze rules check`)",
    ),
    "skip:search": ("跳到查找", "skip to the search"),
    "skip:rules": ("跳到规则", "skip to the rules"),
    "search": ("查找规则", "Search the rules"),
    "search:hint": (
        "条号、事实、编号或者任何文字,几个词用空格分开;回车到第一条",
        "an article, a fact, an id or any words, apart by spaces; Enter goes to the first",
    ),
    "search:example": ("如:第十七条 集体决策", "such as: article 17 collective"),
    "search:count": ("找到 {shown} 条(全部 {all} 条)", "rules found: {shown} of {all}"),
    "contents": ("目录", "Contents"),
    "contents:regulation": ("{short}({rules} 条)", "{short} ({rules})"),
    "version": ("{version} 版", "version {version}"),
    "version-unused": ("{version} 版(未启用)", "version {version} (not in use)"),
    "force": ("{start} 起施行", "in force from {start}"),
    "force-until": ("{start} 起施行,至 {end}", "in force from {start} to {end}"),
    "article-of": ("{of}{article}", "{of} {article}"),
    "count": ("{count} 条规则", "{count} rules"),
    "count:one": ("1 条规则", "1 rule"),
    "bare": (
        "登记册里没有规则的条、款、项({count})",
        "Entries of the register without a rule ({count})",
    ),
    "bare:unread": (
        "没有编入规则的条、款、项({count}):有文件读不出来({places}),其中可能有它们的规则",
        "Entries of the register without a rule here ({count}): files could not be read ({places}) "
        "and may hold rules of theirs",
    ),
    "register": ("登记册", "Register"),
    "stages": ("在其他版", "In other versions"),
    "stage": ("{version} 版 {article}:{by}", "{version} {article}: {by}"),
    "stage-none": ("{version} 版:{by}", "{version}: {by}"),
    "gone": ("{version} 版有、这一版没有的规则", "Rules of {version} that are no longer there"),
    "gone:rule": ("{id}:{title}", "{id}: {title}"),
    "because": ("理由", "Reason"),
    "note": ("说明", "Note"),
    "to-verify": ("要核的", "To compare"),
    "stage-of-rule": ("阶段 {stage}", "stage: {stage}"),
    "reads": ("逐个看 {sheet}", "looks at {sheet}"),
    "verb": ("用语 {verb}", "verb: {verb}"),
    "covered": ("覆盖 {seen}/{of}({percent})", "coverage {seen}/{of} ({percent})"),
    "covered-not": ("覆盖里没有这条规则", "not in the coverage"),
    "facts": ("读取的事实({count}),由谁认定", "Facts it reads ({count}), and who says so"),
    "column:fact": ("事实", "fact"),
    "column:name": ("键", "key"),
    "column:owner": ("由谁认定", "who says"),
    "column:expect": ("应", "expected"),
    "column:say": ("例", "example"),
    "column:facts": ("事实", "facts"),
    "examples": ("例({count})", "Examples ({count})"),
    "scenarios": (
        "场景(点名 {naming} 个,本条另有 {others} 个)",
        "Scenarios (naming it: {naming}, others of its article: {others})",
    ),
    "scenarios:more": ("本条另有 {count} 个没有列出", "others of the article: {count} more"),
    "scenario": ("{name}({file} 第 {line} 行)", "{name} ({file}:{line})"),
    "coverage": ("覆盖:没有见过的({count})", "Coverage: not seen ({count})"),
    "history": ("与 {version} 版的 {rule} 比", "Against {rule} of {version}"),
    "history:to": ("{version} 版的 {rule}", "{rule} of {version}"),
    "history:new": ("{version} 版没有这条规则", "{version} has no such rule"),
    "source:zh": ("规则文件(中文键)", "Rule file (Chinese keys)"),
    "source:en": ("规则文件(英文键)", "Rule file (English keys)"),
    "none": ("没有", "none"),
}
