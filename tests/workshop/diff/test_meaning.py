"""How far a rule reaches now: held against every sheet there is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.logic.status import rule_status
from engine.model.values import Group, Op, SheetKind, Status, Test
from engine.model.vocabulary import FactType
from engine.rulebook.sheets import Fact
from engine.workshop.cells.given import cells_of
from engine.workshop.cells.table import table_of
from engine.workshop.diff.meaning import compared, concluding
from tests.logic.rules import ALWAYS, rule, yes
from tests.workshop.diff.drawn import DOMAINS, edits, every_sheet, rules

if TYPE_CHECKING:
    from engine.model.rules import Rule
    from engine.model.rules_diff import Extent

SHEETS = list(every_sheet())
SWAPPED = {"wider": "narrower", "narrower": "wider"}
A, B = yes("a"), yes("b")
NOT_B = Group(kind="none", of=(B,))


def tried(old: Rule, new: Rule) -> Extent:
    """Return how two rules compare by all sheets, one after another."""
    pairs = {(rule_status(old, cells), rule_status(new, cells)) for cells in SHEETS}
    wider = any(now.concludes and not was.concludes for was, now in pairs)
    narrower = any(was.concludes and not now.concludes for was, now in pairs)
    if wider and narrower:
        return "both"
    if wider or narrower:
        return "wider" if wider else "narrower"
    return "equivalent" if all(was is now for was, now in pairs) else "otherwise"


pairs = st.one_of(edits(), st.tuples(rules(), rules()))


@given(pairs)
@settings(max_examples=25)
def test_a_comparison_agrees_with_every_sheet_there_is(drawn: tuple[Rule, Rule]) -> None:
    assert compared(*drawn, DOMAINS).extent == tried(*drawn)


@given(pairs)
def test_every_witness_shows_what_it_says(drawn: tuple[Rule, Rule]) -> None:
    old, new = drawn
    members = [f"kept/{code}" for code in DOMAINS["kept"].domain]
    for shown in compared(old, new, DOMAINS).shown:
        cells = cells_of(dict.fromkeys(members) | shown.facts)
        was, now = rule_status(old, cells), rule_status(new, cells)
        assert (was, now) == (shown.was, shown.now)
        assert was is not now
        assert (now.concludes and not was.concludes) is (shown.kind == "wider")


@given(pairs)
def test_no_fact_of_a_witness_can_be_left_out(drawn: tuple[Rule, Rule]) -> None:
    old, new = drawn
    members = [f"kept/{code}" for code in DOMAINS["kept"].domain]
    for shown in compared(old, new, DOMAINS).shown:
        for left_out in shown.facts:
            fewer = {name: it for name, it in shown.facts.items() if name != left_out}
            cells = cells_of(dict.fromkeys(members) | fewer)
            assert (rule_status(old, cells), rule_status(new, cells)) != (shown.was, shown.now)


@given(pairs)
def test_the_reverse_of_a_change_is_told_the_other_way_round(drawn: tuple[Rule, Rule]) -> None:
    old, new = drawn
    there, back = compared(old, new, DOMAINS), compared(new, old, DOMAINS)
    assert back.extent == SWAPPED.get(there.extent, there.extent)
    sheets = {SWAPPED.get(it.kind, it.kind): it.facts for it in there.shown}
    assert {it.kind: it.facts for it in back.shown} == sheets


@given(pairs)
@settings(max_examples=8)
def test_what_was_not_looked_at_proves_nothing(drawn: tuple[Rule, Rule]) -> None:
    exact, hasty = (compared(*drawn, DOMAINS, most).extent for most in (20_000, 0))
    if hasty == "equivalent":
        assert exact == "equivalent"
    if exact == "equivalent":
        assert hasty in ("equivalent", "not-found")


@pytest.mark.parametrize(
    ("old", "new", "extent", "was", "now"),
    [
        (rule("r", when=A), rule("r", when=A, unless=B), "narrower", "established", "excepted"),
        (rule("r", when=A, unless=B), rule("r", when=A), "wider", "excepted", "established"),
        (
            rule("r", when=A),
            rule("r", when=Group(kind="all", of=(A, B))),
            "narrower",
            "established",
            "open",
        ),
        (
            rule("r", when=A, unless=B),
            rule("r", when=Group(kind="all", of=(A, NOT_B))),
            "narrower",
            "conditional",
            "open",
        ),
        (
            rule("r", when=A),
            rule("r", when=Group(kind="all", of=(A, Group(kind="any", of=(B, NOT_B))))),
            "narrower",
            "established",
            "open",
        ),
    ],
)
def test_edits_that_people_make(old: Rule, new: Rule, extent: str, was: str, now: str) -> None:
    found = compared(old, new, DOMAINS)
    assert found.extent == extent
    assert (found.shown[0].was, found.shown[0].now) == (Status(was), Status(now))


def test_what_is_absorbed_is_equivalent() -> None:
    wordy = Group(kind="any", of=(A, Group(kind="all", of=(A, B))))
    assert compared(rule("r", when=A), rule("r", when=wordy), {}).extent == "equivalent"


def test_a_threshold_moved_by_a_day_is_found() -> None:
    day = date(2020, 1, 1)
    domains = {"on": Fact("on", frozenset({SheetKind.CHARGE}), FactType.DATE, ())}
    old, new = (
        rule("r", when=Test(fact="on", op=Op.BEFORE, values=(each,)))
        for each in (day, date(2020, 1, 2))
    )
    found = compared(old, new, domains)
    assert found.extent == "wider"
    assert found.shown[0].facts == {"on": day}


def test_the_last_days_there_are_can_be_thresholds() -> None:
    domains = {"on": Fact("on", frozenset({SheetKind.CHARGE}), FactType.DATE, ())}
    ends = [Test(fact="on", op=Op.IS, values=(each,)) for each in (date.min, date.max)]
    assert len(table_of(ends, domains).values[0]) == 3


def test_many_facts_of_their_own_are_no_matter() -> None:
    many = tuple(yes(f"fact{number}") for number in range(60))
    old = rule("r", when=Group(kind="all", of=many))
    new = rule("r", when=Group(kind="all", of=many[::-1]))
    assert compared(old, new, {}).extent == "equivalent"
    narrower = rule("r", when=Group(kind="all", of=(*many, A)))
    assert compared(old, narrower, {}).extent == "narrower"


def test_more_facts_than_can_be_looked_through_are_sampled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("engine.workshop.diff.search.MOST_FACTS", 10)
    many = tuple(yes(f"fact{number}") for number in range(20))
    old = rule("r", when=Group(kind="any", of=many))
    assert compared(old, old.model_copy(update={"unless": A}), {}).extent == "narrower"
    same = rule("r", when=Group(kind="any", of=(Group(kind="any", of=many), many[0])))
    assert compared(old, same, {}).extent == "equivalent"
    absorbed = Group(kind="any", of=(*many, Group(kind="all", of=(many[0], A))))
    assert compared(old, rule("r", when=absorbed), {}).extent == "not-found"


def test_a_rule_that_was_not_there_holds_on_its_least_sheet() -> None:
    shown = compared(None, rule("r", when=A, unless=B), {}).shown[0]
    assert (shown.facts, shown.was, shown.now) == (
        {"a": "yes", "b": "no"},
        None,
        Status.ESTABLISHED,
    )


def test_rules_that_exclude_each_other_hold_on_no_sheet() -> None:
    other = rule("other", when=Test(fact="a", op=Op.NOT, values=("yes",)))
    assert concluding(rule("r", when=A), rule("r", when=A), [other], {}) is None
    both = concluding(rule("r", when=A), rule("r", when=ALWAYS), [rule("o", when=B)], {})
    assert both is not None
    assert both.facts == {"a": "yes", "b": "yes"}
