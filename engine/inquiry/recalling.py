"""A matcher that remembers: trials that differ in one fact leave most sheets as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.inquiry.free import tests_of
from engine.logic.sheet import member
from engine.model.structural import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.assessment.matching import Matcher
    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Scalar, Status

Key = tuple[tuple[str, "Scalar | None", bool], ...]


class RecallingMatcher:
    """Asks a matcher about what it has not seen; sheets that the rules read alike are one.

    It serves the trials of one question and is then let go.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._read: dict[tuple[str, ...], frozenset[str]] = {}
        self._known: dict[tuple[tuple[str, ...], Key], dict[str, Status]] = {}

    @property
    def name(self) -> str:
        """Return the name of the matcher that is asked."""
        return self._matcher.name

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        ids = tuple(rule.id for rule in rules)
        if ids not in self._read:
            self._read[ids] = frozenset(tests_of(rules))
        keys = [(ids, _key(sheet, self._read[ids])) for sheet in sheets]
        asked = dict(zip(keys, sheets, strict=True))
        new = {key: sheet for key, sheet in asked.items() if key not in self._known}
        found = self._matcher.statuses(rules, list(new.values())) if new else []
        self._known.update(zip(new, found, strict=True))
        return [self._known[key] for key in keys]


def _key(sheet: Sheet, read: frozenset[str]) -> Key:
    """Return the cells of a sheet that some rules read, members of a set among them."""
    cells = sheet.cells
    plain = [(fact, cells[fact].value, cells[fact].firm) for fact in read if fact in cells]
    prefixes = tuple(member(fact, "") for fact in FAMILIES if fact in read)
    held = (
        [(fact, cell.value, cell.firm) for fact, cell in cells.items() if fact.startswith(prefixes)]
        if prefixes
        else []
    )
    return (*plain, *held)
