"""The words for faults of procedures, earlier measures and calendars."""

from __future__ import annotations

TABLE = {
    "term-unit": (
        "期限要用一个单位写，而且只用一个\n「days」「working_days」「months」三个里写一个",
        "a term is counted in one unit, and in one alone\n"
        "write one of `days`, `working_days` and `months`",
    ),
    "step-article": (
        "一个步骤要么写「provision」，要么写「unplaced」\n"
        "知道条号就写「provision」；不知道，就在「unplaced」写明要核什么，不要编条号",
        "a step has either a `provision` or `unplaced`\n"
        "if the article is known write `provision`; if not, say in `unplaced` what has to be "
        "found, and invent no number",
    ),
    "step-not-visible": (
        "步骤看得到案件、对象、一项行为和处理方式，看不到「{fact}」（它在：{on}）\n"
        "换成看得到的事实，或者在标题里写明用在哪里",
        "a step reads the case, the subject, the charge and the measure, not `{fact}` (it is on: "
        "{on})\n"
        "use a fact that a step sees, or say in the title when it arises",
    ),
    "at-most-alone": (
        "写了最长期限，却没有写期限\n先写「within」，「at_most」是它延长以后的最长期限",
        "the furthest extension of a term is given, and no term\n"
        "write `within` first: `at_most` is how far it may be extended",
    ),
    "same-day-alone": (
        "「same_day_as」是说「brings」的事件与另一事件同日发生，这里没有写另一事件\n"
        "补上「brings」，两处写不同的事件",
        "`same_day_as` says that the event in `brings` happens on the day of another event, and "
        "there are not two events here\n"
        "add `brings`, with another event than this one",
    ),
    "unknown-step": (
        "没有编号为「{name}」的步骤\n改成规则库「procedure」里已有的编号",
        "there is no step `{name}`\nuse an id from `procedure` of the rules",
    ),
    "before-earlier": (
        "「{name}」在前面的阶段「{phase}」里，不可能排在这一步之后\n改步骤的编号，或者改「phase」",
        "`{name}` stands in an earlier phase, `{phase}`, and cannot come after this step\n"
        "correct the id of the step, or the `phase`",
    ),
    "step-cycle": (
        "「{name}」自己就要求排在「{step}」之前，先后绕成了圈\n去掉其中一处「before」",
        "`{name}` itself is to come before `{step}`: the two stand in a ring\n"
        "take one of the `before` out",
    ),
    "brought-twice": (
        "步骤「{step}」已经带来事件「{event}」\n一个事件只由一个步骤带来；去掉其中一处「brings」",
        "the step `{step}` brings the event `{event}` already\n"
        "one step alone brings an event: take one of the `brings` out",
    ),
    "step-of-other-kind": (
        "只有「kind: step」的记录才写步骤\n"
        "记录的是办理步骤，就把「kind」改成「step」；不是，就删去这一行",
        "only a record with `kind: step` names a step\n"
        "if it records a step of the procedure, make the kind `step`; if not, delete the line",
    ),
    "unknown-prior": (
        "「{regime}」的规则里没有「{name}」这种处理\n"
        "改成那里有的编号；规则库没有收的，写上「label」和「months」（或者「until」）",
        "the rules of `{regime}` have no measure `{name}`\n"
        "use an id from there; for one that the rules do not hold give `label` and `months` (or "
        "`until`)",
    ),
    "prior-outside": (
        "规则库没有「{regime}」的处理，不知道「{name}」的影响期多长\n"
        "写上「label」和「months」（或者「until」）",
        "the rules hold no measures of `{regime}`, so the period of `{name}` is not known\n"
        "give `label` and `months` (or `until`)",
    ),
    "calendar-too-long": (
        "日历超过 {limit} 年\n只写用得着的年份",
        "the calendar is longer than {limit} years\nkeep the years that are needed",
    ),
    "outside-calendar": (
        "{day} 不在日历的起止 {first} 至 {last} 之内\n改正这一天，或者改「from」「to」",
        "{day} is not between {first} and {last}, where the calendar begins and ends\n"
        "correct the day, or `from` and `to`",
    ),
    "day-twice": (
        "{day} 前面已经列过\n每一天只列一次",
        "{day} is listed already\nlist each day once",
    ),
    "worked-weekday": (
        "{day} 本来就是星期一至星期五\n「worked」只列调休上班的星期六、星期日",
        "{day} is a Monday to Friday anyway\n"
        "`worked` lists only Saturdays and Sundays that are worked instead of another day",
    ),
    "worked-holiday": (
        "{day} 又列为放假，又列为上班\n从其中一处去掉",
        "{day} is listed as a holiday and as worked\ntake it out of one of them",
    ),
}
