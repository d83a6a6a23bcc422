"""A condition is found again at the place where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.model.check import Example
from engine.model.values import Group, Test
from engine.rulebook.gather import gather
from engine.workshop.conditions.written import Part, alternatives, beneath, leaves, parts, problem
from engine.workshop.desk import Desk, Written
from tests.workshop.template import TEMPLATE, desk_with

NESTED = """
terms:
- name: term.large
  when: {finding.loss: larger}
rules:
- id: art-1-nested
  when:
    finding.established: yes
    term.large: no
    any:
    - finding.amount: {at_least: 100, less_than: 200}
    - none: [{finding.loss: minor, conduct.breach: yes}]
    none:
    - {conduct.diligent: yes}
  unless:
  - {finding.loss: larger, finding.amount: {at_most: 9}}
  - {conduct.diligent: yes}
"""


@pytest.fixture
def nested(tmp_path: Path) -> Written:
    desk = desk_with(Example(good=True, text=NESTED), tmp_path)
    assert desk.gathered.problems == ()
    return next(each for each in desk.rules() if each.rule.id == "art-1-nested")


def at(part: Part) -> str:
    return ".".join(map(str, part.inner))


def test_every_test_stands_under_its_fact() -> None:
    found = [
        part
        for written in Desk(gather(TEMPLATE)).rules()
        for section in ("when", "unless")
        for part in leaves(written, section)
    ]
    tests = [(part.key, part.condition.fact) for part in found if isinstance(part.condition, Test)]
    assert len(tests) == len(found) > 0
    assert [pair for pair in tests if pair[0] != pair[1]] == []


def test_parts_are_told_with_their_places_and_negations(nested: Written) -> None:
    told = {at(part): (part.key, part.negated) for part in leaves(nested)}
    assert told == {
        "when.finding.established": ("finding.established", False),
        "when.term.large": ("term.large", False),
        "when.any.0.finding.amount.at_least": ("finding.amount", False),
        "when.any.0.finding.amount.less_than": ("finding.amount", False),
        "when.any.1.none.0.finding.loss": ("finding.loss", True),
        "when.any.1.none.0.conduct.breach": ("conduct.breach", True),
        "when.none.0.conduct.diligent": ("conduct.diligent", True),
    }


def test_a_part_holds_the_condition_that_is_read_there(nested: Written) -> None:
    found = {at(part): part.condition for part in leaves(nested)}
    amount = found["when.any.0.finding.amount.less_than"]
    assert isinstance(amount, Test)
    assert amount.values == (200,)
    large = found["when.term.large"]
    assert isinstance(large, Group)
    assert large.kind == "none"


def test_groups_hold_what_stands_right_under_them(nested: Written) -> None:
    top = next(parts(nested, "when"))
    assert [at(part) for part in beneath(nested, "when", top)] == [
        "when.finding.established",
        "when.term.large",
        "when.any",
        "when.none",
    ]
    listed = next(part for part in parts(nested, "when") if at(part) == "when.any")
    assert [at(part) for part in beneath(nested, "when", listed)] == ["when.any.0", "when.any.1"]


def test_exceptions_are_told_one_by_one(nested: Written) -> None:
    assert [at(part) for part in alternatives(nested, "unless")] == ["unless.0", "unless.1"]


def test_a_problem_points_at_the_key(nested: Written) -> None:
    part = next(part for part in leaves(nested) if part.key == "conduct.breach")
    where = problem(nested, "burden-turned", part).location
    assert where.source[where.column - 1 :].startswith('"conduct.breach"')
