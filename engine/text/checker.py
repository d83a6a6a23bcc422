"""Words for what does not hold in an assessment, and for the command that looks for it."""

_TWICE = {
    "points": (
        ("少列了条件:{names}", "conditions left out: {names}"),
        ("多列了条件:{names}", "conditions that nothing calls for: {names}"),
    ),
    "carrying": (
        ("漏掉了能够成立的责任联系:{names}", "links that carry are left out: {names}"),
        ("责任联系不能成立:{names}", "links that do not carry: {names}"),
    ),
    "circumstances": (
        ("漏掉了情形:{names}", "circumstances left out: {names}"),
        ("情形没有得出:{names}", "circumstances that no rule concluded: {names}"),
    ),
    "roots": (
        ("意见少了这些根据:{names}", "what the proposal stands on is left out: {names}"),
        ("意见多出这些根据:{names}", "the proposal does not stand on: {names}"),
    ),
    "options": (
        ("漏掉了可选处理:{names}", "options left out: {names}"),
        ("可选处理没有得出:{names}", "options that no rule concluded: {names}"),
    ),
    "grounds": (
        ("情节没有列为成立:{names}", "grounds that are given are not told so: {names}"),
        ("情节列为成立,但没有得出:{names}", "grounds told as given that are not: {names}"),
    ),
    "open-questions": (
        ("漏掉了其他问题:{names}", "other questions left out: {names}"),
        ("其他问题没有来由:{names}", "other questions that nothing leaves open: {names}"),
    ),
    "questions": (
        ("没有就这些条件提问:{names}", "nothing asks for: {names}"),
        ("这些问题没有来由:{names}", "questions that nothing calls for: {names}"),
    ),
    "concerns": (
        ("这个问题漏掉了对象:{names}", "the question leaves out: {names}"),
        ("这个问题与这些对象无关:{names}", "the question does not concern: {names}"),
    ),
    "policy": (
        ("漏掉了本地裁量基准:{names}", "local policy left out: {names}"),
        ("本地裁量基准没有得出:{names}", "local policy that no rule concluded: {names}"),
    ),
    "support": (
        ("结论漏掉了依据:{names}", "what this rests on is left out: {names}"),
        ("结论并不依据:{names}", "this does not rest on: {names}"),
    ),
}

_DIFFERING = {
    "truth": ("条件「{what}」的真假", "the truth of the condition `{what}`"),
    "truth-firm": ("条件「{what}」是否确定", "whether the condition `{what}` is firm"),
    "status": ("状态", "the status"),
    "cited": ("所引法规和版本", "the law cited"),
    "overridden": ("被哪些规则排除", "the rules that override it"),
    "value": ("由规则得出的事实", "the fact that rules conclude"),
    "firm": ("由规则得出的事实是否确定", "whether the concluded fact is firm"),
    "leaf-firm": ("事实是否确定", "whether the fact is firm"),
    "chain-value": ("与责任链条或者问题事实不符的事实", "the fact, by its link or finding,"),
    "chain-assumption": ("事实所依的假设", "the assumption, by its link,"),
    "findings": ("涉及的问题", "the findings answered for"),
    "link-finding": ("联系所指的问题", "the finding of the link"),
    "link-four": ("四责", "which of the four responsibilities"),
    "responsibility": ("责任类型", "the responsibility"),
    "responsibility-status": ("责任的状态", "the status of the responsibility"),
    "responsibility-from": ("责任的依据", "what the responsibility rests on"),
    "measures-kind": ("处理是幅度还是并列", "whether measures are a range or a set"),
    "measures-base": ("规定的处理幅度", "the measures of the provision"),
    "measures-statutory": ("考虑情节后的处理幅度", "the measures after the grounds"),
    "measures-range": ("可以选择的处理幅度", "the measures that may be chosen"),
    "policy-ends": ("本地裁量基准的上下限", "the ends that local policy names"),
    "policy-effect": ("本地裁量基准的作用", "the effect of local policy"),
    "measures-otherwise": (
        "条件不成立时的处理幅度",
        "the measures that stand if conditions fall",
    ),
    "measures-waiting": ("待核文本的处理", "the measures that wait for the text"),
    "measures-verb": (
        "「{what}」的条文用语(应当、可以等)",
        "the verb of the provision for `{what}`",
    ),
    "in-force": ("施行日期是否待核「{name}」", "whether `{name}` is to be compared"),
    "charge-name": ("编号", "the name of the charge"),
    "law-days": ("行为终了的日期", "the days on which the violation can have ended"),
    "law-day": ("据以选法的决定日", "the day of the decision that the choice of law counts"),
    "law-basis": ("适用版本的理由", "by what the version was chosen"),
    "law-version": ("适用的版本", "the version that governs"),
    "law-versions": ("行为时和决定时的版本", "the versions at the act and at the decision"),
    "law-rule": ("过渡规定", "the transition rule"),
    "beside-charge": ("并列的意见编号", "the name of the charge set beside"),
    "part": ("两版的「{what}」", "`{what}` under the two versions"),
    "standing": ("两版轻重", "how the later version stands to the law of the act"),
    "recommended": ("建议适用的版本", "the version recommended"),
}

