"""How broadly a case reaches: is everybody held who could be?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.model.values import NO, YES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from engine.model.dates import Period
    from engine.model.links import Link
    from engine.model.organisation import Organisation, Tenure

MANY = 2
"""One person alone is not everybody of a unit."""


def every_post(links: Iterable[Link], finding: str, proposed: Collection[str]) -> bool:
    """Whether all are proposed whom a duty of their own links with a finding."""
    concerned = {
        link.subject
        for link in links
        if link.finding == finding and link.own_duty and link.kind == "person"
    }
    return bool(concerned) and concerned <= set(proposed)


def whole_unit(tenures: Iterable[Tenure], period: Period, proposed: Collection[str]) -> str | None:
    """Return whether all who served during a period are proposed; None if that is not known.

    Everybody with one of the tenures on some day of the period counts; they are two or more. With
    partial days it may not be known who served.
    """
    listed = list(tenures)
    certain = {each.person for each in listed if _served(each, period)}
    possible = {each.person for each in listed if _may_have_served(each, period)}
    if not certain <= set(proposed) or len(possible) < MANY:
        return NO
    return YES if certain == possible else None


def served_in(organisation: Organisation, elsewhere: Collection[str]) -> dict[str, list[Tenure]]:
    """Return the tenures in the posts of each unit, but of people dealt with elsewhere."""
    units = {post.id: post.unit for post in organisation.posts}
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in organisation.tenures:
        if tenure.person not in elsewhere:
            found[units[tenure.post]].append(tenure)
    return found


def _served(tenure: Tenure, period: Period) -> bool:
    """Whether a tenure met a period however its partial days are completed."""
    begun = tenure.start is None or period.end is None or tenure.start.latest <= period.end.earliest
    return begun and (tenure.end is None or tenure.end.earliest >= period.start.latest)


def _may_have_served(tenure: Tenure, period: Period) -> bool:
    """Whether a tenure met a period in some completion of its partial days."""
    begun = tenure.start is None or period.end is None or tenure.start.earliest <= period.end.latest
    return begun and (tenure.end is None or tenure.end.latest >= period.start.earliest)
