"""The file of trusted keys, in either language, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.model.release import Gate, SignerRole
from engine.model.unreadable import UnreadableError
from engine.rulebook.report import word_problems
from engine.rulebook.trusted import read_trusted

KEY = f"ed25519:{'A' * 43}="
OTHER = f"ed25519:{'B' * 43}="


def written(folder: Path, text: str) -> Path:
    file = folder / "trusted.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def entry(name: str, key: str, roles: str = "author") -> str:
    return f"- name: {name}\n  key: {key}\n  roles: [{roles}]\n"


def test_keys_are_read_with_their_roles_and_last_day(tmp_path: Path) -> None:
    text = f"schema: trusted.v1\nkeys:\n{entry('规则岗', KEY)}  until: 2026-12-31\n"
    (found,) = read_trusted(written(tmp_path, text)).keys
    assert (found.name, found.key, found.roles) == ("规则岗", KEY, (SignerRole.AUTHOR,))
    assert str(found.until) == "2026-12-31"


@pytest.mark.parametrize("gates", ["gates: [check, mutate]", "关口: [检查, 变异]"])
def test_a_place_names_the_gates_it_asks_for(gates: str, tmp_path: Path) -> None:
    text = f"schema: trusted.v1\n{gates}\nkeys:\n{entry('规则岗', KEY)}"
    assert read_trusted(written(tmp_path, text)).gates == (Gate.CHECK, Gate.MUTATE)


def test_one_key_cannot_be_two_peoples(tmp_path: Path) -> None:
    text = "schema: trusted.v1\nkeys:\n" + entry("规则岗", KEY) + entry("审核岗", KEY, "approver")
    with pytest.raises(UnreadableError) as fault:
        read_trusted(written(tmp_path, text))
    (problem,) = fault.value.problems
    assert (problem.code, problem.location.line) == ("key-twice", 7)
    assert "规则岗" in word_problems(fault.value.problems, "zh")


@pytest.mark.parametrize(
    "text",
    [
        "schema: trusted.v1\nkeys: []\n",
        "schema: trusted.v1\nkeys:\n" + entry("规则岗", KEY, "boss"),
        "schema: trusted.v1\nkeys:\n" + entry("规则岗", "rsa:AAAA"),
        "schema: trusted.v1\nkeys:\n" + entry("规则岗", KEY, ""),
        "schema: trusted.v2\nkeys:\n" + entry("规则岗", KEY),
        "schema: trusted.v1\nkeys:\n" + entry("规则岗", OTHER) + "  more: x\n",
    ],
)
def test_what_is_wrong_has_a_place(text: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as fault:
        read_trusted(written(tmp_path, text))
    assert all(problem.location.line for problem in fault.value.problems)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        read_trusted(tmp_path / "none.yaml")
