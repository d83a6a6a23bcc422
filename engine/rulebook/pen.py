"""How answers are written into a case file: with the keys, English or Chinese, that it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.case import Case, Judgement
from engine.rulebook.entry import block_entry, flow_entry
from engine.rulebook.load import load_bytes
from engine.rulebook.tongue.canonical import canonical
from engine.rulebook.tongue.fmt import translated
from engine.rulebook.tongue.twins import key_twins
from engine.rulebook.tongue.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

    from engine.rulebook.tongue.names import Names

SECTION = "judgements"


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in Chinese where it has names to do so."""

    names: Names | None = None

    @property
    def section(self) -> str:
        """Return what the section of judgements is called."""
        return SECTION if self.names is None else key_twins(Case).chinese[SECTION]

    def fact(self, written: str) -> str:
        """Return the fact that a file writes."""
        pair = self.names.facts.pair(written) if self.names is not None else None
        return pair.english if pair else written

    def block(self, judgement: Judgement) -> str:
        """Return a judgement as an entry of a list, the dash in the first column."""
        whole = self._put(f"{SECTION}:\n{block_entry(judgement)}")
        return whole.split("\n", 1)[1]

    def flow(self, judgement: Judgement) -> str:
        """Return a judgement in braces, on one line."""
        whole = self._put(f"{{{SECTION}: [{flow_entry(judgement)}]}}")
        return whole[whole.index("[") + 1 : -2]

    def _put(self, text: str) -> str:
        document, _ = load_bytes("", text.encode("utf-8"))
        if self.names is None or document is None:
            return text
        return translated(text, words_of(document.root, Case, self.names), "zh")


ENGLISH = Pen()


def english_key(written: str) -> str:
    """Return a key of a case, or of a judgement in it, in English."""
    pair = key_twins(Case).pair(written) or key_twins(Judgement).pair(written)
    return pair.english if pair else written


def pen_of(raw: bytes, names: Callable[[], Names] | None) -> Pen:
    """Return what writes as the bytes of a case file are written."""
    return Pen(names()) if names is not None and writes_chinese(raw, Case) else ENGLISH


def writes_chinese(raw: bytes, model: type[BaseModel]) -> bool:
    """Whether a file has keys in Chinese."""
    document, _ = load_bytes("", raw)
    if document is None:
        return False
    canonical(document, model, None)
    return document.spoken is not None and document.spoken.chinese
