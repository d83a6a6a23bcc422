"""What an answer changes, in short: per subject and charge the verdict and the measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.reached import Reached, reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.verdicts import Standing, Verdict
    from engine.inquiry.brief import Brief
    from engine.model.base import Words

_RANK: dict[Standing, int] = {"not-proposed": 0, "to-be-established": 1, "proposed": 2}


class Side(NamedTuple):
    """What a charge comes to, before or after; `firm` if it hangs on no assumption."""

    standing: Standing
    measures: tuple[Words, ...]
    firm: bool


class Effect(NamedTuple):
    """A charge that comes to something else; `other` names what changes beside verdict, measures.

    Where all is as it was but for an assumption it hung on, `other` is empty.
    """

    subject: str
    regulation: str
    before: Side
    after: Side
    other: tuple[str, ...] = ()

    @property
    def matters(self) -> bool:
        """Whether the charge comes to something else, not only on firmer ground."""
        return bool(self.other) or self.before[:2] != self.after[:2]


def effects(before: Brief, after: Brief) -> tuple[Effect, ...]:
    """Return what differs between two assessments of a case, what falls away for a subject first.

    A charge that only one of them draws up counts as not proposed in the other.
    """
    one, two = _verdicts(before), _verdicts(after)
    found = (_effect(one.get(key), two.get(key)) for key in dict.fromkeys((*one, *two)))
    return tuple(sorted((each for each in found if each is not None), key=_gained))


def _gained(effect: Effect) -> int:
    return _RANK[effect.after.standing] - _RANK[effect.before.standing]


def _verdicts(brief: Brief) -> dict[str, Verdict]:
    every = brief.bare.verdicts
    return {each.draft.id: each for subject in sorted(every) for each in every[subject]}


def _effect(before: Verdict | None, after: Verdict | None) -> Effect | None:
    one, two = _reached(before), _reached(after)
    sides = _side(before, one), _side(after, two)
    known = after or before
    if (one, sides[0]) == (two, sides[1]) or known is None:
        return None
    return Effect(known.draft.subject, known.draft.regulation.id, *sides, tuple(_other(one, two)))


def _other(one: Reached, two: Reached) -> Iterator[str]:
    """Yield the parts that differ between two proposals, the measures aside."""
    if one.standing == two.standing:
        for part in Reached._fields:
            if part != "measures" and getattr(one, part) != getattr(two, part):
                yield part


def _reached(verdict: Verdict | None) -> Reached:
    return reached(verdict) if verdict is not None else Reached("not-proposed")


def _side(verdict: Verdict | None, found: Reached) -> Side:
    pack = verdict.draft.pack if verdict is not None else None
    labels = {each.id: each.label for each in pack.measures} if pack else {}
    measures = tuple(labels[code] for code in found.measures if code in labels)
    proposed = verdict is not None and found.standing == "proposed"
    return Side(found.standing, measures, firm=verdict.firm if proposed and verdict else True)
