"""Influence periods beside earlier ones, by the rule of each regime; what is unknown stays so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.earlier import earlier
from engine.assessment.influence import Charged, influence
from engine.days.months import last_day
from engine.model.case import Case
from engine.model.measures import Combination, CountsFrom, Measure, Merge, Running
from engine.model.procedure import Event
from engine.model.provision import Provision, Regime
from engine.model.rules import Pack, Regulation, Rulebook
from engine.model.timetable import InfluencePeriod
from tests.assessment import world

EFFECT = date(2024, 9, 1)
PLUS = {"running": Running.REMAINING_PLUS_NEW}


def measure(name: str, months: int | None, counts_from: str = "effect") -> Measure:
    words = world.words(name)
    return Measure(
        id=name, label=words, family="sanction", months=months, counts_from=CountsFrom(counts_from)
    )


MEASURES = (
    measure("warning", 12),
    measure("serious-warning", 18),
    measure("probation", 24, "restoration"),
    measure("expulsion", None),
)


def pack(regulation: str, combination: Combination, measures: tuple[Measure, ...]) -> Pack:
    plain = world.pack(())
    return plain.model_copy(
        update={
            "regulation": regulation, "combination": combination, "measures": measures,
            "ladders": (),
        }
    )  # fmt: skip


def rulebook(combination: Combination, other: Combination | None = None) -> Rulebook:
    unread = measure("unread", None).model_copy(
        update={"period_to_verify": world.words("how long")}
    )
    organisational = (measure("removal", 24), measure("talk", None), unread)
    packs = [
        pack("party", combination, MEASURES),
        pack("organisational", other or Combination(), organisational),
    ]
    regimes = {"party": Regime.PARTY_DISCIPLINE, "organisational": Regime.ORGANISATIONAL}
    regulations = [
        Regulation(
            id=name, title=world.words(name), short=world.words(name), regime=regime,
            first_in_force=world.VERSION,
        )
        for name, regime in regimes.items()
    ]  # fmt: skip
    return Rulebook(regulations=tuple(regulations), packs=tuple(packs))


def case(*priors: dict[str, Any]) -> Case:
    common = {"subject": "deputy", "regime": "party-discipline"}
    named = [{"id": f"m{at}", **common, **prior} for at, prior in enumerate(priors)]
    data = world.case(()).model_dump(by_alias=True, mode="json")
    return Case.model_validate({**data, "priors": named})


def period(
    combination: Combination,
    *priors: dict[str, Any],
    chosen: str = "warning",
    start: date | None = EFFECT,
    other: Combination | None = None,
    violations: int = 1,
) -> InfluencePeriod:
    rules = rulebook(combination, other)
    charged = Charged(case(*priors), rules, rules.packs[0], "deputy", violations)
    events = {Event.DECISION_EFFECTIVE: start} if start else {}
    found = influence(charged, next(each for each in MEASURES if each.id == chosen), events)
    assert found is not None
    return found


def test_alone_it_runs_from_the_day_of_effect() -> None:
    found = period(Combination())
    assert (found.start, found.end, found.unsettled) == (EFFECT, date(2025, 8, 31), None)


def test_without_a_day_of_effect_there_is_no_end() -> None:
    found = period(Combination(), start=None)
    assert (found.start, found.own_end, found.end) == (None, None, None)
    assert found.unsettled == "start"


def test_a_measure_without_months_has_no_period() -> None:
    rules = rulebook(Combination())
    charged = Charged(case(), rules, rules.packs[0], "deputy", 1)
    expulsion = next(each for each in MEASURES if each.id == "expulsion")
    assert influence(charged, expulsion, {Event.DECISION_EFFECTIVE: EFFECT}) is None


def test_probation_counts_from_the_restoration_of_rights_alone() -> None:
    found = period(Combination(), chosen="probation")
    assert (found.start, found.end, found.unsettled) == (None, None, "start")


def test_what_remains_and_the_new_period_are_added() -> None:
    found = period(Combination(**PLUS), {"measure": "serious-warning", "effective": "2024-03-01"})
    assert found.end == date(2026, 8, 31)
    assert found.own_end == date(2025, 8, 31)


def test_a_period_that_has_ended_adds_nothing() -> None:
    found = period(Combination(**PLUS), {"measure": "warning", "effective": "2023-09-01"})
    assert found.earlier[0].end == date(2024, 8, 31)
    assert (found.earlier[0].runs, found.end) == ("no", found.own_end)


def test_a_period_that_ends_on_the_day_of_effect_still_runs() -> None:
    found = period(Combination(**PLUS), {"measure": "warning", "effective": "2023-09-02"})
    assert found.earlier[0].runs == "yes"
    assert found.end == date(2025, 9, 1)


def test_where_the_version_does_not_say_people_settle_it() -> None:
    found = period(Combination(), {"measure": "serious-warning", "effective": "2024-03-01"})
    assert (found.end, found.unsettled) == (None, "no-rule")


def test_a_cap_counts_from_the_new_day_of_effect() -> None:
    combination = Combination(**PLUS, cap_months=20)
    found = period(combination, {"measure": "serious-warning", "effective": "2024-08-01"})
    assert found.end == last_day(EFFECT, 20)


def test_a_rule_for_some_people_only_is_left_to_people() -> None:
    combination = Combination(**PLUS, running_for=world.words("civil servants"))
    found = period(combination, {"measure": "serious-warning", "effective": "2024-03-01"})
    assert (found.end, found.unsettled) == (date(2026, 8, 31), "reach")


@pytest.mark.parametrize(
    "unread",
    [
        {"running_to_verify": world.words("the article")},
        {"running_provision": Provision(article=9, verified=False)},
    ],
)
def test_a_rule_not_compared_with_its_text_settles_nothing(unread: dict[str, Any]) -> None:
    combination = Combination(**PLUS, **unread)
    found = period(combination, {"measure": "serious-warning", "effective": "2024-03-01"})
    assert found.unsettled == "text"


def test_an_earlier_period_known_to_the_month_only_is_not_added_up() -> None:
    found = period(Combination(**PLUS), {"measure": "serious-warning", "effective": "2024-03"})
    assert (found.earlier[0].runs, found.earlier[0].end) == ("yes", None)
    assert (found.end, found.unsettled) == (None, "earlier-day")


def test_a_month_is_enough_where_it_decides() -> None:
    found = period(Combination(**PLUS), {"measure": "warning", "effective": "2022-03"})
    assert (found.earlier[0].runs, found.unsettled) == ("no", None)


def test_an_earlier_day_nobody_knows_leaves_the_end_open() -> None:
    found = period(Combination(**PLUS), {"measure": "warning"})
    assert (found.earlier[0].runs, found.unsettled) == ("unknown", "earlier-day")


def test_earlier_probation_runs_from_the_restoration() -> None:
    open_ = {"measure": "probation", "effective": "2022-01-01"}
    assert period(Combination(**PLUS), open_).unsettled == "earlier-day"
    restored = period(Combination(**PLUS), {**open_, "restored": "2024-01-01"})
    assert restored.earlier[0].end == date(2025, 12, 31)
    assert restored.end == date(2026, 12, 31)


def test_what_the_decision_itself_says_of_its_period_counts() -> None:
    stated = {"measure": "warning", "effective": "2023-01-01", "until": "2024-12-31"}
    assert period(Combination(**PLUS), stated).end == date(2025, 12, 31)
    longer = {"measure": "warning", "effective": "2023-01-01", "months": 24}
    assert period(Combination(**PLUS), longer).end == date(2025, 12, 31)


def test_several_that_still_run_are_left_to_people() -> None:
    both = [{"measure": "warning", "effective": day} for day in ("2024-01-01", "2024-06-01")]
    assert period(Combination(**PLUS), *both).unsettled == "several"


def test_the_longest_of_several_is_the_one_that_ends_last() -> None:
    both = [{"measure": "warning", "effective": day} for day in ("2024-01-01", "2024-06-01")]
    assert period(Combination(running=Running.LONGEST), *both).end == date(2025, 8, 31)
    longer = {"measure": "serious-warning", "effective": "2024-06-01"}
    assert period(Combination(running=Running.LONGEST), longer).end == date(2025, 11, 30)


REMOVAL = {"regime": "organisational-measures", "measure": "removal", "effective": "2024-06-01"}


def test_periods_of_two_regimes_do_not_touch_unless_a_rule_joins_them() -> None:
    found = period(Combination(**PLUS), REMOVAL)
    assert found.earlier[0].runs == "yes"
    assert (found.end, found.rule, found.unsettled) == (found.own_end, None, None)


def test_a_rule_of_the_other_regime_joins_them() -> None:
    longest = Combination(running=Running.LONGEST, running_with=(Regime.PARTY_DISCIPLINE,))
    found = period(Combination(**PLUS), REMOVAL, other=longest)
    assert (found.end, found.rule) == (date(2026, 5, 31), Running.LONGEST)


def test_two_rules_at_once_are_left_to_people() -> None:
    longest = Combination(running=Running.LONGEST, running_with=(Regime.PARTY_DISCIPLINE,))
    warned = {"measure": "warning", "effective": "2024-06-01"}
    assert period(Combination(**PLUS), REMOVAL, warned, other=longest).unsettled == "several"


def test_an_earlier_measure_without_a_period_does_not_run() -> None:
    talk = {"regime": "organisational-measures", "measure": "talk", "effective": "2024-08-01"}
    assert period(Combination(**PLUS), talk).earlier[0].runs == "no"


def test_an_earlier_measure_whose_period_was_not_compared_leaves_the_end_open() -> None:
    longest = Combination(running=Running.LONGEST, running_with=(Regime.PARTY_DISCIPLINE,))
    written = {**REMOVAL, "measure": "unread"}
    found = period(Combination(**PLUS), written, other=longest)
    assert found.earlier[0].runs == "unknown"
    assert (found.end, found.unsettled) == (None, "earlier-day")
    until = period(Combination(**PLUS), {**written, "until": "2026-05-31"}, other=longest)
    assert (until.earlier[0].runs, until.end) == ("yes", date(2026, 5, 31))


def test_those_of_other_people_are_not_counted() -> None:
    other = {"subject": "clerk", "measure": "serious-warning", "effective": "2024-03-01"}
    assert period(Combination(**PLUS), other).earlier == ()


def test_several_like_sanctions_may_have_one_period_up_to_the_cap() -> None:
    combination = Combination(merge=Merge.HEAVIEST_EXTENDED, cap_months=48)
    assert period(combination, violations=5).months_if_several == (12, 48)
    assert period(combination).months_if_several is None
    assert period(Combination(), violations=5).months_if_several is None


DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))


@given(DAYS, DAYS, st.sampled_from(Running), st.none() | st.integers(1, 60))
def test_an_end_that_is_given_is_never_before_the_start(
    earlier: date, start: date, running: Running, cap: int | None
) -> None:
    combination = Combination(running=running, cap_months=cap)
    prior = {"measure": "warning", "effective": earlier.isoformat()}
    found = period(combination, prior, start=start)
    assert found.end is not None
    assert found.end >= start
    if found.earlier[0].runs == "yes" and cap is not None:
        assert found.end <= last_day(start, cap)


@given(st.integers(2020, 2026), st.integers(1, 12), DAYS)
def test_whether_one_known_to_the_month_runs_is_said_only_if_every_day_agrees(
    year: int, month: int, start: date
) -> None:
    written = f"{year}-{month:02}"
    found = period(Combination(**PLUS), {"measure": "warning", "effective": written}, start=start)
    days = [date(year, month, day) for day in range(1, 29)]
    runs = {
        period(
            Combination(**PLUS), {"measure": "warning", "effective": day.isoformat()}, start=start
        )
        .earlier[0]
        .runs
        for day in (days[0], days[13], days[-1])
    }
    assert found.earlier[0].runs in ({"unknown"} | runs)
    assert found.earlier[0].runs == "unknown" or len(runs) == 1


def test_a_pack_of_the_regime_that_gives_no_months_does_not_make_them_unknown() -> None:
    rules = rulebook(Combination(**PLUS))
    silent = pack("party", Combination(), (measure("warning", None),))
    written = case({"measure": "warning", "effective": "2024-03-01"})
    more = rules.model_copy(update={"packs": (*rules.packs, silent)})
    (found,) = earlier(written, more, "deputy", EFFECT)
    assert (found.end, found.runs) == (date(2025, 2, 28), "yes")


def test_packs_that_give_different_months_leave_the_period_unknown() -> None:
    rules = rulebook(Combination(**PLUS))
    other = pack("party", Combination(), (measure("warning", 6),))
    written = case({"measure": "warning", "effective": "2024-03-01"})
    more = rules.model_copy(update={"packs": (*rules.packs, other)})
    (found,) = earlier(written, more, "deputy", EFFECT)
    assert (found.end, found.runs) == (None, "unknown")
