"""Wording of the reasons of one proposal."""

TABLE: dict[str, tuple[str, str]] = {
    "title": (
        "为什么提出:{name}(供审核,不是决定)",
        "Why proposed: {name} (for review; it is not a decision)",
    ),
    "title-not": (
        "没有提出:{name}(供审核,不是决定)",
        "Not proposed: {name} (for review; it is not a decision)",
    ),
    "label:verdict": ("结论", "verdict"),
    "label:evidence": ("证据", "evidence"),
    "label:exceptions": ("例外", "except"),
    "label:ask": ("另见", "see"),
    "label:more": ("更全", "more"),
    "verdict": ("{verdict}({law})", "{verdict} ({law})"),
    "law": ("{title},{day} 版", "{title}, {day}"),
    "standing:to-be-established": (
        "待查。没有查明的,不算在本人身上",
        "to be established; what is not established is held against nobody",
    ),
    "standing:not-proposed": ("不提出", "not proposed"),
    "ask": (
        "wenze why-not 案件 --who {who}:差在哪里,补上什么才会提出",
        "wenze why-not CASE --who {who}: what it falls short of, what would complete it",
    ),
    "more": (
        "--full 逐项写全;--format tree 理由树;--format dot、mermaid 理由图",
        "--full for everything; --format tree for the tree; --format dot or mermaid for a graph",
    ),
    "section:tree": ("理由树", "The reasons as a tree"),
    "exceptions:none": (
        "所依据的条文没有例外,也没有可以代替的条文",
        "the provisions relied on know none, and none may take their place",
    ),
    "exception": ("{provision}({title}):{state}", "{provision} ({title}): {state}"),
    "excluded": (
        "{provision}除外的情形({title}):{state}",
        "{provision}, what it excludes ({title}): {state}",
    ),
    "label:dates": ("任职", "office"),
    "held": ("{post},{start} 至 {end}{mark}", "{post}, {start} to {end}{mark}"),
    "dated": ("{source}{step},{start} 至 {end}{mark}", "{source}{step}, {start} to {end}{mark}"),
    "state:not-so": ("不适用,{facts}", "does not apply, {facts}"),
    "state:unknown": ("没有查明,{facts}", "not settled, {facts}"),
    "state:conditional": (
        "附条件适用,条件成立的,所依据的条文让位,{facts}",
        "applies under conditions; if they hold, the provision relied on gives way, {facts}",
    ),
    "state:yields": ("不适用,让位于更重的档次", "does not apply, another tier replaces it"),
}
