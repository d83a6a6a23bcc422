"""The words of the rules, in both languages: what a fact, a value or a measure is called."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from engine.model.structural import STRUCTURAL
from engine.rulebook.nearest import nearest
from engine.scenarios.slip import SlipError
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.base import Words
    from engine.model.rules import Rulebook
    from engine.model.vocabulary import FactSpec

Codes = dict[str, set[str]]
"""The codes a word may stand for."""

_SEPARATORS = re.compile(r"\s*[、,，;；]\s*")


def folded(word: str) -> str:
    """Return a word as it is compared: without case, spaces at its ends, or wide brackets."""
    plain = word.replace("（", "(").replace("）", ")").replace("，", ",").replace("：", ":")
    return " ".join(plain.split()).casefold()


def parts_of(text: str, known: Iterable[str]) -> list[str]:
    """Return the members of a list; a name that holds a separator itself is kept whole.

    At each place the longest run of parts that is known is taken as one name.
    """
    names = {folded(name) for name in known}
    if folded(text) in names:
        return [text]
    marks = [match.span() for match in _SEPARATORS.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    found, at = [], 0
    while at < len(starts):
        last = next(
            (end for end in range(len(ends) - 1, at, -1)
             if folded(text[starts[at] : ends[end]]) in names),
            at,
        )  # fmt: skip
        found.append(text[starts[at] : ends[last]].strip())
        at = last + 1
    return [name for name in found if name]


def looked_up(word: str, codes: Mapping[str, set[str]], code: str) -> set[str]:
    """Return the codes of a word. Raises SlipError with the words nearest to it."""
    found = codes.get(folded(word))
    if not found:
        raise SlipError(code, {"word": word}, nearest(folded(word), codes))
    return found


def of_words(named: Iterable[tuple[str, Words]]) -> Codes:
    """Return the codes by their words in both languages, and by themselves."""
    codes: Codes = defaultdict(set)
    for code, words in named:
        for word in (code, words.zh, words.en):
            codes[folded(word)].add(code)
    return dict(codes)


def of_table(topic: str, prefix: str) -> Codes:
    """Return the codes of a topic of the wording that begin with a prefix, by their words."""
    codes: Codes = defaultdict(set)
    for code, words in table(topic).items():
        if code.startswith(prefix):
            short = code.removeprefix(prefix)
            for word in (short, *words):
                codes[folded(word)].add(short)
    return dict(codes)


@dataclass(frozen=True, repr=False)
class Lexicon:
    """The words of a rulebook."""

    rulebook: Rulebook

    @cached_property
    def specs(self) -> dict[str, FactSpec]:
        """The facts people judge, by name."""
        own = [spec for pack in self.rulebook.packs for spec in pack.vocabulary]
        return {spec.name: spec for spec in (*own, *self.rulebook.vocabulary)}

    @cached_property
    def judged(self) -> Codes:
        """The facts people judge, by their words."""
        return of_words((name, spec.label) for name, spec in self.specs.items())

    @cached_property
    def facts(self) -> Codes:
        """All facts, those of the engine among them, by their words."""
        own = {
            word: {code for code in codes if code in STRUCTURAL}
            for word, codes in of_table("structural", "").items()
        }
        return _joined(self.judged, {word: codes for word, codes in own.items() if codes})

    @cached_property
    def measures(self) -> Codes:
        """The measures of all packs, by their words."""
        packs = self.rulebook.packs
        return of_words((each.id, each.label) for pack in packs for each in pack.measures)

    @cached_property
    def regulations(self) -> Codes:
        """The regulations, by their titles, their short names and the titles of their versions."""
        named = [(item.id, title) for item in self.rulebook.regulations
                 for title in (item.title, item.short)]  # fmt: skip
        versions = [(pack.regulation, pack.title) for pack in self.rulebook.packs]
        return of_words([*named, *versions])

    def version_named(self, text: str) -> tuple[set[str], str]:
        """Return the regulations and the version that a text such as `条例/2018-10-01` names."""
        name, _, version = text.partition("/")
        return self.regulations.get(folded(name), set()), version

    @cached_property
    def rules(self) -> Codes:
        """The rules of all packs, by their ids and titles."""
        packs = self.rulebook.packs
        return of_words((rule.id, rule.title) for pack in packs for rule in pack.rules)

    @cached_property
    def duties(self) -> Codes:
        """The entries of duty lists, by their ids and titles."""
        packs = self.rulebook.packs
        return of_words((each.id, each.title) for pack in packs for each in pack.duties)

    def slot(self, name: str) -> Codes:
        """Return the codes that a slot may hold in any pack, by their words."""
        return of_words(
            (code, words)
            for pack in self.rulebook.packs
            for spec in pack.slots
            if spec.name == name
            for code, words in spec.values.items()
        )

    def values(self, fact: str) -> Codes:
        """Return the values a fact may have, by their words; empty for numbers and days."""
        spec = self.specs.get(fact)
        if spec is not None and spec.values:
            return of_words(spec.values.items())
        domain = spec.domain if spec is not None else STRUCTURAL[fact].domain
        own = _joined(of_table("structural", f"{fact}="), {code: {code} for code in domain})
        return _joined(own, of_table("step_word", "truth:")) if "yes" in domain else own


def _joined(*tables: Mapping[str, set[str]]) -> Codes:
    codes: Codes = defaultdict(set)
    for word, found in _entries(tables):
        codes[word] |= found
    return dict(codes)


def _entries(tables: Iterable[Mapping[str, set[str]]]) -> Iterator[tuple[str, set[str]]]:
    for each in tables:
        yield from each.items()
