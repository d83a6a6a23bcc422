"""Who of those who handle a case may have to withdraw, by which ground, and who decides?

It stands beside the row of stages: it reads reviewers, never what is proposed on anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.facts import judged_facts, unrecorded
from engine.assessment.labels import labels
from engine.assessment.names import case_head, evidence_nodes, names
from engine.assessment.prepare import prepare
from engine.assessment.recusal_law import laws, read_all
from engine.assessment.relations import pairs
from engine.assessment.reviewers import (
    asked_by,
    capacities,
    deciding,
    relations_of,
    rule_view,
    sort,
    unasked,
)
from engine.chain.graph import build
from engine.chain.links import links as links_of
from engine.model.recusal import Recusals, ReviewerView
from engine.model.values import SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.assessment.matching import Matcher
    from engine.assessment.prepare import Prepared
    from engine.assessment.recusal_law import Read
    from engine.assessment.relations import Pair
    from engine.logic.sheet import Cells
    from engine.model.assessment import Digests
    from engine.model.base import Words
    from engine.model.case import Case, Reviewer
    from engine.model.links import Link
    from engine.model.organisation import Organisation
    from engine.model.recusal import Post, Unasked
    from engine.model.rules import Rulebook
    from engine.model.vocabulary import FactSpec


def recusals(
    organisation: Organisation, case: Case, rulebook: Rulebook, matcher: Matcher, digests: Digests
) -> Recusals:
    """Return what the law of the day says of each reviewer, in an order of its own.

    A relation that is alleged or disputed gives no ground; one nobody recorded is not none.
    Raises TooManyLinksError for a case beyond what one assessment takes.
    """
    prepared = prepare(organisation, case, rulebook)
    specs = tuple(prepared.vocabulary.values())
    people = {person.id for person in organisation.people}.intersection(prepared.subjects)
    found = pairs(case, people, _bases(prepared, specs), specs)
    read = read_all(rulebook, case.decided_on, found, matcher)
    named = names(prepared)
    return Recusals(
        case=case_head(prepared),
        digests=digests,
        law=tuple(laws(rulebook, case.decided_on)),
        reviewers=tuple(
            _view(prepared, reviewer, found, read, named)
            for reviewer in sorted(case.reviewers, key=lambda each: each.id)
        ),
        evidence=evidence_nodes(case),
        names=named,
        labels=labels(prepared),
    )


def _bases(prepared: Prepared, specs: Sequence[FactSpec]) -> dict[str, Cells]:
    """Return the facts of the case and of each reviewer."""
    facts = judged_facts(prepared.case, prepared.vocabulary)
    return {
        reviewer.id: {
            **prepared.case_cells,
            **unrecorded(specs, SheetKind.REVIEWER, reviewer.id),
            **facts.reviewers[reviewer.id],
        }
        for reviewer in prepared.case.reviewers
    }


def _view(
    prepared: Prepared,
    reviewer: Reviewer,
    found: Sequence[Pair],
    read: Sequence[Read],
    named: Mapping[str, Words],
) -> ReviewerView:
    specs = tuple(prepared.vocabulary.values())
    mine = [pair for pair in found if pair.reviewer == reviewer]
    rules = [each for each in read if each.pair.reviewer == reviewer]
    by = sort(rules)
    open_ = list(unasked(mine, by.unrecorded, named, specs))
    links = tuple(_links(prepared, reviewer))
    return ReviewerView(
        id=reviewer.id,
        name=reviewer.name,
        person=reviewer.person,
        capacities=tuple(capacities(mine, rules, specs)),
        relations=tuple(relations_of(mine, by, named, specs)),
        grounds=tuple(rule_view(each, reviewer.name, named, "recusal") for each in by.grounds),
        to_be_established=tuple(
            rule_view(each, reviewer.name, named, "recusal") for each in by.pending
        ),
        to_be_judged=tuple(_judged(open_, by_people=True)),
        not_recorded=tuple(_judged(open_, by_people=False)),
        asked_by=asked_by(rules, reviewer.name, named),
        decided_by=deciding(rules, reviewer.name, named, open_=False),
        deciding_open=deciding(rules, reviewer.name, named, open_=True),
        post=_post(prepared, reviewer, links),
        links=links,
    )


def _judged(found: Sequence[Unasked], *, by_people: bool) -> Iterator[Unasked]:
    """Yield what is a matter of judgement, or what is a matter of record."""
    return (each for each in found if (each.judged_by is not None) is by_people)


def _links(prepared: Prepared, reviewer: Reviewer) -> Iterator[Link]:
    """Yield the links of the posts a reviewer held on the chain of a finding."""
    if reviewer.person is None:
        return
    chain = build(prepared.organisation)
    for finding in prepared.case.findings:
        every = links_of(chain, finding, prepared.case.decided_on)
        yield from (link for link in every if link.subject == reviewer.person)


def _post(prepared: Prepared, reviewer: Reviewer, links: Sequence[Link]) -> Post:
    case, person = prepared.case, reviewer.person
    if person is None:
        return "not-recorded"
    if any(left.person == person for left in case.handled_elsewhere):
        return "elsewhere"
    conduct = (each.subject for each in case.judgements if each.findings)
    if person in {*conduct, *(charge.subject for charge in case.charges)}:
        return "examined"
    return "linked" if links else "no-link"
