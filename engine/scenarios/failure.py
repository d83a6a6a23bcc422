"""Why a case did not come to what a scenario says: what it came to, and which rules decided."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from engine.assessment.could_have import could_have
from engine.scenarios.then.stand import stand
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.could_have import CouldHave, Deciding
    from engine.assessment.verdicts import Verdict
    from engine.model.base import Lang, Words
    from engine.model.proposal import Proposal
    from engine.scenarios.assessing import Found
    from engine.scenarios.lexicon import Lexicon

MOST_OF_A_STAGE = 2
_WAY = (("applicable",), ("qualify", "attribute"), ("measure",), ("adjust",))
"""The stages in their order; those in which nothing concludes end the way."""


@dataclass(frozen=True)
class Telling:
    """Tells what a case came to, in one language."""

    found: Found
    lexicon: Lexicon
    lang: Lang

    def say(self, code: str, **details: str) -> str:
        """Return a wording of scenarios."""
        return say("scenario", code, self.lang, **details)

    def name(self, ident: str) -> str:
        """Return what a thing of the case is called."""
        words = self.found.assessment.names.get(ident)
        return words.in_(self.lang) if words else ident

    def of(self, words: Words) -> str:
        """Return words in the language of the telling."""
        return words.in_(self.lang)

    def outcome(self) -> str:
        """Return whom the case proposes, and who is left."""
        subjects = self.found.bare.verdicts
        told = [self._stand(subject) for subject in sorted(subjects, key=self._order)]
        return self.say("semicolon").join(told) or self.say("stand:nothing")

    def _order(self, subject: str) -> tuple[int, str]:
        verdict = stand(self.found.assessment, subject).verdict
        return ("proposed", "to-be-established", "not-proposed").index(verdict), subject

    def _stand(self, subject: str) -> str:
        each = stand(self.found.assessment, subject)
        conditional = any(one.status == "conditional" for one in each.proposals)
        code = "conditional" if conditional else each.verdict
        said = self.say(f"stand:{code}", name=self.name(subject))
        return said + "".join(self._proposal(one) for one in each.proposals)

    def _proposal(self, one: Proposal) -> str:
        measures = [self.of(each.label) for each in one.measures.range]
        joined = self.say("list").join(measures)
        if one.measures.kind == "range" and len(measures) > 1:
            joined = self.say("measures:range", low=measures[0], high=measures[-1])
        short = self._short(one.charge.regulation)
        return self.say("proposal", regulation=short, measures=joined)

    def _short(self, regulation: str) -> str:
        return self.of(self.lexicon.rulebook.regulation(regulation).short)

    def why(self, subject: str) -> Iterator[str]:
        """Yield, line by line, the rules that could have reached a subject and what they came to.

        Of each stage the nearest first; of those not met only a few.
        """
        verdicts = self.found.bare.verdicts.get(subject, ())
        if not verdicts:
            yield self.say("why:none", name=self.name(subject))
            return
        yield self.say("why", name=self.name(subject))
        for verdict in verdicts:
            yield from self._of_charge(verdict)

    def _of_charge(self, verdict: Verdict) -> Iterator[str]:
        """Yield the rules of a charge up to the first stage in which none concludes."""
        if verdict.dossier is None:
            yield "  " + self.say("no-law", regulation=self.of(verdict.draft.regulation.short))
            return
        by_stage = groupby(
            could_have(self.found.ground, verdict.dossier), lambda one: one.rule.stage
        )
        rules = {str(stage): list(of_stage) for stage, of_stage in by_stage}
        left = 0
        for stages in _WAY:
            every = [rules.get(stage, []) for stage in stages]
            shown = [_told(of_stage) for of_stage in every]
            left += sum(map(len, every)) - sum(map(len, shown))
            for each in (one for of_stage in shown for one in of_stage):
                yield from self._rule(each)
            if not all(any(one.status.concludes for one in of_stage) for of_stage in every):
                break
        if left:
            yield self.say("more-rules", count=str(left))

    def _rule(self, each: CouldHave) -> Iterator[str]:
        yield self.say(
            "rule",
            status=self.say(f"status:{each.status}"),
            regulation=self.of(each.citation.short),
            article=str(each.citation.provision.article),
            title=self.of(each.rule.title),
            rule=each.rule.id,
        )
        for deciding in each.deciding:
            yield self._deciding(deciding)

    def _deciding(self, each: Deciding) -> str:
        fact = each.test.fact
        required = [self._value(fact, value) for value in each.test.values]
        wanted = self.say(f"op:{each.test.op}", value=self.say("or").join(required))
        value = "unknown" if each.value is None else each.value
        return self.say(
            "deciding", fact=self._fact(fact), value=self._value(fact, value), required=wanted
        )

    def _fact(self, fact: str) -> str:
        spec = self.lexicon.specs.get(fact)
        return self.of(spec.label) if spec else self._own(fact, fact)

    def _value(self, fact: str, value: object) -> str:
        code = str(value)
        spec = self.lexicon.specs.get(fact)
        if spec and code in spec.values:
            return self.of(spec.values[code])
        return self._own(f"{fact}={code}", self._slot(fact, code))

    def _slot(self, slot: str, code: str) -> str:
        for pack in self.lexicon.rulebook.packs:
            for spec in pack.slots:
                if spec.name == slot and code in spec.values:
                    return self.of(spec.values[code])
        return self._own(code, code)

    def _own(self, code: str, otherwise: str) -> str:
        words = table("structural").get(code)
        return words[0 if self.lang == "zh" else 1] if words else otherwise


def _told(rules: list[CouldHave]) -> list[CouldHave]:
    """Return the rules of a stage that concluded, or a few that came nearest."""
    concluded = [each for each in rules if each.status.concludes]
    return concluded or rules[:MOST_OF_A_STAGE]
