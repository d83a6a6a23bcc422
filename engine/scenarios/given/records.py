"""Lay out records: meetings, reports upward, warnings and instructions, a person's reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.world import day

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
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


def _record(world: World, told: Told, kind: str, **fields: str) -> None:
    ident = f"record-{len(world.listed('records')) + 1}"
    named = ((key, told.get(name)) for name, key in _PEOPLE.items())
    people = {key: world.subjects(text) for key, text in named if text}
    about = told.get("findings")
    findings = {"findings": world.findings(about)} if about else {}
    entry = {"id": ident, "kind": kind, "on": day(told["day"]), "title": ident}
    world.listed("records").append({**entry, **people, **findings, **fields})
