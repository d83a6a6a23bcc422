"""The rule book as one page that needs nothing else: read offline, searched, printed on A4."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.article_history import entry_text
from engine.reports.book_words import BookWords
from engine.reports.clause_trees import sentence_trees
from engine.reports.inert import inert
from engine.reports.numerals import chinese
from engine.reports.rule_shown import MOST_OF_ARTICLE, because
from engine.reports.saying import brief, provision
from engine.reports.template import filled

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.book import (
        Book,
        BookArticle,
        BookRegulation,
        BookRule,
        BookVersion,
        Source,
        Turn,
    )
    from engine.model.rule_list import RuleLine
    from engine.model.rules import ArticleEntry
    from engine.reports.blocks import Tree

_CHINESE = re.compile("[\u4e00-\u9fff]")


def book_page(book: Book, lang: Lang) -> str:
    """Return the rule book as an HTML page."""
    template = Path(__file__).with_name("book.html")
    return filled(template, page=Drawn(book, lang), book=book, lang=lang)


class Drawn(BookWords):
    """What the template asks for."""

    most = MOST_OF_ARTICLE

    def __init__(self, book: Book, lang: Lang) -> None:
        super().__init__(lang)
        self._book = book
        self._ids = {self.anchor(each.shown.rule) for each in book.rules}
        self.inert = inert

    def foreign(self, text: str) -> str:
        """Return the language of a text that is not in that of the page, or nothing."""
        return "zh-CN" if self.lang == "en" and _CHINESE.search(text) else ""

    def anchor(self, line: RuleLine) -> str:
        """Return the name of the place of a rule on the page."""
        return f"{line.regulation}/{line.version.isoformat()}/{line.id}"

    def linked(self, line: RuleLine) -> str:
        """Return the name of the place of a rule, or nothing where it is not on the page."""
        name = self.anchor(line)
        return name if name in self._ids else ""

    def because(self, rule: BookRule) -> str:
        """Return the reason of a rule, with its placeholders in the language of the page."""
        return because(rule.shown, self.lang)

    def earlier(self, line: RuleLine, turn: Turn) -> str:
        """Return the name of the place of what a rule was before, or nothing."""
        name = f"{line.regulation}/{turn.version.isoformat()}/{turn.rule}"
        return name if name in self._ids else ""

    def listing(self, source: Source, keys: Lang) -> str:
        """Return a rule as its file has it, line by line."""
        text = source.zh if keys == "zh" else source.en
        return "\n".join(map(inert, text.split("\n")))

    def section(
        self, regulation: BookRegulation, version: BookVersion, article: BookArticle
    ) -> str:
        """Return the name of the place of an article."""
        at = "" if article.of is None else f"{version.articles.index(article)}-"
        return f"{regulation.id}/{version.version.isoformat()}/§{at}{article.article}"

    def numbers(self, number: int | None) -> str:
        """Return a number as it is searched for, in both kinds of numerals; nothing for none."""
        return "" if number is None else f"{number} {chinese(number)}"

    def entry(self, entry: ArticleEntry) -> str:
        """Return an entry of the register."""
        return entry_text(entry, self.lang)

    def provision(self, line: RuleLine) -> str:
        """Return where a rule stands, with the mark of its text."""
        return provision(line, self.lang)

    def mark(self, line: RuleLine) -> str:
        """Return the mark of the text of a rule."""
        return citing.mark(self.lang, verified=line.provision.verified).strip()

    def brief(self, line: RuleLine) -> str:
        """Return a rule in brief."""
        return brief(line, self.lang)

    def trees(self, rule: BookRule) -> tuple[Tree, ...]:
        """Return a rule in sentences."""
        return sentence_trees(rule.shown.sentence, self.lang)