_PLAIN = {
    "no-node": ("缺少「{name}」,无法复核", "`{name}` is not there; nothing can be derived"),
    "circle": ("理由互为依据:{names}", "reasons rest on each other: {names}"),
    "orphan": ("没有任何结论用到它", "no conclusion refers to it"),
    "wrong-name": ("名称应为「{name}」", "its name would be `{name}`"),
    "strange-sheet": ("不属于本项意见:「{sheet}」", "not a sheet of this proposal: `{sheet}`"),
    "strange-fact": ("规则读了不该读的「{name}」", "the rule read `{name}`, which is not its own"),
    "overrider-left-out": (
        "没有列入同一事实上优先于它的「{name}」",
        "does not name `{name}`, which overrides it on the same finding",
    ),
    "strange-link": ("这是「{subject}」的联系", "this is a link of `{subject}`"),
    "gap": ("责任路径不连贯:{source},{target}", "the way has a gap: {source}, {target}"),
    "family": ("「{what}」的各项与所要求的不符", "the parts of `{what}` are not what it asks for"),
    "stray-support": ("依据与此无关:「{name}」", "`{name}` has nothing to do with it"),
    "judged-above-leaf": (
        "由规则得出的事实不应有认定、证据或者假设",
        "a concluded fact has no record, evidence or assumption of its own",
    ),
    "leaf-derived": ("原始事实不应再有依据", "a recorded fact rests on no conclusion"),
    "leaf-standing": ("认定状态不对:{standing}", "the standing is not possible: {standing}"),
    "leaf-unsettled": (
        "尚未认定({standing}),不能取值「{value}」",
        "not settled ({standing}), so it cannot be `{value}`",
    ),
    "leaf-refuted": ("已经排除,不能取值「{value}」", "refuted, so it cannot be `{value}`"),
    "leaf-unrecorded": ("没有记录,不能取值「{value}」", "not recorded, so it cannot be `{value}`"),
    "not-applicable": (
        "法规是否适用:复核结果为 {derived}",
        "whether the law applies: derived {derived}",
    ),
    "no-breach": (
        "本人失职没有认定(复核结果为 {derived}),不得提出",
        "no breach of an own duty (derived {derived}); nothing may be proposed",
    ),
    "breach-not-read": (
        "规则「{name}」没有要求本人失职",
        "the rule of `{name}` does not ask for an own breach",
    ),
    "no-measures": ("得不出任何处理", "no measure follows"),
    "if-several": (
        "数个行为合并处理:写的是「{recorded}」,应为「{derived}」",
        "several violations together: `{recorded}` is recorded, `{derived}` follows",
    ),
    "merging": (
        "同一对象同一法规的几项意见,合并办法前后不一",
        "proposals on one subject under one law are not combined in the same way",
    ),
    "authority": ("决定权限与得出的不符:{names}", "who decides is not what follows: {names}"),
    "copy": ("「{name}」前后不一致", "`{name}` is not the same in both places"),
    "two-verdicts": ("同一对象有两种结论", "the subject has two verdicts"),
    "charge-twice": ("同一项意见出现两次", "the charge is proposed twice"),
    "nothing-open": ("列为待查,但没有待查事项", "to be established, but nothing is open"),
    "still-open": ("列为不提出,但还有待查事项", "not proposed, but something is open"),
    "no-law": ("没有列明适用的法规版本({version})", "the governing law is not named ({version})"),
    "no-choice": ("没有写明怎样选定版本", "how its version was chosen is not said"),
    "law-findings": (
        "选法时没有算入这些问题:{names}",
        "findings left out of the choice of law: {names}",
    ),
    "beside-missing": (
        "依从旧兼从轻须并列两版,没有并列",
        "the lighter-law rule sets two versions side by side, and one is not there",
    ),
    "beside-extra": (
        "并列了另一版,但没有这样的规定",
        "another version stands beside it, and no rule asks for one",
    ),
    "beside-two": (
        "并列的一版应当提出意见,或者说明不提出,只能有一种",
        "the version set beside comes to a proposal or to none, and to one of them only",
    ),
    "beside-same": (
        "并列的不是同一项:「{name}」不同",
        "what stands beside is not the same charge: `{name}` differs",
    ),
    "not-resting": (
        "没有写明意见依赖假设「{name}」",
        "that this rests on assumption `{name}` is not said",
    ),
    "not-local": (
        "没有列明这是本地裁量基准:{names}",
        "that this is local policy is not said: {names}",
    ),
    "policy-off-ladder": (
        "本地裁量基准的档次不在档次表里:{names}",
        "local policy names measures that stand on no ladder: {names}",
    ),
    "duty-missing": (
        "没有载明这些职责条目:{names}",
        "these entries of duty lists are not stated: {names}",
    ),
    "settles-missing": (
        "这个问题没有写明影响:{names}",
        "the question does not say that it settles: {names}",
    ),
}

