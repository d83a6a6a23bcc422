"""The exceptions that were considered to a proposal, and why each does not undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.justification import FactNode
    from engine.model.why import ExceptionView
    from engine.reports.voice import Voice


def considered(v: Voice, found: Iterable[ExceptionView]) -> Iterator[str]:
    """Yield the exceptions, each once however many findings it was looked at for."""
    yield from dict.fromkeys(_exception(v, each) for each in found)


def _exception(v: Voice, each: ExceptionView) -> str:
    code = "excluded" if each.kind == "excluded" else "exception"
    title, provision = v.of(each.title), v.cited(each.citation)
    facts = v.listed(_fact(v, fact) for fact in each.facts)
    state = say("why", f"state:{each.state}", v.lang, facts=facts)
    return say("why", code, v.lang, provision=provision, title=title, state=state)


def _fact(v: Voice, fact: FactNode) -> str:
    text = v.say("fact", label=v.fact(fact.fact), value=v.value(fact.fact, fact.value))
    asked = v.asked([f"unknown:{fact.fact}"]) if fact.value is None else ""
    return text + asked + v.assumed([fact.assumption])
