from __future__ import annotations

from engine.inquiry.recalling import RecallingMatcher
from engine.logic.sheet import Cell, Sheet
from engine.matchers.plain import PlainMatcher
from engine.model.values import SheetKind, Stage, Status, Test
from tests.assessment.world import rule, yes

FACTS = ("against.member", "conduct.breach")


def sheet(**known: str) -> Sheet:
    cells = {
        fact: Cell(fact, value, value is not None, "judged", SheetKind.CHARGE, "x")
        for fact in FACTS
        for value in (known.get(fact.split(".")[1]),)
    }
    return Sheet(SheetKind.CHARGE, "x", cells)


def test_rules_of_one_id_in_two_packs_are_two() -> None:
    matcher = RecallingMatcher(PlainMatcher())
    asked = yes("against.member"), Test(fact="against.member", values=("no",))
    one, other = (rule("art-1", Stage.APPLICABLE, when, {}) for when in asked)
    told = sheet(member="yes", breach="no")
    assert matcher.statuses([one], [told]) == [{"art-1": Status.ESTABLISHED}]
    assert matcher.statuses([other], [told]) == [{"art-1": Status.NOT_MET}]


def test_a_sheet_that_differs_in_what_is_read_is_asked_anew() -> None:
    matcher = RecallingMatcher(PlainMatcher())
    one = rule("art-1", Stage.APPLICABLE, yes("against.member"), {})
    sheets = [sheet(member="yes"), sheet(member="yes", breach="no"), sheet(member="no")]
    found = [each["art-1"] for each in matcher.statuses([one], sheets)]
    assert found == [Status.ESTABLISHED, Status.ESTABLISHED, Status.NOT_MET]
