"""The file of a meeting: what is asked, and where a question stands that cannot be answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.model.session import MOST_QUESTIONS, Asked
from engine.model.unreadable import UnreadableError
from engine.rulebook.report import word_problem
from engine.rulebook.schema import schema
from engine.rulebook.session import read_session, refused
from tests.rulebook.corpus import ASKED, GOOD


def test_one_text_and_several_are_read_alike() -> None:
    asked = read_session(GOOD / "session.yaml", ASKED).session.questions
    assert asked[1] == Asked.model_validate({"ask": "propose", "with": {"who": ["p2"]}})
    assert asked[1].one("who") == "p2"
    assert asked[0].one("who") is None
    assert asked[2].every("set") == ("conduct.breach=no", "f1:finding.loss=unknown")
    assert asked[2].every("tenure") == ()


def test_a_refused_question_is_told_where_it_stands() -> None:
    read = read_session(GOOD / "session.yaml", ASKED)
    (problem,) = refused(read, [(2, "no such fact\x1b[2J")]).problems
    assert (problem.code, problem.location.line) == ("question-refused", 9)
    told = word_problem(problem, "en")
    assert "no such fact" in told
    assert "\x1b" not in told


def test_the_schema_and_the_reader_have_the_same_limit() -> None:
    assert schema("session")["properties"]["questions"]["maxItems"] == MOST_QUESTIONS


def test_a_question_that_nobody_answers_is_refused_before_any_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "session.yaml"
    text = (GOOD / "session.yaml").read_text(encoding="utf-8").replace("ask: what-if", "ask: rules")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as fault:
        read_session(file, ASKED)
    assert [each.code for each in fault.value.problems] == ["unknown-question"]
