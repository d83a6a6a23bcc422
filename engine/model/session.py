"""The file of a meeting: who was there, and which questions were asked of a case, in order."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, WithJsonSchema

from engine.model.base import MOST_SIGNS, Frozen, Text, Words
from engine.model.dates import Day

MOST_QUESTIONS = 100
"""More than a meeting can hear; each is answered by assessing the case again."""

_TEXT = {"type": "string", "minLength": 1, "maxLength": MOST_SIGNS}


def _listed(data: Any) -> Any:  # noqa: ANN401 - raw input of any shape
    return (data,) if isinstance(data, str) else data


Argument = Annotated[
    tuple[Text, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}),
]
"""What is given to one option of a question: a text, or several where it takes several."""


class Asked(Frozen):
    """A question as it was asked: the name of its command, and what stands after its options."""

    ask: Text
    arguments: dict[str, Argument] = Field(default_factory=dict, alias="with")
    remark: Words | None = None

    def one(self, name: str) -> str | None:
        """Return what an option that is given once holds, or None where it is not given."""
        return next(iter(self.arguments.get(name, ())), None)

    def every(self, name: str) -> tuple[str, ...]:
        """Return all that an option holds."""
        return self.arguments.get(name, ())


class Session(Frozen):
    """A meeting on a case; those present stand there by role."""

    schema_: Literal["session.v1"] = Field(alias="schema")
    title: Words
    on: Day
    present: tuple[Words, ...] = ()
    questions: tuple[Asked, ...] = Field(min_length=1, json_schema_extra={"maxItems": 100})


class Takes(NamedTuple):
    """The options of a question: those it needs, those it may have, those it may repeat.

    What it needs is given once unless it stands among those it may repeat too.
    """

    needed: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return every option."""
        return tuple(dict.fromkeys((*self.needed, *self.once, *self.repeated)))
