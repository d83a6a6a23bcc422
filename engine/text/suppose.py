"""Wording of what is supposed of a case, and of what cannot be."""

TABLE: dict[str, tuple[str, str]] = {
    "set": ("{of}{fact}:{value}(现在:{now})", "{of}{fact}: {value} (now: {now})"),
    "of:finding": ("{findings} ", "{findings} "),
    "of:subject": ("{subject}", "{subject}, "),
    "of:link": ("{subject}就{findings} ", "{subject} on {findings}, "),
    "now": ("{value}{mark}", "{value}{mark}"),
    "now-of": ("{findings} {value}{mark}", "{findings} {value}{mark}"),
    "falls:finding": (
        "{number}「{title}」查不属实",
        "{number} `{title}` turns out not to be so",
    ),
    "falls:evidence": (
        "不采信{number}「{title}」:只靠它认定的,改为有争议;只靠它的记录,不计;只靠它的任职、职责,改为假设",
        "{number} `{title}` is set aside: what rests on it alone is disputed if it was judged, "
        "left out if it was a record, assumed if it was a tenure or a duty",
    ),
    "falls:assumption": (
        "不作{number}({title}):依它写下的,恢复为未知;任职和职责照原文",
        "{number} ({title}) is not made: what was said under it is unknown; tenures, duties stay",
    ),
    "assumption": ("假{number}", "assumption {number}"),
    "serves": (
        "{person}任{post}:{start}至{end}(现在:{now})",
        "{person} holds {post} from {start} to {end} (now: {now})",
    ),
    "span": ("{start}至{end}", "{start} to {end}"),
    "no-span": ("没有记载", "nothing recorded"),
    "open-start": ("起始不明", "an unknown day"),
    "open-end": ("今", "today"),
    "refused:several": (
        "「{word}」不止一个:{nearest}。请写编号",
        "`{word}` is more than one: {nearest}; write the id",
    ),
    "refused:no-fact": ("没有「{word}」这个事实", "there is no fact `{word}`"),
    "refused:structural-fact": (
        "「{word}」由责任链条或者记录得出,不能直接设定;任职可以用 --tenure 假定",
        "`{word}` follows from the chain or from records and cannot be set; suppose a tenure with "
        "--tenure",
    ),
    "refused:not-here": (
        "「{word}」说的是办案人员,同问责意见无关;见 wenze recusal",
        "`{word}` is about those who handle the case and bears on no proposal; see `wenze recusal`",
    ),
    "refused:no-value": (
        "这个事实没有「{word}」这个值",
        "this fact has no value `{word}`",
    ),
    "refused:no-number": (
        "「{word}」不是整数;这个事实写整数",
        "`{word}` is not a whole number; this fact takes one",
    ),
    "refused:no-day": (
        "「{word}」不是日期;写成 2020-12-15 这样",
        "`{word}` is not a day; write it like 2020-12-15",
    ),
    "refused:bad-day": (
        "「{word}」不是日期;写成 2020-12-15、2020-12 或者 2020",
        "`{word}` is not a date; write it like 2020-12-15, 2020-12 or 2020",
    ),
    "refused:reversed": (
        "「{word}」的结束早于开始",
        "`{word}` ends before it starts",
    ),
    "refused:no-subject": (
        "本案没有「{word}」这个对象",
        "there is no subject `{word}` in this case",
    ),
    "refused:no-finding": (
        "本案没有「{word}」这项问题",
        "there is no finding `{word}` in this case",
    ),
    "refused:no-person": (
        "组织文件没有「{word}」这个人",
        "the organisation has no person `{word}`",
    ),
    "refused:no-post": ("组织文件没有「{word}」这个岗位", "the organisation has no post `{word}`"),
    "refused:nothing-falls": (
        "本案没有「{word}」这项问题、证据或者假设",
        "this case has no finding, evidence or assumption `{word}`",
    ),
    "refused:whose": (
        "「{word}」是谁的?写成 对象:{word}=值,或者 对象@问题:{word}=值",
        "whose `{word}`? write SUBJECT:{word}=VALUE, or SUBJECT@FINDING:{word}=VALUE",
    ),
    "refused:of-which": (
        "「{word}」说的是哪项问题?写成 问题:{word}=值",
        "`{word}` of which finding? write FINDING:{word}=VALUE",
    ),
    "refused:scope-case": (
        "这个事实说的是整个案件;去掉「{word}:」",
        "this fact is about the case as a whole; leave out `{word}:`",
    ),
    "refused:scope-finding": (
        "这个事实说的是问题,不是对象;「{word}」写成问题的编号,或者去掉",
        "this fact is about findings, not about a subject; for `{word}` write a finding or nothing",
    ),
    "refused:scope-subject": (
        "这个事实说的是对象,不分问题;「{word}」只写对象",
        "this fact is about a subject on all findings; write the subject alone for `{word}`",
    ),
    "refused:no-equals": (
        "「{word}」没有写值;写成 [范围:]事实=值",
        "`{word}` says no value; write [SCOPE:]FACT=VALUE",
    ),
    "refused:no-tenure": (
        "「{word}」看不出任职;写成 人@岗位=起..止,起止可以空着",
        "`{word}` is not a tenure; write PERSON@POST=FROM..TO, either end may be left out",
    ),
    "nearest": ("{told};是不是:{nearest}", "{told}; did you mean: {nearest}"),
    "known": ("{told}。可以写:{nearest}", "{told}; there are: {nearest}"),
}
