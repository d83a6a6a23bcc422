"""What is wrong with a file: located, coded, with what to do about it."""

from __future__ import annotations

from pydantic import Field

from engine.model.base import Frozen, Lang, Words


class Location(Frozen):
    """A place in a file; line and column count from 1.

    In a workbook it is a `sheet`, and a `cell`, row, column or range of it; the line is 0.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    source: str = ""
    sheet: str = ""
    cell: str = ""


class Problem(Frozen):
    """A fault: a code the wording is keyed by, its details, and the nearest valid words.

    `keys` is the language in which the file writes its keys; `spoken` are the details in its words,
    where these are not those of the program; `names` are details that each language has its own of.
    """

    code: str
    location: Location
    details: dict[str, str] = Field(default_factory=dict)
    nearest: tuple[str, ...] = ()
    keys: Lang = "en"
    spoken: dict[str, str] = Field(default_factory=dict)
    names: dict[str, Words] = Field(default_factory=dict)

    def naming(self, **names: Words) -> Problem:
        """Return it with details that are told in the language of the message."""
        return self.model_copy(update={"names": self.names | names})
