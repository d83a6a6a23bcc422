"""The port a matcher fills: which status has each rule on each sheet, taken alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Status


class Matcher(Protocol):
    """Matches the rules of one stage of one pack against sheets."""

    @property
    def name(self) -> str:
        """Return the name that stands in an assessment."""

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id.

        Overrides are not the matcher's business: `logic.status.settle` applies them.
        """
