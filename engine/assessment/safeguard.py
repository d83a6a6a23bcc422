"""What must a person look at, and give a reason for, before deciding?

Safeguards read what the other stages came to; they demand a written reason and forbid nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.assessment.breadth import every_post, served_in, whole_unit
from engine.assessment.dossier import Judged
from engine.assessment.grounding import breach_facts, duty_cited
from engine.assessment.heights import (
    above_proposed,
    bearing,
    below_proposed,
    member_of_proposed,
    shares_post,
)
from engine.assessment.likeness import FACTS, came_to, likeness
from engine.assessment.points import Concluded
from engine.assessment.stage import outcomes
from engine.assessment.structure import named, structural
from engine.assessment.tallies import tally
from engine.logic.sheet import Sheet
from engine.model.values import NO, YES, SheetKind, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.assessment.matching import Matcher
    from engine.assessment.scene import Scene
    from engine.assessment.verdicts import Standing
    from engine.logic.sheet import Cell
    from engine.model.links import Link
    from engine.model.rules import Pack, Regulation, Tally
    from engine.model.values import Scalar


@dataclass(frozen=True, slots=True)
class Board:
    """All sheets of a case after the verdicts, by kind, with their parents' ids.

    The charges are those proposed, by pack.
    """

    sheets: Mapping[SheetKind, tuple[Sheet, ...]]
    parents: Mapping[str, frozenset[str]]
    charges: Mapping[str, tuple[Sheet, ...]]

    def of(self, kind: SheetKind, pack: Pack) -> tuple[Sheet, ...]:
        """Return the sheets of a kind that a pack's rules may read: charges are its own only."""
        if kind is SheetKind.CHARGE:
            return self.charges.get(pack.key, ())
        return self.sheets.get(kind, ())


def alerts(
    board: Board, packs: Iterable[tuple[Pack, Regulation]], matcher: Matcher
) -> Iterator[Concluded]:
    """Yield what the safeguard rules of some packs come to on the board."""
    for pack, regulation in packs:
        rules = pack.of(Stage.SAFEGUARD)
        for kind in SheetKind:
            own = [rule for rule in rules if rule.sheet is kind]
            sheets = with_tallies(board, pack, kind) if own else ()
            for sheet, found in zip(sheets, outcomes(own, sheets, matcher), strict=True):
                judged = Judged(Stage.SAFEGUARD, sheet, found, sheet.id)
                for outcome in found.values():
                    yield Concluded(pack, regulation, judged, outcome)


def with_tallies(board: Board, pack: Pack, kind: SheetKind) -> tuple[Sheet, ...]:
    """Return the sheets of a kind with the pack's tallies over the sheets below them."""
    specs = [spec for spec in pack.tallies if spec.per is kind]
    return tuple(
        Sheet(kind, sheet.id, {**sheet.cells, **named(_tallied(board, pack, specs, sheet))})
        for sheet in board.of(kind, pack)
    )


def _tallied(board: Board, pack: Pack, specs: Iterable[Tally], sheet: Sheet) -> Iterator[Cell]:
    for spec in specs:
        below = [
            each
            for each in board.of(spec.over, pack)
            if sheet.id in board.parents.get(each.id, frozenset())
        ]
        yield tally(spec, sheet.id, below)


def board(scene: Scene) -> Board:
    """Return the sheets of a case with what follows from the verdicts on each."""
    prepared = scene.prepared
    compared = _Compared(scene)
    subjects = [compared.subject(subject) for subject in sorted(prepared.subjects)]
    findings = [_finding(scene, finding) for finding in prepared.findings]
    links = [_link(scene, link) for link in prepared.links]
    case = Sheet(SheetKind.CASE, "case", prepared.case_cells)
    parents = {link.id: frozenset((link.subject, link.finding, "case")) for link in prepared.links}
    top = {sheet.id: frozenset(("case",)) for sheet in (*subjects, *findings)}
    dossiers = [verdict.dossier for verdict in scene.proposed if verdict.dossier]
    charges: dict[str, list[Sheet]] = defaultdict(list)
    for dossier in dossiers:
        charges[dossier.pack.key].append(dossier.charge_sheet())
    charged = {each.id: frozenset((each.draft.subject, "case")) for each in dossiers}
    return Board(
        sheets={
            SheetKind.CASE: (case,),
            SheetKind.SUBJECT: tuple(subjects),
            SheetKind.FINDING: tuple(findings),
            SheetKind.LINK: tuple(links),
        },
        parents={**top, **parents, **charged},
        charges={key: tuple(sheets) for key, sheets in charges.items()},
    )


