"""Write a plan as steps: what is said of whom, in the words of the rules."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.assessment.relations import PREFIX
from engine.model.values import NO, YES, SheetKind
from engine.scenarios.lexicon import folded
from engine.text.catalogue import say, table
from engine.workshop.suggest.scene import Step
from engine.workshop.suggest.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec
    from engine.scenarios.lexicon import Lexicon
    from engine.scenarios.world import World
    from engine.workshop.suggest.plan import Plan, Said
    from engine.workshop.suggest.scene import Scene

_MARKS = set('「」『』“”"＂|<>')
_SOURCES = "finding.sources"


def spoken(label: str, code: str) -> str:
    """Return what a step calls something: its label, or its code where that cannot be quoted."""
    return code if _MARKS.intersection(label) else label


class Teller:
    """Writes plans for a scene; `world` knows what things are called."""

    def __init__(self, scene: Scene, lexicon: Lexicon, world: World) -> None:
        self._scene, self._lexicon = scene, lexicon
        self.lang = scene.lang
        self._names = {
            str(entry["id"]): str(entry.get("name") or entry.get("title"))
            for section in ("people", "units", "findings", "reviewers")
            for entry in world.listed(section)
        }

    def name(self, ident: str) -> str:
        """Return what somebody or something is called."""
        return self._names.get(ident, ident)

    def steps(self, plan: Plan) -> Iterator[Step]:
        """Yield the steps that say what is planned; what is left open is not said."""
        told = [(*self._judged(said, value), self.fact(said.fact))
                for said, value in sorted(plan.items(), key=str)
                if value is not None and said.fact in self._lexicon.specs]  # fmt: skip
        told.sort(key=lambda each: (each[0], sorted(each[1].items())))
        for (code, details), alike in groupby(told, key=lambda each: each[:2]):
            facts = say("scenario", "list", self._scene.lang).join(
                dict.fromkeys(each[2] for each in alike)
            )
            name = "relation" if code == "given:relation" else "facts"
            yield Step(code, {**details, name: facts})
        for said, value in sorted(plan.items(), key=str):
            if value is not None and said.fact not in self._lexicon.specs:
                yield from self._recorded(said, value)

    def _judged(self, said: Said, value: Scalar) -> tuple[str, dict[str, str]]:
        """Return the step that says a fact and what it says, but for the fact itself."""
        spec = self._lexicon.specs[said.fact]
        standing = "refuted" if value == NO else "established"
        details = {"standing": word("standing", standing, self._scene.lang)}
        if value not in (YES, NO):
            details["value"] = self.value(spec, value)
        if spec.on is SheetKind.CASE:
            return "given:case-fact", details
        if spec.on is SheetKind.RELATION:
            return "given:relation", details | self._pair(said.of)
        if spec.on is SheetKind.LINK:
            who, _, finding = said.of.partition("@")
            whose = {"who": self.name(who), "findings": self.name(finding)}
            return "given:conduct", details | whose
        return "given:fact", details | {"of": self.name(said.of.split("/")[0])}

    def _pair(self, of: str) -> dict[str, str]:
        reviewer, part, other = of.split("~")
        at = 0 if self._scene.lang == "zh" else 1
        named = table("structural")[f"relation.to={part}"][at]
        return {"reviewer": self.name(reviewer), "party": self.name(other) if other else named}

    def fact(self, name: str) -> str:
        """Return what a fact is called; its name, where the label does not say it alone."""
        spec = self._lexicon.specs[name]
        label = spec.label.in_(self._scene.lang)
        if _MARKS.intersection(label) or self._lexicon.judged.get(folded(label)) != {name}:
            return name
        return label.removeprefix(PREFIX)

    def value(self, spec: FactSpec, value: Scalar) -> str:
        """Return what a value is called."""
        words = spec.values.get(str(value))
        label = words.in_(self._scene.lang) if words else str(value)
        known: Mapping[str, set[str]] = self._lexicon.values(spec.name) if words else {}
        alone = not _MARKS.intersection(label) and known.get(folded(label)) == {str(value)}
        return label if alone else str(value)

    def _recorded(self, said: Said, value: Scalar) -> Iterator[Step]:
        scene = self._scene
        whose = {"findings": scene.finding, "day": scene.days.begins.isoformat()}
        who, other = self.name(said.of), self._other(said.of)
        lang = scene.lang
        if said.fact == "link.warned":
            notice = {"notice": word("notice", "warning", lang)}
            yield Step("given:notice", whose | notice | {"who": other, "to": who})
        elif said.fact == "link.reported_upward":
            answer = word("answered", YES if value == "answered" else NO, lang)
            yield Step("given:report", whose | {"who": who, "to": other, "answered": answer})
        elif said.fact == "link.decision_role":
            voted = {} if value == "joined" else {str(value): who}
            yield Step("given:meeting", whose | {"present": who} | voted)
        elif said.fact == "subject.reply_recorded":
            yield Step("given:reply", {"day": scene.days.decided.isoformat(), "who": who})
        elif said.fact == _SOURCES:
            yield from self._evidence(int(str(value)))

    def _other(self, ident: str) -> str:
        secretary = self._scene.say("who:secretary")
        return self._scene.say("who:mayor") if self.name(ident) == secretary else secretary

    def _evidence(self, count: int) -> Iterator[Step]:
        for number in range(1, count + 1):
            name = f"{self._scene.say('evidence')} {number}"
            origin = f"{self._scene.say('source')} {number}"
            yield Step("given:evidence", {"evidence": name, "origin": origin})
            yield Step("given:supports", {"evidence": name, "finding": self._scene.finding})
