"""Lay out records: meetings, reports upward, warnings, a person's reply, earlier sanctions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up
from engine.scenarios.slip import SlipError
from engine.scenarios.world import day

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
    from engine.scenarios.lexicon import Codes
    from engine.scenarios.world import World

_PEOPLE = {
    "who": "by",
    "to": "to",
    "present": "present",
    "objected": "objected",
    "reserved": "reserved",
}
"""The parameters that name people, with the keys of a record."""


@does("given:meeting")
def meeting(world: World, told: Told) -> None:
    """Record a meeting that decided; who is not named took part in nothing."""
    _record(world, told, "decision")


@does("given:report")
def report(world: World, told: Told) -> None:
    """Record a report upward."""
    _record(world, told, "report", answered=told.code("answered"))


@does("given:notice")
def notice(world: World, told: Told) -> None:
    """Record a warning or an instruction."""
    _record(world, told, told.code("notice"))


@does("given:reply")
def reply(world: World, told: Told) -> None:
    """Record what a person said to the facts."""
    _record(world, told, "reply")


@does("given:prior")
def prior(world: World, told: Told) -> None:
    """Record an earlier sanction or measure by the regulation that it was given under."""
    regulation = _one(told["regulation"], world.lexicon.regulations, "no-regulation")
    known = {item.id: item.regime for item in world.lexicon.rulebook.regulations}
    entry = {
        "id": f"prior-{len(world.listed('priors')) + 1}",
        "subject": world.subject(told["who"]),
        "regime": known[regulation].value,
        "measure": _one(told["measure"], world.lexicon.measures, "no-measure"),
        "effective": day(told["day"]),
    }
    end = told.get("end")
    world.listed("priors").append(entry | ({"until": day(end)} if end else {}))


def _one(word: str, known: Codes, problem: str) -> str:
    """Return what a word stands for. Raises SlipError for a word of nothing, or of several."""
    found = looked_up(word, known, problem)
    if len(found) > 1:
        raise SlipError("several", {"word": word}, tuple(sorted(found)))
    return next(iter(found))


def _record(world: World, told: Told, kind: str, **fields: str) -> None:
    ident = f"record-{len(world.listed('records')) + 1}"
    named = ((key, told.get(name)) for name, key in _PEOPLE.items())
    people = {key: world.subjects(text) for key, text in named if text}
    about = told.get("findings")
    findings = {"findings": world.findings(about)} if about else {}
    entry = {"id": ident, "kind": kind, "on": day(told["day"]), "title": ident}
    world.listed("records").append({**entry, **people, **findings, **fields})
