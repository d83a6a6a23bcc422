"""An example may say what it comes to in any word that our own pages have for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.model.values import Status
from engine.rulebook.gather import gather
from engine.rulebook.library import Library
from engine.rulebook.shape import PackFile
from engine.rulebook.tongue.fmt import formatted
from engine.rulebook.tongue.twins import code_twins
from engine.text.catalogue import table
from tests.village import ROOT
from tests.workshop.folder import ARTICLE, copied, replace

TOPICS = ("coverage", "rules_diff", "report", "scenario", "scenario_run")
CODES = {"met": "established", "not met": "not-met"}


def meant(word: str) -> str | None:
    pair = code_twins("Expected").pair(word)
    return pair and CODES.get(pair.english, pair.english)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_word_of_our_pages_for_an_outcome_is_read_as_that_outcome(topic: str) -> None:
    words = {each.value: table(topic)[f"status:{each}"][0].strip() for each in Status}
    assert {status: meant(word) for status, word in words.items()} == {each: each for each in words}


def test_the_words_of_the_table_in_the_guide_are_read() -> None:
    guide = (ROOT / "rules/README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z ]+)` \| ([^::(|]+?)[:: ].*\|$", guide, re.MULTILINE)
    assert len(rows) == 5
    assert {code: meant(word) for code, word in rows} == {
        code: CODES.get(code, code) for code, _ in rows
    }


@pytest.mark.parametrize(
    ("code", "word", "usual"),
    [
        ("not met", "不成立", "不中"),
        ("open", "未定", "待问"),
        ("excepted", "被除外挡住", "被除非挡住"),
    ],
)
def test_fmt_writes_the_usual_word(code: str, word: str, usual: str) -> None:
    folder = ROOT / "rules/administrative-sanctions-law/2020-07-01"
    file = folder / "article-35-38.yaml"
    names = Library(ROOT / "rules").names(folder)
    assert f"expect: {code}".encode() in file.read_bytes()
    raw = file.read_bytes().replace(f"expect: {code}".encode(), f"expect: {word}".encode())
    usually = formatted("x.yaml", raw, PackFile, names, "zh")
    assert usually.problems == ()
    assert usual.encode() in usually.content
    assert f": {word}\n".encode() not in usually.content
    english = formatted("x.yaml", raw, PackFile, names, "en")
    assert english.content == formatted("x.yaml", file.read_bytes(), PackFile, names, "en").content


def test_a_word_that_is_none_is_not_met_with_its_opposite(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / ARTICLE, "expect: met", "expect: 未命")
    problem = next(each for each in gather(rules).problems if each.code == "unknown-code")
    assert not {"成立", "命中", "met"} & set(problem.nearest)
