"""What was typed: a word of the interview, the value of a fact, or what an answer rests on."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.model.base import MOST_SIGNS
from engine.model.dates import partial_date
from engine.model.vocabulary import FactType
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.case import Case
    from engine.model.vocabulary import FactSpec

Word = Literal["explain", "unknown", "unknown-all", "back", "quit", "yes", "no"]
_WORDS: tuple[Word, ...] = ("explain", "unknown", "unknown-all", "back", "quit", "yes", "no")
FOR_ALL = "*"
_EVIDENCE = re.compile(r"[A-Za-z]{1,3}-?\d{1,4}")
_BETWEEN = r"[\s,;:\u3001\uff0c\uff1a\uff1b]+"
_NUMBER = re.compile(r"-?\d{1,12}")
_UNFIT = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_LOST = "\ufffd"


class Basis(NamedTuple):
    """What an answer rests on: pieces of evidence, a note, or both."""

    evidence: tuple[str, ...] = ()
    note: str | None = None


class BasisError(ValueError):
    """What was typed is no basis; the first argument says why, the second names the word."""


def plain(typed: str) -> str:
    """Return what was typed with the signs of a Chinese keyboard as those of a Latin one."""
    return unicodedata.normalize("NFKC", typed).strip()


def word(typed: str) -> Word | None:
    """Return the word of the interview that was typed, in either language, if it is one."""
    said = plain(typed).casefold()
    return next((each for each in _WORDS if said in _spelt(f"word:{each}")), None)


def _spelt(code: str) -> set[str]:
    return {each.casefold() for text in table("ask")[code] for each in text.split("|")}


def value_of(spec: FactSpec, typed: str) -> str | int | None:
    """Return the value that was typed as its number, code or name; None if it is none."""
    said = plain(typed)
    if spec.type is FactType.INTEGER:
        return int(said) if _NUMBER.fullmatch(said) and said.isascii() else None
    if spec.type is FactType.DATE:
        return _day(said)
    for number, (code, label) in enumerate(choices(spec), start=1):
        named = {str(number), *(plain(each).casefold() for each in (code, label.zh, label.en))}
        if said.casefold() in named:
            return code
    return value if (value := word(said)) in spec.domain else None


def _day(said: str) -> str | None:
    try:
        return str(day) if (day := partial_date(said)).known else None
    except ValueError:
        return None


def choices(spec: FactSpec) -> Iterator[tuple[str, Words]]:
    """Yield the codes a fact may have, each with its name; none for a number or a day."""
    for code in spec.domain:
        yield code, spec.values.get(code) or both("structural", code)


def basis(case: Case, typed: str) -> Basis:
    """Return pieces of evidence by their ids, and what follows them as a note.

    Raises BasisError for nothing, for what looks like evidence that the case does not have, and for
    a note that no file could hold.
    """
    known = {each.id: each.id for each in case.evidence}
    words = [each for each in re.split(_BETWEEN, typed.strip()) if each]
    lead = 0
    while lead < len(words) and words[lead] in known:
        lead += 1
    if lead == len(words) and words:
        return Basis(tuple(dict.fromkeys(words)))
    if not words:
        raise BasisError("basis-needed", "")
    if _EVIDENCE.fullmatch(words[lead]):
        raise BasisError("no-evidence", words[lead])
    note = typed.strip()
    for each in words[:lead]:
        note = re.sub(f"^{_BETWEEN}", "", note.removeprefix(each))
    return Basis(tuple(dict.fromkeys(words[:lead])), fit(note))


def fit(note: str) -> str:
    """Return a text that a case file can hold. Raises BasisError for any other."""
    if len(note) > MOST_SIGNS:
        raise BasisError("note-too-long", str(MOST_SIGNS))
    if _LOST in note or any(unicodedata.category(sign) in _UNFIT for sign in note):
        raise BasisError("note-unfit", "")
    return note
