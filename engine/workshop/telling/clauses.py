"""Conditions told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.sentences import Clause
from engine.model.values import NO, YES, Group, Op, Test
from engine.model.vocabulary import FactType
from engine.text.catalogue import table
from engine.workshop.telling.joining import TOPIC, either, joined, quoted, told
from engine.workshop.telling.numbers import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from engine.model.values import Condition
    from engine.workshop.telling.lexis import Lexis

_SINGLE = {YES: "yes", NO: "no"}


def clause(condition: Condition, lexis: Lexis, titles: Mapping[str, Words]) -> Clause:
    """Return a condition in words; `titles` are those of named conditions."""
    if isinstance(condition, Test):
        text = words_of(condition, lexis)
        return Clause(kind="test", text=text, lead=text)
    parts = tuple(_parts(condition, lexis, titles))
    if condition.term is not None:
        return _term(condition, parts, titles)
    if len(parts) == 1 and condition.kind != "none":
        return parts[0]
    return _group(condition.kind, parts, lexis, condition)


def _parts(condition: Group, lexis: Lexis, titles: Mapping[str, Words]) -> Iterator[Clause]:
    """Yield the parts of a group; one of the same kind within it adds its own to them."""
    for part in condition.of:
        told_part = clause(part, lexis, titles)
        same = told_part.kind == condition.kind and told_part.kind != "none"
        yield from told_part.of if same and told_part.term is None else (told_part,)


def _group(
    kind: Literal["all", "any", "none"],
    parts: tuple[Clause, ...],
    lexis: Lexis,
    condition: Group,
) -> Clause:
    if kind == "none" and len(parts) == 1:
        return _negated(parts[0], lexis, condition)
    inner = joined((part.text for part in parts), f"between:{kind}")
    text = told(f"inline:{kind}", parts=inner)
    return Clause(kind=kind, text=text, lead=told(f"lead:{kind}"), of=parts)


def _negated(part: Clause, lexis: Lexis, condition: Group) -> Clause:
    """Return that one thing is found not to be so; of a set it says which codes are not in it."""
    inner = condition.of[0]
    if isinstance(inner, Test) and inner.op is Op.CONTAINS:
        values = either([quoted(lexis.value(inner.fact, each)) for each in inner.values])
        text = _phrase("lacks", inner.fact, lexis, values)
        return Clause(kind="test", text=text, lead=text)
    text = told("negated", text=part.text)
    return Clause(kind="none", text=text, lead=told("negated", text=part.lead), of=part.of)


def _term(condition: Group, parts: tuple[Clause, ...], titles: Mapping[str, Words]) -> Clause:
    """Return a named condition: its name, and what it is made of."""
    name = condition.term or ""
    title = titles.get(name, Words.made(name, name))
    inner = parts[0] if len(parts) == 1 else None
    content = inner.text if inner else joined((part.text for part in parts), "between:all")
    text = told("term", title=title, content=content)
    below = inner.of if inner and inner.of else parts
    kind = inner.kind if inner and inner.of else "all"
    lead = (
        told(f"term-lead:{kind}", title=title) if len(below) > 1 else told("term-lead", title=title)
    )
    return Clause(kind=kind, text=text, lead=lead, term=name, of=below)


def words_of(test: Test, lexis: Lexis) -> Words:
    """Return one test in words."""
    if test.op is Op.IS and len(test.values) == 1 and test.values[0] in _SINGLE:
        found = _truth(test.fact, str(test.values[0]), lexis)
        if found is not None:
            return found
    values = either([_value(test.fact, each, lexis) for each in test.values])
    return _phrase(test.op.value, test.fact, lexis, values)


def _truth(fact: str, value: str, lexis: Lexis) -> Words | None:
    """Return that a yes-no fact is so, or is found not to be; None for a code that says `none`."""
    spec = lexis.specs.get(fact)
    if spec is not None and spec.type is not FactType.YES_NO:
        return None
    if value == NO and f"{fact}=no" in table("structural"):
        return lexis.value(fact, NO)
    return told(_SINGLE[value], label=lexis.label(fact))


def _value(fact: str, value: object, lexis: Lexis) -> Words:
    if isinstance(value, str):
        return quoted(lexis.value(fact, value))
    return number(value, lexis.unit(fact))


def _phrase(code: str, fact: str, lexis: Lexis, values: Words) -> Words:
    """Return a test by the wording a fact has of its own, or by that of all facts."""
    own = f"{code}:{fact}"
    chosen = own if own in table(TOPIC) else code
    return told(chosen, label=lexis.plain_label(fact), values=values)
