"""The manual of the checks: one page, or the list of all."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Table, View
from engine.reports.inert import json_page
from engine.reports.markdown import markdown
from engine.reports.terminal import COLUMNS, terminal
from engine.reports.wrap import wrap
from engine.text.catalogue import say
from engine.text.steering import spelt_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from engine.model.base import Lang
    from engine.model.check import Example, Page
    from engine.reports.blocks import Block

_INDENT = " " * 4


def page_text(page: Page, lang: Lang) -> str:
    """Return a page of the manual for a console."""
    lines = [*wrap(page.title.in_(lang), COLUMNS), _kind(page, lang)]
    for paragraph in (*_paragraphs(page, lang), _fixed(page, lang)):
        lines += ["", *wrap(paragraph, COLUMNS)]
    for example in page.examples:
        lines += ["", _heading(example, lang)]
        lines += [_INDENT + spelt_out(line) for line in example.text.splitlines()]
    return "\n".join(lines) + "\n"


def page_markdown(page: Page, lang: Lang) -> str:
    """Return a page of the manual as Markdown; its text is written as Markdown already."""
    parts = [f"# {page.title.in_(lang)}", _kind(page, lang)]
    parts += [*_paragraphs(page, lang), _fixed(page, lang)]
    for example in page.examples:
        parts += [f"## {_heading(example, lang)}", f"```yaml\n{_spelt(example)}\n```"]
    return "\n\n".join(parts) + "\n"


def _spelt(example: Example) -> str:
    """Return the lines of an example; signs that show nothing are named."""
    return "\n".join(map(spelt_out, example.text.splitlines()))


def list_view(pages: Sequence[Page], lang: Lang) -> View:
    """Return all pages by category: code, severity, title."""
    return View(tuple(_list(pages, lang)))


def _list(pages: Sequence[Page], lang: Lang) -> Iterator[Block]:
    for category, same in groupby(pages, key=lambda page: page.category):
        yield Heading(2, _say(f"category:{category}", lang))
        columns = tuple(_say(f"column:{name}", lang) for name in ("check", "severity", "title"))
        rows = ((page.code, _severity(page, lang), page.title.in_(lang)) for page in same)
        yield Table(columns, tuple(rows))


def _paragraphs(page: Page, lang: Lang) -> list[str]:
    return page.text.in_(lang).split("\n\n")


def _fixed(page: Page, lang: Lang) -> str:
    if not page.category.checked:
        return _say("page:meant", lang)
    return _say("page:fixed" if page.category.loads else "page:settable", lang)


def _kind(page: Page, lang: Lang) -> str:
    return f"{page.code} · {_say(f'category:{page.category}', lang)} · {_severity(page, lang)}"


def _heading(example: Example, lang: Lang) -> str:
    return _say("page:good" if example.good else "page:bad", lang)


def _severity(page: Page, lang: Lang) -> str:
    return _say(f"severity:{page.severity}", lang)


def _say(code: str, lang: Lang) -> str:
    return say("rules_check", code, lang)


def _json(pages: Sequence[Page]) -> str:
    return json_page([page.model_dump(mode="json") for page in pages])


EXPLAIN_FORMATS: dict[str, Callable[[Page, Lang], str]] = {
    "table": page_text,
    "md": page_markdown,
    "json": lambda page, _: _json([page]),
}
LIST_FORMATS: dict[str, Callable[[Sequence[Page], Lang], str]] = {
    "table": lambda pages, lang: terminal(list_view(pages, lang)),
    "md": lambda pages, lang: markdown(list_view(pages, lang)),
    "json": lambda pages, _: _json(pages),
}
