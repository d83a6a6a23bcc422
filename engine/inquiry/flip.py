"""How far is this from being otherwise? All least sets of facts that flip a charge.

**What can flip.** Of each charge of a subject: its verdict and, where it is proposed, its measures
and its options. Responsibility, leans within the range and powers follow and flip nothing alone.

**What may change.** Facts that people judge, known, assumed or unknown, to every other value that
some rule on the charge tells apart, and to *not known*. Never who the law reaches (the facts of a
subject's sheet that rules of the first stage read), never a day that evidence shows, and never what
chain and records give.

**A flip** is a set of at most three such changes after which the charge comes to something else,
while it does not after any part of them. A set with a part that flips is therefore not told, even
where all of it comes to something else again. Every flip told was assessed again by the same
stages; the search leaves out none (`engine.inquiry.flip_search`), or says that it did.

**Lighter and heavier** are a partial order: not proposed, to be established, proposed; measures by
both ends on a ladder, else by inclusion; options by which way they speak. The rest is different.

What was assumed is restored as judged when a flip is undone, so the way back leads to the first
outcome, save where rules override in chains and one of them rested on the assumption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.names import case_head, subject_view
from engine.inquiry.flip_search import (
    MOST_TRIALS,
    Bounds,
    flips_of,
    identity,
    may_change,
    moves_of,
    placed,
)
from engine.inquiry.flip_turns import turns
from engine.inquiry.flip_weight import STANDINGS, differences, weight_of
from engine.inquiry.flip_words import Wording
from engine.inquiry.reached import reached
from engine.model.flip import WEIGHTS, Flip, FlippedCharge, Flips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.dossier import Dossier
    from engine.assessment.verdicts import Verdict
    from engine.inquiry.brief import Brief
    from engine.inquiry.flip_search import Found
    from engine.inquiry.flip_sets import Changes
    from engine.inquiry.free import Free

MOST = 3
"""The most facts that are supposed otherwise at once."""


def flips(brief: Brief, subject: str, most: int = MOST, trials: int = MOST_TRIALS) -> Flips:
    """Return all least sets of at most `most` facts that flip a charge of a subject, by its id.

    `trials` bounds the sets that are assessed again for one charge; an answer that was stopped
    there is not complete, and says so. Raises KeyError for a subject that was not considered.
    """
    charges = list(_charges(brief.bare.verdicts[subject]))
    found = tuple(
        _Charge(brief, verdict, verdict.dossier).flipped(Bounds(most, trials))
        for verdict in charges
        if verdict.dossier is not None
    )
    return Flips(
        case=case_head(brief.bare.prepared),
        digests=brief.digests,
        subject=subject_view(brief.bare.prepared, subject),
        most=most,
        complete=all(each.complete for each in found),
        charges=tuple(sorted(found, key=_rank)),
        without_law=tuple(
            verdict.draft.regulation.short for verdict in charges if verdict.dossier is None
        ),
    )


def _charges(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield every charge, and beside it the same under another version where that is asked."""
    for verdict in verdicts:
        yield verdict
        if verdict.other is not None:
            yield verdict.other


def _rank(charge: FlippedCharge) -> tuple[int, str]:
    """Return the place of a charge: those proposed first."""
    return -STANDINGS.index(str(charge.now.standing.code)), charge.id


class _Charge:
    def __init__(self, brief: Brief, verdict: Verdict, dossier: Dossier) -> None:
        self._brief, self._verdict, self._dossier = brief, verdict, dossier
        fixed = identity(brief.rulebook.packs, brief.vocabulary)
        sheets = brief.bare.prepared.dossiers
        self._before = next(each for each in sheets if each.id == dossier.id)
        self._facts = may_change(self._before, brief.vocabulary, fixed)
        self._wording = Wording(dossier, brief.vocabulary)

    def flipped(self, bounds: Bounds) -> FlippedCharge:
        draft, pack = self._dossier.draft, self._dossier.pack
        found = flips_of(
            self._before, self._verdict, moves_of(self._facts), self._brief.matcher, bounds
        )
        return FlippedCharge(
            id=draft.id,
            violation=draft.violation,
            findings=draft.findings,
            regulation=draft.regulation.id,
            version=pack.version,
            short=draft.regulation.short,
            title=pack.title,
            now=self._wording.outcome(reached(self._verdict)),
            facts=len(self._facts),
            trials=found.trials,
            complete=found.complete,
            flips=tuple(self._sorted(found)),
        )

    def _sorted(self, found: Found) -> list[Flip]:
        by_key = {each.key: each for each in self._facts}
        made = {changes: self._flip(changes, then, by_key) for changes, then in found.flips.items()}
        order = sorted(
            made, key=lambda each: (WEIGHTS.index(made[each].weight), len(each), placed(each))
        )
        return [made[changes] for changes in order]

    def _flip(self, changes: Changes, then: Verdict, by_key: dict[str, Free]) -> Flip:
        now, other = reached(self._verdict), reached(then)
        parts = differences(self._dossier.pack, now, other)
        facts = frozenset(by_key[key].fact for key, _ in changes)
        told = then.dossier
        return Flip(
            changes=tuple(
                self._wording.supposed(by_key[key], value)
                for key, value in sorted(changes, key=lambda pair: pair[0])
            ),
            weight=weight_of(parts),
            differences=parts,
            then=self._wording.outcome(other),
            turns=turns(self._dossier, told, facts) if told is not None else (),
        )
