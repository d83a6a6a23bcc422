"""The conditions of a rule beside the places where they are written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from engine.logic.evaluate import facts_of
from engine.model.values import Group, Op
from engine.rulebook.conditions import GROUPS, TERM
from engine.rulebook.quoting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.rulebook.document import Path
    from engine.workshop.desk import Written


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a condition and where it is written: a test, a term, or a group.

    `negated` says that it stands under an odd number of `none`; `above` are the groups around it,
    the outermost first. `whole` tells a group from a test or a term; a group that `joins` is a
    mapping of conditions that must all hold, another one a list of alternatives.
    """

    inner: Path
    condition: Condition
    negated: bool = False
    whole: bool = False
    joins: bool = False
    above: tuple[Part, ...] = ()

    @property
    def key(self) -> str:
        """Return the fact or the term that a test is written under."""
        steps = [str(step) for step in self.inner if isinstance(step, str)]
        return next(step for step in reversed(steps) if step not in tuple(Op))

    @property
    def keys(self) -> str:
        """Return what it is about: a fact or a term, or the facts of a group, as a list."""
        return listed(sorted(facts_of(self.condition)) if self.whole else (self.key,))


def parts(written: Written, section: str) -> Iterator[Part]:
    """Yield the parts of a rule's `when` or `unless`, each group before what stands in it."""
    shape = getattr(written.shape, section)
    condition = getattr(written.rule, section)
    if condition is None:
        return
    joins = isinstance(shape, dict)
    top = Part((section,), condition, whole=True, joins=joins)
    yield top
    if joins:
        yield from _mapping(top, shape, condition.of)
    else:
        yield from _listed(top, shape, condition.of)


def leaves(written: Written, section: str = "when") -> Iterator[Part]:
    """Yield the tests and terms of a rule's `when` or `unless`."""
    return (part for part in parts(written, section) if not part.whole)


def problem(written: Written, code: str, part: Part, **details: str) -> Problem:
    """Return a problem at the key of a part of a rule."""
    path = (*written.entry.path, *part.inner)
    return written.entry.document.key_problem(code, path, **details)


def _mapping(at: Part, shape: Mapping[str, Any], of: Sequence[Condition]) -> Iterator[Part]:
    rest = iter(of)
    for key, value in shape.items():
        if key in GROUPS:
            yield from _group(_under(at, next(rest), key, whole=True), value)
        elif key.startswith(TERM) or not isinstance(value, dict):
            yield _under(at, next(rest), key)
        else:
            yield from (_under(at, next(rest), key, test) for test in value)


def _under(at: Part, condition: Condition, *inner: str | int, whole: bool = False) -> Part:
    turned = not at.joins and isinstance(at.condition, Group) and at.condition.kind == "none"
    negated = at.negated is not turned
    return Part((*at.inner, *inner), condition, negated, whole, above=(*at.above, at))


def _group(at: Part, shape: dict[str, Any] | Sequence[Mapping[str, Any]]) -> Iterator[Part]:
    yield at
    of = at.condition.of if isinstance(at.condition, Group) else ()
    if isinstance(shape, dict):
        yield from _joined(_under(at, of[0]), shape, of[0])
    else:
        yield from _listed(at, shape, of)


def _listed(
    at: Part, shape: Sequence[Mapping[str, Any]], of: Sequence[Condition]
) -> Iterator[Part]:
    for index, (each, part) in enumerate(zip(shape, of, strict=True)):
        around = Group(kind="all", of=(part,)) if _count(each) == 1 else part
        yield from _joined(_under(at, around, index), each, around)


def _joined(part: Part, shape: Mapping[str, Any], condition: Condition) -> Iterator[Part]:
    """Yield a mapping of conditions and its parts; one condition alone was read without a group."""
    mapping = replace(part, whole=True, joins=True)
    yield mapping
    yield from _mapping(mapping, shape, condition.of if isinstance(condition, Group) else ())


def _count(shape: Mapping[str, Any]) -> int:
    return sum(
        len(value) if isinstance(value, dict) and key not in GROUPS else 1
        for key, value in shape.items()
    )


def beneath(written: Written, section: str, group: Part) -> list[Part]:
    """Return the parts that stand right under a group."""
    return [part for part in parts(written, section) if part.above[-1:] == (group,)]


def alternatives(written: Written, section: str) -> list[Part]:
    """Return the exceptions of a rule: each that is listed, or the one there is."""
    top = next(parts(written, section), None)
    if top is None:
        return []
    return [top] if top.joins else beneath(written, section, top)
