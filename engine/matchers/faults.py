"""What can go wrong while matching, each with the facts a message needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.model.values import Status


class MatchingError(Exception):
    """Matching did not come to an answer that may be used."""


class LimitError(MatchingError):
    """A rule is too large for a ruleset: `code` names the limit, `size` exceeds `most`."""

    def __init__(self, code: str, rule: str, size: int, most: int) -> None:
        super().__init__(code, rule, size, most)
        self.code, self.rule, self.size, self.most = code, rule, size, most


class FaultError(MatchingError):
    """The rule engine answered what it never should; `code` says what."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code, self.detail = code, detail


class DisagreementError(MatchingError):
    """Two matchers differ on a rule and a sheet: an integrity failure, never a proposal."""

    def __init__(
        self, sheet: str, rule: str, statuses: tuple[tuple[str, Status | None], ...]
    ) -> None:
        super().__init__(sheet, rule, statuses)
        self.sheet, self.rule, self.statuses = sheet, rule, statuses
