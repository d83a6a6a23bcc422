"""What a rule concludes, told in words with the verb of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Verb
from engine.workshop.telling.joining import either, joined, quoted, told

if TYPE_CHECKING:
    from engine.model.base import Words
    from engine.model.rules import Rule
    from engine.workshop.telling.lexis import Lexis

_ENDS = ("range", "narrow")
_ALTERNATIVES = ("lean", "measures")


def concluded(rule: Rule, lexis: Lexis) -> tuple[Words, ...]:
    """Return what a rule concludes, slot by slot."""
    return tuple(_slot(rule.verb, slot, codes, lexis) for slot, codes in rule.then.items())


def _slot(verb: Verb, slot: str, codes: tuple[str, ...], lexis: Lexis) -> Words:
    code = f"then:{slot}"
    if slot == "applies" and codes == ("no",):
        code = "then:applies-not"
    if verb is Verb.IS_GIVEN:
        code += ":is-given"
    return told(code, verb=told(f"verb:{verb.value}"), values=_values(slot, codes, lexis))


def _values(slot: str, codes: tuple[str, ...], lexis: Lexis) -> Words:
    if slot == "opens":
        return either([told(f"regime:{each}") for each in codes])
    words = [lexis.value(slot, each) for each in codes]
    if slot in _ENDS:
        return joined(dict.fromkeys(words), "to")
    if slot in _ALTERNATIVES:
        return either(words)
    return joined(map(quoted, words), "list")
