"""Two versions of a regulation side by side, and where no version governs what would be needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.law import span
from engine.reports.outcome import outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.model.assessment import GoverningLaw
    from engine.model.comparison import Compared, Comparison
    from engine.model.proposal import Charge, OpenCharge, OtherVersion, Proposal
    from engine.reports.voice import Voice


def side_by_side(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield what the version in force at the decision comes to beside a proposal.

    What differs part by part where nothing is folded, and which of the two is recommended, or why
    none is.
    """
    other = proposal.other_version
    if other is None:
        return
    told = other.comparison
    yield v.say("version:other", day=told.at_decision.isoformat(), text=_result(v, other))
    if other.proposal is not None and not v.brief:
        for part in told.parts:
            if part.weight not in (None, "same") or part.at_act != part.at_decision:
                yield _part(v, part, proposal, other.proposal)
    yield _recommended(v, proposal.charge, told)


def beside_open(v: Voice, charge: OpenCharge) -> Iterator[str]:
    """Yield what the later version comes to beside an open charge, where that is not the same."""
    other = charge.other_version
    if other is not None and _differs(charge, other):
        day = other.comparison.at_decision.isoformat()
        yield v.say("version:other", day=day, text=_result(v, other))
        yield _recommended(v, charge.charge, other.comparison)


def _differs(charge: OpenCharge, other: OtherVersion) -> bool:
    if other.charge is None or other.charge.outcome != charge.outcome:
        return True
    return _facts(charge) != _facts(other.charge)


def _facts(charge: OpenCharge) -> set[str]:
    return {point.key for point in charge.conditions if point.kind == "unknown"}


def open_outcome(v: Voice, charge: OpenCharge) -> str:
    """Return why a charge comes to no proposal, and what the version beside it comes to."""
    return v.joined([outcome(v, charge), *beside_open(v, charge)])


def _result(v: Voice, other: OtherVersion) -> str:
    if other.proposal is not None:
        return span(v, other.proposal.measures)
    return outcome(v, other.charge) if other.charge else ""


def _part(v: Voice, part: Compared, act: Proposal, new: Proposal) -> str:
    """Return what a part comes to under the law of the act, then under the later version."""
    return v.say(
        "version:part",
        part=v.say(f"part:{part.part}"),
        act=_worded(v, part.part, part.at_act, act),
        new=_worded(v, part.part, part.at_decision, new),
        weight=v.say(f"weight:{part.weight}") if part.weight else "",
    )


def _worded(v: Voice, part: str, codes: tuple[str, ...], of: Proposal) -> str:
    if part == "verb":
        return v.listed(_verb(v, code, of) for code in codes)
    if part == "circumstances":
        told = ((v.article(each.citation), v.of(each.title)) for each in of.circumstances)
        return v.listed(v.say("basis-brief", article=at, title=title) for at, title in told)
    if part == "authority":
        return v.listed(_decides(v, of)) or v.say("version:nothing")
    labels = _labels(v, of)
    found = v.listed(_coded(v, code, labels) for code in codes)
    return found or v.say("version:nothing")


def _verb(v: Voice, code: str, of: Proposal) -> str:
    """Return a verb; where it is not that of all measures, with its own."""
    measure, equals, verb = code.rpartition("=")
    word = v.say(f"verb-word:{verb}")
    return v.say("version:verb", label=_labels(v, of)[measure], verb=word) if equals else word


def _labels(v: Voice, of: Proposal) -> dict[str, str]:
    """Return what the codes of a proposal are called."""
    borne = {
        code: v.of(label)
        for each in of.responsibility
        for code, label in zip(each.responsibility, each.label, strict=True)
    }
    measures = {each.id: v.of(each.label) for each in (*of.measures.base, *of.measures.range)}
    return borne | measures | {each.id: v.of(each.label) for each in of.options}


def _coded(v: Voice, code: str, labels: dict[str, str]) -> str:
    measure, equals, months = code.partition("=")
    label = labels.get(measure, measure)
    return v.say("version:months", label=label, months=months) if equals else label


def _decides(v: Voice, of: Proposal) -> Iterator[str]:
    """Yield who decides, each with the measures it is about."""
    labels = _labels(v, of)
    grouped: dict[str, list[str]] = {}
    for each in of.authority:
        grouped.setdefault(v.of(each.label), []).append(labels.get(each.measure, each.measure))
    for by, measures in grouped.items():
        yield v.say("labelled", label=v.listed(measures), text=by)


def _recommended(v: Voice, charge: Charge, told: Comparison) -> str:
    """Return which version the rule would have people choose and why, or why it names none."""
    weighed = {
        weight: _named(v, told, weight) for weight in ("lighter", "heavier", "not-comparable")
    }
    why = v.say(
        f"standing:{told.standing}",
        lighter=weighed["lighter"],
        heavier=weighed["heavier"],
        apart=weighed["not-comparable"],
    )
    law = charge.law
    cited = [v.cited(each) for each in law.citations[-1:]] if law else []
    if told.recommended is None:
        return v.say("version:none", why=why)
    by = v.say("in-brackets", text=v.listed(cited)) if cited else ""
    return v.say("version:recommended", day=told.recommended.isoformat(), why=why, by=by)


def _named(v: Voice, told: Comparison, weight: str) -> str:
    parts = [v.say(f"part:{each.part}") for each in told.parts if each.weight == weight]
    return v.listed(parts) or v.say("version:nothing")


def not_in_base(v: Voice, law: GoverningLaw) -> str:
    """Return that no version governs: the days asked, what is there, what the rule would need."""
    held = [each for each in v.assessment.versions if each.regulation == law.regulation]
    there = v.listed(_days(v, each.in_force, each.until) for each in held)
    text = v.say(
        "law-not-in-base",
        title=v.of(law.title),
        days=days_asked(v, law),
        versions=there or v.say("version:no-version"),
        needs=v.say(f"law-needs:{_needs(v, law)}", day=str(law.governs_at_decision)),
    )
    return text + v.say("because", why=v.of(law.note)) if law.note else text


def days_asked(v: Voice, law: GoverningLaw) -> str:
    """Return the days on which the violations can have ended."""
    first, last = law.first.isoformat(), law.last.isoformat()
    return last if first == last else v.say("version:days", first=first, last=last)


def _days(v: Voice, first: date, last: date | None) -> str:
    if last is None:
        return v.say("version:from", first=first.isoformat())
    return v.say("version:days", first=first.isoformat(), last=last.isoformat())


def _needs(v: Voice, law: GoverningLaw) -> str:
    """Return by which rule a version would be chosen if it were in the rule base."""
    if law.basis != "end-open":
        return law.basis
    held = (each for each in v.assessment.versions if each.regulation == law.regulation)
    rule = next((each.rule for each in held if each.version == law.governs_at_decision), None)
    return rule or "people-choose"
