"""Where facts and terms are named in conditions, as they are written."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.conditions import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.rulebook.document import Path
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Desk

_CONDITIONS = ("when", "unless")
_SECTIONS = ("rules", "terms", "procedure")


class Mention(NamedTuple):
    """A fact or a term that a condition names, where in its entry, and with which values."""

    name: str
    entry: Entry
    path: Path
    values: tuple[str, ...]


@lru_cache(maxsize=2)
def mentions(desk: Desk) -> Mapping[str, tuple[Mention, ...]]:
    """Return every mention of facts and terms in rules, terms, steps and tallies, by name."""
    found: dict[str, list[Mention]] = {}
    for mention in _all(desk):
        found.setdefault(mention.name, []).append(mention)
    return {name: tuple(each) for name, each in found.items()}


def _all(desk: Desk) -> Iterator[Mention]:
    for version in desk.gathered.versions:
        yield from mentions_in(version)


def mentions_in(version: Version) -> Iterator[Mention]:
    """Yield every mention in the rules, terms, steps and tallies of a version."""
    for section in _SECTIONS:
        for entry in version.folder.sections[section]:
            yield from of_entry(entry)
    for entry in version.folder.sections["tallies"]:
        values = tuple(map(str, entry.item.values))
        yield Mention(entry.item.fact, entry, ("fact",), values)


def of_entry(entry: Entry) -> Iterator[Mention]:
    """Yield what the conditions of a rule, a term or a step name."""
    for key in _CONDITIONS:
        yield from _in(entry, (key,), getattr(entry.item, key, None))


def _in(entry: Entry, path: Path, written: object) -> Iterator[Mention]:
    if isinstance(written, list):
        for index, part in enumerate(written):
            yield from _in(entry, (*path, index), part)
    elif isinstance(written, dict):
        for key, value in written.items():
            if key in GROUPS:
                yield from _in(entry, (*path, key), value)
            else:
                yield from _named(entry, (*path, key), value)


def _named(entry: Entry, path: Path, value: object) -> Iterator[Mention]:
    tests = value.values() if isinstance(value, dict) else (value,)
    for each in tests:
        values = each if isinstance(each, list) else [each]
        yield Mention(str(path[-1]), entry, path, tuple(map(str, values)))
