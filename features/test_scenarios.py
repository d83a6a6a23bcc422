"""The steps of the scenarios, and the scenarios as tests."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from engine.model.assessment import Assessment
from engine.model.case import Case, Judgement, Standing
from engine.model.proposal import Proposal
from tests.village import assessed, inputs, with_findings

scenarios(".")


@dataclass
class Table:
    """What lies on the table in a scenario: the case as changed, and what it came to."""

    case: Case
    found: Assessment | None = field(default=None)

    @property
    def assessment(self) -> Assessment:
        assert self.found is not None, "评估以前没有结论"
        return self.found


def person(name: str) -> str:
    return next(each.id for each in inputs()[0].people if each.name.zh == name)


def names(listed: str) -> list[str]:
    return listed.split("、")


@pytest.fixture
def table() -> Table:
    return Table(inputs()[1])


@given(parsers.parse("案件「{case}」"))
def _(table: Table, case: str) -> None:
    assert table.case.id == case


@given(parsers.parse("撤回假设「{assumption}」"))
def _(table: Table, assumption: str) -> None:
    left = tuple(item for item in table.case.judgements if item.assumption != assumption)
    table.case = table.case.model_copy(update={"judgements": left})


@given("所有问题都只是反映")
def _(table: Table) -> None:
    table.case = with_findings(Standing.ALLEGED)


@given(parsers.parse("损失认定为「{level}」"))
def _(table: Table, level: str) -> None:
    changed = tuple(_with_loss(item, level) for item in table.case.judgements)
    table.case = table.case.model_copy(update={"judgements": changed})


def _with_loss(item: Judgement, level: str) -> Judgement:
    if "finding.loss" not in item.facts:
        return item
    return item.model_copy(update={"facts": {**item.facts, "finding.loss": level}})


@given(parsers.parse("已认定「{who}」在「{findings}」上与「{other}」有同样的失职"))
def _(table: Table, who: str, findings: str, other: str) -> None:
    same = tuple(
        item.model_copy(update={"subject": person(who)})
        for item in table.case.judgements
        if item.subject == person(other) and set(item.findings) & set(names(findings))
    )
    assert same, "没有可以照写的失职事实"
    table.case = table.case.model_copy(update={"judgements": (*table.case.judgements, *same)})


@when("评估该案件")
def _(table: Table) -> None:
    table.found = assessed(table.case)


@then(parsers.parse("提出的对象是「{listed}」"))
def _(table: Table, listed: str) -> None:
    assert {each.subject.name.zh for each in table.assessment.proposals} == set(names(listed))


@then("没有提出任何对象")
def _(table: Table) -> None:
    assert [each.subject.name.zh for each in table.assessment.proposals] == []


@then("每一项意见都附条件")
def _(table: Table) -> None:
    assert {each.status for each in table.assessment.proposals} == {"conditional"}


def span(proposal: Proposal) -> str:
    ends = proposal.measures.range
    return f"{ends[0].label.zh}至{ends[-1].label.zh}"


@then(parsers.parse("每一项意见的幅度都是「{wanted}」"))
def _(table: Table, wanted: str) -> None:
    assert {span(each) for each in table.assessment.proposals} == {wanted}


@then(parsers.parse("「{who}」与「{other}」的幅度相同"))
def _(table: Table, who: str, other: str) -> None:
    found = {each.subject.name.zh: span(each) for each in table.assessment.proposals}
    assert found[who] == found[other]


@then(parsers.parse("不提出「{who}」,因为「{fact}」是「{value}」"))
def _(table: Table, who: str, fact: str, value: str) -> None:
    found = next(each for each in table.assessment.not_proposed if each.subject.name.zh == who)
    reasons = {
        (leaf.fact, leaf.value)
        for charge in found.charges
        for miss in charge.misses
        for leaf in miss.failed
    }
    assert (fact, value) in reasons


@then(parsers.parse("待查「{who}」,先要查明「{fact}」"))
def _(table: Table, who: str, fact: str) -> None:
    found = [each for each in table.assessment.to_be_established if each.subject.name.zh == who]
    assert found, f"{who}不在待查之列"
    assert fact in {point.fact for point in found[0].conditions}
