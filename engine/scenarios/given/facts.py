"""Lay out facts: what people judged of a subject, a finding, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import SheetKind
from engine.model.vocabulary import FactType
from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up, parts_of
from engine.scenarios.slip import SlipError
from engine.scenarios.world import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.vocabulary import FactSpec
    from engine.scenarios.doing import Told
    from engine.scenarios.world import Entry, World


class Scope(NamedTuple):
    """What a fact is said of: a subject, findings, both, one who handles the case, or the case."""

    subject: str | None = None
    findings: tuple[str, ...] = ()
    reviewer: str | None = None

    def covers(self, said: Entry) -> bool:
        """Whether a judgement is said of the same subject, or of the same reviewer."""
        return (said.get("subject"), said.get("reviewer")) == (self.subject, self.reviewer)


@does("given:fact")
def fact(world: World, told: Told) -> None:
    """Say facts of subjects, of findings or of those who handle the case."""
    for spec in _specs(world, told):
        for scope in _scopes(world, spec, told["of"]):
            judge(world, scope, spec, told)


@does("given:conduct")
def conduct(world: World, told: Told) -> None:
    """Say facts of what subjects did on findings."""
    about = tuple(world.findings(told["findings"]))
    for spec in _specs(world, told):
        _wants(spec, SheetKind.LINK)
        for subject in world.subjects(told["who"]):
            judge(world, Scope(subject, about), spec, told)


@does("given:case-fact")
def case_fact(world: World, told: Told) -> None:
    """Say facts of the case."""
    for spec in _specs(world, told):
        _wants(spec, SheetKind.CASE)
        judge(world, Scope(), spec, told)


@does("given:facts")
def facts_of(world: World, told: Told) -> None:
    """Say facts of subjects or findings from a table."""
    for row in told.rows():
        fact(world, row)


@does("given:conducts")
def conducts(world: World, told: Told) -> None:
    """Say facts of what subjects did on findings from a table."""
    for row in told.rows():
        conduct(world, row)


@does("given:assumption")
def assumption(world: World, told: Told) -> None:
    """Take back everything that is assumed under a name. Raises SlipError if nothing is."""
    name, count = told["assumption"], 0
    for section in ("judgements", "records", "tenures", "duties"):
        entries = world.listed(section)
        kept = [each for each in entries if each.get("assumption") != name]
        count += len(entries) - len(kept)
        entries[:] = kept
    if not count:
        named = tuple(str(each["id"]) for each in world.listed("assumptions"))
        raise SlipError("no-assumption", {"word": name}, named)


def _specs(world: World, told: Told) -> list[FactSpec]:
    return [fact_of(world, name) for name in parts_of(told["facts"], world.lexicon.judged)]


def fact_of(world: World, name: str) -> FactSpec:
    """Return a fact that people judge. Raises SlipError for a word that names none, or several."""
    found = looked_up(name, world.lexicon.judged, "no-fact")
    if len(found) > 1:
        raise SlipError("several", {"word": name}, tuple(sorted(found)))
    return world.lexicon.specs[next(iter(found))]


def _scopes(world: World, spec: FactSpec, of: str) -> Iterator[Scope]:
    """Yield what a fact is said of, by what the vocabulary says it is about."""
    if spec.on is SheetKind.FINDING:
        yield from (Scope(None, (finding,)) for finding in world.findings(of))
    elif spec.on in (SheetKind.SUBJECT, SheetKind.CHARGE):
        yield from (Scope(subject) for subject in world.subjects(of))
    elif spec.on is SheetKind.REVIEWER:
        yield from (Scope(reviewer=each) for each in world.many(("reviewers",), of))
    else:
        raise SlipError(f"fact-on-{spec.on.value}", {"word": spec.name})


def _wants(spec: FactSpec, on: SheetKind) -> None:
    if spec.on is not on:
        raise SlipError(f"fact-on-{spec.on.value}", {"word": spec.name})


def judge(world: World, scope: Scope, spec: FactSpec, told: Told) -> None:
    """Say a fact of something, instead of what was said of it before."""
    status = told.code("standing")
    _forget(world, scope, spec.name)
    if status == "unknown":
        return
    said: Entry = {"facts": {spec.name: value_of(world, spec, told.get("value"))}}
    if scope.subject:
        said["subject"] = scope.subject
    if scope.findings:
        said["findings"] = list(scope.findings)
    if scope.reviewer:
        said["reviewer"] = scope.reviewer
    world.listed("judgements").append(said | {"status": status})


def value_of(world: World, spec: FactSpec, value: str | None) -> str | int:
    """Return a value as files write it. Raises SlipError for one that the fact cannot have."""
    if value is None:
        if spec.type is FactType.YES_NO:
            return "yes"
        raise SlipError("no-value", {"word": spec.label.zh})
    if spec.type is FactType.INTEGER:
        return _number(value)
    if spec.type is FactType.DATE:
        return day(value)
    return next(iter(looked_up(value, world.lexicon.values(spec.name), "no-value-word")))


def _number(value: str) -> int:
    if not value.strip().isdecimal():
        raise SlipError("no-number", {"word": value})
    return int(value)


def _forget(world: World, scope: Scope, fact: str) -> None:
    """Take back what was said of a fact in a scope; what was said of other findings stays."""
    kept: list[Entry] = []
    for said in world.listed("judgements"):
        kept += _without(said, scope, fact)
    world.case["judgements"] = kept


def _without(said: Entry, scope: Scope, fact: str) -> Iterator[Entry]:
    if fact not in said["facts"] or not scope.covers(said):
        yield said
        return
    about = list(said.get("findings", ()))
    others = [finding for finding in about if finding not in scope.findings]
    rest = {name: value for name, value in said["facts"].items() if name != fact}
    if rest:
        yield said | {"facts": rest}
    if others:
        yield said | {"facts": {fact: said["facts"][fact]}, "findings": others}
