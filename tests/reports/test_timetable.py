"""The procedure as it is printed: read by people, alike in every format, nothing of the clock."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from wcwidth import wcswidth

from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import prepare
from engine.assessment.result import explain
from engine.assessment.timetable import Asked, timetable
from engine.cli.schema import written
from engine.matchers.plain import PlainMatcher
from engine.model.base import Lang
from engine.model.case import Record
from engine.model.priors import Prior
from engine.model.procedure import Event, Phase, Unit
from engine.model.timetable import Timetable
from engine.model.values import Verb
from engine.reports.timetable_formats import FORMATS, render_timetable
from engine.reports.view import speaking
from engine.rulebook.calendar import read_calendar
from engine.text.catalogue import table
from tests.reports.spoken import LANGUAGES
from tests.village import DIGESTS, ROOT, changed, inputs, rulebook

GOLDEN = Path(__file__).parent / "golden"
CHARGE = "p-deputy/1/{regulation}"
DISCIPLINE, ACCOUNTABILITY = "disciplinary-regulation", "accountability-regulation"
DAYS = {
    Event.DECISION_MADE: date(2020, 8, 31),
    Event.DECISION_EFFECTIVE: date(2020, 8, 31),
    Event.NOTICE_RECEIVED: date(2020, 9, 4),
}
REPLY = {
    "id": "R1", "kind": "reply", "on": "2020-08-10", "title": "statement", "by": ["p-deputy"],
}  # fmt: skip
WARNED = {
    "id": "P1", "subject": "p-deputy", "regime": "party-discipline", "measure": "warning",
    "effective": "2020-03-02", "assumed": True,
}  # fmt: skip
ASKED: dict[str, Asked] = {
    "procedure-bare": Asked(CHARGE.format(regulation=DISCIPLINE)),
    "procedure-warning": Asked(
        CHARGE.format(regulation=DISCIPLINE),
        "serious-warning",
        DAYS,
        read_calendar(ROOT / "examples" / "calendar-2020.yaml"),
    ),
    "procedure-removal": Asked(CHARGE.format(regulation=ACCOUNTABILITY), "removal", DAYS),
}


@cache
def _made(name: str, lang: Lang, form: str) -> str:
    made, voice = _timetable(name), _voice(lang)
    return render_timetable(made, form, voice)


@cache
def _bare() -> Any:  # noqa: ANN401 - what the stages came to
    case = changed(records=(Record.model_validate(REPLY),), priors=(Prior.model_validate(WARNED),))
    return assess_bare(prepare(inputs()[0], case, rulebook()), PlainMatcher())


@cache
def _timetable(name: str) -> Timetable:
    return timetable(_bare(), DIGESTS, ASKED[name])


def _voice(lang: Lang) -> Any:  # noqa: ANN401 - a voice of the report
    return speaking(explain(_bare(), DIGESTS), lang, who="p-deputy", full=False)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "md", "ics"])
@pytest.mark.parametrize("name", ASKED)
def test_a_procedure_reads_as_it_was_last_read_by_people(name: str, form: str, lang: Lang) -> None:
    golden = GOLDEN / f"{name}.{lang}.{'txt' if form == 'table' else form}"
    printed = _made(name, lang, form).replace("\r\n", "\n")
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ASKED)
def test_a_printed_procedure_fits_a_console_and_its_code_page(name: str, lang: Lang) -> None:
    lines = _made(name, lang, "table").splitlines()
    assert max(map(wcswidth, lines)) <= 100
    "\n".join(lines).encode("gbk")


def test_the_hearing_is_ticked_and_the_earlier_warning_is_named() -> None:
    assert "[x] 1" in _made("procedure-warning", "en", "table")
    printed = _made("procedure-warning", "en", "md").replace("\\", "")
    assert "done 2020-08-10 (record R1)" in printed
    assert "earlier: warning, 2020-03-02 to 2021-03-01, still runs [assumed]" in printed


def test_a_last_day_of_rest_is_marked() -> None:
    asked = Asked(
        CHARGE.format(regulation=DISCIPLINE),
        "warning",
        {Event.DECISION_MADE: date(2020, 9, 1)},
        read_calendar(ROOT / "examples" / "calendar-2020.yaml"),
    )
    printed = render_timetable(timetable(_bare(), DIGESTS, asked), "md", _voice("en"))
    assert "by 2020-10-01 (within 1 month after the decision is made); a day of rest" in printed


def test_json_follows_the_published_schema() -> None:
    published = written("procedure")
    for name in ASKED:
        data = json.loads(_made(name, "zh", "json"))
        assert data["schema"] == "procedure.v1"
        errors = list(Draft202012Validator(json.loads(published)).iter_errors(data))
        assert errors == []
        assert Timetable.model_validate(data) == _timetable(name)


def _entries(name: str, lang: Lang) -> list[Any]:
    calendar = Calendar.from_ical(_made(name, lang, "ics"))
    assert calendar["version"] == "2.0"
    assert calendar.errors == []
    return list(calendar.walk("VEVENT"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ASKED)
def test_a_calendar_file_holds_every_day_still_to_come_and_no_other(name: str, lang: Lang) -> None:
    made = _timetable(name)
    wanted: set[date | None] = {
        due.day
        for step in made.steps
        if step.done is None
        for due in (step.within, step.at_most)
        if due and due.day
    }
    wanted |= {
        each.end if each.unsettled is None else each.own_end for each in made.periods if each.start
    }
    entries = _entries(name, lang)
    assert {entry.decoded("dtstart") for entry in entries} == wanted
    assert all(
        entry.decoded("dtend") - entry.decoded("dtstart") == timedelta(days=1) for entry in entries
    )


def test_a_calendar_file_depends_on_no_clock() -> None:
    for name in ASKED:
        stamps = {entry.decoded("dtstamp") for entry in _entries(name, "zh")}
        assert stamps <= {datetime(2020, 12, 15, tzinfo=UTC)}


def test_an_entry_keeps_its_id_in_both_languages_and_shares_it_with_none() -> None:
    zh, en = ([str(each["uid"]) for each in _entries("procedure-warning", x)] for x in LANGUAGES)
    assert zh == en
    assert len(set(zh)) == len(zh)


def test_a_name_that_holds_signs_of_the_format_comes_back_as_it_was() -> None:
    made = _timetable("procedure-warning")
    title = made.steps[0].title.model_copy(update={"zh": "a;b,c\\d:e\"f'" + "长" * 90})
    open_ = made.steps[-2].model_copy(update={"title": title, "done": None})
    changed_ = made.model_copy(update={"steps": (open_,), "periods": ()})
    if open_.within is None or open_.within.day is None:
        due = next(s.within for s in made.steps if s.within and s.within.day)
        changed_ = made.model_copy(
            update={"steps": (open_.model_copy(update={"within": due}),), "periods": ()}
        )
    text = render_timetable(changed_, "ics", _voice("zh"))
    (entry,) = Calendar.from_ical(text).walk("VEVENT")
    assert str(entry["summary"]).endswith(title.zh)


def test_a_file_without_days_is_still_a_calendar() -> None:
    assert _entries("procedure-bare", "en") == []


def test_every_code_that_is_printed_has_words() -> None:
    worded = set(table("procedure"))
    wanted = {f"event:{each}" for each in Event} | {f"phase:{each}" for each in Phase}
    wanted |= {f"verb:{each}" for each in Verb}
    wanted |= {f"{kind}:{unit}" for kind in ("term", "most") for unit in Unit}
    assert wanted - worded == set()


def test_the_formats_are_those_of_the_command() -> None:
    assert list(FORMATS) == ["table", "md", "json", "ics"]
