from __future__ import annotations

import re
import shlex
import sys
from io import BytesIO
from pathlib import Path

import click
import pytest
from docx import Document

from engine.cli import COMMANDS
from engine.cli.console import Exit
from engine.cli.questions import QUESTIONS
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")
HEAD = "schema: session.v1\ntitle: 讨论\non: 2020-12-10\npresent: [组长]\nquestions:\n"


def session(folder: Path, questions: str) -> str:
    file = folder / "session.yaml"
    file.write_text(HEAD + questions, encoding="utf-8")
    return str(file)


def minutes(file: str, *more: str) -> int:
    return run("minutes", CASE, "--session", file, *more)


SAMPLES = {
    "propose": "{who: 时任分管副主任}",
    "why": "{who: p-deputy}",
    "why-not": "{who: 前任分管副主任}",
    "missing": "{who: p-deputy}",
    "relies-on": "{who: p-deputy}",
    "compare": "{who: [p-deputy, 前任分管副主任]}",
    "flip": "{who: p-accountant}",
    "what-if": "{without: [F3], set: ['时任分管副主任@F4:本人失职失责=否', finding.loss=major]}",
    "recusal": "{}",
    "procedure": "{who: p-deputy, measure: 警告, event: decision-made=2020-12-15}",
}


def test_every_answer_is_that_of_the_command_below_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "".join(f"- ask: {name}\n  with: {given}\n" for name, given in SAMPLES.items())
    assert minutes(session(tmp_path, asked + "  remark: 待补证\n"), "--lang", "zh") == Exit.DONE
    told = capsys.readouterr().out
    lines = told.splitlines()
    typed = re.findall(r"^```\n(.+)\n```$", told, re.MULTILINE)
    assert [shlex.split(each)[1] for each in typed] == list(QUESTIONS) == list(SAMPLES)
    places = [lines.index(each) for each in typed]
    for each, first, last in zip(typed, [0, *places], places, strict=False):
        program, *arguments = shlex.split(each)
        assert program == "wenze"
        assert run(*arguments, "--format", "md") == Exit.DONE
        title, *answer = capsys.readouterr().out.splitlines()
        section = lines[first:last]
        begun = next(at for at, line in enumerate(section) if line.endswith(title[2:]))
        said = [line.lstrip("#") for line in section[begun + 1 :]]
        assert "\n".join(line.lstrip("#") for line in answer) in "\n".join(said)
    assert places[-2] < lines.index("- 待补证") < places[-1]
    assert told.rstrip().splitlines()[-5].startswith("- **案件** ")


def test_the_shipped_session_is_answered_as_a_word_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(ROOT / "examples" / "village-cashier" / "session.yaml")
    target = tmp_path / "minutes.docx"
    given = ("--lang", "en", "--format", "docx", "--output", str(target))
    assert minutes(file, *given) == Exit.DONE
    assert capsys.readouterr().out == ""
    page = Document(BytesIO(target.read_bytes()))
    texts = [each.text for each in page.paragraphs]
    assert texts[0] == "Discussion of the dual inquiry on the village cashier"
    assert sum(each.startswith("wenze ") for each in texts) == 5
    assert page.core_properties.created is not None
    assert page.core_properties.created.date().isoformat() == "2020-12-10"


def test_every_question_without_answer_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault is question-refused, in the words of the command itself."""
    asked = (
        "- ask: propose\n  with: {who: nobody}\n"
        "- ask: recusal\n"
        "- ask: what-if\n"
        "- ask: what-if\n  with: {set: finding.lost=major}\n"
        "- ask: procedure\n  with: {who: p-deputy, event: decision-made=never}\n"
    )
    file = session(tmp_path, asked)
    assert minutes(file, "--lang", "en") == Exit.COULD_NOT_RUN
    told = capsys.readouterr()
    assert told.out == ""
    assert re.findall(r":(\d+):\d+  question-refused", told.err) == ["6", "9", "10", "12"]
    assert "there is no `nobody` in this case" in told.err
    assert "nothing is supposed" in told.err
    assert "did you mean: finding.loss" in told.err


def test_only_questions_can_be_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = "- ask: decide\n- ask: propose\n  with: {output: /tmp/x, rules: /tmp}\n"
    assert minutes(session(tmp_path, asked), "--lang", "en") == Exit.COULD_NOT_RUN
    told = capsys.readouterr().err
    assert "no question command `decide`" in told
    assert told.count("unknown-option") == 2


def test_a_word_document_needs_a_place_to_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = session(tmp_path, "- ask: propose\n")
    assert minutes(file, "--format", "docx", "--lang", "en") == Exit.COULD_NOT_RUN
    assert "--output" in capsys.readouterr().err


def test_without_the_library_it_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "engine.reports.word", raising=False)
    file = session(tmp_path, "- ask: recusal\n")
    target = tmp_path / "minutes.docx"
    given = ("--format", "docx", "--output", str(target), "--lang", "en")
    assert minutes(file, *given) == Exit.COULD_NOT_RUN
    assert "wenze[docx]" in capsys.readouterr().err
    assert not target.exists()


def options(name: str) -> dict[str, click.Option]:
    command: click.Command = COMMANDS[name].command()
    return {
        spelt.removeprefix("--"): each
        for each in command.params
        if isinstance(each, click.Option)
        for spelt in each.opts
    }


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_takes_options_of_its_command_and_none_that_names_a_file(name: str) -> None:
    takes, known = QUESTIONS[name].takes, options(name)
    assert set(takes.names) <= set(known)
    for option in takes.names:
        assert not isinstance(known[option].type, click.Path)
        assert not known[option].is_flag
        assert known[option].required == (option in takes.needed)
        assert known[option].multiple == (option in takes.repeated)
        assert not (option in takes.once and option in takes.repeated)
