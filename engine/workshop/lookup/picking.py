"""Rules found by article, fact, stage, regime, verb, measure, wording, or what is verified."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read
from engine.model.rule_list import RuleList
from engine.rulebook.depends import permits
from engine.workshop.lookup.naming import (
    one_of,
    regimes,
    regulation_of,
    some_of,
    spoken,
    stages,
    verbs,
    versions_of,
)
from engine.workshop.lookup.wordbook import in_law

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rules are asked for; what is None does not matter."""

    article: int | None = None
    regulation: str | None = None
    version: str | None = None
    fact: str | None = None
    stage: str | None = None
    regime: str | None = None
    verb: str | None = None
    verified: bool | None = None
    measure: str | None = None
    text: str | None = None


def listed(asked: Asked, words: Wordbook) -> RuleList:
    """Return the rules asked for. Raises NoSuchNameError for a name that nothing has."""
    found = [words.line(each) for each in picked(asked, words)]
    return RuleList(
        rules=tuple(sorted(found, key=in_law)),
        in_all=sum(1 for _ in words.desk.rules()),
        unread=len(words.desk.gathered.problems),
    )


def picked(asked: Asked, words: Wordbook) -> list[Written]:
    """Return the rules asked for as they lie on the desk. Raises NoSuchNameError."""
    passes = list(_tests(asked, words))
    return [each for each in words.desk.rules() if all(test(each) for test in passes)]


def _tests(asked: Asked, words: Wordbook) -> Iterator[Callable[[Written], bool]]:
    yield from _by_place(asked, words)
    yield from _by_code(asked)
    yield from _by_content(asked, words)


def _by_place(asked: Asked, words: Wordbook) -> Iterator[Callable[[Written], bool]]:
    regulation = regulation_of(asked.regulation, words) if asked.regulation else None
    versions = {each.pack.key for each in versions_of(regulation, asked.version, words)}
    yield lambda each: each.version.pack.key in versions
    if asked.article is not None:
        yield lambda each: each.rule.provision.article == asked.article
    if asked.verified is not None:
        yield lambda each: each.rule.provision.verified is asked.verified
    if asked.regime is not None:
        regime = one_of("regime", asked.regime, regimes())
        of = {code for code, each in words.regulations.items() if each.regime == regime}
        yield lambda each: each.version.pack.regulation in of


def _by_code(asked: Asked) -> Iterator[Callable[[Written], bool]]:
    if asked.stage is not None:
        stage = one_of("stage", asked.stage, stages())
        yield lambda each: each.rule.stage == stage
    if asked.verb is not None:
        verb = one_of("verb", asked.verb, verbs())
        yield lambda each: each.rule.verb == verb


def _by_content(asked: Asked, words: Wordbook) -> Iterator[Callable[[Written], bool]]:
    if asked.fact is not None:
        facts = facts_called(asked.fact, words)
        yield lambda each: not facts.isdisjoint(facts_read(each.rule))
    if asked.measure is not None:
        measures = measures_called(asked.measure, words)
        yield lambda each: not measures.isdisjoint(_measures(each))
    if asked.text is not None:
        sought = asked.text.casefold().split()
        yield lambda each: _says(sought, _wording(each, words))


def facts_called(typed: str, words: Wordbook) -> set[str]:
    """Return the facts that have a name or a label. Raises NoSuchNameError."""
    known: dict[str, set[str]] = {}
    for version in words.versions:
        lexis = words.lexis(version)
        for fact in (*version.facts, *lexis.specs):
            known.setdefault(fact, set()).update(spoken(lexis.label(fact)))
    return some_of("fact", typed, known)


def measures_called(typed: str, words: Wordbook) -> set[str]:
    """Return the measures that have an id or a label. Raises NoSuchNameError."""
    known: dict[str, set[str]] = {}
    for version in words.versions:
        for measure in version.pack.measures:
            known.setdefault(measure.id, set()).update(spoken(measure.label))
    return some_of("measure", typed, known)


def _measures(written: Written) -> set[str]:
    """Return the measures that a rule permits, all of a range, and those it names beside it."""
    rule, pack = written.rule, written.version.pack
    beside = (code for slot in ("options", "cap", "narrow") for code in rule.then.get(slot, ()))
    return {*permits(pack, rule), *beside}


def _says(sought: Iterable[str], wording: str) -> bool:
    return all(word in wording for word in sought)


def _wording(written: Written, words: Wordbook) -> str:
    rule = written.rule
    told = words.sentence(written.version, rule).text
    notes = spoken(rule.note) if rule.note else ()
    every = (rule.id, *spoken(rule.title), *spoken(rule.because), *spoken(told), *notes)
    return "\n".join(every).casefold()
