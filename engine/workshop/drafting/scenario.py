"""Scenarios drawn up for a new rule: met, not quite met, unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import SheetKind
from engine.reports import citing
from engine.scenarios.draft import written_step
from engine.text.catalogue import say
from engine.workshop.drafting.draft import blank_in, noted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.rulebook.gather import Version
    from engine.workshop.drafting.rule_lines import Skeleton
    from engine.workshop.lookup.wordbook import Wordbook

SCENE = "scenes/town.yaml"


class ScenarioDraft:
    """Writes the scenarios of a rule in one language."""

    def __init__(
        self, skeleton: Skeleton, version: Version, words: Wordbook, lang: Lang, *, scene: bool
    ) -> None:
        """Take the rule, its version, and whether there is a scene that can be used."""
        self._rule = skeleton
        self._version = version
        self._short = words.short(version.pack.regulation).in_(lang)
        self._lang: Lang = lang
        self._scene = SCENE if scene else self._blank("organisation")

    def text(self) -> str:
        """Return the file of scenarios."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        pack, at = self._version.pack, self._rule.provision
        name = self._short if self._lang == "zh" else pack.regulation
        article = citing.numbered(at.article, at.paragraph, at.item, self._lang)
        title = {"short": self._short, "article": article, "what": self._blank("title")}
        yield f"# language: {'zh-CN' if self._lang == 'zh' else 'en'}"
        yield f"@{name}/{pack.version.isoformat()} @{self._tag()}"
        yield f"{self._word('feature')}: {self._say('scenario:feature', **title)}"
        yield f"  {self._blank('about')}"
        yield ""
        yield f"  {noted('scenario:note', self._lang)}"
        yield from self._background()
        for what, standing in (("met", "established"), ("not-met", "refuted"), ("open", "unknown")):
            yield from self._scenario(what, standing)

    def _tag(self) -> str:
        article = self._rule.provision.article
        if self._lang == "zh":
            return citing.numbered(article, None, None, "zh")
        return f"article-{article}"

    def _background(self) -> Iterator[str]:
        day = self._version.pack.in_force.isoformat()
        finding = {"finding": self._blank("finding"), "unit": self._blank("unit")}
        days = {"area": self._blank("area"), "start": day, "end": day}
        established = self._standing("established")
        steps = (
            written_step("given:organisation", self._lang, file=self._scene),
            written_step("given:handled", self._lang, unit=self._blank("organ"), day=day),
            written_step("given:only", self._lang, regulations=self._short),
            written_step("given:finding", self._lang, **finding, **days, standing=established),
        )
        yield f"  {self._word('background')}:"
        yield from self._steps("given", *steps)

    def _scenario(self, what: str, standing: str) -> Iterator[str]:
        yield ""
        yield f"  {self._word('scenario')}: {self._say(f'scenario:{what}')}"
        yield from self._steps("given", self._fact(standing))
        yield from self._steps("when", written_step("when:assess", self._lang))
        yield from self._steps("then", self._claim(holds=what == "met"))

    def _fact(self, standing: str) -> str:
        told = {"facts": self._blank("fact"), "standing": self._standing(standing)}
        who, finding = self._blank("subject"), self._blank("finding")
        if self._rule.looks_at is SheetKind.LINK:
            return written_step("given:conduct", self._lang, who=who, findings=finding, **told)
        return written_step("given:fact", self._lang, of=who, **told)

    def _claim(self, *, holds: bool) -> str:
        rests = say("step_word", f"rests:{'yes' if holds else 'no'}", self._lang)
        who, rule = self._blank("subject"), self._rule.id
        return written_step("then:rests-on-rule", self._lang, subjects=who, rests=rests, rule=rule)

    def _steps(self, kind: str, *steps: str) -> Iterator[str]:
        first = say("scenario", f"keyword:{kind}", self._lang)
        for number, step in enumerate(steps):
            keyword = self._word("and") if number else first
            yield f"    {keyword} {step}"

    def _standing(self, code: str) -> str:
        return say("step_word", f"standing:{code}", self._lang)

    def _blank(self, what: str) -> str:
        return blank_in(what, self._lang)

    def _word(self, code: str) -> str:
        return say("scenario_run", f"new:{code}", self._lang)

    def _say(self, code: str, **details: str) -> str:
        return say("draft", code, self._lang, **details)
