from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given, settings

from engine.assessment.dossier import Dossier
from engine.inquiry import turning as under_test
from engine.inquiry.brief import Brief
from engine.inquiry.matters import Placed, matters, open_facts
from engine.inquiry.reached import reached
from engine.inquiry.trial import tried
from engine.inquiry.twins import Form
from engine.model.rules import Rule
from engine.model.values import Stage, Test
from tests.assessment.world import every, holds, judgement, rule, yes
from tests.inquiry.drawn import brief_of, briefs
from tests.inquiry.village import village

MOST = 4096
AT_ONCE = 128


def oracle(brief: Brief, dossier: Dossier) -> set[str]:
    """Return the facts for which two completions that differ in nothing else differ in result."""
    facts = open_facts(dossier, brief.vocabulary)
    completions = [
        dict(zip(facts, values, strict=True))
        for values in product(*(each.domain for each in facts.values()))
    ]
    results = {
        tuple(completion.items()): reached(verdict)
        for at in range(0, len(completions), AT_ONCE)
        for completion, verdict in zip(
            completions[at : at + AT_ONCE],
            tried(dossier, completions[at : at + AT_ONCE], brief.matcher),
            strict=True,
        )
    }
    return {
        key
        for completion in completions
        for key, each in facts.items()
        for value in each.domain
        if results[tuple({**completion, key: value}.items())] != results[tuple(completion.items())]
    }


def small(brief: Brief) -> list[Dossier]:
    return [
        dossier
        for dossier in brief.bare.prepared.dossiers
        if prod(len(each.domain) for each in open_facts(dossier, brief.vocabulary).values()) <= MOST
    ]


@settings(max_examples=5)
@given(briefs)
def test_what_matters_is_what_an_oracle_over_all_completions_says(brief: Brief) -> None:
    for dossier in small(brief):
        found = matters(dossier, brief.vocabulary, brief.matcher)
        assert set(found.turns) == oracle(brief, dossier)
        assert not found.undecided


@settings(max_examples=5)
@given(briefs)
def test_rules_alone_turn_nothing_that_does_not_matter_and_almost_all_that_does(
    brief: Brief,
) -> None:
    """Without the completions one by one, what is not turned is left undecided, never dropped."""
    was = under_test.ALL_TRIED
    under_test.ALL_TRIED = 0
    try:
        for dossier in small(brief):
            found = matters(dossier, brief.vocabulary, brief.matcher)
            expected = oracle(brief, dossier)
            assert set(found.turns) <= expected <= set(found.turns) | found.undecided
    finally:
        under_test.ALL_TRIED = was


@settings(max_examples=5)
@given(briefs)
def test_a_charge_of_the_same_form_comes_to_the_same(brief: Brief) -> None:
    known: dict[Form, Placed] = {}
    for dossier in brief.bare.prepared.dossiers:
        alone = matters(dossier, brief.vocabulary, brief.matcher)
        shared = matters(dossier, brief.vocabulary, brief.matcher, known)
        assert (set(alone.turns), alone.undecided) == (set(shared.turns), shared.undecided)


def test_every_open_fact_of_the_shipped_case_is_decided() -> None:
    brief = village()
    for dossier in brief.bare.prepared.dossiers:
        if dossier.draft.subject == "p-deputy":
            found = matters(dossier, brief.vocabulary, brief.matcher)
            assert not found.undecided


BASE = (
    rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)}),
    rule("borne", Stage.ATTRIBUTE, yes("conduct.breach"), {"responsibility": ("direct",)}),
    rule("qualify-c1", Stage.QUALIFY, yes("against.link-1"), {"circumstance": ("c1",)}),
    rule("range-base", Stage.MEASURE, holds("circumstance", "c1"), {"range": ("g3", "g4")}),
    rule(
        "range-light",
        Stage.MEASURE,
        yes("against.charge-1"),
        {"range": ("g1", "g1")},
        overrides=("range-base",),
    ),
)
FEW_OPEN = (
    judgement({"subject": "clerk", "facts": {"against.member": "yes"}}),
    judgement(
        {
            "subject": "clerk",
            "findings": ["F1", "F2"],
            "facts": {"conduct.breach": "yes", "against.link-1": "yes"},
        }
    ),
)
READING_A_RANGE = rule(
    "option",
    Stage.ADJUST,
    every(Test(fact="range.high", values=("g1",)), yes("for.charge-2")),
    {"options": ("g2",)},
)
OF_ONE_MEASURE = rule(
    "power",
    Stage.AUTHORISE,
    every(Test(fact="option.measure", values=("g4",)), yes("for.charge-2")),
    {"authority": ("plenary",)},
)


@pytest.mark.parametrize("more", [READING_A_RANGE, OF_ONE_MEASURE])
def test_what_a_range_comes_to_now_rules_nothing_out_that_another_would_let_in(more: Rule) -> None:
    brief = brief_of((*BASE, more), FEW_OPEN)
    (dossier,) = [each for each in brief.bare.prepared.dossiers if each.draft.subject == "clerk"]
    found = matters(dossier, brief.vocabulary, brief.matcher)
    assert set(found.turns) == oracle(brief, dossier)
    assert {key.rpartition("#")[2] for key in found.turns} == {"against.charge-1", "for.charge-2"}
