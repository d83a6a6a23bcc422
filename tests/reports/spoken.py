"""The shipped case with other names, and every way to print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.reports.formats import FORMATS, render
from tests.village import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment, NotProposed, ToBeEstablished
    from engine.model.base import Frozen, Lang
    from engine.model.proposal import Proposal

LANGUAGES: tuple[Lang, ...] = ("zh", "en")
PRINTED = tuple(FORMATS)
FOR_PEOPLE = ("table", "tree", "md")


def named(text: str) -> Assessment:
    """Return the shipped case with one text for all names, titles, posts and notes."""
    words = Words.model_construct(zh=text, en=text)
    found = shipped()

    def subject(each: Proposal | ToBeEstablished | NotProposed) -> Frozen:
        who = each.subject.model_copy(update={"name": words, "post": words, "unit": words})
        return each.model_copy(update={"subject": who})

    findings = {
        key: each.model_copy(update={"title": words}) for key, each in found.findings.items()
    }
    return found.model_copy(
        update={
            "names": dict.fromkeys(found.names, words),
            "case": found.case.model_copy(update={"title": words, "handled_by": words}),
            "findings": findings,
            "proposals": tuple(map(subject, found.proposals)),
            "to_be_established": tuple(map(subject, found.to_be_established)),
            "not_proposed": tuple(map(subject, found.not_proposed)),
        }
    )


def every_form(found: Assessment, forms: tuple[str, ...] = PRINTED) -> Iterator[tuple[str, str]]:
    """Yield each form of a report and what it prints."""
    for form in forms:
        for lang in LANGUAGES:
            yield f"{form} {lang}", render(found, form, lang)
