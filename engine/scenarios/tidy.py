"""Slips of a Chinese keyboard in a file of scenarios, put right line by line.

What Gherkin would refuse or take for something else and what can only be meant in one way is
accepted: full-width colons after keywords, full-width bars of tables, at-signs, hashes and spaces.
The number of lines never changes.
"""

from __future__ import annotations

import re
from functools import cache

from gherkin.dialect import Dialect

DIALECTS = ("zh-CN", "en")
CHINESE = "zh-CN"

_WIDE_SPACE = re.compile(r"^[ \t\u3000\u00a0]+")
_LANGUAGE = re.compile(r"^\s*[#＃]\s*language\s*[:：]\s*(?P<name>[\w-]+)\s*$", re.IGNORECASE)
_FENCE = re.compile(r"^\s*(\"\"\"|```|“““|”””|“”“|”“”)")
_ROW = re.compile(r"^\s*[|｜]")


def tidied(lines: list[str]) -> list[str]:
    """Return the lines of a file without slips; text blocks are left as they are."""
    made: list[str] = []
    block = False
    for line in lines:
        fence = _FENCE.match(line)
        if fence:
            block = not block
            made.append(line.replace(fence[1], '"""', 1) if fence[1] != "```" else line)
        else:
            made.append(line if block else _tidied(line))
    return made


def language(lines: list[str]) -> str:
    """Return the language that a file says it is in, or that its first heading is in."""
    for line in lines:
        if said := _LANGUAGE.match(line):
            return said["name"]
        if heading := _headings().match(line):
            return CHINESE if not heading["key"].isascii() else "en"
    return "en"


def _tidied(line: str) -> str:
    if said := _LANGUAGE.match(line):
        return f"# language: {said['name']}"
    plain = _WIDE_SPACE.sub(lambda match: " " * len(match[0]), line)
    if _ROW.match(plain):
        return plain.replace("｜", "|")
    for wide, narrow in (("＃", "#"), ("＠", "@")):
        if plain.lstrip().startswith(wide):
            return plain.replace(wide, narrow)
    plain = _headings().sub(r"\g<lead>\g<key>:", plain)
    return _steps().sub(r"\g<lead>\g<key> ", plain)


@cache
def keywords(dialect: str) -> tuple[str, ...]:
    """Return the words that a line of scenarios begins with in a language."""
    spoken = _spoken(dialect)
    steps = (spoken.given_keywords, spoken.when_keywords, spoken.then_keywords)
    joined = (*steps, spoken.and_keywords, spoken.but_keywords)
    words = (word.strip() for each in joined for word in each)
    return tuple(dict.fromkeys(word for word in (*_titles(dialect), *words) if word != "*"))


def _titles(dialect: str) -> tuple[str, ...]:
    spoken = _spoken(dialect)
    groups = (
        spoken.feature_keywords,
        spoken.rule_keywords,
        spoken.background_keywords,
        spoken.scenario_outline_keywords,
        spoken.scenario_keywords,
        spoken.examples_keywords,
    )
    return tuple(word for group in groups for word in group)


def _spoken(dialect: str) -> Dialect:
    spoken = Dialect.for_name(dialect)
    if spoken is None:
        raise KeyError(dialect)
    return spoken


@cache
def feature_heading() -> re.Pattern[str]:
    """Return what the heading of a tidied file looks like."""
    return _heading(*(_spoken(dialect).feature_keywords for dialect in DIALECTS))


@cache
def scenario_heading() -> re.Pattern[str]:
    """Return what the heading of a scenario looks like in a tidied file, with its name."""
    every = [_spoken(dialect) for dialect in DIALECTS]
    plain = (spoken.scenario_keywords for spoken in every)
    return _heading(*plain, *(spoken.scenario_outline_keywords for spoken in every))


def _heading(*groups: list[str]) -> re.Pattern[str]:
    words = tuple(word for group in groups for word in group)
    return re.compile(rf"\s*({_one_of(words)})\s*:\s*(?P<name>.*)")


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))


@cache
def _headings() -> re.Pattern[str]:
    words = tuple(word for dialect in DIALECTS for word in _titles(dialect))
    return re.compile(rf"^(?P<lead>\s*)(?P<key>{_one_of(words)})\s*[:：]")


@cache
def _steps() -> re.Pattern[str]:
    """Return what a step looks like whose keyword is followed by a colon."""
    titles = {word for dialect in DIALECTS for word in _titles(dialect)}
    every = tuple(word for dialect in DIALECTS for word in keywords(dialect) if word not in titles)
    return re.compile(rf"^(?P<lead>\s*)(?P<key>{_one_of(every)})\s*[:：]\s*")
