"""What pages about rules say in common: rules by the line, versions, what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.blocks import Heading, Line
from engine.reports.inert import inert
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Lang, Words
    from engine.model.rule_list import RuleLine
    from engine.reports.blocks import Block


def of(words: Words, lang: Lang) -> str:
    """Return words from a file in one language, made inert."""
    return inert(words.in_(lang))


def word(code: str, lang: Lang, **details: str) -> str:
    """Return a wording of the pages."""
    return say("look", code, lang, **details)


def listed(parts: Iterable[str], lang: Lang) -> str:
    """Join the members of a list."""
    return say("report", "list", lang).join(parts)


def version_heading(line: RuleLine, lang: Lang) -> Heading:
    """Return the heading of a version."""
    code = "version" if line.in_use else "version-unused"
    short, version = of(line.short, lang), line.version.isoformat()
    return Heading(2, word(code, lang, short=short, version=version))


def provision(line: RuleLine, lang: Lang) -> str:
    """Return where a rule stands, with the mark of its text; another regulation is named."""
    at = line.provision
    article = citing.article(at, lang)
    if at.regulation is None:
        return article
    return say("report", "cited", lang, short=of(at.regulation, lang), article=article)


def brief(line: RuleLine, lang: Lang) -> str:
    """Return a rule in brief: its id, its provision and its title."""
    at, title = provision(line, lang), of(line.title, lang)
    return word("rule-line", lang, id=inert(line.id), provision=at, title=title)


def unread(count: int, lang: Lang) -> Iterator[Block]:
    """Yield that some files could not be read, if so."""
    if count:
        yield Line(word("unread", lang, count=str(count)))
