"""Words of scenarios: what a step cannot do, what a case came to, and the summary of a run."""

from __future__ import annotations

TABLE = {
    "or": ("、", ", "),
    "word": ("「{word}」", '"{word}"'),
    "nearest": ("是不是{words}?", "did you mean {words}?"),
    "another-case": ("另案处理", "dealt with in another case"),
    "no-people": ("没有叫「{word}」的人或者单位。", 'nobody and no unit is called "{word}".'),
    "no-units": ("没有叫「{word}」的单位。", 'no unit is called "{word}".'),
    "no-posts": ("没有叫「{word}」的职务。", 'no post is called "{word}".'),
    "no-findings": ("没有叫「{word}」的问题。", 'no finding is called "{word}".'),
    "no-reviewers": (
        "没有叫「{word}」的办案人员。",
        'nobody who handles the case is called "{word}".',
    ),
    "no-party": (
        "「{word}」不是被调查人,也不是检举人、控告人、证人、利害关系人或者案件本身。",
        '"{word}" is no subject, and neither the reporter, the complainant, a witness, an '
        "interested party nor the case itself.",
    ),
    "no-duty": ("职责清单里没有「{word}」。", 'no duty list holds "{word}".'),
    "no-recusal-told": (
        "关于回避的条文里没有「{word}」。",
        'no rule on recusal says "{word}".',
    ),
    "no-evidence": ("没有叫「{word}」的证据。", 'no evidence is called "{word}".'),
    "no-post": ("「{word}」没有职务,先写明任职。", '"{word}" holds no post; say the tenure first.'),
    "several-posts": (
        "「{word}」有几个职务,写明是哪一个职务。",
        '"{word}" holds several posts; say which post is meant.',
    ),
    "several": ("「{word}」可以指几样东西,改用编号:", '"{word}" may be several things; use an id:'),
    "there-already": ("「{word}」前面已经写过。", '"{word}" is there already.'),
    "no-fact": ("规则里没有「{word}」这个事实。", 'the rules know no fact "{word}".'),
    "no-value": ("要写明「{word}」是什么,用「为「…」」。", 'say what "{word}" is, with as "…".'),
    "no-value-word": ("「{word}」不是这个事实的值。", '"{word}" is no value of this fact.'),
    "no-whole-day": ("「{word}」不是具体的一天。", '"{word}" is not a whole day.'),
    "no-number": ("「{word}」不是数。", '"{word}" is not a number.'),
    "no-measure": ("规则里没有「{word}」这种处理方式。", 'the rules know no measure "{word}".'),
    "no-responsibility": (
        "规则里没有「{word}」这种责任。",
        'the rules know no responsibility "{word}".',
    ),
    "no-circumstance": (
        "规则里没有「{word}」这种情形。",
        'the rules know no circumstance "{word}".',
    ),
    "no-recusal": (
        "规则里没有「{word}」这种回避理由。",
        'the rules know no ground of recusal "{word}".',
    ),
    "no-authority": ("规则里没有「{word}」这种权限。", 'the rules know no authority "{word}".'),
    "no-alert-word": ("规则里没有「{word}」这个提示。", 'the rules know no alert "{word}".'),
    "no-regulation": ("规则里没有「{word}」这部法规。", 'the rules hold no regulation "{word}".'),
    "no-rule": ("规则里没有「{word}」这条规则。", 'there is no rule "{word}".'),
    "several-rules": (
        "不止一部法规有规则「{word}」:{among}。在句末写明是哪一部:「,依「{first}」」。",
        'more than one regulation has a rule "{word}": {among}. say which at the end of the '
        'sentence: under "{first}".',
    ),
    "no-rule-of": (
        "「{regulation}」没有「{word}」这条规则。",
        'there is no rule "{word}" under "{regulation}".',
    ),
    "no-ground": (
        "规则里没有「{word}」这个事实或者规则。",
        'the rules know no fact and no rule "{word}".',
    ),
    "no-relation": ("没有「{word}」这种联系。", 'there is no relation "{word}".'),
    "no-word": ("这里不能写「{word}」。", '"{word}" cannot stand here.'),
    "no-cell": ("表里缺「{word}」这一格。", 'the table lacks the cell "{word}".'),
    "no-column": ("表头里不能写「{word}」。", 'a table has no column "{word}".'),
    "no-table": ("这一步下面要有一张表。", "this step needs a table below it."),
    "no-charges": ("前面没有写过「{word}」这项行为。", 'there is no violation "{word}" yet.'),
    "no-assumption": (
        "没有什么是按假设「{word}」写的。",
        'nothing rests on an assumption "{word}".',
    ),
    "nothing-said": (
        "还没有认定「{word}」的任何事实。",
        'nothing has been said of "{word}" yet.',
    ),
    "no-such-file": (
        "找不到「{word}」;写成相对于本文件、上级文件夹或者其中 examples 的路径。",
        'cannot find "{word}"; write it relative to this file, to a folder above it or to the '
        "examples there.",
    ),
    "fact-on-link": (
        "「{word}」说的是本人就一项问题的行为,写成:「某人」就「某问题」的「…」已认定。",
        '"{word}" is about conduct on a finding; write: "…" of "somebody" on "a finding" is '
        "established.",
    ),
    "fact-on-finding": (
        "「{word}」说的是问题,写成:「某问题」的「…」已认定。",
        '"{word}" is about a finding; write: "…" of "a finding" is established.',
    ),
    "fact-on-subject": (
        "「{word}」说的是人或者单位,写成:「某人」的「…」已认定。",
        '"{word}" is about a subject; write: "…" of "somebody" is established.',
    ),
    "fact-on-charge": (
        "「{word}」说的是对象的行为,写成:「某人」的「…」已认定。",
        '"{word}" is about a charge; write: "…" of "somebody" is established.',
    ),
    "fact-on-reviewer": (
        "「{word}」说的是办案人员,写成:「某办案人员」的「…」已认定。",
        '"{word}" is about one who handles the case; write: "…" of "the reviewer" is established.',
    ),
    "fact-on-relation": (
        "「{word}」说的是办案人员同谁的关系,写成:「某办案人员」与「某人」的关系「…」已认定。",
        '"{word}" is about a relation; write: the relation "…" of "the reviewer" to "somebody" is '
        "established.",
    ),
    "fact-on-case": (
        "「{word}」说的是本案,写成:本案「…」已认定。",
        '"{word}" is about the case; write: "…" is established for the case.',
    ),
    "not-handled": (
        "没有写由谁办理:由「…」办理,决定日 2020-12-15。",
        'nobody handles the case yet: handled by "…", decided on 2020-12-15.',
    ),
    "no-day": (
        "没有写决定日:决定日是 2020-12-15。",
        "there is no day of decision: the day of decision is 2020-12-15.",
    ),
    "not-assessed": ("先写「当评估该案件」。", 'write "When the case is assessed" first.'),
    "no-what-if": (
        "前面没有「如果……」这一步,无从比较。",
        'there is no "if …" before this to compare with.',
    ),
    "order-matters": (
        "规则换个次序,结论就不同了;请报告这个问题。",
        "the outcome changes with the order of the rules; please report this.",
    ),
    "disagreement": (
        "两个匹配器在规则「{rule}」上不一致;请报告这个问题。",
        "the two matchers disagree on rule `{rule}`; please report this.",
    ),
    "world-problems": (
        "这个场景写的案件前后不一致:",
        "the case this scenario lays out does not hold together:",
    ),
    "unknown-step": ("步骤库里没有这一步。", "the library has no such step."),
    "nearest-steps": ("最接近的写法:", "the nearest steps:"),
    "ambiguous-step": (
        "这一步对应几种写法,不知道是哪一种:",
        "this step may be read in several ways:",
    ),
    "near-step": ("  {keyword} {example}", "  {keyword} {example}"),
    "keyword:given": ("假设", "Given"),
    "keyword:when": ("当", "When"),
    "keyword:then": ("那么", "Then"),
    "at-step": ("第 {line} 行  {step}", "line {line}  {step}"),
    "expected": ("第 {line} 行\n期望  {step}", "line {line}\nexpected  {step}"),
    "actual": ("实际  {text}", "actual    {text}"),
    "stand:proposed": ("提出「{name}」", 'proposed "{name}"'),
    "stand:conditional": ("附条件提出「{name}」", 'proposed conditionally "{name}"'),
    "stand:to-be-established": ("「{name}」待查", 'to be established "{name}"'),
    "stand:not-proposed": ("不提出「{name}」", 'not proposed "{name}"'),
    "stand:not-considered": ("不涉及「{name}」", 'not considered "{name}"'),
    "recusal:established": ("「{name}」应当回避({law})", '"{name}" shall withdraw ({law})'),
    "recusal:conditional": (
        "「{name}」附条件应当回避({law})",
        '"{name}" shall withdraw conditionally ({law})',
    ),
    "recusal:open": (
        "「{name}」是否回避待查({law})",
        'whether "{name}" shall withdraw is to be established ({law})',
    ),
    "recusal:none": (
        "「{name}」没有记录到回避理由",
        'no ground is recorded for "{name}" to withdraw',
    ),
    "recusal:article": ("{regulation}第{article}条", "{regulation} Art. {article}"),
    "stand:nothing": ("没有任何对象", "no subject at all"),
    "proposal": ("({regulation}:{measures})", "({regulation}: {measures})"),
    "semicolon": (";", "; "),
    "list": ("、", ", "),
    "measures:range": ("{low}至{high}", "{low} to {high}"),
    "why": ("「{name}」的规则", 'rules on "{name}"'),
    "why:none": (
        "「{name}」与各项问题没有联系,没有规则可以适用",
        'nothing links "{name}" with a finding, so no rule applies',
    ),
    "no-law": (
        "{regulation}:没有可以适用的版本",
        "{regulation}: no version governs",
    ),
    "rule": (
        "  {status}  {regulation}第{article}条  {title}〔{rule}〕",
        "  {status}  {regulation} Art. {article}  {title} [{rule}]",
    ),
    "more-rules": ("  ……还有 {count} 条规则不成立", "  … and {count} more rules not met"),
    "status:established": ("成立  ", "established"),
    "status:conditional": ("附条件", "conditional"),
    "status:open": ("未定  ", "open       "),
    "status:not-met": ("不成立", "not met    "),
    "status:excepted": ("除外  ", "excepted   "),
    "status:defeated": ("被推翻", "defeated   "),
    "deciding": (
        "        {fact}:{value};规则要的是「{required}」",
        "        {fact}: {value}; the rule wants {required}",
    ),
    "op:is": ("{value}", "{value}"),
    "op:not": ("不是{value}", "not {value}"),
    "op:at_least": ("至少{value}", "at least {value}"),
    "op:more_than": ("多于{value}", "more than {value}"),
    "op:at_most": ("至多{value}", "at most {value}"),
    "op:less_than": ("少于{value}", "less than {value}"),
    "op:before": ("早于{value}", "before {value}"),
    "op:after": ("晚于{value}", "after {value}"),
    "op:contains": ("含{value}", "containing {value}"),
    "op:only": ("只有{value}", "only {value}"),
}
