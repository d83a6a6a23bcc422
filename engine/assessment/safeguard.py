"""What must a person look at, and give a reason for, before deciding?

Safeguards read what the other stages came to; they demand a written reason and forbid nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.assessment.dossier import Judged
from engine.assessment.points import Concluded
from engine.assessment.stage import outcomes
from engine.assessment.structure import named, structural
from engine.assessment.tallies import tally
from engine.logic.sheet import Cells, Sheet
from engine.model.values import NO, YES, SheetKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Standing
    from engine.logic.sheet import Cell
    from engine.model.links import Link
    from engine.model.organisation import Level
    from engine.model.rules import Pack, Regulation, Tally


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


@dataclass(frozen=True, slots=True)
class Scene:
    """What the safeguards look at: base facts, links, and what each subject came to."""

    case: Cells
    subjects: Mapping[str, Cells]
    findings: Mapping[str, Cells]
    by_link: Mapping[str, Cells]
    links: Sequence[Link]
    standing: Mapping[str, Standing]
    proposed: Sequence[Dossier]
    carrying: frozenset[str]
    ranks: Mapping[Level, int]


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
    subjects = [_subject(scene, subject) for subject in sorted(scene.subjects)]
    findings = [_finding(scene, finding) for finding in scene.findings]
    links = [_link(scene, link) for link in scene.links]
    case = Sheet(SheetKind.CASE, "case", scene.case)
    parents = {link.id: frozenset((link.subject, link.finding, "case")) for link in scene.links}
    top = {sheet.id: frozenset(("case",)) for sheet in (*subjects, *findings)}
    charges: dict[str, list[Sheet]] = defaultdict(list)
    for dossier in scene.proposed:
        charges[dossier.pack.key].append(dossier.charge_sheet())
    charged = {each.id: frozenset((each.draft.subject, "case")) for each in scene.proposed}
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


def _subject(scene: Scene, subject: str) -> Sheet:
    mine = [link for link in scene.links if link.subject == subject and link.own_duty]
    kind = SheetKind.SUBJECT
    added = [
        structural("subject.verdict", scene.standing[subject], kind, subject),
        structural("subject.above_proposed", _yes(_above(scene, mine)), kind, subject),
        structural(
            "subject.shares_post_with_proposed", _yes(_shares_post(scene, mine)), kind, subject
        ),
    ]
    return Sheet(kind, subject, {**scene.case, **scene.subjects[subject], **named(added)})


def _yes(holds: object) -> str:
    return YES if holds else NO


def _above(scene: Scene, mine: Sequence[Link]) -> bool:
    """Whether a link stands higher than a link of a proposed subject to the same finding."""
    lowest: dict[str, int] = defaultdict(lambda: len(scene.ranks))
    for link in scene.links:
        if link.id in scene.carrying:
            lowest[link.finding] = min(lowest[link.finding], scene.ranks[link.level])
    return any(scene.ranks[link.level] > lowest[link.finding] for link in mine)


def _shares_post(scene: Scene, mine: Sequence[Link]) -> bool:
    held = {
        (link.post, link.finding, link.subject)
        for link in scene.links
        if link.id in scene.carrying and link.post
    }
    return any(
        (post, finding) == (link.post, link.finding) and subject != link.subject
        for post, finding, subject in held
        for link in mine
    )


def _finding(scene: Scene, finding: str) -> Sheet:
    concerned = {
        link.subject
        for link in scene.links
        if link.finding == finding and link.own_duty and link.kind == "person"
    }
    proposed = {link.subject for link in scene.links if link.id in scene.carrying}
    every = structural(
        "finding.all_posts_proposed",
        _yes(concerned and concerned <= proposed),
        SheetKind.FINDING,
        finding,
    )
    cells = {**scene.case, **scene.findings[finding], every.fact: every}
    return Sheet(SheetKind.FINDING, finding, cells)


def _link(scene: Scene, link: Link) -> Sheet:
    carried = link.id in scene.carrying
    word = "proposed" if carried else _apart(scene.standing[link.subject])
    verdict = structural("link.verdict", word, SheetKind.LINK, link.id)
    cells = {
        **scene.case,
        **scene.subjects[link.subject],
        **scene.findings[link.finding],
        **scene.by_link[link.id],
        verdict.fact: verdict,
    }
    return Sheet(SheetKind.LINK, link.id, cells)


def _apart(standing: Standing) -> str:
    """Return what a link that does not carry comes to, given the subject's standing."""
    return "not-proposed" if standing == "not-proposed" else "to-be-established"
