"""`wenze procedure` as people call it, rightly and wrongly."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from engine.cli.console import Exit
from tests.cli.running import run
from tests.cli.test_propose import CASE
from tests.village import ROOT

DEPUTY = ("procedure", CASE, "--who", "p-deputy", "--lang", "en")
SECRETARY = ("procedure", CASE, "--who", "p-subdistrict-secretary", "--lang", "en")
CALENDAR = str(ROOT / "examples" / "calendar-2020.yaml")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(*arguments) == Exit.DONE
    return capsys.readouterr().out


def test_the_procedure_of_a_proposal_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, *DEPUTY)
    assert text.startswith("Procedure: deputy director then in charge")
    assert "within 1 month after" in text
    assert "by 2021-01-15" not in text


def test_terms_become_days_once_their_event_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert "by 2021-01-15" in printed(capsys, *DEPUTY, "--event", "decision-made=2020-12-15")


def test_a_measure_may_be_named_by_its_label(capsys: pytest.CaptureFixture[str]) -> None:
    by_id = printed(capsys, *DEPUTY, "--measure", "serious-warning")
    assert printed(capsys, *DEPUTY, "--measure", "严重警告") == by_id
    assert "18 months" in by_id


def test_a_measure_outside_the_range_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, *DEPUTY, "--measure", "expulsion")
    assert "expulsion from the Party (outside what is proposed)" in text


def test_a_subject_still_to_be_established_has_the_procedure_that_is_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys, *SECRETARY, "--regime", "accountability")
    assert "to be established; nothing is proposed yet" in text
    assert "Set up an inquiry" in " ".join(text.split())


def test_a_calendar_is_read_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "public holidays of China, 2020" in printed(capsys, *DEPUTY, "--calendar", CALENDAR)


def test_json_names_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, *DEPUTY, "--format", "json"))
    assert (found["schema"], found["outcome"]) == ("procedure.v1", "proposed")


def test_a_calendar_file_is_written_with_the_line_ends_of_its_form(tmp_path: Path) -> None:
    target = tmp_path / "terms.ics"
    event = ("--event", "decision-made=2020-12-15")
    assert run(*DEPUTY, *event, "--format", "ics", "-o", str(target)) == Exit.DONE
    raw = target.read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    entries = Calendar.from_ical(raw).walk("VEVENT")
    assert {str(entry.decoded("dtstart")) for entry in entries} == {"2021-01-15"}


def test_the_same_call_prints_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    call = (*DEPUTY, "--event", "decision-made=2020-12-15", "--format", "ics")
    assert printed(capsys, *call) == printed(capsys, *call)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--event", "decision-made"), "is not an event and a day"),
        (("--event", "decision-made=tomorrow"), "`decision-made=tomorrow` is not an event"),
        (("--event", "decided=2020-12-15"), "there is no event `decided`; there are: inquiry"),
        (
            ("--event", "decision-made=2020-12-15", "--event", "decision-made=2020-12-16"),
            "is given two days",
        ),
        (
            ("--event", "decision-made=2020-12-15", "--event", "notice-received=2020-12-14"),
            "`notice-received` (2020-12-14) is before `decision-made` (2020-12-15)",
        ),
        (
            ("--event", "inquiry-opened=2021-01-01", "--event", "decision-made=2020-12-15"),
            "`decision-made` (2020-12-15) is before `inquiry-opened`",
        ),
        (("--measure", "fine"), "has no measure `fine`; it has: warning (warning)"),
        (("--regime", "local-discretion"), "there is no such charge on deputy director"),
        (("--charge", "p-deputy/2/x"), "--regime party-discipline --charge p-deputy/1/disc"),
        (("--calendar", "nowhere.yaml"), "nowhere.yaml"),
    ],
)
def test_what_cannot_be_asked_is_told_with_what_can(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*DEPUTY, *arguments) == Exit.COULD_NOT_RUN
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


def test_an_unknown_subject_is_told_with_those_most_like_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("procedure", CASE, "--who", "p-deputi") == Exit.COULD_NOT_RUN
    assert "p-deputy" in capsys.readouterr().err


def test_a_subject_not_examined_has_no_procedure(capsys: pytest.CaptureFixture[str]) -> None:
    who = ("--who", "p-next-deputy", "--lang", "en")
    assert run("procedure", CASE, *who) == Exit.COULD_NOT_RUN
    assert "there is no procedure" in capsys.readouterr().err


def test_of_several_charges_one_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*SECRETARY) == Exit.COULD_NOT_RUN
    told = capsys.readouterr().err
    assert "choose one" in told
    assert "--regime accountability --charge p-subdistrict-secretary/1/accou" in told
    assert "--regime party-discipline" in told


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """Return the shipped case with a decision kept beside it, made on its day of decision."""
    folder = tmp_path / "case"
    shutil.copytree(
        ROOT / "examples" / "village-cashier", folder, ignore=lambda *_: ["decisions"]
    )  # fmt: skip
    reason = ("--reason", "nothing was found", "--by", "district commission")
    assert run("decide", str(folder), "--who", "p-deputy", "--reject", *reason) == Exit.DONE
    return folder


def _kept(folder: Path) -> Path:
    (file,) = (folder / "decisions").iterdir()
    return file


def _accepted(folder: Path) -> None:
    """Let the decision that is kept be one that was accepted."""
    data = json.loads(_kept(folder).read_text(encoding="utf-8"))
    _kept(folder).write_text(json.dumps({**data, "outcome": "accepted"}), encoding="utf-8")


def _of(folder: Path, *more: str) -> tuple[str, ...]:
    return ("procedure", str(folder), "--who", "p-deputy", "--lang", "en", *more)


def test_the_day_of_a_decision_kept_beside_the_case_is_taken_and_told(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _accepted(decided)
    capsys.readouterr()
    text = " ".join(printed(capsys, *_of(decided)).split())
    assert "2020-12-15 (from the decision kept beside the case)" in text
    assert "by 2021-01-15" in text


def test_a_day_that_is_given_wins_over_the_decision_kept_beside_the_case(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _accepted(decided)
    capsys.readouterr()
    text = printed(capsys, *_of(decided, "--event", "decision-made=2020-12-20"))
    assert "by 2021-01-20" in text
    assert "kept beside the case" not in text


def test_a_rejection_brings_no_day_of_a_decision(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert "by 2021-01-15" not in printed(capsys, *_of(decided))


def test_a_decision_of_another_case_or_that_cannot_be_read_is_told(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = json.loads(_kept(decided).read_text(encoding="utf-8"))
    for written in ("{", json.dumps({**kept, "case": "another"})):
        _kept(decided).write_text(written, encoding="utf-8")
        assert run(*_of(decided)) == Exit.COULD_NOT_RUN
        assert "the decision kept beside the case cannot be read" in capsys.readouterr().err
    printed(capsys, *_of(decided, "--event", "decision-made=2020-12-20"))


def test_a_day_that_is_given_may_not_contradict_the_decision_kept(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _accepted(decided)
    capsys.readouterr()
    assert run(*_of(decided, "--event", "notice-received=2020-12-14")) == Exit.COULD_NOT_RUN
    assert "is before `decision-made` (2020-12-15)" in capsys.readouterr().err
