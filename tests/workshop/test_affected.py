"""An edit reaches the packs that came out otherwise, and no other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.rulebook.gather import gather
from engine.workshop.affected import affected

RULES = Path(__file__).parents[1] / "assessment" / "two_versions" / "rules"
OLD, NEW = "desk-rules/2016-01-01", "desk-rules/2020-01-01"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RULES, tmp_path / "rules"))


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_changed_reaches_nothing(edited: Path) -> None:
    assert affected(gather(edited), gather(edited)) == ()


def test_a_changed_rule_reaches_its_own_pack_alone(edited: Path) -> None:
    before = gather(edited)
    replaced(edited / OLD / "rules.yaml", "verb: ", "note: changed\n  verb: ")
    assert affected(before, gather(edited)) == (OLD,)


def test_a_changed_shared_fact_reaches_every_pack_that_reads_it(edited: Path) -> None:
    before = gather(edited)
    replaced(edited / "vocabulary.yaml", "zh: 逾期不报", "zh: 超期不报")
    assert affected(before, gather(edited)) == (OLD, NEW)


def test_a_pack_that_is_gone_counts(edited: Path) -> None:
    before = gather(edited)
    shutil.rmtree(edited / OLD)
    assert affected(before, gather(edited)) == (OLD,)
