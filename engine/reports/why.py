"""Why a subject is proposed, in words: what speaks for it, then what the proposal stands on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reports.assumed import resting
from engine.reports.blocks import Heading, Line, Table, Tree, View
from engine.reports.entries import CONDITIONS, worded
from engine.reports.exceptions import considered
from engine.reports.inert import inert
from engine.reports.justification import trees
from engine.reports.law import span
from engine.reports.links import dates
from engine.reports.person import entries, links_of
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.proposal import Proposal
    from engine.model.why import ExceptionView, Justified, Why
    from engine.reports.blocks import Block
    from engine.reports.entries import Entry
    from engine.reports.voice import Voice

_FIRST = ("for", "not-asked")
_LEANING = ("lighter", "heavier", "other")
_FULL = ("options", "influence", "versions")


def why_view(v: Voice, found: Why) -> View:
    """Return why a subject is proposed; in full with every ground and the justification tree."""
    if found.ask:
        return View((*_head(v, found), *_not_proposed(v, found), _last(v)))
    reasons = (block for each in found.reasons for block in _reasons(v, each))
    below = [*_tree(v)] if v.full else [Line(_say(v, "more"), _say(v, "label:more"))]
    return View((*_head(v, found), *reasons, *_resting(v), *below, _last(v)))


def why_tree(v: Voice, found: Why) -> View:
    """Return the justification as a tree, with the exceptions that were considered below it."""
    if found.ask:
        return why_view(v, found)
    every = [each for reason in found.reasons for each in reason.exceptions]
    return View((*_head(v, found), *trees(v), _exceptions(v, every), *_resting(v), _last(v)))


def _say(v: Voice, code: str, **details: str) -> str:
    return say("why", code, v.lang, **details)


def why_title(v: Voice, found: Why) -> str:
    """Return the title of an answer."""
    return _say(v, "title-not" if found.ask else "title", name=v.of(found.subject.name))


def _head(v: Voice, found: Why) -> Iterator[Block]:
    yield Heading(1, why_title(v, found))
    yield Line(v.of(found.case.title), v.say("label:case"))


def _last(v: Voice) -> Table:
    return Table((), ((v.say("not-a-decision"),),))


def _not_proposed(v: Voice, found: Why) -> Iterator[Line]:
    yield Line(_say(v, f"standing:{found.standing}"), _say(v, "label:verdict"))
    yield Line(_say(v, "ask", who=inert(found.subject.id)), _say(v, "label:ask"))


def _reasons(v: Voice, each: Justified) -> Iterator[Line]:
    """Yield the lines of one proposal; what leans is folded, unless all is asked for."""
    proposal = each.proposal
    said = {entry.label: entry for entry in entries(v, proposal)}
    weighed = {entry.label: entry for entry in entries(_folding(v), proposal)}
    yield from _entries(v, said, _FIRST)
    yield Line(_verdict(v, proposal), _say(v, "label:verdict"))
    yield from _entries(v, said, ("basis", "facts", "chain"))
    dated = v.joined(dates(v, links_of(proposal)))
    yield from [Line(dated, _say(v, "label:dates"))] if dated else []
    yield from _entries(v, said, ("responsibility", "range"))
    yield _exceptions(v, each.exceptions)
    yield from _entries(v, said, _FULL if v.full else ())
    yield from _entries(v, said if v.full else {**said, **weighed}, _LEANING)
    yield from _entries(v, said, (CONDITIONS,))


def _exceptions(v: Voice, found: Sequence[ExceptionView]) -> Line:
    texts = list(considered(v, found)) or [_say(v, "exceptions:none")]
    return Line(v.joined(texts), _say(v, "label:exceptions"))


def _folding(v: Voice) -> Voice:
    """Return a voice that folds the grounds of an article into one, as an overview does."""
    return replace(v, full=False, alone=False)


def _entries(v: Voice, said: dict[str, Entry], labels: Sequence[str]) -> Iterator[Line]:
    for label in labels:
        if label in said:
            text = worded(v, said[label])
            yield Line(text, v.say(f"entry:{label}"))


def _verdict(v: Voice, proposal: Proposal) -> str:
    charge = proposal.charge
    title, day = v.of(charge.title), str(charge.version)
    verdict = v.say(f"verdict:{proposal.status}")
    told = _say(v, "verdict", verdict=verdict, law=_say(v, "law", title=title, day=day))
    return v.say("labelled", label=told, text=span(v, proposal.measures))


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
