"""The organisation file: units, posts, people, tenures and duties, all of them dated."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.dates import When


class UnitKind(StrEnum):
    """What a unit is."""

    PARTY = "party-organisation"
    DISCIPLINE = "discipline-organ"
    GOVERNMENT = "government"
    OFFICE = "office"
    VILLAGE_COMMITTEE = "village-committee"
    SUPERVISORY_BODY = "supervisory-body"
    ENTERPRISE = "enterprise"
    OTHER = "other"


class Level(StrEnum):
    """Where a unit stands, lowest first."""

    VILLAGE = "village"
    TOWNSHIP = "township"
    DISTRICT = "district"
    CITY = "city"
    PROVINCE = "province"
    CENTRE = "centre"


class Role(StrEnum):
    """What a post is within its unit."""

    SECRETARY = "secretary"
    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    STAFF = "staff"


class DutyKind(StrEnum):
    """How the holder of a duty stands to what the duty is over."""

    LEADS = "leads"
    OVERSEES = "oversees"
    SUPERVISES = "supervises"
    IN_CHARGE = "in-charge"
    LIAISES = "liaises"
    STANDS_IN = "stands-in"
    EXECUTES = "executes"


class Manner(StrEnum):
    """How a person holds a post."""

    REGULAR = "regular"
    ACTING = "acting"
    STANDING_IN = "standing-in"


class Dated(Frozen):
    """Something that holds from a day to a day; a missing end is open."""

    start: When | None = Field(default=None, alias="from")
    end: When | None = Field(default=None, alias="to")


class Sourced(Frozen):
    """Something that evidence supports, or that an example assumes."""

    evidence: tuple[Id, ...] = ()
    assumed: bool = False
    assumption: Id | None = None


class Unit(Dated):
    """A unit; a Party organisation among them is a subject of its own.

    It `succeeds` the units that were renamed into it or merged into it: on the days on which only
    one of them was there, that one stands for the other.
    """

    id: Id
    name: Words
    kind: UnitKind
    level: Level
    parent: Id | None = None
    succeeds: tuple[Id, ...] = ()


class Area(Frozen):
    """A field of work that a duty covers; a wider area covers those within it."""

    id: Id
    name: Words
    within: Id | None = None


class Post(Dated):
    """A post of a unit; those of the leading group share its decisions."""

    id: Id
    title: Words
    unit: Id
    role: Role
    leading_group: bool = False
    seats: int = Field(default=1, ge=1, le=200)


class Person(Frozen):
    """A person, by role or pseudonym."""

    id: Id
    name: Words


class Tenure(Dated, Sourced):
    """A person in a post."""

    person: Id
    post: Id
    manner: Manner = Manner.REGULAR


class Duty(Dated, Sourced):
    """A post or unit answers for areas of a unit. No areas: all that the unit does."""

    id: Id
    holder: Id
    kind: DutyKind
    over: Id
    areas: tuple[Id, ...] = ()
    basis: Id | None = None


class Organisation(Frozen):
    """The dated graph of responsibility, as written down."""

    schema_: Literal["organisation.v1"] = Field(alias="schema")
    id: Id
    title: Words
    areas: tuple[Area, ...] = ()
    units: tuple[Unit, ...]
    posts: tuple[Post, ...] = ()
    people: tuple[Person, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    duties: tuple[Duty, ...] = ()
