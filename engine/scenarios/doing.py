"""What a step does: functions by the code of the step, and what a step is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.rulebook.nearest import nearest
from engine.scenarios.catalogue import code_of, words
from engine.scenarios.slip import SlipError
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from engine.scenarios.world import World

    Does = Callable[[World, "Told"], None]

DOING: dict[str, Does] = {}


def does(code: str) -> Callable[[Does], Does]:
    """Enter a function as what a step does."""

    def entered(function: Does) -> Does:
        DOING[code] = function
        return function

    return entered


@dataclass(frozen=True, slots=True)
class Told:
    """What a step says, by the names of its parameters, and the table below it.

    A row of the table is told in the same way: its columns are named like parameters.
    """

    said: Mapping[str, str | None]
    table: Sequence[Sequence[object]] | None = None

    def __getitem__(self, name: str) -> str:
        """Return what must be said. Raises SlipError for a cell that is empty or missing."""
        value = self.said.get(name)
        if not value:
            heads = table("step_word").get(f"column:{name}", (name, name))
            raise SlipError("no-cell", {"word": " / ".join(heads)})
        return value

    def get(self, name: str) -> str | None:
        """Return what may be said, or None."""
        return self.said.get(name) or None

    def code(self, name: str) -> str:
        """Return the code of one of several words. Raises SlipError for a word that is none."""
        return _coded(name, self[name])

    def code_if(self, name: str, otherwise: str) -> str:
        """Return the code of a word, or another where nothing is said."""
        return self.code(name) if self.get(name) else otherwise

    def rows(self) -> Iterator[Told]:
        """Yield the rows of the table, each with what the step itself says.

        Raises SlipError where there is no table, or a head that is none.
        """
        if not self.table:
            raise SlipError("no-table")
        heads = [_head(str(head)) for head in self.table[0]]
        for row in self.table[1:]:
            cells = dict(zip(heads, (str(cell).strip() for cell in row), strict=True))
            yield Told({**self.said, **cells})


def _coded(name: str, word: str) -> str:
    code = code_of(name, word)
    if code is None:
        known = (*words("zh")[name], *words("en")[name])
        raise SlipError("no-word", {"word": word}, nearest(word, known))
    return code


def _head(word: str) -> str:
    code = code_of("column", word)
    if code is None:
        known = (*words("zh")["column"], *words("en")["column"])
        raise SlipError("no-column", {"word": word}, nearest(word, known))
    return code
