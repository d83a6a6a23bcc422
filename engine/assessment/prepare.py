"""From input to dossiers: links, base facts on every sheet, and charges drawn up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.assessment.charges import draw_up
from engine.assessment.dossier import Dossier
from engine.assessment.facts import judged_facts, unrecorded
from engine.assessment.structure import (
    case_facts,
    finding_facts,
    link_facts,
    named,
    structural,
    subject_facts,
)
from engine.chain.graph import build
from engine.chain.links import links as links_of
from engine.model.values import SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Draft
    from engine.assessment.facts import Facts
    from engine.logic.sheet import Cells
    from engine.model.case import Case, Finding
    from engine.model.links import Link
    from engine.model.organisation import Organisation, Unit
    from engine.model.rules import Pack, Rulebook
    from engine.model.vocabulary import FactSpec


MOST_LINKS = 1_000
"""More than any case one sitting can decide on; past it an assessment would take minutes."""


class TooManyLinksError(Exception):
    """A case links more subjects with findings than one assessment takes.

    `finding` is the one with which the number was passed.
    """

    def __init__(self, finding: str) -> None:
        super().__init__(finding)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything the stages start from."""

    organisation: Organisation
    case: Case
    rulebook: Rulebook
    vocabulary: Mapping[str, FactSpec]
    links: tuple[Link, ...]
    subjects: Mapping[str, Cells]
    findings: Mapping[str, Cells]
    by_link: Mapping[str, Cells]
    case_cells: Cells
    drafts: tuple[Draft, ...]
    dossiers: tuple[Dossier, ...]


def prepare(organisation: Organisation, case: Case, rulebook: Rulebook) -> Prepared:
    """Return links, base facts, drafts and dossiers of a case.

    People handled elsewhere are left out. A subject with judged conduct but without any link is
    kept: it is considered, and not reached.
    """
    vocabulary = vocabulary_of(rulebook)
    recorded = _Recorded(case, tuple(vocabulary.values()), judged_facts(case, vocabulary))
    links = _links(organisation, case)
    units = {unit.id: unit for unit in organisation.units}
    subjects = {
        subject: recorded.of_subject(subject, units.get(subject), main_level(links, subject))
        for subject in _subjects(case, links)
    }
    by_link = {link.id: recorded.of_link(link) for link in links}
    case_cells = recorded.of_case(units[case.handled_by])
    drafts = tuple(draw_up(case, links, rulebook))
    return Prepared(
        organisation=organisation,
        case=case,
        rulebook=rulebook,
        vocabulary=vocabulary,
        links=links,
        subjects=subjects,
        findings={finding.id: recorded.of_finding(finding) for finding in case.findings},
        by_link=by_link,
        case_cells=case_cells,
        drafts=drafts,
        dossiers=tuple(
            _dossier(
                draft,
                draft.pack,
                links,
                {**case_cells, **subjects[draft.subject], **recorded.of_charge(draft)},
                by_link,
            )
            for draft in _assessed(drafts)
            if draft.pack is not None
        ),
    )


def _assessed(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield every charge to be assessed: those drawn up, and those set beside them."""
    for draft in drafts:
        yield draft
        if draft.other is not None:
            yield draft.other


@dataclass(frozen=True, slots=True)
class _Recorded:
    """Base facts of each kind of sheet: unrecorded ones first, then judged, then structural."""

    case: Case
    specs: Sequence[FactSpec]
    facts: Facts

    def of_case(self, organ: Unit) -> Cells:
        blank = unrecorded(self.specs, SheetKind.CASE, "case")
        return {**blank, **self.facts.case, **case_facts(organ)}

    def of_subject(self, subject: str, unit: Unit | None, level: str | None) -> Cells:
        return {
            **unrecorded(self.specs, SheetKind.SUBJECT, subject),
            **self.facts.subjects[subject],
            **subject_facts(self.case, subject, unit, unit.level.value if unit else level),
        }

    def of_finding(self, finding: Finding) -> Cells:
        return {
            **unrecorded(self.specs, SheetKind.FINDING, finding.id),
            **self.facts.findings[finding.id],
            **finding_facts(self.case, finding),
        }

    def of_link(self, link: Link) -> Cells:
        finding = next(item for item in self.case.findings if item.id == link.finding)
        return {
            **self.of_finding(finding),
            **unrecorded(self.specs, SheetKind.LINK, f"{link.subject}@{link.finding}"),
            **self.facts.conduct[link.subject, link.finding],
            **link_facts(self.case, link),
        }

    def of_charge(self, draft: Draft) -> Cells:
        of = f"{draft.subject}/{draft.violation}"
        return {
            **unrecorded(self.specs, SheetKind.CHARGE, of),
            **self.facts.charges[draft.subject, None],
            **self.facts.charges[draft.subject, draft.violation],
            **named([structural("charge.findings", len(draft.findings), SheetKind.CHARGE, of)]),
        }


def _links(organisation: Organisation, case: Case) -> tuple[Link, ...]:
    elsewhere = {item.person for item in case.handled_elsewhere}
    chain = build(organisation)
    found: list[Link] = []
    for finding in case.findings:
        every = links_of(chain, finding, case.decided_on)
        found += (link for link in every if link.subject not in elsewhere)
        if len(found) > MOST_LINKS:
            raise TooManyLinksError(finding.id)
    return tuple(found)


def vocabulary_of(rulebook: Rulebook) -> dict[str, FactSpec]:
    """Return the facts people judge, by name: the shared ones and those of every pack."""
    packs = (spec for pack in rulebook.packs for spec in pack.vocabulary)
    return {spec.name: spec for spec in (*packs, *rulebook.vocabulary)}


def _subjects(case: Case, links: Iterable[Link]) -> list[str]:
    elsewhere = {item.person for item in case.handled_elsewhere}
    judged = {item.subject for item in case.judgements if item.subject}
    return sorted(({link.subject for link in links} | judged) - elsewhere)


def main_level(links: Iterable[Link], subject: str) -> str | None:
    """Return the level of the post through which a person is nearest to a finding."""
    link = main_link(links, subject)
    return link.level.value if link else None


def main_link(links: Iterable[Link], subject: str) -> Link | None:
    """Return the link through which a subject is nearest: own duty first, then fewest levels."""
    mine = [link for link in links if link.subject == subject]
    return min(mine, key=lambda link: (not link.own_duty, link.levels, link.id), default=None)


def _dossier(
    draft: Draft,
    pack: Pack,
    links: Sequence[Link],
    charge: Cells,
    by_link: Mapping[str, Cells],
) -> Dossier:
    mine = tuple(
        link for link in links if link.subject == draft.subject and link.finding in draft.findings
    )
    return Dossier(draft, pack, mine, charge, {link.id: by_link[link.id] for link in mine})
