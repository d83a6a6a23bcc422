"""Read a file of scenarios: as pytest-bdd has it, or everything that is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from gherkin.errors import (
    CompositeParserException,
    NoSuchLanguageException,
    ParserError,
    UnexpectedEOFException,
)
from gherkin.parser import Parser
from gherkin.token_matcher import TokenMatcher
from pytest_bdd.gherkin_parser import GherkinDocument
from pytest_bdd.parser import FeatureParser

from engine.model.problems import Problem
from engine.rulebook.bounds import first_faults
from engine.rulebook.document import Place, located
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown
from engine.rulebook.source import read_source
from engine.scenarios.catalogue import KINDS, matches
from engine.scenarios.tidy import CHINESE, DIALECTS, keywords, language, tidied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_bdd.parser import Feature

    from engine.model.base import Lang
    from engine.rulebook.source import Source

Node = dict[str, Any]
"""A part of the document as the Gherkin parser gives it."""

_PARAMETER = re.compile(r"<([^<>]+)>")
_CELLS = "inconsistent cell count"


class _Parsed(FeatureParser):
    """Makes a feature of a document that has been parsed already."""

    def __init__(self, path: Path, document: Node) -> None:
        super().__init__(str(path.parent), path.name)
        self._document = document

    def _parse_feature_file(self) -> GherkinDocument:
        return GherkinDocument.from_dict(self._document)


def read_feature(path: Path) -> tuple[Feature | None, list[Problem]]:
    """Return the scenarios of a file, or every fault of it."""
    source, problems = read_source(path)
    if source is None or problems:
        return None, problems
    document, problems = _document(source)
    if document is not None and not problems:
        problems = first_faults(_faults(source, document))
    if document is None or problems:
        return None, problems
    return _Parsed(path, document).parse(), []


def spoken(feature: Feature) -> Lang:
    """Return the language in which messages about a feature are worded."""
    return "zh" if feature.language.startswith("zh") else "en"


def written_in(path: Path) -> Lang:
    """Return the language in which the faults of a file are worded: Chinese unless it is English.

    One that cannot be read as text says nothing of itself.
    """
    source, _ = read_source(path)
    dialect = language(tidied(list(source.lines))) if source else CHINESE
    return "en" if dialect.startswith("en") else "zh"


def _document(source: Source) -> tuple[Node | None, list[Problem]]:
    lines = tidied(list(source.lines))
    dialect = language(lines)
    try:
        matcher = TokenMatcher(CHINESE if dialect == CHINESE else "en")
        return dict(Parser().parse("\n".join(lines), matcher)), []
    except CompositeParserException as several:
        return None, first_faults(_worded(source, dialect, fault) for fault in several.errors)
    except ParserError as fault:
        return None, [_worded(source, dialect, fault)]


def _worded(source: Source, dialect: str, fault: ParserError) -> Problem:
    where = dict(getattr(fault, "location", None) or {})
    row = min(int(where.get("line", 1)), len(source.lines))
    if isinstance(fault, NoSuchLanguageException):
        near = nearest(dialect, DIALECTS)
        return _problem(source, row, "feature-language", *near, word=dialect)
    if isinstance(fault, UnexpectedEOFException):
        return _problem(source, row, "feature-end")
    if _CELLS in str(fault):
        return _problem(source, row, "feature-cells")
    return _problem(source, row, "feature-line", *_meant(source.lines[row - 1], dialect))


def _meant(line: str, dialect: str) -> tuple[str, ...]:
    """Return the keywords that a line perhaps wanted to begin with."""
    known = keywords(dialect if dialect in DIALECTS else CHINESE)
    first = re.split(r"[:：\s]", line.strip(), maxsplit=1)[0]
    return nearest(first[: max(map(len, known))], known)


def _faults(source: Source, document: Node) -> Iterator[Problem]:
    feature = document.get("feature")
    scenarios = list(_scenarios(feature)) if feature else []
    if not scenarios:
        yield _problem(source, 1, "feature-empty")
    yield from _named_twice(source, scenarios)
    for part in _parts(feature) if feature else ():
        yield from _prose(source, part)
    for scenario in scenarios:
        yield from _of_scenario(source, scenario)


def _scenarios(parent: Node) -> Iterator[Node]:
    for child in parent["children"]:
        if "scenario" in child:
            yield child["scenario"]
        elif "rule" in child:
            yield from _scenarios(child["rule"])


def _parts(parent: Node) -> Iterator[Node]:
    """Yield everything that may have prose below its heading."""
    yield parent
    for child in parent.get("children", ()):
        for part in child.values():
            yield from _parts(part)


def _prose(source: Source, part: Node) -> Iterator[Problem]:
    """Yield the lines taken for prose that were meant as a heading or a step."""
    row = int(part["location"]["line"])
    for text in str(part.get("description", "")).splitlines():
        plain = text.strip()
        row = next(
            (at for at, line in enumerate(source.lines, 1) if at > row and plain in line), row
        )
        if plain and _meant_otherwise(plain):
            near = _meant(plain, CHINESE if not plain.isascii() else "en")
            yield _problem(source, row, "prose-like-step", *near)


def _meant_otherwise(text: str) -> bool:
    """Whether a line of prose begins with a keyword, or is a step but for its keyword."""
    if any(text.startswith(word) for dialect in DIALECTS for word in keywords(dialect)):
        return True
    _, _, rest = text.partition(" ")
    return any(matches(each, kind) for each in (text, rest) if each for kind in KINDS)


def _named_twice(source: Source, scenarios: list[Node]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for scenario in scenarios:
        name, line = scenario["name"], int(scenario["location"]["line"])
        if name in first:
            yield _at(source, scenario, "scenario-twice", name=shown(name), line=str(first[name]))
        first.setdefault(name, line)


def _of_scenario(source: Source, scenario: Node) -> Iterator[Problem]:
    if not scenario["name"].strip():
        yield _at(source, scenario, "scenario-nameless")
    steps = scenario["steps"]
    if not steps:
        yield _at(source, scenario, "scenario-stepless")
    elif steps[0]["keywordType"] in ("Conjunction", "Unknown"):
        yield _at(source, steps[0], "first-step", word=steps[0]["keyword"].strip())
    yield from _unfilled(source, scenario)


def _unfilled(source: Source, scenario: Node) -> Iterator[Problem]:
    """Yield the parameters of an outline that no table of examples fills."""
    tables = [each for each in scenario["examples"] if each.get("tableHeader")]
    asked = [(step, name) for step in scenario["steps"] for name in _PARAMETER.findall(_text(step))]
    if asked and not tables:
        yield _at(source, scenario, "examples-missing")
        return
    for step, name in asked:
        heads = [{cell["value"] for cell in each["tableHeader"]["cells"]} for each in tables]
        if not all(name in head for head in heads):
            yield _at(source, step, "unfilled", word=f"<{name}>")


def _text(step: Node) -> str:
    rows = step.get("dataTable", {}).get("rows", ())
    cells = (cell["value"] for row in rows for cell in row["cells"])
    return " ".join([step["text"], *cells])


def _at(source: Source, node: Node, code: str, **details: str) -> Problem:
    return _problem(source, int(node["location"]["line"]), code, **details)


def _problem(source: Source, row: int, code: str, *near: str, **details: str) -> Problem:
    """Return a problem of a whole line."""
    line = source.lines[row - 1]
    begins = len(line) - len(line.lstrip())
    place = Place(row, begins + 1, max(len(line.strip()), 1))
    where = located(source.file, source.lines, place)
    return Problem(code=code, location=where, details=details, nearest=near)
