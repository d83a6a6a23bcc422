"""A scenario written from a case: what it comes to now, for people to correct and keep."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.scenarios.catalogue import patterns
from engine.scenarios.then.stand import stand
from engine.text.catalogue import fill, say, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Assessment, ToBeEstablished
    from engine.model.base import Lang, Words
    from engine.model.proposal import Proposal

MOST_ASKED = 1
_OPTIONAL = "[]"


class Draft:
    """Writes the scenarios of an assessment in one language."""

    def __init__(self, assessment: Assessment, case: str, lang: Lang) -> None:
        self._found = assessment
        self._case = case
        self._lang: Lang = lang

    def text(self) -> str:
        """Return the file of scenarios."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield f"# language: {'zh-CN' if self._lang == 'zh' else 'en'}"
        yield f"{self._say('feature')}: {self._of(self._found.case.title)}"
        yield f"  {self._say('about')}"
        yield ""
        yield f"  {self._say('background')}:"
        yield f"    {self._keyword('given')} {self._step('given:case', case=self._case)}"
        for name, steps in self._scenarios():
            yield from self._scenario(name, list(steps))

    def _scenario(self, name: str, steps: list[str]) -> Iterator[str]:
        if not steps:
            return
        yield ""
        yield f"  {self._say('scenario')}: {name}"
        yield f"    {self._keyword('when')} {self._step('when:assess')}"
        for number, step in enumerate(steps):
            yield f"    {self._say('and') if number else self._keyword('then')} {step}"

    def _scenarios(self) -> Iterator[tuple[str, Iterable[str]]]:
        yield self._say("proposed"), self._proposed()
        for subject, of_subject in groupby(self._found.proposals, lambda each: each.subject.id):
            name = self._say("subject", name=self._name(subject))
            yield name, self._of_subject(list(of_subject))
        yield self._say("pending"), self._pending()
        yield self._say("others"), self._others()
        yield self._say("alerts"), self._alerts()

    def _proposed(self) -> Iterator[str]:
        proposed = dict.fromkeys(each.subject.id for each in self._found.proposals)
        if not proposed:
            yield self._step("then:nobody")
            return
        yield self._step("then:exactly", subjects=self._names(proposed))

    def _of_subject(self, proposals: list[Proposal]) -> Iterator[str]:
        for one in proposals:
            name = self._name(one.subject.id)
            regulation = self._short(one.charge.regulation)
            condition = self._word("condition", one.status)
            yield self._step(
                "then:proposed", regulation=regulation, condition=condition, subjects=name
            )
            borne = {label for each in one.responsibility for label in map(self._of, each.label)}
            for responsibility in sorted(borne):
                told = {"who": name, "responsibility": responsibility, "regulation": regulation}
                yield self._step("then:responsibility", **told)
            yield self._measures(one, name)

    def _measures(self, one: Proposal, name: str) -> str:
        labels = [self._of(each.label) for each in one.measures.range]
        if one.measures.kind == "range":
            return self._step("then:range", subjects=name, low=labels[0], high=labels[-1])
        return self._step("then:measures", subjects=name, measures=self._list(labels))

    def _pending(self) -> Iterator[str]:
        pending = [each.subject.id for each in self._found.to_be_established]
        if pending:
            yield self._step("then:to-be-established", subjects=self._names(pending))
        for each in self._found.to_be_established:
            facts = self._asked(each)
            if facts:
                name = self._name(each.subject.id)
                yield self._step("then:question", subjects=name, facts=self._list(facts))

    def _asked(self, each: ToBeEstablished) -> list[str]:
        """Return the few facts that a subject waits for most, as the questions rank them."""
        waited = {point.fact for point in each.conditions if point.kind == "unknown"}
        ranked = [one.fact for one in self._found.questions if one.fact in waited]
        labels = self._found.labels
        known = [self._of(labels[fact]) for fact in ranked if fact in labels]
        return known[:MOST_ASKED]

    def _others(self) -> Iterator[str]:
        others = [each.subject.id for each in self._found.not_proposed]
        if others:
            yield self._step("then:not-proposed", subjects=self._names(others))
        for subject in others:
            failed = [one for one in stand(self._found, subject).facts if one[1] is not None]
            for fact, value in failed[:1]:
                words_of = self._value(str(fact), str(value))
                if words_of:
                    told = {"subjects": self._name(subject), "fact": self._fact(str(fact))}
                    yield self._step("then:not-proposed-because", value=words_of, **told)

    def _alerts(self) -> Iterator[str]:
        labels = dict.fromkeys(self._of(each.label) for each in self._found.alerts)
        for label in labels:
            yield self._step("then:alert", alert=label)

    def _step(self, code: str, **told: str) -> str:
        return written_step(code, self._lang, **told)

    def _say(self, code: str, **details: str) -> str:
        return say("scenario_run", f"new:{code}", self._lang, **details)

    def _keyword(self, kind: str) -> str:
        return say("scenario", f"keyword:{kind}", self._lang)

    def _word(self, name: str, code: str) -> str:
        at = 0 if self._lang == "zh" else 1
        return table("step_word")[f"{name}:{code}"][at]

    def _of(self, found: Words) -> str:
        return found.in_(self._lang)

    def _name(self, ident: str) -> str:
        return self._of(self._found.names[ident])

    def _names(self, idents: Iterable[str]) -> str:
        return self._list(map(self._name, idents))

    def _list(self, names: Iterable[str]) -> str:
        return say("scenario", "list", self._lang).join(names)

    def _short(self, regulation: str) -> str:
        return self._of(self._found.labels[f"regulation={regulation}"])

    def _fact(self, fact: str) -> str:
        label = self._found.labels.get(fact)
        return self._of(label) if label else self._own(fact) or fact

    def _value(self, fact: str, value: str) -> str | None:
        label = self._found.labels.get(f"{fact}={value}")
        return self._of(label) if label else self._own(f"{fact}={value}") or self._own(value)

    def _own(self, code: str) -> str | None:
        found = table("structural").get(code)
        return found[0 if self._lang == "zh" else 1] if found else None


def written_step(code: str, lang: Lang, **told: str) -> str:
    """Return a step with what it says; optional parts of which nothing is said are left out."""
    pattern = patterns()[code][0 if lang == "zh" else 1]
    kept = "".join(_kept(part, told) for part in _parts(pattern))
    return fill(kept, told)


def _parts(pattern: str) -> list[str]:
    opened = pattern.replace("[", "\0[").replace("]", "]\0")
    return [part for part in opened.split("\0") if part]


def _kept(part: str, told: dict[str, str]) -> str:
    """Return a part of a pattern; an optional one only if everything in it is said."""
    if not part.startswith("["):
        return part
    inner = part.strip(_OPTIONAL)
    names = [piece.split("}")[0] for piece in inner.split("{")[1:]]
    return inner if names and all(told.get(name) for name in names) else ""
