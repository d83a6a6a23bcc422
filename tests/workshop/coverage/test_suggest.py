"""Suggested scenarios run, pass, and fill the holes they were drawn up for."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.cli.console import Exit
from engine.cli.covering import suggested
from engine.model.base import Lang
from engine.model.values import Group, Status, Test, Truth
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
