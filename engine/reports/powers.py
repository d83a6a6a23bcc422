"""Who may decide which measures of the proposals on whom, and of which nobody has said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.proposal import Authority, AuthorityOpen, Proposal
    from engine.reports.voice import Voice


def authority(v: Voice, proposals: Iterable[Proposal]) -> Iterator[str]:
    """Yield who may decide which measures on whom, each rule once."""
    grouped: dict[tuple[str, str], list[tuple[Proposal, Authority]]] = {}
    for proposal in proposals:
        for each in proposal.authority:
            grouped.setdefault((_decides(v, each), _by(v, each)), []).append((proposal, each))
    joined: dict[tuple[str, str, str], list[str]] = {}
    for (text, by), found in grouped.items():
        whom = v.subjects(proposal.subject.id for proposal, _ in found)
        joined.setdefault((whom, v.listed(_measures(v, found)), by), []).append(text)
    code = "authority-alone" if v.alone else "authority"
    for (whom, measures, by), texts in joined.items():
        told = fill(by, {"text": v.joined(texts)})
        yield v.say(code, whom=whom, measures=measures, text=told)


def authority_open(v: Voice, proposals: Iterable[Proposal]) -> Iterator[str]:
    """Yield the measures of which no rule says who may decide them, and what would settle it."""
    grouped: dict[tuple[str, str], list[Proposal]] = {}
    for proposal in proposals:
        told: dict[str, list[str]] = {}
        for each in proposal.authority_open:
            label = _label(v, proposal, each.measure)
            told.setdefault(_settled_by(v, each), []).extend([label] if label else [])
        for text, labels in told.items():
            grouped.setdefault((v.listed(labels), text), []).append(proposal)
    code = "authority-alone" if v.alone else "authority"
    for (measures, text), found in grouped.items():
        whom = v.subjects(proposal.subject.id for proposal in found)
        yield v.say(code, whom=whom, measures=measures, text=text)


def _settled_by(v: Voice, each: AuthorityOpen) -> str:
    asked = v.asked_in(each.conditions)
    return v.say("authority-open", questions=asked) if asked else v.say("authority-unsaid")


def _decides(v: Voice, each: Authority) -> str:
    verb = v.say(f"authority-verb:{each.verb}")
    return v.say("decides", verb=verb, label=v.of(each.label))


def _by(v: Voice, each: Authority) -> str:
    """Return the provision and the conditions of an authority, with room for what they are of."""
    return v.say(
        "by-article",
        article=v.cited(each.citation),
        mark=v.assumed_in(each.conditions),
        questions=v.asked_in(each.conditions),
    )


def _measures(v: Voice, found: Iterable[tuple[Proposal, Authority]]) -> list[str]:
    labels = (_label(v, proposal, each.measure) for proposal, each in found)
    return list(dict.fromkeys(label for label in labels if label))


def _label(v: Voice, proposal: Proposal, measure: str) -> str:
    labels = {option.id: option.label for option in proposal.options}
    known = {view.id: view.label for view in (*proposal.measures.range, *proposal.measures.base)}
    found = (labels | known).get(measure)
    return v.of(found) if found else ""
