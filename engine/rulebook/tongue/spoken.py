"""Say what is wrong with a file in the words the file is written in.

Problems are made with English words. In a file with Chinese keys the keys, codes and facts they
quote, list or suggest are put into Chinese here, and a Chinese word that nothing knows is held
against the Chinese names of what may stand in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.rulebook.fields import models_at, reached
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import SEPARATOR, listed
from engine.rulebook.tongue.special import in_braces
from engine.rulebook.tongue.twins import NONE, Twins, code_twins, key_twins
from engine.rulebook.tongue.wording import kind_twins

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

    from engine.model.problems import Problem
    from engine.rulebook.document import Path
    from engine.rulebook.tongue.names import Names

_CODED = {
    "group": "Group",
    "test": "Op",
    "tests": "Op",
    "slot": "Slot",
    "slots": "Slot",
    "stage": "Stage",
    "after": "Stage",
    "sheet": "SheetKind",
    "on": "SheetKind",
    "over": "SheetKind",
    "per": "SheetKind",
    "verb": "Verb",
    "verbs": "Verb",
    "lean": "Lean",
    "regime": "Regime",
    "blank": "Blank",
    "hit": "Hit",
    "expected": "Expected",
    "actual": "Expected",
    "speaks": "Direction",
}
"""The kind of codes that a detail of a problem holds."""

_TESTS = ("decided", "given", "holds")
"""The details that are facts with their values, as conditions and examples write them."""

_CODE = re.compile(r"[\w-]+")

_UNKNOWN = ("unknown-", "undeclared-", "wrong-slot", "fact-value", "not-on-ladder", "form-measure")
_ALIKE = 0.5
"""Of a word of two signs one may be wrong."""

_ELSEWHERE = ("unknown-prior", "measure-not-there")


class Spoken:
    """The words of one file: its model, and the names of the rule base where they are known."""

    def __init__(self, model: type[BaseModel], names: Names | None, *, chinese: bool) -> None:
        self.model = model
        self.names = names
        self.chinese = chinese

    def of(self, model: type[BaseModel]) -> Spoken:
        """Return the same words for a part of the file, of a model of its own."""
        return Spoken(model, self.names, chinese=self.chinese)

    def said(self, problem: Problem, path: Path, written: str) -> Problem:
        """Return a problem at a path in the words of the file; `written` is the word there."""
        near = self._nearest(problem, path, written)
        if not self.chinese:
            return problem.model_copy(update={"nearest": near})
        given = problem.details.items()
        spoken = {name: self._detail(path, name, text) for name, text in given}
        return problem.model_copy(update={"nearest": near, "keys": "zh", "spoken": spoken})

    def _nearest(self, problem: Problem, path: Path, written: str) -> tuple[str, ...]:
        """Return what may have been meant by a word, in the language it is written in."""
        code, near = problem.code, problem.nearest
        if code == "unknown-placeholder":
            written = problem.details["name"]
        words = self._candidates(code, path).chinese
        unknown = code.startswith(_UNKNOWN) or code in _ELSEWHERE
        chinese = unknown and not written.isascii()
        found = nearest(written, words.values(), alike=_ALIKE) if chinese else ()
        inside = self.chinese or not written.isascii()
        return found or (tuple(words.get(word, word) for word in near) if inside else near)

    def _detail(self, path: Path, name: str, text: str) -> str:
        if name == "names":
            return in_braces(text, chinese=True)
        words = self._of_detail(path, name)
        said = self._test if name in _TESTS else lambda each: words.chinese.get(each, each)
        if SEPARATOR in text:
            return listed(map(said, text.split(SEPARATOR)[:-1]))
        return said(text)

    def _test(self, text: str) -> str:
        """Return a fact and what is asked or given of it in the words of the file."""
        fact, colon, rest = text.partition(": ")
        if not colon or self.names is None:
            return text
        codes = {**self.names.value(fact).chinese, **code_twins("Op").chinese}
        told = _CODE.sub(lambda code: codes.get(code[0], code[0]), rest)
        return f"{self.names.conditions.chinese.get(fact, fact)}: {told}"

    def _of_detail(self, path: Path, name: str) -> Twins:
        """Return the words that a detail of a problem at a path may be."""
        if name in _CODED:
            return code_twins(_CODED[name])
        if name in ("key", "keys", "section"):
            return self._keys(path) | (self._conditions if name == "keys" else NONE)
        if name == "what":
            return self._around(path)
        if name in ("fact", "facts", "term", "other"):
            return self._conditions
        return self._codes(path) if name == "codes" else self._of_rules(path, name)

    def _of_rules(self, path: Path, name: str) -> Twins:
        """Return the words of a detail that rules conclude, or read of relations."""
        if name in ("concluded", "low", "high"):
            return self._concluded(path)
        return self._named(lambda names: names.relations) if name == "kinds" else NONE

    @property
    def _conditions(self) -> Twins:
        return self._named(lambda names: names.conditions)

    def _candidates(self, code: str, path: Path) -> Twins:
        """Return the words that may stand where a problem is."""
        if code in ("unknown-key", "missing-key"):
            return self._keys(path)
        if code == "unknown-test":
            return code_twins("Op")
        if code in ("unknown-slot", "wrong-slot"):
            return code_twins("Slot")
        if code == "unknown-placeholder":
            return code_twins("Placeholder")
        return self._codes(path) if code == "unknown-code" else self._declared(code, path)

    def _declared(self, code: str, path: Path) -> Twins:
        """Return the words of the rule base that may stand where a problem is."""
        if code in ("unknown-fact", "unknown-term"):
            return self._conditions
        if code == "unknown-relation":
            return self._named(lambda names: names.relations)
        if code in ("fact-value", "term-value"):
            return self._codes(path)
        if code in _ELSEWHERE or code == "form-measure":
            return self._named(lambda names: names.measures)
        return self._concluded(path)

    def _concluded(self, path: Path) -> Twins:
        """Return the codes of the slot that a path names; of none, the measures."""
        slot = next((str(step) for step in path[-2:] if self._has_slot(step)), "measures")
        return self._named(lambda names: names.slots.get(slot, NONE))

    def _has_slot(self, step: str | int) -> bool:
        return self.names is not None and step in self.names.slots

    def _named(self, words: Callable[[Names], Twins]) -> Twins:
        return NONE if self.names is None else words(self.names)

    def _keys(self, path: Path) -> Twins:
        found = [
            key_twins(model) for at in (path, path[:-1]) for model in models_at(self.model, at)
        ]
        first = found[0] if found else NONE
        for each in found[1:]:
            first |= each
        return first

    def _around(self, path: Path) -> Twins:
        """Return the keys of all that is around a path, the nearest first, and the facts."""
        found = self._keys(path)
        for depth in range(len(path) - 1, 0, -1):
            found |= self._keys(path[:depth])
        return found | self._conditions

    def _codes(self, path: Path) -> Twins:
        """Return the codes at a path: of an enum, of a fact that the path names, of an example."""
        kinds = kind_twins(reached((self.model,), path))
        if kinds is not NONE:
            return kinds
        if path[-1:] == ("expect",):
            return code_twins("Expected")
        facts = self.names.values if self.names is not None else {}
        fact = next((str(step) for step in reversed(path) if step in facts), None)
        return code_twins("Answer") if fact is None else facts[fact]
