"""What a model refuses is told at its place, without the words of the library behind it."""

from __future__ import annotations

from uuid import UUID

import pytest

from engine.model.base import Frozen
from engine.model.case import Case
from engine.model.dates import Day
from engine.model.organisation import Organisation
from engine.rulebook.fields import codes_at, key_codes_at, keys_at
from engine.rulebook.load import load_bytes
from engine.rulebook.models import validate
from engine.rulebook.nearest import nearest
from engine.rulebook.shape import PackFile


class Numbered(Frozen):
    number: UUID
    other: int = 0


class Dated(Frozen):
    on: Day


def test_a_refusal_without_words_of_its_own_has_general_ones() -> None:
    document, _ = load_bytes("x", b"number: abc")
    assert document is not None
    _, problems = validate(document, Numbered)
    assert [problem.code for problem in problems] == ["bad-value"]


def test_a_key_that_is_nearly_the_missing_one_is_told_once() -> None:
    document, _ = load_bytes("x", b"nomber: abc")
    assert document is not None
    _, problems = validate(document, Numbered)
    assert [(problem.code, problem.nearest) for problem in problems] == [
        ("unknown-key", ("number",))
    ]


def test_the_keys_of_a_model_are_those_that_files_use() -> None:
    assert "from" in keys_at(Organisation, ("tenures", 3))
    assert "start" not in keys_at(Organisation, ("tenures", 3))
    assert keys_at(Case, ("findings", 0, "period")) == ("from", "to")
    assert keys_at(Case, ("findings", 0, "nowhere")) == ()


def test_the_codes_of_a_model_are_found_through_lists_unions_and_mappings() -> None:
    assert codes_at(Case, ("records", 0, "answered")) == ("yes", "no", "unknown")
    assert "head" in codes_at(Organisation, ("posts", 0, "role"))
    assert "within" in codes_at(PackFile, ("pack", "operators", "lenient"))
    assert "lenient" in key_codes_at(PackFile, ("pack", "operators"))


def test_the_nearest_words_come_best_first_and_none_from_afar() -> None:
    assert nearest("secretery", ["secretary", "staff"]) == ("secretary",)
    assert nearest("true", ["yes", "no"]) == ("yes",)
    assert nearest("breach", ["conduct.breach", "conduct.other"]) == ("conduct.breach",)
    assert nearest("at-least", ["at_least", "at_most"])[0] == "at_least"
    assert nearest("xyz", ["yes", "no"]) == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2019年9月1日", ("2019-09-01",)),
        ("2019/9/1", ("2019-09-01",)),
        ("2019.09.01", ("2019-09-01",)),
        ("2019年2月30日", ()),
        ("去年", ()),
    ],
)
def test_a_day_written_as_on_paper_is_told_as_files_write_it(
    written: str, meant: tuple[str, ...]
) -> None:
    document, _ = load_bytes("x", f"on: {written}".encode())
    assert document is not None
    _, problems = validate(document, Dated)
    assert [(problem.code, problem.nearest) for problem in problems] == [("bad-day", meant)]
