"""Wording of the minutes of a meeting."""

TABLE: dict[str, tuple[str, str]] = {
    "label:case": ("案件", "case"),
    "label:on": ("日期", "day"),
    "label:present": ("到会", "present"),
    "nobody": ("没有写明", "nobody is named"),
    "label:caution": ("注意", "note"),
    "caution": (
        "记的是会上提出的问题和同一套规则的答复,不是决定",
        "these are the questions asked and what the rules answer; nothing here is a decision",
    ),
    "remark": ("备注", "Remark"),
    "again": ("重做这个答复", "To have this answer again"),
    "rests-on": ("各项答复出自(文件指纹)", "What every answer was made from (digests)"),
    "digest:case": ("案件", "case"),
    "digest:organisation": ("组织", "organisation"),
    "digest:rules": ("规则", "rules"),
    "digest:engine": ("程序", "engine"),
    "same": (
        "指纹都相同的,用上面的命令得到的答复也相同;办理步骤还要看案件旁边记录的决定",
        "where all digests are the same, the commands above give the same answers; the procedure "
        "also reads the decision kept beside the case",
    ),
}
