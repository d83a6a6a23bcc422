"""How far each open fact settles the charges of a case, and with them the subjects."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.matters import matters
from engine.inquiry.reached import standing_of
from engine.inquiry.trial import supposed, tried
from engine.inquiry.twins import form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.assessment.dossier import Dossier
    from engine.inquiry.brief import Brief
    from engine.inquiry.matters import Placed
    from engine.inquiry.turning import Matters
    from engine.inquiry.twins import Form


class Charged(NamedTuple):
    """A charge with what matters on it, and how far each fact settles it if it is open."""

    dossier: Dossier
    found: Matters
    settles: Mapping[str, Fraction] | None

    @property
    def subject(self) -> str:
        """Return the subject of the charge."""
        return self.dossier.draft.subject


def charged(brief: Brief, whose: str | None = None) -> Iterator[Charged]:
    """Yield every charge of a case, or of one subject, under the law that governs it."""
    known: dict[Form, Placed] = {}
    settled: dict[Form, Mapping[str, Fraction] | None] = {}
    governing = {each.id for each in brief.bare.prepared.drafts}
    for dossier in brief.bare.prepared.dossiers:
        if dossier.id in governing and whose in (None, dossier.draft.subject):
            found = matters(dossier, brief.vocabulary, brief.matcher, known)
            shape = form(dossier)
            if shape not in settled:
                settled[shape] = _settles(brief, dossier, found)
            yield Charged(dossier, found, settled[shape])


def _settles(brief: Brief, dossier: Dossier, found: Matters) -> Mapping[str, Fraction] | None:
    """Return, by fact, the mean over its answers of whether a charge is settled; None if it is."""
    if found.standing != "to-be-established":
        return None
    blank = supposed(dossier, dict.fromkeys(found.open))
    keys: dict[str, list[str]] = defaultdict(list)
    for key in (*found.turns, *found.undecided):
        keys[found.open[key].fact].append(key)
    answers = [
        (fact, dict.fromkeys(mine, value))
        for fact, mine in sorted(keys.items())
        for value in found.open[mine[0]].domain
    ]
    verdicts = tried(blank, [values for _, values in answers], brief.matcher)
    closed: dict[str, list[bool]] = defaultdict(list)
    for (fact, _), verdict in zip(answers, verdicts, strict=True):
        closed[fact].append(standing_of(verdict.outcome) != "to-be-established")
    return {fact: Fraction(sum(each), len(each)) for fact, each in closed.items()}


def expected(fact: str, charges: Iterable[Charged]) -> Fraction:
    """Return the expected number of subjects that an answer on a fact settles.

    Over the answers, each as likely as another and given for everybody alike, the mean share of a
    subject's open charges that are open no longer, added up over the subjects.
    """
    shares: dict[str, list[Fraction]] = defaultdict(list)
    for charge in charges:
        if charge.settles is not None:
            shares[charge.subject].append(charge.settles.get(fact, Fraction(0)))
    return sum((sum(each, Fraction(0)) / len(each) for each in shares.values()), Fraction(0))
