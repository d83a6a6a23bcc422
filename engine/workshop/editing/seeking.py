"""Rules, facts and terms of a rules folder by a part of their name or title."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.reports.citing import numbered
from engine.text.catalogue import say
from engine.workshop.lookup.naming import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.problems import Location
    from engine.rulebook.folder import Entry
    from engine.workshop.editing.bench import Bench

MOST = 200
_LANGS: tuple[Lang, ...] = ("zh", "en")
_SOUGHT = {"rules": ("id", "title"), "vocabulary": ("name", "label"), "terms": ("name", "title")}


class Found(NamedTuple):
    """Something declared: its name, what it is called, its section, its version, its place."""

    name: str
    title: str
    section: str
    within: str
    where: Location


def found(query: str, bench: Bench, lang: Lang) -> list[Found]:
    """Return what is called so, all where nothing is asked, by regulation and day; at most 200."""
    every = (_of(entry, section, lang) for section, entry in _entries(bench))
    words = query.casefold().split()
    fitting = (each for told, each in every if all(word in told for word in words))
    return list(islice(fitting, MOST))


def _entries(bench: Bench) -> Iterator[tuple[str, Entry]]:
    for section in _SOUGHT:
        shared = bench.gathered.shared.values() if section == "vocabulary" else ()
        yield from ((section, entry) for entry in (*shared, *bench.desk.entries(section)))


def _of(entry: Entry, section: str, lang: Lang) -> tuple[str, Found]:
    """Return something declared, and all that it is called."""
    key, titled = _SOUGHT[section]
    name, title = getattr(entry.item, key), getattr(entry.item, titled)
    where = entry.document.value_at((*entry.path, key))
    within = "/".join(where.file.replace("\\", "/").split("/")[-3:-1])
    called = (*(spoken(title) if title else ()), *_cited(entry.item, section))
    told = "\n".join((name, *called)).casefold()
    return told, Found(name, title.in_(lang) if title else "", section, within, where)


def _cited(item: Any, section: str) -> Iterator[str]:  # noqa: ANN401 - any declaration
    """Yield where a rule stands in the law, as people write it."""
    if section == "rules":
        at = item.provision
        yield from (numbered(at.article, at.paragraph, at.item, lang) for lang in _LANGS)
        yield from (say("editor", "cited", lang, number=str(at.article)) for lang in _LANGS)
