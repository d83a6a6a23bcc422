"""A rule told in sentences, in both languages."""

from __future__ import annotations

from typing import Literal

from engine.model.base import Frozen, Words


class Clause(Frozen):
    """A condition in words: one test, or what joins several; a named condition tells its content.

    `text` is the whole of it on one line, `lead` only what stands above its parts.
    """

    kind: Literal["test", "all", "any", "none"]
    text: Words
    lead: Words
    term: str | None = None
    of: tuple[Clause, ...] = ()

    @property
    def together(self) -> tuple[Clause, ...]:
        """Return the conditions that must all hold, one by one."""
        return self.of if self.kind == "all" and self.term is None else (self,)


class Sentence(Frozen):
    """A rule: under which conditions, unless what, it concludes what. `text` is all in one."""

    text: Words
    when: Clause
    unless: Clause | None
    concludes: tuple[Words, ...]
