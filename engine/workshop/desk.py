"""What lies on the desk when rules are checked: files as written, and as they are run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.shape import RuleShape


@dataclass(frozen=True, slots=True)
class Written:
    """A rule as it is written, and as it is run where it could be read."""

    version: Version
    entry: Entry
    rule: Rule

    @property
    def shape(self) -> RuleShape:
        """Return the rule as it is written."""
        shape: RuleShape = self.entry.item
        return shape


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """All that could be read of a rules folder."""

    gathered: Gathered

    def versions(self) -> Iterator[Version]:
        """Yield the versions of which nothing is left out, by regulation and day."""
        yield from (each for each in self.gathered.versions if each.whole)

    def entries(self, section: str) -> Iterator[Entry]:
        """Yield what the versions declare in a section, by regulation and day."""
        for version in self.gathered.versions:
            yield from version.folder.sections[section]

    def facts(self) -> Iterator[Entry]:
        """Yield the facts that vocabularies declare, first those that all versions share."""
        yield from self.gathered.shared.values()
        yield from self.entries("vocabulary")

    def rules(self) -> Iterator[Written]:
        """Yield the rules that could be read, each with the place where it is written."""
        for version in self.gathered.versions:
            yield from self.rules_of(version)

    def rules_of(self, version: Version) -> Iterator[Written]:
        """Yield the rules of a version that could be read."""
        for entry, rule in version.written:
            yield Written(version, entry, rule)
