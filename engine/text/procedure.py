"""Wording of the procedure: its command, its dated list, and influence periods."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "about": (
        "对一个对象,列出办理程序的各个步骤、期限和影响期",
        "list the steps of the procedure on one subject, with their terms and influence periods",
    ),
    "option:who": ("对象(编号或名称)", "the subject, by id or name"),
    "option:measure": (
        "拟采取的处理(编号或名称);不写,列出可能用到的步骤",
        "the measure considered, by id or label; without it all steps that may arise are listed",
    ),
    "option:event": (
        "某事件的日期,可以写几个:{events}",
        "the day of an event, may be repeated: {events}",
    ),
    "option:calendar": (
        "工作日历文件;没有日历不计算按工作日计的期限",
        "a calendar of working days; without one no term in working days is computed",
    ),
    "option:regime": ("有几部法规时选一部", "which regime, where there are several"),
    "option:charge": ("有几项时选一项", "which charge, where there are several"),
    "bad-event": (
        "「{text}」不是事件和日期;写成 decision-made=2020-12-15 这样",
        "`{text}` is not an event and a day; write it like decision-made=2020-12-15",
    ),
    "unknown-event": (
        "没有「{event}」这个事件;可以写的:{events}",
        "there is no event `{event}`; there are: {events}",
    ),
    "event-twice": (
        "事件「{event}」给了两个日期",
        "the event `{event}` is given two days",
    ),
    "events-reversed": (
        "「{later}」({later_day})早于「{earlier}」({earlier_day});检查两个日期",
        "`{later}` ({later_day}) is before `{earlier}` ({earlier_day}); check the two days",
    ),
    "not-examined": (
        "对「{name}」没有提出意见,也没有待查的,谈不上办理程序",
        "nothing is proposed on {name} and nothing is to be established: there is no procedure",
    ),
    "several-charges": (
        "对「{name}」有几项,选一项:",
        "there are several charges on {name}; choose one:",
    ),
    "no-such-charge": (
        "对「{name}」没有这一项;有:",
        "there is no such charge on {name}; there are:",
    ),
    "charge-line": (
        "  --regime {regime} --charge {charge}  {title}",
        "  --regime {regime} --charge {charge}  {title}",
    ),
    "unknown-measure": (
        "{title}没有「{measure}」这种处理;有:{measures}",
        "{title} has no measure `{measure}`; it has: {measures}",
    ),
    "title": (
        "办理程序:{name}(供参考,期限以条文和决定书为准)",
        "Procedure: {name} (for reference; the text of the law and of the decision prevail)",
    ),
    "label:case": ("案  件", "case"),
    "label:law": ("适  用", "law"),
    "label:state": ("结  论", "state"),
    "label:measure": ("拟处理", "measure"),
    "label:events": ("已  知", "known"),
    "label:calendar": ("日  历", "calendar"),
    "label:counting": ("计  算", "counting"),
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
    "state:proposed": ("已提出意见,由人决定", "proposed; people decide"),
    "state:open": ("待查,还没有提出意见", "to be established; nothing is proposed yet"),
    "no-measure": (
        "没有指定(加 --measure);只用于某几种处理的步骤,后面注明",
        "none given (`--measure`); steps that arise with some measures only name them",
    ),
    "outside-range": (
        "{label}(不在提出的幅度以内)",
        "{label} (outside what is proposed)",
    ),
    "no-events": (
        "没有给出日期(加 --event);期限写成「某事件之后」",
        "no days given (`--event`); terms are told as so long after an event",
    ),
    "event-day": ("{event} {day}", "{event} {day}"),
    "no-calendar": (
        "没有(加 --calendar);按工作日计的期限不计算,也不知道期限届满日是不是休息日",
        "none (`--calendar`): terms in working days are not computed, nor is it known whether a "
        "last day is a day of rest",
    ),
    "counting": (
        "期限自事件次日起算,按月的止于到期月的对应日(没有的,月末日);影响期自生效当日起算,"
        "止于对应日的前一日。两项都是约定,条文没有写明〔待核〕",
        "a term begins the day after its event and ends on the corresponding day of its last month "
        "(or that month's last); a period begins on the day of effect and ends the day before the "
        "corresponding day. Both are conventions, the texts do not say [unverified]",
    ),
    "phase": ("{number}、{phase}", "{number}. {phase}"),
    "phase:start": ("启动", "Start"),
    "phase:inquiry": ("调查", "Inquiry"),
    "phase:decision": ("决定", "Decision"),
    "phase:execution": ("执行", "Execution"),
    "phase:appeal": ("申诉、复审", "Appeal"),
    "section:periods": ("影响期", "Influence periods"),
    "section:to-verify": (
        "待核条文",
        "Texts to compare",
    ),
    "section:notes": (
        "说明",
        "Notes",
    ),
    "column:number": ("序", "no."),
    "column:step": ("做什么", "step"),
    "column:who": ("谁", "who"),
    "column:when": ("期限", "by when"),
    "column:article": ("依据", "basis"),
    "step": ("{verb}:{title}{condition}{note}", "{verb}: {title}{condition}{note}"),
    "number": ("[ ] {number}", "[ ] {number}"),
    "number-done": ("[x] {number}", "[x] {number}"),
    "verb:shall": ("应当", "shall"),
    "verb:generally-shall": ("一般应当", "shall generally"),
    "verb:may": ("可以", "may"),
    "verb:is-given": ("依规定", "as provided"),
    "verb:shall-not": ("不得", "shall not"),
    "note": ("({note})", " ({note})"),
    "undetermined": (
        "〔是否需要未定:{facts}〕",
        " [not settled whether it arises: {facts}]",
    ),
    "with-measures": (
        "〔{measures}〕",
        " [{measures}]",
    ),
    "conditional": ("〔依假设〕", " [rests on an assumption]"),
    "before": ("在 {numbers} 以前", "before {numbers}"),
    "who-approved": ("{who};批准:{approval}", "{who}; approval: {approval}"),
    "done:record": ("已办,{on}(记录 {record})", "done {on} (record {record})"),
    "done:event": ("已办,{on}", "done {on}"),
    "due": ("{day} 以前({term}){rest}", "by {day} ({term}){rest}"),
    "due-calendar": ("{term};没有日历,不计算", "{term}; not computed without a calendar"),
    "due-calendar-end": (
        "{term};超出日历的起止,不计算",
        "{term}; beyond the calendar, not computed",
    ),
    "rest-day": (";是休息日,是否顺延由人定", "; a day of rest, people say whether it moves"),
    "at-most": (
        "特殊情况经批准可以延长,最长 {due}",
        "may be extended with approval in special cases, at most {due}",
    ),
    "no-term": ("没有规定期限", "no term"),
    "term:days": ("{event}之后 {count} 日内", "within {count} days after {event}"),
    "term:working_days": (
        "{event}之后 {count} 个工作日内",
        "within {count} working days after {event}",
    ),
    "term:months": ("{event}之后 {count} 个月内", "within {count} months after {event}"),
    "term:month": ("{event}之后 {count} 个月内", "within {count} month after {event}"),
    "most:days": ("{event}之后 {count} 日", "{count} days after {event}"),
    "most:working_days": ("{event}之后 {count} 个工作日", "{count} working days after {event}"),
    "most:months": ("{event}之后 {count} 个月", "{count} months after {event}"),
    "most:month": ("{event}之后 {count} 个月", "{count} month after {event}"),
    "most-day": ("{day}({term})", "{day} ({term})"),
    "event:inquiry-opened": ("启动调查", "the inquiry is opened"),
    "event:inquiry-closed": ("调查终结", "the inquiry is closed"),
    "event:decision-made": ("作出决定", "the decision is made"),
    "event:decision-effective": ("决定生效", "the decision takes effect"),
    "event:notice-received": ("收到决定", "the decision is received"),
    "event:appeal-received": ("收到申诉(复审申请)", "the appeal is received"),
    "event:appeal-decision-received": (
        "收到申诉(复审)决定",
        "the decision on the appeal is received",
    ),
    "event:further-appeal-received": ("收到复核申请", "the further appeal is received"),
    "event:rights-restored": ("恢复党员权利", "the rights of a member are restored"),
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
