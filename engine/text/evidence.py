"""The list of evidence to obtain, a page for each question."""

TABLE: dict[str, tuple[str, str]] = {
    "title": ("补证提纲:{case}", "List of evidence to obtain: {case}"),
    "label:count": ("共", "in all"),
    "count": ("{count}问,一问一页", "{count} questions, one to a page"),
    "label:decided": ("决定日", "day of decision"),
    "label:caution": ("注意", "mind"),
    "caution": (
        "没有查明的事实不是线索,也不是疑点;对本人有利的,一并问到、一并取证。答复由有权判断的人填写、签字,"
        "录入案件文件以后重新研判",
        "What is not known is neither a lead nor a suspicion; what speaks for a subject is asked "
        "and sought alike. Answers are written and signed by those who may judge, and entered "
        "into the case file, which is then assessed again",
    ),
    "label:also": ("有利仍要问", "for, still ask"),
    "question": ("{number}  {label}", "{number}  {label}"),
    "label:ask": ("问法", "ask"),
    "label:now": ("现在", "now"),
    "label:why": ("为什么问", "why"),
    "label:turns": ("能定什么", "settles"),
    "label:judge": ("谁来定", "judged by"),
    "label:look": ("向谁取证", "look in"),
    "label:answers": ("答复", "answers"),
    "column:whose": ("对谁、哪项问题", "of whom, on what"),
    "column:answer": ("答复", "answer"),
    "column:evidence": ("证据", "evidence"),
    "column:signed": ("签字", "signed"),
    "column:day": ("日期", "day"),
    "whose": ("{subject}{finding}", "{subject}{finding}"),
    "of-case": ("本案", "the case"),
    "answers": ("{answers},或者仍未查明", "{answers}, or still not known"),
    "label:digests": ("所据文件", "drawn from"),
    "digests": (
        "案件 {case};组织 {organisation};规则 {rules}",
        "case {case}; organisation {organisation}; rules {rules}",
    ),
}
