"""Who bears which responsibility, given an established breach of their own duty?

What a link contributes to its charge is decided here once: a link *carries* if the finding is
established, the subject's own breach is, some circumstance holds and a responsibility follows.
Nobody is proposed on anything less. For one finding a subject bears one responsibility, by however
many links; two that no rule ranks are a conflict on each of them
(`docs/decisions/018-one-finding-one-responsibility.md`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.dossier import Dossier, Judged, slot_cell
from engine.assessment.qualify import SLOT as CIRCUMSTANCE
from engine.assessment.qualify import codes, link_sheets
from engine.assessment.stage import Placed, judge
from engine.logic.evaluate import UNKNOWN, Reading, combine, member_test, read_test
from engine.logic.sheet import Cell, member
from engine.logic.slots import one
from engine.model.structural import CONDUCT_BREACH
from engine.model.values import NO, YES, SheetKind, Stage, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.matching import Matcher
    from engine.model.links import Link

SLOT = "responsibility"
GROUND = (
    Test(fact="finding.established", values=(YES,)),
    Test(fact=CONDUCT_BREACH, values=(YES,)),
)


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with the responsibility on each link, and what the links carry."""
    placed = [_placed(dossier) for dossier in dossiers]
    judged = judge(Stage.ATTRIBUTE, dossiers, placed, matcher)
    return [_tally(_carry(dossier)) for dossier in judged]


def _placed(dossier: Dossier) -> list[Placed]:
    """Return the link sheets of a charge; those of one finding ask one question."""
    finding = {link.id: link.finding for link in dossier.links}
    return [replace(each, question=finding[each.about]) for each in link_sheets(dossier)]


def _carry(dossier: Dossier) -> Dossier:
    held = {each.sheet.id: _held_on(each) for each in dossier.at(Stage.ATTRIBUTE)}
    return dossier.with_links(
        {
            judged.about: [_agreed(held[judged.sheet.id], [held[name] for name in judged.together])]
            for judged in dossier.at(Stage.ATTRIBUTE)
        }
    )


class _Held(NamedTuple):
    values: tuple[str, ...]
    cell: Cell


def _held_on(judged: Judged) -> _Held:
    slot = one(SLOT, judged.outcomes.values())
    value = slot.values[0] if slot.state == "known" else None
    return _Held(slot.values, slot_cell(SLOT, slot, judged, SheetKind.LINK, value))


def _agreed(own: _Held, others: Iterable[_Held]) -> Cell:
    """Return the responsibility on a link; in conflict if the links of the finding say several.

    A conflict rests on all that gave one.
    """
    holding = [each for each in (own, *others) if each.values]
    values = {value for each in holding for value in each.values}
    if not own.values or len(values) == 1:
        return own.cell
    sources = dict.fromkeys(name for each in holding for name in each.cell.sources)
    return replace(own.cell, value=None, firm=False, sources=tuple(sources))


@dataclass(frozen=True, slots=True)
class Carrying:
    """What a link contributes: its ground, its responsibility, and each circumstance."""

    link: Link
    ground: Reading
    responsibility: Cell | None
    circumstances: Mapping[str, Reading]
    cells: Mapping[str, Cell]

    @property
    def attributed(self) -> Reading:
        """Whether a responsibility follows on an established ground."""
        return combine("all", [self.ground, _held(self.responsibility)])

    @property
    def reading(self) -> Reading:
        """Whether the link carries."""
        some = combine("any", list(self.circumstances.values()))
        return combine("all", [self.attributed, some])


def _held(cell: Cell | None) -> Reading:
    """Return whether a slot's cell holds a value other than `no`."""
    if cell is None or cell.value is None:
        return UNKNOWN
    truth = Truth.NO if cell.value == NO else Truth.YES
    return Reading(truth, truth if cell.firm else Truth.UNKNOWN)


def unsettled(dossier: Dossier) -> Iterator[Carrying]:
    """Yield the links that may carry but for what is not known of their responsibility."""
    for each in carrying(dossier):
        cell = each.responsibility
        if each.reading.as_value is Truth.UNKNOWN and cell is not None and cell.value is None:
            yield each


def carrying(dossier: Dossier) -> list[Carrying]:
    """Return what each link of a charge contributes."""
    domain = codes(dossier.pack, CIRCUMSTANCE)
    return [_contribution(dossier, link, domain) for link in dossier.links]


def _contribution(dossier: Dossier, link: Link, domain: Iterable[str]) -> Carrying:
    cells = {**dossier.charge, **dossier.by_link[link.id]}
    return Carrying(
        link=link,
        ground=combine("all", [read_test(test, cells) for test in GROUND]),
        responsibility=cells.get(SLOT),
        circumstances={code: read_test(member_test(CIRCUMSTANCE, code), cells) for code in domain},
        cells=cells,
    )


def _tally(dossier: Dossier) -> Dossier:
    """Count over the links: which circumstances and responsibilities some link carries."""
    if not dossier.at(Stage.ATTRIBUTE):
        return dossier
    links = [_weighed(each) for each in carrying(dossier)]
    circumstances = [
        _any(
            dossier, member(CIRCUMSTANCE, code), [_with_circumstance(each, code) for each in links]
        )
        for code in codes(dossier.pack, CIRCUMSTANCE)
    ]
    asked = tuple(key for each in links for key in each.circumstances.values())
    responsibilities = [
        replace(
            _any(dossier, member(SLOT, code), [_with_responsibility(each, code) for each in links]),
            considered=asked,
        )
        for code in codes(dossier.pack, SLOT)
    ]
    return dossier.with_charge([*circumstances, *responsibilities])


class _Weighed(NamedTuple):
    """A link with its readings, taken once for all codes, and the keys of what they rest on."""

    link: Carrying
    attributed: Reading
    reading: Reading
    borne: tuple[str, ...]
    circumstances: Mapping[str, str]


def _weighed(each: Carrying) -> _Weighed:
    return _Weighed(
        each,
        each.attributed,
        each.reading,
        tuple(each.cells[name].key for name in (SLOT, *(test.fact for test in GROUND))),
        {code: each.cells[member(CIRCUMSTANCE, code)].key for code in each.circumstances},
    )


Contribution = tuple[Reading, tuple[str, ...]]


def _with_circumstance(each: _Weighed, code: str) -> Contribution:
    reading = combine("all", [each.attributed, each.link.circumstances[code]])
    return reading, (each.circumstances[code], *each.borne)


def _with_responsibility(each: _Weighed, code: str) -> Contribution:
    cell = each.link.responsibility
    same = UNKNOWN
    if cell is not None and cell.value is not None:
        truth = Truth.YES if cell.value == code else Truth.NO
        same = Reading(truth, truth if cell.firm else Truth.UNKNOWN)
    return combine("all", [each.reading, same]), each.borne


def _any(dossier: Dossier, fact: str, parts: Sequence[Contribution]) -> Cell:
    reading = combine("any", [part for part, _ in parts])
    deciding = [keys for part, keys in parts if part.as_value is reading.as_value]
    value = {Truth.YES: YES, Truth.NO: NO}.get(reading.as_value)
    return Cell(
        fact=fact,
        value=value,
        firm=value is not None and reading.firm,
        basis="tally",
        kind=SheetKind.CHARGE,
        of=dossier.id,
        sources=tuple(dict.fromkeys(key for keys in deciding for key in keys)),
    )
