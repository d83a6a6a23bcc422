"""What the facts, values, terms, slot codes and measures of a rule base are called in Chinese."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.model.structural import STRUCTURAL
from engine.model.vocabulary import FactType
from engine.rulebook.tongue.twins import NONE, Twins, code_twins, twins
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Data = Any
"""The data of a file as it was read: of any shape, since nothing has checked it yet."""

_ENUMS = {
    "case.organ_level": "Level",
    "subject.level": "Level",
    "link.relation": "Relation",
    "link.responsibility": "Responsibility4",
}
"""Structural facts whose values are called as the codes of an enum are."""
_OF_MEASURES = ("option.measure", "measures", "range.low", "range.high")
_OF_SLOTS = ("circumstance", "responsibility")
_MEASURED = ("range", "measures", "options", "cap")
_RELATION = "relation."


@dataclass(frozen=True)
class Names:
    """The words of a rule base as one of its files, or a case, may write them."""

    facts: Twins
    values: Mapping[str, Twins]
    terms: Twins
    slots: Mapping[str, Twins]
    regimes: Mapping[str, Twins]

    @cached_property
    def conditions(self) -> Twins:
        """The keys of conditions."""
        return code_twins("Group") | self.facts | self.terms

    @cached_property
    def cells(self) -> Twins:
        """The keys of an example."""
        return code_twins("Example") | self.facts

    @cached_property
    def relations(self) -> Twins:
        """The kinds of relation: facts on relations without their beginning."""
        named = self.facts.chinese.items()
        return twins(
            (name[len(_RELATION) :], zh) for name, zh in named if name.startswith(_RELATION)
        )

    @cached_property
    def measures(self) -> Twins:
        """The measures of all regimes together."""
        every = [pair for each in self.regimes.values() for pair in each.chinese.items()]
        return twins(dict.fromkeys(every))

    def value(self, fact: str) -> Twins:
        """Return the values of a fact; of one that is not known, yes, no and unknown."""
        return self.values.get(fact, code_twins("Answer"))


class Volume(NamedTuple):
    """What the files of one version hold, as data; the shared vocabulary has no regulation."""

    regulation: str
    version: str
    files: tuple[Data, ...]

    def entries(self, section: str) -> Iterator[dict[str, Data]]:
        """Yield the entries of a section that are mappings."""
        for data in self.files:
            listed = data.get(section) if isinstance(data, dict) else None
            yield from (each for each in _listed(listed) if isinstance(each, dict))


class Shelf(NamedTuple):
    """All versions of a rule base, and the regime of each regulation."""

    volumes: tuple[Volume, ...]
    regimes: Mapping[str, str]


def names_of(shelf: Shelf) -> Names:
    """Return the names of a rule base as cases may write them."""
    declared = [each for volume in shelf.volumes for each in volume.entries("vocabulary")]
    regulations: dict[str, list[Volume]] = defaultdict(list)
    for volume in shelf.volumes:
        regulations[shelf.regimes.get(volume.regulation, "")].append(volume)
    return Names(
        facts=fact_names(shelf.volumes),
        values={name_in(each): _values(each) for each in declared}
        | {name: _structural_values(name) for name in STRUCTURAL},
        terms=NONE,
        slots={},
        regimes={regime: _measures(volumes) for regime, volumes in regulations.items()},
    )


def names_in(shelf: Shelf, names: Names, own: Volume) -> Names:
    """Return the names of a rule base as the files of one of its versions may write them."""
    law = _law(shelf, own)
    measures = _measures([law])
    slots = _slots(law, measures)
    filled = dict.fromkeys(_OF_MEASURES, measures) | {
        name: codes for name, codes in slots.items() if name in _OF_SLOTS
    }
    return replace(names, values={**names.values, **filled}, terms=twins(_terms(own)), slots=slots)


def fact_names(volumes: Iterable[Volume]) -> Twins:
    """Return the facts: a name of their own comes before the label of another."""
    listed = [
        each
        for volume in volumes
        for section in ("vocabulary", "tallies")
        for each in volume.entries(section)
    ]
    own = twins([*_explicit(listed), *_structural_names(explicit=True)])
    return own | twins([*_labelled(listed), *_structural_names(explicit=False)])


def name_in(entry: Mapping[str, Data]) -> str:
    """Return what an entry is called in data: its name, or the one in Chinese alone."""
    return str(entry.get("name") or entry.get("name_zh") or "")


def _explicit(entries: Iterable[dict[str, Data]]) -> Iterator[tuple[str, str]]:
    return ((name_in(each), str(each["name_zh"])) for each in entries if each.get("name_zh"))


def _labelled(entries: Iterable[dict[str, Data]]) -> Iterator[tuple[str, str]]:
    return (
        (name_in(each), chinese(each.get("label"))) for each in entries if "name_zh" not in each
    )


def _structural_names(*, explicit: bool) -> Iterator[tuple[str, str]]:
    own = code_twins("Fact").chinese
    if explicit:
        return iter(own.items())
    return ((name, table("structural")[name][0]) for name in STRUCTURAL if name not in own)


def _structural_values(name: str) -> Twins:
    fact = STRUCTURAL[name]
    if fact.type is FactType.YES_NO:
        return code_twins("Answer")
    if name in _ENUMS:
        return _with_unknown(code_twins(_ENUMS[name]).chinese.items())
    labels = ((code, table("structural").get(f"{name}={code}")) for code in fact.domain)
    return _with_unknown((code, label[0]) for code, label in labels if label)


def _values(entry: Mapping[str, Data]) -> Twins:
    if entry.get("type") in (FactType.YES_NO, None):
        return code_twins("Answer")
    return _with_unknown(_coded(entry.get("values")))


def _with_unknown(pairs: Iterable[tuple[str, str]]) -> Twins:
    answers = code_twins("Answer").chinese
    return twins([("unknown", answers["unknown"])]) | twins(pairs)


def _coded(values: Data) -> Iterator[tuple[str, str]]:
    given = values.items() if isinstance(values, dict) else ()
    return ((str(code), chinese(words)) for code, words in given)


def _terms(own: Volume) -> Iterator[tuple[str, str]]:
    for each in own.entries("terms"):
        title = chinese(each.get("title"))
        yield str(each.get("name")), f"条件.{title}" if title else ""


def _law(shelf: Shelf, own: Volume) -> Volume:
    """Return the version whose measures and codes the rules of a version use: mostly its own."""
    heads = (data.get("pack") for data in own.files if isinstance(data, dict))
    named = next(
        (head["narrows"] for head in heads if isinstance(head, dict) and "narrows" in head), None
    )
    wanted = (named.get("regulation"), named.get("version")) if isinstance(named, dict) else None
    found = (each for each in shelf.volumes if (each.regulation, each.version) == wanted)
    return next(found, own)


def _slots(law: Volume, measures: Twins) -> dict[str, Twins]:
    declared = {
        str(each.get("name")): twins(_coded(each.get("values"))) for each in law.entries("slots")
    }
    return declared | {
        **dict.fromkeys(_MEASURED, measures),
        "narrow": measures | code_twins("Blank"),
        "applies": code_twins("Answer"),
        "opens": code_twins("Regime"),
        "lean": code_twins("Lean"),
    }


def _measures(volumes: Iterable[Volume]) -> Twins:
    listed = [each for volume in volumes for each in volume.entries("measures")]
    own = [(str(each.get("id")), str(each["name_zh"])) for each in listed if each.get("name_zh")]
    rest = [each for each in listed if not each.get("name_zh")]
    return twins(own) | twins((str(each.get("id")), chinese(each.get("label"))) for each in rest)


def chinese(words: Data) -> str:
    """Return the Chinese text of words as they are written, or nothing."""
    text = words.get("zh") if isinstance(words, dict) else words
    return text.strip() if isinstance(text, str) else ""


def _listed(data: Data) -> list[Data]:
    return data if isinstance(data, list) else []
