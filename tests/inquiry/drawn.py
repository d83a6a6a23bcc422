"""Briefs on drawn packs and cases: the small world of the laws of assessment."""

from __future__ import annotations

from hypothesis import strategies as st

from engine.inquiry.brief import Brief
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Digests
from engine.model.case import Judgement
from engine.model.rules import Rule
from tests.assessment.world import case, judgement_sets, organisation, rule_sets, rulebook

DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")
ORGANISATION = organisation()
MATCHER = PlainMatcher()


def brief_of(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> Brief:
    return Brief(ORGANISATION, case(judgements), rulebook(rules), MATCHER, DIGESTS)


briefs = st.builds(brief_of, rule_sets(), judgement_sets())
