"""A sheet taken through the real engine: the stages, with the matcher that states the meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from engine.assessment.authorise import option_sheet
from engine.assessment.dossier import Dossier, Draft
from engine.assessment.dossier import Law as Governing
from engine.assessment.pipeline import assess_sheets
from engine.assessment.stage import outcomes
from engine.logic.sheet import Cell, Sheet, member
from engine.matchers.plain import PlainMatcher
from engine.model.law import ChoiceOfLaw
from engine.model.links import Link, Office, Relation, Responsibility4
from engine.model.organisation import Level
from engine.model.values import SheetKind, Stage, Status
from engine.workshop.cells.given import cells_of
from engine.workshop.verify.law import LINKED, SECOND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.logic.status import Outcome
    from engine.model.values import Scalar
    from engine.workshop.verify.law import Law

DAY = date(2020, 1, 1)
SUBJECT = "subject"
ALONE = (Stage.SAFEGUARD, Stage.RECUSE)
"""Stages whose sheets no charge has."""

Facts = dict[str, "Scalar"]


@dataclass(frozen=True)
class Replayed:
    """What each rule of a stage came to on a sheet."""

    outcomes: Mapping[str, Outcome]

    def concludes(self, rule: str) -> bool:
        """Whether a rule concludes, whatever else does, and nothing takes its place."""
        found = self.outcomes.get(rule)
        return found is not None and found.status.concludes and not found.yields_to

    def bears(self, claims: Mapping[str, bool]) -> bool:
        """Whether the rules that are said to conclude do, and the others surely do not."""
        return all(
            self.concludes(rule) if claim else self._is_out(rule) for rule, claim in claims.items()
        )

    def _is_out(self, rule: str) -> bool:
        found = self.outcomes.get(rule)
        return found is None or not (found.status.concludes or found.status is Status.OPEN)


def replay(law: Law, facts: Facts, links: int, stage: Stage) -> Replayed:
    """Return what the rules of a stage come to where some facts are known and no others."""
    if stage in ALONE or not links:
        return Replayed(_on_one_sheet(law, facts, stage))
    dossier = assess_sheets([_dossier(law, facts, links)], PlainMatcher())[0]
    if stage is Stage.AUTHORISE:
        return Replayed(_on_option(law, dossier, facts))
    judged = dossier.at(stage)
    about = "1" if stage in LINKED else None
    found = next((each for each in judged if about in (None, each.about)), None)
    return Replayed(found.outcomes if found else {})


def _on_one_sheet(law: Law, facts: Facts, stage: Stage) -> Mapping[str, Outcome]:
    rules = [each.rule for each in law.of(stage)]
    families = (name for name, fact in law.version.facts.items() if fact.family)
    members = (member(name, code) for name in families for code in law.version.facts[name].domain)
    sheet = Sheet(SheetKind.CHARGE, "sheet", cells_of(dict.fromkeys(members) | facts))
    return outcomes(rules, [sheet], PlainMatcher())[0]


def _on_option(law: Law, dossier: Dossier, facts: Facts) -> Mapping[str, Outcome]:
    given = {name: value for name, value in facts.items() if name.startswith("option.")}
    code = str(given.get("option.measure", ""))
    sheet = option_sheet(dossier, code, str(given.get("option.kind", "measure")))
    own = cells_of(given, SheetKind.OPTION, sheet.id)
    rules = [each.rule for each in law.of(Stage.AUTHORISE)]
    placed = Sheet(sheet.kind, sheet.id, {**sheet.cells, **own})
    return outcomes(rules, [placed], PlainMatcher())[0]


def _dossier(law: Law, facts: Facts, links: int) -> Dossier:
    """Return a charge of one subject with so many findings, one link to each."""
    numbers = range(1, links + 1)
    chain = tuple(map(_link, numbers))
    by_link = {str(at): _cells_of_link(law, facts, at) for at in numbers}
    own = {name: facts[name] for name in facts if not law.of_link(name.removesuffix(SECOND))}
    charge = cells_of(_blank(law, of_link=False) | own, SheetKind.CHARGE, SUBJECT)
    return Dossier(_draft(law, links), law.statute, chain, charge, by_link)


def _cells_of_link(law: Law, facts: Facts, at: int) -> dict[str, Cell]:
    suffix = SECOND if at > 1 else ""
    own = _blank(law, of_link=True) | {
        name.removesuffix(SECOND): value
        for name, value in facts.items()
        if law.of_link(name.removesuffix(SECOND)) and name.endswith(SECOND) is bool(suffix)
    }
    return cells_of(own, SheetKind.LINK, str(at))


def _blank(law: Law, *, of_link: bool) -> dict[str, Scalar | None]:
    """Return the facts that sheets show before anything is concluded, all unknown."""
    return {
        name: None
        for name, fact in law.version.facts.items()
        if fact.after is None and law.of_link(name) is of_link and not name.startswith("option.")
    }


def _link(at: int) -> Link:
    return Link(
        id=str(at),
        subject=SUBJECT,
        kind="person",
        finding=f"finding-{at}",
        relation=Relation.MEMBER,
        responsibility=Responsibility4.NONE,
        own_duty=True,
        post=None,
        unit="unit",
        level=Level.TOWNSHIP,
        levels=0,
        in_office=Office.UNKNOWN,
        days=(0, 0),
        period_days=None,
        stretches=(),
        predates_tenure="unknown",
        left_since="unknown",
        path=(),
    )


def _draft(law: Law, links: int) -> Draft:
    findings = tuple(f"finding-{at}" for at in range(1, links + 1))
    days = dict.fromkeys(("first", "last", "day", "at_act", "at_decision"), DAY)
    chosen = ChoiceOfLaw(basis="one-version", findings=findings, **days)
    return Draft(
        id="charge",
        subject=SUBJECT,
        violation="violation",
        stated=True,
        findings=findings,
        regulation=law.regulation,
        pack=law.statute,
        law=chosen,
        local=tuple(_local(law)),
    )


def _local(law: Law) -> Iterable[Governing]:
    if law.statute is not law.version.pack:
        yield Governing(law.version.pack, law.regulation)
