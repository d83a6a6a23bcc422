"""A rule told in sentences from its structure: when, unless, then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.sentences import Clause, Sentence
from engine.workshop.telling.clauses import clause
from engine.workshop.telling.concluding import concluded
from engine.workshop.telling.joining import joined, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.base import Words
    from engine.model.rules import Rule
    from engine.rulebook.folder import Folder
    from engine.workshop.telling.lexis import Lexis


def sentence(rule: Rule, lexis: Lexis, titles: Mapping[str, Words]) -> Sentence:
    """Return a rule in sentences; `titles` are those of the named conditions it uses."""
    when = clause(rule.when, lexis, titles)
    unless = None if rule.unless is None else clause(rule.unless, lexis, titles)
    concludes = concluded(rule, lexis)
    return Sentence(
        text=_whole(when, unless, joined(concludes, "between:then")),
        when=when,
        unless=unless,
        concludes=concludes,
    )


def titles_of(folder: Folder) -> dict[str, Words]:
    """Return the titles of the named conditions of a folder."""
    return {term.name: term.title for term in folder.items("terms") if term.title is not None}


def _manner(parts: tuple[Clause, ...]) -> str:
    """Return how conditions are led up to: several, one, or one that leads up to its own parts."""
    if len(parts) > 1:
        return ""
    return ":group" if parts[0].of and parts[0].term is None else ":one"


def _whole(when: Clause, unless: Clause | None, then: Words) -> Words:
    parts = joined((each.text for each in when.together), "between:when")
    code = "rule" if unless is None else "rule-unless"
    several = f"{code}{_manner(when.together)}"
    if unless is None:
        return told(several, when=parts, then=then)
    return told(several, when=parts, unless=unless.text, then=then)