_COMMAND = {
    "fault": ("「{where}」:{text}", "`{where}`: {text}"),
    "sound": (
        "复核无误:由 {leaves} 项原始事实重新推出 {proposals} 项意见,没有出入",
        "sound: nothing differs (proposals derived again: {proposals}, "
        "from recorded facts: {leaves})",
    ),
    "unsound": (
        "复核发现 {count} 处出入,不能据此作出决定;请重新评估原案",
        "{count} faults; nothing may be decided on it; assess the case again",
    ),
    "not-json": (
        "「{name}」不是 JSON;用 wenze propose --format json 生成",
        "`{name}` is not JSON; make it with wenze propose --format json",
    ),
    "not-assessment": (
        "「{name}」不是 assessment.v1;用 wenze propose --format json 生成",
        "`{name}` is not an assessment.v1; make it with wenze propose --format json",
    ),
    "malformed": (
        "「{name}」不是完整的 assessment.v1:「{place}」不符合格式;请重新生成",
        "`{name}` is not a whole assessment.v1: `{place}` does not fit its form; make it again",
    ),
}

TABLE: dict[str, tuple[str, str]] = {
    **{f"{code}-missing": missing for code, (missing, _) in _TWICE.items()},
    **{f"{code}-extra": extra for code, (_, extra) in _TWICE.items()},
    **{
        code: (
            f"{zh}记为 {{recorded}},复核结果为 {{derived}}",
            f"{en} is recorded as {{recorded}}, derived as {{derived}}",
        )
        for code, (zh, en) in _DIFFERING.items()
    },
    **_PLAIN,
    **_COMMAND,
}
