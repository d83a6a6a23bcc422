"""The voice of a report: one assessment, one language, one set of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.provision import Regime
from engine.reports.citing import article, cited, mark, numeral
from engine.reports.inert import inert
from engine.reports.numbers import Numbers, numbers, runs
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.assessment import Assessment
    from engine.model.base import Lang, Words
    from engine.model.justification import Citation, OpenPoint, Value

FEW_QUESTIONS = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """Says what an assessment holds. `full` folds nothing; `alone` speaks of one subject only."""

    assessment: Assessment
    lang: Lang
    numbers: Numbers
    full: bool = False
    alone: bool = False

    @property
    def brief(self) -> bool:
        """Whether what is common is folded: neither all in full nor one subject alone."""
        return not (self.full or self.alone)

    def say(self, code: str, **details: str) -> str:
        """Return a wording of the report."""
        return say("report", code, self.lang, **details)

    def counted(self, code: str, count: int, **details: str) -> str:
        """Return a wording of the report for one or for several."""
        return self.say(code if count == 1 else f"{code}s", count=str(count), **details)

    def of(self, words: Words) -> str:
        """Return words from a file, made inert."""
        return inert(words.in_(self.lang))

    def name(self, ident: str) -> str:
        """Return the name of something by its id."""
        words = self.assessment.names.get(ident)
        return self.of(words) if words else inert(ident)

    def listed(self, parts: Iterable[str]) -> str:
        """Join the members of a list."""
        return self.say("list").join(dict.fromkeys(parts))

    def joined(self, parts: Iterable[str]) -> str:
        """Join statements, each once."""
        return self.say("semicolon").join(dict.fromkeys(part for part in parts if part))

    def series(self, found: Iterable[int]) -> str:
        """Return numbers as a list of runs: 1至3、5."""
        return self.listed(
            str(first) if first == last else self.say("run", first=str(first), last=str(last))
            for first, last in runs(found)
        )

    def assumed(self, ids: Iterable[str | None]) -> str:
        """Return the mark of the assumptions that a line rests on, or nothing."""
        known = [
            self.numbers.assumptions[each]
            for each in ids
            if each is not None and each in self.numbers.assumptions
        ]
        if not known:
            return ""
        code = "assumption" if len(set(known)) == 1 else "assumptions"
        return self.say(code, numbers=self.series(known))

    def assumed_in(self, points: Iterable[OpenPoint]) -> str:
        """Return the mark of the assumptions among some points."""
        return self.assumed(point.assumption for point in points)

    def asked(self, keys: Iterable[str], *, bare: bool = False) -> str:
        """Return a reference to questions by their keys, or nothing."""
        return self._referred("question", self.numbers.questions, keys, bare=bare)

    def asked_in(self, points: Iterable[OpenPoint]) -> str:
        """Return a reference to the questions among some points."""
        return self.asked(point.key for point in points)

    def texts(self, keys: Iterable[str], *, bare: bool = False) -> str:
        """Return a reference to texts that have to be compared, or nothing."""
        return self._referred("text", self.numbers.texts, keys, bare=bare)

    def _referred(
        self, code: str, known: Mapping[str, int], keys: Iterable[str], *, bare: bool
    ) -> str:
        found = sorted({known[key] for key in keys if key in known})
        if not found:
            return ""
        more = self.brief and code == "question" and len(runs(found)) > FEW_QUESTIONS
        shown = found[:FEW_QUESTIONS] if more else found
        plural = "" if len(found) == 1 else "s"
        total = str(len(found))
        text = self.say(f"{code}{plural}", numbers=self.series(shown))
        text = self.say("and-more", shown=text, total=total) if more else text
        return text if bare else self.say("in-brackets", text=text)

    def evidence(self, ids: Iterable[str]) -> str:
        """Return a reference to pieces of evidence."""
        known = [self.numbers.evidence[each] for each in ids if each in self.numbers.evidence]
        return self.say("evidence", numbers=self.series(known)) if known else ""

    def findings(self, ids: Iterable[str]) -> str:
        """Return a reference to findings."""
        known = [self.numbers.findings[each] for each in ids if each in self.numbers.findings]
        return self.listed(
            f"F{first}" if first == last else self.say("run", first=f"F{first}", last=f"F{last}")
            for first, last in runs(known)
        )

    def subjects(self, ids: Iterable[str]) -> str:
        """Return a reference to subjects by their numbers."""
        known = self.numbers.subjects
        return self.series(known[each] for each in ids if each in known)

    def article(self, citation: Citation) -> str:
        """Return a provision without its regulation, with its mark."""
        return article(citation.provision, self.lang)

    def article_word(self, citation: Citation) -> str:
        """Return an article as a rule's own title may name it."""
        return self.say("article-word", number=numeral(citation.provision.article, self.lang))

    def verified(self, *, verified: bool) -> str:
        """Return the mark of a text that was, or was not, compared."""
        return mark(self.lang, verified=verified)

    def cited(self, citation: Citation) -> str:
        """Return a provision with its regulation and its mark; local policy is marked as such."""
        text = cited(citation, self.lang)
        return text + self.local_mark(citation.regulation) if citation.version else text

    def local_mark(self, regulation: str) -> str:
        """Return the mark of local policy, or nothing for a law."""
        local = any(
            law.regulation == regulation and law.regime is Regime.LOCAL
            for law in self.assessment.law
        )
        return self.say("local-mark") if local else ""

    def fact(self, fact: str) -> str:
        """Return the label of a fact."""
        labels = self.assessment.labels
        family, _, code = fact.partition("/")
        if fact in labels:
            return self.of(labels[fact])
        if code and f"{family}={code}" in labels:
            return self.of(labels[f"{family}={code}"])
        return say("structural", family, self.lang) if family in table("structural") else fact

    def value(self, fact: str, value: Value) -> str:
        """Return a value of a fact."""
        if value is None:
            return say("structural", "unknown", self.lang)
        if isinstance(value, tuple):
            return self.listed(self.value(fact, each) for each in value)
        for key in (f"{fact}={value}", str(value)):
            if key in self.assessment.labels:
                return self.of(self.assessment.labels[key])
            if key in table("structural"):
                return say("structural", key, self.lang)
        return inert(str(value))

    def short(self, regulation: str) -> str:
        """Return the short name of a regulation."""
        if f"regulation={regulation}" in self.assessment.labels:
            return self.of(self.assessment.labels[f"regulation={regulation}"])
        found = (law.title for law in self.assessment.law if law.regulation == regulation)
        title = next(found, None)
        return self.of(title) if title else inert(regulation)


def voice(
    assessment: Assessment, lang: Lang, whole: Assessment, *, full: bool, alone: bool
) -> Voice:
    """Return the voice of an assessment; things keep the numbers they have in the whole."""
    return Voice(assessment, lang, numbers(whole), full=full, alone=alone)
