"""`wenze rules coverage`: forms, gates, and what it says of scenarios that do not hold."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from engine.cli.console import Exit
from engine.cli.schema import written
from engine.model.base import Lang
from engine.reports.coverage_forms import COVERAGE_FORMATS
from engine.reports.wrap import width
from tests.cli.running import run
from tests.workshop.coverage.tiny import FEATURE, RULES, covered

HERE = ("--rules", str(RULES.resolve()))
EXAMPLES = ("rules", "coverage", "--examples-only", *HERE)
LANGS: tuple[Lang, ...] = ("zh", "en")


def shown(form: str, lang: Lang) -> str:
    return COVERAGE_FORMATS[form](covered().coverage, lang, RULES)


def test_examples_alone_are_quick_and_say_that_they_are_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(*EXAMPLES, "--lang", "en") == Exit.DONE
    told = capsys.readouterr().out
    assert "2 examples beside rules worked out, no scenarios" in told
    assert "measures, offered by a proposal" not in told


@pytest.mark.parametrize(("least", "code"), [("71.42", Exit.DONE), ("71.43", Exit.GATE)])
def test_a_gate_is_exact(least: str, code: Exit, capsys: pytest.CaptureFixture[str]) -> None:
    """Of `members` five of seven are seen: two of three outcomes, three of four sights."""
    assert run(*EXAMPLES, "--rule", "members", "--min", least, "--lang", "en") == code
    told = capsys.readouterr()
    assert re.search(r"all +5 +7 +71.4%", told.out)
    assert ("coverage is 71.4%, below the 71.43%" in told.err) is (code is Exit.GATE)


def test_names_that_are_none_are_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*EXAMPLES, "--rule", "grave", "--lang", "zh") == Exit.COULD_NOT_RUN
    assert "没有规则「grave」;最接近的是 graver" in capsys.readouterr().err


def test_coverage_is_shown_although_scenarios_fail_or_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = FEATURE.read_text(encoding="utf-8")
    (tmp_path / "wrong.feature").write_text(text.replace("「主任」待查", "不提出「主任」"), "utf-8")
    (tmp_path / "unread.feature").write_text("功能\n", "utf-8")
    assert run("rules", "coverage", ".", *HERE, "--lang", "en") == Exit.DONE
    told = capsys.readouterr().out
    assert "Some scenarios or examples do not come to what they say" in told
    assert re.search(r"wrong.feature:\d+ .* stopped in line 27", told)
    assert "unread.feature cannot be read" in told
    assert "outcomes of rules" in told


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_fits_a_terminal(lang: Lang) -> None:
    assert max(map(width, shown("table", lang).splitlines())) <= 100


def test_json_follows_its_schema() -> None:
    jsonschema.validate(json.loads(shown("json", "zh")), json.loads(written("coverage")))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_needs_nothing_else(lang: Lang) -> None:
    page = shown("html", lang)
    assert "http" not in page
    assert not re.search(r"\b(src|href)=\"(?!#)", page)
    assert page.count('class="rule') == 6
    assert ("没有见过" if lang == "zh" else "not seen") in page


def test_a_tracefile_counts_what_it_lists() -> None:
    records = shown("lcov", "en").split("end_of_record\n")[:-1]
    assert len(records) == 2, "the rules, and the file with the named condition"
    for record in records:
        lines = record.splitlines()
        data = [line for line in lines if line.startswith("DA:")]
        branches = [line for line in lines if line.startswith("BRDA:")]
        assert f"LF:{len(data)}" in lines
        assert f"LH:{sum(not line.endswith(',0') for line in data)}" in lines
        assert f"BRF:{len(branches)}" in lines
        file = next(line for line in lines if line.startswith("SF:")).removeprefix("SF:")
        assert Path(file).is_file()


def test_kinds_of_link_and_the_digest_stand_under_no_rule() -> None:
    """Lines of a rule are those under its heading alone."""
    text = shown("md", "zh")
    before, links, rest = text.partition("\n## 联系的种类\n")
    assert links
    assert "没有见过的联系" in rest
    assert "文件指纹前八位" in before.partition("\n## ")[0]
