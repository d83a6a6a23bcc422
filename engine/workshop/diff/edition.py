"""One version of a regulation as a diff sees it: its pack, what it may read, its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from engine.logic.order import permitted
from engine.model.base import Frozen, Words
from engine.model.values import Condition
from engine.rulebook.terms import terms_of
from engine.workshop.telling.lexis import lexis_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.measures import Ladder, Measure
    from engine.model.rules import Pack, Regulation, Rule, Rulebook
    from engine.model.vocabulary import Direction, FactSpec
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.telling.lexis import Lexis


class NamedCondition(Frozen):
    """A condition that a version declares beside its rules, as it is read: a term, or a bar."""

    name: str
    when: Condition
    title: Words | None = None
    because: Words | None = None


@dataclass(frozen=True)
class Edition:
    """A version of a regulation.

    `ladders`, `measures` and `lexis` hold those of the law that local policy stands in, too.
    """

    regulation: Regulation
    pack: Pack
    facts: Mapping[str, Fact]
    ladders: tuple[Ladder, ...]
    measures: tuple[Measure, ...]
    lexis: Lexis
    terms: tuple[NamedCondition, ...] = ()
    impossible: tuple[NamedCondition, ...] = ()

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Return the rules by id."""
        return {rule.id: rule for rule in self.pack.rules}

    @cached_property
    def directions(self) -> dict[str, Direction]:
        """Return for or against whom each measure speaks where it stands beside a range."""
        return {measure.id: measure.speaks for measure in self.measures}

    def ladder(self, codes: set[str]) -> Ladder | None:
        """Return the ladder on which all of some measures stand, or None."""
        return next((each for each in self.ladders if codes <= set(each.measures)), None)

    def permits(self, rule: Rule) -> tuple[str, ...]:
        """Return the measures that a rule permits."""
        return permitted(self.ladders, rule.then)


@dataclass(frozen=True)
class Book:
    """One of the two states of the rules: its versions, and the rulebook that cases run under.

    `single` says that one version alone was named.
    """

    name: str
    editions: tuple[Edition, ...]
    rulebook: Rulebook
    shared: tuple[FactSpec, ...] = ()
    single: bool = False


def edition_of(gathered: Gathered, version: Version) -> Edition:
    """Return a version that could be read without a fault."""
    law = version.law
    regulation = next(
        each for each, _ in gathered.regulations if each.id == version.pack.regulation
    )
    return Edition(
        regulation=regulation,
        pack=version.pack,
        facts=version.facts,
        ladders=tuple(law.items("ladders")),
        measures=tuple(law.items("measures")),
        lexis=lexis_of(version, gathered.shared),
        terms=tuple(_terms(version)),
        impossible=tuple(_impossible(version)),
    )


def _terms(version: Version) -> Iterator[NamedCondition]:
    read = terms_of(version.folder, version.facts).done
    for term in version.folder.items("terms"):
        when = read[term.name].model_copy(update={"term": None})
        yield NamedCondition(name=term.name, when=when, title=term.title)


def _impossible(version: Version) -> Iterator[NamedCondition]:
    """Yield what a version itself declares impossible: it stands after what all share."""
    own = list(version.folder.items("impossible"))
    read = version.impossible[len(version.impossible) - len(own) :]
    for each, when in zip(own, read, strict=True):
        yield NamedCondition(name=each.id, when=when, because=each.because)
