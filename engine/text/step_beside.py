"""Steps on what stands beside the proposals: recusal, duty lists and the four forms.

The form of the table is that of `step_given`; here all three kinds of step stand together.
"""

from __future__ import annotations

TABLE = {
    "given:reviewer": (
        "「{reviewer}」参与办案[,即「{who}」]",
        '"{reviewer}" takes part in handling the case[ and is "{who}"]',
    ),
    "given:reviewer+": (
        "「审理人员」参与办案,即「甲」",
        '"reviewing officer" takes part in handling the case and is "A"',
    ),
    "given:relation": (
        "「{reviewer}」与「{party}」的关系「{relation}」{standing}",
        'the relation "{relation}" of "{reviewer}" to "{party}" is {standing}',
    ),
    "given:relation+": (
        "「审理人员」与「检举人」的关系「近亲属」有反映",
        'the relation "near relative" of "reviewing officer" to "the reporter" is alleged',
    ),
    "given:failed": (
        "「{findings}」没有履行职责「{duties}」",
        '"{findings}" failed the duty "{duties}"',
    ),
    "given:failed+": (
        "「专款被挪用」没有履行职责「village-organic-law-art-31」",
        '"grant diverted" failed the duty "village-organic-law-art-31"',
    ),
    "when:relation": (
        "如果「{reviewer}」与「{party}」的关系「{relation}」{standing}",
        '[if ]the relation "{relation}" of "{reviewer}" to "{party}" is {standing}',
    ),
    "when:relation+": (
        "如果「审理人员」与「甲」的关系「近亲属」已认定",
        'if the relation "near relative" of "reviewing officer" to "A" is established',
    ),
    "then:withdraws": (
        "「{reviewers}」[{condition}]应当回避[,依「{regulation}」][第 {article} 条][第 {item} 项]"
        "[,理由是「{ground}」]",
        '"{reviewers}" shall withdraw[ {condition}][ under "{regulation}"][ article {article}]'
        '[ item {item}][, the ground is "{ground}"]',
    ),
    "then:withdraws+": (
        "「审理人员」应当回避,依「监察官法」第 47 条第 1 项",
        '"reviewing officer" shall withdraw under "Supervision Officials Law" article 47 item 1',
    ),
    "then:withdraws-open": (
        "「{reviewers}」是否回避待查[,依「{regulation}」][第 {article} 条][第 {item} 项]",
        'whether "{reviewers}" shall withdraw is to be established[ under "{regulation}"]'
        "[ article {article}][ item {item}]",
    ),
    "then:withdraws-open+": (
        "「审理人员」是否回避待查,依「监察法」",
        'whether "reviewing officer" shall withdraw is to be established under "Supervision Law"',
    ),
    "then:withdraws-not": (
        "「{reviewers}」没有记录到回避理由[,依「{regulation}」][第 {article} 条][第 {item} 项]",
        'no ground is recorded for "{reviewers}" to withdraw[ under "{regulation}"]'
        "[ article {article}][ item {item}]",
    ),
    "then:withdraws-not+": (
        "「审理人员」没有记录到回避理由",
        'no ground is recorded for "reviewing officer" to withdraw',
    ),
    "then:recusal-told": (
        "关于「{reviewers}」的回避,条文{states}「{said}」",
        'on the recusal of "{reviewers}" the law {states} "{said}"',
    ),
    "then:recusal-told+": (
        "关于「审理人员」的回避,条文写明「由机关负责人决定」",
        'on the recusal of "reviewing officer" the law says "the head of the organ decides"',
    ),
    "then:duty": (
        "「{findings}」没有履行的职责「{duties}」[属「{responsibility}」,][由「{holder}」承担,]"
        "出自「{source}」第 {article} 条[第 {paragraph} 款]",
        'the duty "{duties}" that "{findings}" failed[ of "{responsibility}"][ due from "{holder}"]'
        ' stands in "{source}" article {article}[ paragraph {paragraph}]',
    ),
    "then:duty+": (
        "「专款被挪用」没有履行的职责「保证所公布事项的真实性」由「农村集体经济组织理事会」承担,"
        "出自「农村集体经济组织法」第 45 条",
        'the duty "see that what is published is true" that "grant diverted" failed due from '
        '"board of the collective economic organisation" stands in "Rural Collective Economy Law" '
        "article 45",
    ),
    "then:duty-time": (
        "「{findings}」的时候,职责「{duties}」{listed}",
        'at the time of "{findings}" the duty "{duties}" was {listed}',
    ),
    "then:duty-time+": (
        "「专款被挪用」的时候,职责「rural-collective-economy-law-art-45」不在清单里",
        'at the time of "grant diverted" the duty "rural-collective-economy-law-art-45" was '
        "not listed",
    ),
    "then:form": (
        "「{measures}」{counts}第 {form} 种形态",
        '"{measures}" {counts} under form {form}',
    ),
    "then:form+": ("「诫勉」计入第 1 种形态", '"admonition" falls under form 1'),
}
