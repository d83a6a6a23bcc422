"""Which rules are asked for: all, those of some regulations, or some by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.rulebook.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.rules import Pack
    from engine.scenarios.lexicon import Lexicon


class UnknownNameError(Exception):
    """A rule or regulation that is not there; it carries what was meant, and the nearest names."""

    def __init__(self, kind: str, word: str, near: tuple[str, ...]) -> None:
        super().__init__(word)
        self.kind, self.word, self.near = kind, word, near


@dataclass(frozen=True, slots=True)
class Wanted:
    """The packs and the rules asked for; empty is everything."""

    packs: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not self.packs and not self.rules

    def regulation(self, pack: Pack) -> bool:
        """Whether a pack is asked for."""
        return not self.packs or pack.key in self.packs

    def rule(self, rule: str) -> bool:
        """Whether a rule is asked for, by its id."""
        return not self.rules or rule in self.rules


def wanted(lexicon: Lexicon, regulations: Iterable[str], rules: Iterable[str]) -> Wanted:
    """Return what names ask for: regulations with or without version, rules by id.

    Raises UnknownNameError for the first that names nothing.
    """
    packs = frozenset(key for name in regulations for key in _packs(lexicon, name))
    ids = [rule.id for pack in lexicon.rulebook.packs for rule in pack.rules]
    asked = frozenset(rules)
    for name in sorted(asked.difference(ids)):
        raise UnknownNameError("rule", name, nearest(name, ids))
    return Wanted(packs, asked)


def _packs(lexicon: Lexicon, name: str) -> list[str]:
    meant, version = lexicon.version_named(name)
    found = [
        pack.key
        for pack in lexicon.rulebook.packs
        if pack.regulation in meant and version in ("", pack.version.isoformat())
    ]
    if not found:
        named = [pack.key for pack in lexicon.rulebook.packs]
        raise UnknownNameError("regulation", name, nearest(name, (*named, *lexicon.regulations)))
    return found
