from __future__ import annotations

import pytest

from engine.assessment.tallies import tally
from engine.logic.sheet import Cell, Sheet
from engine.model.rules import Tally, TallyOp
from engine.model.values import SheetKind
from tests.assessment.world import words


def sheets(*values: str | None, firm: bool = True) -> list[Sheet]:
    made = []
    for number, value in enumerate(values):
        name = f"link-{number}"
        known = firm and value is not None
        cell = Cell("verdict", value, known, "judged", SheetKind.LINK, name)
        made.append(Sheet(SheetKind.LINK, name, {"verdict": cell}))
    return made


def spec(op: TallyOp, *values: str) -> Tally:
    return Tally(
        name="tally.test",
        label=words("test"),
        op=op,
        over=SheetKind.LINK,
        per=SheetKind.FINDING,
        fact="verdict",
        values=values,
    )


@pytest.mark.parametrize(
    ("op", "values", "expected"),
    [
        (TallyOp.COUNT, ("high", "low", "high"), 2),
        (TallyOp.COUNT, ("high", None), None),
        (TallyOp.COUNT, (), 0),
        (TallyOp.ANY, ("low", "high"), "yes"),
        (TallyOp.ANY, ("high", None), "yes"),
        (TallyOp.ANY, ("low", None), None),
        (TallyOp.ANY, ("low", "low"), "no"),
    ],
)
def test_a_tally_over_open_sheets_is_known_only_if_they_cannot_change_it(
    op: TallyOp, values: tuple[str | None, ...], expected: str | int | None
) -> None:
    assert tally(spec(op, "high"), "F1", sheets(*values)).value == expected


def test_the_highest_is_the_last_listed_value_that_some_sheet_has() -> None:
    listed = spec(TallyOp.HIGHEST, "low", "middle", "high")
    assert tally(listed, "F1", sheets("middle", "low")).value == "middle"
    assert tally(listed, "F1", sheets("high", None)).value == "high"
    assert tally(listed, "F1", sheets("middle", None)).value is None
    assert tally(listed, "F1", sheets()).value is None


def test_a_tally_over_conditional_facts_is_conditional() -> None:
    assert not tally(spec(TallyOp.ANY, "high"), "F1", sheets("high", firm=False)).firm


def test_a_tally_names_what_it_counts() -> None:
    found = tally(spec(TallyOp.COUNT, "high"), "F1", sheets("high", "low"))
    assert found.sources == ("link-0#verdict",)
