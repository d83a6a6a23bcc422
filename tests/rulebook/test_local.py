"""Local policy is refused wherever it would do more than narrow a range of the law."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from engine.model.problems import Problem
from engine.model.rules import Pack, Rulebook
from engine.model.unreadable import UnreadableError
from engine.rulebook.packs import read_rulebook
from engine.rulebook.report import word_problems
from tests.rulebook.corpus import GOOD

DAY = "2021-01-01"
REGULATION = {
    "schema": "regulation.v1",
    "id": "town",
    "title": "town policy",
    "short": "town",
    "regime": "local-discretion",
    "first_in_force": DAY,
}
HEAD: dict[str, object] = {
    "regulation": "town",
    "version": DAY,
    "title": "town policy",
    "in_force": DAY,
    "narrows": {"regulation": "sample", "version": "2020-01-01"},
}
RULE: dict[str, object] = {
    "id": "lower",
    "title": "lower tier",
    "provision": {"article": 1, "verified": True},
    "stage": "narrow",
    "verb": "generally-shall",
    "when": {"circumstance": "kept", "charge.remedied": "yes"},
    "then": {"narrow": ["light", "light"]},
    "because": "lower tier",
}


def read(
    folder: Path,
    head: Mapping[str, object] | None = None,
    rule: Mapping[str, object] | None = None,
    sections: Mapping[str, object] | None = None,
) -> Rulebook:
    """Read the good rules with a pack of local policy beside them."""
    rules = folder / "rules"
    shutil.copytree(GOOD / "rules", rules)
    place = rules / "town" / DAY
    place.mkdir(parents=True)
    (place.parent / "regulation.yaml").write_text(yaml.safe_dump(REGULATION), encoding="utf-8")
    told = {key: value for key, value in ({**HEAD, **(head or {})}).items() if value is not None}
    pack = {"schema": "pack.v1", "pack": told, **(sections or {})}
    pack["rules"] = [{**RULE, **(rule or {})}]
    text = yaml.safe_dump(pack, sort_keys=False, allow_unicode=True)
    (place / "pack.yaml").write_text(text.replace("'yes'", "yes"), encoding="utf-8")
    return read_rulebook(rules)


def town(rulebook: Rulebook) -> Pack:
    return next(pack for pack in rulebook.packs if pack.regulation == "town")


def refused(
    folder: Path,
    head: Mapping[str, object] | None = None,
    rule: Mapping[str, object] | None = None,
    sections: Mapping[str, object] | None = None,
) -> list[Problem]:
    with pytest.raises(UnreadableError) as unreadable:
        read(folder, head, rule, sections)
    return list(unreadable.value.problems)


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_policy_reads_the_facts_and_measures_of_the_law_it_narrows(tmp_path: Path) -> None:
    found = town(read(tmp_path))
    assert found.narrows is not None
    assert (found.regulation, found.narrows.regulation) == ("town", "sample")
    assert found.rules[0].then == {"narrow": ("light", "light")}


def test_policy_that_is_not_in_use_is_checked_and_left_out(tmp_path: Path) -> None:
    blank = {"then": {"narrow": ["to-be-filled", "to-be-filled"]}}
    found = read(tmp_path, {"in_use": False, "in_force_verified": False}, blank)
    assert "town" not in {pack.regulation for pack in found.packs}
    assert {regulation.id for regulation in found.regulations} >= {"sample", "town"}


def test_policy_in_use_has_no_blank_and_a_verified_day(tmp_path: Path) -> None:
    blank = {"then": {"narrow": ["light", "to-be-filled"]}}
    found = refused(tmp_path, {"in_force_verified": False}, blank)
    assert codes(found) == ["not-verified-in-use", "blank-in-use"]


@pytest.mark.parametrize(
    ("ends", "code"),
    [
        (["talk", "talk"], "not-on-ladder"),
        (["ligth", "middle"], "not-on-ladder"),
        (["middle", "light"], "range-reversed"),
        (["light"], "range-ends"),
    ],
)
def test_policy_names_two_measures_of_the_ladder_in_order(
    ends: list[str], code: str, tmp_path: Path
) -> None:
    found = refused(tmp_path, None, {"then": {"narrow": ends}})
    assert set(codes(found)) == {code}


def test_a_measure_that_is_misspelt_is_told_with_the_nearest_of_the_ladder(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, None, {"then": {"narrow": ["ligth", "middle"]}})
    assert problem.nearest[:1] == ("light",)


def test_policy_has_no_rules_of_another_stage(tmp_path: Path) -> None:
    stage = {"stage": "adjust", "then": {"lean": "lenient"}}
    assert codes(refused(tmp_path, None, stage)) == ["local-stage"]


@pytest.mark.parametrize("section", ["measures", "ladders", "slots", "tallies", "duties"])
def test_policy_adds_nothing_of_its_own_to_the_law(section: str, tmp_path: Path) -> None:
    added = yaml.safe_load((GOOD / "rules/sample/2020-01-01/pack.yaml").read_text("utf-8"))
    found = refused(tmp_path, None, None, {section: added[section][:1]})
    assert "local-section" in codes(found)


TIER = {
    "name": "charge.town_tier",
    "on": "charge",
    "type": "one-of",
    "values": {"lower": "lower", "upper": "upper"},
    "label": "tier",
}


def test_policy_may_ask_people_for_facts_of_its_own(tmp_path: Path) -> None:
    own = {"when": {"charge.town_tier": "lower"}}
    found = town(read(tmp_path, None, own, {"vocabulary": [TIER]}))
    assert [spec.name for spec in found.vocabulary] == ["charge.town_tier"]


def test_a_fact_of_the_law_is_not_declared_again(tmp_path: Path) -> None:
    read(tmp_path, None, None, {"vocabulary": [TIER]})
    path = tmp_path / "rules/sample/2020-01-01/extra.yaml"
    extra = {"schema": "pack.v1", "vocabulary": [TIER]}
    path.write_text(yaml.safe_dump(extra, allow_unicode=True), encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(tmp_path / "rules")
    assert codes(list(unreadable.value.problems)) == ["fact-of-law"]


@pytest.mark.parametrize(
    ("narrows", "code", "nearest"),
    [
        (None, "nothing-narrowed", ()),
        ({"regulation": "smaple", "version": "2020-01-01"}, "unknown-law", ("sample",)),
        ({"regulation": "town", "version": DAY}, "unknown-law", ()),
        (
            {"regulation": "sample", "version": "2019-01-01"},
            "unknown-law-version",
            ("2020-01-01",),
        ),
    ],
)
def test_policy_names_a_law_and_a_version_that_are_there(
    narrows: dict[str, str] | None, code: str, nearest: tuple[str, ...], tmp_path: Path
) -> None:
    (problem,) = refused(tmp_path, {"narrows": narrows})
    assert (problem.code, problem.nearest) == (code, nearest)


def test_a_law_without_grades_has_no_range_to_narrow(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    read(tmp_path)
    path = rules / "sample" / "2020-01-01" / "pack.yaml"
    kept = yaml.safe_load(path.read_text("utf-8"))
    del kept["ladders"]
    path.write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(rules)
    assert "no-ladder" in codes(list(unreadable.value.problems))


def test_only_local_policy_is_switched_off_narrows_and_has_the_stage(tmp_path: Path) -> None:
    law = REGULATION | {"regime": "administrative-sanctions"}
    rules = tmp_path / "rules"
    read(tmp_path, {"in_use": False})
    text = yaml.safe_dump(law)
    (rules / "town" / "regulation.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(rules)
    found = list(unreadable.value.problems)
    assert {"law-not-in-use", "law-narrows", "narrow-not-local"} <= set(codes(found))


def test_what_is_refused_is_told_in_both_languages(tmp_path: Path) -> None:
    found = refused(tmp_path, {"narrows": None}, {"stage": "adjust"})
    assert "narrows: {regulation: 编号, version: 版本}" in word_problems(found, "zh")
    assert "narrows: {regulation: its id, version: its day}" in word_problems(found, "en")
