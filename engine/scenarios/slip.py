"""What a step cannot do: a name it does not know, or a case that does not come to what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang


@dataclass
class SlipError(Exception):
    """A step that cannot be carried out as it is written; worded by its code."""

    code: str
    details: dict[str, str] = field(default_factory=dict)
    nearest: tuple[str, ...] = ()

    def worded(self, lang: Lang) -> str:
        """Return what is wrong and what was perhaps meant."""
        told = say("scenario", self.code, lang, **self.details)
        if not self.nearest:
            return told
        near = say("scenario", "or", lang).join(
            say("scenario", "word", lang, word=word) for word in self.nearest
        )
        return f"{told} {say('scenario', 'nearest', lang, words=near)}"


class UnmetError(Exception):
    """What a scenario says a case must come to, and it does not.

    `subjects` are those whose rules explain it; `told` says what came out, where that is not whom
    the case proposes.
    """

    def __init__(self, *subjects: str, told: str = "") -> None:
        super().__init__(*subjects)
        self.subjects = subjects
        self.told = told
