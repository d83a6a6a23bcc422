"""What somebody typed, held against the names there are, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from engine.model.provision import Regime
from engine.model.values import Stage, Verb
from engine.rulebook.nearest import nearest
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from engine.model.base import Words
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook

Kind = Literal["regulation", "version", "rule", "fact", "stage", "regime", "verb", "measure"]


class NoSuchNameError(LookupError):
    """Nothing of a kind is called so; `near` are the names most like it."""

    def __init__(self, kind: Kind, name: str, near: tuple[str, ...]) -> None:
        """Keep what was asked for, and what was perhaps meant."""
        super().__init__(name)
        self.kind: Kind = kind
        self.name = name
        self.near = near


class SeveralNamesError(LookupError):
    """A name that several things of a kind have; `names` tell them apart."""

    def __init__(self, kind: Kind, name: str, names: tuple[str, ...]) -> None:
        """Keep what was asked for, and what there is."""
        super().__init__(name)
        self.kind: Kind = kind
        self.name = name
        self.names = names


def one_of(kind: Kind, typed: str, known: Mapping[str, Iterable[str]]) -> str:
    """Return the code that was typed or one of whose names was. Raises NoSuchNameError."""
    return min(some_of(kind, typed, known))


def some_of(kind: Kind, typed: str, known: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the codes that have a name. Raises NoSuchNameError."""
    sought = typed.strip().casefold()
    names = {code: {code, *also} for code, also in known.items()}
    found = {code for code, also in names.items() if sought in map(str.casefold, also)}
    if typed.strip() in known:
        return {typed.strip()}
    if not found:
        every = [name for also in names.values() for name in also]
        raise NoSuchNameError(kind, typed, nearest(typed, every))
    return found


def spoken(words: Words) -> tuple[str, str]:
    """Return a name in both languages."""
    return words.zh, words.en


def stages() -> dict[str, tuple[str, ...]]:
    """Return the names of the stages."""
    return {each.value: table("look")[f"stage:{each.value}"] for each in Stage}


def verbs() -> dict[str, tuple[str, ...]]:
    """Return the names of the verbs."""
    return {each.value: table("look")[f"verb:{each.value}"] for each in Verb}


def regimes() -> dict[str, tuple[str, ...]]:
    """Return the names of the regimes."""
    return {each.value: table("sentences")[f"regime:{each.value}"] for each in Regime}


FEW: Mapping[Kind, Callable[[], Mapping[str, tuple[str, ...]]]] = {
    "stage": stages,
    "verb": verbs,
    "regime": regimes,
}
"""Kinds of which there are so few that all their names, Chinese and English, can be told."""


def regulation_of(typed: str, words: Wordbook) -> str:
    """Return the id of a regulation that was named. Raises NoSuchNameError."""
    known = {
        code: (*spoken(each.title), *spoken(each.short)) for code, each in words.regulations.items()
    }
    return one_of("regulation", typed, known)


def versions_of(regulation: str | None, version: str | None, words: Wordbook) -> list[Version]:
    """Return the versions of a regulation, or of all, by day; those alone whose day was named.

    A day may be named by its beginning. Raises NoSuchNameError.
    """
    found = [each for each in words.versions if regulation in (None, each.pack.regulation)]
    if version is None:
        return found
    named = [each for each in found if _day(each).startswith(version.strip())]
    if not named:
        days = sorted(set(map(_day, found)))
        raise NoSuchNameError("version", version, nearest(version, days) or tuple(days[:6]))
    return named


def _day(version: Version) -> str:
    return version.pack.version.isoformat()


def rule_of(typed: str, words: Wordbook) -> Written:
    """Return the rule that was named: `id`, `regulation/id` or `regulation/version/id`.

    Raises NoSuchNameError, and SeveralNamesError where the name does not tell them apart.
    """
    *before, sought = [part.strip() for part in typed.split("/")]
    regulation = regulation_of(before[0], words) if before else None
    versions = versions_of(regulation, before[1] if before[1:] else None, words)
    every = [each for version in versions for each in words.desk.rules_of(version)]
    found = [each for each in every if each.rule.id == sought]
    if not found:
        near = nearest(sought, (each.rule.id for each in every))
        raise NoSuchNameError("rule", typed, near)
    if len(found) > 1:
        names = tuple(f"{each.version.pack.key}/{sought}" for each in found)
        raise SeveralNamesError("rule", typed, names)
    return found[0]
