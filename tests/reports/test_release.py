"""A release in words: every fault has some, and nothing in a name steers the console."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from wcwidth import wcswidth

import engine.workshop.publish
from engine.model.base import Lang
from engine.model.release import Gate, ReleaseFault, ReleaseReport, SignerRole
from engine.reports.release import MOST_TOLD, RELEASE_FORMATS, told_counts, told_faults
from engine.text.catalogue import table

LANGS: tuple[Lang, ...] = ("zh", "en")
ROOM = Path(engine.workshop.publish.__path__[0])
CODES = [code.removeprefix("fault:") for code in table("release") if code.startswith("fault:")]
DETAILS = {
    "role": "author", "gate": "check", "file": "x\x1b[2J\u202e.yaml", "was": "y",
    "name": "规则岗", "wanted": "z",
    "other": "w", "key": f"ed25519:{'A' * 43}=", "day": "2026-01-05", "limit": "16",
}  # fmt: skip


def report(*faults: ReleaseFault) -> ReleaseReport:
    return ReleaseReport(
        folder="release\x1b[2J", manifest=None, digest=None, signatures=(), faults=faults
    )


def test_every_fault_that_is_found_has_words_and_no_words_are_left_over() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.py"))
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', source))
    assert set(CODES) <= named
    raised = set(re.findall(r'fault_of\("([a-z-]+)"', source))
    assert raised <= set(CODES)


def test_every_gate_and_role_has_a_name_and_a_command_that_says_more() -> None:
    assert {f"gate:{gate}" for gate in Gate} <= set(table("release"))
    assert {f"role:{role}" for role in SignerRole} <= set(table("release"))
    assert {f"see:{gate}" for gate in Gate} <= set(table("publish"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["table", "md"])
def test_no_name_steers_the_console_and_every_brace_is_filled(form: str, lang: Lang) -> None:
    faults = [ReleaseFault(code=code, details=DETAILS) for code in CODES]
    page = RELEASE_FORMATS[form](report(*faults), lang)
    assert not set("\x1b\u202e{}") & set(page)
    if form == "table":
        assert all(wcswidth(line) <= 100 for line in page.splitlines())


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_tells_the_first_faults_and_how_many_more_there_are(lang: Lang) -> None:
    many = [ReleaseFault(code="added", details={"file": str(at)}) for at in range(MOST_TOLD + 7)]
    told = list(told_faults(many, lang))
    assert len(told) == MOST_TOLD + 1
    assert "7" in told[-1]


def test_a_count_of_a_later_version_is_told_by_its_own_name() -> None:
    assert told_counts({"errors": 0, "outlived": 3}, "zh") == "错误 0,outlived 3"


def test_counts_are_told_in_the_order_of_their_words() -> None:
    counts = {"errors": 0, "excepted": 1, "rules": 8, "warnings": 2}
    told = "rules 8, errors 0, warnings 2, excepted with a reason 1"
    assert told_counts(counts, "en") == told
