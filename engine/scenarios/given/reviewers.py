"""Lay out who handles a case, and to whom they are related."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.relations import PREFIX
from engine.model.values import SheetKind
from engine.scenarios.doing import does
from engine.scenarios.given.facts import fact_of
from engine.scenarios.lexicon import looked_up, of_table
from engine.scenarios.slip import SlipError

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
    from engine.scenarios.world import Entry, World


@does("given:reviewer")
def reviewer(world: World, told: Told) -> None:
    """Add one who handles the case, and say who that is where the organisation lists the person."""
    who = told.get("who")
    person = world.one(("people",), who) if who else None
    world.add("reviewers", told["reviewer"], person=person)


@does("given:relation")
def relation(world: World, told: Told) -> None:
    """Record a relation, instead of what was recorded of it before."""
    entry = {
        "reviewer": world.one(("reviewers",), told["reviewer"]),
        "kind": _kind(world, told["relation"]),
        **_party(world, told["party"]),
    }
    recorded = world.listed("relations")
    recorded[:] = [each for each in recorded if not entry.items() <= each.items()]
    status = told.code("standing")
    if status != "unknown":
        recorded.append({**entry, "status": status})


def _kind(world: World, name: str) -> str:
    spec = fact_of(world, name)
    if spec.on is not SheetKind.RELATION:
        raise SlipError(f"fact-on-{spec.on.value}", {"word": spec.name})
    return spec.name.removeprefix(PREFIX)


def _party(world: World, name: str) -> Entry:
    """Return the keys of a relation that say to whom: a subject by id, others by their part."""
    people = world.find(("people",), name)
    if people:
        return {"to": "subject", "party": people[0]}
    return {"to": min(looked_up(name, of_table("structural", "relation.to="), "no-party"))}
