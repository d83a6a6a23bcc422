"""A save asks for the scenarios it reaches, and for no others."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from engine.cli import rules_watch
from engine.rulebook.gather import Gathered, gather
from engine.scenarios.run import Asked
from engine.workshop.watching import to_run
from tests.cli.running import run

RULES = Path(__file__).parents[1] / "assessment" / "two_versions" / "rules"
OLD = "desk-rules/2016-01-01"
FEATURES = (Path("features"),)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RULES, tmp_path / "rules"))


@pytest.fixture
def before(folder: Path) -> Gathered:
    return gather(folder)


def edit(folder: Path, old: str, new: str) -> Path:
    file = folder / OLD / "rules.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_a_saved_rule_asks_for_the_scenarios_of_its_pack(folder: Path, before: Gathered) -> None:
    saved = edit(folder, "verb: ", "note: changed\n  verb: ")
    asked = list(to_run({saved}, before, gather(folder), FEATURES))
    assert asked == [Asked(FEATURES, pack=OLD, rules=folder)]


def test_a_saved_comment_asks_for_none(folder: Path, before: Gathered) -> None:
    saved = folder / OLD / "rules.yaml"
    saved.write_text(saved.read_text(encoding="utf-8") + "# nothing\n", encoding="utf-8")
    assert list(to_run({saved}, before, gather(folder), FEATURES)) == []


def test_a_saved_scenario_asks_for_itself(folder: Path, before: Gathered) -> None:
    scenario = folder / "one.feature"
    scenario.write_text("Feature: one\n", encoding="utf-8")
    assert list(to_run({scenario}, before, before, FEATURES)) == [Asked((scenario,), rules=folder)]


def test_rules_that_cannot_be_read_ask_for_none(folder: Path, before: Gathered) -> None:
    saved = edit(folder, "verb: ", "verbs: ")
    assert list(to_run({saved}, before, gather(folder), FEATURES)) == []


def test_the_command_checks_at_once_and_after_a_save(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rules_watch, "_saves", lambda *_: (each for each in [spoilt(folder)]))
    assert run("rules", "watch", "--rules", str(folder), "--rounds", "1", "--lang", "zh") == 0
    printed = capsys.readouterr()
    assert "wide-colon" in printed.out
    assert "—— 保存了 rules.yaml ——" in printed.err


def test_after_the_first_run_only_what_is_new_or_gone_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def saves(*_: Path) -> Iterator[set[Path]]:
        capsys.readouterr()
        yield spoilt(folder)
        told.append(capsys.readouterr().out)
        yield {edit(folder, "stage\uff1a", "stage: ")}
        told.append(capsys.readouterr().out)
        yield {edit(folder, "stage: ", "stage: ")}
        told.append(capsys.readouterr().out)
        yield set()

    told: list[str] = []
    monkeypatch.setattr(rules_watch, "_saves", saves)
    run("rules", "watch", "--rules", str(folder), "--rounds", "4", "--lang", "en")
    assert "wide-colon" in told[0]
    assert "gone" not in told[0]
    assert "cannot be used" in told[0]
    assert told[1].startswith("gone: wide-colon")
    assert told[2].startswith("nothing new, nothing gone.\nas before: errors 0,")


def spoilt(folder: Path) -> set[Path]:
    return {edit(folder, "stage: ", "stage\uff1a")}


def test_a_save_is_seen_and_other_files_are_not(folder: Path) -> None:
    saves = rules_watch._saves(folder)  # noqa: SLF001 - the seam to the library that watches
    seen = Event()

    def saving() -> None:
        while not seen.wait(0.1):
            (folder / "notes.txt").write_text("x", encoding="utf-8")
            edit(folder, "verb: is-given", "verb: is-given")

    writer = Thread(target=saving)
    writer.start()
    saved = next(saves)
    seen.set()
    writer.join()
    assert [path.name for path in saved] == ["rules.yaml"]
