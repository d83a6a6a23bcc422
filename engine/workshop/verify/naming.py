"""The details of a finding by what they are called, with the code they have in the files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.vocabulary import FactType
from engine.rulebook.quoting import SEPARATOR, listed
from engine.text.bilingual import both
from engine.text.catalogue import table
from engine.workshop.telling.joining import joined
from engine.workshop.telling.numbers import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from engine.model.measures import Measure
    from engine.model.values import Scalar
    from engine.workshop.telling.lexis import Lexis

TOPIC = "rules_verify"
_CIRCUMSTANCE, _RESPONSIBILITY = "circumstance", "responsibility"
_MEASURE, _FAMILY = "option.measure", "option.family"
_TO = " - "


def named(details: Mapping[str, str], lexis: Lexis) -> dict[str, Words]:
    """Return the details of a finding in words of both languages; ids of rules stay as they are."""
    ways: dict[str, Callable[[str], Words]] = {
        "fact": lambda text: fact(text, lexis),
        "slot": slot,
        "name": lambda text: coded(lexis.value(_MEASURE, text), text),
        "codes": lambda text: _each(
            text, lambda code: coded(lexis.value(_CIRCUMSTANCE, code), code)
        ),
        "keys": lambda text: _each(text, lambda part: _test(part, lexis)),
        "outcome": lambda text: _outcome(text, lexis),
    }
    told = {name: ways[name](text) for name, text in details.items() if name in ways}
    if "low" in details:
        ends = dict.fromkeys((details["low"], details["high"]))
        numbers = [_number(details["fact"], each, lexis) for each in ends]
        told["hole"] = joined(numbers, "to")
    return told


def coded(words: Words, code: str) -> Words:
    """Return words with the code they stand for; where they are the code, it stands alone."""
    told = both(TOPIC, "coded", words=words, name=Words.made(code, code))
    return Words.made(
        zh=code if words.zh == code else told.zh, en=code if words.en == code else told.en
    )


def fact(name: str, lexis: Lexis) -> Words:
    """Return what a fact is called, with its name in the files."""
    family, _, code = name.partition("/")
    label = lexis.plain_label(family)
    if code:
        label = both(TOPIC, "member", set=label, which=lexis.value(family, code))
    return coded(label, name)


def slot(name: str) -> Words:
    """Return what a slot is called, with its name in the files."""
    return coded(_label_of(name), name)


def _label_of(name: str) -> Words:
    key = f"slot:{name}"
    return both("rules_diff", key) if key in table("rules_diff") else Words.made(name, name)


def value(name: str, given: Scalar, lexis: Lexis) -> Words:
    """Return a value of a fact as people write it: numbers with units, codes by their words."""
    return lexis.value(name, given) if isinstance(given, str) else number(given, lexis.unit(name))


def with_families(lexis: Lexis, measures: Iterable[Measure]) -> Lexis:
    """Return words with some for the families of measures: each is told by a measure in it."""
    first: dict[str, Measure] = {}
    for each in measures:
        first.setdefault(each.family, each)
    told = {
        (_FAMILY, code): both(TOPIC, "family", measure=of.label, name=Words.made(code, code))
        for code, of in first.items()
    }
    return replace(lexis, codes={**lexis.codes, **told})


def _conclusion(name: str, code: str, lexis: Lexis) -> Words:
    for topic in (TOPIC, "rules_diff"):
        if f"{name}:{code}" in table(topic):
            return both(topic, f"{name}:{code}")
    return lexis.value(name, code)


def _outcome(text: str, lexis: Lexis) -> Words:
    """Return `slot: code`, `range: low - high` or a slot alone in words."""
    name, _, codes = text.partition(": ")
    if not codes:
        return slot(name)
    values = joined([_conclusion(name, each, lexis) for each in codes.split(_TO)], "to")
    told = both(TOPIC, "fact", label=_label_of(name), value=values)
    return coded(told, text)


def _test(text: str, lexis: Lexis) -> Words:
    """Return a fact or a responsibility alone, or `fact: values`, in words.

    The values are codes, or the ends of a stretch.
    """
    name, _, values = text.partition(": ")
    if not values and (_RESPONSIBILITY, name) in lexis.codes:
        return coded(lexis.value(_RESPONSIBILITY, name), name)
    if not values:
        return fact(name, lexis)
    if name in lexis.specs and lexis.specs[name].type in (FactType.INTEGER, FactType.DATE):
        told = joined([_number(name, each, lexis) for each in values.split(_TO)], "to")
    else:
        told = joined([value(name, each, lexis) for each in values.split(", ")], "list")
    return both(TOPIC, "fact", label=fact(name, lexis), value=told)


def _number(name: str, text: str, lexis: Lexis) -> Words:
    """Return a number with its unit; a day, or an end that is open, as it is."""
    return number(int(text), lexis.unit(name)) if text.isdecimal() else Words.made(text, text)


def _each(text: str, words: Callable[[str], Words]) -> Words:
    """Return a list of codes, each in words."""
    told = [words(part) for part in text.split(SEPARATOR)[:-1]]
    return Words.made(listed(each.zh for each in told), listed(each.en for each in told))
