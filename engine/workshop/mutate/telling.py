"""What became of mutants, in words: what was altered, a sheet that shows it, what would notice."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from engine.model.coverage import Share
from engine.model.mutation import (
    OPERATORS,
    VERDICTS,
    Given,
    Mutant,
    Mutation,
    OperatorMutation,
    VersionMutation,
    Witness,
)
from engine.model.values import Group, Status, Test, Verb
from engine.text.bilingual import both
from engine.workshop.checking.examples import word_of
from engine.workshop.diff.lexicon import Lexicon, plain
from engine.workshop.mutate.alone import differing
from engine.workshop.mutate.changes import Conclusion
from engine.workshop.mutate.overriding import apart, overridden

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.base import Words
    from engine.model.values import Scalar
    from engine.workshop.diff.edition import Edition
    from engine.workshop.mutate.bench import Altered
    from engine.workshop.mutate.changes import Thing
    from engine.workshop.mutate.run import Fate, Mutated

TOPIC = "mutation"
_COUNTED = ("example", "scenario", "survived")


def told(found: Mutated) -> Mutation:
    """Return what became of mutants, in words and numbers."""
    tellers: dict[str, Teller] = {}
    mutants = []
    for key, fate in found.fates.items():
        each = found.bench.every[key]
        teller = tellers.setdefault(each.key.pack, Teller(each.edition))
        mutants.append(teller.mutant(each, fate))
    return Mutation(
        rules_digest=found.bench.lexicon.rulebook.digest,
        scenarios=found.scenarios,
        failed=tuple(found.failed),
        left=found.left,
        share=share(mutants),
        versions=tuple(_version(each.edition, mutants) for each in tellers.values()),
        operators=tuple(_operators(mutants)),
        mutants=tuple(mutants),
    )


def share(mutants: Iterable[Mutant]) -> Share:
    """Return how many mutants were noticed, of those that can be."""
    verdicts = [each.verdict for each in mutants if each.verdict in _COUNTED]
    return Share.made(sum(each != "survived" for each in verdicts), len(verdicts))


def _version(edition: Edition, mutants: Iterable[Mutant]) -> VersionMutation:
    pack = edition.pack
    own = [
        each
        for each in mutants
        if (each.regulation, each.version) == (pack.regulation, pack.version)
    ]
    counts = Counter(each.verdict for each in own)
    return VersionMutation(
        regulation=pack.regulation,
        short=edition.regulation.short,
        version=pack.version,
        share=share(own),
        verdicts={verdict: counts[verdict] for verdict in VERDICTS},
    )


def _operators(mutants: Iterable[Mutant]) -> Iterable[OperatorMutation]:
    listed = list(mutants)
    for operator in OPERATORS:
        own = [each for each in listed if each.operator == operator]
        if share(own).of:
            yield OperatorMutation(operator=operator, share=share(own))


class Teller:
    """Words for the mutants of one version."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    @cached_property
    def _words(self) -> Lexicon:
        return Lexicon(self.edition)

    def mutant(self, each: Altered, fate: Fate) -> Mutant:
        """Return a mutant in words; a survivor with a sheet, and with what would notice it."""
        survived = fate.verdict == "survived"
        witness = self._witness(each) if survived else None
        return Mutant(
            key=each.change.key,
            regulation=self.edition.pack.regulation,
            version=self.edition.pack.version,
            rule=each.rule.id,
            file=each.rule.file,
            line=each.rule.line,
            operator=each.change.operator,
            told=self.told(each),
            verdict=fate.verdict,
            by=fate.by,
            tried=fate.tried,
            witness=witness,
            suggestion=self._suggestion(each, witness) if survived else None,
        )

    def told(self, each: Altered) -> Words:
        """Return what was altered."""
        was, now = self._thing(each.change.was), self._thing(each.change.now)
        return both(TOPIC, f"told:{each.change.operator}", was=was, now=now)

    def _thing(self, thing: Thing) -> Words:
        if isinstance(thing, Test | Group):
            return self._words.condition(thing)
        if isinstance(thing, Conclusion):
            return self._words.conclusion(*thing)
        if isinstance(thing, Verb):
            return both("rules_diff", f"verb:{thing}")
        return self._words.rule(thing) if thing else plain("-")

    def _witness(self, each: Altered) -> Witness | None:
        shown = differing(each.rule, each.change, self.edition)
        if shown is None:
            return None
        facts = tuple(self._given(fact, value) for fact, value in shown.facts.items())
        was = shown.was or Status.NOT_MET
        if each.change.of_status:
            return Witness(facts=facts, was=was, now=shown.now or Status.NOT_MET)
        return Witness(facts=facts, was=was, now=None if each.change.rule is None else was)

    def _given(self, fact: str, value: Scalar) -> Given:
        label, said = self._words.fact(fact), self._words.value(fact, value)
        return Given(fact=fact, value=value, label=label, said=said)

    def _suggestion(self, each: Altered, witness: Witness | None) -> Words:
        if each.change.of_status and witness is not None:
            return both(TOPIC, "suggest:example", status=plain(word_of(witness.was)))
        code = "suggest:apart" if self._apart(each) else f"suggest:{each.change.operator}"
        return both(TOPIC, code, was=self._thing(each.change.was))

    def _apart(self, each: Altered) -> bool:
        if each.change.operator != "drop-override":
            return False
        other = overridden(each.change, self.edition)
        return other is not None and apart(each.rule, other, self.edition)
