"""Refuse a table that cannot be taken, with all that is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.problems import Location, Problem
from engine.model.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable


def refused_for(problems: Iterable[Problem]) -> UnreadableError:
    """Return the refusal that tells all of these problems."""
    return UnreadableError(tuple(problems))


def stop(problems: Iterable[Problem]) -> None:
    """Go on where there is no problem; raise UnreadableError with all of them where there is."""
    found = tuple(problems)
    if found:
        raise refused_for(found)


def whole(file: str, code: str, /, **details: str) -> Problem:
    """Return a problem of a file as a whole, without a line."""
    return Problem(code=code, location=Location(file=file, line=0), details=details)
