"""Wording of how far something is from being otherwise. What is supposed is never a lead."""

TABLE: dict[str, tuple[str, str]] = {
    "title": (
        "离不同的结论有多远:{name}(供集体讨论,不是决定)",
        "How far from being otherwise: {name}; for discussion, not a decision",
    ),
    "label:case": ("案  件", "case"),
    "label:marks": ("标  记", "marks"),
    "label:caution": ("注  意", "note"),
    "label:scope": ("范  围", "scope"),
    "label:no-law": ("未入库", "no law"),
    "marks": (
        "〔核〕已对公布文本 〔待核〕引用前须对文本 〔假n〕依据假设 问n 待答",
        "[verified] text compared, [unverified] not yet; [assumption n] rests on an assumption",
    ),
    "caution": (
        "以下都是假如,逐组重新研判得出。假如不是线索,也不是对任何人的怀疑;现为「未知」的仍是未知,"
        "查实以前不算在任何人头上",
        "all of this is supposed, and each set was assessed again; a supposition is no lead and "
        "no suspicion, and what is unknown stays unknown and is held against nobody",
    ),
    "scope": (
        "由人判断的、有争议的、假设的事实,一次最多改{most}项;身份(法律适用于谁)、有证据的日期、任职、"
        "职责和链条不改。只列最少的:少改一项就不变",
        "facts that people judge, or that are disputed or assumed, at most {most} at once; never "
        "whom a law reaches, a documented day, tenures, duties or the chain; least sets only: "
        "with one change fewer nothing differs",
    ),
    "no-law": (
        "{titles}:应适用的版本不在规则库,无从研判",
        "{titles}: the governing law is not in the rule base, so nothing can be said",
    ),
    "charge": (
        "{short} {version} 版({findings}),现为:{now}",
        "{short} {version} ({findings}); now: {now}",
    ),
    "proposed": ("{standing};{measures}", "{standing}; {measures}"),
    "all": (
        "可改的事实{facts}项,试了{trials}组,有{count}组会使结论、幅度或者可选处理不同;{most}项以内已全部列出",
        "{facts} facts may change, {trials} sets tried, {count} make the verdict, the measures or "
        "the options differ; all sets of at most {most} are here",
    ),
    "none": (
        "可改的事实{facts}项;改{most}项以内,没有一组会使结论、幅度或者可选处理不同",
        "{facts} facts may change; no set of at most {most} makes the verdict, the measures or the "
        "options differ",
    ),
    "bounded": (
        "可改的事实{facts}项,试到{trials}组为止,没有试完;找到{count}组,没有列出的不等于没有",
        "{facts} facts may change; stopped after {trials} sets: {count} found, and there may be "
        "more",
    ),
    "entry": ("{number}  {weight}:{changes}{alike}", "{number}  {weight}: {changes}{alike}"),
    "alike": ("(以下都就{findings}中的同一项问题说)", " (all of one of {findings})"),
    "weight:lighter": ("较轻", "lighter"),
    "weight:heavier": ("较重", "heavier"),
    "weight:different": ("不同,不能比轻重", "different, neither lighter nor heavier"),
    "verdict": ("结论由「{now}」变为「{then}」", "verdict {now} -> {then}"),
    "measures": ("幅度由「{now}」变为「{then}」", "measures {now} -> {then}"),
    "gained": ("可选处理增加{options}", "options gained: {options}"),
    "lost": ("可选处理不再有{options}", "options lost: {options}"),
    "label:if": ("假如", "if"),
    "label:also": ("同时", "and"),
    "label:turns": ("条文", "turns"),
    "any": ("任一项:{text}", "any one of: {text}"),
    "change": ("{facts}:{now} -> {then}({who}判断)", "{facts}: {now} -> {then} (judged by {who})"),
    "or": ("或者", " or "),
    "turn": ("{article}{title}({now} -> {then})", "{article} {title} ({now} -> {then})"),
    "more-turns": ("另有{count}条规则", "and {count} more"),
    "not-reached": ("没有走到", "not reached"),
    "source": (
        "案件 {case},组织 {organisation},规则 {rules}(文件指纹前八位)",
        "case {case}, organisation {organisation}, rules {rules} "
        "(first eight signs of each digest)",
    ),
}
