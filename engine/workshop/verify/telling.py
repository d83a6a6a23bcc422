"""Findings in words of both languages, each with its sheet taken through the real engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.verify import Comes, Finding, Shown
from engine.rulebook.report import said
from engine.text.bilingual import both
from engine.workshop.telling.lexis import lexis_of
from engine.workshop.verify.law import SECOND
from engine.workshop.verify.replay import replay

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.values import Scalar
    from engine.rulebook.folder import Entry
    from engine.workshop.verify.findings import Finder
    from engine.workshop.verify.found import Found
    from engine.workshop.verify.law import Law
    from engine.workshop.verify.proofs import Sheet


class Teller:
    """Tells what is found about one version."""

    def __init__(self, law: Law, shared: Mapping[str, Entry]) -> None:
        self._law = law
        self._lexis = lexis_of(law.version, shared)

    def told(self, found: Found, finder: Finder) -> Finding:
        """Return a finding in words, with its sheet and what its rules come to there."""
        made = self.of_settings(found, finder)
        shown: dict[str, object] = {"version": self._law.version.pack.key}
        sheet = found.sheet
        if sheet is not None:
            shown |= {"stage": sheet.stage, "links": sheet.links}
            shown |= {"sheet": tuple(self._shown(sheet)), "comes": tuple(self._comes(found, sheet))}
        return made.model_copy(update=shown)

    @staticmethod
    def of_settings(found: Found, finder: Finder) -> Finding:
        """Return a finding in words that is about no version."""
        zh, en = said(found.problem, "zh"), said(found.problem, "en")
        return Finding(
            code=finder.code,
            severity=finder.severity,
            certain=found.certain,
            version="",
            where=found.problem.location,
            wrong=Words.made(zh[0], en[0]),
            to_do=Words.made(zh[1], en[1]),
            rules=found.rules,
        )

    def _shown(self, sheet: Sheet) -> Iterator[Shown]:
        told = sorted(sheet.facts.items(), key=lambda each: (self._link(each[0]), each[0]))
        for name, value in told:
            yield self._fact(name, value)

    def _fact(self, name: str, value: Scalar) -> Shown:
        fact = name.removesuffix(SECOND)
        family, _, code = fact.partition("/")
        label = self._lexis.label(family)
        if code:
            which = self._lexis.value(family, code)
            label = both("rules_verify", "member", set=label, which=which)
        said_ = self._lexis.value("" if code else fact, value)
        return Shown(fact=fact, value=value, link=self._link(name), label=label, said=said_)

    def _link(self, name: str) -> int:
        if name.endswith(SECOND):
            return 2
        return 1 if self._law.of_link(name) else 0

    def _comes(self, found: Found, sheet: Sheet) -> Iterator[Comes]:
        outcomes = replay(self._law, sheet.facts, sheet.links, sheet.stage).outcomes
        for rule in found.rules:
            if rule in outcomes:
                yield Comes(rule=rule, status=outcomes[rule].status)
