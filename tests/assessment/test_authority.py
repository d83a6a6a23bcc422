"""Of every measure of every pack it is said who may decide it, or that this is not known."""

from __future__ import annotations

from itertools import product

import pytest

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.matchers.plain import PlainMatcher
from engine.model.base import Lang
from engine.model.organisation import Level, UnitKind
from engine.model.rules import Pack
from engine.reports.formats import render
from tests.assessment.every_measure import (
    BODY,
    MANAGED,
    PERSON,
    case,
    organisation,
    permitting,
    proposals_of,
)
from tests.village import DIGESTS, rulebook

PACKS = [pytest.param(pack, id=pack.key) for pack in rulebook().packs if pack.measures]
SETTINGS = list(product(UnitKind, (Level.TOWNSHIP, Level.DISTRICT), MANAGED))
TOLD: dict[Lang, str] = {"zh": "权限待查", "en": "authority to be established"}


@pytest.mark.parametrize("pack", PACKS)
def test_every_measure_has_an_authority_or_is_said_to_have_none_yet(pack: Pack) -> None:
    made = permitting(pack, rulebook())
    for kind, level, managed_by in SETTINGS:
        found = proposals_of(made, kind=kind, level=level, managed_by=managed_by)
        for subject in (PERSON, BODY):
            told = {each.measure for each in found[subject].authority}
            untold = {each.measure for each in found[subject].authority_open}
            setting = subject, kind, level, managed_by
            assert told | untold == {measure.id for measure in pack.measures}, setting
            assert told & untold == set(), setting


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("pack", PACKS)
def test_a_report_names_every_measure_among_the_powers(pack: Pack, lang: Lang) -> None:
    found = assess(
        organisation(kind="discipline-organ", level="district"),
        case(None),
        permitting(pack, rulebook()),
        PlainMatcher(),
        DIGESTS,
    )
    printed = render(found, "md", lang, full=True)
    powers = printed[printed.rindex("\n## ") :]
    proposal = next(each for each in found.proposals if each.subject.id == PERSON)
    assert (TOLD[lang] in powers) is bool(proposal.authority_open)
    for measure in pack.measures:
        assert measure.label.in_(lang) in powers


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_would_settle_the_authority_is_asked(lang: Lang) -> None:
    pack = next(pack for pack in rulebook().packs if pack.regulation == "accountability-regulation")
    found = assess(
        organisation(kind="discipline-organ", level="district"),
        case(None),
        permitting(pack, rulebook()),
        PlainMatcher(),
        DIGESTS,
    )
    proposal = next(each for each in found.proposals if each.subject.id == PERSON)
    admonition = next(each for each in proposal.authority_open if each.measure == "admonition")
    assert [point.fact for point in admonition.conditions] == ["subject.managed_by"]
    assert "subject.managed_by" in {question.fact for question in found.questions}
    assert list(check(found)) == []
    lines = render(found, "md", lang).splitlines()
    line = next(line for line in lines if TOLD[lang] in line)
    assert ("问" if lang == "zh" else "question") in line
