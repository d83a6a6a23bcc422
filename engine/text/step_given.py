"""Steps that lay out a case: organisation, findings, facts, evidence, records, rules and days.

`code` is a pattern, `code+` an example of it. `{name}` in quotes takes a text, bare it takes a day,
a number or one of the words of `step_word`; what stands in square brackets may be left out.
"""

from __future__ import annotations

TABLE = {
    "given:case": ("案件「{case}」", 'the case "{case}"'),
    "given:case+": ("案件「village-cashier」", 'the case "village-cashier"'),
    "given:organisation": ("组织机构见「{file}」", 'the organisation in "{file}"'),
    "given:organisation+": (
        "组织机构见「village-cashier/organisation.yaml」",
        'the organisation in "village-cashier/organisation.yaml"',
    ),
    "given:rules": ("规则见「{folder}」", 'the rules in "{folder}"'),
    "given:rules+": ("规则见「our-rules」", 'the rules in "our-rules"'),
    "given:only": ("只看「{regulations}」", 'only "{regulations}" is looked at'),
    "given:only+": ("只看「纪律处分条例」", 'only "Disciplinary Regulations" is looked at'),
    "given:unit": (
        "单位「{unit}」,{kind},{level}[,上级是「{parent}」]",
        'the unit "{unit}", {kind}, {level}[, under "{parent}"]',
    ),
    "given:unit+": (
        "单位「镇农业办」,内设机构,乡镇级,上级是「镇政府」",
        'the unit "farm office", office, township level, under "town government"',
    ),
    "given:units": ("各单位:", "the units:"),
    "given:units+": ("各单位:", "the units:"),
    "given:tenure": (
        "「{who}」自 {start} 起[至 {end} ]任「{unit}」{role}[,{manner}]",
        '"{who}" is {role} of "{unit}" from {start}[ to {end}][, {manner}]',
    ),
    "given:tenure+": (
        "「甲」自 2018-01-01 起至 2019-12-31 任「镇政府」副职",
        '"A" is deputy of "town government" from 2018-01-01 to 2019-12-31',
    ),
    "given:successor": (
        "「{who}」自 {start} 起[至 {end} ]接任「{before}」的职务",
        '"{who}" takes over the post of "{before}" from {start}[ to {end}]',
    ),
    "given:successor+": (
        "「乙」自 2020-01-01 起接任「甲」的职务",
        '"B" takes over the post of "A" from 2020-01-01',
    ),
    "given:tenures": ("任职情况:", "the tenures:"),
    "given:tenures+": ("任职情况:", "the tenures:"),
    "given:duty": (
        "「{holder}」{duty}「{unit}」[的「{area}」][,自 {start} 起][至 {end}]",
        '"{holder}" {duty} "{unit}"[ in "{area}"][ from {start}][ to {end}]',
    ),
    "given:duty+": (
        "「甲」分管「镇农业办」,自 2019-01-01 起",
        '"A" is in charge of "farm office" from 2019-01-01',
    ),
    "given:duties": ("各项职责:", "the duties:"),
    "given:duties+": ("各项职责:", "the duties:"),
    "given:handled": (
        "由「{unit}」办理[,决定日 {day}]",
        'handled by "{unit}"[, decided on {day}]',
    ),
    "given:handled+": (
        "由「县纪委」办理,决定日 2020-12-15",
        'handled by "county discipline organ", decided on 2020-12-15',
    ),
    "given:day": ("决定日是 {day}", "the day of decision is {day}"),
    "given:day+": ("决定日是 2021-06-30", "the day of decision is 2021-06-30"),
    "given:finding": (
        "问题「{finding}」:「{unit}」的「{area}」,{start} 起[至 {end}][,{standing}]",
        'the finding "{finding}": "{area}" of "{unit}", from {start}[ to {end}][, {standing}]',
    ),
    "given:finding+": (
        "问题「专款被挪用」:「镇农业办」的「专款管理」,2019-03-01 起至 2019-09-30,已认定",
        'the finding "grant diverted": "grants" of "farm office", from 2019-03-01 to 2019-09-30, '
        "established",
    ),
    "given:findings": ("各项问题:", "the findings:"),
    "given:findings+": ("各项问题:", "the findings:"),
    "given:fact": (
        "「{of}」的「{facts}」{standing}[为「{value}」]",
        '"{facts}" of "{of}" is {standing}[ as "{value}"]',
    ),
    "given:fact+": (
        "「专款被挪用」的「损失档次」已认定为「较大损失」",
        '"level of loss" of "grant diverted" is established as "larger loss"',
    ),
    "given:conduct": (
        "「{who}」就「{findings}」的「{facts}」{standing}[为「{value}」]",
        '"{facts}" of "{who}" on "{findings}" is {standing}[ as "{value}"]',
    ),
    "given:conduct+": (
        "「甲」就「专款被挪用」的「本人失职失责」已认定",
        '"breach of the subject\'s own duty" of "A" on "grant diverted" is established',
    ),
    "given:case-fact": (
        "本案「{facts}」{standing}[为「{value}」]",
        '"{facts}" is {standing}[ as "{value}"] for the case',
    ),
    "given:case-fact+": (
        "本案「承办机关系党的工作机关」已排除",
        '"the handling organ is a working organ of the Party" is refuted for the case',
    ),
    "given:facts": (
        "「{of}」{standing}的事实:",
        'what is {standing} of "{of}":',
    ),
    "given:facts+": ("「甲」已认定的事实:", 'what is established of "A":'),
    "given:conducts": (
        "「{who}」就「{findings}」{standing}的事实:",
        'what is {standing} of "{who}" on "{findings}":',
    ),
    "given:conducts+": (
        "「甲」就「专款被挪用」已认定的事实:",
        'what is established of "A" on "grant diverted":',
    ),
    "given:evidence": (
        "证据「{evidence}」[,来源「{origin}」][,{disputed}]",
        'the evidence "{evidence}"[ from "{origin}"][, {disputed}]',
    ),
    "given:evidence+": (
        "证据「审计报告」,来源「县审计局」",
        'the evidence "audit report" from "county audit office"',
    ),
    "given:supports": (
        "「{evidence}」证明「{finding}」",
        '"{evidence}" supports "{finding}"',
    ),
    "given:supports+": (
        "「审计报告」证明「专款被挪用」",
        '"audit report" supports "grant diverted"',
    ),
    "given:proves": (
        "「{evidence}」证明「{who}」就「{findings}」的失职事实",
        '"{evidence}" supports what is said of "{who}" on "{findings}"',
    ),
    "given:proves+": (
        "「审计报告」证明「甲」就「专款被挪用」的失职事实",
        '"audit report" supports what is said of "A" on "grant diverted"',
    ),
    "given:assumption": ("撤回假设「{assumption}」", 'the assumption "{assumption}" is withdrawn'),
    "given:assumption+": ("撤回假设「A4」", 'the assumption "A4" is withdrawn'),
    "given:meeting": (
        "{day} 会议研究「{findings}」,「{present}」参加"
        "[,「{objected}」反对][,「{reserved}」保留意见]",
        'on {day} a meeting took up "{findings}", present "{present}"[, "{objected}" objecting]'
        '[, "{reserved}" reserving an opinion]',
    ),
    "given:meeting+": (
        "2019-02-20 会议研究「专款被挪用」,「甲、乙」参加,「乙」反对",
        'on 2019-02-20 a meeting took up "grant diverted", present "A, B", "B" objecting',
    ),
    "given:report": (
        "{day}「{who}」就「{findings}」向「{to}」报告,{answered}",
        'on {day} "{who}" reported "{findings}" to "{to}", {answered}',
    ),
    "given:report+": (
        "2019-05-10「甲」就「专款被挪用」向「乙」报告,未获答复",
        'on 2019-05-10 "A" reported "grant diverted" to "B", not answered',
    ),
    "given:notice": (
        "{day}「{who}」就「{findings}」{notice}「{to}」",
        'on {day} "{who}" {notice} "{to}" about "{findings}"',
    ),
    "given:notice+": (
        "2019-05-10「乙」就「专款被挪用」提醒「甲」",
        'on 2019-05-10 "B" warned "A" about "grant diverted"',
    ),
    "given:reply": (
        "{day}「{who}」对事实材料提出意见",
        'on {day} "{who}" replied to the facts',
    ),
    "given:reply+": (
        "2020-11-02「甲」对事实材料提出意见",
        'on 2020-11-02 "A" replied to the facts',
    ),
    "given:prior": (
        "「{who}」此前依「{regulation}」受「{measure}」,{day} 生效[,影响期至 {end}]",
        '"{who}" was given "{measure}" under "{regulation}" before, effective {day}[, until {end}]',
    ),
    "given:prior+": (
        "「甲」此前依「政务处分法」受「警告」,2021-09-01 生效",
        '"A" was given "warning" under "Administrative Sanctions Law" before, effective 2021-09-01',
    ),
    "given:violation": (
        "「{who}」的「{findings}」算一项行为「{charge}」",
        '"{findings}" of "{who}" are one violation "{charge}"',
    ),
    "given:violation+": (
        "「甲」的「专款被挪用」算一项行为「专款」",
        '"grant diverted" of "A" are one violation "grants"',
    ),
    "given:version": (
        "「{who}」的行为「{charge}」,由人选定适用「{regulation}」{day} 版",
        'the violation "{charge}" of "{who}" is put under "{regulation}" as of {day}',
    ),
    "given:version+": (
        "「甲」的行为「专款」,由人选定适用「纪律处分条例」2018-10-01 版",
        'the violation "grants" of "A" is put under "Disciplinary Regulations" as of 2018-10-01',
    ),
    "given:elsewhere": ("「{who}」另案处理", '"{who}" is handled elsewhere'),
    "given:elsewhere+": ("「乙」另案处理", '"B" is handled elsewhere'),
}
