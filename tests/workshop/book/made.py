"""Books, each made once: of the shipped regulation that has two versions, of all, of the sample."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from engine.model.base import Lang
from engine.model.book import Book
from engine.reports.book_page import book_page
from engine.workshop.book.making import book
from engine.workshop.lookup.picking import Asked, picked
from tests.workshop.shelf import SAMPLE, words

REGULATION = "accountability-regulation"


@cache
def narrow() -> Book:
    return book(picked(Asked(regulation=REGULATION), words()), words())


@cache
def whole() -> Book:
    return book(words().desk.rules(), words())


@cache
def sample() -> Book:
    return book(words(SAMPLE).desk.rules(), words(SAMPLE))


@cache
def page(lang: Lang) -> str:
    return book_page(narrow(), lang)


def stored(folder: Path, lang: Lang) -> Path:
    file = folder / f"book.{lang}.html"
    file.write_text(page(lang), encoding="utf-8")
    return file
