"""What is declared impossible or meant so: read, checked, and respected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from engine.model.unreadable import UnreadableError
from engine.workshop.verify.run import verify
from tests.workshop.verify.defects import adjust, rule
from tests.workshop.verify.seeding import found, seeded

BOTH = {"charge.confessed": "yes", "charge.obstructed": "yes"}
NOT_BOTH = {"id": "not-both", "when": BOTH, "because": "示例 / sample"}
HARMS = adjust("art-4-severe", when=BOTH)


def problems(data: dict[str, Any], folder: Path) -> list[str]:
    with pytest.raises(UnreadableError) as unreadable:
        verify(seeded(data, folder))
    return [each.code for each in unreadable.value.problems]


def test_what_is_impossible_shows_nothing(tmp_path: Path) -> None:
    data = rule("art-2-direct", unless={"conduct.diligent": "yes"})
    diligent = {"id": "never", "when": {"conduct.diligent": "yes"}, "because": "示例"}
    assert found(data, tmp_path / "a", "gap-responsibility")
    assert not found({**data, "impossible": [diligent]}, tmp_path / "b", "gap-responsibility")


def test_what_is_declared_impossible_is_checked_when_it_is_read(tmp_path: Path) -> None:
    wrong = [
        {**NOT_BOTH, "when": {"charge.confesed": "yes"}},
        {**NOT_BOTH, "id": "other", "when": {"charge.confessed": "perhaps"}},
    ]
    assert problems({"impossible": wrong}, tmp_path) == ["unknown-fact", "fact-value"]


def test_an_impossible_combination_of_a_version_may_read_its_own_facts(tmp_path: Path) -> None:
    own = {"name": "charge.own", "on": "charge", "type": "yes-no", "label": "本版"}
    data = {"own": [own], **adjust("art-4-seed", when={"charge.own": "yes"})}
    pack = seeded(data, tmp_path) / "sample" / "2020-01-01" / "extra.yaml"
    never = '{id: never, when: {charge.own: "yes"}, because: 示例}'
    pack.write_text(f"schema: pack.v1\nimpossible:\n- {never}\n", encoding="utf-8")
    assert [each.code for each in verify(tmp_path, ("rule-never-fires",)).findings] == [
        "rule-never-fires"
    ]


def test_what_is_meant_so_is_left_out_where_it_is_meant(tmp_path: Path) -> None:
    data = rule("art-2-direct", when={"circumstance": ["kept"], "conduct.breach": "yes",
                                      "link.relation": ["executing"]})  # fmt: skip
    meant = {"code": "gap-responsibility", "reason": "试验 / tried"}
    member = [{**meant, "when": {"link.relation": "member"}}]
    every = [*member, {**meant, "when": {"circumstance": "lost"}}]
    assert found(data, tmp_path / "a", "gap-responsibility")
    left = found({**data, "settings": member}, tmp_path / "b", "gap-responsibility")
    assert left
    told = {each.value for one in left for each in one.sheet if each.fact == "link.relation"}
    assert "member" not in told
    assert not found({**data, "settings": every}, tmp_path / "c", "gap-responsibility")


def test_a_rule_may_be_meant_so_as_a_whole(tmp_path: Path) -> None:
    late = adjust("art-4-seed", when={"charge.obstructed": "yes", "charge.repeated": "yes"})
    meant = [{"code": "rule-shadowed", "rule": "art-4-seed", "reason": "试验 / tried"}]
    codes = ("rule-shadowed", "intended-unused")
    assert found(late, tmp_path / "a", *codes)
    assert not found({**late, "settings": meant}, tmp_path / "b", *codes)


def test_declarations_are_checked(tmp_path: Path) -> None:
    settings = [
        {"code": "gap-measures", "reason": "甲"},
        {"code": "gap-measure", "version": "other/*", "reason": "乙"},
        {"code": "gap-measure", "when": {"finding.los": "minor"}, "reason": "丙"},
    ]
    codes = problems({"settings": settings}, tmp_path)
    assert sorted(codes) == ["intended-nowhere", "unknown-check", "unknown-fact"]


@pytest.mark.parametrize(
    ("key", "word", "meant", "code"),
    [
        ("rule", "art-4-sever", "art-4-severe", "intended-rule"),
        ("fact", "charge.confesed", "charge.confessed", "intended-fact"),
        ("measure", "midle", "middle", "intended-measure"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_nearest(
    key: str, word: str, meant: str, code: str, tmp_path: Path
) -> None:
    entry = {"code": "rule-shadowed", key: word, "reason": "试验 / tried"}
    with pytest.raises(UnreadableError) as unreadable:
        verify(seeded({"settings": [entry]}, tmp_path))
    (problem,) = unreadable.value.problems
    assert (problem.code, problem.nearest[0]) == (code, meant)


def test_a_favour_that_harms_is_no_fault_where_it_cannot_be(tmp_path: Path) -> None:
    assert found(HARMS, tmp_path / "a", "favour-harms")
    impossible = {**HARMS, "impossible": [NOT_BOTH]}
    assert not found(impossible, tmp_path / "b", "favour-harms")
