"""Why a subject is proposed, in words: what speaks for it, then what the proposal stands on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reports.assumed import resting
from engine.reports.blocks import Heading, Line, Tree, View
from engine.reports.entries import CONDITIONS
from engine.reports.exceptions import considered
from engine.reports.framing import answered_elsewhere, closing, labelled, opening, told_first
from engine.reports.justification import trees
from engine.reports.links import dates
from engine.reports.person import entries, links_of
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.why import ExceptionView, Justified, Why
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

_LEANING = ("lighter", "heavier", "other")
_FULL = ("options", "influence", "versions")


def why_view(v: Voice, found: Why) -> View:
    """Return why a subject is proposed; in full with every ground and the justification tree."""
    if found.ask:
        return answered_elsewhere(v, found.subject, found.case, found.standing)
    reasons = (block for each in found.reasons for block in _reasons(v, each))
    below = [*_tree(v)] if v.full else [Line(_say(v, "more"), _say(v, "label:more"))]
    head = opening(v, why_title(v, found), found.case)
    return View((*head, *reasons, *_resting(v), *below, closing(v)))


def why_tree(v: Voice, found: Why) -> View:
    """Return the justification as a tree, with the exceptions that were considered below it."""
    if found.ask:
        return why_view(v, found)
    every = [each for reason in found.reasons for each in reason.exceptions]
    head = opening(v, why_title(v, found), found.case)
    return View((*head, *trees(v), _exceptions(v, every), *_resting(v), closing(v)))


def why_title(v: Voice, found: Why) -> str:
    """Return the title of an answer."""
    return _say(v, "title-not" if found.ask else "title", name=v.of(found.subject.name))


def _say(v: Voice, code: str, **details: str) -> str:
    return say("why", code, v.lang, **details)


def _reasons(v: Voice, each: Justified) -> Iterator[Line]:
    """Yield the lines of one proposal; what leans is folded, unless all is asked for."""
    proposal = each.proposal
    said = {entry.label: entry for entry in entries(v, proposal)}
    weighed = {entry.label: entry for entry in entries(_folding(v), proposal)}
    yield from told_first(v, proposal, said)
    yield from labelled(v, said, ("basis", "facts", "chain"))
    dated = v.joined(dates(v, links_of(proposal)))
    yield from [Line(dated, _say(v, "label:dates"))] if dated else []
    yield from labelled(v, said, ("responsibility", "range"))
    yield _exceptions(v, each.exceptions)
    yield from labelled(v, said, _FULL if v.full else ())
    yield from labelled(v, said if v.full else {**said, **weighed}, _LEANING)
    yield from labelled(v, said, (CONDITIONS,))


def _exceptions(v: Voice, found: Sequence[ExceptionView]) -> Line:
    texts = list(considered(v, found)) or [_say(v, "exceptions:none")]
    return Line(v.joined(texts), _say(v, "label:exceptions"))


def _folding(v: Voice) -> Voice:
    """Return a voice that folds the grounds of an article into one, as an overview does."""
    return replace(v, full=False, alone=False)


def _resting(v: Voice) -> Iterator[Line]:
    """Yield the evidence and the assumptions that the lines above refer to by number."""
    pieces = v.assessment.evidence.items()
    titles = v.joined(
        v.say("evidence-titled", number=v.evidence([ident]), title=v.of(piece.title))
        for ident, piece in pieces
    )
    yield Line(titles or v.say("no-evidence"), _say(v, "label:evidence"))
    for item in v.assessment.assumptions:
        number = str(v.numbers.assumptions[item.id])
        yield Line(resting(v, item), v.say("assumption-label", number=number))
    yield Line(v.say("legend"), v.say("label:marks"))


def _tree(v: Voice) -> Iterator[Block]:
    yield Heading(2, _say(v, "section:tree"))
    yield from (block for block in trees(v) if isinstance(block, Tree))
