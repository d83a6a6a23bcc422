"""An admonition is neither a sanction nor an organisational measure, wherever it is declared."""

from __future__ import annotations

from engine.model.measures import Measure
from engine.model.rules import Pack
from tests.village import rulebook

SIX_MONTHS = 6


def declared() -> list[tuple[Pack, Measure]]:
    return [
        (pack, measure)
        for pack in rulebook().packs
        for measure in pack.measures
        if measure.id == "admonition"
    ]


def test_several_packs_declare_it_and_all_say_the_same_of_its_effect() -> None:
    assert len(declared()) >= 3
    effects = {(measure.months, measure.bars) for _, measure in declared()}
    assert {months for months, _ in effects} == {SIX_MONTHS}
    assert len(effects) == 1


def test_it_stands_on_no_ladder_and_opens_no_other_regime() -> None:
    for pack, measure in declared():
        assert all(measure.id not in ladder.measures for ladder in pack.ladders), pack.key
        assert measure.opens is None, pack.key
        assert measure.family not in ("sanction", "organisational"), pack.key


def test_it_has_no_pack_of_its_own_as_its_articles_are_not_known() -> None:
    assert not any("admonition" in each.id for each in rulebook().regulations)
