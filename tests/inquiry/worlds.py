"""Cases to ask questions of: the shipped one, and those drawn at random."""

from __future__ import annotations

from functools import cache

from engine.inquiry.brief import Brief
from engine.matchers.plain import PlainMatcher
from engine.model.case import Judgement
from engine.model.rules import Rule
from tests.assessment import world
from tests.village import DIGESTS, inputs, rulebook

ORGANISATION = world.organisation()


@cache
def shipped() -> Brief:
    """Return the shipped case."""
    organisation, case = inputs()
    return Brief(organisation, case, rulebook(), PlainMatcher(), DIGESTS)


def drawn(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> Brief:
    """Return a case of the small world."""
    case = world.case(judgements)
    return Brief(ORGANISATION, case, world.rulebook(rules), PlainMatcher(), DIGESTS)
