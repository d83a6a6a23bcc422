"""In which of its keys a rule is not as it was: what only the old has, what only the new has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.model.base import LANGS, Words
from engine.model.rules_diff import PARTS, Altered
from engine.model.values import YES, Group
from engine.reports.citing import numbered
from engine.text.bilingual import both
from engine.workshop.diff.lexicon import TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from engine.model.provision import Provision
    from engine.model.rules import Example, Rule
    from engine.model.rules_diff import ChangePart
    from engine.model.values import Condition, Status
    from engine.workshop.diff.lexicon import Lexicon

    Told = Callable[[Rule, Lexicon], Iterable[Words]]

Parts = tuple[Words, ...]


def altered(old: Rule, new: Rule, was: Lexicon, now: Lexicon) -> tuple[Altered, ...]:
    """Return the keys in which two rules differ, text first, meaning last."""
    found = list(_altered(old, new, was, now))
    return tuple(sorted(found, key=lambda each: PARTS.index(each.part)))


def _altered(old: Rule, new: Rule, was: Lexicon, now: Lexicon) -> Iterator[Altered]:
    for key, (part, differs, told) in KEYS.items():
        if differs(old) != differs(new):
            one, other = tuple(told(old, was)), tuple(told(new, now))
            yield _only(key, part, one, other)


def _only(key: str, part: ChangePart, was: Parts, now: Parts) -> Altered:
    lost, gained = beyond(was, now)
    return Altered(key=key, part=part, was=lost, now=gained)


def beyond(was: Parts, now: Parts) -> tuple[Parts, Parts]:
    """Return what only one of two has; where the words are the same, all of both."""
    lost = tuple(each for each in was if each not in now)
    gained = tuple(each for each in now if each not in was)
    return (was, now) if not lost and not gained else (lost, gained)


def conditions(condition: Condition | None, kind: str, words: Lexicon) -> Iterator[Words]:
    """Yield in words the parts of a condition that is all, or any, of some; otherwise the whole."""
    if condition is None:
        return
    if isinstance(condition, Group) and condition.kind == kind and condition.term is None:
        yield from map(words.condition, condition.of)
    elif isinstance(condition, Group) and condition.kind == "all" and len(condition.of) == 1:
        yield words.condition(condition.of[0])
    else:
        yield words.condition(condition)


def _then(rule: Rule, words: Lexicon) -> Iterator[Words]:
    for slot, codes in rule.then.items():
        yield words.conclusion(slot, codes)


def place(at: Provision) -> Words:
    """Return a provision, with its regulation where it is another than the pack's own."""
    zh, en = (numbered(at.article, at.paragraph, at.item, lang) for lang in LANGS)
    numbers = Words.made(zh=zh, en=en)
    if at.regulation is None:
        return numbers
    return both(TOPIC, "place-of", source=at.regulation, numbers=numbers)


def _verified(rule: Rule, _: Lexicon) -> Iterator[Words]:
    yield both(TOPIC, "verified" if rule.provision.verified else "unverified")


def _examples(rule: Rule, _: Lexicon) -> Iterator[Words]:
    for each in rule.examples:
        yield both(TOPIC, "example", say=each.say, expect=both(TOPIC, f"status:{each.expect}"))


def _as_written(example: Example) -> tuple[Words, Status, Mapping[str, object]]:
    """Return an example with each set as the codes it holds, whatever else the pack declares."""
    facts: dict[str, object] = {}
    sets: defaultdict[str, set[str]] = defaultdict(set)
    for name, value in example.facts.items():
        family, of_a_set, code = name.partition("/")
        if of_a_set:
            sets[family] |= {code} if value == YES else set()
        else:
            facts[name] = value
    return example.say, example.expect, facts | sets


KEYS: dict[str, tuple[ChangePart, Callable[[Rule], object], Told]] = {
    "title": ("text", lambda it: it.title, lambda it, _: (it.title,)),
    "because": ("text", lambda it: it.because, lambda it, _: (it.because,)),
    "note": ("text", lambda it: it.note, lambda it, _: filter(None, (it.note,))),
    "examples": ("text", lambda it: [*map(_as_written, it.examples)], _examples),
    "provision": (
        "citation",
        lambda it: place(it.provision),
        lambda it, _: (place(it.provision),),
    ),
    "verified": ("citation", lambda it: it.provision.verified, _verified),
    "to_verify": (
        "citation",
        lambda it: it.provision.to_verify,
        lambda it, _: filter(None, (it.provision.to_verify,)),
    ),
    "verb": ("citation", lambda it: it.verb, lambda it, _: (both(TOPIC, f"verb:{it.verb}"),)),
    "sheet": ("meaning", lambda it: it.sheet, lambda it, _: (both(TOPIC, f"sheet:{it.sheet}"),)),
    "when": ("meaning", lambda it: it.when, lambda it, words: conditions(it.when, "all", words)),
    "unless": (
        "meaning",
        lambda it: it.unless,
        lambda it, words: conditions(it.unless, "any", words),
    ),
    "then": ("meaning", lambda it: it.then, _then),
    "overrides": (
        "meaning",
        lambda it: set(it.overrides),
        lambda it, words: map(words.rule, it.overrides),
    ),
}
"""Of each key: what part of a rule it is, what is compared, and how it is told."""


def parts_of(found: Iterable[Altered]) -> tuple[ChangePart, ...]:
    """Return the parts of a rule that changed, in order."""
    there = {each.part for each in found}
    return tuple(part for part in PARTS if part in there)
