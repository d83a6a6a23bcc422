"""The one exception: input that cannot be read. Light to import, for commands that ask nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.model.problems import Problem


class UnreadableError(Exception):
    """Input could not be read: carries every problem found, in order of place.

    `closing` names what is said below the problems: what is not done because of them.
    """

    closing = "unreadable"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class UnwrittenError(UnreadableError):
    """Input that was to be written somewhere could not be read: nothing was written."""

    closing = "unwritten"
