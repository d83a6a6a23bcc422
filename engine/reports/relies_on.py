"""What a proposal relies on, in words: what speaks for the person, then each piece and its fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.assumed import resting
from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.framing import answered_elsewhere, closing, opening, told_first
from engine.reports.person import entries
from engine.reports.remaining import left
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.relies_on import Piece, ReliesOn, Source
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

_COLUMNS = ("number", "what", "state", "falls")


def relies_on_view(v: Voice, found: ReliesOn) -> View:
    """Return what a proposal relies on; of somebody not proposed, which question answers."""
    if found.ask:
        return answered_elsewhere(v, found.subject, found.case, found.standing)
    title = _say(v, "title", name=v.of(found.subject.name))
    together = (_together(v, found), _most(v, found), _sources(v, found), *_notes(v, found))
    blocks = (
        *opening(v, title, found.case),
        *_first(v),
        Heading(2, _say(v, "section:pieces")),
        _pieces(v, found),
        Heading(2, _say(v, "section:all")),
        *together,
        closing(v),
    )
    return View(blocks)


def _say(v: Voice, code: str, **details: str) -> str:
    return say("relies_on", code, v.lang, **details)


def _first(v: Voice) -> Iterator[Block]:
    for proposal in v.assessment.proposals:
        said = {entry.label: entry for entry in entries(v, proposal)}
        yield from told_first(v, proposal, said)


def _pieces(v: Voice, found: ReliesOn) -> Table:
    rows = tuple(
        (_number(v, each), _what(v, each), _state(v, each), _falls(v, each))
        for each in found.pieces
    )
    return Table(tuple(_say(v, f"column:{code}") for code in _COLUMNS), rows)


def _falls(v: Voice, piece: Piece) -> str:
    text = left(v, piece.remains)
    return _say(v, "kept", text=text) if piece.chain else text


def _number(v: Voice, piece: Piece) -> str:
    if piece.kind == "evidence":
        return v.evidence([piece.id])
    if piece.kind == "finding":
        return v.findings([piece.id])
    return _say(v, "assumption", number=str(v.numbers.assumptions[piece.id]))


def _what(v: Voice, piece: Piece) -> str:
    """Return what a piece is; an assumption that speaks of others gives way to its facts."""
    if piece.kind != "assumption":
        return v.of(piece.text)
    views = (each for each in v.assessment.assumptions if each.id == piece.id)
    return next((resting(v, each) for each in views), v.of(piece.text))


def _state(v: Voice, piece: Piece) -> str:
    if piece.kind == "assumption":
        return _say(v, "state:assumed")
    code = f"state:{piece.kind}-disputed" if piece.disputed else f"state:{piece.kind}"
    finding = v.assessment.findings.get(piece.id)
    return _say(v, code, mark=v.assumed([finding.assumption]) if finding else "")


def _numbers(v: Voice, found: ReliesOn, ids: Iterable[str]) -> str:
    """Return several pieces by their numbers, those of a kind together."""
    wanted = set(ids)
    chosen = [each for each in found.pieces if each.id in wanted]
    kinds = {kind: [each.id for each in chosen if each.kind == kind] for kind in _KINDS}
    assumed = v.series(v.numbers.assumptions[each] for each in kinds["assumption"])
    code = "assumption" if len(kinds["assumption"]) == 1 else "assumptions"
    parts = (
        v.evidence(kinds["evidence"]),
        v.findings(kinds["finding"]),
        _say(v, code, number=assumed) if assumed else "",
    )
    return v.listed(part for part in parts if part)


_KINDS = ("evidence", "finding", "assumption")


def _together(v: Voice, found: ReliesOn) -> Line:
    label = _say(v, "label:together")
    if found.together is None:
        return Line(_say(v, "together:none"), label)
    which = _numbers(v, found, found.doubtful)
    return Line(_say(v, "together", which=which, text=left(v, found.together)), label)


def _most(v: Voice, found: ReliesOn) -> Line:
    label = _say(v, "label:most")
    if not found.most:
        return Line(_say(v, "most:none"), label)
    which = _numbers(v, found, found.most)
    code = "most" if len(found.most) == 1 else "most-any"
    remains = next(each.remains for each in found.pieces if each.id == found.most[0])
    return Line(_say(v, code, which=which, text=left(v, remains, brief=True)), label)


def _sources(v: Voice, found: ReliesOn) -> Line:
    told = (_source(v, found, each) for each in found.sources)
    return Line(v.joined(told) or _say(v, "source:none"), _say(v, "label:source"))


def _source(v: Voice, found: ReliesOn, source: Source) -> str:
    which, origin = _numbers(v, found, source.pieces), v.of(source.origin)
    if len(found.sources) == 1:
        return _say(v, "source-one", which=which, origin=origin)
    if len(source.pieces) == 1:
        return _say(v, "source-apart", which=which, origin=origin)
    return _say(v, "source", which=which, origin=origin, text=left(v, source.remains))


def _notes(v: Voice, found: ReliesOn) -> Iterator[Line]:
    chain = [each.id for each in found.pieces if each.chain]
    told = [
        _say(v, "note:again"),
        _say(v, "note:chain", which=_numbers(v, found, chain)) if chain else "",
        _say(v, "note:unnamed", count=str(found.unnamed)) if found.unnamed else "",
    ]
    yield Line(v.joined(told), _say(v, "label:note"))
