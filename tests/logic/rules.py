"""Rules for tests of logic."""

from __future__ import annotations

from engine.model.base import Words
from engine.model.provision import Provision
from engine.model.rules import Rule
from engine.model.values import Condition, Group, SheetKind, Stage, Test, Verb

ALWAYS = Group(kind="all", of=())


def words(text: str) -> Words:
    return Words(zh=text, en=text)


def rule(
    name: str,
    *,
    when: Condition = ALWAYS,
    unless: Condition | None = None,
    then: dict[str, tuple[str, ...]] | None = None,
    overrides: tuple[str, ...] = (),
    verified: bool = True,
) -> Rule:
    return Rule(
        id=name,
        title=words(name),
        provision=Provision(article=1, verified=verified),
        stage=Stage.MEASURE,
        sheet=SheetKind.CHARGE,
        verb=Verb.IS_GIVEN,
        when=when,
        unless=unless,
        then=then or {"range": ("warning", "warning")},
        because=words(name),
        overrides=overrides,
    )


def yes(fact: str) -> Test:
    return Test(fact=fact, values=("yes",))
