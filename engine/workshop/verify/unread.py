"""Facts that nothing reads: found over all versions, for no rule of any has them."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from engine.workshop.checks.vocabulary.fact_unread import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.check import Meant
    from engine.rulebook.folder import Entry
    from engine.workshop.checking.settings import Settings
    from engine.workshop.desk import Desk

CODE = "fact-idle"
UNREAD = "fact-idle-unread"
"""The words for a fact that no rule reads at all."""


class Unread(NamedTuple):
    """A fact that nothing reads, and the version that declares it; none for one all share."""

    entry: Entry
    version: str

    def meant(self, given: Settings) -> set[int]:
        """Return the declarations, by number, that it is meant so."""
        entries = enumerate(given.file.intended)
        return {number for number, meant in entries if meant.code == CODE and self._is_of(meant)}

    def _is_of(self, meant: Meant) -> bool:
        bound = meant.when is None and meant.rule is None and meant.measure is None
        named = meant.fact in (None, self.entry.item.name)
        of = meant.version is None or fnmatchcase(self.version, meant.version)
        return bound and named and of


def unread_facts(desk: Desk) -> Iterator[Unread]:
    """Yield the facts of all vocabularies that nothing reads."""
    versions = {
        id(entry): version.pack.key
        for version in desk.gathered.versions
        for entry in version.folder.sections["vocabulary"]
    }
    for entry in unread(desk):
        yield Unread(entry, versions.get(id(entry), ""))
