"""Lay out an organisation: units, tenures, duties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.slip import SlipError
from engine.scenarios.world import day

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World

_ONE_SEAT = ("secretary", "head")
_IN_GROUP = ("secretary", "head", "deputy", "member")


@does("given:unit")
def unit(world: World, told: Told) -> None:
    """Add a unit."""
    above = told.get("parent")
    world.add(
        "units",
        told["unit"],
        kind=told.code("kind"),
        level=told.code("level"),
        parent=world.one(("units",), above) if above else None,
        **dated(told),
    )


@does("given:tenure")
def tenure(world: World, told: Told) -> None:
    """Put a person into a post, named or described by its unit and its role.

    A secretary and a head have one seat, which several people hold in turn; a post of another role
    that has no name is a post for each person.
    """
    title = told.get("post")
    posts = world.find(("posts",), title) if title else []
    _hold(world, told, posts[0] if posts else _post(world, told))


@does("given:successor")
def successor(world: World, told: Told) -> None:
    """Let a person take over the only post of another."""
    _hold(world, told, _only_post(world, told["before"]))


@does("given:duty")
def duty(world: World, told: Told) -> None:
    """Give a duty over a unit to a unit, a post, or the only post of a person."""
    area = told.get("area")
    entry = {
        "id": f"duty-{len(world.listed('duties')) + 1}",
        "holder": _holder(world, told["holder"]),
        "kind": told.code("duty"),
        "over": world.one(("units",), told["unit"]),
        **({"areas": [area_of(world, area)]} if area else {}),
        **dated(told),
    }
    world.listed("duties").append(entry)


@does("given:units")
def units(world: World, told: Told) -> None:
    """Add units from a table."""
    for row in told.rows():
        unit(world, row)


@does("given:tenures")
def tenures(world: World, told: Told) -> None:
    """Put people into posts from a table; a post is described where it first stands."""
    for row in told.rows():
        tenure(world, row)


@does("given:duties")
def duties(world: World, told: Told) -> None:
    """Give duties from a table."""
    for row in told.rows():
        duty(world, row)


def area_of(world: World, name: str) -> str:
    """Return a field of work, which need not be declared beforehand."""
    found = world.find(("areas",), name)
    return found[0] if found else world.add("areas", name)


def dated(told: Told) -> dict[str, str]:
    """Return the days between which something holds, as far as they are said."""
    said = (("from", told.get("start")), ("to", told.get("end")))
    return {key: day(text) for key, text in said if text}


def _holder(world: World, name: str) -> str:
    if world.find(("people",), name):
        return _only_post(world, name)
    return world.one(("units", "posts", "people"), name)


def _only_post(world: World, name: str) -> str:
    person = world.one(("people",), name)
    posts = {str(held["post"]) for held in world.listed("tenures") if held["person"] == person}
    if len(posts) != 1:
        raise SlipError("several-posts" if posts else "no-post", {"word": name})
    return posts.pop()


def _post(world: World, told: Told) -> str:
    """Return the post that a unit and a role describe, added unless it is a seat already there."""
    unit, role = world.one(("units",), told["unit"]), told.code("role")
    title = told.get("post")
    alike = (post for post in world.listed("posts") if post["unit"] == unit)
    seats = [str(post["id"]) for post in alike if post["role"] == role]
    if seats and role in _ONE_SEAT and not title:
        return seats[0]
    made = title or _title(told)
    free = f"{made} ({told['who']})" if world.find(("posts",), made) else made
    return world.add("posts", free, unit=unit, role=role, leading_group=role in _IN_GROUP)


def _title(told: Told) -> str:
    unit, role = told["unit"], told["role"]
    return f"{role} of {unit}" if role.isascii() else f"{unit}{role}"


def _hold(world: World, told: Told, post: str) -> None:
    who = told["who"]
    people = world.find(("people",), who)
    person = people[0] if people else world.add("people", who)
    manner = {"manner": told.code("manner")} if told.get("manner") else {}
    world.listed("tenures").append({"person": person, "post": post, **dated(told), **manner})
