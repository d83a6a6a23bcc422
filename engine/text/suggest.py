"""Wording of the scenarios that coverage suggests: names in a fictional town, titles, notes."""

TABLE: dict[str, tuple[str, str]] = {
    "unit:county": ("县委", "county Party committee"),
    "unit:discipline": ("县纪委监委", "county discipline organ"),
    "unit:town-party": ("镇党委", "town Party committee"),
    "unit:town-discipline": ("镇纪委", "town discipline organ"),
    "unit:government": ("镇政府", "town government"),
    "unit:office": ("农业办", "farm office"),
    "unit:village": ("村委会", "village committee"),
    "unit:enterprise": ("镇属公司", "town company"),
    "who:secretary": ("书记", "the secretary"),
    "who:member": ("委员", "the member"),
    "who:inspector": ("纪委书记", "the discipline secretary"),
    "who:mayor": ("镇长", "the mayor"),
    "who:deputy": ("副镇长", "the deputy"),
    "who:acting": ("代管的副镇长", "the deputy standing in"),
    "who:partly": ("前任副镇长", "the earlier deputy"),
    "who:former": ("原副镇长", "the former deputy"),
    "who:unsure": ("卸任日期不明的副镇长", "the deputy who left in that year"),
    "who:head": ("负责人", "the head"),
    "who:clerk": ("经办人", "the clerk"),
    "who:reviewer": ("审理人员", "the reviewing officer"),
    "area": ("专款管理", "grants"),
    "finding": ("专款被挪用", "grant diverted"),
    "source": ("县审计局", "county audit office"),
    "evidence": ("审计报告", "audit report"),
    "feature": (
        "{short} {version} 版:补规则覆盖的场景,待人改定",
        "{short} {version}: scenarios that fill holes of coverage, for people to correct",
    ),
    "about": (
        "由规则的写法推出来的情形;「那么」写的是现在的结果,不等于对的结果。逐个核对,改好名称再留下。",
        "Drawn from how the rules are written; each Then is what comes out now, which need not be "
        "right. Check each one and give it a better name before keeping it.",
    ),
    "scenario": ("{rule}:{hole}", "{rule}: {hole}"),
    "hole:outcome": ("结果「{sight}」", "outcome {sight}"),
    "hole:condition": ("第 {line} 行见「{sight}」({label})", "line {line} seen {sight} ({label})"),
    "hole:exception": ("例外见「{sight}」({label})", "exception seen {sight} ({label})"),
    "file": ("# ==== {name}", "# ==== {name}"),
    "written": ("已写入 {name}", "written: {name}"),
    "none": ("# 没有推得出来的场景", "# no scenario could be drawn up"),
    "summary": (
        "场景 {scenarios} 个,补 {filled} 处",
        "{scenarios} scenarios fill {filled} holes",
    ),
    "summary:left": (
        "还有 {left} 处推不出来:规则读的事实场景不能直接设定,或者应见的情形不可能出现",
        "none could be drawn up for {left}: the rule reads facts that a scenario cannot set by "
        "itself, or what is asked for cannot be",
    ),
    "left": ("推不出来:{rule}:{hole}", "none for {rule}: {hole}"),
}