class _Compared:
    """Subjects beside each other: what is drawn up once for all of them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.links = scene.bearing()
        self.places = bearing(self.links)
        self.likeness = likeness(came_to(scene.proposed, scene.prepared.vocabulary))
        self.whole = _whole(scene)
        self.parents = {unit.id: unit.parent for unit in scene.prepared.organisation.units}

    def subject(self, subject: str) -> Sheet:
        """Return the sheet of a subject."""
        kind, prepared = SheetKind.SUBJECT, self.scene.prepared
        added = [
            structural(fact, value, kind, subject)
            for fact, value in (*self._place(subject), *self._likeness(subject))
        ]
        cells = {**prepared.case_cells, **prepared.subjects[subject], **named(added)}
        return Sheet(kind, subject, cells)

    def _place(self, subject: str) -> Iterator[tuple[str, str | None]]:
        mine = self.scene.own(subject)
        above = above_proposed(mine, self.places, self.parents)
        below = below_proposed(mine, self.places, self.parents)
        yield "subject.verdict", self.scene.standing[subject]
        yield "subject.above_proposed", _yes(above)
        yield "subject.below_proposed", _yes(below)
        yield "subject.shares_post_with_proposed", _yes(shares_post(mine, self.links))
        yield "subject.member_of_proposed", _yes(member_of_proposed(mine, self.links))
        yield "subject.whole_unit_proposed", self._whole_unit(subject)

    def _whole_unit(self, subject: str) -> str | None:
        found = {
            self.whole[link.unit, link.finding]
            for link in self.links
            if link.subject == subject and link.kind == "person"
        }
        return YES if YES in found else None if None in found else NO

    def _likeness(self, subject: str) -> Iterator[tuple[str, str | None]]:
        for fact in FACTS:
            truth = self.likeness.get(subject, {}).get(fact, Truth.NO)
            yield fact, {Truth.YES: YES, Truth.NO: NO}.get(truth)


def _whole(scene: Scene) -> dict[tuple[str, str], str | None]:
    """Return of units and findings whether all who served in the one during the other are held."""
    case, organisation = scene.prepared.case, scene.prepared.organisation
    served = served_in(organisation, {item.person for item in case.handled_elsewhere})
    periods = {finding.id: finding.period for finding in case.findings}
    links = scene.bearing()
    proposed = {link.subject for link in links}
    return {
        (unit, finding): whole_unit(served.get(unit, ()), periods[finding], proposed)
        for unit, finding in {(link.unit, link.finding) for link in links}
    }


def _yes(holds: object) -> str:
    return YES if holds else NO


def _finding(scene: Scene, finding: str) -> Sheet:
    proposed = {link.subject for link in scene.bearing()}
    every = structural(
        "finding.all_posts_proposed",
        _yes(every_post(scene.prepared.links, finding, proposed)),
        SheetKind.FINDING,
        finding,
    )
    own = scene.prepared.findings[finding]
    cells = {**scene.prepared.case_cells, **own, every.fact: every}
    return Sheet(SheetKind.FINDING, finding, cells)


def _link(scene: Scene, link: Link) -> Sheet:
    prepared = scene.prepared
    carried = link.id in scene.carrying
    word = "proposed" if carried else _apart(scene.standing[link.subject])
    own = prepared.by_link[link.id]
    told: list[tuple[str, Scalar | None]] = [
        ("link.verdict", word),
        ("link.duty_cited", _yes(duty_cited(prepared.case, link))),
        *breach_facts(prepared.case, own),
    ]
    added = (structural(fact, value, SheetKind.LINK, link.id) for fact, value in told)
    cells = {
        **prepared.case_cells,
        **prepared.subjects[link.subject],
        **prepared.findings[link.finding],
        **own,
        **named(added),
    }
    return Sheet(SheetKind.LINK, link.id, cells)


def _apart(standing: Standing) -> str:
    """Return what a link that does not carry comes to, given the subject's standing."""
    return "not-proposed" if standing == "not-proposed" else "to-be-established"
