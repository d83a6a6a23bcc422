"""Cases to ask questions of: the shipped one, and those drawn at random."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from engine.inquiry.brief import Brief
from engine.matchers.plain import PlainMatcher
from engine.model.case import Judgement
from engine.model.rules import Rule
from tests.assessment import world
from tests.village import DIGESTS, inputs, rulebook

ORGANISATION = world.organisation()


@st.composite
def proposing(draw: st.DrawFn) -> tuple[Judgement, ...]:
    """Draw facts with which the clerk, and often the deputy, come to be proposed."""
    own = [_breach(draw, "clerk", "F1")]
    own += [_breach(draw, "deputy", draw(st.sampled_from(world.FINDINGS)))] * draw(st.booleans())
    return (*draw(world.judgement_sets()), *(each for found in own for each in found))


def _breach(draw: st.DrawFn, person: str, finding: str) -> tuple[Judgement, ...]:
    assumed = draw(st.booleans())
    shared = {"evidence": ["E1"], "assumed": assumed, "assumption": "A1" if assumed else None}
    link = {"conduct.breach": "yes", "against.link-1": "yes", "against.link-2": "yes"}
    return (
        world.judgement({**shared, "subject": person, "facts": {"against.member": "yes"}}),
        world.judgement({**shared, "subject": person, "findings": [finding], "facts": link}),
    )


@cache
def shipped() -> Brief:
    """Return the shipped case."""
    organisation, case = inputs()
    return Brief(organisation, case, rulebook(), PlainMatcher(), DIGESTS)


def drawn(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> Brief:
    """Return a case of the small world."""
    case = world.case(judgements)
    return Brief(ORGANISATION, case, world.rulebook(rules), PlainMatcher(), DIGESTS)
