"""One subject's part of an assessment: a sheet that stands alone, other people left out."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from engine.model.assessment import Assessment
from engine.reports.forms import of_proposals
from engine.text.bilingual import both

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.assessment import Alert, Question
    from engine.model.base import Words
    from engine.model.proposal import Subject

Found = tuple[Any, ...]
_ENOUGH = 2
_LISTED = {"names", "assumptions", "evidence", "duties", "labels"}
"""What is listed by id, so that only what the rest refers to is kept."""
_DAY = re.compile(r"/\d{4}-\d{2}-\d{2}$")


class UnknownSubjectError(ValueError):
    """No subject of the case has this id or name; `nearest` are those most like it."""

    def __init__(self, who: str, nearest: tuple[str, ...]) -> None:
        super().__init__(who)
        self.who = who
        self.nearest = nearest


def subjects(assessment: Assessment) -> dict[str, Subject]:
    """Return every subject of an assessment by id, in its order."""
    return {
        **{each.subject.id: each.subject for each in assessment.proposals},
        **{each.subject.id: each.subject for each in assessment.to_be_established},
        **{each.subject.id: each.subject for each in assessment.not_proposed},
    }


def subject_named(assessment: Assessment, who: str) -> str:
    """Return the id of a subject by its id or its name. Raises UnknownSubjectError."""
    known = subjects(assessment)
    if who in known:
        return who
    called = [ident for ident, each in known.items() if who in (each.name.zh, each.name.en)]
    if len(called) == 1:
        return called[0]
    names = {name: None for each in known.values() for name in (each.name.zh, each.name.en)}
    raise UnknownSubjectError(who, tuple(called) or _nearest(who, [*names, *known]))


def _nearest(who: str, names: list[str]) -> tuple[str, ...]:
    parts = [name for name in names if who and who in name]
    return tuple(dict.fromkeys([*parts, *get_close_matches(who, names, n=3, cutoff=0.5)]))[:3]


def only(assessment: Assessment, who: str) -> Assessment:
    """Return what concerns one subject. Raises UnknownSubjectError."""
    chosen = subject_named(assessment, who)
    part = _part(assessment, chosen)
    spoken = part.model_dump(
        mode="json", exclude={"names", "assumptions", "evidence", "duties", "labels"}
    )
    used = set(_strings(spoken))
    resting = [item for item in assessment.assumptions if item.id in used]
    part = part.model_copy(
        update={
            "assumptions": tuple(
                item.model_copy(update={"subjects": _mine(item.subjects, chosen)})
                for item in resting
            ),
            "evidence": {key: each for key, each in part.evidence.items() if key in used},
            "duties": {key: each for key, each in part.duties.items() if key in used},
            "names": {
                key: words
                for key, words in part.names.items()
                if key in used or key in {item.id for item in resting}
            },
        }
    )
    return _without(part, _others(assessment, chosen))


def _part(assessment: Assessment, chosen: str) -> Assessment:
    mine = {
        name: tuple(each for each in getattr(assessment, name) if each.subject.id == chosen)
        for name in ("proposals", "to_be_established", "not_proposed")
    }
    findings = _findings(each for found in mine.values() for each in found)
    return assessment.model_copy(
        update={
            **mine,
            "case": assessment.case.model_copy(update={"handled_elsewhere": ()}),
            "law": tuple(
                law.model_copy(update={"subjects": (chosen,)})
                for law in assessment.law
                if chosen in law.subjects
            ),
            "findings": {key: each for key, each in assessment.findings.items() if key in findings},
            "alerts": tuple(
                _alert(alert, chosen, findings)
                for alert in assessment.alerts
                if chosen in alert.subjects or (not alert.subjects and findings & {*alert.findings})
            ),
            "forms": of_proposals(assessment.forms, mine["proposals"]),
            "questions": tuple(
                _question(each, chosen, findings)
                for each in assessment.questions
                if chosen in each.concerns
            ),
        }
    )


def _findings(found: Iterable[Any]) -> set[str]:
    charges: set[str] = set()
    for each in found:
        whole = (*getattr(each, "charges", ()), *getattr(each, "also_open", ()))
        own = [each.charge] if hasattr(each, "charge") else []
        for charge in [*own, *(item.charge for item in whole)]:
            charges.update(charge.findings, charge.law.findings if charge.law else ())
    return charges


def _mine(subjects: Iterable[str], chosen: str) -> tuple[str, ...]:
    return tuple(each for each in subjects if each == chosen)


def _alert(alert: Alert, chosen: str, findings: set[str]) -> Alert:
    own = tuple(each for each in alert.findings if each in findings)
    return alert.model_copy(update={"subjects": _mine(alert.subjects, chosen), "findings": own})


def _question(each: Question, chosen: str, findings: set[str]) -> Question:
    scopes = tuple(
        scope
        for scope in each.scopes
        if scope in findings or scope.replace("@", "/").split("/")[0] == chosen or _general(scope)
    )
    return each.model_copy(
        update={
            "settles": _mine(each.settles, chosen),
            "concerns": _mine(each.concerns, chosen),
            "scopes": scopes,
        }
    )


def _general(scope: str) -> bool:
    """Whether a question is about the case or about a text, not about one subject."""
    return scope == "case" or _DAY.search(scope) is not None


def _others(assessment: Assessment, chosen: str) -> list[Words]:
    known = subjects(assessment)
    own = known[chosen].name
    people = [each.name for each in known.values() if each.kind == "person" and each.id != chosen]
    return [name for name in people if name.zh not in own.zh and name.en not in own.en]


def _strings(data: object) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _without(part: Assessment, others: list[Words]) -> Assessment:
    """Return the part with the names of other people taken out of its free text."""
    whole = part.model_dump(mode="json", by_alias=True)
    data = {**_masked(whole, others), "case": whole["case"]}
    return Assessment.model_validate(data)


def _masked(data: Any, others: list[Words]) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(data, list):
        return [_masked(value, others) for value in data]
    if not isinstance(data, dict):
        return data
    if set(data) == {"zh", "en"}:
        return {lang: _mask(text, others, lang) for lang, text in data.items()}
    return {key: _masked(value, others) for key, value in data.items()}


def _mask(text: str, others: list[Words], lang: str) -> str:
    names = {getattr(name, lang) for name in others}
    another = getattr(both("report", "another-person"), lang)
    for name in sorted(names, key=len, reverse=True):
        if len(name) >= _ENOUGH:
            text = text.replace(name, another)
    for twice in (f"{another}、{another}", f"{another}, {another}"):
        while twice in text:
            text = text.replace(twice, another)
    return text
