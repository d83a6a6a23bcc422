"""The minutes of a meeting: the questions that were asked, in order, each with its answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from engine.reports.blocks import Code, Heading, Line, View
from engine.reports.inert import inert
from engine.reports.numerals import chinese
from engine.reports.release_mark import release_line
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Digests
    from engine.model.base import Lang, Words
    from engine.model.session import Session
    from engine.reports.blocks import Block

_LOWEST = 6


class Answered(NamedTuple):
    """The answer to a question, the command that gives it, and what was remarked on it."""

    view: View
    command: str
    remark: Words | None = None


class Of(NamedTuple):
    """What a meeting was about: the case by its title, and what went into every answer."""

    title: Words
    digests: Digests


def minutes_view(session: Session, of: Of, answers: Iterable[Answered], lang: Lang) -> View:
    """Return the minutes in words."""
    return View((*_head(session, of, lang), *_body(answers, lang), *_foot(of, lang)))


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("minutes", code, lang, **details)


def _head(session: Session, of: Of, lang: Lang) -> Iterator[Block]:
    yield Heading(1, inert(session.title.in_(lang)))
    yield Line(inert(of.title.in_(lang)), _say("label:case", lang))
    yield Line(session.on.isoformat(), _say("label:on", lang))
    present = say("report", "list", lang).join(inert(each.in_(lang)) for each in session.present)
    yield Line(present or _say("nobody", lang), _say("label:present", lang))
    yield Line(_say("caution", lang), _say("label:caution", lang))


def _body(answers: Iterable[Answered], lang: Lang) -> Iterator[Block]:
    for number, each in enumerate(answers, start=1):
        title, *blocks = each.view.blocks
        yield _section(number, title, lang)
        yield from map(_lowered, blocks)
        if each.remark is not None:
            yield Heading(3, _say("remark", lang))
            yield Line(inert(each.remark.in_(lang)))
        yield Heading(3, _say("again", lang))
        yield Code(each.command)


def _section(number: int, title: Block, lang: Lang) -> Heading:
    """Return the title of an answer as that of a section; every answer begins with one."""
    assert isinstance(title, Heading)
    shown = chinese(number) if lang == "zh" else str(number)
    return Heading(2, say("report", "section", lang, number=shown, title=title.text))


def _lowered(block: Block) -> Block:
    """Return a block of an answer within its section."""
    if not isinstance(block, Heading):
        return block
    return replace(block, level=min(block.level + 1, _LOWEST))


def _foot(of: Of, lang: Lang) -> Iterator[Block]:
    yield Heading(2, _say("rests-on", lang))
    for name in ("case", "organisation", "rules", "engine"):
        yield Line(getattr(of.digests, name), _say(f"digest:{name}", lang))
    yield from release_line(of.digests, lang)
    yield Line(_say("same", lang))
