"""A small fictional town in which every kind of link occurs: where suggested scenarios happen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from engine.text.catalogue import say
from engine.workshop.suggest.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.rules import Pack, Regulation

Place = Literal["office", "village", "enterprise"]
PLACES: tuple[Place, ...] = get_args(Place)
"""Where the finding lies; the rest of the town is the same."""

_KINDS = {
    "office": ("office", "township"),
    "village": ("village-committee", "village"),
    "enterprise": ("enterprise", "township"),
}
_UNITS = (
    ("county", "party-organisation", "district", None),
    ("discipline", "discipline-organ", "district", "county"),
    ("town-party", "party-organisation", "township", "county"),
    ("town-discipline", "discipline-organ", "township", "discipline"),
    ("government", "government", "township", "town-party"),
)
_TENURES = (
    ("secretary", "town-party", "secretary"),
    ("member", "town-party", "member"),
    ("inspector", "town-discipline", "secretary"),
    ("mayor", "government", "head"),
    ("deputy", "government", "deputy"),
    ("acting", "government", "deputy"),
)
_IN_CHARGE = ("deputy", "partly", "former", "unsure")
_BEFORE = timedelta(days=1000)
_DAY = timedelta(days=1)


class Step(NamedTuple):
    """A step by its code, and what it says."""

    code: str
    told: dict[str, str]


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a scene: offices begin, the finding begins and ends, the case is decided."""

    office: date
    begins: date
    ends: date
    decided: date

    @classmethod
    def within(cls, first: date, last: date | None) -> Days:
        """Return days within the time that a version is in force, wide apart if there is room."""
        room = min((last - first).days if last else 400, 400)
        begins = first + timedelta(days=room // 8)
        ends = begins + timedelta(days=room // 4)
        return cls(first - _BEFORE, begins, ends, ends + timedelta(days=room // 4))


@dataclass(frozen=True, slots=True)
class Scene:
    """The steps that lay the town out for a version of a regulation, in one language."""

    pack: Pack
    regulation: Regulation
    place: Place
    lang: Lang
    alone: bool = True
    reviewed: bool = False

    @property
    def days(self) -> Days:
        """Return the days on which it happens."""
        return Days.within(self.pack.in_force, self.pack.until)

    @property
    def finding(self) -> str:
        """Return the name of the finding."""
        return self.say("finding")

    @property
    def short(self) -> str:
        """Return the short name of the regulation."""
        return self.regulation.short.in_(self.lang)

    def say(self, code: str) -> str:
        """Return the name of somebody or something."""
        return say("suggest", code, self.lang)

    def steps(self) -> Iterator[Step]:
        """Yield the steps that come before the finding."""
        yield from self._units()
        yield from self._tenures()
        yield from self._duties()
        days = self.days
        unit = {"unit": self.say("unit:discipline"), "day": days.decided.isoformat()}
        yield Step("given:handled", unit)
        if self.alone:
            yield Step("given:only", {"regulations": self.short})
        if self.reviewed:
            yield Step("given:reviewer", {"reviewer": self.say("who:reviewer")})

    def found(self, standing: str) -> Step:
        """Return the step of the finding."""
        told = {
            "finding": self.finding,
            "unit": self.say(f"unit:{self.place}"),
            "area": self.say("area"),
            "start": self.days.begins.isoformat(),
            "end": self.days.ends.isoformat(),
            "standing": self._word("standing", standing),
        }
        return Step("given:finding", told)

    def _units(self) -> Iterator[Step]:
        kind, level = _KINDS[self.place]
        for name, of, at, above in (*_UNITS, (self.place, kind, level, "government")):
            told = {"unit": self.say(f"unit:{name}"), "kind": self._word("kind", of)}
            parent = {"parent": self.say(f"unit:{above}")} if above else {}
            yield Step("given:unit", told | {"level": self._word("level", at)} | parent)

    def _tenures(self) -> Iterator[Step]:
        days = self.days
        own = (("head", self.place, "head"), ("clerk", self.place, "staff"))
        for who, unit, role in (*_TENURES, *own):
            yield self._tenure(who, unit, role)
        middle = days.begins + (days.ends - days.begins) / 2
        yield self._tenure("partly", "government", "deputy", middle)
        yield self._tenure("former", "government", "deputy", days.begins - _DAY)
        unsure = self._tenure("unsure", "government", "deputy")
        yield Step(unsure.code, unsure.told | {"end": str(days.begins.year)})

    def _tenure(self, who: str, unit: str, role: str, end: date | None = None) -> Step:
        told = {
            "who": self.say(f"who:{who}"),
            "start": self.days.office.isoformat(),
            "unit": self.say(f"unit:{unit}"),
            "role": self._word("role", role),
        }
        return Step("given:tenure", told | ({"end": end.isoformat()} if end else {}))

    def _duties(self) -> Iterator[Step]:
        yield self._duty("unit:town-party", "leads", "government")
        yield self._duty("unit:government", "leads", self.place)
        yield self._duty("unit:town-party", "leads", self.place)
        yield self._duty("unit:town-discipline", "supervises", "government")
        for who in _IN_CHARGE:
            yield self._duty(f"who:{who}", "in-charge", self.place)
        yield self._duty("who:member", "liaises", self.place)
        yield self._duty("who:acting", "stands-in", self.place)
        clerk = self._duty("who:clerk", "executes", self.place)
        yield Step(clerk.code, clerk.told | {"area": self.say("area")})

    def _duty(self, holder: str, duty: str, unit: str) -> Step:
        told = {"holder": self.say(holder), "duty": self._word("duty", duty)}
        return Step("given:duty", told | {"unit": self.say(f"unit:{unit}")})

    def _word(self, name: str, code: str) -> str:
        return word(name, code, self.lang)
