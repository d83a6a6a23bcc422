"""Steps on measures and their periods; the form of the table is that of `step_given`."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "then:range": (
        "「{subjects}」的幅度是「{low}」至「{high}」",
        'the range for "{subjects}" is "{low}" to "{high}"',
    ),
    "then:range+": (
        "「甲」的幅度是「警告」至「严重警告」",
        'the range for "A" is "warning" to "serious warning"',
    ),
    "then:measures": (
        "对「{subjects}」可以用的方式是「{measures}」",
        'the measures for "{subjects}" are "{measures}"',
    ),
    "then:measures+": (
        "对「甲」可以用的方式是「通报、诫勉」",
        'the measures for "A" are "circulated criticism, admonition"',
    ),
    "then:within": (
        "对「{subjects}」,「{measures}」{within}",
        'for "{subjects}", "{measures}" is {within}',
    ),
    "then:within+": (
        "对「甲」,「开除党籍」在幅度之外",
        'for "A", "expulsion from the Party" is outside the range',
    ),
    "then:option": (
        "对「{subjects}」还可以考虑「{options}」[,用语是「{verb}」]",
        'for "{subjects}", "{options}" may be considered too[, the verb is "{verb}"]',
    ),
    "then:option+": (
        "对「甲」还可以考虑「免予党纪处分(作出书面结论)」",
        'for "A", "exempted from a Party sanction, by a written conclusion" may be considered too',
    ),
    "then:no-option": (
        "对「{subjects}」不可以考虑「{options}」",
        'for "{subjects}", "{options}" may not be considered',
    ),
    "then:no-option+": (
        "对「甲」不可以考虑「诫勉」",
        'for "A", "admonition" may not be considered',
    ),
    "then:waiting": (
        "对「{subjects}」,「{measures}」{waits}核对条文",
        'for "{subjects}", "{measures}" {waits} for the text',
    ),
    "then:waiting+": (
        "对「甲」,「撤销党内职务」要等核对条文",
        'for "A", "removal from Party posts" waits for the text',
    ),
    "then:verb": (
        "对「{subjects}」[采取「{measures}」]的用语是「{verb}」[,依「{regulation}」]",
        'the verb for "{subjects}"[ as to "{measures}"] is "{verb}"[ under "{regulation}"]',
    ),
    "then:verb+": ("对「甲」的用语是「给予」", 'the verb for "A" is "is given"'),
    "then:authority": (
        "对「{subjects}」采取「{measure}」,权限{holds}「{authority}」[,用语是「{verb}」]",
        'for "{subjects}", the authority for "{measure}" {holds} "{authority}"'
        '[, the verb is "{verb}"]',
    ),
    "then:authority+": (
        "对「甲」采取「通报」,权限是「报经同级党委或者其主要负责人批准后采取」",
        'for "A", the authority for "circulated criticism" is '
        '"with the approval of the Party committee of the same level or its head"',
    ),
    "then:merged": (
        "「{subjects}」数项[违纪][违法]合并,应受的最高处分是「{due}」的,给予「{given}」",
        'for "{subjects}", of several violations with "{due}" the highest due, "{given}" is given',
    ),
    "then:merged+": (
        "「甲」数项违纪合并,应受的最高处分是「警告」的,给予「严重警告」",
        'for "A", of several violations with "warning" the highest due, "serious warning" is given',
    ),
    "then:not-merged": (
        "「{subjects}」没有数项[违纪][违法]合并",
        'for "{subjects}", nothing is merged',
    ),
    "then:not-merged+": ("「甲」没有数项违纪合并", 'for "A", nothing is merged'),
    "then:joint": (
        "「{subjects}」数项行为都受「{measure}」的,期间在 {least} 个月以上、{most} 个月以下",
        'for "{subjects}", several times "{measure}" have one period of {least} to {most} months',
    ),
    "then:joint+": (
        "「甲」数项行为都受「记过」的,期间在 12 个月以上、24 个月以下",
        'for "A", several times "demerit" have one period of 12 to 24 months',
    ),
    "then:influence": (
        "「{who}」[依「{regulation}」]受「{measure}」,自 {start} 起算的,"
        "影响期至 {end}[,{unsettled}]",
        '"{measure}" on "{who}"[ under "{regulation}"], counted from {start}, '
        "has effect until {end}[, {unsettled}]",
    ),
    "then:influence+": (
        "「甲」依「政务处分法」受「记过」,自 2022-03-01 起算的,影响期至 2023-02-28",
        '"demerit" on "A" under "Administrative Sanctions Law", counted from 2022-03-01, '
        "has effect until 2023-02-28",
    ),
    "then:influence-open": (
        "「{who}」[依「{regulation}」]受「{measure}」,自 {start} 起算的,影响期由人定,{unsettled}",
        'until when "{measure}" on "{who}"[ under "{regulation}"], counted from {start}, '
        "has effect people settle, {unsettled}",
    ),
    "then:influence-open+": (
        "「甲」受「警告」,自 2020-03-01 起算的,影响期由人定,没有规定怎样合并",
        'until when "warning" on "A", counted from 2020-03-01, has effect people settle, '
        "no rule joining them",
    ),
    "then:lean": (
        "对「{subjects}」有「{lean}」的理由",
        'there are grounds for "{lean}" in the case of "{subjects}"',
    ),
    "then:lean+": (
        "对「甲」有「从轻」的理由",
        'there are grounds for "lenient" in the case of "A"',
    ),
    "then:no-lean": (
        "对「{subjects}」没有「{lean}」的理由",
        'there are no grounds for "{lean}" in the case of "{subjects}"',
    ),
    "then:no-lean+": (
        "对「甲」没有「加重」的理由",
        'there are no grounds for "aggravated" in the case of "A"',
    ),
}
