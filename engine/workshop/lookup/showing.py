"""One rule as a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import tests_in
from engine.logic.sheet import member
from engine.model.rule_shown import ExampleTold, FactRead, RuleShown
from engine.model.structural import FAMILIES
from engine.model.values import YES, Op, Test
from engine.workshop.lookup.ties import overriding
from engine.workshop.lookup.wordbook import in_law
from engine.workshop.telling.clauses import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Words
    from engine.model.rule_list import RuleLine
    from engine.model.rule_shown import Mention, Part
    from engine.model.rules import Example, Rule
    from engine.model.values import Condition
    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook
    from engine.workshop.telling.lexis import Lexis

_PASSED_ON = ("circumstance", "responsibility")


def shown(written: Written, words: Wordbook, scenarios: Iterable[Mention]) -> RuleShown:
    """Return a rule in sentences, with all that belongs to it."""
    rule, lexis = written.rule, words.lexis(written.version)
    over, readers = overriding(written), [each.id for each in _readers(written)]
    beside = _beside(written, words, {*rule.overrides, *over, *readers})
    leads = [beside[each] for each in readers if each in beside]
    return RuleShown(
        rule=words.line(written),
        sentence=words.sentence(written.version, rule),
        because=rule.because,
        note=rule.note,
        facts=tuple(_facts(rule, lexis)),
        overrides=tuple(beside[each] for each in rule.overrides if each in beside),
        overridden_by=tuple(beside[each] for each in over if each in beside),
        leads_to=tuple(sorted(leads, key=in_law)),
        examples=tuple(_example(each, lexis) for each in rule.examples),
        scenarios=tuple(scenarios),
        unread=len(words.desk.gathered.problems),
    )


def _beside(written: Written, words: Wordbook, ids: set[str]) -> dict[str, RuleLine]:
    """Return the rules of the same version that have some ids, by id."""
    same = (each for each in words.desk.rules_of(written.version) if each.rule.id in ids)
    return {each.rule.id: words.line(each) for each in same}


def _facts(rule: Rule, lexis: Lexis) -> Iterator[FactRead]:
    parts: list[tuple[Part, Condition]] = [("when", rule.when)]
    parts += [("unless", rule.unless)] if rule.unless is not None else []
    for part, condition in parts:
        for fact in dict.fromkeys(test.fact for test in tests_in(condition)):
            label, owner = lexis.label(fact), lexis.owner(fact)
            yield FactRead(name=fact, label=label, part=part, owner=owner)


def _readers(written: Written) -> Iterator[Rule]:
    """Yield the rules of the same version that read what a rule concludes, of some codes."""
    concluded = {(slot, code) for slot in _PASSED_ON for code in written.rule.then.get(slot, ())}
    for each in written.version.pack.rules:
        if each.id != written.rule.id and not concluded.isdisjoint(_codes(each)):
            yield each


def _codes(rule: Rule) -> set[tuple[str, str]]:
    """Return the codes of earlier conclusions that a rule names in its condition."""
    return {
        (test.fact, str(value))
        for test in tests_in(rule.when)
        if test.fact in _PASSED_ON
        for value in test.values
    }


def _example(example: Example, lexis: Lexis) -> ExampleTold:
    return ExampleTold(say=example.say, facts=tuple(_told(example, lexis)), expect=example.expect)


def _told(example: Example, lexis: Lexis) -> Iterator[Words]:
    """Yield the facts of an example; of a set only what is in it."""
    families: dict[str, list[str]] = {}
    for name, value in example.facts.items():
        family, _, code = name.partition("/")
        if family in FAMILIES and name == member(family, code):
            families.setdefault(family, []).extend([code] if value == YES else [])
        else:
            yield words_of(Test(fact=name, values=(value,)), lexis)
    for family, codes in families.items():
        if codes:
            yield words_of(Test(fact=family, op=Op.CONTAINS, values=tuple(codes)), lexis)
