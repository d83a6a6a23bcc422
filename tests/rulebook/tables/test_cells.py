"""The cells of a table are looked at one by one, those of rows still to be filled in too."""

from __future__ import annotations

import pytest

from tests.rulebook.tables.books import WIDE, changed, refused, typed
from tests.rulebook.tables.sample import TRAINING, tried_rows

PENDING = "[三档, 30, 待填,"


def codes(text: str) -> list[tuple[str, int]]:
    """Return the problems of a table, each with its column in the file."""
    _, problems = tried_rows(text)
    return [(each.code, each.location.column) for each in problems]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ('[三档, 1O, 待填, "", middle, heavy]', [("fact-number", 10)]),
        ("[三档, 待填, 待填, maybe, middle, heavy]", [("fact-value", 18)]),
        ('[三档, 待填, "", "", 待填, hevy]', [("unknown-measure", 26)]),
        ('[三档, 待填, [1, 2], "", 待填, heavy]', [("one-bound", 14)]),
        ('[三档, 待填, "", [yes, 待填, perhaps], 待填, heavy]', [("fact-value", 28)]),
        ('[三档, -3, 待填, "", middle, heavy]', [("fact-below-zero", 10)]),
        ("[三档, 30, 待填, yes, middle, 待填]", []),
        ("[三档, 30, to-fill, yes, 待填, 待填]", []),
    ],
)
def test_a_row_to_be_filled_in_has_its_written_cells_checked(
    row: str, found: list[tuple[str, int]]
) -> None:
    written = '[三档, 30, 待填, "", middle, heavy]'
    assert written in TRAINING
    assert codes(TRAINING.replace(written, row)) == found


def test_a_count_is_never_below_zero() -> None:
    row = "[二档, 10, 30, yes, middle, middle]"
    assert ("fact-below-zero", 10) in codes(TRAINING.replace(row, row.replace("10", "-10")))
    assert codes(WIDE.replace("[3, 5]", "[-3, 5]")) == [("fact-below-zero", 13)]


def test_a_count_below_zero_is_told_at_its_cell() -> None:
    assert ("fact-below-zero", "D9") in refused(changed(typed("D9", -3)))
    assert refused(changed(typed("D9", 0))) == [("table-row-never", "A9")]
