"""The examples written beside the shipped rules come to what they say."""

from __future__ import annotations

import pytest

from engine.logic.sheet import Cell, member
from engine.logic.status import rule_status
from engine.model.rules import Example, Pack, Rule
from engine.model.structural import FAMILIES
from engine.model.values import Stage, Status
from tests.village import rulebook

EXAMPLES = [
    pytest.param(pack, rule, example, id=f"{pack.key}-{rule.id}-{number}")
    for pack in rulebook().packs
    for rule in pack.rules
    for number, example in enumerate(rule.examples)
]


def domain(pack: Pack, family: str) -> set[str]:
    if family == "measures":
        return {measure.id for measure in pack.measures}
    return {code for spec in pack.slots if spec.name == family for code in spec.values}


def cells(pack: Pack, rule: Rule, example: Example) -> dict[str, Cell]:
    made: dict[str, Cell] = {}
    for fact, value in example.facts.items():
        if fact in FAMILIES:
            for code in domain(pack, fact):
                held = "yes" if code == value else "no"
                name = member(fact, code)
                made[name] = Cell(name, held, True, "concluded", rule.sheet, "x")  # noqa: FBT003 - a field by place
        else:
            known = None if value == "unknown" else value
            made[fact] = Cell(fact, known, known is not None, "judged", rule.sheet, "x")
    return made


@pytest.mark.parametrize(("pack", "rule", "example"), EXAMPLES)
def test_an_example_comes_to_what_it_says(pack: Pack, rule: Rule, example: Example) -> None:
    assert rule_status(rule, cells(pack, rule, example)) is example.expect


def test_every_rule_has_an_example_that_meets_it_and_one_that_does_not() -> None:
    for pack in rulebook().packs:
        for rule in pack.rules:
            expected = {example.expect for example in rule.examples}
            assert expected.intersection({Status.ESTABLISHED, Status.CONDITIONAL}), rule.id
            assert expected - {Status.ESTABLISHED, Status.CONDITIONAL}, rule.id


def test_every_attribute_rule_asks_for_the_own_breach_and_the_time_in_office() -> None:
    for pack in rulebook().packs:
        for rule in pack.of(Stage.ATTRIBUTE):
            read = rule.when.model_dump_json()
            assert '"conduct.breach"' in read, rule.id
            assert '"link.in_office"' in read, rule.id
