"""What is left of judgements when others take their place: a fact is judged once for each scope."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.model.case import Case, Judgement

Scope = tuple[str | None, ...]


class Superseded(NamedTuple):
    """The judgements of a case, each as it is left or None, and those that are added at the end."""

    left: tuple[Judgement | None, ...]
    added: tuple[Judgement, ...]


def superseded(judgements: Sequence[Judgement], answers: Sequence[Judgement]) -> Superseded:
    """Return what is left of judgements when answers take their place, and what is added.

    A judgement loses the facts that are answered. What it said of other findings than those
    answered is kept in a judgement of its own, before the answers.
    """
    taken: dict[str, set[Scope]] = defaultdict(set)
    for answer in answers:
        for fact in answer.facts:
            taken[fact].update(_scopes(answer))
    kept = [rest for each in judgements for rest in _elsewhere(each, taken)]
    left = tuple(_without(each, taken) for each in judgements)
    return Superseded(left, (*kept, *answers))


def answered(case: Case, answers: Sequence[Judgement]) -> Case:
    """Return a case as it is with answers written into it."""
    left, added = superseded(case.judgements, answers)
    judgements = (*(each for each in left if each is not None), *added)
    return case.model_copy(update={"judgements": judgements})


def _scopes(judgement: Judgement) -> list[Scope]:
    """Return what a judgement is about; a charge says whose it is, named or not."""
    findings: tuple[str | None, ...] = judgement.findings or (None,)
    subject = judgement.subject if judgement.charge is None else None
    about = (subject, judgement.charge, judgement.reviewer)
    return [(finding, *about) for finding in findings]


def _without(judgement: Judgement, taken: Mapping[str, set[Scope]]) -> Judgement | None:
    scopes = set(_scopes(judgement))
    facts = {
        fact: value
        for fact, value in judgement.facts.items()
        if scopes.isdisjoint(taken.get(fact, ()))
    }
    return judgement.model_copy(update={"facts": facts}) if facts else None


def _elsewhere(judgement: Judgement, taken: Mapping[str, set[Scope]]) -> Iterator[Judgement]:
    """Yield what a judgement goes on to say of findings that no answer is about."""
    scopes = _scopes(judgement)
    for fact, value in judgement.facts.items():
        gone = taken.get(fact, set())
        rest = tuple(scope[0] for scope in scopes if scope not in gone)
        if rest and len(rest) < len(scopes):
            yield judgement.model_copy(update={"findings": rest, "facts": {fact: value}})
