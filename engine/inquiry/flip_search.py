"""Find every least set of changes of facts after which a charge comes to something else.

From the case as it is, the sets that *could* change what the charge comes to are tried, smallest
first. One that does is a flip, and nothing that holds it is looked at again. One that does not is
gone on from: with these facts otherwise, what could change it then? Every flip is reached so, since
each part of it leaves the charge as it is and the rest could still change it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.flip_outcome import could_flip
from engine.inquiry.flip_sets import Changes, parts
from engine.inquiry.free import free
from engine.inquiry.reached import reached
from engine.inquiry.recalling import RecallingMatcher
from engine.inquiry.trial import tried
from engine.logic.evaluate import facts_of
from engine.model.values import SheetKind, Stage
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Verdict
    from engine.inquiry.free import Free
    from engine.inquiry.reached import Reached
    from engine.model.rules import Pack
    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec

MOST_TRIALS = 2_000
"""More than any shipped case takes for one charge; an answer that needed more says so."""


class Bounds(NamedTuple):
    """How many facts are supposed otherwise at once, and how many sets of them are tried."""

    most: int
    trials: int = MOST_TRIALS


Moves = dict[str, "tuple[Scalar | None, ...]"]
"""The other values of the facts that may change, by the keys of their cells; None is unknown."""


@dataclass(slots=True)
class Found:
    """The flips of a charge with what it then comes to, and how many sets of changes were tried."""

    flips: dict[Changes, Verdict] = field(default_factory=dict)
    trials: int = 0
    complete: bool = True


def identity(packs: Iterable[Pack], vocabulary: Mapping[str, FactSpec]) -> frozenset[str]:
    """Return the facts of what a subject is: those of its sheet that decide whom a law reaches."""
    conditions = (
        condition
        for pack in packs
        for rule in pack.rules
        if rule.stage is Stage.APPLICABLE
        for condition in (rule.when, rule.unless)
        if condition is not None
    )
    read = frozenset[str]().union(*(facts_of(condition) for condition in conditions))
    subject = SheetKind.SUBJECT
    return frozenset(fact for fact in read & vocabulary.keys() if vocabulary[fact].on is subject)


def may_change(
    dossier: Dossier, vocabulary: Mapping[str, FactSpec], fixed: frozenset[str]
) -> tuple[Free, ...]:
    """Return the facts of a charge that may be supposed otherwise, in a fixed order.

    Facts that people judge, known or not. Left out are the `fixed` ones, days that evidence shows,
    and all that chain and records give.
    """
    shown = set(_shown_days(dossier, vocabulary))
    return tuple(
        each
        for each in free(dossier, vocabulary)
        if each.fact in vocabulary and each.fact not in fixed and each.key not in shown
    )


def _shown_days(dossier: Dossier, vocabulary: Mapping[str, FactSpec]) -> Iterator[str]:
    for sheet in (dossier.charge, *dossier.by_link.values()):
        for fact, cell in sheet.items():
            day = fact in vocabulary and vocabulary[fact].type is FactType.DATE
            if day and cell.firm and cell.record is not None and cell.record.evidence:
                yield cell.key


def moves_of(facts: Sequence[Free]) -> Moves:
    """Return the other values of some facts: those that rules tell apart, or not known."""
    return {
        each.key: (
            *(value for value in each.domain if value != each.value),
            *(() if each.value is None else (None,)),
        )
        for each in facts
    }


def otherwise(one: Reached, other: Reached) -> bool:
    """Whether a charge comes to another verdict, other measures or other options."""
    return _told(one) != _told(other)


def _told(found: Reached) -> tuple[object, ...]:
    return found.standing, frozenset(found.measures), found.beside


def flips_of(
    dossier: Dossier,
    verdict: Verdict,
    moves: Moves,
    matcher: Matcher,
    bounds: Bounds,
) -> Found:
    """Return every least set of changes that flips a charge, each tried.

    `dossier` is the charge before its stages, `verdict` what it comes to. What stops at the bound
    of trials says that it is not complete.
    """
    matcher = RecallingMatcher(matcher)
    found, waiting = Found(), defaultdict[int, set[Changes]](set)
    _go_on(waiting, frozenset(), verdict, moves, bounds.most)
    for size in range(1, bounds.most + 1):
        batch = sorted((each for each in waiting[size] if _least(each, found.flips)), key=placed)
        allowed = batch[: bounds.trials - found.trials]
        found.complete = found.complete and allowed == batch
        found.trials += len(allowed)
        now = reached(verdict)
        for changes, then in zip(allowed, tried(dossier, map(dict, allowed), matcher), strict=True):
            if otherwise(now, reached(then)):
                found.flips[changes] = then
            else:
                _go_on(waiting, changes, then, moves, bounds.most)
    return found


def _least(changes: Changes, flips: Mapping[Changes, Verdict]) -> bool:
    return not any(part in flips for part in parts(changes))


def _go_on(
    waiting: dict[int, set[Changes]], changes: Changes, verdict: Verdict, moves: Moves, most: int
) -> None:
    """Add the larger sets by which a charge could still come to something else."""
    made = {key for key, _ in changes}
    left = {key: values for key, values in moves.items() if key not in made}
    if len(changes) < most:
        for more in could_flip(verdict, left, most - len(changes)):
            waiting[len(changes | more)].add(changes | more)


def placed(changes: Changes) -> list[tuple[str, bool, str]]:
    """Return the place of a set of changes in a fixed order: by fact, and unknown last."""
    return sorted((key, value is None, str(value)) for key, value in changes)
