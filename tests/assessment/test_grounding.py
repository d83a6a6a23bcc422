"""What the own breach on a link stands on."""

from __future__ import annotations

import pytest

from engine.assessment.grounding import breach_facts, duty_cited
from engine.logic.sheet import Cell
from engine.model.case import Judgement
from engine.model.links import Step
from engine.model.values import SheetKind
from tests.assessment.test_heights import link
from tests.village import changed, inputs

PIECES = (("E1", "report", False), ("E2", "report", False), ("E3", "accounts", True))


def told(*evidence: str, note: str | None = "left the seals lying about") -> dict[str, object]:
    first = inputs()[1].evidence[0]
    case = changed(
        evidence=tuple(
            first.model_copy(update={"id": name, "disputed": disputed, "origin": _words(origin)})
            for name, origin, disputed in PIECES
        )
    )
    record = Judgement.model_validate(
        {"subject": "a", "findings": ["F1"], "facts": {"conduct.breach": "yes"},
         "status": "established", "evidence": evidence, "note": note}
    )  # fmt: skip
    cell = Cell("conduct.breach", "yes", True, "judged", SheetKind.LINK, "a@F1", record=record)  # noqa: FBT003 - a field by place
    return dict(breach_facts(case, {"conduct.breach": cell}))


def _words(text: str) -> object:
    return inputs()[1].evidence[0].title.model_copy(update={"zh": text, "en": text})


@pytest.mark.parametrize(
    ("evidence", "sources", "disputed"),
    [
        ((), 0, "no"),
        (("E1",), 1, "no"),
        (("E1", "E2"), 1, "no"),
        (("E3",), 0, "yes"),
        (("E1", "E3"), 1, "no"),
    ],
    ids=["none", "one", "two of one source", "disputed alone", "disputed beside another"],
)
def test_evidence_of_a_breach_is_counted_by_source_and_dispute(
    evidence: tuple[str, ...], sources: int, disputed: str
) -> None:
    found = told(*evidence)
    assert (found["link.breach_sources"], found["link.breach_disputed_only"]) == (sources, disputed)


def test_a_breach_is_described_by_a_note() -> None:
    assert told("E1")["link.breach_described"] == "yes"
    assert told("E1", note=None)["link.breach_described"] == "no"


def test_where_nobody_judged_a_breach_nothing_is_known_of_it() -> None:
    blank = Cell("conduct.breach", None, False, "unrecorded", SheetKind.LINK, "a@F1")  # noqa: FBT003 - a field by place
    for cells in ({}, {"conduct.breach": blank}):
        assert set(dict(breach_facts(inputs()[1], cells)).values()) == {None}


def test_a_duty_is_cited_by_the_finding_or_by_a_step_of_the_way() -> None:
    case = inputs()[1]
    assert duty_cited(case, link("a", finding="F2"))
    assert not duty_cited(case, link("a", finding="F1"))
    step = Step(edge="leads", source="party", target="village", basis="entry")
    based = link("a", finding="F1").model_copy(update={"path": (step,)})
    assert duty_cited(case, based)
