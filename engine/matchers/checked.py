"""Two matchers side by side: the answer of the first, if the reference gives the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.matchers.faults import DisagreementError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.assessment.matching import Matcher
    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Status


__all__ = ["CheckedMatcher", "DisagreementError"]


class CheckedMatcher:
    """Runs two matchers on everything and holds back an answer they do not share."""

    def __init__(self, first: Matcher, reference: Matcher) -> None:
        self._first, self._reference = first, reference

    @property
    def name(self) -> str:
        """Return the name of the first."""
        return self._first.name

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id.

        Raises DisagreementError with the first sheet and rule on which the two differ.
        """
        found = self._first.statuses(rules, sheets)
        expected = self._reference.statuses(rules, sheets)
        for sheet, one, other in zip(sheets, found, expected, strict=True):
            if one != other:
                raise self._disagreement(sheet, one, other)
        return found

    def _disagreement(
        self, sheet: Sheet, one: Mapping[str, Status], other: Mapping[str, Status]
    ) -> DisagreementError:
        rule = next(name for name in {**other, **one} if one.get(name) != other.get(name))
        statuses = (self.name, one.get(rule)), (self._reference.name, other.get(rule))
        return DisagreementError(sheet.id, rule, statuses)
