"""A row of a discretion table is a rule; one that is to be filled in is none."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from engine.logic.sheet import Cell
from engine.logic.status import rule_status
from engine.model.provision import RowProvision
from engine.model.values import Scalar, SheetKind, Stage, Status
from engine.rulebook.gather import gather
from engine.rulebook.tables.form import MOST_ROWS, form_problems
from tests.rulebook.tables.sample import (
    VERSION,
    lines,
    pack_of,
    read,
    rows,
    rules_with,
    table_of,
    tried_rows,
)


def sheet(**facts: Scalar) -> dict[str, Cell]:
    named = {name.replace("__", "."): value for name, value in facts.items()}
    named["responsibility/direct"] = "yes"
    return {
        name: Cell(name, value, firm=True, basis="judged", kind=SheetKind.CHARGE, of="x")
        for name, value in named.items()
    }


def test_a_row_is_a_rule_that_names_its_row(tmp_path: Path) -> None:
    pack, problems = read(tmp_path)
    found = rows(pack)
    assert problems == ()
    assert list(found) == [1, 2, 4]
    second = found[2]
    assert (second.id, second.title.zh, second.stage) == ("training-row-2", "二档", Stage.MEASURE)
    assert second.then == {"range": ("middle", "middle")}
    assert second.line == 21
    at = second.provision
    assert isinstance(at, RowProvision)
    assert (at.row.table, at.row.number, at.row.title.en) == ("training", 2, "Training lines")
    held = sheet(subject__trained_days=12, charge__remedied="yes")
    statuses = {number: rule_status(rule, held) for number, rule in found.items()}
    assert statuses == {1: Status.NOT_MET, 2: Status.ESTABLISHED, 4: Status.NOT_MET}


def test_a_row_to_be_filled_in_is_counted_and_concludes_nothing(tmp_path: Path) -> None:
    pack, _ = read(tmp_path)
    (table,) = pack.tables
    assert (table.id, table.rows, table.line) == ("training", 4, 4)
    assert [(each.row, each.columns) for each in table.pending] == [(3, (2,))]
    assert "training-row-3" not in {rule.id for rule in pack.rules}


def test_an_example_belongs_to_the_row_it_names(tmp_path: Path) -> None:
    pack, _ = read(tmp_path)
    expected = {n: [each.expect for each in rule.examples] for n, rule in rows(pack).items()}
    assert expected == {
        1: [Status.NOT_MET],
        2: [Status.ESTABLISHED, Status.NOT_MET],
        4: [Status.OPEN, Status.NOT_MET],
    }


def test_the_rows_of_a_stage_stand_in_their_order() -> None:
    made = [("x", n, n + 1, "yes", "light", "light") for n in range(12)]
    pack, problems = tried_rows(lines(made))
    assert problems == ()
    assert [rule.row for rule in pack.of(Stage.MEASURE) if rule.row] == list(range(1, 13))


def test_a_table_is_of_bounded_length() -> None:
    made = [("x", n, n + 1, "yes", "light", "light") for n in range(MOST_ROWS + 1)]
    codes = [each.code for each in form_problems(*table_of(lines(made)))]
    assert codes == ["table-too-long"]


def test_other_rules_may_override_a_row(tmp_path: Path) -> None:
    rules = rules_with(tmp_path)
    file = rules / VERSION / "rules.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[base]", "[base, training-row-2]"), encoding="utf-8")
    found = gather(rules)
    assert found.problems == ()
    graver = next(rule for rule in pack_of(found).rules if rule.id == "graver")
    assert graver.overrides == ("base", "training-row-2")


BOUND = st.one_of(st.just(""), st.integers(0, 5))
REMEDIED = st.sampled_from(["", "yes", "no"])
ROWS = st.lists(st.tuples(BOUND, BOUND, REMEDIED), min_size=2, max_size=4)
Row = tuple[object, object, str]


def meets(row: Row, days: int, remedied: str) -> bool:
    low, high, wanted = row
    fits = (low == "" or days >= int(str(low))) and (high == "" or days < int(str(high)))
    return fits and wanted in ("", remedied)


SHEETS = [(days, remedied) for days in range(-1, 8) for remedied in ("yes", "no")]


@given(ROWS)
def test_overlaps_and_idle_rows_are_those_that_trying_every_sheet_finds(drawn: list[Row]) -> None:
    _, problems = tried_rows(lines(("x", *row, "light", "light") for row in drawn))
    found = {
        (each.code, int(each.details["row"]), int(each.details.get("other", 0)))
        for each in problems
    }
    wanted = {
        ("table-overlap", at + 1, first + 1)
        for at, row in enumerate(drawn)
        for first in [_first_met_with(drawn, at, row)]
        if first is not None
    } | {
        ("table-row-never", at + 1, 0)
        for at, row in enumerate(drawn)
        if not any(meets(row, *sheet) for sheet in SHEETS)
    }
    assert found == wanted


def _first_met_with(drawn: list[Row], at: int, row: Row) -> int | None:
    """Return the first row before one that holds on a sheet on which it does."""
    both = (
        other
        for other, before in enumerate(drawn[:at])
        if any(meets(before, *sheet) and meets(row, *sheet) for sheet in SHEETS)
    )
    return next(both, None)


def test_a_table_of_which_all_rows_may_hold_has_no_overlaps() -> None:
    text = lines([("x", 1, "", "", "light", "light")] * 2)
    assert [each.code for each in tried_rows(text)[1]] == ["table-overlap"]
    assert tried_rows(text.replace("hit: one", "hit: all"))[1] == ()
