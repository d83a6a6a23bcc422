"""Conditions as they are written become conditions as they are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engine.logic.evaluate import facts_of
from engine.model.values import Condition, Group, Op, Scalar, SheetKind, Stage, Test
from engine.model.vocabulary import FactType
from engine.rulebook.facts import fact_value
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path
    from engine.rulebook.sheets import Fact

GROUPS = ("all", "any", "none")
TERM = "term."

_ORDERED = (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN)
_ALLOWED = {
    FactType.YES_NO: (Op.IS, Op.NOT),
    FactType.ONE_OF: (Op.IS, Op.NOT),
    FactType.INTEGER: (Op.IS, Op.NOT, *_ORDERED),
    FactType.DATE: (Op.IS, Op.NOT, Op.BEFORE, Op.AFTER),
}
_OF_FAMILY = (Op.CONTAINS, Op.ONLY, Op.NOT)


@dataclass(slots=True)
class Reader:
    """Reads the conditions of one rule or term; without a sheet it leaves visibility open."""

    document: Document
    facts: Mapping[str, Fact]
    terms: Mapping[str, Condition]
    sheet: SheetKind | None = None
    stage: Stage | None = None
    problems: list[Problem] = field(default_factory=list)

    def all_of(self, path: Path, written: Any, term: str | None = None) -> Group:  # noqa: ANN401 - JSON of any shape
        """Return a mapping of conditions as a group of which all must hold."""
        parts = [part for key in written for part in self._entry((*path, key), written[key])]
        if not written:
            self._at("empty-condition", path)
        return Group(kind="all", of=tuple(parts), term=term)

    def any_of(self, path: Path, written: Any, kind: Any = "any") -> Group:  # noqa: ANN401 - as above
        """Return one mapping of conditions, or several of which one must hold.

        Under `any` and `none` several facts in one mapping would be read as all of them.
        """
        if isinstance(written, dict):
            if kind != "all" and len(written) > 1:
                fact, count = shown(next(iter(written))), str(len(written))
                self._at("alternatives-undivided", path, group=kind, fact=fact, count=count)
            return Group(kind=kind, of=(self.all_of(path, written),))
        if not isinstance(written, list) or not all(isinstance(part, dict) for part in written):
            self._at("expected-conditions", path)
            return Group(kind=kind, of=())
        if not written:
            self._at("empty-condition", path)
        parts = (self.all_of((*path, index), part) for index, part in enumerate(written))
        return Group(kind=kind, of=tuple(map(_single, parts)))

    def _entry(self, path: Path, written: Any) -> Iterable[Condition]:  # noqa: ANN401 - as above
        key = str(path[-1])
        if key in GROUPS:
            return (self.any_of(path, written, kind=key),)
        if key.startswith(TERM):
            return self._term(path, key, written)
        fact = self.fact(path)
        return self._tests(path, fact, written) if fact else ()

    def fact(self, path: Path) -> Fact | None:
        """Return the fact that a path names, if this rule may read it."""
        name = str(path[-1])
        fact = self.facts.get(name)
        if fact is None:
            valid = (*self.facts, *self.terms)
            self._at_key("unknown-fact", path, *nearest(name, valid), fact=shown(name))
            return None
        self._visible("fact-not-visible", path, fact)
        return fact

    def _visible(self, code: str, path: Path, fact: Fact, **details: str) -> None:
        if self.sheet is None or self.stage is None:
            return
        details |= {"fact": fact.name, "sheet": self.sheet.value, "stage": self.stage.value}
        if not fact.shown_on(self.sheet):
            details["on"] = listed(sorted(kind.value for kind in fact.on))
            self._at_key(code, path, **details)
        elif not fact.known_at(self.stage):
            details["after"] = fact.after.value if fact.after else ""
            self._at_key("fact-too-early", path, **details)

    def _term(self, path: Path, name: str, written: object) -> Iterable[Condition]:
        if name not in self.terms:
            self._at_key("unknown-term", path, *nearest(name, self.terms), term=shown(name))
            return ()
        if written not in ("yes", "no"):
            self._at("term-value", path, *nearest(shown(written), ("yes", "no")), term=name)
            return ()
        term = self.terms[name]
        for read in sorted(facts_of(term)):
            if read in self.facts:
                self._visible("term-not-visible", path, self.facts[read], term=name)
        return (term,) if written == "yes" else (Group(kind="none", of=(term,)),)

    def _tests(self, path: Path, fact: Fact, written: Any) -> Iterable[Condition]:  # noqa: ANN401 - as above
        if not isinstance(written, dict):
            return self._test(path, fact, Op.CONTAINS if fact.family else Op.IS, written)
        if not written:
            self._at("empty-condition", path)
        allowed = tests_of(fact)
        tests: list[Condition] = []
        for key, value in written.items():
            if key not in allowed:
                near = nearest(key, allowed)
                details = {"test": shown(key), "tests": listed(allowed)}
                self._at_key("unknown-test", (*path, key), *near, fact=fact.name, **details)
                continue
            tests += self._test((*path, key), fact, Op(key), value)
        return tests

    def _test(self, path: Path, fact: Fact, op: Op, written: Any) -> Iterable[Condition]:  # noqa: ANN401 - as above
        values = self.values(path, fact, written)
        if not values:
            return ()
        if op in (*_ORDERED, Op.BEFORE, Op.AFTER) and len(values) > 1:
            self._at("one-bound", path, test=op.value)
            return ()
        if fact.family and op is Op.NOT:
            inner = Test(fact=fact.name, op=Op.CONTAINS, values=values)
            return (Group(kind="none", of=(inner,)),)
        return (Test(fact=fact.name, op=op, values=values),)

    def values(self, path: Path, fact: Fact, written: Any) -> tuple[Scalar, ...]:  # noqa: ANN401 - as above
        """Return one value or a list of them; those that the fact cannot have are reported."""
        if not isinstance(written, list):
            value = self.value(path, fact, written)
            return () if value is None else (value,)
        if not written:
            self._at("empty-list", path)
        read = [self.value((*path, index), fact, each) for index, each in enumerate(written)]
        return tuple(value for value in read if value is not None)

    def value(self, path: Path, fact: Fact, written: object) -> Scalar | None:
        """Return one value of a fact, or None where it was reported."""
        if written is None:
            self._at("no-value", path)
            return None
        if written == "unknown":
            self._at("test-unknown", path, fact=fact.name)
            return None
        value = fact_value(fact, written)
        if isinstance(value, tuple):
            code, details = value
            self._at(code, path, *nearest(shown(written), fact.domain), **details)
            return None
        return value

    def _at(self, code: str, path: Path, *near: str, **details: str) -> None:
        self.problems.append(self.document.problem(code, path, *near, **details))

    def _at_key(self, code: str, path: Path, *near: str, **details: str) -> None:
        self.problems.append(self.document.key_problem(code, path, *near, **details))


def tests_of(fact: Fact) -> tuple[Op, ...]:
    """Return the tests that may be made of a fact."""
    return _OF_FAMILY if fact.family else _ALLOWED[fact.type]


def _single(group: Group) -> Condition:
    """Leave out a group around one condition alone."""
    return group.of[0] if len(group.of) == 1 and group.term is None else group
