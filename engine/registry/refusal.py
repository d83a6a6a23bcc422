"""Why a decision is not recorded."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.model.base import Words


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a refusal: a key a person can type, and what it stands for."""

    key: str
    text: Words


@dataclass(frozen=True, slots=True)
class Refusal:
    """A code the wording is keyed by, its details, and what it lists.

    `usage` says that the request itself cannot be understood; otherwise the gate is shut.
    """

    code: str
    details: dict[str, Words] = field(default_factory=dict)
    lines: tuple[Listed, ...] = ()
    usage: bool = False


def plain(text: str) -> Words:
    """Return a text that is the same in both languages."""
    return Words.made(zh=text, en=text)
