"""A run as one page: scenarios by regulation and article, the rules beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.reports.inert import inert
from engine.reports.numerals import chinese
from engine.reports.template import filled
from engine.scenarios.assessing import lexicon_of
from engine.scenarios.show.contents import contents
from engine.scenarios.show.lines import summary, titled
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang, Words
    from engine.model.rules import Pack, Rule
    from engine.scenarios.lexicon import Lexicon
    from engine.scenarios.result import Run
    from engine.scenarios.show.contents import OfArticle, OfRegulation

_CONCLUDING = ("established", "conditional")
_STATUSES = (*_CONCLUDING, "open", "not-met", "excepted", "defeated")


class RuleRow(NamedTuple):
    """A rule beside its scenarios: in how many it came to what."""

    id: str
    title: str
    version: str
    verified: bool
    counts: tuple[tuple[str, int], ...]
    concluded: bool


def page(run: Run, lang: Lang, rules: Path) -> str:
    """Return a run as one HTML page that needs nothing else. Raises UnreadableError for rules."""
    template = Path(__file__).with_name("page.html")
    return filled(template, page=Drawn(run, lang, lexicon_of(rules)), run=run, lang=lang)


class Drawn:
    """What the template asks for."""

    def __init__(self, run: Run, lang: Lang, lexicon: Lexicon) -> None:
        self._lang: Lang = lang
        self._lexicon = lexicon
        self._counts = run.statuses()
        self.regulations = contents(run, lexicon)
        self.summary = summary(run, lang)
        self.titled = titled
        self.inert = inert

    def say(self, code: str, **details: str) -> str:
        """Return a wording of runs."""
        return say("scenario_run", code, self._lang, **details)

    def title(self, of: OfRegulation) -> str:
        """Return the short name of a regulation."""
        if of.regulation is None:
            return self.say("page:others")
        return self._words(self._lexicon.rulebook.regulation(of.regulation).short)

    def article(self, of: OfArticle) -> str:
        """Return how an article is called."""
        if of.number is None:
            return self.say("page:no-article")
        number = chinese(of.number) if self._lang == "zh" else str(of.number)
        return self.say("page:article", number=number)

    def rows(self, of: OfArticle) -> list[RuleRow]:
        """Return the rules of an article with what they came to."""
        return [self._row(pack, rule) for pack, rule in of.rules]

    def _row(self, pack: Pack, rule: Rule) -> RuleRow:
        counts = self._counts.get(f"{pack.key}:{rule.id}", {})
        return RuleRow(
            id=rule.id,
            title=self._words(rule.title),
            version=pack.version.isoformat(),
            verified=rule.provision.verified,
            counts=tuple((status, counts[status]) for status in _STATUSES if status in counts),
            concluded=any(status in counts for status in _CONCLUDING),
        )

    def _words(self, words: Words) -> str:
        return inert(words.in_(self._lang))
