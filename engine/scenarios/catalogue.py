"""The steps: one table for both languages, from which everything about steps is generated."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.model.base import LANGS
from engine.scenarios.pattern import expression
from engine.text.catalogue import PLACEHOLDER, Table, table

if TYPE_CHECKING:
    import re

    from engine.model.base import Lang

Kind = Literal["given", "when", "then"]
KINDS: tuple[Kind, ...] = ("given", "when", "then")
_TOPICS = ("step_given", "step_when", "step_then", "step_beside")
_EXAMPLE = "+"
SEVERAL = "|"


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it may be written in one language, with an example."""

    code: str
    kind: Kind
    lang: Lang
    pattern: str
    example: str
    expression: re.Pattern[str]

    @property
    def parameters(self) -> tuple[str, ...]:
        """Return what the step is told, in the order of the pattern."""
        return tuple(dict.fromkeys(PLACEHOLDER.findall(self.pattern)))


class Match(NamedTuple):
    """A step found for a text, and what the text tells it."""

    step: Step
    told: dict[str, str | None]


@cache
def steps() -> tuple[Step, ...]:
    """Return every step in every language, in the order of the table."""
    return tuple(
        _step(kind, code, lang)
        for kind in KINDS
        for code in patterns()
        if code.startswith(f"{kind}:") and not code.endswith(_EXAMPLE)
        for lang in LANGS
    )


@cache
def patterns() -> Table:
    """Return the patterns of all steps and their examples, by code, in both languages."""
    return {code: pair for topic in _TOPICS for code, pair in table(topic).items()}


def _step(kind: Kind, code: str, lang: Lang) -> Step:
    at = LANGS.index(lang)
    written = patterns()
    pattern = written[code][at]
    return Step(
        code=code,
        kind=kind,
        lang=lang,
        pattern=pattern,
        example=written[code + _EXAMPLE][at],
        expression=expression(pattern, words(lang)),
    )


@cache
def words(lang: Lang) -> dict[str, tuple[str, ...]]:
    """Return, by the name of a parameter, the words it may be in a language."""
    at = LANGS.index(lang)
    found: dict[str, list[str]] = {}
    for code, written in table("step_word").items():
        found.setdefault(code.split(":")[0], []).extend(written[at].split(SEVERAL))
    return {name: tuple(listed) for name, listed in found.items()}


@cache
def code_of(name: str, word: str) -> str | None:
    """Return the code of a word of a parameter or of a column's head, in either language."""
    sought = word.strip().casefold()
    for code, written in table("step_word").items():
        if code.startswith(f"{name}:") and sought in _spellings(written):
            return code.split(":", 1)[1]
    return None


def _spellings(written: tuple[str, str]) -> set[str]:
    return {word.casefold() for each in written for word in each.split(SEVERAL)}


def matches(text: str, kind: str) -> tuple[Match, ...]:
    """Return every step of a kind that a text is an instance of: one, unless something is amiss."""
    found = ((step, step.expression.fullmatch(text.strip())) for step in steps())
    return tuple(
        Match(step, match.groupdict()) for step, match in found if match and step.kind == kind
    )


def nearest(text: str, kind: str, lang: Lang, *, most: int = 3) -> tuple[Step, ...]:
    """Return the steps of a kind and a language whose example or pattern is most like a text."""

    def likeness(step: Step) -> float:
        forms = (step.pattern.replace("[", "").replace("]", ""), step.example)
        return max(SequenceMatcher(None, text, form, autojunk=False).ratio() for form in forms)

    own = [step for step in steps() if step.lang == lang]
    close = sorted(own, key=lambda step: (step.kind != kind, -likeness(step)))
    return tuple(close[:most])
