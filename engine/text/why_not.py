"""Why somebody or something is not proposed."""

TABLE: dict[str, tuple[str, str]] = {
    "title": ("为什么没有提出:{who}", "Why not: {who}"),
    "title:asked": ("为什么没有提出:{who},「{asked}」", "Why not: {who}, `{asked}`"),
    "label:conclusion": ("结论", "result"),
    "label:for": ("反方", "for"),
    "label:also": ("有利未问", "unasked"),
    "label:beyond": ("其他法规", "others"),
    "label:exceptions": ("例外", "exceptions"),
    "rest": ("此外", "Besides"),
    "label:look": ("查哪里", "look in"),
    "label:caution": ("不是理由", "no reason"),
    "label:checked": ("核对", "checked"),
    "label:holds": ("成立", "holds"),
    "label:fails": ("不成立", "fails"),
    "label:unknown": ("未知", "unknown"),
    "label:chain": ("链条", "chain"),
    "label:then": ("补齐后", "then"),
    "conclusion": ("{standing}({verdict})。{meaning}", "{standing} ({verdict}). {meaning}"),
    "verdict:excluded": ("条文排除", "excluded by a provision"),
    "verdict:not-established": ("没有成立", "not established"),
    "verdict:unknown": ("未知", "unknown"),
    "verdict:no-provision": ("没有条文管到", "no provision reaches this subject"),
    "meaning:excluded": (
        "条文自己把它排除在外;除非下列事实另有认定,结论不变",
        "A provision itself keeps it out; unless a fact below is settled otherwise, so it stays",
    ),
    "meaning:not-established": (
        "已有认定或者记录,不符合;不是条文排除,也不是未知。下列事实另有认定的,结论随之变化",
        "Looked into and not so; neither excluded by a provision nor unknown. If the facts below "
        "are settled otherwise, the result changes",
    ),
    "meaning:unknown": (
        "不是条文排除,不是已经认定没有,也不是没有条文管到。查明下列事实,结论随之变化",
        "Not excluded by a provision, not found to be otherwise, and not beyond every provision. "
        "Settle the facts below and the result changes",
    ),
    "meaning:no-provision": (
        "规则库里没有已核对的条文能管到;不是查明没有责任",
        "No compared provision of the rule base reaches this; that is no finding of innocence",
    ),
    "meaning:no-way": (
        "试过的各种补法都不能提出",
        "No completion that was tried comes to a proposal",
    ),
    "without-this": ("已经提出,但不含此项", "proposed, but not with this"),
    "proposed-already": (
        "已经提出,理由见 wenze why;以下只说没有依据以提出的法规",
        "Proposed already; `wenze why` gives the reasons. Below are only the laws under which it "
        "is not",
    ),
    "nearest": (
        "最接近  {law}        {count}个条件:{counts}",
        "Nearest: {law}; {count} conditions: {counts}",
    ),
    "next": (
        "其次  {law}        {count}个条件:{counts}",
        "Next: {law}; {count} conditions: {counts}",
    ),
    "law": ("{short}{articles}", "{short} {articles}"),
    "count:holds": ("成立{count}", "{count} hold"),
    "count:fails": ("不成立{count}", "{count} fail"),
    "count:unknown": ("未知{count}", "{count} unknown"),
    "condition": (
        "{fact}{place}  现在:{value}  须为:{required}{mark}{question}{by}",
        "{fact}{place}: now {value}, needed {required}{mark}{question}{by}",
    ),
    "value:fails": ("{value}", "{value}"),
    "value:unknown": ("没有查明", "not known"),
    "by": (";由{by}判断", "; judged by {by}"),
    "held": ("{fact}{place}{mark}", "{fact}{place}{mark}"),
    "held-value": ("{fact}:{value}{place}{mark}", "{fact}: {value}{place}{mark}"),
    "then": (
        "{verdict}:{measures};{responsibility}{powers}",
        "{verdict}: {measures}; {responsibility}{powers}",
    ),
    "alike": (
        ";问题{findings}各自补齐,也一样",
        "; each of {findings} completed alone does the same",
    ),
    "powers": (";{power}", "; {power}"),
    "beyond": ("{short}({reason})", "{short} ({reason})"),
    "beyond:proposed": ("已经提出", "proposed already"),
    "waiting": (";等核对:{texts}", "; awaiting comparison: {texts}"),
    "caution": (
        "没有查明的事实不是线索,也不是疑点;下级出了问题,不等于本人失职;已处理下级、级别高,也不是不问的理由",
        "What is not known is neither a lead nor a suspicion; a failure below is not a failure of "
        "one's own; that somebody below was dealt with, or a high post, is no reason not to ask",
    ),
    "checked": (
        "以上{count}个「补齐后」都已重新评估,结论一致;没有补齐以前,不提出",
        "each of the {count} ways was assessed again and came to what it says; until completed, "
        "nothing is proposed",
    ),
    "also": ("也要查的有利事实:{facts}", "also to be asked, in the subject's favour: {facts}"),
    "unknown-rule": (
        "没有编号为「{word}」的规则读到这个对象{nearest}",
        "no rule `{word}` bears on this subject{nearest}",
    ),
    "unknown-measure": (
        "适用于这个对象的法规里没有「{word}」这种方式{nearest}",
        "no law on this subject has the measure `{word}`{nearest}",
    ),
    "nearest-words": (";是不是:{words}", "; did you mean: {words}"),
}
