"""A version told in the codes and ids of another, so that what is the same looks the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.workshop.diff.pairing import CIRCUMSTANCE, recoded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.rules import SlotSpec
    from engine.rulebook.sheets import Fact
    from engine.workshop.diff.edition import Edition
    from engine.workshop.telling.lexis import Lexis


def with_codes(edition: Edition, codes: Mapping[str, str]) -> Edition:
    """Return a version with circumstances under other codes."""
    if not codes:
        return edition
    rules = tuple(recoded(rule, codes) for rule in edition.pack.rules)
    slots = tuple(_slot(slot, codes) for slot in edition.pack.slots)
    facts = {name: _fact(fact, codes) for name, fact in edition.facts.items()}
    pack = edition.pack.model_copy(update={"rules": rules, "slots": slots})
    return replace(edition, pack=pack, facts=facts, lexis=_lexis(edition.lexis, codes))


def _lexis(lexis: Lexis, codes: Mapping[str, str]) -> Lexis:
    words = {
        (slot, codes.get(code, code) if slot == CIRCUMSTANCE else code): each
        for (slot, code), each in lexis.codes.items()
    }
    return replace(lexis, codes=words)


def _slot(slot: SlotSpec, codes: Mapping[str, str]) -> SlotSpec:
    if slot.name != CIRCUMSTANCE:
        return slot
    values = {codes.get(code, code): words for code, words in slot.values.items()}
    return slot.model_copy(update={"values": values})


def _fact(fact: Fact, codes: Mapping[str, str]) -> Fact:
    if fact.name != CIRCUMSTANCE:
        return fact
    return fact._replace(domain=tuple(codes.get(code, code) for code in fact.domain))


def with_ids(edition: Edition, ids: Mapping[str, str]) -> Edition:
    """Return a version with its rules under other ids, where others override them too.

    A rule that keeps its own stands before one that comes to bear it: the latter is found by it.
    """
    if all(was == now for was, now in ids.items()):
        return edition
    rules = tuple(
        rule.model_copy(
            update={
                "id": ids.get(rule.id, rule.id),
                "overrides": tuple(ids.get(each, each) for each in rule.overrides),
            }
        )
        for rule in sorted(edition.pack.rules, key=lambda each: each.id in ids)
    )
    return replace(edition, pack=edition.pack.model_copy(update={"rules": rules}))


def domains_of(old: Edition, new: Edition) -> dict[str, Fact]:
    """Return the facts of both versions with all values that either declares."""
    found = dict(old.facts)
    for name, fact in new.facts.items():
        was = found.get(name)
        codes = (*fact.domain, *(was.domain if was else ()))
        found[name] = fact._replace(domain=tuple(dict.fromkeys(codes)))
    return found
