"""Synthetic organisations of any size, of one shape: the chain's depth does not grow with it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.case import Finding, Standing
from engine.model.dates import PartialDate, Period
from engine.model.organisation import (
    Area,
    Duty,
    DutyKind,
    Level,
    Organisation,
    Person,
    Post,
    Role,
    Tenure,
    Unit,
    UnitKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

VILLAGES, TOWNSHIPS, DISTRICTS, CITIES = 10, 20, 10, 10
"""How many units of a level one unit of the next has."""

_FIRST_DAY = date(2010, 1, 1)
_CHANGE = date(2019, 1, 1)
_COMMITTEE = (Role.SECRETARY, Role.DEPUTY, Role.DEPUTY, Role.MEMBER, Role.MEMBER)
_DISCIPLINE = (Role.SECRETARY, Role.STAFF, Role.STAFF)
_OFFICE = (Role.HEAD, Role.STAFF, Role.STAFF, Role.STAFF)
_VILLAGE = (Role.HEAD, Role.STAFF)


@dataclass
class _Draft:
    """An organisation while it is being made."""

    chance: random.Random
    enough: int
    units: list[Unit] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether there are posts enough."""
        return len(self.posts) >= self.enough

    def unit(self, key: str, kind: UnitKind, level: Level, parent: str | None) -> str:
        """Add a unit."""
        self.units.append(Unit(id=key, name=_words(key), kind=kind, level=level, parent=parent))
        return key

    def staff(self, unit: str, roles: tuple[Role, ...]) -> list[str]:
        """Add the posts of a unit, and people who hold them one after another."""
        keys = [f"{unit}-{number}" for number, _ in enumerate(roles)]
        for key, role in zip(keys, roles, strict=True):
            group = role is not Role.STAFF
            self.posts.append(
                Post(id=key, title=_words(key), unit=unit, role=role, leading_group=group)
            )
            self._hold(key, twice=role is Role.SECRETARY)
        return keys

    def _hold(self, post: str, *, twice: bool) -> None:
        change = _CHANGE + timedelta(days=self.chance.randrange(700))
        begun = _FIRST_DAY + timedelta(days=self.chance.randrange(2000))
        if twice:
            self._tenure(post, "a", begun, change - timedelta(days=1))
            begun = change
        self._tenure(post, "b", begun, None)

    def _tenure(self, post: str, turn: str, start: date, end: date | None) -> None:
        person = f"p{turn}-{post}"
        self.people.append(Person(id=person, name=_words(person)))
        last = _day(end) if end else None
        self.tenures.append(Tenure(person=person, post=post, start=_day(start), end=last))

    def duty(self, holder: str, kind: DutyKind, over: str, *areas: str) -> None:
        """Add a duty."""
        key = f"d{len(self.duties)}"
        self.duties.append(Duty(id=key, holder=holder, kind=kind, over=over, areas=areas))


def _words(text: str) -> Words:
    return Words(zh=text, en=text)


def _day(day: date) -> PartialDate:
    return PartialDate(earliest=day, latest=day)


def organisation(posts: int, seed: int = 0) -> Organisation:
    """Return an organisation of at least so many posts; the same for the same seed."""
    draft = _Draft(random.Random(seed), posts)  # noqa: S311 - nothing here is secret
    centre = _seat(draft, "centre", Level.CENTRE, None)
    for province in _numbered(draft, "province", None):
        _seat(draft, province, Level.PROVINCE, centre)
        for city in _numbered(draft, f"{province}.city", CITIES):
            _seat(draft, city, Level.CITY, province)
            for district in _numbered(draft, f"{city}.district", DISTRICTS):
                _district(draft, district, city)
    return Organisation(
        schema_="organisation.v1",
        id=f"synthetic-{posts}",
        title=_words("synthetic"),
        areas=(Area(id="money", name=_words("money")), _within("seals", "money")),
        units=tuple(draft.units),
        posts=tuple(draft.posts),
        people=tuple(draft.people),
        tenures=tuple(draft.tenures),
        duties=tuple(draft.duties),
    )


def _within(key: str, wider: str) -> Area:
    return Area(id=key, name=_words(key), within=wider)


def _numbered(draft: _Draft, stem: str, most: int | None) -> Iterator[str]:
    """Return names until there are posts enough, but one at least and no more than `most`."""
    number = 1
    while number == 1 or (not draft.full and (most is None or number <= most)):
        yield f"{stem}{number}"
        number += 1


def _seat(draft: _Draft, key: str, level: Level, above: str | None) -> str:
    """Add the Party committee of a level and its discipline organ."""
    draft.unit(key, UnitKind.PARTY, level, above)
    draft.staff(key, _COMMITTEE)
    organ = draft.unit(f"{key}.discipline", UnitKind.DISCIPLINE, level, key)
    draft.staff(organ, _DISCIPLINE)
    draft.duty(organ, DutyKind.SUPERVISES, key)
    if above:
        draft.duty(above, DutyKind.LEADS, key)
        draft.duty(f"{above}.discipline", DutyKind.LEADS, organ)
    return key


def _district(draft: _Draft, district: str, city: str) -> None:
    _seat(draft, district, Level.DISTRICT, city)
    for township in _numbered(draft, f"{district}.township", TOWNSHIPS):
        _seat(draft, township, Level.TOWNSHIP, district)
        office = draft.unit(f"{township}.office", UnitKind.OFFICE, Level.TOWNSHIP, township)
        staff = draft.staff(office, _OFFICE)
        draft.duty(township, DutyKind.LEADS, office)
        draft.duty(f"{township}-1", DutyKind.IN_CHARGE, office)
        for number in range(VILLAGES):
            _village(draft, f"{township}.village{number}", township, staff[1])


def _village(draft: _Draft, village: str, township: str, clerk: str) -> None:
    draft.unit(village, UnitKind.PARTY, Level.VILLAGE, township)
    draft.staff(village, _COMMITTEE[::2])
    work = draft.unit(
        f"{village}.work", UnitKind.VILLAGE_COMMITTEE, Level.VILLAGE, village
    )  # fmt: skip
    draft.staff(work, _VILLAGE)
    draft.duty(township, DutyKind.LEADS, village)
    draft.duty(village, DutyKind.LEADS, work)
    draft.duty(f"{township}.office", DutyKind.OVERSEES, work, "money")
    draft.duty(clerk, DutyKind.EXECUTES, work, "money")


def finding_in(unit: str = "province1.city1.district1.township1.village0.work") -> Finding:
    """Return a finding at the bottom of a synthetic organisation."""
    period = Period(start=_day(date(2019, 3, 1)), end=_day(date(2020, 6, 30)))
    return Finding(
        id="F1",
        title=_words("seals"),
        unit=unit,
        area="seals",
        period=period,
        status=Standing.ESTABLISHED,
    )
