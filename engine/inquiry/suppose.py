"""What a person asks to suppose, as typed, as changes: `[SCOPE:]FACT=VALUE`, what falls, a tenure.

A scope is `SUBJECT`, `FINDING` or `SUBJECT@FINDING`. Without a finding all findings are meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry import naming
from engine.inquiry.change import ChangeError
from engine.model.change import Change, Falls, Serves, SetFact
from engine.model.dates import PartialDate, partial_date
from engine.model.values import SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.inquiry.brief import Brief
    from engine.model.vocabulary import FactSpec

_COLON = re.compile("[:\uff1a]")
_EQUALS = re.compile("[=\uff1d]")
_OF_SUBJECTS = (SheetKind.SUBJECT, SheetKind.CHARGE, SheetKind.LINK)
_SUPPOSED = (SheetKind.CASE, SheetKind.FINDING, *_OF_SUBJECTS)


class Scope(NamedTuple):
    """Of whom and of what a fact is said, as typed; `text` is the whole of it."""

    text: str
    subject: str
    finding: str


def changes_asked(
    brief: Brief, facts: Iterable[str], falls: Iterable[str], tenures: Iterable[str]
) -> tuple[Change, ...]:
    """Return all that is to be supposed, in a fixed order of kinds. Raises ChangeError."""
    return (
        *(fact_set(brief, text) for text in facts),
        *(fallen(brief, text) for text in falls),
        *(serving(brief, text) for text in tenures),
    )


def fact_set(brief: Brief, text: str) -> SetFact:
    """Return the change that `[SCOPE:]FACT=VALUE` asks for. Raises ChangeError."""
    parts = _EQUALS.split(text, maxsplit=1)
    if len(parts) == 1:
        raise ChangeError("no-equals", text)
    *scoped, fact = _COLON.split(parts[0])
    spec = naming.fact_meant(brief, fact)
    if spec.on not in _SUPPOSED:
        raise ChangeError("not-here", fact)
    subject, findings = _placed(brief, spec, _scope(":".join(scoped)))
    return SetFact(
        fact=spec.name,
        value=naming.value_meant(spec, parts[1]),
        subject=subject,
        findings=findings,
    )


def _scope(text: str) -> Scope:
    first, at, last = text.partition("@")
    return Scope(text, first if at else "", last) if at else Scope(text, text, "")


def _placed(brief: Brief, spec: FactSpec, scope: Scope) -> tuple[str | None, tuple[str, ...]]:
    """Return the subject and the findings that a fact is said of."""
    if spec.on is SheetKind.CASE:
        if scope.text:
            raise ChangeError("scope-case", scope.text)
        return None, ()
    if spec.on is SheetKind.FINDING:
        return None, _of_findings(brief, scope)
    subject = _whose(brief, spec, scope)
    if spec.on is SheetKind.LINK:
        return subject, _findings(brief, scope.finding)
    if scope.finding:
        raise ChangeError("scope-subject", scope.text)
    return subject, ()


def _of_findings(brief: Brief, scope: Scope) -> tuple[str, ...]:
    """Return the findings a fact of findings is said of; it is never said of a subject."""
    if scope.finding or _names(scope.subject, naming.subjects(brief)):
        raise ChangeError("scope-finding", scope.text)
    return _findings(brief, scope.subject)


def _whose(brief: Brief, spec: FactSpec, scope: Scope) -> str:
    known = naming.subjects(brief)
    if not scope.subject or _names(scope.subject, naming.findings(brief)):
        raise ChangeError("whose", spec.name, list(known))
    return naming.meant("subject", scope.subject, known)


def _names(word: str, known: naming.Known) -> bool:
    """Whether a word names something known, be it one thing or several."""
    if not word:
        return False
    try:
        naming.meant("", word, known)
    except ChangeError as refused:
        return refused.code == "several"
    return True


def _findings(brief: Brief, word: str) -> tuple[str, ...]:
    known = naming.findings(brief)
    return (naming.meant("finding", word, known),) if word else tuple(known)


def fallen(brief: Brief, text: str) -> Falls:
    """Return the change by which what is named falls. Raises ChangeError."""
    try:
        return Falls(what=naming.meant("falling", text, naming.falling(brief)))
    except ChangeError as refused:
        code = "nothing-falls" if refused.code == "no-falling" else refused.code
        raise ChangeError(code, text, refused.nearest) from None


def serving(brief: Brief, text: str) -> Serves:
    """Return the change that `PERSON@POST=FROM..TO` asks for; an open end may be left out.

    Raises ChangeError.
    """
    whom, _, span = text.partition("=")
    person, at, post = whom.partition("@")
    start, dots, end = span.partition("..")
    if not (at and dots):
        raise ChangeError("no-tenure", text)
    first, last = _day(start), _day(end)
    if first and last and last.latest < first.earliest:
        raise ChangeError("reversed", span)
    return Serves(
        person=naming.meant("person", person, naming.people(brief)),
        post=naming.meant("post", post, naming.posts(brief)),
        start=first,
        end=last,
    )


def _day(text: str) -> PartialDate | None:
    try:
        return partial_date(text.strip()) if text.strip() else None
    except ValueError:
        raise ChangeError("bad-day", text) from None
