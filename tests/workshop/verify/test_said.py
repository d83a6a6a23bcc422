"""What is said of a finding is so on its sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workshop.verify.defects import adjust, rule
from tests.workshop.verify.seeding import OWN, found, worded

BREACH = {"circumstance": ["kept", "lost"], "conduct.breach": "yes"}
OF_ORGANISATIONS = ("supervising organ", "superior organisation")


def test_a_gap_names_values_that_can_be_on_its_sheet(tmp_path: Path) -> None:
    data = rule("art-2-direct", when={**BREACH, "link.relation": "executing"})
    told = [each.wrong.en for each in found(data, tmp_path, "gap-responsibility")]
    assert any("(link.relation): member of the leading group" in each for each in told)
    assert not [each for each in told if any(name in each for name in OF_ORGANISATIONS)]


def test_a_responsibility_without_a_measure_is_a_gap_and_no_tier(tmp_path: Path) -> None:
    when = {"circumstance": "kept", "responsibility": "direct"}
    told = found(rule("art-3-base", when=when), tmp_path, "gap-measure", "tier-missing")
    assert [(each.code, each.rules) for each in told] == [("gap-measure", ("art-3-base",))]
    assert worded(told[0], "gap-measure-responsibility")
    assert "`leader`" in told[0].wrong.en
    assert told[0].sheet


TRIED = {"name": "charge.tried", "on": "charge", "type": "yes-no", "label": "试验事实"}
EITHER = {"any": [{"charge.tried": "yes"}, {"charge.tried": "no"}]}
IDLE = adjust("art-4-seed", when={"charge.obstructed": "yes", **EITHER})


@pytest.mark.parametrize(("section", "file"), [(OWN, "pack.yaml"), ("vocabulary", "rules.yaml")])
def test_an_idle_fact_is_found_in_every_vocabulary(section: str, file: str, tmp_path: Path) -> None:
    (told,) = found({**IDLE, section: [TRIED]}, tmp_path, "fact-idle")
    assert told.where.file.endswith(file)
    assert worded(told, "fact-idle-known")


@pytest.mark.parametrize("section", [OWN, "vocabulary"])
def test_a_fact_that_nobody_reads_is_found(section: str, tmp_path: Path) -> None:
    (told,) = found({section: [TRIED]}, tmp_path, "fact-idle")
    assert worded(told, "fact-idle-unread")
    assert "(charge.tried)" in told.wrong.en
    assert told.version == ("sample/2020-01-01" if section == OWN else "")


def test_a_fact_that_nobody_reads_may_be_meant_so(tmp_path: Path) -> None:
    meant = [{"code": "fact-idle", "fact": "charge.tried", "reason": "试验 / tried"}]
    data = {"vocabulary": [TRIED], "settings": meant}
    assert not found(data, tmp_path, "fact-idle", "intended-unused")


def test_the_rule_named_is_the_one_without_which_nothing_changes(tmp_path: Path) -> None:
    days = [{"charge.days_late": {"at_least": 3}}, {"charge.days_late": {"less_than": 3}}]
    data = adjust("art-4-x", when={"charge.obstructed": "yes", "any": days})
    (told,) = found(data, tmp_path, "rule-shadowed")
    assert told.rules == ("art-4-x", "art-4-severe")
    assert {each.status.value for each in told.comes} == {"established"}


def test_what_holds_only_once_all_is_known_is_not_to_be_deleted(tmp_path: Path) -> None:
    both = {"charge.obstructed": "yes", "charge.repeated": "yes"}
    rules = [
        {"id": "art-4-severe", "when": both},
        *adjust("art-4-b", when={**both, "charge.repeated": "no"})["rules"],
        *adjust("art-4-seed", when={"charge.obstructed": "yes", "charge.days_late": 3})["rules"],
    ]
    (told,) = found({"rules": rules}, tmp_path, "rule-shadowed")
    assert told.rules[0] == "art-4-seed"
    assert worded(told, "rule-shadowed-known")
    assert "do not delete it" in told.to_do.en


def test_a_favour_that_harms_is_told_where_it_is_read(tmp_path: Path) -> None:
    (told,) = found(rule("art-3-graver", unless={"charge.repaid": "no"}), tmp_path, "favour-harms")
    assert told.rules[0] == "art-3-graver"
    lines = Path(told.where.file).read_text(encoding="utf-8").splitlines()
    assert lines[told.where.line - 1].strip() == 'unless: {"charge.repaid": "no"}'


def test_an_exception_that_others_cover_is_told_and_not_the_wider_one(tmp_path: Path) -> None:
    confessed = {"charge.confessed": "yes"}
    narrower = [{**confessed, "charge.repeated": each} for each in ("yes", "no")]
    data = rule("art-4-severe", unless=[*narrower, confessed])
    told = found(data, tmp_path, "exception-never-applies")
    assert [each.wrong.en.count("charge.repeated") for each in told] == [1, 1]


@pytest.mark.parametrize(
    ("section", "code", "words"),
    [
        ("unless", "exception-never-applies", "exception-never-applies-known"),
        ("when", "branch-never-holds", "branch-never-holds-known"),
    ],
)
def test_an_alternative_covered_once_all_is_known_is_not_to_be_deleted(
    section: str, code: str, words: str, tmp_path: Path
) -> None:
    one = {"charge.confessed": "yes"}
    ways = [{**one, "charge.repeated": each} for each in ("yes", "no")]
    late = {**one, "charge.days_late": {"at_least": 3}}
    data = rule("art-4-severe", **{section: {"any": [*ways, late]}})
    (told,) = found(data, tmp_path, code)
    assert worded(told, words)
    assert "charge.days_late" in told.wrong.en
    assert "do not delete it" in told.to_do.en


def test_all_is_told_beside_a_rule_that_never_holds(tmp_path: Path) -> None:
    never = {"charge.obstructed": "yes", "charge.tried": "yes", "any": [
        {"charge.repeated": "yes"}, {"charge.repaid": "yes"}]}  # fmt: skip
    data = adjust("art-4-seed", when={**never, "none": [{"charge.obstructed": "yes"}]})
    told = found({**data, "vocabulary": [TRIED]}, tmp_path)
    assert {each.code for each in told} == {"rule-never-fires", "fact-idle"}


def test_declarations_that_leave_no_sheet_are_told_together(tmp_path: Path) -> None:
    person = {"id": "a", "when": {"subject.kind": "person"}, "because": "示例"}
    (told,) = found({"impossible": [person]}, tmp_path, "impossible-too-wide")
    assert worded(told, "impossible-too-wide-all")


def test_a_rule_that_overrides_another_adds_something(tmp_path: Path) -> None:
    both = {"charge.obstructed": "yes", "charge.repeated": "yes"}
    assert found(adjust("art-4-seed", when=both), tmp_path / "a", "rule-shadowed")
    overriding = adjust("art-4-seed", when=both, overrides=["art-4-lenient"])
    assert not found(overriding, tmp_path / "b", "rule-shadowed")
