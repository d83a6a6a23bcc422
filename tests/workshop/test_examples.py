"""An example that comes to something else is told with the condition that decided."""

from __future__ import annotations

import pytest

from engine.model.base import Words
from engine.model.provision import Provision
from engine.model.rules import Example, Rule
from engine.model.values import Group, Op, Scalar, SheetKind, Stage, Status, Test, Verb
from engine.workshop.checking.examples import Outcome, tried, word_of

WORDS = Words(zh="试验", en="tried")


def one(fact: str, *values: Scalar, op: Op = Op.IS) -> Test:
    return Test(fact=fact, op=op, values=values)


A, B = one("a", "yes"), one("b", "yes")
BIG, SET = one("n", 3, op=Op.AT_LEAST), one("s", "x", "y", op=Op.CONTAINS)


def comes_to(
    when: tuple[Test | Group, ...],
    unless: Test | None,
    expect: Status,
    **facts: Scalar,
) -> Outcome:
    rule = Rule(
        id="r",
        title=WORDS,
        provision=Provision(article=1, verified=True),
        stage=Stage.ADJUST,
        sheet=SheetKind.CHARGE,
        verb=Verb.MAY,
        when=Group(kind="all", of=when),
        unless=unless,
        then={"lean": ("lenient",)},
        because=WORDS,
    )
    named = {name.replace("__", "/"): value for name, value in facts.items()}
    return tried(rule, Example(say=WORDS, facts=named, expect=expect))


MET, NOT_MET, OPEN = Status.ESTABLISHED, Status.NOT_MET, Status.OPEN
EXCEPTED, CONDITIONAL = Status.EXCEPTED, Status.CONDITIONAL
EITHER, NEITHER = Group(kind="any", of=(A, B)), Group(kind="none", of=(A, B))


@pytest.mark.parametrize(
    ("when", "unless", "expect", "facts", "outcome"),
    [
        ((A, B), None, MET, {"a": "yes", "b": "no"}, (NOT_MET, ("b: yes",), ("b: no",))),
        ((A, B), None, MET, {"a": "yes"}, (OPEN, ("b: yes",), ("b: unknown",))),
        ((A,), None, OPEN, {"a": "yes"}, (MET, ("a: yes",), ("a: yes",))),
        ((A,), B, MET, {"a": "yes", "b": "yes"}, (EXCEPTED, ("b: yes",), ("b: yes",))),
        ((A,), B, MET, {"a": "yes"}, (CONDITIONAL, ("b: yes",), ("b: unknown",))),
        ((A,), B, EXCEPTED, {"a": "yes", "b": "no"}, (MET, ("b: yes",), ("b: no",))),
        (
            (EITHER,),
            None,
            MET,
            {"a": "no", "b": "no"},
            (NOT_MET, ("a: yes", "b: yes"), ("a: no", "b: no")),
        ),
        ((NEITHER,), None, MET, {"a": "no", "b": "yes"}, (NOT_MET, ("b: yes",), ("b: yes",))),
        ((BIG,), None, MET, {"n": 2}, (NOT_MET, ("n: {at_least: 3}",), ("n: 2",))),
        (
            (SET,),
            None,
            MET,
            {"s__x": "no", "s__y": "no", "s__z": "yes"},
            (NOT_MET, ("s: [x, y]",), ("s: [z]",)),
        ),
        ((SET,), None, MET, {}, (OPEN, ("s: [x, y]",), ("s: unknown",))),
    ],
)
def test_the_condition_that_decided_is_named(
    when: tuple[Test | Group, ...],
    unless: Test | None,
    expect: Status,
    facts: dict[str, Scalar],
    outcome: tuple[Status, tuple[str, ...], tuple[str, ...]],
) -> None:
    assert comes_to(when, unless, expect, **facts) == outcome


def test_a_status_is_named_as_examples_write_it() -> None:
    assert [word_of(each) for each in (MET, NOT_MET, OPEN)] == ["met", "not met", "open"]
