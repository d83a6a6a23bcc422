"""What an answer about one subject begins and ends with: what speaks for it stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.entries import worded
from engine.reports.inert import inert
from engine.reports.law import span
from engine.reports.release_mark import release_line
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.model.assessment import CaseHead
    from engine.model.proposal import Proposal, Subject
    from engine.reports.blocks import Block
    from engine.reports.entries import Entry
    from engine.reports.voice import Voice

_FOR = ("for", "not-asked")


def opening(v: Voice, title: str, case: CaseHead) -> Iterator[Block]:
    """Yield the title of an answer and the case it is about."""
    yield Heading(1, title)
    yield from release_line(v.assessment.digests, v.lang)
    yield Line(v.of(case.title), v.say("label:case"))


def closing(v: Voice) -> Table:
    """Return the last line of an answer: it decides nothing."""
    return Table((), ((v.say("not-a-decision"),),))


def answered_elsewhere(v: Voice, subject: Subject, case: CaseHead, standing: str) -> View:
    """Return the answer on somebody who is not proposed: another question answers."""
    title = say("why", "title-not", v.lang, name=v.of(subject.name))
    asked = say("why", "ask", v.lang, who=inert(subject.id))
    lines = (
        Line(say("why", f"standing:{standing}", v.lang), say("why", "label:verdict", v.lang)),
        Line(asked, say("why", "label:ask", v.lang)),
    )
    return View((*opening(v, title, case), *lines, closing(v)))


def told_first(v: Voice, proposal: Proposal, said: Mapping[str, Entry]) -> Iterator[Line]:
    """Yield what speaks for the subject of a proposal, what is unasked, and then the verdict."""
    yield from labelled(v, said, _FOR)
    yield Line(verdict(v, proposal), say("why", "label:verdict", v.lang))


def labelled(v: Voice, said: Mapping[str, Entry], labels: Sequence[str]) -> Iterator[Line]:
    """Yield some of the entries of a proposal, each under its label."""
    for label in labels:
        if label in said:
            yield Line(worded(v, said[label]), v.say(f"entry:{label}"))


def verdict(v: Voice, proposal: Proposal) -> str:
    """Return the verdict of a proposal with its law in its version, and what may be chosen."""
    charge = proposal.charge
    law = say("why", "law", v.lang, title=v.of(charge.title), day=str(charge.version))
    told = say("why", "verdict", v.lang, verdict=v.say(f"verdict:{proposal.status}"), law=law)
    return v.say("labelled", label=told, text=span(v, proposal.measures))
