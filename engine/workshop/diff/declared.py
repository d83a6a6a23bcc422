"""What is declared beside the rules and is not as it was: facts, measures, slots, ladders."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from engine.model.base import Words
from engine.model.provision import Provision
from engine.model.rules_diff import Altered, Declared
from engine.model.values import Group, Test
from engine.text.bilingual import both
from engine.workshop.diff.altered import beyond, conditions, place
from engine.workshop.diff.lexicon import TOPIC, Lexicon, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.rules_diff import ChangePart
    from engine.model.vocabulary import FactSpec
    from engine.workshop.diff.edition import Edition

SECTIONS = (
    "vocabulary",
    "slots",
    "measures",
    "ladders",
    "tallies",
    "articles",
    "duties",
    "forms",
    "procedure",
    "tables",
)
_HEAD = (
    "until",
    "in_force",
    "in_force_verified",
    "transition",
    "in_use",
    "narrows",
    "articles_in_all",
    "operators",
    "combination",
)
_TEXTS = (
    "title",
    "label",
    "note",
    "definition",
    "question",
    "ask",
    "holder",
    "bars",
    "to_verify",
    "because",
)
_CITED = ("provision", "verified", "verbs", "verb")
_PLACES = ("file", "line")
_SHOWN = 120

Parts = tuple[Words, ...]
Lexicons = tuple[Lexicon | None, Lexicon | None]
Telling = tuple["Iterable[str]", Lexicons]
"""Which keys are compared, and the words of both versions."""


def declared(old: Edition, new: Edition) -> tuple[Declared, ...]:
    """Return all declarations of a version that are not as they were, but for its rules."""
    words = Lexicon(old), Lexicon(new)
    found = [*_head(old, new, words)]
    for section in SECTIONS:
        found += compared(section, getattr(old.pack, section), getattr(new.pack, section), words)
    found += compared("impossible", old.impossible, new.impossible, words)
    return (*found, *compared("terms", old.terms, new.terms, words))


def shared(old: Iterable[FactSpec], new: Iterable[FactSpec]) -> tuple[Declared, ...]:
    """Return the facts of the vocabulary of all packs that are not as they were."""
    return tuple(compared("vocabulary", old, new))


def _head(old: Edition, new: Edition, words: Lexicons) -> Iterator[Declared]:
    """Yield what is said of the version as a whole; another version is in force on other days."""
    same = old.pack.version == new.pack.version
    keys = [key for key in _HEAD if same or key not in ("until", "in_force")]
    yield from _changed("pack", new.pack.key, old.pack, new.pack, (keys, words))
    keys = [key for key in type(old.regulation).model_fields if key != "schema_"]
    yield from _changed(
        "regulation", new.regulation.id, old.regulation, new.regulation, (keys, words)
    )


def _changed(
    section: str, name: str, old: BaseModel, new: BaseModel, told: Telling
) -> Iterator[Declared]:
    found = tuple(_altered(old, new, *told))
    if found:
        title = getattr(new, "title", None) or getattr(new, "label", None)
        yield Declared(how="changed", section=section, name=name, title=title, altered=found)


def _altered(
    old: BaseModel, new: BaseModel, keys: Iterable[str], words: Lexicons
) -> Iterator[Altered]:
    for key in keys:
        was, now = getattr(old, key, None), getattr(new, key, None)
        if was != now:
            lost, gained = beyond(_told(was, words[0]), _told(now, words[1]))
            yield Altered(key=key, part=_part(key), was=lost, now=gained)


def _part(key: str) -> ChangePart:
    return "text" if key in _TEXTS else "citation" if key in _CITED else "meaning"


def compared(
    section: str, old: Iterable[Any], new: Iterable[Any], words: Lexicons = (None, None)
) -> Iterator[Declared]:
    """Yield the declarations of a section that came, went or changed, by their names."""
    was, now = _named(old), _named(new)
    for name in dict.fromkeys((*was, *now)):
        if name in was and name in now:
            keys = [key for key in type(now[name]).model_fields if key not in _PLACES]
            yield from _changed(section, name, was[name], now[name], (keys, words))
        else:
            how, item = ("added", now[name]) if name in now else ("removed", was[name])
            title = getattr(item, "title", None) or getattr(item, "label", None)
            yield Declared(how=how, section=section, name=name, title=title)


def _named(items: Iterable[Any]) -> Mapping[str, Any]:
    return {str(getattr(each, "id", None) or each.name): each for each in items}


def _told(value: object, words: Lexicon | None) -> Parts:
    """Return a value as it may be read; what has parts is told part by part."""
    if value in (None, (), {}, ""):
        return ()
    if isinstance(value, Words):
        return (value,)
    if isinstance(value, Provision):
        cited = both(TOPIC, "cited", place=place(value), mark=_mark(value))
        return (cited, *_told(value.to_verify, words))
    if isinstance(value, Test | Group) and words is not None:
        return tuple(conditions(value, "all", words))
    if isinstance(value, tuple):
        return tuple(part for each in value for part in _told(each, words))
    return _parts(value, words)


def _parts(value: object, words: Lexicon | None) -> Parts:
    """Return the parts of a value by their keys; of conditions as they are written, nothing."""
    if isinstance(value, BaseModel):
        return _pairs({key: getattr(value, key) for key in sorted(value.model_fields_set)}, words)
    if isinstance(value, dict):
        parted = all(isinstance(each, _PARTED) for each in value.values())
        return _pairs(value, words) if parted else ()
    if isinstance(value, bool):
        return (both(TOPIC, "true" if value else "false"),)
    return (plain(_short(str(value))),)


_PARTED = (Words, BaseModel, tuple, StrEnum)


def _mark(at: Provision) -> Words:
    return both(TOPIC, "verified" if at.verified else "unverified")


def _pairs(value: Mapping[str, object], words: Lexicon | None) -> Parts:
    return tuple(
        Words.made(zh=f"{key}: {each.zh}", en=f"{key}: {each.en}")
        for key, of in value.items()
        for each in _told(of, words)
    )


def _short(text: str) -> str:
    """Return a text, cut where it would fill the page."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
