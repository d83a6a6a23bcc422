"""Wording: both languages say the same, and every code that is shown has words."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import engine
from engine.cli import COMMANDS
from engine.model.base import Lang
from engine.model.justification import PointKind
from engine.model.structural import STRUCTURAL
from engine.text.catalogue import PLACEHOLDER, table

ROOT = Path(engine.__file__).parent
TOPICS = sorted(
    path.stem
    for path in (ROOT / "text").glob("*.py")
    if re.search(r"^TABLE\b", path.read_text(encoding="utf-8"), re.MULTILINE)
)
SPEAKING = {"say", "both"}
SILENT = "-verb:is-given"
"""The ending of codes that are passed over in both languages: *is given* needs no word."""


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("topic", TOPICS)
def test_every_wording_stands_in_both_languages(topic: str) -> None:
    missing = [code for code, pair in table(topic).items() if not all(pair)]
    assert table(topic)
    assert [code for code in missing if not code.endswith(SILENT)] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_are_given_the_same_details(topic: str) -> None:
    differing = {
        code: (zh, en)
        for code, (zh, en) in table(topic).items()
        if _placeholders(zh) != _placeholders(en)
    }
    assert differing == {}


@pytest.mark.parametrize("topic", TOPICS)
def test_english_holds_no_chinese_sentence(topic: str) -> None:
    chinese = {
        code: en
        for code, (_, en) in table(topic).items()
        if "。" in en or (en.isalpha() and not en.isascii())
    }
    assert chinese == {}


def test_every_structural_fact_has_a_label() -> None:
    assert set(STRUCTURAL) - set(table("structural")) == set()


@pytest.mark.parametrize("fact", STRUCTURAL)
def test_a_fact_with_words_for_some_of_its_values_has_words_for_all(fact: str) -> None:
    codes = [code for code in STRUCTURAL[fact].domain if code not in {"yes", "no"}]
    worded = [code for code in codes if f"{fact}={code}" in table("structural")]
    assert worded in ([], codes)


def test_every_kind_of_open_point_can_be_asked() -> None:
    assert set(get_args(PointKind)) - set(table("question")) == set()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_says_what_it_does(lang: Lang) -> None:
    assert all(entry.help(name, lang) for name, entry in COMMANDS.items())


def _spoken() -> list[tuple[str, ast.Call]]:
    """Return the calls of `say` and `both` whose topic and code stand in the code itself."""
    found = []
    for module in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id in SPEAKING and len(_literals(node)) == 2:
                found.append((f"{module.relative_to(ROOT)}:{node.lineno}", node))
    return found


def _literals(call: ast.Call) -> list[str]:
    return [
        arg.value
        for arg in call.args[:2]
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    ]


SPOKEN = _spoken()


def test_the_code_speaks() -> None:
    assert len(SPOKEN) > 20


@pytest.mark.parametrize(("place", "call"), SPOKEN, ids=[place for place, _ in SPOKEN])
def test_what_the_code_says_has_words_and_gets_its_details(place: str, call: ast.Call) -> None:
    topic, code = _literals(call)
    assert code in table(topic), f"{place} says a code without wording"
    given = {keyword.arg for keyword in call.keywords}
    if None in given:  # details passed on as a mapping cannot be read off the code
        return
    assert _placeholders(table(topic)[code][1]) <= given
