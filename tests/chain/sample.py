"""Small organisations that tests of the chain are about."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

from engine.chain.graph import Chain, build
from engine.chain.links import links
from engine.model.case import Finding
from engine.model.links import Link
from engine.model.organisation import Organisation

Data = dict[str, Any]
DECIDED = date(2022, 1, 1)


def unit(key: str, kind: str, level: str, parent: str | None = None, **more: object) -> Data:
    return {"id": key, "name": key, "kind": kind, "level": level, "parent": parent, **more}


def post(key: str, of: str, role: str, *, group: bool = False, **more: object) -> Data:
    return {"id": key, "title": key, "unit": of, "role": role, "leading_group": group, **more}


def tenure(person: str, of: str, start: str | None, end: str | None = None, **more: object) -> Data:
    return {"person": person, "post": of, "from": start, "to": end, **more}


def duty(key: str, holder: str, kind: str, over: str, *areas: str, **more: object) -> Data:
    return {"id": key, "holder": holder, "kind": kind, "over": over, "areas": areas, **more}


TOWN: Data = {
    "schema": "organisation.v1",
    "id": "town",
    "title": "town",
    "areas": [
        {"id": "money", "name": "money"},
        {"id": "seals", "name": "seals", "within": "money"},
        {"id": "roads", "name": "roads"},
    ],
    "units": [
        unit("county", "party-organisation", "district"),
        unit("county-watch", "discipline-organ", "district", "county"),
        unit("town", "party-organisation", "township", "county"),
        unit("watch", "discipline-organ", "township", "town"),
        unit("office", "office", "township", "town"),
        unit("village", "village-committee", "village"),
    ],
    "posts": [
        post("secretary", "town", "secretary", group=True),
        post("deputy", "town", "deputy", group=True),
        post("watcher", "watch", "secretary"),
        post("chief", "office", "head"),
        post("clerk", "office", "staff"),
        post("idler", "office", "staff"),
        post("mayor", "village", "head"),
    ],
    "people": [
        {"id": key, "name": key} for key in ("an", "bo", "ce", "di", "en", "fu", "go", "hu")
    ],
    "tenures": [
        tenure("an", "secretary", "2018-01-01"),
        tenure("bo", "deputy", "2017-03-01", "2019-12-31"),
        tenure("ce", "deputy", "2020-01-01", "2020-07-12"),
        tenure("di", "watcher", "2019-01-01"),
        tenure("en", "chief", "2016-01-01", "2019-06-30"),
        tenure("fu", "clerk", "2015-01-01", evidence=["e1"], assumed=True, assumption="a1"),
        tenure("go", "idler", "2015-01-01"),
        tenure("hu", "mayor", "2020-07-13"),
    ],
    "duties": [
        duty("leads-office", "town", "leads", "office"),
        duty("leads-watch", "county-watch", "leads", "watch"),
        duty("watches-town", "watch", "supervises", "town"),
        duty("watches-office", "watch", "supervises", "office"),
        duty("oversees", "office", "oversees", "village", "money", basis="list-3"),
        duty("runs-office", "deputy", "in-charge", "office"),
        duty("books", "clerk", "executes", "village", "money"),
    ],
}


def town(**changes: list[Data]) -> Data:
    """Return the town with whole lists replaced."""
    return {**deepcopy(TOWN), **changes}


def without(*duties: str) -> list[Data]:
    return [item for item in TOWN["duties"] if item["id"] not in duties]


def chain_of(data: Data) -> Chain:
    return build(Organisation.model_validate(data))


def finding(
    of: str = "village",
    area: str = "seals",
    start: str = "2019-10-08",
    end: str | None = "2020-06-30",
) -> Finding:
    period = {"from": start, "to": end}
    return Finding.model_validate(
        {
            "id": "F1",
            "title": "F1",
            "unit": of,
            "area": area,
            "period": period,
            "status": "established",
        }
    )


def links_in(
    data: Data, about: Finding | None = None, on: date = DECIDED
) -> dict[tuple[str, str], Link]:
    """Return the links of a finding by subject and relation, for a day of decision."""
    found = links(chain_of(data), about or finding(), on)
    return {(link.subject, link.relation.value): link for link in found}
