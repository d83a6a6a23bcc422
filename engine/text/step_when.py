"""Steps that assess a case, and ask what if; the form of the table is that of `step_given`."""

from __future__ import annotations

TABLE = {
    "when:assess": ("评估该案件", "the case is assessed"),
    "when:assess+": ("评估该案件", "the case is assessed"),
    "when:finding-falls": ("如果「{findings}」未予认定", '[if ]"{findings}" falls'),
    "when:finding-falls+": ("如果「专款被挪用」未予认定", 'if "grant diverted" falls'),
    "when:evidence-falls": (
        "如果证据「{evidence}」被排除",
        '[if ]the evidence "{evidence}" is excluded',
    ),
    "when:evidence-falls+": (
        "如果证据「审计报告」被排除",
        'if the evidence "audit report" is excluded',
    ),
    "when:assumption-falls": (
        "如果撤回假设「{assumption}」",
        '[if ]the assumption "{assumption}" is withdrawn',
    ),
    "when:assumption-falls+": ("如果撤回假设「A4」", 'if the assumption "A4" is withdrawn'),
    "when:fact": (
        "如果「{of}」的「{facts}」{standing}[为「{value}」]",
        '[if ]"{facts}" of "{of}" is {standing}[ as "{value}"]',
    ),
    "when:fact+": (
        "如果「专款被挪用」的「损失档次」已认定为「重大损失」",
        'if "level of loss" of "grant diverted" is established as "major loss"',
    ),
    "when:conduct": (
        "如果「{who}」就「{findings}」的「{facts}」{standing}[为「{value}」]",
        '[if ]"{facts}" of "{who}" on "{findings}" is {standing}[ as "{value}"]',
    ),
    "when:conduct+": (
        "如果「甲」就「专款被挪用」的「本人失职失责」已排除",
        'if "breach of the subject\'s own duty" of "A" on "grant diverted" is refuted',
    ),
    "when:tenure": (
        "如果「{who}」的任职改为 {start} 起[至 {end}]",
        '[if ]the tenure of "{who}" is from {start}[ to {end}]',
    ),
    "when:tenure+": (
        "如果「甲」的任职改为 2019-10-01 起",
        'if the tenure of "A" is from 2019-10-01',
    ),
    "when:day": ("如果决定日是 {day}", "[if ]the day of decision is {day}"),
    "when:day+": ("如果决定日是 2024-03-01", "if the day of decision is 2024-03-01"),
}
