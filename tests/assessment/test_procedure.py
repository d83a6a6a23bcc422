"""Which steps arise, which are done, and by when the rest is due."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.procedure import Dated, Known, events_of, in_order, views
from engine.logic.sheet import Cell, Cells
from engine.model.calendar import WorkCalendar
from engine.model.case import Case
from engine.model.procedure import Event, Phase, Step, Unit
from engine.model.rules import Regulation
from engine.model.timetable import StepView
from engine.model.values import Condition, SheetKind
from tests.assessment import world

DECIDED = {Event.DECISION_MADE: date(2020, 9, 28)}
CALENDAR = WorkCalendar.model_validate(
    {
        "schema": "calendar.v1",
        "title": "autumn",
        "from": "2020-09-01",
        "to": "2020-10-31",
        "holidays": [{"from": "2020-10-01", "to": "2020-10-08"}],
        "worked": ["2020-10-10"],
    }
)
REGULATION = Regulation(
    id="small-regulation",
    title=world.words("small"),
    short=world.words("small"),
    regime=world.rulebook(()).regulations[0].regime,
    first_in_force=world.VERSION,
)


def step(name: str, phase: str = "execution", **fields: Any) -> Step:  # noqa: ANN401 - any field of a step
    common = {"title": name, "who": "organ", "verb": "shall"}
    provision = {"article": 1, "verified": True}
    written = {"id": name, "phase": phase, **common, "provision": provision, **fields}
    return Step.model_validate(written)


def cell(fact: str, value: str | None, *, firm: bool = True) -> Cell:
    kind = SheetKind.OPTION if fact.startswith("option") else SheetKind.SUBJECT
    return Cell(fact, value, firm and value is not None, "judged", kind, "deputy")


def cells(*given: Cell) -> Cells:
    return {each.fact: each for each in given}


def case(*records: dict[str, Any]) -> Case:
    data = world.case(()).model_dump(by_alias=True, mode="json")
    listed = [{"id": f"r{at}", "title": "x", **each} for at, each in enumerate(records)]
    return Case.model_validate({**data, "records": listed})


def days_of(dated: dict[Event, Dated]) -> dict[Event, date]:
    return {event: each.day for event, each in dated.items()}


def seen(
    *steps: Step,
    sheets: dict[str, Cells] | None = None,
    events: dict[Event, date] | None = None,
    records: tuple[dict[str, Any], ...] = (),
    calendar: WorkCalendar | None = None,
) -> list[StepView]:
    written = case(*records)
    days = days_of(events_of(steps, written, "deputy", events or {}))
    known = Known("deputy", written, sheets or {"": {}}, days, calendar)
    return list(views(world.pack(()).model_copy(update={"procedure": steps}), REGULATION, known))


def when(condition: Condition) -> dict[str, Any]:
    return {"when": condition.model_dump(mode="json")}


def test_a_step_without_a_condition_always_arises() -> None:
    (found,) = seen(step("a"))
    assert (found.arises, found.asks, found.conditional) == ("yes", (), False)


def test_a_step_whose_condition_fails_is_left_out() -> None:
    steps = [step("a", **when(world.yes("against.member")))]
    assert seen(*steps, sheets={"": cells(cell("against.member", "no"))}) == []


def test_an_unknown_fact_is_not_no_and_is_asked() -> None:
    steps = [step("a", **when(world.yes("against.member")))]
    (found,) = seen(*steps, sheets={"": cells(cell("against.member", None))})
    assert (found.arises, found.asks) == ("unknown", ("against.member",))


def test_what_rests_on_an_assumption_says_so() -> None:
    steps = [step("a", **when(world.yes("against.member")))]
    (found,) = seen(*steps, sheets={"": cells(cell("against.member", "yes", firm=False))})
    assert (found.arises, found.conditional) == ("yes", True)


def test_a_step_that_arises_with_some_measures_names_them() -> None:
    steps = [step("a", **when(world.yes("option.x"))), step("b")]
    sheets = {"g1": cells(cell("option.x", "yes")), "g2": cells(cell("option.x", "no"))}
    first, second = seen(*steps, sheets=sheets)
    assert (first.arises, [each.id for each in first.measures]) == ("unknown", ["g1"])
    assert (second.arises, second.measures) == ("yes", ())


def test_a_term_whose_event_is_not_known_has_no_day() -> None:
    (found,) = seen(step("a", within={"months": 1, "after": "decision-made"}))
    assert found.within is not None
    assert (found.within.day, found.within.missing) == (None, "event")


def test_terms_in_days_and_months_are_counted_from_the_day_after_the_event() -> None:
    days = step("days", within={"days": 30, "after": "decision-made"})
    months = step("months", within={"months": 1, "after": "decision-made"})
    found = [each.within for each in seen(days, months, events=DECIDED)]
    assert [each.day for each in found if each] == [date(2020, 10, 28), date(2020, 10, 28)]


def test_a_term_in_working_days_needs_a_calendar() -> None:
    five = step("a", within={"working_days": 5, "after": "decision-made"})
    (without,) = seen(five, events=DECIDED)
    (within,) = seen(five, events=DECIDED, calendar=CALENDAR)
    assert without.within is not None
    assert within.within is not None
    assert (without.within.day, without.within.missing) == (None, "calendar")
    assert (within.within.day, within.within.missing) == (date(2020, 10, 12), None)


def test_a_term_that_leaves_the_calendar_says_so() -> None:
    many = step("a", within={"working_days": 60, "after": "decision-made"})
    (found,) = seen(many, events=DECIDED, calendar=CALENDAR)
    assert found.within is not None
    assert (found.within.day, found.within.missing) == (None, "calendar-end")


def test_a_last_day_that_is_a_day_of_rest_is_marked_and_not_moved() -> None:
    three = step("a", within={"days": 3, "after": "decision-made"})
    (found,) = seen(three, events=DECIDED, calendar=CALENDAR)
    assert found.within is not None
    assert (found.within.day, found.within.rest_day) == (date(2020, 10, 1), True)


def test_an_event_that_follows_by_law_happens_on_the_same_day() -> None:
    steps = (
        step("decide", brings="decision-made"),
        step("effect", brings="decision-effective", same_day_as="decision-made"),
        step("later", brings="rights-restored", same_day_as="decision-effective"),
    )
    assert days_of(events_of(steps, case(), "deputy", DECIDED)) == {
        Event.DECISION_MADE: date(2020, 9, 28),
        Event.DECISION_EFFECTIVE: date(2020, 9, 28),
        Event.RIGHTS_RESTORED: date(2020, 9, 28),
    }


def test_a_day_that_was_given_counts_before_one_that_follows() -> None:
    steps = (step("effect", brings="decision-effective", same_day_as="decision-made"),)
    given_day = {Event.DECISION_EFFECTIVE: date(2020, 10, 9)}
    events = events_of(steps, case(), "deputy", {**DECIDED, **given_day})
    assert events[Event.DECISION_EFFECTIVE] == Dated(date(2020, 10, 9), "given")


def test_the_day_of_a_decision_counts_after_a_recorded_step_and_what_is_given() -> None:
    steps = (step("decide", brings="decision-made"),)
    kept, recorded = date(2020, 9, 1), date(2020, 9, 2)
    taken = {"kind": "step", "step": "decide", "on": recorded.isoformat()}
    for written, days, wanted in (
        (case(), {}, Dated(kept, "decision")),
        (case(taken), {}, Dated(recorded, "record")),
        (case(taken), DECIDED, Dated(date(2020, 9, 28), "given")),
    ):
        events = events_of(steps, written, "deputy", days, kept)
        assert events == {Event.DECISION_MADE: wanted}


def test_a_day_that_follows_by_law_says_so() -> None:
    steps = (step("effect", brings="decision-effective", same_day_as="decision-made"),)
    events = events_of(steps, case(), "deputy", {}, date(2020, 9, 1))
    assert events[Event.DECISION_EFFECTIVE] == Dated(date(2020, 9, 1), "law")


def test_a_reply_of_the_person_ticks_the_hearing_and_no_one_elses_does() -> None:
    hear = step("hear", "inquiry", fulfilled_by="reply")
    mine = {"kind": "reply", "on": "2020-08-01", "by": ["deputy"]}
    (ticked,) = seen(hear, records=(mine,))
    (open_,) = seen(hear, records=({**mine, "by": ["clerk"]},))
    assert ticked.done is not None
    assert (ticked.done.on, ticked.done.by, ticked.done.record) == ("2020-08-01", "record", "r0")
    assert open_.done is None


def test_a_recorded_step_is_ticked_and_brings_its_event() -> None:
    decide = step("decide", "decision", brings="decision-made")
    file = step("file", within={"months": 1, "after": "decision-made"})
    record = {"kind": "step", "step": "decide", "on": "2020-09-28", "to": ["deputy"]}
    first, second = seen(decide, file, records=(record,))
    assert first.done is not None
    assert second.within is not None
    assert (first.done.by, second.within.day) == ("record", date(2020, 10, 28))


def test_a_step_recorded_for_somebody_else_is_not_ticked() -> None:
    record = {"kind": "step", "step": "decide", "on": "2020-09-28", "to": ["clerk"]}
    (found,) = seen(step("decide", "decision", brings="decision-made"), records=(record,))
    assert found.done is None


def test_a_step_recorded_to_the_month_is_ticked_and_gives_no_day() -> None:
    decide = step("decide", "decision", brings="decision-made")
    file = step("file", within={"months": 1, "after": "decision-made"})
    record = {"kind": "step", "step": "decide", "on": "2020-09"}
    first, second = seen(decide, file, records=(record,))
    assert first.done is not None
    assert second.within is not None
    assert (first.done.on, second.within.missing) == ("2020-09", "event")


@st.composite
def procedures(draw: st.DrawFn) -> list[Step]:
    """Draw steps, each coming before some that were written later or stand in a later phase."""
    count = draw(st.integers(1, 8))
    phases = [draw(st.sampled_from(Phase)) for _ in range(count)]
    order = list(Phase)
    steps = []
    for at in range(count):
        after = [
            f"s{other}"
            for other in range(count)
            if (order.index(phases[other]), other) > (order.index(phases[at]), at)
        ]
        before = draw(st.lists(st.sampled_from(after), unique=True)) if after else []
        steps.append(step(f"s{at}", phases[at].value, before=before))
    return draw(st.permutations(steps))


@given(procedures())
def test_steps_stand_by_phase_and_none_before_what_must_come_first(steps: list[Step]) -> None:
    found = in_order(steps)
    assert sorted(each.id for each in found) == sorted(each.id for each in steps)
    order = list(Phase)
    assert all(order.index(a.phase) <= order.index(b.phase) for a, b in pairwise(found))
    at = {each.id: place for place, each in enumerate(found)}
    assert all(at[each.id] < at[name] for each in found for name in each.before)


@given(st.dates(), st.sampled_from(Unit), st.integers(1, 3700))
def test_no_term_is_due_before_its_event(event: date, unit: Unit, count: int) -> None:
    written = step("a", within={unit.value: count, "after": "decision-made"})
    (found,) = seen(written, events={Event.DECISION_MADE: event}, calendar=CALENDAR)
    assert found.within is not None
    assert found.within.day is None or found.within.day >= event
