"""Cases under two states of the rules, and the decisions recorded beside them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from engine.matchers.plain import PlainMatcher
from engine.model.decision import Decision, Permitted
from engine.model.values import Stage
from engine.registry.measures import bare
from engine.reports.blocks import Line
from engine.reports.rules_diff_cases import cases as cases_view
from engine.workshop.diff.cases import cases_diff
from tests.village import FIVE, ROOT, rulebook, shipped

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.rules import Rule, Rulebook
    from engine.model.rules_diff import CasesDiff

LARGER = "art-121-1-larger-range"


def changed_book() -> Rulebook:
    """Return the shipped rules with a heavier range for larger losses, and a fact gone."""
    packs = []
    for pack in rulebook().packs:
        rules = tuple(_heavier(rule) for rule in pack.rules)
        packs.append(pack.model_copy(update={"rules": rules}))
    return rulebook().model_copy(update={"packs": tuple(packs), "digest": "new"})


def _heavier(rule: Rule) -> Rule:
    if rule.id != LARGER or rule.stage is not Stage.MEASURE:
        return rule
    return rule.model_copy(update={"then": {"range": ("serious-warning", "probation")}})


def decision() -> Decision:
    proposal = next(each for each in shipped().proposals if each.subject.id == "p-deputy")
    chosen = tuple(map(bare, proposal.measures.range[:1]))
    return Decision(
        case=shipped().case.id,
        subject=proposal.subject,
        charge=proposal.charge,
        outcome="accepted",
        measures=chosen,
        permitted=Permitted(kind="range", range=chosen, options=()),
        within=True,
        reason="agreed",
        provision=None,
        by="the panel",
        on=shipped().case.decided_on,
        authority=(),
        settled=(),
        left_open=(),
        alerts=(),
        digests=shipped().digests,
        proposal="0" * 64,
    )


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> CasesDiff:
    folder: Path = tmp_path_factory.mktemp("cases")
    village = folder / "village"
    shutil.copytree(ROOT / "examples" / "village-cashier", village)
    decisions = village / "decisions"
    decisions.mkdir()
    (decisions / "deputy.json").write_text(decision().model_dump_json(), encoding="utf-8")
    (decisions / "broken.json").write_text("{}", encoding="utf-8")
    broken = folder / "broken"
    shutil.copytree(ROOT / "examples" / "village-cashier", broken)
    (broken / "case.yaml").write_text("schema: case.v1\n", encoding="utf-8")
    return cases_diff(folder, (rulebook(), changed_book()), PlainMatcher(), "engine")


def test_the_subjects_whose_range_changes_are_told(found: CasesDiff) -> None:
    (case,) = found.changed
    assert case.file == "village/case.yaml"
    assert {each.subject.id for each in case.subjects} == set(FIVE)
    deputy = next(each for each in case.subjects if each.subject.id == "p-deputy")
    assert (deputy.was, deputy.now) == ("proposed", "proposed")
    assert "留党察看" in deputy.now_said.zh
    assert "probation" in deputy.now_said.en
    (charge,) = deputy.charges
    assert "measures" in {each.aspect for each in charge.said}


def test_the_decisions_it_touches_are_told(found: CasesDiff) -> None:
    (case,) = found.changed
    (touched,) = case.decisions
    assert (touched.subject, touched.permitted) == ("p-deputy", False)
    assert touched.file == "village/decisions/deputy.json"
    assert found.decisions_unread == ("village/decisions/broken.json",)


def test_a_case_that_cannot_be_read_is_told_with_its_faults(found: CasesDiff) -> None:
    assert found.looked_at == 2
    (unread,) = found.unread
    assert (unread.file, unread.under) == ("broken/case.yaml", "both")
    assert unread.problems
    page = list(cases_view(found, "en"))
    assert any(isinstance(each, Line) and "under either" in each.text for each in page)
    assert not any(isinstance(each, Line) and "^" in each.text for each in page)


def test_a_case_may_be_unreadable_under_the_new_rules_alone(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "village-cashier", tmp_path / "village")
    less = tuple(each for each in rulebook().vocabulary if each.name != "finding.loss")
    new = rulebook().model_copy(update={"vocabulary": less, "digest": "new"})
    (unread,) = cases_diff(tmp_path, (rulebook(), new), PlainMatcher(), "engine").unread
    assert unread.under == "new"
