"""What a version calls its facts, values, codes and measures; conditions, conclusions in words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.values import Group, Op
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.values import Condition, Scalar, Test
    from engine.workshop.diff.edition import Edition

TOPIC = "rules_diff"


def plain(text: object) -> Words:
    """Return a text that is the same in both languages."""
    return Words.made(zh=str(text), en=str(text))


def listed(parts: Iterable[Words], code: str = "list") -> Words:
    """Join words as the members of a list, or as alternatives."""
    found = list(parts)
    zh, en = table(TOPIC)[code]
    return Words.made(zh=zh.join(each.zh for each in found), en=en.join(each.en for each in found))


class Lexicon:
    """Words for what stands in the rules of one version; where there are none, the code itself."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    @cached_property
    def _terms(self) -> dict[str, Words]:
        return {term.name: term.title for term in self._edition.terms if term.title}

    def fact(self, name: str) -> Words:
        """Return the label of a fact; of a member of a set that of the set, and which member."""
        family, _, code = name.partition("/")
        if code:
            return both(TOPIC, "member", set=self.fact(family), which=self.value(family, code))
        return self._edition.lexis.label(name)

    def value(self, fact: str, value: Scalar) -> Words:
        """Return a value of a fact."""
        return self._edition.lexis.value(fact, value)

    def code(self, slot: str, code: str) -> Words:
        """Return what a code means in a slot."""
        return _worded(f"code:{code}") or _worded(f"{slot}:{code}") or self.value(slot, code)

    def rule(self, ident: str) -> Words:
        """Return a rule of this version as others name it."""
        rule = self._edition.rules.get(ident)
        return both(TOPIC, "rule", id=plain(ident), title=rule.title) if rule else plain(ident)

    def conclusion(self, slot: str, codes: tuple[str, ...]) -> Words:
        """Return what a rule puts into a slot."""
        words = [self.code(slot, code) for code in codes]
        ranged = slot in ("range", "narrow") and codes[0] != codes[-1]
        if ranged:
            said = both(TOPIC, "range", low=words[0], high=words[-1])
        else:
            said = listed(dict.fromkeys(words))
        return both(TOPIC, "conclusion", slot=both(TOPIC, f"slot:{slot}"), codes=said)

    def condition(self, condition: Condition) -> Words:
        """Return a condition; a named one by its title."""
        if not isinstance(condition, Group):
            return self._test(condition)
        term = self._terms.get(condition.term or "")
        if term is not None:
            return both(TOPIC, "term", title=term)
        parts = listed(map(self.condition, condition.of), "parts")
        return both(TOPIC, f"group:{condition.kind}", parts=parts)

    def _test(self, test: Test) -> Words:
        values = listed((self.value(test.fact, value) for value in test.values), "or")
        exact = test.op in (Op.IS, Op.CONTAINS)
        return both(
            TOPIC, "op:is" if exact else f"op:{test.op}", fact=self.fact(test.fact), values=values
        )


def _worded(code: str) -> Words | None:
    return both(TOPIC, code) if code in table(TOPIC) else None
