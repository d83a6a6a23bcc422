"""What reports say of versions: which governs and why, two side by side, none in the rule base."""

TABLE: dict[str, tuple[str, str]] = {
    "entry:versions": ("两版", "versions"),
    "law-by:stated": ("(由人选定)", " (chosen by people)"),
    "law-by:at-act": (
        "(决定时的版本:{day},依其规定适用行为时的版本)",
        " (at the decision: {day}, which leaves earlier acts to the law of their time)",
    ),
    "law-by:at-decision": (
        "(依其规定也适用于施行以前的行为)",
        " (by its own rule it governs earlier acts too)",
    ),
    "law-by:lighter-law": (
        "(决定时的版本:{day},从旧兼从轻,两版并列,由人选定)",
        " (at the decision: {day}; the lighter law: both stand side by side, people choose)",
    ),
    "law-by:people-choose": (
        "(决定时的版本:{day},适用哪一版由人选定)",
        " (at the decision: {day}; people choose which applies)",
    ),
    "law-by:no-decision-law": (
        "(决定时的版本:{day},适用哪一版由人选定)",
        " (at the decision: {day}; people choose which applies)",
    ),
    "law-by:end-open": (
        "(行为终了在 {days},跨版本,适用哪一版由人选定)",
        " (the violation ended {days}, under one version or another; people choose)",
    ),
    "not-in-base-on": ("{title}({days})", "{title} ({days})"),
    "law-not-in-base": (
        "{title}:{days} 行为终了时施行的版本不在规则库(库内:{versions}),不提意见;{needs}",
        "{title}: the version in force on {days}, when the violation ended, is not in the rule "
        "base (there: {versions}); nothing is proposed; {needs}",
    ),
    "law-needs:lighter-law": (
        "决定时的 {day} 版从旧兼从轻,有行为时的版本才能比较,须补入或者由人选法",
        "the version of {day} at the decision has the lighter law govern, which can only be "
        "weighed against the law of the act: add it, or choose the law",
    ),
    "law-needs:at-act": (
        "决定时的 {day} 版规定适用行为时的版本,须补入或者由人选法",
        "the version of {day} at the decision leaves earlier acts to the law of their time: "
        "add it, or choose the law",
    ),
    "law-needs:at-decision": ("须由人选法", "people choose the law"),
    "law-needs:people-choose": (
        "决定时的 {day} 版没有已知的过渡规定,由人选法",
        "the version of {day} at the decision has no transition rule that is known; people choose",
    ),
    "law-needs:no-decision-law": (
        "决定时施行的版本也不在规则库,过渡规定不明,由人选法",
        "nor is the version in force at the decision, so its transition rule is not known; "
        "people choose",
    ),
    "law-needs:one-version": ("须由人选法", "people choose the law"),
    "law-needs:stated": (
        "由人选定的版本不在规则库",
        "the version that people chose is not in the rule base",
    ),
    "version:no-version": ("没有任何版本", "no version at all"),
    "version:from": ("{first} 起", "from {first}"),
    "version:days": ("{first} 至 {last}", "{first} to {last}"),
    "version:other": ("决定时的 {day} 版:{text}", "at the decision, {day}: {text}"),
    "version:part": ("{part}:{act} -> {new}{weight}", "{part}: {act} -> {new}{weight}"),
    "version:months": ("{label} {months} 个月", "{label} {months} months"),
    "version:verb": ("{label}{verb}", "{label} {verb}"),
    "version:nothing": ("无", "none"),
    "version:recommended": (
        "建议适用 {day} 版{by}:{why};由人选定",
        "the version of {day} is recommended{by}: {why}; people choose",
    ),
    "version:none": (
        "两版之间不作建议:{why};由人选定",
        "neither version is recommended: {why}; people choose",
    ),
    "standing:lighter": (
        "决定时的版本处理较轻(较轻:{lighter};没有一项较重)",
        "the later version is lighter (lighter: {lighter}; nothing heavier)",
    ),
    "standing:heavier": (
        "决定时的版本处理较重(较重:{heavier};没有一项较轻)",
        "the later version is heavier (heavier: {heavier}; nothing lighter)",
    ),
    "standing:same": (
        "两版处理轻重相同,决定时的版本并不较轻",
        "both weigh the same, so the later version is not lighter",
    ),
    "standing:not-comparable": (
        "轻重不能比较(较轻:{lighter};较重:{heavier};没有共同次序:{apart})",
        "they cannot be weighed (lighter: {lighter}; heavier: {heavier}; no common order: {apart})",
    ),
    "standing:no-violation": (
        "决定时的版本在规则库内没有一条成立,不认为是违纪违法;库内没有的条文须先核对",
        "none of its rules in the rule base is met: no violation; articles of it that are not in "
        "the rule base must be looked at first",
    ),
    "standing:not-reached": (
        "决定时的版本不及于本对象,是否属于不认为是违纪违法,规则库不作判断",
        "the later version does not reach the subject; whether that is no violation is not for "
        "the rules to say",
    ),
    "standing:undetermined": (
        "有待查明或者待核条文,还不能比较",
        "facts are open or texts not compared, so they cannot be weighed yet",
    ),
    "part:responsibility": ("责任", "responsibility"),
    "part:circumstances": ("情形", "circumstance"),
    "part:low": ("下限", "low end"),
    "part:high": ("上限", "high end"),
    "part:measures": ("处理方式", "measures"),
    "part:months": ("影响期", "influence period"),
    "part:verb": ("条文用语", "verb"),
    "part:options": ("可选", "options"),
    "part:authority": ("权限", "authority"),
    "weight:lighter": ("(较轻)", " (lighter)"),
    "weight:same": ("(相同)", " (same)"),
    "weight:heavier": ("(较重)", " (heavier)"),
    "weight:not-comparable": ("(不能比较)", " (not comparable)"),
    "verb-word:shall": ("应当", "shall"),
    "verb-word:generally-shall": ("一般应当", "generally shall"),
    "verb-word:may": ("可以", "may"),
    "verb-word:is-given": ("给予", "is given"),
    "verb-word:shall-not": ("不得", "shall not"),
}
