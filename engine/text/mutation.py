"""Wording of what examples and scenarios notice of altered rules."""

TABLE: dict[str, tuple[str, str]] = {
    "title": (
        "规则变异：改动规则，例子和场景看不看得出来",
        "Mutation of the rules: what examples and scenarios notice",
    ),
    "summary": (
        "改动 {of} 处，看出来的 {seen} 处（{percent}%）",
        "{of} alterations, {seen} of them noticed ({percent}%)",
    ),
    "summary:scenarios": (
        "；播放得出的场景 {scenarios} 个",
        "; scenarios that hold: {scenarios}",
    ),
    "left": ("只抽了一部分；另有 {count} 处没有看", "a sample: {count} more were not looked at"),
    "not-counted": (
        "没有计入：不论什么情况都与原来一样的 {equivalent} 处；读规则时就通不过的 {refused} 处",
        "not counted: {equivalent} that come to the same on every sheet; {refused} that the reader "
        "of rules refuses",
    ),
    "failed": (
        "!! 原来的规则下就不成立的例子、场景，或读不了的文件（看不出任何改动）：{places}",
        "!! examples and scenarios that do not hold by the rules as they are, or files that cannot "
        "be read (they notice nothing): {places}",
    ),
    "list": ("、", ", "),
    "section:versions": ("按法规和版本", "By regulation and version"),
    "section:operators": ("按改动的种类", "By kind of alteration"),
    "section:survived": ("没有看出来的", "Not noticed"),
    "no-survivors": ("没有。", "None."),
    "column:version": ("法规", "regulation"),
    "column:operator": ("改动", "alteration"),
    "column:seen": ("看出", "noticed"),
    "column:of": ("共", "of"),
    "column:percent": ("比例", "share"),
    "column:example": ("例子", "example"),
    "column:scenario": ("场景", "scenario"),
    "column:survived": ("没看出", "not noticed"),
    "percent": ("{percent}%", "{percent}%"),
    "version": ("{short} {version} 版", "{short} {version}"),
    "rule": ("{id}（{file} 第 {line} 行）", "{id} ({file}, line {line})"),
    "operator:drop-rule": ("去掉规则", "rule dropped"),
    "operator:drop-condition": ("去掉条件", "condition dropped"),
    "operator:drop-exception": ("去掉例外", "exception dropped"),
    "operator:drop-value": ("去掉一个值", "value dropped"),
    "operator:flip": ("反过来比", "comparison flipped"),
    "operator:shift": ("界限移一格", "bound shifted by one"),
    "operator:swap-conclusion": ("换结论、措施或幅度", "conclusion, measure or range swapped"),
    "operator:drop-conclusion": ("去掉一项结论", "one of several conclusions dropped"),
    "operator:swap-verb": ("换用词", "verb swapped"),
    "operator:drop-override": ("不再优先", "override dropped"),
    "told:drop-rule": ("去掉整条规则", "the whole rule dropped"),
    "told:drop-condition": ("去掉条件：{was}", "condition dropped: {was}"),
    "told:drop-exception": ("去掉例外：{was}", "exception dropped: {was}"),
    "told:drop-value": ("{was} → {now}", "{was} → {now}"),
    "told:flip": ("{was} → {now}", "{was} → {now}"),
    "told:shift": ("{was} → {now}", "{was} → {now}"),
    "told:swap-conclusion": ("{was} → {now}", "{was} → {now}"),
    "told:drop-conclusion": ("{was} → {now}", "{was} → {now}"),
    "told:swap-verb": ("用词 {was} → {now}", "verb {was} → {now}"),
    "told:drop-override": ("不再优先于 {was}", "no longer overrides {was}"),
    "witness": ("看得出的情况", "shown by"),
    "fact": ("{label}：{said}", "{label}: {said}"),
    "between": ("；", "; "),
    "shown": ("{facts}。{comes}", "{facts}. {comes}"),
    "nothing-known": ("什么都没有查明", "nothing known"),
    "comes": ("原规则：{was}；改动后：{now}", "As it is: {was}; altered: {now}"),
    "comes:gone": ("原规则：{was}；改动后没有这条规则", "As it is: {was}; altered: no such rule"),
    "comes:concludes": (
        "规则{was}，结论不同",
        "Either way {was}, with another conclusion",
    ),
    "comes:both": (
        "两条规则都成立；改动后，原来被替代的那条不再被替代",
        "Both rules hold; altered, the overridden one is overridden no more",
    ),
    "tried": (
        "播放过 {count} 个碰得到它的场景，都照样成立",
        "scenarios that it can touch, all of which hold all the same: {count}",
    ),
    "tried:none": ("没有场景碰得到它", "no scenario touches it"),
    "suggest": ("怎样看出来", "to notice it"),
    "suggest:example": (
        "在规则旁加一个例子，事实如上，expect 写 {status}",
        "add an example beside the rule, with these facts, that expects `{status}`",
    ),
    "suggest:drop-condition": (
        "加一个只缺这个条件的例子",
        "add an example that lacks this condition alone",
    ),
    "suggest:drop-exception": (
        "加一个只因这个例外不成立的例子",
        "add an example that this exception alone excepts",
    ),
    "suggest:drop-value": ("给这个值加一个例子", "add an example with this value"),
    "suggest:flip": ("加一个只由这一项决定的例子", "add an example that this test alone decides"),
    "suggest:shift": ("给界限两边各加一个例子", "add an example on either side of the bound"),
    "suggest:drop-rule": (
        "写一个这条规则成立的场景，写明它得出什么",
        "write a scenario in which the rule holds, and claim what comes of it",
    ),
    "suggest:swap-conclusion": (
        "写一个这条规则成立的场景，写明：{was}",
        "write a scenario in which the rule holds, and claim: {was}",
    ),
    "suggest:drop-conclusion": (
        "写一个这条规则成立的场景，逐项写明：{was}",
        "write a scenario in which the rule holds, and claim each of: {was}",
    ),
    "suggest:swap-verb": (
        "写一个这条规则成立的场景，写明用词是「{was}」",
        "write a scenario in which the rule holds, and claim that the verb is `{was}`",
    ),
    "suggest:drop-override": (
        "写一个两条规则都成立的场景，写明 {was} 被替代",
        "write a scenario in which both rules hold, and claim that {was} gives way",
    ),
    "suggest:apart": (
        "两条规则不会同时成立，写不出两条都成立的场景；看看要不要写明优先于 {was}",
        "the two rules never hold together, so no scenario can have both; see whether the rule has "
        "to override {was}",
    ),
    "min:failed": (
        "看出来的改动 {percent}%，低于要求的 {least}%",
        "{percent}% of the alterations were noticed, less than the {least}% asked for",
    ),
    "progress:files": ("场景文件", "files of scenarios"),
    "progress:mutants": ("改动", "alterations"),
    "progress": ("{what} {done}/{of}", "{what} {done}/{of}"),
    "no-journal": (
        "「{file}」已经有了，不是 rules mutate 的日志，没有改动它；请换一个文件",
        "`{file}` is there already and is no journal of `rules mutate`; it was left alone; name "
        "another file",
    ),
    "broken-off": (
        "中断了：{of} 处做了 {done} 处，结果记在 {file}；用同样的命令再运行，接着做",
        "broken off with {done} of {of} alterations done, which are kept in {file}; run the same "
        "command again to go on",
    ),
    "broken-off:lost": (
        "中断了：{of} 处做了 {done} 处，没有留下结果；下次加 --journal FILE，断了能接着做",
        "broken off with {done} of {of} alterations done; nothing is kept; with `--journal FILE` "
        "a run goes on where it was",
    ),
    "broken-off:early": (
        "中断了，这一次还没有结果；用同样的命令再运行",
        "broken off before there was any result; run the same command again",
    ),
    "resumed": (
        "{count} 处的结果取自日志 {file}",
        "results taken over from the journal {file}: {count}",
    ),
}
