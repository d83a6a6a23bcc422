"""The forms of the rule book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.book_markdown import book_markdown
from engine.reports.book_page import book_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.base import Lang
    from engine.model.book import Book

BOOK_FORMATS: dict[str, Callable[[Book, Lang], str]] = {"html": book_page, "md": book_markdown}
