"""The result `procedure.v1`: the steps of a procedure with their days, and influence periods."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.assessment import CaseHead, Digests
from engine.model.base import Frozen, Words
from engine.model.justification import Citation
from engine.model.measures import Running
from engine.model.offered import MeasureView
from engine.model.procedure import Event, Phase, Unit
from engine.model.proposal import Charge, Subject
from engine.model.provision import Regime
from engine.model.values import Verb


class Due(Frozen):
    """By when: so many units after an event; without a `day`, what is `missing` to compute it.

    `rest_day` says that the day is not worked, where a calendar knows.
    """

    count: int
    unit: Unit
    after: Event
    day: date | None
    missing: Literal["event", "calendar", "calendar-end"] | None = None
    rest_day: bool | None = None


class Done(Frozen):
    """What shows that a step has been taken: a record of the case, or the event it brings."""

    on: str
    by: Literal["record", "event"]
    record: str | None = None


class StepView(Frozen):
    """A step of the procedure, in its place.

    `arises` says whether it is called for on the facts, `asks` which facts decide that and are not
    known; `conditional` that it rests on an assumption. Where it arises with some of the measures
    considered only, `measures` are these. Without a citation `unplaced` says what has to be found.
    """

    id: str
    title: Words
    phase: Phase
    who: Words
    approval: Words | None
    verb: Verb
    citation: Citation | None
    unplaced: Words | None
    arises: Literal["yes", "unknown"]
    conditional: bool
    asks: tuple[str, ...]
    measures: tuple[MeasureView, ...]
    within: Due | None
    at_most: Due | None
    before: tuple[str, ...]
    brings: Event | None
    done: Done | None
    note: Words | None


class Earlier(Frozen):
    """The influence period of an earlier measure on the same subject.

    `runs` says whether it still runs when the new one starts.
    """

    prior: str
    label: Words
    regime: Regime
    start: str | None
    end: date | None
    runs: Literal["yes", "no", "unknown"]
    assumed: bool


class InfluencePeriod(Frozen):
    """From when until when a measure bars what it bars.

    `own_end` is its end taken alone, `end` that together with earlier periods that still run, by
    `rule`. Where `unsettled` says why, people have to settle the end: `start` its first day is not
    known, `earlier-day` an earlier period is not known to the day, `several` earlier periods
    overlap, `no-rule` the law does not say, `text` what it says was not compared, `reach` it says
    so of some people only; with the last two `end` holds if it is so. `months_if_several` are the
    bounds of one period for several like sanctions.
    """

    measure: MeasureView
    bars: Words | None
    citation: Citation | None
    start: date | None
    own_end: date | None
    end: date | None
    rule: Running | None
    rule_citation: Citation | None
    rule_for: Words | None
    rule_to_verify: Words | None
    cap: int | None
    months_if_several: tuple[int, int] | None
    earlier: tuple[Earlier, ...]
    unsettled: Literal["start", "earlier-day", "no-rule", "several", "text", "reach"] | None


Whence = Literal["given", "record", "decision", "law"]
"""Where the day of an event comes from.

`given` with the request · `record` a step recorded in the case · `decision` the decision kept
beside the case · `law` it may be the day of another event.
"""


class Timetable(Frozen):
    """All that is known of the procedure on one charge; `whence` says where its days come from."""

    schema_: Literal["procedure.v1"] = Field(default="procedure.v1", alias="schema")
    case: CaseHead
    digests: Digests
    subject: Subject
    charge: Charge
    outcome: Literal["proposed", "open"]
    measure: MeasureView | None
    within_range: bool | None
    events: dict[Event, date]
    whence: dict[Event, Whence]
    calendar: Words | None
    steps: tuple[StepView, ...]
    not_called_for: tuple[str, ...]
    periods: tuple[InfluencePeriod, ...]
