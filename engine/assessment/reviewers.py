"""One reviewer: the grounds that stand, those that are open, and what nobody has asked."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.recusal_law import ASKED, DECIDED, GROUND, Read
from engine.assessment.relations import PREFIX
from engine.model.base import Words
from engine.model.case import Party, Standing
from engine.model.recusal import Capacity, PartyView, RecusalRule, RelationView, Unasked
from engine.model.values import NO, SheetKind, Status
from engine.text.bilingual import both
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.relations import Other, Pair
    from engine.logic.sheet import Cell
    from engine.model.rules import Pack
    from engine.model.vocabulary import FactSpec


class Sorted(NamedTuple):
    """The rules on one reviewer by what they come to."""

    grounds: tuple[Read, ...]
    pending: tuple[Read, ...]
    unrecorded: tuple[Read, ...]


def sort(found: Iterable[Read]) -> Sorted:
    """Sort grounds: those that stand, those open on a recorded relation, those nobody recorded."""
    grounds: list[Read] = []
    pending: list[Read] = []
    unrecorded: list[Read] = []
    for each in found:
        if GROUND not in each.rule.then:
            continue
        if each.status.concludes:
            grounds.append(each)
        elif each.status is Status.OPEN:
            (pending if recorded(each) else unrecorded).append(each)
    return Sorted(tuple(grounds), tuple(pending), tuple(unrecorded))


def recorded(each: Read) -> list[Cell]:
    """Return the relations a rule reads that somebody recorded and nobody refuted."""
    return [cell for cell in each.relations() if cell.basis == "judged" and cell.value != NO]


def party_view(other: Other, names: Mapping[str, Words]) -> PartyView:
    """Return somebody in the case: by name if there is one, otherwise by the part."""
    part = both("structural", f"relation.to={other.part.value}")
    known = names.get(other.id or "")
    return PartyView(part=other.part.value, id=other.id, name=known or part)


def rule_view(each: Read, reviewer: Words, names: Mapping[str, Words], slot: str) -> RecusalRule:
    """Return a rule as it stands in the result, for one of the slots it fills."""
    party = party_view(each.pair.other, names)
    code = each.rule.then[slot][0]
    kinds = tuple(dict.fromkeys(cell.fact.removeprefix(PREFIX) for cell in recorded(each)))
    because = each.rule.because
    return RecusalRule(
        code=code,
        label=_label(each.concluded.pack, slot, code),
        rule=each.rule.id,
        title=each.rule.title,
        because=Words.made(
            zh=fill(because.zh, {"reviewer": reviewer.zh, "party": party.name.zh}),
            en=fill(because.en, {"reviewer": reviewer.en, "party": party.name.en}),
        ),
        verb=each.rule.verb,
        status=each.status,
        citation=each.citation,
        party=party if slot == GROUND else None,
        kinds=kinds if slot == GROUND else (),
        conditions=each.points,
    )


def _label(pack: Pack, slot: str, code: str) -> Words:
    return next(spec.values[code] for spec in pack.slots if spec.name == slot)


def once(found: Iterable[Read]) -> tuple[Read, ...]:
    """Return what is said of a reviewer and not of a pair: once for each law that says it."""
    seen: dict[tuple[str, str], Read] = {}
    for each in found:
        seen.setdefault((each.concluded.regulation.id, each.rule.id), each)
    return tuple(seen.values())


def asked_by(
    found: Iterable[Read], reviewer: Words, names: Mapping[str, Words]
) -> tuple[RecusalRule, ...]:
    """Return who may ask, one line a law, wherever one of its grounds stands or is open."""
    first: dict[tuple[str, str], Read] = {}
    for each in found:
        if ASKED in each.rule.then and (each.status.concludes or each.status is Status.OPEN):
            law = each.concluded.regulation.id, each.rule.then[ASKED][0]
            first.setdefault(law, each)
    return tuple(rule_view(each, reviewer, names, ASKED) for each in first.values())


def deciding(
    found: Iterable[Read], reviewer: Words, names: Mapping[str, Words], *, open_: bool
) -> tuple[RecusalRule, ...]:
    """Return who decides; or, if asked, who would once it is known of whom the reviewer is one."""
    told = (
        each
        for each in found
        if DECIDED in each.rule.then
        and (each.status is Status.OPEN if open_ else each.status.concludes)
    )
    return tuple(rule_view(each, reviewer, names, DECIDED) for each in once(told))


def relations_of(
    mine: Sequence[Pair], found: Sorted, names: Mapping[str, Words], specs: Sequence[FactSpec]
) -> Iterator[RelationView]:
    """Yield the recorded relations of a reviewer."""
    labels = {spec.name: spec.label for spec in specs}
    read = {cell.key for each in (*found.grounds, *found.pending) for cell in recorded(each)}
    for pair in mine:
        for each in pair.relations:
            yield RelationView(
                kind=each.kind,
                label=labels[PREFIX + each.kind],
                party=party_view(pair.other, names),
                standing=each.status.value,
                evidence=each.evidence,
                judged_by=each.judged_by,
                on=str(each.on) if each.on else None,
                note=each.note,
                assumption=each.assumption if each.assumed else None,
                read=f"{pair.sheet.id}#{PREFIX}{each.kind}" in read,
            )


def unasked(
    mine: Sequence[Pair],
    found: Iterable[Read],
    names: Mapping[str, Words],
    specs: Sequence[FactSpec],
) -> Iterator[Unasked]:
    """Yield the relations that rules ask about and nobody has recorded, each fact once.

    What a rule reads whoever the other is, is asked once of the case itself.
    """
    told = {
        PREFIX + each.kind
        for pair in mine
        for each in pair.relations
        if each.status is not Standing.REFUTED
    }
    asked: dict[str, list[Read]] = defaultdict(list)
    for each in found:
        for cell in each.relations():
            if cell.basis == "unrecorded" and _is_asked(each, cell, told):
                asked[cell.fact].append(each)
    for spec in specs:
        if spec.name in asked:
            yield _unasked(spec, asked[spec.name], names)


def _is_asked(each: Read, cell: Cell, told: set[str]) -> bool:
    whoever = all(read.fact != "relation.to" for read in each.cells())
    return not whoever or (each.pair.other.part is Party.MATTER and cell.fact not in told)


def _unasked(spec: FactSpec, found: Iterable[Read], names: Mapping[str, Words]) -> Unasked:
    listed = list(found)
    return Unasked(
        fact=spec.name,
        label=spec.label,
        question=spec.question,
        judged_by=spec.judged_by,
        ask=spec.ask,
        parties=tuple(dict.fromkeys(party_view(each.pair.other, names) for each in listed)),
        citations=tuple(dict.fromkeys(each.citation for each in listed)),
    )


def capacities(
    mine: Sequence[Pair], found: Iterable[Read], specs: Sequence[FactSpec]
) -> Iterator[Capacity]:
    """Yield in which capacity a reviewer acts, as far as the law of the day asks."""
    asked = {cell.fact for each in found for cell in each.cells()}
    cells = mine[0].sheet.cells
    for spec in specs:
        if spec.on is SheetKind.REVIEWER and spec.name in asked:
            cell = cells[spec.name]
            yield Capacity(
                fact=spec.name,
                label=spec.label,
                question=spec.question,
                value="unknown" if cell.value is None else "no" if cell.value == NO else "yes",
                assumption=next(iter(cell.assumptions), None),
            )
