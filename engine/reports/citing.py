"""Provisions as reports cite them: numbers as the language has them, and the mark of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.provision import RowProvision
from engine.reports.inert import inert
from engine.reports.numerals import chinese
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.justification import Citation
    from engine.model.provision import Provision


def numeral(number: int, lang: Lang) -> str:
    """Return a number as an article bears it."""
    return chinese(number) if lang == "zh" else str(number)


def mark(lang: Lang, *, verified: bool) -> str:
    """Return the mark of a text that was, or was not, compared."""
    return say("report", "verified" if verified else "unverified", lang)


def article(at: Provision, lang: Lang) -> str:
    """Return a provision without its regulation, with its row and its mark."""
    place = numbered(at.article, at.paragraph, at.item, lang)
    return place + row(at, lang) + mark(lang, verified=at.verified)


def row(at: Provision, lang: Lang) -> str:
    """Return the row of a discretion table that a provision names, or nothing."""
    if not isinstance(at, RowProvision):
        return ""
    title, number = inert(at.row.title.in_(lang)), str(at.row.number)
    return say("report", "row", lang, table=title, number=number)


def numbered(article: int, paragraph: int | None, item: int | None, lang: Lang) -> str:
    """Return an article, with its paragraph and item where they are named."""
    parts = (("article", article), ("paragraph", paragraph), ("item", item))
    said = (
        say("report", code, lang, number=numeral(number, lang))
        for code, number in parts
        if number is not None
    )
    return "".join(said)


def cited(citation: Citation, lang: Lang) -> str:
    """Return a provision with its regulation and its mark."""
    short = inert(citation.short.in_(lang))
    return say("report", "cited", lang, short=short, article=article(citation.provision, lang))
