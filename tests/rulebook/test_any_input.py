"""Whatever the file holds, it is read or refused with located problems, never anything else."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model.organisation import Organisation
from engine.model.problems import Problem
from engine.model.unreadable import UnreadableError
from engine.rulebook.packs import read_rulebook
from engine.rulebook.read import read_case, read_inputs, read_organisation
from engine.rulebook.report import word_problem
from tests.rulebook.corpus import FILES, GOOD, VERSION

ORGANISATION = (GOOD / "organisation.yaml").read_bytes()
CASE = (GOOD / "case.yaml").read_bytes()
RULEBOOK = read_rulebook(GOOD / "rules")
YAML_LIKE = st.text(alphabet="ab01:-,[]{}&*!|>'\"#%@`?~ \n\t\\.", max_size=120)


def read_bytes(content: bytes) -> Organisation | None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "organisation.yaml"
        path.write_bytes(content)
        try:
            return read_organisation(path)
        except UnreadableError as fault:
            unreadable = fault
    assert unreadable.problems
    for problem in unreadable.problems:
        assert word_problem(problem, "zh")
        assert word_problem(problem, "en")
    return None


@given(st.binary(max_size=200))
def test_random_bytes_are_never_an_organisation(content: bytes) -> None:
    assert read_bytes(content) is None


@given(st.text(max_size=200))
def test_random_text_is_never_an_organisation(text: str) -> None:
    assert read_bytes(text.encode("utf-8", errors="surrogatepass")) is None


@given(YAML_LIKE)
@settings(max_examples=300)
def test_text_that_resembles_yaml_is_never_an_organisation(text: str) -> None:
    assert read_bytes(text.encode()) is None


@given(st.integers(0, len(ORGANISATION) - 1), st.binary(max_size=6), st.integers(0, 8))
@settings(max_examples=300)
def test_a_mutated_organisation_is_read_or_refused(at: int, put: bytes, cut: int) -> None:
    read = read_bytes(ORGANISATION[:at] + put + ORGANISATION[at + cut :])
    assert read is None or isinstance(read, Organisation)


@pytest.mark.parametrize("seed", range(40))
def test_a_mutated_case_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(mutated(CASE.decode(), seed), encoding="utf-8")
    problems: tuple[Problem, ...] = ()
    try:
        read_inputs(path, GOOD / "organisation.yaml", RULEBOOK)
    except UnreadableError as unreadable:
        problems = unreadable.problems
    assert all(word_problem(problem, "zh") for problem in problems)


@pytest.mark.parametrize("seed", range(40))
def test_a_mutated_pack_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(GOOD / "rules", folder)
    for file in (tmp_path / VERSION).glob("*.yaml"):
        file.write_text(mutated(file.read_text(encoding="utf-8"), seed), encoding="utf-8")
    problems: tuple[Problem, ...] = ()
    try:
        read_rulebook(folder)
    except UnreadableError as unreadable:
        problems = unreadable.problems
    assert all(word_problem(problem, "en") for problem in problems)


def mutated(text: str, seed: int) -> str:
    """Swap, drop or double some lines and words of a text."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    lines = text.split("\n")
    for _ in range(3):
        row = chance.randrange(len(lines))
        words = lines[row].split(" ")
        word = chance.randrange(len(words))
        words[word] = chance.choice(["", words[word] * 2, "[]", "{}", "~", "1", "a: b", "\u3000"])
        lines[row] = " ".join(words)
        other = chance.randrange(len(lines))
        lines[row], lines[other] = lines[other], lines[row]
    return "\n".join(lines)


@pytest.mark.parametrize("file", [path for path in FILES if path.parent.name == "pack"])
def test_a_pack_is_never_taken_for_a_case_or_an_organisation(file: Path) -> None:
    for read in (read_case, read_organisation):
        with pytest.raises(UnreadableError):
            read(file)
