"""What scenarios and examples have seen is counted as it was, and nothing is rounded up."""

from __future__ import annotations

import pytest

from engine.logic.status import rule_status
from engine.model.coverage import Share
from engine.model.values import Group, Status, Test, Truth
from engine.rulebook.gather import gather
from engine.rulebook.packs import rules_folder
from engine.rulebook.terms import written_terms
from engine.scenarios.assessing import lexicon_of
from engine.workshop.checking.examples import cells_of
from engine.workshop.coverage.places import places
from engine.workshop.coverage.reading import FIRM, decisive, readings, rule_tests, status
from engine.workshop.coverage.wanted import UnknownNameError, wanted
from tests.village import rulebook
from tests.workshop.coverage.tiny import RULES, covered, rule, seen


def test_a_rule_is_counted_by_what_it_came_to() -> None:
    assert seen(rule("members").outcomes) == {"established": 4, "open": 3, "not-met": 1}
    assert rule("direct").outcomes[Status.NOT_MET].missing


def test_a_rule_that_yields_is_counted_as_it_ends_not_as_it_begins() -> None:
    found = seen(rule("base").outcomes)
    assert found["established"] == 0
    assert found["conditional"] == 2, "an exception that nobody has asked about leaves it so"


def test_a_condition_is_counted_by_its_values_and_by_whether_it_decides() -> None:
    remedied = rule("lighter").conditions[0]
    assert seen(remedied.sights) == {"yes": 1, "no": 1, "unknown": 3, "decisive": 3}
    (member,) = rule("members").conditions
    assert member.sights["yes"].by[0].endswith("features/tiny.feature:12")
    assert member.sights["yes"].by[1].endswith("features/tiny.feature:12#2"), "a row of an outline"
    assert rule("direct").conditions[1].sights["no"].missing


def test_every_ground_of_an_exception_is_counted() -> None:
    novice, objected = rule("slack").exceptions
    assert seen(novice.sights) == {"yes": 0, "no": 2, "unknown": 3}
    assert seen(objected.sights) == {"yes": 0, "no": 0, "unknown": 3}


def test_measures_options_and_links_are_those_that_charges_and_proposals_show() -> None:
    found = covered().coverage
    assert {each.id: each.count.seen for each in found.measures} == {
        "light": 1,
        "middle": 2,
        "heavy": 1,
    }
    assert [(each.id, each.count.seen) for each in found.options] == [("talk", 1)]
    assert {each.relation for each in found.links if each.count.seen} == {
        "head",
        "superior-organisation",
    }


def test_the_place_of_a_named_condition_is_where_it_is_written() -> None:
    days = next(each for each in rule("slack").conditions if each.fact == "subject.trained_days")
    assert (days.part, days.file.rpartition("/")[2], days.line) == ("unless", "pack.yaml", 24)


def test_every_test_of_the_shipped_rules_has_the_line_that_names_its_fact() -> None:
    for version in gather(rules_folder(None)).versions:
        run = {each.id: each for each in version.pack.rules}
        for entry in version.folder.sections["rules"]:
            found = places(entry, written_terms(version.folder))
            assert len(found) == len(rule_tests(run[entry.item.id]))
            assert all(each.line > 0 and each.source for each in found)


def test_tests_read_one_by_one_come_to_what_the_rule_comes_to() -> None:
    for pack in rulebook().packs:
        for each in pack.rules:
            for example in each.examples:
                sheet = cells_of(each, example)
                assert status(each, readings(each, sheet)) is rule_status(each, sheet)


@pytest.mark.parametrize(
    ("first", "second", "decides"),
    [
        (Truth.YES, Truth.YES, (True, True)),
        (Truth.NO, Truth.YES, (True, False)),
        (Truth.NO, Truth.NO, (False, False)),
        (Truth.UNKNOWN, Truth.YES, (True, True)),
    ],
)
def test_a_test_decides_if_the_rule_would_be_otherwise_without_it(
    first: Truth, second: Truth, decides: tuple[bool, bool]
) -> None:
    base = rulebook().packs[0].rules[0]
    both = Group(kind="all", of=tuple(Test(fact=name, values=("yes",)) for name in ("a", "b")))
    made = base.model_copy(update={"when": both, "unless": None})
    found = (FIRM[first], FIRM[second])
    assert tuple(decisive(made, found, number) for number in (0, 1)) == decides


def test_a_share_is_never_rounded_up() -> None:
    assert Share.made(11_999, 12_000).percent == 99.9
    assert Share.made(0, 0).percent == 100.0


def test_what_is_asked_for_by_name_is_found_or_told_with_what_is_near() -> None:
    lexicon = lexicon_of(RULES)
    assert wanted(lexicon, ("小规定",), ()).packs == {"tiny/2020-01-01"}
    with pytest.raises(UnknownNameError) as unknown:
        wanted(lexicon, (), ("grave",))
    assert unknown.value.near == ("graver",)
