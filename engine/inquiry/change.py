"""Suppose something of a case: the case and the organisation as they would then be written.

A fact that is set is judged, without evidence; of a charge it is so on every charge of its subject.
A finding that falls is refuted. Where a piece of
evidence is taken away, what rested on nothing else is disputed if it was judged, is gone if it was
a record, and is assumed if it was a tenure or a duty; where an assumption is, what was judged under
it is unknown again. Tenures and duties stay as they are written: nothing says what else they were.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from engine.model.case import Case, Judgement, Record, Settled, Standing
from engine.model.change import Change, Falls, Serves, SetFact
from engine.model.dates import partial_date
from engine.model.organisation import Sourced, Tenure
from engine.model.values import SheetKind
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.inquiry.brief import Brief
    from engine.model.vocabulary import FactSpec

UNKNOWN = "unknown"
Stated = TypeVar("Stated", bound=Settled)


class ChangeError(ValueError):
    """Something cannot be supposed; `code` says why, `nearest` what may have been meant."""

    def __init__(self, code: str, word: str, nearest: Iterable[str] = ()) -> None:
        super().__init__(code, word)
        self.code = code
        self.word = word
        self.nearest = tuple(nearest)


def changed(brief: Brief, changes: Sequence[Change]) -> Brief:
    """Return the brief with everything supposed, in order. Raises ChangeError."""
    for change in changes:
        if isinstance(change, SetFact):
            brief = replace(brief, case=_set(brief, change))
        elif isinstance(change, Falls):
            brief = _fallen(brief, change.what)
        else:
            brief = _serving(brief, change)
    return brief


def _set(brief: Brief, change: SetFact) -> Case:
    spec = brief.vocabulary.get(change.fact)
    if spec is None:
        nearest = get_close_matches(change.fact, brief.vocabulary, n=3, cutoff=0.5)
        raise ChangeError("no-fact", change.fact, nearest)
    _check_value(spec, change.value)
    _check_scope(brief, spec, change)
    on_findings = spec.on in (SheetKind.FINDING, SheetKind.LINK)
    judgement = Judgement(
        subject=change.subject if spec.on is not SheetKind.FINDING else None,
        findings=change.findings if on_findings else (),
        facts={change.fact: change.value},
        status=Standing.ESTABLISHED,
    )
    others = brief.case.judgements
    if spec.on is SheetKind.CHARGE:
        others = tuple(_silent(brief.case, others, change))
    return brief.case.model_copy(update={"judgements": (*others, judgement)})


def _silent(case: Case, judged: Iterable[Judgement], change: SetFact) -> Iterator[Judgement]:
    """Yield judgements; those of one charge of the subject leave the fact to what is supposed."""
    mine = {each.id for each in case.charges if each.subject == change.subject}
    for each in judged:
        if each.charge in mine and change.fact in each.facts:
            left = {name: value for name, value in each.facts.items() if name != change.fact}
            if left:
                yield each.model_copy(update={"facts": left})
        else:
            yield each


def _check_value(spec: FactSpec, value: str | int) -> None:
    allowed = {FactType.YES_NO: ("yes", "no"), FactType.ONE_OF: tuple(spec.values)}
    if value == UNKNOWN:
        return
    if spec.type in allowed and value not in allowed[spec.type]:
        raise ChangeError("no-value", str(value), (*allowed[spec.type], UNKNOWN))
    if spec.type is FactType.INTEGER and not isinstance(value, int):
        raise ChangeError("no-number", str(value))
    if spec.type is FactType.DATE and not _is_day(value):
        raise ChangeError("no-day", str(value))


def _is_day(value: str | int) -> bool:
    try:
        return partial_date(str(value)).known
    except ValueError:
        return False


def _check_scope(brief: Brief, spec: FactSpec, change: SetFact) -> None:
    """Raise ChangeError unless the change names the subject and the findings a fact is about."""
    subjects = _ids(brief, "people", "units")
    wanted = {
        "subject": spec.on in (SheetKind.SUBJECT, SheetKind.CHARGE, SheetKind.LINK),
        "finding": spec.on in (SheetKind.FINDING, SheetKind.LINK),
    }
    if wanted["subject"] and change.subject is None:
        raise ChangeError("whose", spec.name, subjects)
    if wanted["finding"] and not change.findings:
        raise ChangeError("of-which", spec.name, _ids(brief, "findings"))
    if change.subject is not None:
        known("subject", change.subject, subjects)
    for finding in change.findings:
        known("finding", finding, _ids(brief, "findings"))


def known(kind: str, word: str, among: Sequence[str]) -> None:
    """Raise ChangeError, naming the nearest, unless a word is one of some ids."""
    if word not in among:
        raise ChangeError(f"no-{kind}", word, get_close_matches(word, among, n=3, cutoff=0.4))


def _ids(brief: Brief, *sections: str) -> tuple[str, ...]:
    """Return the ids of some sections of the case or the organisation."""
    found: list[str] = []
    for section in sections:
        home = brief.case if section in Case.model_fields else brief.organisation
        found += (each.id for each in getattr(home, section))
    return tuple(found)


def _fallen(brief: Brief, what: str) -> Brief:
    if what in _ids(brief, "findings"):
        return replace(brief, case=_refuted(brief.case, what))
    if what in _ids(brief, "evidence"):
        return _without_evidence(brief, what)
    if what in _ids(brief, "assumptions"):
        return replace(brief, case=_unassumed(brief.case, what))
    among = _ids(brief, "findings", "evidence", "assumptions")
    raise ChangeError("nothing-falls", what, get_close_matches(what, among, n=3, cutoff=0.4))


def _refuted(case: Case, what: str) -> Case:
    refuted = {"status": Standing.REFUTED, "assumed": False, "assumption": None}
    findings = (
        each.model_copy(update=refuted) if each.id == what else each for each in case.findings
    )
    return case.model_copy(update={"findings": tuple(findings)})


def _unassumed(case: Case, what: str) -> Case:
    """Return a case in which nobody has said what an assumption says."""
    alleged = {"status": Standing.ALLEGED, "assumed": False, "assumption": None}
    return case.model_copy(
        update={
            "findings": tuple(
                each.model_copy(update=alleged) if _under(each, what) else each
                for each in case.findings
            ),
            "judgements": tuple(each for each in case.judgements if not _under(each, what)),
            "relations": tuple(each for each in case.relations if not _under(each, what)),
            "records": tuple(each for each in case.records if not _under(each, what)),
        }
    )


def _under(each: Sourced, assumption: str) -> bool:
    return each.assumed and each.assumption == assumption


def _without_evidence(brief: Brief, what: str) -> Brief:
    case, organisation = brief.case, brief.organisation
    records = (_less(each, what) for each in case.records if not _alone(each, what))
    return replace(
        brief,
        case=case.model_copy(
            update={
                "evidence": tuple(each for each in case.evidence if each.id != what),
                "findings": tuple(_disputed(each, what) for each in case.findings),
                "judgements": tuple(_disputed(each, what) for each in case.judgements),
                "relations": tuple(_disputed(each, what) for each in case.relations),
                "records": tuple(each for each in records if isinstance(each, Record)),
            }
        ),
        organisation=organisation.model_copy(
            update={
                "tenures": tuple(_unproven(each, what) for each in organisation.tenures),
                "duties": tuple(_unproven(each, what) for each in organisation.duties),
            }
        ),
    )


def _alone(each: Sourced, what: str) -> bool:
    return each.evidence == (what,)


def _less(each: Sourced, what: str) -> Sourced:
    left = tuple(piece for piece in each.evidence if piece != what)
    return each if left == each.evidence else each.model_copy(update={"evidence": left})


def _disputed(each: Stated, what: str) -> Stated:
    """Return something judged without a piece of evidence; it is disputed if nothing is left."""
    less = _less(each, what)
    fallen = _alone(each, what) and each.status is Standing.ESTABLISHED
    update = {"status": Standing.DISPUTED} if fallen else {}
    return each.model_copy(update={"evidence": less.evidence, **update})


def _unproven(each: Sourced, what: str) -> Sourced:
    less = _less(each, what)
    return less.model_copy(update={"assumed": True}) if _alone(each, what) else less


def _serving(brief: Brief, change: Serves) -> Brief:
    known("person", change.person, _ids(brief, "people"))
    known("post", change.post, _ids(brief, "posts"))
    organisation = brief.organisation
    other = (
        each
        for each in organisation.tenures
        if (each.person, each.post) != (change.person, change.post)
    )
    served = Tenure(person=change.person, post=change.post, start=change.start, end=change.end)
    tenures = (*other, served)
    return replace(brief, organisation=organisation.model_copy(update={"tenures": tenures}))
