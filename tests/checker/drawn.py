"""Assessments of drawn worlds."""

from __future__ import annotations

from hypothesis import strategies as st

from engine.assessment.bare import Bare
from engine.assessment.pipeline import assess, assess_bare
from engine.assessment.prepare import prepare
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.case import Judgement
from engine.model.rules import Rule
from tests.assessment.world import (
    PEOPLE,
    case,
    judgement,
    judgement_sets,
    organisation,
    rule_sets,
    rulebook,
)
from tests.village import DIGESTS

ORGANISATION = organisation()
MATCHER = PlainMatcher()

Judgements = tuple[Judgement, ...]


def assessed(rules: tuple[Rule, ...], judgements: Judgements) -> Assessment:
    return assess(ORGANISATION, case(judgements), rulebook(rules), MATCHER, DIGESTS)


def bare(rules: tuple[Rule, ...], judgements: Judgements) -> Bare:
    return assess_bare(prepare(ORGANISATION, case(judgements), rulebook(rules)), MATCHER)


def clear(person: str, assumed: str | None) -> Judgements:
    """Return facts on which a person is proposed, some of them assumed."""
    said: list[tuple[dict[str, object], dict[str, str]]] = [
        ({}, {"against.member": "yes"}),
        ({"findings": ["F1"]}, {"conduct.breach": "yes", "against.link-1": "yes",
                                "against.link-2": "yes"}),
        ({}, {"against.charge-1": "yes", "for.charge-1": "yes", "against.charge-2": "yes"}),
    ]  # fmt: skip
    return tuple(
        judgement(
            {
                "subject": person,
                "evidence": ["E1"],
                **scope,
                "facts": facts,
                "assumed": assumed in facts,
                "assumption": "A1" if assumed in facts else None,
            }
        )
        for scope, facts in said
    )


@st.composite
def proposing(draw: st.DrawFn) -> tuple[tuple[Rule, ...], Judgements]:
    """Draw rules and facts, with one person whose facts are clear, so that most are proposed."""
    person = draw(st.sampled_from(PEOPLE))
    rest = tuple(item for item in draw(judgement_sets()) if item.subject != person)
    assumed = draw(st.sampled_from([None, None, "against.member", "conduct.breach"]))
    return draw(rule_sets()), (*rest, *clear(person, assumed))
