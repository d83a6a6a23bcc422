"""The columns of a discretion table as people read them: headings, and words for codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.model.base import LANGS, Words
from engine.model.values import Op
from engine.model.vocabulary import FactType
from engine.rulebook.conclusions import slot_codes
from engine.rulebook.tables.form import PENDING
from engine.rulebook.tongue.twins import folded
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.base import Lang
    from engine.model.tables import TableColumn
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact

Kind = Literal["number", "day", "code", "text"]
_KINDS: dict[FactType, Kind] = {FactType.INTEGER: "number", FactType.DATE: "day"}
PERCENT = ("percent", "%", "％", "百分之一")
"""The units of facts that are counted in hundredths."""


@dataclass(frozen=True, slots=True)
class Named:
    """A column with its heading, the unit of its numbers, and the words of its codes."""

    column: TableColumn
    kind: Kind
    heading: Words
    unit: str = ""
    words: Mapping[str, Words] | None = None

    def shown(self, code: str, lang: Lang) -> str:
        """Return the word for a code, or the code where the word would mean several."""
        words = (self.words or {}).get(code)
        text = words.in_(lang) if words else code
        return text if self.meant(text) == code else code

    def meant(self, text: str) -> str | None:
        """Return the code that a text means, itself or in either language; None for none."""
        known = self.words or {}
        if text in known:
            return text
        wanted = folded(text)
        found = {code for code, words in known.items() if wanted in _all(code, words)}
        return found.pop() if len(found) == 1 and wanted not in map(folded, PENDING) else None

    def choices(self, lang: Lang) -> list[str]:
        """Return what may be chosen in a cell, as people read it."""
        return [self.shown(code, lang) for code in self.words or {}]


def _all(code: str, words: Words) -> set[str]:
    return {folded(code), *(folded(words.in_(lang)) for lang in LANGS)}


def named_columns(
    columns: Iterable[TableColumn], version: Version, shared: Mapping[str, Entry]
) -> list[Named]:
    """Return the columns of a table of a version with their words."""
    names = _Names(version, shared)
    return [names.column(each) for each in columns]


class _Names:
    """The words of what a version may name."""

    def __init__(self, version: Version, shared: Mapping[str, Entry]) -> None:
        law, own = version.law, version.folder
        specs = [entry.item for entry in shared.values()]
        specs += [spec for each in (law, own) for spec in each.items("vocabulary")]
        self.facts = version.facts
        self.specs: dict[str, FactSpec] = {spec.name: spec for spec in specs}
        self.tallies: dict[str, Words] = {tally.name: tally.label for tally in law.items("tallies")}
        self.slots: dict[str, dict[str, Words]] = {
            slot.name: slot.values for slot in law.items("slots")
        }
        self.measures: dict[str, Words] = {each.id: each.label for each in law.items("measures")}
        self.codes = slot_codes(law)

    def column(self, column: TableColumn) -> Named:
        if column.text:
            return Named(column, "text", column.label or both("table", f"text:{column.text}"))
        if column.then:
            words = {code: self._slot(column.then, code) for code in self._valid(column.then)}
            return Named(column, "code", column.label or _slot_heading(column), words=words)
        return self._fact(column, str(column.fact))

    def _valid(self, slot: str) -> Iterator[str]:
        codes = self.codes[slot].valid if slot in self.codes else ()
        yield from (code for code in codes if code not in PENDING)

    def _fact(self, column: TableColumn, name: str) -> Named:
        fact, spec = self.facts.get(name), self.specs.get(name)
        unit = (spec.unit if spec else None) or ""
        heading = column.label or _heading(self.label(name), unit, column)
        if fact is None:
            return Named(column, "text", heading)
        kind = _KINDS.get(fact.type, "code")
        words = {code: self.value(fact, code) for code in fact.domain} if kind == "code" else None
        return Named(column, kind, heading, unit, words)

    def label(self, name: str) -> Words:
        """Return the label of a fact."""
        if name in self.specs:
            return self.specs[name].label
        if name in self.tallies:
            return self.tallies[name]
        return both("structural", name) if name in table("structural") else _same(name)

    def value(self, fact: Fact, code: str) -> Words:
        """Return the word for a value of a fact."""
        spec = self.specs.get(fact.name)
        if spec and code in spec.values:
            return spec.values[code]
        if code in ("yes", "no"):
            return both("table", code)
        if f"{fact.name}={code}" in table("structural"):
            return both("structural", f"{fact.name}={code}")
        return self._slot(fact.name, code)

    def _slot(self, slot: str, code: str) -> Words:
        if code in self.slots.get(slot, {}):
            return self.slots[slot][code]
        if code in self.measures:
            return self.measures[code]
        if code in ("yes", "no"):
            return both("table", code)
        known = f"lean:{code}" in table("report")
        return both("report", f"lean:{code}") if known else _same(code)


def _heading(label: Words, unit: str, column: TableColumn) -> Words:
    parts = {"unit": _unit(unit), "test": _test(column)}
    made = both("table", "heading", name=label, **parts)
    return Words.made(zh=made.zh.strip(), en=made.en.strip())


def _test(column: TableColumn) -> Words:
    named = column.test not in (None, Op.IS)
    return both("table", f"test:{column.test}") if named else Words.made(zh="", en="")


def _unit(unit: str) -> Words:
    return both("table", "unit", unit=unit_words(unit)) if unit else Words.made(zh="", en="")


def unit_words(unit: str) -> Words:
    """Return the words for a unit, or the unit itself where there are none."""
    known = f"unit:{unit}" in table("table")
    return both("table", f"unit:{unit}") if known else _same(unit)


def _slot_heading(column: TableColumn) -> Words:
    slot = both("table", f"slot:{column.then}") if _known(column) else _same(str(column.then))
    if column.end is None:
        return slot
    end = both("table", f"end:{column.end}")
    return Words.made(zh=f"{slot.zh} {end.zh}", en=f"{slot.en} {end.en}")


def _known(column: TableColumn) -> bool:
    return f"slot:{column.then}" in table("table")


def _same(text: str) -> Words:
    return Words.made(zh=text, en=text)
