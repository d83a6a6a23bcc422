"""Questions that no vocabulary words."""

TABLE: dict[str, tuple[str, str]] = {
    "unknown": ("「{name}」尚未查明,请查明", "`{name}` is not known; please establish it"),
    "assumption": ("假设「{name}」是否属实?", "is the assumption `{name}` true?"),
    "text": ("{name}:{asked}", "{name}: {asked}"),
    "article": ("{name}第{article}条", "{name}, Art. {article}"),
    "compare": ("引用前须与公布文本核对", "compare with the published text before citing"),
    "in-force": (
        "{name}的施行日期须与公布文本核对",
        "compare the day {name} came into force with the published text",
    ),
    "conflict": (
        "「{name}」有两个互相冲突的结论,须由人定",
        "two conclusions on `{name}` conflict; people have to decide",
    ),
    "conflict-on": (
        "就「{findings}」的「{name}」有两个互相冲突的结论,须由人定",
        "two conclusions on `{name}` for `{findings}` conflict; people have to decide",
    ),
    "version": (
        "{name}:行为时与决定时版本不同,或者行为终了日期跨版本,须由人选定适用的版本",
        "{name}: the versions at the act and at the decision differ, or the violation may have "
        "ended under either; people have to choose",
    ),
    "version-by": (
        "{name}:行为时与决定时版本不同,依{article}两版比较轻重,须由人选定适用的版本",
        "{name}: the versions at the act and at the decision differ and are weighed under "
        "{article}; people have to choose",
    ),
    "violation": (
        "{name}所涉各项问题是一项违纪行为还是数项?须由人认定",
        "are the findings on {name} one violation or several? people have to say",
    ),
}
