"""Facts drawn so that somebody is proposed: to ask questions of a proposal."""

from __future__ import annotations

from hypothesis import strategies as st

from engine.model.case import Judgement
from tests.assessment import world
from tests.inquiry.drawn import brief_of


@st.composite
def proposing(draw: st.DrawFn) -> tuple[Judgement, ...]:
    """Draw facts with which the clerk, and often the deputy, come to be proposed.

    No fact is stated twice, so that their order says nothing.
    """
    people = ["clerk", *draw(st.sampled_from([(), ("deputy",)]))]
    others = (_without(each, people) for each in draw(world.judgement_sets()))
    own = (each for person in people for each in _breach(draw, person))
    return (*(each for each in others if each is not None), *own)


def _without(each: Judgement, people: list[str]) -> Judgement | None:
    """Return a judgement without what is drawn of some people apart."""
    if each.subject not in people:
        return each
    stated = {*world.LINK_FACTS, *world.SUBJECT_FACTS}
    facts = {fact: value for fact, value in each.facts.items() if fact not in stated}
    return each.model_copy(update={"facts": facts}) if facts else None


def _breach(draw: st.DrawFn, person: str) -> tuple[Judgement, ...]:
    assumed = draw(st.booleans())
    finding = draw(st.sampled_from(world.FINDINGS))
    shared = {"evidence": ["E1"], "assumed": assumed, "assumption": "A1" if assumed else None}
    link = dict.fromkeys(world.LINK_FACTS, "yes")
    return (
        world.judgement({**shared, "subject": person, "facts": {"against.member": "yes"}}),
        world.judgement({**shared, "subject": person, "findings": [finding], "facts": link}),
    )


proposing_briefs = st.builds(brief_of, world.rule_sets(), proposing())
