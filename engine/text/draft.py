"""Wording of drafts of rules, facts and scenarios, and of what keeps one from being drawn up."""

TABLE: dict[str, tuple[str, str]] = {
    "note:verb": ("用语照登记册", "the verb as the register has it"),
    "note:facts": (
        "事实名用 wenze rules facts 查;没有的先用 wenze rules new fact 写出来",
        "names of facts: `wenze rules facts`; one that is missing: `wenze rules new fact`",
    ),
    "note:placeholders": (
        "理由里可以用 {names}",
        "the reason may use {names}",
    ),
    "note:examples": (
        "例:每种结果一个,没有查明的不写",
        "examples: one of each outcome; what is unknown is left out",
    ),
    "scenario:feature": (
        "{short}{article}:{what}",
        "{short} {article}: {what}",
    ),
    "scenario:note": (
        "「待填」换成实际的名称,日子照需要改;没有填完,运行时通不过",
        "put real names for what is to be filled, and days as needed; a blank left fails the run",
    ),
    "scenario:met": ("符合的", "met"),
    "scenario:not-met": ("差一点的,不算", "not quite: it does not count"),
    "scenario:open": ("没有查明的,不算在任何人头上", "unknown: held against nobody"),
    "page:new": ("新文件 {file}", "new file {file}"),
    "page:added": (
        "{file} 的 {section} 末尾加入:",
        "added at the end of `{section}` in {file}:",
    ),
    "page:not-written": (
        "没有写入任何文件;看过以后加 --write 写入",
        "nothing was written; look it over and add --write",
    ),
    "page:written": ("已写入 {file}", "written to {file}"),
    "page:fill": (
        "写入以后,「to-be-filled」「待填」没有填完以前,这套规则不能用于评估;"
        "查事实用 wenze rules facts",
        "once written, these rules assess nothing until every blank (`to-be-filled`) is filled in; "
        "facts: `wenze rules facts`",
    ),
    "which-version": (
        "「{regulation}」有几版,写明是哪一版:--version {versions}",
        "`{regulation}` has several versions; say which: --version {versions}",
    ),
    "not-registered": (
        "登记册里没有{article}。先对照文本在 {file} 的 articles 下登记,再写规则:\n{entry}",
        "the register has no {article}. Compare the text and register it under `articles` in "
        "{file}, then draw up the rule:\n{entry}",
    ),
    "say-which": (
        "登记册里没有单独登记{article},有:{places};用 --paragraph、--item 写明是哪一处",
        "the register has no entry for {article} as a whole but: {places}; say which with "
        "--paragraph and --item",
    ),
    "no-verb": (
        "登记册没有给{article}写用语(原则、定义没有用语),写不成规则;登记错了的,先改登记",
        "the register gives no verb for {article} (a principle or a definition has none), so no "
        "rule can be drawn up; if the register is wrong, mend it first",
    ),
    "which-verb": (
        "{article}有几个用语,写明用哪一个:--verb {verbs}",
        "{article} has several verbs; say which: --verb {verbs}",
    ),
    "not-its-verb": (
        "{article}的用语是{verbs},不是「{verb}」;登记错了的,先改登记",
        "the verb of {article} is {verbs}, not `{verb}`; if the register is wrong, mend it first",
    ),
    "no-register": (
        "这一版没有登记册,查不到用语;对照文本以后用 --verb 写明",
        "this version has no register to take the verb from; compare the text and give --verb",
    ),
    "needs-sheet": (
        "提示要写明看什么:--sheet 案件、问题、对象、联系、行为或者可选处理",
        "an alert has to say what it looks at: --sheet case, finding, subject, link, charge or "
        "option",
    ),
    "no-sheet": (
        "这个阶段看什么是定好的,不写 --sheet",
        "what this stage looks at is settled; leave --sheet out",
    ),
    "no-rules-there": (
        "「合并」不写规则,写在 pack.yaml 的 combination 里",
        "combination has no rules; it stands under `combination` in pack.yaml",
    ),
    "local-only": (
        "「收窄」只写在本地裁量基准里,那里只写「收窄」",
        "narrowing stands in local policy, and there is nothing else",
    ),
    "rule-taken": (
        "这一版已经有编号「{name}」的规则({place});换一个编号",
        "this version already has a rule `{name}` ({place}); take another id",
    ),
    "bad-rule-id": (
        "「{name}」不能作编号:用字母(汉字也行)、数字、点、横线,最多 80 个字",
        "`{name}` cannot be an id: letters of any script, digits, dots and dashes, 80 at most",
    ),
    "fact-taken": (
        "已经有事实「{name}」({place});看它的定义:wenze rules facts {name}",
        "there is a fact `{name}` already ({place}); what it means: `wenze rules facts {name}`",
    ),
    "bad-fact-name": (
        "「{name}」不能作事实名:写成 conduct.took_part 这样,不含空格、冒号、括号和斜线",
        "`{name}` cannot name a fact: write it like conduct.took_part, without spaces, colons, "
        "brackets and slashes",
    ),
    "not-for-option": (
        "由人认定的事实不能属于处理方式(option)",
        "a fact that people judge cannot be about an option",
    ),
    "file-exists": (
        "已经有文件 {file},不覆盖;换一个编号,或者先移走",
        "{file} exists and is not overwritten; take another id, or move it away",
    ),
    "one-line-section": (
        "{file} 的 {section} 写在一行的括号里,加不进去;先改成每项一行",
        "`{section}` of {file} stands in brackets on one line, and nothing can be added; write "
        "each entry on a line of its own first",
    ),
    "unreadable-file": (
        "{file} 现在读不出来,加不进去;先改好:wenze rules check {file}",
        "{file} cannot be read as it is, so nothing is added; mend it first: "
        "`wenze rules check {file}`",
    ),
    "would-break": (
        "加入以后 {file} 读不出来({faults}),没有写入;请报告这个问题",
        "with it {file} could not be read ({faults}), so nothing was written; please report this",
    ),
}
