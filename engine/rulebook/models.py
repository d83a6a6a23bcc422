"""Turn data into a model, and what a model refuses into located problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from engine.model.base import Words
from engine.rulebook.bounds import MOST_FAULTS
from engine.rulebook.day_meant import day_meant
from engine.rulebook.fields import codes_at, key_codes_at, keys_at, models_at, reached
from engine.rulebook.load import load
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.tongue.canonical import canonical
from engine.rulebook.tongue.twins import key_twins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path as FilePath

    from pydantic_core import ErrorDetails

    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path
    from engine.rulebook.tongue.names import Names

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "int": "expected-whole-number",
    "bool": "expected-true-false",
    "string": "expected-text",
    "tuple": "expected-list",
    "list": "expected-list",
    "dict": "expected-mapping",
    "model": "expected-mapping",
}
_DAYS = ("bad-date", "bad-day")
_CODES = {
    "bad_date": "bad-date",
    "bad_day": "bad-day",
    "reversed_period": "reversed-period",
    "one_unit": "term-unit",
    "string_too_short": "empty-text",
    "string_too_long": "long-text",
    "too_short": "empty-list",
    "string_pattern_mismatch": "bad-name",
    "value_error": "bad-id",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-great",
}


def read_model(
    path: FilePath, model: type[Model], names: Callable[[], Names] | None = None
) -> tuple[Model | None, Document | None, list[Problem]]:
    """Return a file as a model, its document, and all that is wrong with its form or its data.

    `names` is asked what a rule base calls its facts where a file may have words in Chinese.
    """
    return shaped(*load(path), model, names)


def shaped(
    document: Document | None,
    problems: list[Problem],
    model: type[Model],
    names: Callable[[], Names] | None,
) -> tuple[Model | None, Document | None, list[Problem]]:
    """Return a file that was loaded as a model, as above."""
    if document is None:
        return None, None, problems
    if document.wide:
        problems = problems + canonical(document, model, names() if names else None)
    read, faults = validate(document, model)
    places = {problem.location for problem in problems}
    starts = {(place.line, place.column) for place in places}
    apart = [each for each in faults if (each.location.line, each.location.column) not in starts]
    return read, document, [*problems, *apart]


def validate(document: Document, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """Return the data of a file as a model, or what the model refuses, located."""
    try:
        return model.model_validate(document.data, by_alias=True, by_name=False), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)[:MOST_FAULTS]
    unknown = _unknown_keys(document, model, errors)
    hinted = {
        (path[:-1], _key_meant(model, path[:-1], word))
        for path, problem in unknown
        for word in problem.nearest[:1]
    }
    problems = [problem for _, problem in unknown]
    seen: set[tuple[Path, str]] = set()
    for fault in errors:
        path = tuple(fault["loc"])
        if fault["type"] == "extra_forbidden" or (path[:-1], str(path[-1:] and path[-1])) in hinted:
            continue
        problem = _problem(document, model, fault)
        place = (document.reach(path), problem.details.get("key", ""))
        if place not in seen:
            seen.add(place)
            problems.append(problem)
    return None, problems


def _key_meant(model: type[BaseModel], path: Path, word: str) -> str:
    """Return a key of a mapping at a path as the models have it, in whichever language it is."""
    pairs = (key_twins(each).pair(word) for each in models_at(model, path))
    return next((pair.english for pair in pairs if pair), word)


def _unknown_keys(
    document: Document, model: type[BaseModel], errors: Iterable[ErrorDetails]
) -> list[tuple[Path, Problem]]:
    paths = [tuple(error["loc"]) for error in errors if error["type"] == "extra_forbidden"]
    return [(path, _unknown_key(document, model, path)) for path in paths]


def _unknown_key(document: Document, model: type[BaseModel], path: Path) -> Problem:
    keys, key = keys_at(model, path[:-1]), str(path[-1])
    near = nearest(key, keys)
    return document.key_problem("unknown-key", path, *near, key=shown(key), keys=listed(keys))


def _problem(document: Document, model: type[BaseModel], fault: ErrorDetails) -> Problem:
    path, kind = tuple(fault["loc"]), fault["type"]
    if kind == "missing":
        return document.problem("missing-key", path[:-1], key=str(path[-1]))
    if path[-1:] == ("[key]",):
        return _wrong_key(document, model, path[:-1])
    reached = document.reach(path)
    if kind in ("enum", "literal_error"):
        return _wrong_code(document, model, reached, fault)
    if kind == "reversed_period":
        reached = (*reached, "to")
    code = _CODES.get(kind) or _expected(document, model, kind, reached)
    details = {name: shown(value) for name, value in fault.get("ctx", {}).items()}
    details["value"] = shown(fault["input"])
    meant = day_meant(str(fault["input"]), partly=code == "bad-date") if code in _DAYS else ()
    return document.problem(code, reached, *meant, **details)


def _expected(document: Document, model: type[BaseModel], kind: str, path: Path) -> str:
    if document.node_at(path).value is None:
        return "no-value"
    if kind.startswith("model") and Words in reached((model,), path):
        return "expected-words"
    return next((code for head, code in _EXPECTED.items() if kind.startswith(head)), "bad-value")


def _wrong_key(document: Document, model: type[BaseModel], path: Path) -> Problem:
    codes, key = key_codes_at(model, path[:-1]), str(path[-1])
    near = nearest(key, codes)
    if not codes:
        return document.key_problem("bad-id", path, value=shown(key))
    among = listed(codes)
    return document.key_problem("unknown-key", path, *near, key=shown(key), keys=among)


def _wrong_code(
    document: Document, model: type[BaseModel], path: Path, fault: ErrorDetails
) -> Problem:
    codes = codes_at(model, path) or codes_at(model, tuple(fault["loc"]))
    if path == ("schema",):
        return document.problem(
            "wrong-schema", path, *codes, value=shown(fault["input"]), expected=codes[0]
        )
    if fault["input"] is None:
        return document.problem("no-value", path)
    value = shown(fault["input"])
    among = listed(codes)
    return document.problem("unknown-code", path, *nearest(value, codes), value=value, codes=among)
