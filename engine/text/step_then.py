"""Steps that say what a case must come to; the form of the table is that of `step_given`."""

from __future__ import annotations

from engine.text.step_then_measures import TABLE as MEASURES

TABLE: dict[str, tuple[str, str]] = {
    "then:exactly": ("提出的对象是「{subjects}」", 'those proposed are "{subjects}"'),
    "then:exactly+": ("提出的对象是「甲、乙」", 'those proposed are "A, B"'),
    "then:nobody": ("没有提出任何对象", "nobody is proposed"),
    "then:nobody+": ("没有提出任何对象", "nobody is proposed"),
    "then:proposed": (
        "[依「{regulation}」][{condition}]提出「{subjects}」",
        '"{subjects}" is proposed[ {condition}][ under "{regulation}"]',
    ),
    "then:proposed+": (
        "依「纪律处分条例」附条件提出「甲」",
        '"A" is proposed conditionally under "Disciplinary Regulations"',
    ),
    "then:to-be-established": ("「{subjects}」待查", '"{subjects}" is to be established'),
    "then:to-be-established+": ("「乙」待查", '"B" is to be established'),
    "then:not-proposed": (
        "不[依「{regulation}」]提出「{subjects}」",
        '"{subjects}" is not proposed[ under "{regulation}"]',
    ),
    "then:not-proposed+": (
        "不依「问责条例」提出「甲」",
        '"A" is not proposed under "Accountability Regulations"',
    ),
    "then:not-proposed-because": (
        "不提出「{subjects}」,因为「{fact}」是「{value}」",
        '"{subjects}" is not proposed because "{fact}" is "{value}"',
    ),
    "then:not-proposed-because+": (
        "不提出「乙」,因为「问题期间是否在任」是「到任在问题期间之后」",
        '"B" is not proposed because "in office during the period" is '
        '"took office after the period"',
    ),
    "then:not-considered": ("不涉及「{subjects}」", '"{subjects}" is not considered at all'),
    "then:not-considered+": ("不涉及「丙」", '"C" is not considered at all'),
    "then:responsibility": (
        "「{who}」[就「{finding}」]承担「{responsibility}」[,依「{regulation}」]",
        '"{who}" bears "{responsibility}"[ on "{finding}"][ under "{regulation}"]',
    ),
    "then:responsibility+": (
        "「甲」就「专款被挪用」承担「主要领导责任者」",
        '"A" bears "principal leader" on "grant diverted"',
    ),
    "then:no-responsibility": (
        "「{who}」不承担「{responsibility}」",
        '"{who}" does not bear "{responsibility}"',
    ),
    "then:no-responsibility+": (
        "「甲」不承担「直接责任者」",
        '"A" does not bear "directly responsible"',
    ),
    **MEASURES,
    "then:for": ("有利于「{subjects}」的情况有「{ground}」", '"{ground}" speaks for "{subjects}"'),
    "then:for+": ("有利于「甲」的情况有「向上级报告」", '"reported upward" speaks for "A"'),
    "then:ground-verb": (
        "对「{subjects}」,规则「{rule}」的用语是「{verb}」[,依「{regulation}」]",
        'for "{subjects}", the verb of the rule "{rule}" is "{verb}"[ under "{regulation}"]',
    ),
    "then:ground-verb+": (
        "对「甲」,规则「art-18-1」的用语是「可以」,依「问责条例」",
        'for "A", the verb of the rule "art-18-1" is "may" under "Accountability Regulations"',
    ),
    "then:circumstance": (
        "「{subjects}」[就「{finding}」]的情形{holds}「{circumstance}」[,依「{regulation}」]",
        'the circumstance of "{subjects}"[ on "{finding}"] {holds} "{circumstance}"'
        '[ under "{regulation}"]',
    ),
    "then:circumstance+": (
        "「甲」就「专款被挪用」的情形是「第七条第一项(党的领导弱化)」,依「问责条例」",
        'the circumstance of "A" on "grant diverted" is "Article 7 item 1 (Party leadership '
        'weakened)" under "Accountability Regulations"',
    ),
    "then:question": (
        "对「{subjects}」先要查明「{facts}」",
        'for "{subjects}", "{facts}" has to be settled',
    ),
    "then:question+": (
        "对「乙」先要查明「本人失职失责」",
        'for "B", "breach of the subject\'s own duty" has to be settled',
    ),
    "then:text": (
        "对「{subjects}」{text}「{regulation}」第 {article} 条[第 {paragraph} 款][第 {item} 项]",
        'for "{subjects}", the text of "{regulation}" article {article}'
        "[ paragraph {paragraph}][ item {item}] {text}",
    ),
    "then:text+": (
        "对「甲」先要核对「纪律处分条例」第 67 条",
        'for "A", the text of "Disciplinary Regulations" article 67 has to be compared',
    ),
    "then:no-question": (
        "对「{subjects}」不必查明「{facts}」",
        'for "{subjects}", "{facts}" need not be settled',
    ),
    "then:no-question+": (
        "对「乙」不必查明「损失档次」",
        'for "B", "level of loss" need not be settled',
    ),
    "then:alert": (
        "须书面说明「{alert}」[,涉及「{concerned}」][,用语是「{verb}」]",
        'a written reason is asked for "{alert}"[ concerning "{concerned}"]'
        '[, the verb is "{verb}"]',
    ),
    "then:alert+": (
        "须书面说明「证据单一」,涉及「专款被挪用」",
        'a written reason is asked for "single source" concerning "grant diverted"',
    ),
    "then:no-alert": (
        "不须书面说明「{alert}」[,涉及「{concerned}」]",
        'no written reason is asked for "{alert}"[ concerning "{concerned}"]',
    ),
    "then:no-alert+": (
        "不须书面说明「证据单一」",
        'no written reason is asked for "single source"',
    ),
    "then:conflict": (
        "「{subjects}」的「{slot}」有冲突",
        'there is a conflict over "{slot}" for "{subjects}"',
    ),
    "then:conflict+": (
        "「甲」的「责任」有冲突",
        'there is a conflict over "responsibility" for "A"',
    ),
    "then:rests-on-rule": (
        "「{subjects}」的结论{rests}规则「{rule}」[,依「{regulation}」]",
        'the outcome for "{subjects}" {rests} the rule "{rule}"[ under "{regulation}"]',
    ),
    "then:rests-on-rule+": (
        "「甲」的结论依据规则「art-121-1-larger」",
        'the outcome for "A" rests on the rule "art-121-1-larger"',
    ),
    "then:rests-on-article": (
        "「{subjects}」的结论{rests}「{regulation}」第 {article} 条"
        "[第 {paragraph} 款][第 {item} 项]",
        'the outcome for "{subjects}" {rests} "{regulation}" article {article}'
        "[ paragraph {paragraph}][ item {item}]",
    ),
    "then:rests-on-article+": (
        "「甲」的结论依据「纪律处分条例」第 121 条第 1 款",
        'the outcome for "A" rests on "Disciplinary Regulations" article 121 paragraph 1',
    ),
    "then:rests-on-fact": (
        "「{subjects}」的结论{rests}事实「{facts}」",
        'the outcome for "{subjects}" {rests} the fact "{facts}"',
    ),
    "then:rests-on-fact+": (
        "「甲」的结论不依据事实「层级」",
        'the outcome for "A" does not rest on the fact "level"',
    ),
    "then:relation": (
        "「{who}」与「{finding}」的联系是「{relation}」[,经由「{through}」]",
        '"{who}" is linked with "{finding}" as "{relation}"[ through "{through}"]',
    ),
    "then:relation+": (
        "「甲」与「专款被挪用」的联系是「直接主管(分管)」,经由「镇农业办」",
        '"A" is linked with "grant diverted" as "directly in charge" through "farm office"',
    ),
    "then:unlinked": (
        "「{subjects}」与「{finding}」没有联系",
        '"{subjects}" is not linked with "{finding}"',
    ),
    "then:unlinked+": ("「丙」与「专款被挪用」没有联系", '"C" is not linked with "grant diverted"'),
    "then:same": ("「{subjects}」的幅度相同", 'the range is the same for "{subjects}"'),
    "then:same+": ("「甲、乙」的幅度相同", 'the range is the same for "A, B"'),
    "then:no-law": ("「{regulation}」没有可以适用的版本", 'no version of "{regulation}" governs'),
    "then:no-law+": (
        "「政务处分法」没有可以适用的版本",
        'no version of "Administrative Sanctions Law" governs',
    ),
    "then:version": (
        "「{subjects}」适用「{regulation}」{day} 版",
        '"{subjects}" is under "{regulation}" as of {day}',
    ),
    "then:version+": (
        "「甲」适用「纪律处分条例」2018-10-01 版",
        '"A" is under "Disciplinary Regulations" as of 2018-10-01',
    ),
    "then:unchanged": ("「{subjects}」的结论不变", 'the outcome for "{subjects}" stays the same'),
    "then:unchanged+": ("「乙」的结论不变", 'the outcome for "B" stays the same'),
}
