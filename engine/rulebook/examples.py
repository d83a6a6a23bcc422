"""The examples beside a rule: a sheet and what the rule comes to on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from engine.logic.sheet import member
from engine.model.base import Words
from engine.model.rules import Example
from engine.model.values import NO, YES, Status
from engine.rulebook.conditions import TERM
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.shape import EXAMPLE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.values import Scalar
    from engine.rulebook.conditions import Reader
    from engine.rulebook.document import Path
    from engine.rulebook.sheets import Fact

_WORDS: TypeAdapter[Words] = TypeAdapter(Words)
_MET = {"met": Status.ESTABLISHED}


def example(reader: Reader, path: Path, written: Mapping[str, Any]) -> Example | None:
    """Return an example, or None where its faults were reported to the reader."""
    before = len(reader.problems)
    say, expect = _say(reader, path, written), _expect(reader, path, written)
    facts: dict[str, Scalar] = {}
    for name in written:
        if name not in EXAMPLE_KEYS:
            facts |= _cells(reader, (*path, name), written[name])
    if say is None or expect is None or len(reader.problems) > before:
        return None
    return Example(say=say, facts=facts, expect=expect)


def _say(reader: Reader, path: Path, written: Mapping[str, Any]) -> Words | None:
    if "say" not in written:
        reader.problems.append(reader.document.problem("missing-key", path, key="say"))
        return None
    try:
        return _WORDS.validate_python(written["say"], by_alias=True, by_name=False)
    except ValidationError:
        reader.problems.append(reader.document.problem("expected-words", (*path, "say")))
        return None


def _expect(reader: Reader, path: Path, written: Mapping[str, Any]) -> Status | None:
    if "expect" not in written:
        reader.problems.append(reader.document.problem("missing-key", path, key="expect"))
        return None
    word = str(written["expect"]).replace(" ", "-")
    if word in _MET or word in tuple(Status):
        return _MET.get(word) or Status(word)
    codes = [*Status, *_MET]
    details = {"value": shown(written["expect"]), "codes": listed(codes)}
    at = (*path, "expect")
    problem = reader.document.problem("unknown-code", at, *nearest(word, codes), **details)
    reader.problems.append(problem)
    return None


def _cells(reader: Reader, path: Path, written: Any) -> dict[str, Scalar]:  # noqa: ANN401 - JSON of any shape
    if str(path[-1]).startswith(TERM):
        reader.problems.append(reader.document.key_problem("term-in-example", path))
        return {}
    fact = reader.fact(path)
    if fact is None or written == "unknown":
        return {}
    if fact.family:
        return dict(_members(reader, path, fact, written))
    value = reader.value(path, fact, written)
    return {} if value is None else {fact.name: value}


def _members(reader: Reader, path: Path, fact: Fact, written: Any) -> Iterator[tuple[str, Scalar]]:  # noqa: ANN401 - as above
    """Yield a set code by code: what is not in it is known not to be."""
    held = reader.values(path, fact, written) if written != [] else ()
    for code in fact.domain:
        yield member(fact.name, code), YES if code in held else NO
