"""A matcher that remembers: trials that differ in one fact leave most sheets as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.stage import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.assessment.matching import Matcher
    from engine.assessment.stage import Kind
    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Status


class RecallingMatcher:
    """Asks a matcher about what it has not seen; sheets that the rules read alike are one.

    It serves the trials of one charge and is then let go. Rules are told apart by what they are:
    ids repeat across packs.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._known: dict[tuple[tuple[int, ...], Kind], dict[str, Status]] = {}

    @property
    def name(self) -> str:
        """Return the name of the matcher that is asked."""
        return self._matcher.name

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        same = tuple(map(id, rules))
        keys = [(same, kind) for kind in kinds(rules, sheets)]
        asked = dict(zip(keys, sheets, strict=True))
        new = {key: sheet for key, sheet in asked.items() if key not in self._known}
        found = self._matcher.statuses(rules, list(new.values())) if new else []
        self._known.update(zip(new, found, strict=True))
        return [self._known[key] for key in keys]
