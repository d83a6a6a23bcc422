"""What may be supposed of a case: a fact otherwise, something that falls, another tenure."""

from __future__ import annotations

from typing import Literal

from engine.model.base import Frozen, Id
from engine.model.dates import When


class SetFact(Frozen):
    """A fact of a subject, of findings, of both or of the case has a value, or is not known."""

    kind: Literal["set"] = "set"
    fact: str
    value: str | int
    subject: Id | None = None
    findings: tuple[Id, ...] = ()


class Falls(Frozen):
    """A finding turns out not to be so; a piece of evidence or an assumption is taken away."""

    kind: Literal["falls"] = "falls"
    what: Id


class Serves(Frozen):
    """A person holds a post from a day to a day, in place of what is written of both."""

    kind: Literal["serves"] = "serves"
    person: Id
    post: Id
    start: When | None = None
    end: When | None = None


Change = SetFact | Falls | Serves
