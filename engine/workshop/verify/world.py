"""A case in a fictional place that brings about the facts of a sheet, as far as a case can."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.model.links import Office, Relation
from engine.model.values import NO, SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.rules import Pack
    from engine.model.verify import Shown
    from engine.model.vocabulary import FactSpec

Data = dict[str, Any]

PERSON, PARTY, OFFICE, WORKS = "p-subject", "town-party", "town-office", "village-accounts"
AREA = "accounts"
_DUTY = {
    Relation.DIRECTLY_IN_CHARGE: "in-charge",
    Relation.EXECUTING: "executes",
    Relation.LIAISING: "liaises",
    Relation.STANDING_IN: "stands-in",
}
_ROLES = {Relation.HEAD: "head", Relation.EXECUTING: "staff"}
_NAMES = {
    Relation.HEAD: ("财务办主任", "head of the finance office"),
    Relation.DIRECTLY_IN_CHARGE: ("分管副主任", "deputy head in charge"),
    Relation.MEMBER: ("班子成员", "member of the leading group"),
    Relation.LIAISING: ("联系人", "liaison"),
    Relation.EXECUTING: ("经办人", "clerk"),
    Relation.STANDING_IN: ("代管人", "stand-in"),
}
_LONG = timedelta(days=900)
_PERIOD = timedelta(days=60)


class World(NamedTuple):
    """An organisation and a case as data, and the subject they are about."""

    organisation: Data
    case: Data
    subject: str


class Days(NamedTuple):
    """When the findings are, and when is decided: all while one version is in force."""

    first: date
    last: date
    decided: date

    @classmethod
    def within(cls, pack: Pack) -> Days:
        """Return days on which a version is in force."""
        first = pack.in_force + timedelta(days=10)
        decided = first + 3 * _PERIOD
        if pack.until is not None and decided > pack.until:
            decided = pack.until
        return cls(first, min(first + _PERIOD, decided), decided)


def world(sheet: Iterable[Shown], specs: Mapping[str, FactSpec], pack: Pack, title: Data) -> World:
    """Return a case for a sheet; what its chain comes to has to be looked at."""
    facts = tuple(sheet)
    given = {each.fact: each.value for each in facts if each.link in (0, 1)}
    relation = Relation(str(given.get("link.relation", Relation.EXECUTING)))
    subject = PARTY if given.get("subject.kind") == "organisation" else PERSON
    days = Days.within(pack)
    return World(
        _organisation(relation, subject, days, given),
        _case(facts, specs, subject, days, title),
        subject,
    )


def _words(zh: str, en: str) -> Data:
    return {"zh": zh, "en": en}


def _unit(ident: str, zh: str, en: str, kind: str, level: str, **more: str) -> Data:
    return {"id": ident, "name": _words(zh, en), "kind": kind, "level": level, **more}


def _organisation(
    relation: Relation, subject: str, days: Days, given: Mapping[str, object]
) -> Data:
    organ = str(given.get("case.organ_kind", "discipline-organ"))
    kind = str(given.get("subject.organisation_kind", "party-organisation"))
    own = given.get("link.own_duty") != NO
    found: Data = {
        "schema": "organisation.v1",
        "id": "yunxi-town",
        "title": _words("云溪镇(虚构)", "Yunxi town (fictional)"),
        "areas": [{"id": AREA, "name": _words("村级账目", "village accounts")}],
        "units": [
            _unit("organ", "承办机关", "the handling organ", organ, "district"),
            _unit(PARTY, "云溪镇党委", "the Party committee of Yunxi", kind, "township"),
            _unit(OFFICE, "云溪镇财务办", "the finance office of Yunxi", "office", "township"),
            _unit(WORKS, "云溪村账目", "the village accounts", "other", "village",
                  **({} if own else {"parent": OFFICE})),
        ],
        "duties": list(_duties(relation, subject, own=own)),
    }  # fmt: skip
    return found if subject == PARTY else found | _post(relation, days, given)


def _duties(relation: Relation, subject: str, *, own: bool) -> Iterable[Data]:
    if subject == PARTY:
        supervising = relation is Relation.SUPERVISING_ORGAN
        kind = "supervises" if supervising else "leads"
        yield {"id": "d-party", "holder": PARTY, "kind": kind, "over": WORKS}
    elif relation in _DUTY:
        yield {"id": "d-post", "holder": "post", "kind": _DUTY[relation], "over": WORKS}
    elif own:
        yield {"id": "d-office", "holder": OFFICE, "kind": "oversees", "over": WORKS}


def _post(relation: Relation, days: Days, given: Mapping[str, object]) -> Data:
    name = _words(*_NAMES.get(relation, _NAMES[Relation.EXECUTING]))
    office = Office(str(given.get("link.in_office", Office.THROUGHOUT)))
    post = {
        "id": "post",
        "title": name,
        "unit": OFFICE,
        "role": _ROLES.get(relation, "member"),
        "leading_group": relation is Relation.MEMBER,
    }
    tenure = {"person": PERSON, "post": "post", **_tenure(office, days)}
    return {"posts": [post], "people": [{"id": PERSON, "name": name}], "tenures": [tenure]}


def _tenure(office: Office, days: Days) -> Data:
    start, end = days.first - _LONG, days.decided
    if office is Office.PARTLY:
        start = days.first + (days.last - days.first) // 2
    elif office is Office.AFTER:
        start = days.last + timedelta(days=1)
    elif office is Office.BEFORE:
        end = days.first - timedelta(days=1)
    return {"from": start.isoformat(), "to": end.isoformat()}


def _case(
    facts: tuple[Shown, ...],
    specs: Mapping[str, FactSpec],
    subject: str,
    days: Days,
    title: Data,
) -> Data:
    links = max((each.link for each in facts), default=1) or 1
    return {
        "schema": "case.v1",
        "id": "verify-witness",
        "title": title,
        "organisation": "organisation.yaml",
        "handled_by": "organ",
        "decided_on": days.decided.isoformat(),
        "evidence": [
            {"id": "E1", "title": _words("演示材料", "sample papers"), "kind": "document"}
        ],
        "findings": [_finding(at, facts, days) for at in range(1, links + 1)],
        "judgements": list(_judgements(facts, specs, subject, links)),
    }


def _finding(at: int, facts: tuple[Shown, ...], days: Days) -> Data:
    settled = {
        each.value for each in facts if (each.fact, each.link) == ("finding.established", at)
    }
    status = "refuted" if NO in settled else "established"
    return {
        "id": f"F{at}",
        "title": _words(f"云溪村账目问题{at}", f"matter {at} of the village accounts"),
        "unit": WORKS,
        "area": AREA,
        "period": {"from": days.first.isoformat(), "to": days.last.isoformat()},
        "status": status,
        "evidence": ["E1"],
    }


def _judgements(
    facts: tuple[Shown, ...], specs: Mapping[str, FactSpec], subject: str, links: int
) -> Iterable[Data]:
    """Yield what people judged, sheet by sheet."""
    scopes: dict[tuple[SheetKind, int], Data] = {}
    for each in facts:
        if each.fact in specs:
            on, value = specs[each.fact].on, each.value
            scope = on, each.link if on in _LINKED else 0
            told_as = value if isinstance(value, int) else str(value)
            scopes.setdefault(scope, {})[each.fact] = told_as
    for (kind, link), judged in scopes.items():
        finding = [f"F{link}"] if kind in _LINKED and link <= links else None
        about = {"subject": None if kind in _APART else subject, "findings": finding}
        told = {key: value for key, value in about.items() if value is not None}
        yield {**told, "facts": judged, "status": "established", "evidence": ["E1"]}


_LINKED = (SheetKind.LINK, SheetKind.FINDING)
_APART = (SheetKind.CASE, SheetKind.FINDING)
