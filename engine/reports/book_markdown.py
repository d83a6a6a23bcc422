"""The rule book as Markdown: by regulation, version and article, each rule as it is shown alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.reports.article_history import entry_text
from engine.reports.blocks import Heading, Line, View
from engine.reports.book_words import BookWords
from engine.reports.inert import inert
from engine.reports.markdown import markdown
from engine.reports.rule_shown import rule_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.book import Book, BookArticle, BookRegulation, BookRule, BookVersion
    from engine.reports.blocks import Block

_TICKS = re.compile(r"`+")
_RULE = 5


def book_markdown(book: Book, lang: Lang) -> str:
    """Return the rule book as Markdown."""
    return "\n".join(_parts(book, BookWords(lang)))


def _parts(book: Book, told: BookWords) -> Iterator[str]:
    lines = (*told.head(book), *told.warnings(book), told.digest(book))
    yield _laid(Heading(1, told.say("title")), *map(Line, lines))
    for regulation in book.regulations:
        yield _laid(Heading(2, told.words(regulation.title)))
        for version in regulation.versions:
            yield from _version(regulation, version, book, told)


def _version(
    regulation: BookRegulation, version: BookVersion, book: Book, told: BookWords
) -> Iterator[str]:
    name = f"{told.words(regulation.short)} {told.version(version)}"
    yield _laid(Heading(3, name), Line(told.force(version)))
    for article in version.articles:
        yield _laid(*_article(article, told))
        for rule in article.rules:
            yield from _rule(rule, article, book, told)
    if version.bare:
        bare = (Line(entry_text(each, told.lang)) for each in version.bare)
        yield _laid(Heading(4, told.bare(version)), *bare)


def _article(article: BookArticle, told: BookWords) -> Iterator[Block]:
    yield Heading(4, told.article(article))
    for entry in article.entries:
        yield Line(entry_text(entry, told.lang), told.say("register"))
    for stage in article.stages:
        yield Line(told.stage(stage), told.say("stages"))
    for each in article.gone:
        text = told.say("gone:rule", id=inert(each.before or ""), title=told.words(each.title))
        yield Line(text, told.say("gone", version=article.gone_from))


def _rule(rule: BookRule, article: BookArticle, book: Book, told: BookWords) -> Iterator[str]:
    shown = rule.shown.model_copy(update={"unread": 0})
    yield _laid(*map(_lowered, rule_view(shown, told.lang).blocks))
    lines = [*_covered(rule, told)] if book.covered else []
    lines += _history(rule, article, told)
    if lines:
        yield _laid(*lines)
    for keys, text in (("zh", rule.source.zh), ("en", rule.source.en)):
        yield f"{told.say(f'source:{keys}')}\n\n{_fenced(text)}\n"


def _lowered(block: Block) -> Block:
    """Return a heading of a page of its own as one within the book."""
    return Heading(_RULE + block.level - 1, block.text) if isinstance(block, Heading) else block


def _covered(rule: BookRule, told: BookWords) -> Iterator[Block]:
    yield Line(told.covered(rule))
    yield from map(Line, told.holes(rule))


def _history(rule: BookRule, article: BookArticle, told: BookWords) -> Iterator[Block]:
    if rule.new:
        yield Line(told.say("history:new", version=article.gone_from))
    if rule.before is not None:
        name = {"version": rule.before.version, "rule": inert(rule.before.rule)}
        changes = [told.words(each) for each in rule.before.changes]
        for text in changes or [told.look("history:same")]:
            yield Line(text, told.say("history", **name))


def _laid(*blocks: Block) -> str:
    return markdown(View(blocks))


def _fenced(text: str) -> str:
    """Return lines between fences longer than any within them."""
    longest = max(map(len, _TICKS.findall(text)), default=0)
    fence = "`" * max(longest + 1, 3)
    return "\n".join((f"{fence}yaml", *map(inert, text.split("\n")), fence))
