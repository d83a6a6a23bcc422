from __future__ import annotations

from pathlib import Path

import pytest

from engine.model.provision import Regime
from engine.model.published import Meaning, Published, Told
from engine.model.unreadable import UnreadableError
from engine.rulebook.packs import read_rulebook
from engine.rulebook.published import PUBLISHED_FILE, published_folders, read_published
from engine.rulebook.read import read_inputs
from tests.rulebook.corpus import GOOD


def read() -> Published:
    rulebook = read_rulebook(GOOD / "rules")
    organisation, case = read_inputs(GOOD, GOOD / "organisation.yaml", rulebook)
    return read_published(GOOD / PUBLISHED_FILE, case, organisation, rulebook)


def test_an_outcome_is_one_measure_one_of_several_or_a_word() -> None:
    first, second = read().subjects
    assert [each.outcome.named[0].measure for each in first.outcomes] == ["light", None]
    word, several = (each.outcome for each in second.outcomes)
    assert (word.told, word.named) == (Told.UNPUBLISHED, ())
    assert [each.regime for each in several.named] == [Regime.ACCOUNTABILITY, Regime.ORGANISATIONAL]


def test_a_unit_that_is_no_subject_may_have_been_held_all_the_same() -> None:
    assert read().subjects[1].subject == "村委会"


def test_people_counted_and_the_day_are_kept_as_written() -> None:
    found = read()
    assert [each.people for each in found.counted] == [3]
    assert str(found.published_on) == "2021"


def test_a_word_reads_like_its_long_form() -> None:
    assert Meaning.model_validate("ambiguous") == Meaning(told=Told.AMBIGUOUS)


def test_folders_with_a_published_file_are_found_in_order(tmp_path: Path) -> None:
    for name in ("b", "a/inner"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / PUBLISHED_FILE).touch()
    (tmp_path / "c").mkdir()
    assert published_folders(tmp_path) == [tmp_path / "a" / "inner", tmp_path / "b"]


def test_a_folder_with_nothing_published_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as raised:
        published_folders(tmp_path)
    assert [each.code for each in raised.value.problems] == ["nothing-published"]
