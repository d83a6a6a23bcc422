"""Help and messages of the command line."""

TABLE: dict[str, tuple[str, str]] = {
    "about": (
        "问责研判:按规则和责任链条提出意见,并写明理由。只提意见,由人决定。",
        "Propose whom to hold accountable, how and why, by rules over responsibility chains. "
        "It proposes; people decide.",
    ),
    "commands": ("命令", "Commands"),
    "command:propose": (
        "对一个案件提出问责研判意见,并写明理由",
        "propose whom to hold accountable in a case, with the reasons",
    ),
    "command:why-not": (
        "为什么没有提出一个对象、一种方式、一条规则:最接近的在前,还差什么",
        "why a subject, a measure or a rule is not proposed: the nearest miss first",
    ),
    "command:missing": (
        "还要问什么:答案不同、结论就不同的事实,能定得最多的在前",
        "what is still to be asked: the facts an outcome turns on, what settles most first",
    ),
    "command:ask": (
        "逐问作答:还要问的事实一问一问地问,说明为什么,先看会变什么,再写入案件文件",
        "the interview: asks what is missing, shows what an answer changes, writes it to the case",
    ),
    "option:who-turns": (
        "只列这个对象的结论取决于的事实",
        "only the facts on which one subject's outcome turns",
    ),
    "option:measure-wanted": (
        "问一种处理方式(编号或者名称)",
        "ask for one measure, by id or name",
    ),
    "option:rule-wanted": ("问一条规则(编号)", "ask for one rule, by id"),
    "command:why": (
        "对一个对象为什么提出:结论、条文、事实和证据、链条、看过的例外",
        "why one subject is proposed: conclusion, provision, facts, evidence, way, exceptions",
    ),
    "command:relies-on": (
        "一项意见靠哪些证据、认定和假设成立,落空以后还剩什么",
        "which evidence, findings and assumptions a proposal stands on; what remains if they fall",
    ),
    "command:compare": (
        "两个对象为什么不同或者相同,怎样才会相同",
        "why two subjects are treated differently or alike, and what would make them equal",
    ),
    "command:flip": (
        "离不同的结论有多远:哪些事实换一个认定,结论、幅度或者可选处理就不同",
        "how far it is from being otherwise: which facts, judged otherwise, change the outcome",
    ),
    "command:what-if": (
        "假如某个事实、认定、证据或者任职不是这样,意见会怎样变",
        "what the proposals would be if a fact, a finding, evidence or a tenure were otherwise",
    ),
    "command:minutes": (
        "会议记录:按次序写出会上的问题和答复,每个答复都能重做",
        "minutes of a meeting: its questions in order, each with its answer and how to repeat it",
    ),
    "command:test": (
        "运行场景:规则应当得出什么,用句子写在 .feature 文件里",
        "run scenarios: what the rules must come to, in sentences",
    ),
    "command:scenario": (
        "列出场景的步骤;由案件写出场景",
        "list the steps of scenarios; write a scenario from a case",
    ),
    "command:scenario-steps": (
        "列出全部步骤和例子",
        "list all steps with examples",
    ),
    "command:scenario-new": (
        "由一个案件和它现在的结论写出场景",
        "write a scenario from a case and what it now comes to",
    ),
    "command:recusal": (
        "办案人员的回避:有没有情形、依据哪一条、由谁决定",
        "recusal of those who handle a case: grounds, articles, who decides",
    ),
    "command:rules": (
        "规则工坊:写、查、看、比、证、发布规则",
        "the rule workshop: write, check, look up, compare, prove and publish rules",
    ),
    "command:rules-unverified": (
        "列出引用前须与公布文本核对的规定",
        "list what has to be compared with the published text before it is cited",
    ),
    "command:agreement": (
        "对照公开报道:报道点到的人,规则提不提出、结果在不在幅度之内,不在的为什么",
        "hold the rules against published reports: who is proposed, which outcome is permitted",
    ),
    "command:lsp": (
        "编辑器用的语言服务器(标准输入输出):随写随查、悬停说明、补全、跳转",
        "a language server for editors, over stdio: checks, hover, completion, go to",
    ),
    "command:check-assessment": (
        "由原始事实重新推出一份结果里的每项意见,查对有无出入",
        "derive every proposal of a result again from its recorded facts",
    ),
    "command:schema": (
        "输出输入文件、答复的 JSON Schema",
        "print the JSON Schema of an input file or of an answer",
    ),
    "option:lang": ("输出语言(默认按系统语言)", "language of the output (default: the locale)"),
    "option:decided-on": ("决定日,代替案件文件中的日期", "day of decision, instead of the case's"),
    "option:rules": (
        "规则文件夹(默认:随程序附带的规则,或 WENZE_RULES)",
        "rules folder (default: those shipped, or WENZE_RULES)",
    ),
    "option:organisation": (
        "组织文件(默认:案件文件中写明的,或同一文件夹的 organisation.yaml)",
        "organisation file (default: the one the case names, or organisation.yaml beside it)",
    ),
    "option:matching": (
        "只运行名称或者标签符合的场景,写法同 pytest -k",
        "only scenarios whose name or tags match, as `pytest -k` has it",
    ),
    "option:pack": (
        "只运行标签里写明这部法规(可带版本)的场景",
        "only scenarios whose tags name this regulation (and version)",
    ),
    "option:verbose": (
        "-v 列出每一步,-vv 再列出规则的结果",
        "-v tells every step, -vv also what the rules came to",
    ),
    "option:quiet": ("只列失败的和总数", "tell failures and totals only"),
    "option:workers": (
        "同时运行的进程数(要装 pytest-xdist)",
        "number of processes (needs pytest-xdist)",
    ),
    "option:from-case": ("案件文件或者文件夹", "case file or folder"),
    "option:kind": ("只列这一类步骤", "this kind of steps only"),
    "option:output": ("把结果写入这个文件", "write the result to this file"),
    "option:who": (
        "只看一个对象(编号或名称),单独成页",
        "one subject only, by id or name, on a sheet that stands alone",
    ),
    "option:whom": ("问哪一个对象(编号或名称)", "which subject, by id or name"),
    "option:two": (
        "比哪两个对象(编号或名称),写两次",
        "which two subjects, by id or name; given twice",
    ),
    "option:most": ("一次最多改几项事实", "how many facts are supposed otherwise at once"),
    "option:log": (
        "每运行一次,在这个文件末尾记一行(日期、命令、文件指纹、对象、组数)",
        "add one line of JSON to this file: day, command, digests, subject, count",
    ),
    "option:set": (
        "假定一个事实;范围写 对象、问题 或者 对象@问题,编号、名称都可以;值可以是 unknown",
        "suppose a fact; SCOPE is SUBJECT, FINDING or SUBJECT@FINDING, by id or name; the value "
        "may be `unknown`",
    ),
    "option:without": (
        "假定一项问题查不属实,一份证据不采信,或者一项假设不作",
        "suppose a finding is not so, evidence is set aside, or an assumption is not made",
    ),
    "option:tenure": (
        "假定任职的起止;起止可以空着",
        "suppose from when to when a person held a post; either end may be left out",
    ),
    "option:session": (
        "会议文件(session.v1):日期、到会的人、问题",
        "the file of the meeting (session.v1): day, who was there, the questions",
    ),
    "docx-output": (
        "Word 文件要用 --output 写明写到哪里",
        "a Word document needs --output FILE",
    ),
    "no-docx": (
        "没有安装 python-docx,写不了 Word 文件;安装:pip install 'wenze[docx]'",
        "python-docx is not installed, so no Word document can be written; install it with "
        "`pip install 'wenze[docx]'`",
    ),
    "nothing-supposed": (
        "没有写假定什么;用 --set、--without 或者 --tenure",
        "nothing is supposed; use --set, --without or --tenure",
    ),
    "option:full": ("逐人写全,列出全部问题", "everything of everyone, and all questions"),
    "option:strict": (
        "有附条件、待查或者冲突时以 3 退出",
        "exit with 3 if anything is conditional, open or in conflict",
    ),
    "option:format": ("输出格式", "format of the output"),
    "os-error": ("无法读写「{name}」", "cannot read or write `{name}`"),
    "unreadable": (
        "共 {count} 处需要改正;改好以前不做评估",
        "faults to mend: {count}; nothing is assessed before",
    ),
    "unreadable-more": (
        "已列出前 {count} 处,可能还有;改好这些再运行一次",
        "these are the first {count} faults, there may be more; mend them and run it again",
    ),
    "unwritten": (
        "共 {count} 处需要改正;没有写入",
        "faults to mend: {count}; nothing was written",
    ),
    "unwritten-more": (
        "没有写入。已列出前 {count} 处,可能还有;改好这些再运行一次",
        "nothing was written; these are the first {count} faults, there may be more; mend them and "
        "run it again",
    ),
    "bad-day": (
        "「{day}」不是日期;写成 2020-12-15 这样",
        "`{day}` is not a day; write it like 2020-12-15",
    ),
    "unknown-subject": (
        "本案没有「{who}」;是不是:{nearest}",
        "there is no `{who}` in this case; did you mean: {nearest}",
    ),
    "unknown-subject-alone": (
        "本案没有「{who}」;不加 --who 可以看到全部对象",
        "there is no `{who}` in this case; without --who all subjects are listed",
    ),
    "not-two": (
        "请写两个不同的对象:--who 甲 --who 乙",
        "name two different subjects: --who ONE --who OTHER",
    ),
    "disagreement": (
        "两个匹配器在「{sheet}」的规则「{rule}」上不一致,不能据此提出意见;请报告这个问题",
        "the two matchers disagree on rule `{rule}` of `{sheet}`; nothing can be proposed on it; "
        "please report this",
    ),
    "matcher-fault": (
        "匹配器 durable_rules 出错({fault}),不能据此提出意见;请报告这个问题",
        "the durable_rules matcher failed ({fault}); nothing can be proposed on it; please report "
        "this",
    ),
    "too-many-links": (
        "到问题「{finding}」为止,责任联系已超过 {limit} 条,一次评估不了;请按问题拆成几个案件",
        "by finding `{finding}` the case links more than {limit} times, too many for one "
        "assessment; split it by findings into several cases",
    ),
    "matcher-limit": (
        "规则「{rule}」的条件太宽,超出匹配器 durable_rules 的限度;请拆成几条规则",
        "the conditions of rule `{rule}` are too wide for the durable_rules matcher; please split "
        "the rule",
    ),
    "plain:not-installed": (
        "注意:没有安装 durable_rules,改用 plain 匹配器,结论相同",
        "note: durable_rules is not installed; the plain matcher is used, with the same results",
    ),
    "plain:python-too-new": (
        "注意:durable_rules 不支持这个版本的 Python,改用 plain 匹配器,结论相同",
        "note: durable_rules does not support this Python; the plain matcher is used, with the "
        "same results",
    ),
}
