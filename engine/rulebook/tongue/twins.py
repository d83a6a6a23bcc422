"""Words that files write in English or in Chinese, and which stands for which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from engine.text.catalogue import table
from engine.text.codes import SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

_QUOTES = str.maketrans({"“": '"', "”": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "、": ","})


class Pair(NamedTuple):
    """One word in both languages."""

    english: str
    chinese: str


@dataclass(frozen=True, slots=True)
class Twins:
    """Words that may stand in one place: Chinese by English, English by folded Chinese."""

    chinese: Mapping[str, str]
    english: Mapping[str, str]

    def pair(self, written: str) -> Pair | None:
        """Return the word that is written, in either language, or None."""
        if written in self.chinese:
            return Pair(written, self.chinese[written])
        if written.isascii():
            return None
        found = self.english.get(folded(written))
        return None if found is None else Pair(found, self.chinese[found])

    def without(self, other: Twins) -> Twins:
        """Return the words that others do not hold."""
        return twins((word, zh) for word, zh in self.chinese.items() if word not in other.chinese)

    def __or__(self, other: Twins) -> Twins:
        """Return the words of both; what the first calls something, the other cannot."""
        english = {**other.english, **self.english}
        both = {**other.chinese, **self.chinese}
        told = {word: zh for word, zh in both.items() if english[folded(zh)] == word}
        return Twins(told, english)


@lru_cache(10_000)
def folded(word: str) -> str:
    """Return a word without what typing it otherwise changes: width, marks, spaces around it."""
    return normalize("NFKC", word.translate(_QUOTES)).translate(_QUOTES).casefold().strip()


def twins(pairs: Iterable[tuple[str, str]]) -> Twins:
    """Return words as twins; a Chinese word that two would share, or that is none, is nobody's."""
    listed = {english: chinese for english, chinese in pairs if not chinese.isascii()}
    first: dict[str, str] = {}
    shared: set[str] = set()
    for english, chinese in listed.items():
        if first.setdefault(folded(chinese), english) != english:
            shared.add(folded(chinese))
    alone = {english: zh for english, zh in listed.items() if folded(zh) not in shared}
    return Twins(alone, {folded(zh): english for english, zh in alone.items()})


NONE = Twins({}, {})


@cache
def either(key: str) -> tuple[str, ...]:
    """Return a key as it may be written: in English or in Chinese."""
    found = [words[0] for name, words in table("keys").items() if name.rpartition(".")[2] == key]
    return (key, *dict.fromkeys(found))


@cache
def key_twins(model: type[BaseModel]) -> Twins:
    """Return the keys of a model."""
    names = table("keys")
    keys = (info.alias or name for name, info in model.model_fields.items())
    worded = ((key, names.get(f"{model.__name__}.{key}") or names.get(key)) for key in keys)
    return twins((key, words[0]) for key, words in worded if words)


@cache
def code_twins(kind: str) -> Twins:
    """Return the codes of a kind: an enum, a field, or one of those listed in `text/codes.py`.

    Synonyms are read, never written.
    """
    start = f"{kind}="
    worded = ((code, zh) for code, (zh, _) in table("codes").items() if code.startswith(start))
    found = twins((code.removeprefix(start), zh) for code, zh in worded)
    also = {folded(zh): code for zh, code in SYNONYMS.get(kind, {}).items()}
    return Twins(found.chinese, {**also, **found.english})
