"""The numbered sections of a report."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table
from engine.reports.entries import ALWAYS, CONDITIONS, Entry, shared, without, worded
from engine.reports.grounds import pooled
from engine.reports.law import authority, span
from engine.reports.person import borne, entries, outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Proposal
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def overview(v: Voice) -> Iterator[Block]:
    """Yield the proposals in a table, a line each."""
    proposals = v.assessment.proposals
    other = [] if v.brief else _other_regulations(v)
    codes = ["number", "subject", "verdict", "responsibility", "range"]
    if v.brief and len({each.status for each in proposals}) == 1:
        codes.remove("verdict")
    columns = (*(v.say(f"column:{code}") for code in codes), *(v.short(each) for each in other))
    if proposals:
        yield Table(columns, tuple(_row(v, each, codes, other) for each in proposals))
    else:
        yield Line(v.say("no-proposal"))


def counts(v: Voice) -> str:
    """Return how many subjects there are of each verdict, and which."""
    found = v.assessment
    parts = []
    for status in ("established", "conditional"):
        ids = [each.subject.id for each in found.proposals if each.status == status]
        parts += [_count(v, f"verdict:{status}", ids)] if ids else []
    parts += [
        _count(v, code, [each.subject.id for each in group])
        for code, group in (
            ("verdict:to-be-established", found.to_be_established),
            ("verdict:not-proposed", found.not_proposed),
        )
        if group
    ]
    return v.say("counts").join(parts)


def _count(v: Voice, code: str, ids: list[str]) -> str:
    number = str(len(dict.fromkeys(ids)))
    return v.say("count", verdict=v.say(code), count=number, which=v.subjects(ids))


def _other_regulations(v: Voice) -> list[str]:
    found = (
        each.charge.regulation
        for proposal in v.assessment.proposals
        for each in proposal.also_open
        if each.outcome != "no-law"
    )
    return list(dict.fromkeys(found))


def _row(
    v: Voice, proposal: Proposal, codes: Iterable[str], other: Iterable[str]
) -> tuple[str, ...]:
    open_ = {each.charge.regulation: outcome(v, each) for each in proposal.also_open}
    cells = {
        "number": v.subjects([proposal.subject.id]),
        "subject": v.of(proposal.subject.name),
        "verdict": v.say(f"verdict:{proposal.status}"),
        "responsibility": borne(v, proposal),
        "range": span(v, proposal.measures),
    }
    regulations = (open_.get(each, v.say("as-proposed")) for each in other)
    return (*(cells[code] for code in codes), *regulations)


def reasons(v: Voice) -> Iterator[Block]:
    """Yield the reasons of every proposal: what all have in common once, then each subject."""
    ordered = sorted(v.assessment.proposals, key=_regulation)
    for _, group in groupby(ordered, key=_regulation):
        yield from _of_regulation(v, list(group))


def _regulation(proposal: Proposal) -> tuple[str, str]:
    return proposal.charge.regulation, str(proposal.charge.version)


def _of_regulation(v: Voice, group: list[Proposal]) -> Iterator[Block]:
    pool = pooled(each for of in group for each in (*of.favouring, *of.burdening))
    said = [entries(v, each, pool if v.brief else {}) for each in group]
    common = shared(said) if v.brief else []
    if common:
        yield from _common(v, group, common)
    for proposal, found in zip(group, said, strict=True):
        left = without(found, common)
        spoken = left.pop(0) if v.brief and left[0].label == ALWAYS else None
        yield Heading(3, _title(v, proposal, common, spoken))
        yield from (_line(v, each) for each in left)


def _common(v: Voice, group: list[Proposal], common: list[Entry]) -> Iterator[Block]:
    whom = v.subjects(each.subject.id for each in group)
    yield Heading(3, v.say("common", whom=whom, short=v.short(group[0].charge.regulation)))
    other = tuple(_others_of(v, group))
    entry = [Entry("other", other)] if other else []
    at = next((n for n, each in enumerate(common) if each.label == CONDITIONS), len(common))
    yield from (_line(v, each, common=True) for each in [*common[:at], *entry, *common[at:]])


def _others_of(v: Voice, group: Iterable[Proposal]) -> Iterator[str]:
    """Yield what the other regulations come to, subjects of one outcome together."""
    found: dict[str, dict[str, list[str]]] = {}
    for proposal in group:
        for each in proposal.also_open:
            if each.outcome != "no-law":
                same = found.setdefault(v.short(each.charge.regulation), {})
                same.setdefault(outcome(v, each), []).append(proposal.subject.id)
    for short, outcomes in found.items():
        told = (
            v.say("other-of", whom=v.subjects(ids), text=text) for text, ids in outcomes.items()
        )
        yield v.say("other", short=short, text=v.say("comma").join(told))


def _title(v: Voice, proposal: Proposal, common: list[Entry], spoken: Entry | None) -> str:
    subject = proposal.subject
    name = v.of(subject.name)
    place = [v.of(each) for each in (subject.unit, subject.post) if each]
    apart = [] if v.brief else [each for each in place if each != name]
    number = v.subjects([subject.id])
    text = v.say("title:alone" if v.alone else "title:subject", number=number, name=name)
    post = v.say("in-brackets", text=v.listed(apart)) if apart else ""
    told = worded(v, spoken, common=not common) if spoken else ""
    mine = v.say("title:for", text=told) if spoken else ""
    if any(each.label == "range" for each in common):
        return text + post + mine
    verdict = v.say(f"verdict:{proposal.status}")
    return (
        text
        + post
        + mine
        + v.say("verdict-range", verdict=verdict, range=span(v, proposal.measures))
    )


def _line(v: Voice, entry: Entry, *, common: bool = False) -> Line:
    empty = entry.label in ("lighter", "heavier") and not entry.items
    text = v.say("no-ground") if empty else worded(v, entry, common=common or not v.brief)
    return Line(text, v.say(f"entry:{entry.label}"), branch=not common)


def powers(v: Voice) -> Iterator[Block]:
    """Yield who may decide, and what the procedure asks for."""
    decided = list(authority(v, v.assessment.proposals))
    yield from (Line(text) for text in decided or [v.say("no-authority")])
    if not v.brief:
        yield Line(v.say("procedure"))
