"""An admonition is neither a sanction nor an organisational measure, wherever it is declared."""

from __future__ import annotations

from engine.model.measures import Measure
from engine.model.rules import Pack
from tests.village import rulebook

SIX_MONTHS = 6
EFFECT = "六个月内不得提拔或者重用,取消当年年度考核、本任期考核评优和评选先进资格"


def declared() -> list[tuple[Pack, Measure]]:
    return [
        (pack, measure)
        for pack in rulebook().packs
        for measure in pack.measures
        if measure.id == "admonition"
    ]


def test_several_packs_declare_it_and_all_say_the_same_of_its_effect() -> None:
    assert len(declared()) >= 3
    assert {measure.months for _, measure in declared()} == {SIX_MONTHS}
    for pack, measure in declared():
        assert measure.bars is not None, pack.key
        assert measure.bars.zh.startswith(EFFECT), pack.key


def test_it_stands_on_no_ladder_and_opens_no_other_regime() -> None:
    for pack, measure in declared():
        assert all(measure.id not in ladder.measures for ladder in pack.ladders), pack.key
        assert measure.opens is None, pack.key
        assert measure.family not in ("sanction", "organisational"), pack.key


def test_it_has_no_pack_of_its_own_as_its_articles_are_not_known() -> None:
    assert not any("admonition" in each.id for each in rulebook().regulations)
