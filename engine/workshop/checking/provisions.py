"""The provisions that the files of a desk cite, and the entries of its registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.provision import Provision
from engine.rulebook.library import REGULATION, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.rules import ArticleEntry, Pack
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Desk

_CITING = ("measures", "duties", "forms", "procedure", "rules")


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that an entry cites, or an entry of a register, and where it is written."""

    version: Version
    entry: Entry
    inner: tuple[str, ...]
    at: Provision | ArticleEntry

    @property
    def verified(self) -> bool:
        """Whether it is said that the text was compared."""
        return self.at.verified

    @property
    def to_verify(self) -> Words | None:
        """Return what has to be compared."""
        return self.at.to_verify

    @property
    def shown(self) -> str:
        """Return the numbers, as in `7.1.2`."""
        numbers = (self.at.article, self.at.paragraph, self.at.item)
        return ".".join(str(number) for number in numbers if number)

    def problem(self, code: str, key: str, **details: str) -> Problem:
        """Return a problem at a key of it."""
        details = {"article": self.shown} | details
        return self.entry.problem(code, *self.inner, key, **details)


def cited(desk: Desk) -> Iterator[Cited]:
    """Yield what the registers of a desk hold, and what its rules, measures and steps cite."""
    for version in desk.versions():
        yield from cited_in(version)


def cited_in(version: Version) -> Iterator[Cited]:
    """Yield what the register of a version holds, and what it cites, as far as it could be read."""
    for entry in version.folder.sections["articles"]:
        yield Cited(version, entry, (), entry.item)
    yield from citing(version)


def citing(version: Version) -> Iterator[Cited]:
    """Yield the provisions that the rules, measures, duties, forms and steps of a version cite."""
    for section in _CITING:
        for entry in version.folder.sections[section]:
            provision = entry.item.provision
            if isinstance(provision, Provision):
                yield Cited(version, entry, ("provision",), provision)


def foreign(each: Cited) -> Words | None:
    """Return the name of the other regulation that a provision belongs to, if it does."""
    return each.at.regulation if isinstance(each.at, Provision) else None


def titles(desk: Desk) -> dict[str, str]:
    """Return the regulations of a desk by their Chinese titles, long and short."""
    held = [regulation for regulation, _ in desk.gathered.regulations]
    return {words.zh: each.id for each in held for words in (each.title, each.short)}


def all_named(desk: Desk) -> bool:
    """Whether every regulation could be read: otherwise one that is held may go unnamed."""
    read = {regulation.id for regulation, _ in desk.gathered.regulations}
    return all(file.parent.name in read for file in desk.gathered.root.glob(f"*/{REGULATION}"))


def registers(desk: Desk, regulation: str) -> list[Pack] | None:
    """Return the versions of a regulation that have a register; None if one may not be whole."""
    versions = [each for each in desk.gathered.versions if each.folder.regulation == regulation]
    read = {each.folder.path for each in versions if not each.folder.lost}
    folders = (desk.gathered.root / regulation).iterdir()
    if any(VERSION.match(folder.name) and folder not in read for folder in folders):
        return None
    return [each.pack for each in versions if each.pack.articles]


def regulation_of(desk: Desk, version: Version) -> Words:
    """Return the short title of the regulation of a version."""
    held = {regulation.id: regulation.short for regulation, _ in desk.gathered.regulations}
    return held.get(version.pack.regulation) or Words.made(*[version.pack.regulation] * 2)
