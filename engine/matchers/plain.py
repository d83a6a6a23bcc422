"""The reference matcher: reads each rule on each sheet, as the meaning of a rule is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.status import rule_status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Status


class PlainMatcher:
    """States the meaning of rules; every other matcher must agree with it."""

    name = "plain"

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        return [{rule.id: rule_status(rule, sheet.cells) for rule in rules} for sheet in sheets]
