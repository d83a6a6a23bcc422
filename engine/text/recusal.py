"""Wording of what the law says of those who handle a case."""

TABLE: dict[str, tuple[str, str]] = {
    "title": (
        "回避研判(供审核,不是决定)",
        "Recusal of those who handle the case, for review; it is not a decision",
    ),
    "label:case": ("案  件", "case"),
    "label:handling": ("经  办", "by"),
    "handling": ("{organ};{day}", "{organ}; {day}"),
    "label:law": ("适  用", "law"),
    "law:governs": ("{title},{day} 施行{mark}", "{title}, in force {day}{mark}"),
    "law:not-yet": (
        "{title}:{first} 起施行,本案之日尚未施行",
        "{title}: in force from {first}, not yet on the day of this case",
    ),
    "law:no-version": (
        "{title}:本案之日的版本不在规则库,须由人查法",
        "{title}: the version of that day is not in the rule base; people look it up",
    ),
    "no-law": (
        "规则库里没有关于回避的规定",
        "the rule base holds nothing on recusal",
    ),
    "label:marks": ("标  记", "marks"),
    "marks": (
        "〔核〕已对公布文本 〔待核〕引用前须对文本",
        "[verified] text compared, [unverified] not yet compared",
    ),
    "label:caution": ("注  意", "note"),
    "caution": (
        "没有记录不等于没有;有反映、有争议的关系不作理由,只列待查;任职经历只供判断,本身不是理由",
        "what is not recorded is not a no; an alleged or disputed relation is no ground but to be "
        "established; a post once held is something to judge and never a ground by itself",
    ),
    "section:overview": ("一览", "Overview"),
    "section:each": ("逐人", "One by one"),
    "section:unasked": (
        "没有记录、须由人查问判断的(不等于没有)",
        "Not recorded, for people to ask and judge (which is not none)",
    ),
    "section:asks": ("谁可以要求回避", "Who may ask for it"),
    "state:judge": (
        "没有条文列举的情形;另有情况待判断",
        "no ground of the articles; something else to be judged",
    ),
    "entry:source": ("查问", "look"),
    "entry:to": ("对谁", "as to"),
    "entry:articles": ("依据", "articles"),
    "as-to": ("{reviewers}:{parties}", "{reviewers}: {parties}"),
    "source-judged": ("{who}判断;{ask}", "{who} judge; {ask}"),
    "asks": ("{label}({law})", "{label} ({law})"),
    "no-reviewers": (
        "案件文件没有列出办案人员(reviewers);有没有应当回避的,无从看起。",
        "The case file lists no reviewers, so nothing can be said of recusal.",
    ),
    "column:number": ("序", "no."),
    "column:reviewer": ("办案人员", "reviewer"),
    "column:state": ("情形", "what is found"),
    "column:open": ("待查", "open"),
    "state:established": ("有回避情形", "a ground stands"),
    "state:conditional": ("有回避情形,附条件", "a ground stands, under conditions"),
    "state:pending": ("待查", "to be established"),
    "state:none": ("没有记录到情形(不等于没有)", "no ground recorded, which is not none"),
    "open": ("{count}项", "{count}"),
    "open:none": ("无", "none"),
    "title:reviewer": ("{number}  {name}", "{number}  {name}"),
    "entry:capacity": ("身份", "acts as"),
    "entry:ground": ("回避", "ground"),
    "entry:pending": ("待查", "open"),
    "entry:other": ("关系", "related"),
    "entry:chain": ("任职", "posts"),
    "entry:decides": ("决定", "decides"),
    "capacity": ("{label}:{value}{mark}", "{label}: {value}{mark}"),
    "capacity:none": (
        "规则库没有问到身份",
        "no rule asks in which capacity",
    ),
    "relation": ("同{party}:{kind}({told})", "to {party}: {kind} ({told})"),
    "relation:matter": ("{kind}({told})", "{kind} ({told})"),
    "told": ("{standing},{evidence}{mark}", "{standing}, {evidence}{mark}"),
    "noted": ("{text}:{note}", "{text}: {note}"),
    "no-evidence": ("没有列出证据", "no evidence listed"),
    "assumed": ("〔依据假设〕", " [rests on an assumption]"),
    "evidence": ("证{numbers}", "evidence {numbers}"),
    "ground": ("{relation}:{verb}{mark}({articles})", "{relation}: {verb}{mark} ({articles})"),
    "pending": (
        "{relation}:查明以前不作理由;查实的,{verb}({articles}){needs}",
        "{relation}: no ground until established; if so, {verb} ({articles}){needs}",
    ),
    "needs": (";还要查明:{facts}", "; also to be established: {facts}"),
    "verb:shall": ("应当回避", "shall withdraw"),
    "verb:generally-shall": ("一般应当回避", "shall generally withdraw"),
    "verb:may": ("可以回避", "may withdraw"),
    "verb:is-given": ("回避", "withdraws"),
    "verb:shall-not": ("不得参与", "shall not take part"),
    "decides-verb:shall": ("应当", "shall"),
    "decides-verb:generally-shall": ("一般应当", "shall generally"),
    "decides-verb:may": ("可以", "may"),
    "decides-verb:is-given": ("依条文", "as provided"),
    "decides-verb:shall-not": ("不得", "shall not"),
    "condition:conditional": (",附条件", ", under conditions"),
    "unread": (
        "{relation}:上列法律的各项都没有列到这种关系,或者身份不符;是否可能影响公正处理,由人判断",
        "{relation}: no item of the laws above reads such a relation in this capacity; whether it "
        "may affect a fair handling is for people to judge",
    ),
    "refuted": ("{relation}:不作理由", "{relation}: no ground"),
    "chain:post": (
        "{post}({start} 至 {end}),在「{findings}」的责任链条上{own}",
        "{post} ({start} to {end}), on the chain of “{findings}”{own}",
    ),
    "chain:own": (",并且有自己的职责", ", with a duty of its own"),
    "chain:judge": (
        "{posts};是否影响公正处理由人判断,任职本身不是回避理由",
        "{posts}; whether that may affect a fair handling is for people to judge: a post is no "
        "ground by itself",
    ),
    "chain:no-link": (
        "组织文件里没有在责任链条上的任职",
        "the organisation file shows no post on the chain",
    ),
    "chain:not-recorded": (
        "没有写明是不是组织文件里的人,任职经历无从核对",
        "the file does not say whether the organisation file lists this person; posts cannot be "
        "looked up",
    ),
    "chain:examined": (
        "本人的行为就在本案中受到审查,是否有利害关系由人判断",
        "the reviewer's own conduct is examined in this case; whether that is an interest is for "
        "people to judge",
    ),
    "chain:elsewhere": (
        "本人另案处理,是否有利害关系由人判断",
        "the reviewer is dealt with in another case; whether that is an interest is for people to "
        "judge",
    ),
    "decides": ("{label}({verb},{article})", "{label} ({verb}, {article})"),
    "decides-open": (
        "查明「{facts}」以后才知道:{labels}({articles})",
        "once “{facts}” is known: {labels} ({articles})",
    ),
    "or-else": ("或者", " or "),
    "decides-silent": ("{law}没有写明由谁决定", "{law} does not say who decides"),
    "decides-nobody": (
        "待查:规则库没有写明由谁决定,由人查法",
        "to be established: the rule base does not say who decides",
    ),
    "open-end": ("起止不明", "an unknown day"),
    "to-date": ("今", "today"),
    "source": (
        "案件 {case},组织 {organisation},规则 {rules}(文件指纹前八位)",
        "case {case}, organisation {organisation}, rules {rules} "
        "(first eight signs of each digest)",
    ),
}
