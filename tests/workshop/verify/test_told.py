"""How findings are told: what a rule lacks, what follows from what, by which words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from engine.model.verify import Finding
from engine.reports.verify import verify_text
from engine.workshop.verify.run import verify
from tests.workshop.verify.defects import DEFECTS, adjust, rule
from tests.workshop.verify.seeding import seeded

NO_PEOPLE = {"impossible": [{"id": "a", "when": {"subject.kind": "person"}, "because": "示例"}]}
NEVER = "rule-never-fires"


def findings(data: dict[str, Any], folder: Path, *only: str) -> tuple[Finding, ...]:
    return verify(seeded(data, folder), only).findings


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("an empty stretch", "最近的一张上不成立的条件：涉及金额少于1元"),
        ("a circumstance nobody concludes", "最近的一张上不成立的条件：属于「出借」"),
        ("an exception that swallows it", "条件具备的地方，它自己的除外也具备"),
        ("overridden wherever it holds", "条件具备的地方，总有规则压过它：「art-4-severe」"),
        ("a combination declared impossible", "声明过不可能（impossible）："),
    ],
)
def test_a_rule_that_never_holds_says_why(name: str, why: str, tmp_path: Path) -> None:
    defect = next(each for each in DEFECTS if (each.name, each.code) == (name, NEVER))
    told = verify(seeded(defect.data, tmp_path), (NEVER,)).findings
    assert told[0].why is not None
    assert why in told[0].why.zh


def test_what_leaves_no_sheet_is_told_alone(tmp_path: Path) -> None:
    found = findings(NO_PEOPLE, tmp_path)
    assert [each.code for each in found] == ["impossible-too-wide"]
    assert found[0].why is not None
    assert "对象是「个人」" in found[0].why.zh
    asked = findings(NO_PEOPLE, tmp_path, NEVER)
    assert [each.code for each in asked] == ["impossible-too-wide"]


def test_what_follows_from_a_rule_is_told_after_it(tmp_path: Path) -> None:
    dead = {"finding.amount": {"at_least": 100, "less_than": 100}, "finding.established": "yes"}
    fine = adjust("art-4-fine", when={"circumstance": "lost"}, then={"options": ["fine"]})
    data = {
        "measures": [{"id": "fine", "label": "罚款", "family": "fine"}],
        "rules": [*rule("art-1-lost", when=dead)["rules"], *fine["rules"]],
    }
    report = verify(seeded(data, tmp_path), (NEVER, "measure-unreachable"))
    told = [(each.rules[:1], each.follows and each.follows.rule) for each in report.findings]
    assert told[0] == (("art-1-lost",), None)
    assert (("art-3-graver",), "art-1-lost") in told
    assert any(each.code == "measure-unreachable" for each in report.findings)
    assert all(follows == "art-1-lost" for _, follows in told[1:])
    text = verify_text(report, "zh")
    assert "由「art-1-lost」不成立引起" in text
    assert text.count("事实表\n") == 1


def test_a_declaration_by_which_several_rules_die_is_told_first(tmp_path: Path) -> None:
    declared = {"id": "a", "when": {"finding.loss": "larger"}, "because": "示例"}
    report = verify(seeded({"impossible": [declared]}, tmp_path))
    first, *rest = report.findings
    assert first.code == "impossible-too-wide"
    assert {"art-1-small", "art-1-lost", "art-3-graver"} <= set(first.rules)
    assert rest
    assert all(each.follows and each.follows.code == first.code for each in rest)
    assert verify_text(report, "zh").count("由声明的不可能（impossible）引起") == len(rest)


def test_what_is_dead_by_itself_follows_from_nothing(tmp_path: Path) -> None:
    both = [
        *rule("art-1-seed", when={"finding.loss": "minor", "none": [{"finding.loss": "minor"}]})[
            "rules"
        ],
        *adjust("art-4-seed", when={"charge.repaid": "yes"}, unless={"charge.repaid": "yes"})[
            "rules"
        ],
    ]
    found = findings({"rules": both}, tmp_path, NEVER)
    assert [(each.rules, each.follows) for each in found] == [
        (("art-1-seed",), None),
        (("art-4-seed",), None),
    ]


def test_a_hole_is_told_whole_and_with_its_unit(tmp_path: Path) -> None:
    lighter = adjust(
        "art-4-one", when={"charge.days_late": {"less_than": 5}}, then={"cap": "light"}
    )
    heavier = adjust(
        "art-4-two", when={"charge.days_late": {"more_than": 6}}, then={"cap": "middle"}
    )
    data = {"rules": [*lighter["rules"], *heavier["rules"]]}
    found = findings(data, tmp_path, "threshold-hole")
    assert "「迟报天数（charge.days_late）」为 5天至6天 时，「上限（cap）」" in found[0].wrong.zh


def test_a_hole_between_amounts_reaches_up_to_the_next_rule(tmp_path: Path) -> None:
    hole = next(each for each in DEFECTS if each.name == "a stretch")
    found = verify(seeded(hole.data, tmp_path), ("threshold-hole",)).findings
    assert "为 1元至199分 时" in found[0].wrong.zh
