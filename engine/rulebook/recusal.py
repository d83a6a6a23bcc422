"""What a case says of those who handle it: reviewers, and their relations to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.case import Party
from engine.model.values import SheetKind
from engine.rulebook.bounds import first_faults
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.references import missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.case import Case, Relation
    from engine.model.problems import Problem
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.document import Document, Path

PREFIX = "relation."


def reviewer_problems(case: Case, document: Document) -> list[Problem]:
    """Return what the relations of reviewers get wrong within the case."""
    return [
        *first_faults(_reviewers(case, document)),
        *first_faults(_parties(case, document)),
        *first_faults(_twice(case, document)),
    ]


def _reviewers(case: Case, document: Document) -> Iterator[Problem]:
    known = [reviewer.id for reviewer in case.reviewers]
    for section in ("relations", "judgements"):
        for index, item in enumerate(getattr(case, section)):
            used = [((section, index, "reviewer"), item.reviewer)]
            yield from missing(document, "unknown-reviewer", used, known)


def _parties(case: Case, document: Document) -> Iterator[Problem]:
    """Yield where nothing says which subject, or where the case itself is given a name."""
    for index, relation in enumerate(case.relations):
        path: Path = ("relations", index)
        if relation.to is Party.SUBJECT and relation.party is None:
            yield document.problem("which-subject", (*path, "to"))
        if relation.to is Party.MATTER and relation.party is not None:
            yield document.key_problem("matter-named", (*path, "party"))


def _twice(case: Case, document: Document) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    for index, relation in enumerate(case.relations):
        key = (relation.reviewer, relation.kind, relation.to, relation.party or "")
        if key in first:
            line = str(document.value_at(("relations", first[key], "reviewer")).line)
            yield document.problem("related-twice", ("relations", index, "kind"), line=line)
        first.setdefault(key, index)


def placed_reviewers(
    case: Case, document: Document, people: frozenset[str], subjects: frozenset[str]
) -> Iterator[Problem]:
    """Yield the people and organisations behind reviewers and relations that nobody lists."""
    for index, reviewer in enumerate(case.reviewers):
        path: Path = ("reviewers", index, "person")
        yield from missing(document, "unknown-person", [(path, reviewer.person)], people)
    for index, relation in enumerate(case.relations):
        path = ("relations", index, "party")
        yield from missing(document, "unknown-subject", [(path, relation.party)], subjects)


def kind_problems(
    case: Case, document: Document, specs: Mapping[str, FactSpec]
) -> Iterator[Problem]:
    """Yield the kinds of relation that no vocabulary declares."""
    kinds = [
        name.removeprefix(PREFIX) for name, spec in specs.items() if spec.on is SheetKind.RELATION
    ]
    for index, relation in enumerate(case.relations):
        if relation.kind not in kinds:
            yield _unknown_kind(document, index, relation, kinds)


def _unknown_kind(document: Document, index: int, relation: Relation, kinds: list[str]) -> Problem:
    near = nearest(relation.kind, kinds)
    details = {"name": shown(relation.kind), "kinds": listed(kinds)}
    return document.problem("unknown-relation", ("relations", index, "kind"), *near, **details)
