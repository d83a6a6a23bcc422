"""Suggested scenarios run, pass, and fill the holes they were drawn up for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.console import Exit
from engine.cli.covering import suggested
from engine.model.base import Lang
from engine.model.values import Group, Status, Test, Truth
from engine.scenarios.draft import written_step
from engine.workshop.coverage.cover import Request, cover
from engine.workshop.coverage.reading import FIRM, decisive, joined, status
from engine.workshop.suggest.ways import deciding, to_outcome, ways
from tests.cli.running import run
from tests.village import rulebook
from tests.workshop.coverage.tiny import FEATURE, RULES

TRUTHS = tuple(Truth)


@pytest.mark.parametrize(("lang", "given"), [("zh", (FEATURE,)), ("en", ())])
def test_suggestions_run_pass_and_fill_every_hole_that_can_be_filled(
    lang: Lang, given: tuple[Path, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From nothing but two examples they see all of a small rulebook, measures among it."""
    told = suggested(cover(Request(RULES, given), lambda _: None), RULES, lang, tmp_path)
    files = tuple(sorted(tmp_path.glob("*.feature")))
    assert [told] == [line for line in told.splitlines() if str(files[0]) in line]
    again = cover(Request(RULES, (*given, *files)), lambda _: None).coverage
    assert again.sources.sound
    assert again.sources.scenarios > 3
    assert (again.whole.seen, again.whole.of) == (again.whole.of, again.whole.of)
    assert ("推不出来" if lang == "zh" else "none could be") not in capsys.readouterr().err


def test_what_people_have_corrected_is_not_written_over(tmp_path: Path) -> None:
    asked = ("rules", "coverage", "--examples-only", "--rules", str(RULES), "--rule", "members")
    for _ in range(2):
        assert run(*asked, "--write", str(tmp_path), "--lang", "zh") == Exit.DONE
    names = sorted(each.name for each in tmp_path.iterdir())
    assert names == [
        "suggested-tiny-2020-01-01-office-2.feature",
        "suggested-tiny-2020-01-01-office.feature",
    ]


NESTED = Group(
    kind="all",
    of=(
        Test(fact="a", values=("yes",)),
        Group(kind="any", of=tuple(Test(fact=name, values=("yes",)) for name in ("b", "c"))),
        Group(kind="none", of=(Test(fact="d", values=("yes",)),)),
    ),
)


@pytest.mark.parametrize("truth", TRUTHS)
def test_a_way_brings_a_condition_to_what_is_wanted_whatever_else_is_firm(truth: Truth) -> None:
    found = ways(NESTED, truth)
    assert found
    for way in found:
        neutral = {0: Truth.YES, 1: Truth.NO, 2: Truth.NO, 3: Truth.NO}
        if truth is Truth.NO:
            neutral = dict.fromkeys(range(4), Truth.UNKNOWN)
        readings = [FIRM[way.get(number, neutral[number])] for number in range(4)]
        assert joined(NESTED, iter(readings)).as_value is truth


EXCEPTED = (
    rulebook()
    .packs[0]
    .rules[0]
    .model_copy(update={"when": NESTED, "unless": Test(fact="e", values=("yes",))})
)


@pytest.mark.parametrize("wanted", [each for each in Status if each is not Status.DEFEATED])
def test_a_way_brings_a_rule_to_what_is_wanted(wanted: Status) -> None:
    came_to = set()
    for way in to_outcome(EXCEPTED, wanted):
        readings = tuple(FIRM[way.get(number, Truth.YES)] for number in range(5))
        came_to.add(status(EXCEPTED, readings))
    assert wanted in came_to


@pytest.mark.parametrize("number", range(5))
def test_a_deciding_way_leaves_the_rule_to_one_test(number: int) -> None:
    found = deciding(EXCEPTED, number)
    assert found
    for way in found:
        readings = tuple(FIRM[way.get(each, Truth.NO)] for each in range(5))
        assert decisive(EXCEPTED, readings, number)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The scenarios suggested for the tiny rulebook beside its own, by their names."""
    into = tmp_path_factory.mktemp("suggested")
    suggested(cover(Request(RULES, (FEATURE,)), lambda _: None), RULES, "zh", into)
    (file,) = into.glob("*.feature")
    background, *scenarios = file.read_text(encoding="utf-8").split("\n\n  场景: ")
    return {"": background} | dict(each.split("\n", 1) for each in scenarios)


def test_a_scenario_claims_what_a_rule_concludes(written: dict[str, str]) -> None:
    holding = written["base:结果「成立」"]
    assert "那么 依「小规定」无条件提出「书记」" in holding
    assert "「书记」的结论依据规则「base」,依「小规定」" in holding
    assert "「书记」的幅度是「轻」至「中」" in holding
    assert "规则「base」的用语是「给予」" in holding


def test_a_scenario_claims_that_a_rule_is_not_what_it_rests_on(written: dict[str, str]) -> None:
    yielding = written["base:结果「被其他规则代替」"]
    assert "「书记」的结论不依据规则「base」,依「小规定」" in yielding
    assert "「书记」的幅度是「中」至「重」" in yielding
    assert "规则「graver」的用语是「给予」" in yielding
    assert "已补救、已补救" not in yielding


def test_a_scenario_says_everything_else_that_a_condition_leaves_it_to(
    written: dict[str, str],
) -> None:
    breach = written["direct:当(本人失职)见「否」"]
    assert "「专款被挪用」的「损失」已认定为「较小损失」" in breach
    assert "「书记」的「系成员」已认定" in breach
    assert not any("行见" in name for name in written), "lines go stale"


def test_a_scenario_has_of_the_town_what_it_needs(written: dict[str, str]) -> None:
    assert written[""].count("    并且 ") + 1 < 9
    assert "副镇长" not in written[""] + written["base:结果「成立」"]


def test_the_suggested_scenarios_notice_when_the_rule_is_altered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is left cannot come about: a measure is looked at only where there is responsibility."""
    suggested(cover(Request(RULES, (FEATURE,)), lambda _: None), RULES, "zh", tmp_path)
    asked = ("--rules", str(RULES), "--rule", "base", "--lang", "en", "--format", "json")
    run("rules", "mutate", str(tmp_path), *asked)
    found = json.loads(capsys.readouterr().out)
    assert (found["share"]["seen"], found["share"]["of"]) == (6, 8)


def test_days_stand_apart_from_words() -> None:
    told = written_step("given:tenure", "zh", who="甲", start="2018-01-01", end="2019", unit="乙",
                        role="副职")  # fmt: skip
    assert told == "「甲」自 2018-01-01 起至 2019 任「乙」副职"
