"""What a draft is made of: pieces of text, each for one file; and the blanks in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.rulebook.report import columns_of
from engine.text.catalogue import say
from engine.workshop.telling.joining import told

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.base import Lang, Words
    from engine.model.provision import Provision

BLANK = "to-be-filled"
WIDEST = 100


class DraftError(ValueError):
    """Something cannot be drawn up; `code` and `details` say why and what to do about it."""

    def __init__(self, code: str, **details: str) -> None:
        """Keep why."""
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True, slots=True)
class Piece:
    """What is added to one file: the lines, and the whole text that the file then has."""

    file: Path
    section: str
    added: str
    text: str
    new: bool


def blank(what: str) -> Words:
    """Return a blank in both languages."""
    return told("blank", words=told(f"blank:{what}"))


def in_both(lead: str, words: Words) -> list[str]:
    """Return the lines of a key with a text in both languages, as rule files have it."""
    zh, en = quoted(words.zh), quoted(words.en)
    short = f"{lead} {{zh: {zh}, en: {en}}}"
    if columns_of(short) <= WIDEST:
        return [short]
    inner = " " * (len(lead) - len(lead.lstrip(" -")) + 2)
    return [lead, f"{inner}zh: {zh}", f"{inner}en: {en}"]


def blank_in(what: str, lang: Lang) -> str:
    """Return a blank in one language."""
    return blank(what).in_(lang)


def numbers(at: Provision) -> list[str]:
    """Return the numbers of a place in the law by their keys, those that it has."""
    known = {"article": at.article, "paragraph": at.paragraph, "item": at.item}
    return [f"{key}: {number}" for key, number in known.items() if number is not None]


def quoted(text: str) -> str:
    """Return a text in quotes, as YAML reads it."""
    return json.dumps(text, ensure_ascii=False)


def noted(code: str, lang: Lang, **details: str) -> str:
    """Return a comment for whoever fills a draft in."""
    return "# " + say("draft", code, lang, **details)
