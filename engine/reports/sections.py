"""The numbered sections of a report."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table
from engine.reports.entries import ALWAYS, CONDITIONS, Entry, shared, without, worded
from engine.reports.forms import forms
from engine.reports.grounds import pooled
from engine.reports.law import permitted, span
from engine.reports.links import four
from engine.reports.outcome import outcome
from engine.reports.pending import also_unasked
from engine.reports.person import borne, entries, links_of
from engine.reports.powers import authority, authority_open
from engine.reports.reach import reach_open
from engine.reports.versions import open_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.proposal import Proposal
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def overview(v: Voice) -> Iterator[Block]:
    """Yield the proposals in a table, a line each; what is the same of all is said once."""
    proposals = v.assessment.proposals
    if not proposals:
        yield Line(v.say("no-proposal"))
        return
    other = [] if v.brief else _other_regulations(v)
    codes = ["number", "subject", "verdict", "four", "responsibility", "range"]
    same = uniform(v)
    if same:
        codes = [code for code in codes if code not in ("verdict", "range")]
        yield Line(same)
    if len(_by_regulation(v)) > 1:
        codes.insert(2, "law")
    columns = (*(v.say(f"column:{code}") for code in codes), *(v.short(each) for each in other))
    yield Table(columns, tuple(_row(v, each, codes, other) for each in proposals))


def uniform(v: Voice) -> str:
    """Return verdict and range if they are the same of all, to be said once; else nothing."""
    found = {
        v.say(
            "for-all",
            verdict=v.say(f"verdict:{each.status}"),
            range=v.joined(permitted(v, each)),
        )
        for each in v.assessment.proposals
    }
    return found.pop() if not v.alone and len(found) == 1 < len(v.assessment.proposals) else ""


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
        if each.outcome != "no-law" and not reach_open(each)
    )
    return list(dict.fromkeys(found))


def _row(
    v: Voice, proposal: Proposal, codes: Iterable[str], other: Iterable[str]
) -> tuple[str, ...]:
    open_ = {each.charge.regulation: outcome(v, each) for each in proposal.also_open}
    cells = {
        "number": v.subjects([proposal.subject.id]),
        "subject": v.of(proposal.subject.name),
        "law": v.short(proposal.charge.regulation),
        "verdict": v.say(f"verdict:{proposal.status}"),
        "four": four(v, links_of(proposal), brief=True),
        "responsibility": borne(v, proposal),
        "range": span(v, proposal.measures),
    }
    regulations = (open_.get(each, v.say("as-proposed")) for each in other)
    return (*(cells[code] for code in codes), *regulations)


def reasons(v: Voice) -> Iterator[Block]:
    """Yield the reasons of every proposal: what all have in common once, then each subject."""
    for group in _by_regulation(v):
        yield from _of_regulation(v, group)


def in_common(v: Voice) -> str:
    """Return what a section says of the common part in its title, if there is one such part."""
    groups = _by_regulation(v)
    one = v.brief and len(groups) == 1 < len(groups[0])
    return v.say("section-common", text=_common_title(v, groups[0])) if one else ""


def _by_regulation(v: Voice) -> list[list[Proposal]]:
    ordered = sorted(v.assessment.proposals, key=_regulation)
    return [list(group) for _, group in groupby(ordered, key=_regulation)]


def _regulation(proposal: Proposal) -> tuple[str, str]:
    return proposal.charge.regulation, str(proposal.charge.version)


def _common_title(v: Voice, group: list[Proposal]) -> str:
    whom = v.subjects(each.subject.id for each in group)
    return v.say("common", whom=whom, short=v.short(group[0].charge.regulation))


def _of_regulation(v: Voice, group: list[Proposal]) -> Iterator[Block]:
    pool = pooled(each for of in group for each in (*of.favouring, *of.burdening))
    said = [entries(v, each, pool if v.brief else {}) for each in group]
    common = shared(said) if v.brief else []
    if common and not in_common(v):
        yield Heading(3, _common_title(v, group))
    if common:
        yield from _common(v, group, common)
    for proposal, found in zip(group, said, strict=True):
        left = without(found, common)
        spoken = left.pop(0) if v.brief and left[0].label == ALWAYS else None
        yield Heading(3, _title(v, proposal, common, spoken))
        yield from _own(v, left)


def _own(v: Voice, left: list[Entry]) -> Iterator[Line]:
    """Yield what is said of one subject; in brief its own conditions end the last line."""
    lines = [line for each in left for line in _apart(v, each)]
    if v.brief and [each.label for each in left[-2:]] == ["chain", CONDITIONS]:
        *rest, last, held = lines
        needs = v.say("labelled", label=held.label, text=held.text)
        lines = [*rest, replace(last, text=v.joined([last.text, needs]))]
    yield from lines


def _apart(v: Voice, entry: Entry) -> list[Line]:
    """Return an entry as one line, or where nothing is folded each of its grounds as a line."""
    apart = ("lighter", "heavier", "influence", "versions")
    if v.brief or entry.label not in apart or not entry.items:
        return [_line(v, entry)]
    label = v.say(f"entry:{entry.label}")
    first, *more = entry.items
    return [Line(first, label, branch=True), *(Line(each, branch=True) for each in more)]


def _common(v: Voice, group: list[Proposal], common: list[Entry]) -> Iterator[Block]:
    other = tuple(_others_of(v, group))
    entry = [Entry("other", other)] if other else []
    told = [each for each in common if each.label != "range" or not uniform(v)]
    at = next((n for n, each in enumerate(told) if each.label == CONDITIONS), len(told))
    for each in [*told[:at], *entry, *told[at:]]:
        line = _line(v, each, common=True)
        also = also_unasked(v) if each.label == "not-asked" else ""
        yield replace(line, text=line.text + also)


def _others_of(v: Voice, group: Iterable[Proposal]) -> Iterator[str]:
    """Yield what the other regulations come to; what is the same is said once."""
    found: dict[str, dict[str, list[str]]] = {}
    for proposal in group:
        for each in proposal.also_open:
            if each.outcome != "no-law":
                same = found.setdefault(v.short(each.charge.regulation), {})
                same.setdefault(open_outcome(v, each), []).append(proposal.subject.id)
    alike: dict[str, list[str]] = {}
    for short, outcomes in found.items():
        told = (
            v.say("other-of", whom=v.subjects(ids), text=text) for text, ids in outcomes.items()
        )
        alike.setdefault(v.say("comma").join(told), []).append(short)
    for text, shorts in alike.items():
        yield v.say("other", short=v.listed(shorts), text=text)


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
    short = v.short(proposal.charge.regulation)
    verdict = v.say("verdict-under", verdict=v.say(f"verdict:{proposal.status}"), short=short)
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
    """Yield who may decide, how the measures are counted, and what the procedure asks for."""
    proposals = v.assessment.proposals
    yield from (Line(text) for text in authority(v, proposals))
    yield from (Line(text) for text in authority_open(v, proposals))
    if not v.brief:
        yield from (Line(text) for text in forms(v))
        yield Line(v.say("procedure"))
