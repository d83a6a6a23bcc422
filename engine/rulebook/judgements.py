"""Whether the facts a case judges are known, fit their values and stand on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.structural import STRUCTURAL
from engine.model.values import SheetKind
from engine.rulebook.bounds import first_faults
from engine.rulebook.facts import fact_value
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown
from engine.rulebook.recusal import kind_problems
from engine.rulebook.sheets import OF_RECUSAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.case import Case, Judgement
    from engine.model.problems import Problem
    from engine.model.rules import Rulebook
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.document import Document, Path

Scope = tuple[str | None, ...]


def judgement_problems(case: Case, document: Document, rulebook: Rulebook) -> list[Problem]:
    """Return what a case's judgements get wrong about the vocabulary of a rulebook."""
    specs = vocabulary(rulebook)
    return [
        *first_faults(_facts(case, document, specs)),
        *first_faults(_twice(case, document, specs)),
        *first_faults(_charged(case, document)),
        *first_faults(_versions(case, document, rulebook)),
        *first_faults(kind_problems(case, document, specs)),
    ]


def vocabulary(rulebook: Rulebook) -> dict[str, FactSpec]:
    """Return every fact that people may judge, by name."""
    own = [spec for pack in rulebook.packs for spec in pack.vocabulary]
    return {spec.name: spec for spec in [*own, *rulebook.vocabulary]}


def _facts(case: Case, document: Document, specs: Mapping[str, FactSpec]) -> Iterator[Problem]:
    for index, judgement in enumerate(case.judgements):
        for name, value in judgement.facts.items():
            path = ("judgements", index, "facts", name)
            spec = specs.get(name)
            if spec is None:
                yield _unknown(document, path, name, specs)
                continue
            yield from _value(document, path, spec, value)
            yield from _scope(document, index, judgement, spec)


def _unknown(document: Document, path: Path, name: str, specs: Mapping[str, FactSpec]) -> Problem:
    if name in STRUCTURAL:
        return document.key_problem("structural-judged", path, fact=name)
    return document.key_problem("unknown-fact", path, *nearest(name, specs), fact=shown(name))


def _value(document: Document, path: Path, spec: FactSpec, value: str | int) -> Iterator[Problem]:
    if value == "unknown":
        return
    read = fact_value(spec, value)
    if isinstance(read, tuple):
        code, details = read
        near = nearest(str(value), (*spec.domain, "unknown"))
        yield document.problem(code, path, *near, **details)


_CODES = {
    SheetKind.CASE: "scope-case",
    SheetKind.FINDING: "scope-finding",
    SheetKind.SUBJECT: "scope-subject",
    SheetKind.LINK: "scope-link",
    SheetKind.CHARGE: "scope-charge",
    SheetKind.REVIEWER: "scope-reviewer",
    SheetKind.RELATION: "scope-relation",
}
_WANTED = {
    SheetKind.CASE: (False, False, False),
    SheetKind.FINDING: (False, True, False),
    SheetKind.SUBJECT: (True, False, False),
    SheetKind.LINK: (True, True, False),
    SheetKind.REVIEWER: (False, False, False),
}
"""Whether a fact takes a subject, findings, a charge."""


def _scope(
    document: Document, index: int, judgement: Judgement, spec: FactSpec
) -> Iterator[Problem]:
    """Yield a problem where a judgement does not say on which sheet a fact stands.

    What is said of reviewers takes a reviewer and nothing else; relations have a section of theirs.
    """
    apart = judgement.reviewer is not None
    fits = _fits(judgement, spec) and apart is (spec.on in OF_RECUSAL)
    if not fits or spec.on is SheetKind.RELATION:
        kind = SheetKind.CHARGE if spec.on is SheetKind.OPTION else spec.on
        path = ("judgements", index, "facts", spec.name)
        yield document.key_problem(_CODES[kind], path, fact=spec.name)


def _fits(judgement: Judgement, spec: FactSpec) -> bool:
    subject, findings = judgement.subject is not None, bool(judgement.findings)
    charge = judgement.charge is not None
    if spec.on in (SheetKind.CHARGE, SheetKind.OPTION):
        return (subject or charge) and not findings
    return spec.on is SheetKind.RELATION or _WANTED[spec.on] == (subject, findings, charge)


def _twice(case: Case, document: Document, specs: Mapping[str, FactSpec]) -> Iterator[Problem]:
    first: dict[tuple[str, Scope], Path] = {}
    for index, judgement in enumerate(case.judgements):
        for name in judgement.facts:
            if name not in specs:
                continue
            path = ("judgements", index, "facts", name)
            for scope in _scopes(judgement):
                if (name, scope) in first:
                    line = str(document.key_at(first[name, scope]).line)
                    yield document.key_problem("judged-twice", path, fact=name, line=line)
                    break
            first |= {(name, scope): path for scope in _scopes(judgement)}


def _scopes(judgement: Judgement) -> list[Scope]:
    findings: tuple[str | None, ...] = judgement.findings or (None,)
    about = (judgement.subject, judgement.charge, judgement.reviewer)
    return [(finding, *about) for finding in findings]


def _charged(case: Case, document: Document) -> Iterator[Problem]:
    """Yield a problem where a judgement names a charge of somebody else."""
    subjects = {charge.id: charge.subject for charge in case.charges}
    for index, judgement in enumerate(case.judgements):
        of = subjects.get(judgement.charge or "")
        if of is not None and judgement.subject not in (None, of):
            path = ("judgements", index, "charge")
            details = {"charge": str(judgement.charge), "subject": of}
            yield document.problem("charge-of-another", path, **details)


def _versions(case: Case, document: Document, rulebook: Rulebook) -> Iterator[Problem]:
    known = [regulation.id for regulation in rulebook.regulations]
    for index, charge in enumerate(case.charges):
        for regulation, day in charge.versions.items():
            path = ("charges", index, "versions", regulation)
            if regulation not in known:
                near = nearest(regulation, known)
                yield document.key_problem("unknown-regulation", path, *near, name=regulation)
                continue
            versions = [
                pack.version.isoformat() for pack in rulebook.packs if pack.regulation == regulation
            ]
            if day.isoformat() not in versions:
                name = day.isoformat()
                yield document.problem(
                    "unknown-version", path, *versions[:3], name=name, regulation=regulation
                )
