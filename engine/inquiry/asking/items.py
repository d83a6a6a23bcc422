"""What an interview asks: an open fact of one subject, one finding or both at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.values import SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.inquiry.brief import Brief
    from engine.model.case import Case, Judgement
    from engine.model.missing import Missing, MissingFact
    from engine.model.vocabulary import FactSpec

ASKED = (
    SheetKind.CASE, SheetKind.FINDING, SheetKind.SUBJECT, SheetKind.LINK, SheetKind.CHARGE,
)  # fmt: skip


@dataclass(frozen=True, order=True)
class Place:
    """What a fact is judged of; all None for the case itself."""

    subject: str | None = None
    finding: str | None = None
    charge: str | None = None


Key = tuple[str, Place]


@dataclass(frozen=True)
class Item:
    """A fact to be asked of one place, with what is known of it."""

    fact: MissingFact
    spec: FactSpec
    place: Place

    @property
    def key(self) -> Key:
        """Return what tells it from others."""
        return self.spec.name, self.place


def items(brief: Brief, found: Missing, who: str | None = None) -> tuple[Item, ...]:
    """Return what is to be asked, in the order of what is missing, each place once.

    Of one subject alone, only what its outcome turns on. What only documents can say is left out
    (`on_record`).
    """
    asked: dict[Key, Item] = {}
    for fact in found.facts:
        spec = brief.vocabulary.get(fact.fact)
        if spec is None or spec.on not in ASKED or not _settles(fact, who):
            continue
        for of in fact.of:
            item = Item(fact, spec, place_of(brief.case, spec.on, of))
            if who is None or _concerns(brief, item.place, who):
                asked.setdefault(item.key, item)
    return tuple(asked.values())


def on_record(brief: Brief, found: Missing, who: str | None = None) -> tuple[MissingFact, ...]:
    """Return what is missing and no answer settles: the files themselves have to say it."""
    return tuple(
        fact for fact in found.facts if fact.fact not in brief.vocabulary and _settles(fact, who)
    )


def place_of(case: Case, on: SheetKind, of: str) -> Place:
    """Return the place that the name of a sheet stands for."""
    name, _, violation = of.partition("/")
    if on is SheetKind.FINDING:
        return Place(finding=name)
    if on is SheetKind.LINK:
        subject, _, finding = name.partition("@")
        return Place(subject, finding)
    if on is SheetKind.CHARGE:
        stated = {each.id: each.subject for each in case.charges}
        charge = next((each for each in (violation, of) if each in stated), None)
        return Place(stated[charge] if charge else name, charge=charge)
    return Place(name) if on is SheetKind.SUBJECT else Place()


def judged(case: Case, key: Key) -> Judgement | None:
    """Return what a case says of a fact at a place, if it says anything."""
    fact, place = key
    for each in case.judgements:
        whose = each.subject == place.subject or place.charge is not None
        same = (each.charge, each.reviewer) == (place.charge, None)
        if whose and same and fact in each.facts and place.finding in (each.findings or (None,)):
            return each
    return None


def _settles(fact: MissingFact, who: str | None) -> bool:
    return who is None or any(each.subject == who for each in fact.settles)


def _concerns(brief: Brief, place: Place, who: str) -> bool:
    """Whether a place is about a subject, or about a finding that has to do with it."""
    if place.subject is not None:
        return place.subject == who
    return place.finding is None or place.finding in _findings(brief, who)


def _findings(brief: Brief, who: str) -> Iterator[str]:
    return (link.finding for link in brief.bare.prepared.links if link.subject == who)
