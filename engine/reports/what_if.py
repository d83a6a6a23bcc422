"""What would be otherwise, in words: what is supposed, who is affected, and in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.law import span
from engine.reports.numerals import chinese
from engine.reports.release_mark import release_line
from engine.reports.supposed import supposed
from engine.reports.what_if_lines import Entry, change, entries, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Alert
    from engine.model.what_if import Side, SubjectDifference, WhatIf
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

Said = tuple[Entry, ...]


def what_if_view(found: WhatIf, v: Voice) -> View:
    """Return what would be otherwise, in words; `v` speaks of the case as it is written."""
    differences = found.differences
    sections: dict[str, Iterable[Block]] = {}
    if differences.subjects:
        sections["overview"] = _overview(v, differences.subjects)
        sections["each"] = _each(v, differences.subjects)
    if differences.alerts_gained or differences.alerts_lost:
        sections["alerts"] = _alerts(v, differences.alerts_lost, differences.alerts_gained)
    blocks: list[Block] = list(_head(v, found))
    for number, (code, written) in enumerate(sections.items(), start=1):
        shown = chinese(number) if v.lang == "zh" else str(number)
        title = told(v, f"section:{code}") + (_counts(v, found) if code == "overview" else "")
        blocks += [Heading(2, v.say("section", number=shown, title=title)), *written]
    return View(tuple(blocks))


def _head(v: Voice, found: WhatIf) -> Iterator[Block]:
    yield Heading(1, told(v, "title"))
    yield from release_line(v.assessment.digests, v.lang)
    yield Line(v.of(found.case.title), told(v, "label:case"))
    for at, each in enumerate(found.supposed):
        yield Line(supposed(v, each), "" if at else told(v, "label:supposed"))
    yield Line(told(v, "caution"), told(v, "label:caution"))
    yield Line(v.say("legend"), told(v, "label:marks"))
    if not found.differences.subjects:
        yield Heading(2, told(v, "nothing", count=str(found.differences.unchanged)))


def _counts(v: Voice, found: WhatIf) -> str:
    changed, unchanged = len(found.differences.subjects), found.differences.unchanged
    return told(v, "overview-counts", changed=str(changed), unchanged=str(unchanged))


def _overview(v: Voice, subjects: Iterable[SubjectDifference]) -> Iterator[Table]:
    columns = tuple(told(v, f"column:{code}") for code in ("number", "subject", "now", "then"))
    yield Table(columns, tuple(_row(v, each) for each in _by_number(v, subjects)))


def _by_number(v: Voice, subjects: Iterable[SubjectDifference]) -> list[SubjectDifference]:
    """Return subjects in the order of the proposal; those it does not know come last."""
    known = v.numbers.subjects
    return sorted(subjects, key=lambda each: known.get(each.subject.id, len(known) + 1))


def _number(v: Voice, each: SubjectDifference) -> str:
    return v.subjects([each.subject.id]) or told(v, "new")


def _row(v: Voice, each: SubjectDifference) -> tuple[str, ...]:
    now, then = standing_said(v, each.was), standing_said(v, each.would_be)
    return _number(v, each), v.of(each.subject.name), now, told(v, "same") if now == then else then


def standing_said(v: Voice, side: Side) -> str:
    """Return a verdict on a subject; of what is proposed the range, by law if it is under two."""
    if side.verdict == "not-considered":
        return told(v, "verdict:not-considered")
    if not side.ranges:
        return v.say(f"verdict:{side.verdict}")
    one = len(side.ranges) == 1
    return v.joined(
        told(
            v,
            "measures" if one else "measures:of",
            law=v.short(each.regulation),
            verdict=v.say(f"verdict:{each.status}"),
            measures=span(v, each.measures),
        )
        for each in side.ranges
    )


def _each(v: Voice, subjects: Iterable[SubjectDifference]) -> Iterator[Block]:
    """Yield what would be otherwise, once for all of whom and under all laws where it is alike."""
    alike: dict[tuple[tuple[str, ...], Said], list[SubjectDifference]] = {}
    for subject in _by_number(v, subjects):
        for said, laws in _said(v, subject).items():
            alike.setdefault((tuple(laws), said), []).append(subject)
    for (under, told_of), whom in alike.items():
        yield Heading(3, _title(v, under, whom))
        for aspect, texts in told_of:
            label = told(v, f"entry:{aspect}")
            yield from (Line(it, "" if at else label, branch=True) for at, it in enumerate(texts))


def _said(v: Voice, subject: SubjectDifference) -> dict[Said, list[str]]:
    """Return what is said of a subject, with the laws it is said under; proposals come first."""
    found: dict[Said, list[str]] = {}
    for charge in sorted(subject.charges, key=lambda each: "responsibility" not in each.differing):
        said = entries(v, charge)
        if said:
            found.setdefault(said, []).append(v.short(charge.charge.regulation))
    return found


def _title(v: Voice, laws: Iterable[str], whom: list[SubjectDifference]) -> str:
    numbers = v.subjects(each.subject.id for each in whom)
    new = told(v, "new") if any(not v.subjects([it.subject.id]) for it in whom) else ""
    names = v.listed(v.of(each.subject.name) for each in whom)
    shown = v.listed(each for each in (numbers, new) if each)
    return told(v, "title:subjects", numbers=shown, names=names, law=v.listed(laws))


def _alerts(v: Voice, lost: Iterable[Alert], gained: Iterable[Alert]) -> Iterator[Line]:
    """Yield each note whose subjects or findings would be others, with both."""
    about: dict[tuple[str, str], tuple[list[Alert], list[Alert]]] = {}
    for side, alerts in enumerate((lost, gained)):
        for each in alerts:
            key = v.of(each.label), v.cited(each.citation)
            about.setdefault(key, ([], []))[side].append(each)
    for (label, provision), (was, would_be) in about.items():
        brief = [v.joined(_about(v, each) for each in side) for side in (was, would_be)]
        full = [v.joined(_about_all(v, each) for each in side) for side in (was, would_be)]
        text = change(v, *brief) or change(v, *full)
        if text:
            yield Line(told(v, "alert", label=label, about=text, provision=provision))


def _about(v: Voice, alert: Alert) -> str:
    whom = v.subjects(alert.subjects)
    return v.say("alert-whom", whom=whom) if whom else v.findings(alert.findings)


def _about_all(v: Voice, alert: Alert) -> str:
    findings = v.findings(alert.findings)
    return _about(v, alert) + (v.say("in-brackets", text=findings) if findings else "")
