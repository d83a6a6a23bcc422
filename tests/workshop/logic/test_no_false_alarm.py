"""What a check is not to remark, and what it is to remark though it is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.model.check import Example
from engine.workshop.checks import checks
from tests.workshop.template import desk_with

CASES = {
    "a favour may except a rule against a person": (
        "burden-turned",
        "- {when: {finding.loss: larger}, unless: {conduct.diligent: yes}}",
        0,
    ),
    "a burden is turned in one of several ways": (
        "burden-turned",
        "- when: {any: [{finding.loss: larger}, {conduct.diligent: {not: yes}}]}",
        1,
    ),
    "a negated absence asks for the favour itself": (
        "burden-turned",
        "- when: {finding.loss: larger, none: [{conduct.diligent: no}]}",
        0,
    ),
    "an amount is no post": ("post-alone", "- {when: {finding.amount: {at_least: 1}}}", 0),
    "a post in a list of posts is one": (
        "post-alone",
        "- {when: {any: [{link.relation: head}, {subject.level: city}]}}",
        1,
    ),
    "a safeguard may warn until something is known": (
        "unless-swallows",
        """
- stage: safeguard
  sheet: finding
  when: {finding.established: yes}
  unless: {finding.loss: [minor, larger]}
""",
        0,
    ),
    "bounds that meet in one value can hold": (
        "never-true",
        "- {when: {finding.amount: {at_least: 5, at_most: 5}}}",
        0,
    ),
    "an empty list of values left over never holds": (
        "never-true",
        "- {when: {finding.loss: minor, none: [{finding.loss: [minor, larger]}]}}",
        1,
    ),
    "one exception of two never occurs": (
        "unless-never",
        """
- when: {finding.loss: minor}
  unless: [{conduct.diligent: yes}, {finding.loss: larger}]
""",
        1,
    ),
    "three equal conditions leave two to delete": (
        "condition-twice",
        """
- when:
    finding.amount: {at_least: 5, more_than: 4}
    any: [{finding.amount: {at_least: 5}}]
""",
        2,
    ),
    "alternatives that overlap say something each": (
        "alternative-idle",
        """
- when:
    any:
    - finding.amount: {at_least: 5}
    - {finding.loss: larger, finding.amount: {less_than: 9}}
""",
        0,
    ),
    "several violations together come to one grade more": (
        "measure-unnamed",
        """
- {when: {finding.loss: larger}}
pack:
  combination: {merge: highest-plus-one, merge_provision: {article: 3, verified: true}}
ladders:
- {id: steps, measures: [light, middle, heavy, gravest]}
measures:
- {id: gravest, label: {zh: 开除, en: discharge}, family: sanction}
""",
        0,
    ),
    "a none of two facts is one negation": (
        "double-negation",
        "- {when: {finding.established: yes, none: [{finding.loss: minor}]}}",
        0,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_check_speaks_as_often_as_it_should(case: str, tmp_path: Path) -> None:
    code, rules, times = CASES[case]
    check = next(each for each in checks() if each.code == code)
    desk = desk_with(Example(good=times == 0, text=f"rules:\n{rules}\n"), tmp_path)
    assert desk.gathered.problems == ()
    assert [each.problem.code for each in check.remarks(desk)] == [code] * times
