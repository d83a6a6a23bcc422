"""Wording of influence periods, of texts to compare, and of calendar files."""

TABLE: dict[str, tuple[str, str]] = {
    "to-verify": (
        "{article}:{asked}",
        "{article}: {asked}",
    ),
    "to-verify-all": (
        "引用前与公布文本核对",
        "compare with the published text before citing",
    ),
    "unplaced": (
        "{short}(条号待核)〔待核〕",
        "{short} (article to be found) [unverified]",
    ),
    "section:periods": ("影响期", "Influence periods"),
    "section:to-verify": (
        "待核条文",
        "Texts to compare",
    ),
    "section:notes": (
        "说明",
        "Notes",
    ),
    "none-called-for": (
        "本法规没有写明程序,或者没有一个步骤用得着",
        "no procedure of this regulation is held, or none of its steps is called for",
    ),
    "not-called-for": (
        "按现有事实用不着的步骤 {count} 个(--format json 列出)",
        "{count} steps are not called for on the facts (listed by `--format json`)",
    ),
    "not-called-for-one": (
        "按现有事实用不着的步骤 {count} 个(--format json 列出)",
        "{count} step is not called for on the facts (listed by `--format json`)",
    ),
    "period": (
        "{months} 个月,{from_to}{article}{bars}",
        "{months} months, {from_to}{article}{bars}",
    ),
    "period-article": ("({article})", " ({article})"),
    "bars": ("。{bars}", ". {bars}"),
    "from-to": (
        "{start} 至 {end},{counted}",
        "{start} to {end}, {counted}",
    ),
    "from:effect": ("自决定生效之日起算", "counted from the day of effect"),
    "from:restoration": (
        "自恢复党员权利之日起算,以前另有察看期",
        "counted from the day the rights of a member are restored; the probation comes before",
    ),
    "joined:remaining-plus-new": (
        "与尚未执行完的影响期合并:至 {end}(尚未执行的加新的{cap}{article})",
        "together with the period that still runs: until {end} (what remains plus the new "
        "one{cap}{article})",
    ),
    "joined:longest": (
        "与同时存在的影响期比较:至 {end}(按影响期长的执行{cap}{article})",
        "beside the period that runs at the same time: until {end} (the longer one "
        "counts{cap}{article})",
    ),
    "cap": (",自新的起算最长 {months} 个月", ", at most {months} months from the new one"),
    "by-article": (";{article}", "; {article}"),
    "unsettled:earlier-day": (
        "此前的影响期起止不明,合并以后到哪一天,查明再算",
        "an earlier period is not known to the day: what both come to is to be established",
    ),
    "unsettled:no-rule": (
        "此前的影响期还没有满,本版没有规定怎样合并,由人定",
        "an earlier period still runs and this version does not say how they are joined; people "
        "settle it",
    ),
    "unsettled:several": (
        "此前有几个影响期还没有满,怎样合并由人定(可以在案件文件写明 until)",
        "several earlier periods still run; people settle how they are joined (`until` in the case "
        "file says what they settled)",
    ),
    "unsettled:text": (
        "这一规定还没有对照文本({asked}),核对以后再定",
        "the rule was not compared with the text ({asked}); to be settled once it is",
    ),
    "unsettled:reach": (
        "这一规定只对{reach};本人是不是,由人定",
        "this holds only of {reach}; whether the subject is one, people settle",
    ),
    "if-several": (
        "数项违法应当给予同一种处分的,可以在 {least} 个月至 {most} 个月之间定一个期间",
        "where several like sanctions are due: one period of {least} to {most} months",
    ),
    "earlier": (
        "此前:{label},{start} 至 {end},{runs}{assumed}(记录 {prior})",
        "earlier: {label}, {start} to {end}, {runs}{assumed} (record {prior})",
    ),
    "runs:yes": ("还没有满", "still runs"),
    "runs:no": ("已满或者没有影响期", "over, or without a period"),
    "runs:unknown": ("是否已满不明", "not known whether it still runs"),
    "assumed": ("〔依假设〕", " [assumed]"),
    "unknown-day": ("不明", "unknown"),
    "no-periods-yet": (
        "还没有提出处理方式;加 --measure 看某一种的影响期",
        "no measure is proposed yet; `--measure` shows the period of one",
    ),
    "no-periods": (
        "没有影响期,或者规则库没有写明",
        "none, or the rule base does not say",
    ),
    "source": (
        "案件 {case},组织 {organisation},规则 {rules}(文件指纹前八位)",
        "case {case}, organisation {organisation}, rules {rules} (first eight signs of "
        "each digest)",
    ),
    "ics:name": ("{name}:办理程序", "{name}: procedure"),
    "ics:due": ("期限:{title}", "due: {title}"),
    "ics:at-most": ("延长以后的最后期限:{title}", "furthest extension: {title}"),
    "ics:period": ("影响期最后一日:{label}", "last day of the influence period: {label}"),
    "ics:period-alone": (
        "影响期最后一日(单独计算):{label}",
        "last day of the influence period (taken alone): {label}",
    ),
    "ics:description": ("{who};{term};{article}", "{who}; {term}; {article}"),
    "ics:note": (
        "供参考,期限以条文和决定书为准",
        "for reference; the text of the law and of the decision prevail",
    ),
}
