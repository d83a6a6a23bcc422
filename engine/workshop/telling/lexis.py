"""The words of one version: what its facts, their values and its conclusions are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.structural import STRUCTURAL
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.rules import Tally
    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version

MEASURED = ("range", "measures", "options", "cap", "narrow", "range.low", "range.high")
"""The slots, and the facts made of them, that hold measures."""


@dataclass(frozen=True, slots=True)
class Lexis:
    """What codes are called; a code without words stands for itself."""

    specs: Mapping[str, FactSpec]
    tallies: Mapping[str, Tally]
    codes: Mapping[tuple[str, str], Words]

    def label(self, fact: str) -> Words:
        """Return what a fact is called."""
        if fact in self.specs:
            return self.specs[fact].label
        if fact in self.tallies:
            return self.tallies[fact].label
        return both("structural", fact) if fact in STRUCTURAL else Words.made(fact, fact)

    def plain_label(self, fact: str) -> Words:
        """Return what a fact is called, without the unit that its values are told in."""
        label = self.label(fact)
        if self.unit(fact) != "fen":
            return label
        return Words.made(label.zh.removesuffix("(分)"), label.en.removesuffix(" (fen)"))

    def value(self, fact: str, value: Scalar) -> Words:
        """Return what a value of a fact, or a code in a slot, is called."""
        code = str(value)
        if (fact, code) in self.codes:
            return self.codes[fact, code]
        for key in (f"{fact}={code}", code):
            if key in table("structural"):
                return both("structural", key)
        return Words.made(code, code)

    def owner(self, fact: str) -> Words:
        """Return who says what a fact is: those who judge it, or the engine."""
        spec = self.specs.get(fact)
        if spec is not None:
            return spec.judged_by or both("sentences", "owner:none")
        return both("sentences", "owner:tally" if fact in self.tallies else "owner:engine")

    def unit(self, fact: str) -> str | None:
        """Return the unit of a number, if it has one."""
        spec = self.specs.get(fact)
        return spec.unit if spec else {"link.days": "days"}.get(fact)


def lexis_of(version: Version, shared: Mapping[str, Entry]) -> Lexis:
    """Return the words of a version: its own, those of the law it works within, those shared."""
    folders = dict.fromkeys((id(version.law), id(version.folder)))
    own = [each for each in (version.law, version.folder) if folders.pop(id(each), 0) is None]
    common = [entry.item for entry in shared.values()]
    specs = [*common, *(spec for each in own for spec in each.items("vocabulary"))]
    codes = {(spec.name, code): words for spec in specs for code, words in spec.values.items()}
    for each in own:
        for slot in each.items("slots"):
            codes |= {(slot.name, code): words for code, words in slot.values.items()}
        for measure in each.items("measures"):
            codes |= {(slot, measure.id): measure.label for slot in (*MEASURED, "option.measure")}
    return Lexis(
        specs={spec.name: spec for spec in specs},
        tallies={tally.name: tally for each in own for tally in each.items("tallies")},
        codes=codes,
    )
