"""What a charge comes to in measures: what may be chosen, what it bars, how it combines."""

from __future__ import annotations

from typing import Literal

from engine.model.base import Frozen, Words
from engine.model.justification import Citation, OpenPoint
from engine.model.measures import Concurrence, CountsFrom, Merge, Running
from engine.model.values import Status, Verb


class MeasureView(Frozen):
    """A measure, by id and label, with its influence period in months."""

    id: str
    label: Words
    months: int | None
    counts_from: CountsFrom = CountsFrom.EFFECT


class PermittedBy(Frozen):
    """A rule that permits a measure, with its article and the article's own verb."""

    rule: str
    verb: Verb
    citation: Citation


class Offered(MeasureView):
    """A measure with every rule that permits it.

    On a ladder these are the rules of the range, whatever grounds have made of it.
    """

    by: tuple[PermittedBy, ...]


class Together(Frozen):
    """One period, in months between both ends, for `count` violations that come to the same."""

    count: int
    least: int
    most: int


class IfSeveral(Frozen):
    """If `due` is the highest sanction due for any of several violations, `then` is given.

    `together` is the period where it is due for several of them and the law joins the periods.
    """

    due: MeasureView
    then: MeasureView
    together: Together | None = None


class Combined(Frozen):
    """What the pack says of several violations, several provisions, or a period still running.

    `cap_months` and `verb` belong to the clause of a `merge` that joins the periods of equal
    measures. `reach` says of whom, if not of everybody; `to_verify` what has to be found in the
    text.
    """

    kind: Literal["merge", "concurrence", "running"]
    code: Merge | Concurrence | Running
    cap_months: int | None = None
    verb: Verb | None = None
    citation: Citation | None = None
    reach: Words | None = None
    to_verify: Words | None = None


class Influence(Frozen):
    """What a measure bars, and for how many months; cited is where the measure itself stands."""

    measure: str
    label: Words
    months: int | None
    bars: Words | None
    citation: Citation | None


class Narrowing(Frozen):
    """What local policy says of a range, from `low` to `high`; it narrows and never widens.

    `narrows` it took effect · `within` the range already lies within it · `apart` with all that
    policy says together nothing of the range is left, so that it has no effect · `open` its facts
    are not known. `node` is its conclusion in the justification.
    """

    citation: Citation
    title: Words
    verb: Verb
    low: MeasureView
    high: MeasureView
    effect: Literal["narrows", "within", "apart", "open"]
    status: Status
    conditions: tuple[OpenPoint, ...]
    node: str


class Measures(Frozen):
    """What may be chosen: a range on a ladder, or a set without order; never a point.

    `base` is the range before anything lighter or heavier was considered; `statutory` after the
    established grounds, both ends; `range` what local policy leaves of it, all of it without any;
    `otherwise` what stands if conditions fall; `waiting` what only unverified rules permit, by
    the provisions `waiting_for`.
    `order` is the ladder, lightest first; `indivisible` what of it is. `if_several` is worked out
    by the `merge` among `combined`, which the pack declares.
    """

    kind: Literal["range", "set"]
    ladder: str | None
    range: tuple[Offered, ...]
    statutory: tuple[Offered, ...]
    base: tuple[Offered, ...]
    otherwise: tuple[Offered, ...]
    waiting: tuple[Offered, ...]
    waiting_for: tuple[Citation, ...] = ()
    if_several: tuple[IfSeveral, ...] = ()
    combined: tuple[Combined, ...] = ()
    order: tuple[str, ...] = ()
    indivisible: tuple[str, ...] = ()
    local: tuple[Narrowing, ...] = ()

    @property
    def verbs(self) -> tuple[Verb, ...]:
        """Return the verbs of what may be chosen, each once, as the measures come."""
        return tuple(dict.fromkeys(each.verb for view in self.range for each in view.by))
