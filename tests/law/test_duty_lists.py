"""Duty lists: complete registers, and entries that an organisation can cite."""

from __future__ import annotations

import pytest

from engine.model.rules import Pack
from tests.village import inputs, rulebook

LAWS = {"village-organic-law": 41, "rural-collective-economy-law": 67}


def pack(regulation: str) -> Pack:
    return next(each for each in rulebook().packs if each.regulation == regulation)


@pytest.mark.parametrize(("regulation", "number"), LAWS.items())
def test_the_registers_hold_every_article(regulation: str, number: int) -> None:
    found = pack(regulation)
    assert {entry.article for entry in found.articles} == set(range(1, number + 1))
    assert all(entry.verified for entry in found.articles)


@pytest.mark.parametrize("regulation", LAWS)
def test_nobody_is_charged_under_a_duty_list(regulation: str) -> None:
    found = next(each for each in rulebook().regulations if each.id == regulation)
    assert not found.regime.charges
    assert pack(regulation).rules == ()


def test_every_duty_has_an_id_of_its_own_regulation_and_a_holder() -> None:
    duties = [(each.regulation, duty) for each in rulebook().packs for duty in each.duties]
    assert len({duty.id for _, duty in duties}) == len({(law, duty.id) for law, duty in duties})
    assert all(duty.holder.zh and duty.holder.en for _, duty in duties)


@pytest.mark.parametrize(
    ("regulation", "articles"),
    [
        ("village-organic-law", {30, 31, 32, 35, 36}),
        ("rural-collective-economy-law", {10, 32, 44, 45, 47}),
    ],
)
def test_supervision_accounts_publication_and_audit_are_listed(
    regulation: str, articles: set[int]
) -> None:
    assert articles <= {duty.provision.article for duty in pack(regulation).duties}


def test_what_the_shipped_organisation_cites_is_still_there() -> None:
    known = {duty.id for each in rulebook().packs for duty in each.duties}
    organisation, _ = inputs()
    cited = {duty.basis for duty in organisation.duties if duty.basis}
    assert cited
    assert cited <= known
