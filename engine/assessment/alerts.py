"""What the safeguards came to, told once for all that it concerns."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.assessment.points import cite
from engine.model.assessment import Alert
from engine.model.base import Words
from engine.model.values import SheetKind
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.justify import Sources
    from engine.assessment.points import Concluded


def alerts(found: Iterable[Concluded], sources: Sources) -> Iterator[Alert]:
    """Yield an alert per safeguard rule that concludes, with the subjects and findings.

    They come by regulation, in the order in which the packs watch, and then by provision.
    """
    grouped: dict[tuple[str, str], list[Concluded]] = defaultdict(list)
    for concluded in found:
        if concluded.outcome.status.concludes:
            grouped[concluded.pack.key, concluded.outcome.rule.id].append(concluded)
    made = [_alert(group, sources) for group in grouped.values()]
    names = list(dict.fromkeys(each.citation.short for each in made))
    yield from sorted(made, key=lambda each: (names.index(each.citation.short), _place(each)))


def _place(alert: Alert) -> tuple[int, int, int, bool]:
    at = alert.citation.provision
    return at.article, at.paragraph or 0, at.item or 0, not at.verified


def _alert(group: Sequence[Concluded], sources: Sources) -> Alert:
    first = group[0]
    rule = first.outcome.rule
    code = rule.then["alert"][0]
    labels = {
        value: words
        for spec in first.pack.slots
        if spec.name == "alert"
        for value, words in spec.values.items()
    }
    about = [each.judged.sheet for each in group]
    links = [sources.links[sheet.id] for sheet in about if sheet.id in sources.links]
    named = [sheet.cells["subject.kind"].of for sheet in about if "subject.kind" in sheet.cells]
    findings = [sheet.id for sheet in about if sheet.kind is SheetKind.FINDING]
    concerned = tuple(dict.fromkeys(named))
    about_findings = tuple(dict.fromkeys([*findings, *(link.finding for link in links)]))
    return Alert(
        code=code,
        label=labels[code],
        citation=cite(first.pack, first.regulation, rule.provision),
        rule=rule.id,
        verb=rule.verb,
        because=_because(rule.because, concerned, about_findings, sources.names),
        subjects=concerned,
        findings=about_findings,
        status=first.outcome.status,
    )


def _because(
    because: Words,
    subjects: Sequence[str],
    findings: Sequence[str],
    known: Mapping[str, Words],
) -> Words:
    """Return a reason with all the subjects and findings it is about."""
    listed = {"subject": subjects, "finding": findings}
    zh = {key: "、".join(known[name].zh for name in each) for key, each in listed.items() if each}
    en = {key: ", ".join(known[name].en for name in each) for key, each in listed.items() if each}
    return Words.made(zh=fill(because.zh, zh), en=fill(because.en, en))
