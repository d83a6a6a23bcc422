"""The interview in words: what is asked, why, what an answer would change, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.inquiry.asking.items import judged, on_record
from engine.inquiry.asking.reply import choices
from engine.model.case import Standing
from engine.model.values import SheetKind
from engine.model.vocabulary import FactType
from engine.reports.ask_effect import effect_lines
from engine.reports.blocks import Heading, Line, View
from engine.reports.inert import inert
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.inquiry.asking.items import Item, Place
    from engine.inquiry.asking.session import Session, Told
    from engine.model.case import Judgement
    from engine.model.missing import Missing, Settles
    from engine.model.values import Scalar
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def _said(v: Voice, code: str, **details: str) -> str:
    return say("ask", code, v.lang, **details)


def opening(v: Voice, session: Session, found: Missing, *, dry: bool) -> View:
    """Return how an interview begins: how much is to be asked, and what is not asked here."""
    count = len({each.spec.name for each in session.left})
    title = _said(v, "title", count=str(count), places=str(len(session.left)))
    blocks: list[Block] = [Heading(1, title)]
    if dry:
        blocks.append(Heading(1, _said(v, "title:dry")))
    facts = v.listed(v.of(each.label) for each in on_record(session.brief, found, session.who))
    if facts:
        blocks.append(Line(_said(v, "record", facts=facts), _said(v, "label:record")))
    return View(tuple(blocks))


def asking(v: Voice, session: Session) -> View:
    """Return what is asked at the step an interview stands at."""
    steps = {"value": _value, "basis": _basis, "confirm": _confirm}
    return View(tuple(steps[session.step](v, session)))


def telling(v: Voice, session: Session, told: Told) -> View:
    """Return something to be told before an interview goes on."""
    if told.code == "explain:value":
        return View(tuple(_explained(v, session.now)))
    return View((Heading(1, _said(v, told.code, word=inert(told.word))),))


def closing(v: Voice, session: Session, saved: int) -> View:
    """Return how an interview ends: what was saved, what nobody knew, what is left."""
    counts = {"unsure": str(len(session.unsure)), "left": str(len(session.left))}
    return View((Line(_said(v, "end", saved=str(saved), **counts), _said(v, "label:end")),))


def _value(v: Voice, session: Session) -> Iterator[Block]:
    now = session.now
    number = v.asked([f"unknown:{now.spec.name}"])
    whose = _said(v, "whose", whose=place_named(v, now.place))
    yield Heading(2, _said(v, "asked", label=v.of(now.fact.label), number=number, whose=whose))
    yield Line(v.of(now.fact.question), _said(v, "label:question"))
    yield Line(_held(v, session), _said(v, "label:now"))
    yield Line(judge(v, now), _said(v, "label:judged-by"))
    others = len({each.spec.name for each in session.left}) - 1
    left = _said(v, "left", places=str(len(session.alike)), count=str(others))
    yield Line(left, _said(v, "label:left"))
    yield Line(_choices(v, now), _said(v, "label:choices"))
    more = len(session.alike) - 1
    for_all = _said(v, "commands:all", count=str(more)) if more else ""
    yield Line(_said(v, "commands") + for_all, _said(v, "label:commands"))


def judge(v: Voice, item: Item) -> str:
    """Return who judges a fact."""
    return v.of(item.fact.judged_by) if item.fact.judged_by else _said(v, "people")


def _held(v: Voice, session: Session) -> str:
    """Return what the case says of what is asked."""
    found = judged(session.brief.case, session.now.key)
    return held(v, session.now, found) if found else _said(v, "unknown")


def held(v: Voice, item: Item, found: Judgement) -> str:
    """Return what a judgement says of a fact, marked if it is assumed."""
    value = found.facts[item.spec.name]
    if found.status is not Standing.ESTABLISHED or value == "unknown":
        return _said(v, "unknown")
    if found.assumed:
        return _said(v, "value", value=named(v, item, value), mark=v.assumed([found.assumption]))
    by = v.of(found.judged_by) if found.judged_by else _said(v, "by-nobody")
    return _said(v, "value:judged", value=named(v, item, value), by=by)


def named(v: Voice, item: Item, value: Scalar) -> str:
    """Return the name of a value."""
    labels = dict(choices(item.spec))
    return v.of(labels[str(value)]) if value in labels else inert(str(value))


def place_named(v: Voice, place: Place) -> str:
    """Return whose a fact is: a person, a finding, both, or the case."""
    subject = v.name(place.subject) if place.subject else ""
    finding = _finding(v, place.finding) if place.finding else ""
    if subject and finding:
        return _said(v, "whose:both", subject=subject, finding=finding)
    return subject or finding or _said(v, "whole-case")


def _finding(v: Voice, finding: str) -> str:
    found = v.assessment.findings.get(finding)
    number = v.findings([finding])
    return _said(v, "finding", number=number, title=v.of(found.title)) if found else inert(finding)


def _choices(v: Voice, item: Item) -> str:
    spec = item.spec
    if spec.type is FactType.DATE:
        return _said(v, "choice:date")
    if spec.type is FactType.INTEGER:
        unit = _said(v, "unit", unit=inert(spec.unit)) if spec.unit else ""
        return _said(v, "choice:integer", unit=unit)
    return v.joined(
        _said(v, "choice", number=str(number), label=v.of(label))
        for number, (_, label) in enumerate(choices(spec), start=1)
    )


def _basis(v: Voice, session: Session) -> Iterator[Block]:
    known = v.listed(each.id for each in session.brief.case.evidence)
    yield Heading(1, _said(v, "basis" if known else "basis:none", evidence=known))


def _confirm(v: Voice, session: Session) -> Iterator[Block]:
    replaced = v.joined(_replaced(v, session))
    for answer in session.answers:
        yield Line(_entry(v, session.now, answer), _said(v, "label:entry"))
    if replaced:
        yield Line(replaced, _said(v, "label:replaces"))
    yield from effect_lines(v, session.changes)


def _replaced(v: Voice, session: Session) -> Iterator[str]:
    """Yield what the answers take the place of."""
    for each in session.covered:
        found = judged(session.brief.case, each.key)
        if found is not None:
            yield _said(v, "replaces", value=held(v, each, found), whose=place_named(v, each.place))


def _entry(v: Voice, item: Item, answer: Judgement) -> str:
    note = [v.of(answer.note)] if answer.note else []
    whose = [v.name(answer.subject)] if answer.subject else []
    whose += [v.findings(answer.findings)] if answer.findings else []
    return _said(
        v,
        "entry",
        fact=v.of(item.fact.label),
        value=named(v, item, answer.facts[item.spec.name]),
        whose=v.listed(whose) or _said(v, "whole-case"),
        by=v.of(answer.judged_by) if answer.judged_by else "",
        on=str(answer.on),
        basis=v.listed([*answer.evidence, *note]),
    )


def _explained(v: Voice, item: Item) -> Iterator[Line]:
    """Yield why a fact is asked, what it means, who judges it, where to look, what it settles."""
    reasons = [
        _said(
            v,
            "why",
            short=v.short(each.regulation),
            article=v.article(each.citation),
            title=v.of(each.title),
        )
        for each in item.fact.why
    ]
    undecided = [_said(v, "why:undecided")] if item.fact.undecided else []
    yield Line(v.joined([*reasons, *undecided]), _said(v, "label:why"))
    if item.spec.definition:
        yield Line(v.of(item.spec.definition), _said(v, "label:means"))
    yield Line(judge(v, item), _said(v, "label:judged-by"))
    if item.fact.ask:
        yield Line(v.of(item.fact.ask), _said(v, "label:look"))
    yield Line(v.joined(_settled(v, each) for each in _mine(item)), _said(v, "label:settles"))
    yield Line(_said(v, "caution"), _said(v, "label:caution"))


def _mine(item: Item) -> Iterator[Settles]:
    """Yield what turns on a fact: of one person only, where it is that person's."""
    whose = item.place.subject if item.spec.on is not SheetKind.FINDING else None
    yield from (each for each in item.fact.settles if whose in (None, each.subject))


def _settled(v: Voice, each: Settles) -> str:
    parts = v.listed(_said(v, f"part:{part}") for part in each.parts)
    return _said(v, "settles", who=v.name(each.subject), parts=parts)
