"""Findings in words of both languages, each with its sheet taken through the real engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import LANGS, Words
from engine.model.values import Status
from engine.model.verify import Comes, Finding, Shown
from engine.rulebook.report import said
from engine.text.bilingual import both
from engine.workshop.telling.clauses import clause
from engine.workshop.telling.joining import quoted
from engine.workshop.telling.lexis import lexis_of
from engine.workshop.telling.sentences import titles_of
from engine.workshop.verify.law import SECOND
from engine.workshop.verify.naming import TOPIC, named, value, with_families
from engine.workshop.verify.replay import replay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.model.values import Condition, Scalar
    from engine.model.verify import Cause
    from engine.rulebook.folder import Entry
    from engine.workshop.verify.findings import Finder
    from engine.workshop.verify.found import Found
    from engine.workshop.verify.law import Law
    from engine.workshop.verify.near import Near
    from engine.workshop.verify.proofs import Sheet

_WIDE = str.maketrans(":;,()", "：；，（）")
"""Sentences have half-width marks in Chinese; messages about files, full-width ones."""


class Teller:
    """Tells what is found about one version."""

    def __init__(self, law: Law, shared: Mapping[str, Entry]) -> None:
        self._law = law
        measures = law.version.law.items("measures")
        self._lexis = with_families(lexis_of(law.version, shared), measures)
        self._titles = titles_of(law.version.folder)

    def told(self, found: Found, finder: Finder, follows: Cause | None = None) -> Finding:
        """Return a finding in words, with its sheet and what its rules come to there.

        `follows` is the finding that it follows from.
        """
        made = _told(found, finder, named(found.problem.details, self._lexis))
        shown: dict[str, object] = {"version": self._law.version.pack.key, "follows": follows}
        if found.near is not None and follows is None:
            shown["why"] = self._why(found, found.near)
        sheet = found.sheet
        if sheet is not None:
            shown |= {"stage": sheet.stage, "links": sheet.links}
            shown |= {"sheet": tuple(self._shown(sheet)), "comes": tuple(self._comes(found, sheet))}
        return made.model_copy(update=shown)

    @staticmethod
    def of_settings(found: Found, finder: Finder) -> Finding:
        """Return a finding in words that is about no version."""
        return _told(found, finder, {})

    def _why(self, found: Found, near: Near) -> Words:
        """Return what keeps a rule from holding, as far as its nearest sheet shows it."""
        parts = []
        if near.lacking:
            parts.append(both(TOPIC, "why:lacks", lacking=self._clauses(near.lacking)))
        if near.barred:
            parts.append(both(TOPIC, "why:barred", barred=self._clauses(near.barred)))
        if not parts:
            parts.append(self._held_back(found))
        return _joined(parts, "between")

    def _held_back(self, found: Found) -> Words:
        """Return what keeps a rule back whose conditions hold."""
        if found.sheet is None:
            return both(TOPIC, "why:no-sheet")
        rule = found.rules[0]
        over = [Words.made(each.id, each.id) for each in self._law.over[rule]]
        excepted = any(each.status is Status.EXCEPTED for each in self._comes(found, found.sheet))
        if excepted or not over:
            return both(TOPIC, "why:excepted" if excepted else "why:earlier")
        return both(TOPIC, "why:overridden", rules=_joined(map(quoted, over), "and"))

    def _clauses(self, conditions: Sequence[Condition]) -> Words:
        told = [clause(each, self._lexis, self._titles).text for each in conditions]
        found = _joined(told, "between")
        return Words.made(found.zh.translate(_WIDE), found.en)

    def _shown(self, sheet: Sheet) -> Iterator[Shown]:
        told = sorted(sheet.facts.items(), key=lambda each: (self._link(each[0]), each[0]))
        for name, given in told:
            yield self._fact(name, given)

    def _fact(self, name: str, given: Scalar) -> Shown:
        fact = name.removesuffix(SECOND)
        family, _, code = fact.partition("/")
        label = self._lexis.plain_label(family)
        if code:
            which = self._lexis.value(family, code)
            label = both(TOPIC, "member", set=label, which=which)
        said_ = value("" if code else fact, given, self._lexis)
        return Shown(fact=fact, value=given, link=self._link(name), label=label, said=said_)

    def _link(self, name: str) -> int:
        if name.endswith(SECOND):
            return 2
        return 1 if self._law.of_link(name) else 0

    def _comes(self, found: Found, sheet: Sheet) -> Iterator[Comes]:
        outcomes = replay(self._law, sheet.facts, sheet.links, sheet.stage).outcomes
        for rule in found.rules:
            if rule in outcomes:
                yield Comes(rule=rule, status=outcomes[rule].status)


def _told(found: Found, finder: Finder, details: Mapping[str, Words]) -> Finding:
    """Return a finding in words, its details by what they are called."""
    zh, en = (said(_naming(found.problem, details, lang), lang) for lang in LANGS)
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


def _naming(problem: Problem, details: Mapping[str, Words], lang: Lang) -> Problem:
    spoken = {name: words.in_(lang) for name, words in details.items()}
    return problem.model_copy(update={"spoken": problem.spoken | spoken})


def _joined(parts: Iterable[Words], code: str) -> Words:
    listed, between = list(parts), both(TOPIC, code)
    zh = between.zh.join(each.zh for each in listed)
    return Words.made(zh=zh, en=between.en.join(each.en for each in listed))
