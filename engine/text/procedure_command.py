"""Wording of the command that lists a procedure: its options, and what cannot be asked."""

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
    "decision-unread": (
        "案件旁所存的决定读不出来,或者是另一项的:{file};恢复、移走这个文件,"
        "或者写明 --event decision-made=YYYY-MM-DD",
        "the decision kept beside the case cannot be read, or is on another charge: {file}; "
        "restore it, move it away, or give --event decision-made=YYYY-MM-DD",
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
}
