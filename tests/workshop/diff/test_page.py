"""The page of a diff, in both languages; the command and its exit codes."""

from __future__ import annotations

import json
import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from wcwidth import wcswidth

from engine.cli.console import Exit
from engine.cli.schema import written
from engine.model.base import LANGS, Lang
from engine.model.rules_diff import RulesDiff
from engine.reports.rules_diff import RULES_DIFF_FORMATS
from engine.workshop.diff.rulebooks import rules_diff
from tests.cli.running import run
from tests.village import ROOT
from tests.workshop.diff.books import RULES, VERSION, book, edited, read

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parent / "golden"
FILE = f"{VERSION}/rules.yaml"
EDITS = (
    ("range.high: [middle, heavy]", "range.high: heavy"),
    ("- id: base\n", "- id: ordinary\n"),
    ("overrides: [base]", "overrides: [ordinary]"),
    ("[{link.decision_role: objected}]", "[{link.decision_role: [objected, reserved]}]"),
    ("[throughout, partly]", "[partly, throughout]"),
    ("{at_most: 1}, finding", "{at_most: 2}, finding"),
    ("zh: 一般, en", "zh: 一般情形, en"),
)
DIGEST = re.compile(r"\b[0-9a-f]{8}\b")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("changed")
    edited(place, FILE, *EDITS)
    return edited(
        place,
        f"{VERSION}/pack.yaml",
        ("family: talk}", "family: talk, months: 6}"),
        ("lost: 丢失", "lost: 遗失"),
    )


@pytest.fixture(scope="module")
def found(changed: Path) -> RulesDiff:
    return rules_diff(book(), read(changed))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["table", "md"])
def test_the_page_reads_as_it_was_last_read_by_people(
    form: str, lang: Lang, found: RulesDiff
) -> None:
    golden = GOLDEN / f"{form}.{lang}.txt"
    printed = DIGEST.sub("#", RULES_DIFF_FORMATS[form](found, lang))
    if os.environ.get("WENZE_REGENERATE"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGS)
def test_a_line_takes_a_hundred_columns_at_most(lang: Lang, found: RulesDiff) -> None:
    assert all(wcswidth(line) <= 100 for line in _lines(RULES_DIFF_FORMATS["table"](found, lang)))


def _lines(text: str) -> Iterator[str]:
    yield from text.splitlines()


def test_json_follows_its_schema_and_is_read_again(found: RulesDiff) -> None:
    printed = RULES_DIFF_FORMATS["json"](found, "zh")
    jsonschema.validate(json.loads(printed), json.loads(written("rules-diff")))
    again = RulesDiff.model_validate_json(printed)
    assert RULES_DIFF_FORMATS["json"](again, "zh") == printed


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), Exit.DONE),
        (("--fail-on-change",), Exit.GATE),
        (("--fail-on-meaning",), Exit.GATE),
        (("--fail-on-heavier",), Exit.GATE),
    ],
)
def test_a_gate_fails_on_what_it_is_asked_to(
    options: tuple[str, ...], code: Exit, changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rules", "diff", *options, str(RULES), str(changed), "--lang", "en") == code
    assert "changed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("edit", "open_"),
    [
        (("{zh: 一般, en", "{zh: 一般情形, en"), ("--fail-on-meaning", "--fail-on-heavier")),
        (("[throughout, partly]", "[partly, throughout]"), ("--fail-on-meaning",)),
        (("{at_least: 30,", "{at_least: 31,"), ("--fail-on-heavier",)),
    ],
)
def test_a_gate_lets_pass_what_it_is_not_asked_about(
    edit: tuple[str, str], open_: tuple[str, ...], tmp_path: Path
) -> None:
    folder = str(edited(tmp_path, FILE, edit))
    for option in open_:
        assert run("rules", "diff", str(RULES), folder, option) == Exit.DONE
    assert run("rules", "diff", str(RULES), folder, "--fail-on-change") == Exit.GATE


def test_without_a_second_state_the_rules_named_are_it(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rules", "diff", str(RULES), "--rules", str(changed), "--lang", "zh") == Exit.DONE
    assert str(changed) in capsys.readouterr().out


def test_what_cannot_be_read_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rules", "diff", "no-such-state", str(RULES), "--lang", "zh") == Exit.COULD_NOT_RUN
    assert "no-such-state" in capsys.readouterr().err
    cases = ("--cases", str(tmp_path))
    version = str(RULES / VERSION)
    assert run("rules", "diff", version, version, *cases, "--lang", "en") == Exit.COULD_NOT_RUN
    assert "one state" in capsys.readouterr().err


def test_rules_that_did_not_change_need_no_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = ("--cases", str(tmp_path), "--fail-on-change")
    assert run("rules", "diff", str(RULES), str(RULES), *cases, "--lang", "en") == Exit.DONE
    printed = capsys.readouterr()
    assert "nothing changed" in printed.out
    assert "one state" in printed.err


def test_the_example_of_the_guide_prints_what_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page names the rules of the tests, an edit of them, a command and what it prints."""
    page = ROOT / "docs" / "rules-diff.md"
    text = page.read_text(encoding="utf-8")
    (edit,) = re.findall(r"```diff\n- (.*)\n\+ (.*)\n```", text)
    folder = edited(tmp_path, FILE, edit)
    folder.rename(tmp_path / "edited")
    (tmp_path / "rules").symlink_to(RULES)
    monkeypatch.chdir(tmp_path)
    for command, printed in re.findall(r"```\n\$ wenze ([^\n]*)\n\n(.*?)```", text, re.DOTALL):
        run(*shlex.split(command))
        out = capsys.readouterr().out
        if os.environ.get("WENZE_REGENERATE"):
            text = text.replace(f"$ wenze {command}\n\n{printed}", f"$ wenze {command}\n\n{out}")
        else:
            assert DIGEST.sub("#", out) == DIGEST.sub("#", printed)
    if os.environ.get("WENZE_REGENERATE"):
        page.write_text(text, encoding="utf-8")
