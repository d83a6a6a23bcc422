"""What a pack declares beside its rules: facts, slots, measures, ladders, tallies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.links import Relation
from engine.model.measures import Merge
from engine.model.structural import STRUCTURAL
from engine.model.values import SheetKind
from engine.model.vocabulary import FactType
from engine.rulebook.conditions import GROUPS, TERM
from engine.rulebook.facts import fact_value
from engine.rulebook.folder import again
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed
from engine.rulebook.shape import EXAMPLE_KEYS
from engine.rulebook.sheets import SHOWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.measures import Ladder
    from engine.model.problems import Problem
    from engine.model.rules import SlotSpec, Tally
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.sheets import Fact

SLOTS = (
    "circumstance",
    "responsibility",
    "authority",
    "alert",
    "recusal",
    "asked_by",
    "decided_by",
)
"""The slots whose codes a pack declares; the others take measures, leans or regimes."""

_RESERVED = (*GROUPS, *EXAMPLE_KEYS)


def vocabulary_problems(folder: Folder, shared: Mapping[str, Entry]) -> Iterator[Problem]:
    """Yield what is wrong with the facts a folder declares."""
    for entry in folder.sections["vocabulary"]:
        yield from spec_problems(entry)
    for entry in (*folder.sections["vocabulary"], *folder.sections["tallies"]):
        first = shared.get(entry.item.name)
        if first is not None:
            yield again(entry, first)


def spec_problems(entry: Entry) -> Iterator[Problem]:
    """Yield what is wrong with one fact of a vocabulary."""
    spec: FactSpec = entry.item
    if spec.name in STRUCTURAL or spec.structural:
        yield entry.problem("structural-declared", "name", fact=spec.name)
    elif spec.name in _RESERVED or spec.name.startswith(TERM) or "/" in spec.name:
        yield entry.problem("reserved-name", "name", fact=spec.name)
    if spec.on is SheetKind.OPTION:
        yield entry.problem("option-fact", "on", fact=spec.name)
    if spec.type is FactType.ONE_OF and len(spec.values) < 2:  # noqa: PLR2004 - one value decides nothing
        yield entry.problem("too-few-values", "values", fact=spec.name)
    if spec.type is not FactType.ONE_OF and spec.values:
        yield entry.problem("values-not-wanted", "values", fact=spec.name)
    if spec.on is SheetKind.RELATION and spec.type is not FactType.YES_NO:
        yield entry.problem("relation-fact", "type", fact=spec.name)
    if "unknown" in spec.values:
        yield entry.problem("value-unknown", "values", "unknown", fact=spec.name)
    for index, relation in enumerate(spec.asked_of):
        if relation not in tuple(Relation):
            near, codes = nearest(relation, tuple(Relation)), listed(Relation)
            path = (*entry.path, "asked_of", index)
            yield entry.document.problem("unknown-code", path, *near, value=relation, codes=codes)


def slot_problems(folder: Folder) -> Iterator[Problem]:
    """Yield the slots that are not for a pack to declare."""
    for entry in folder.sections["slots"]:
        slot: SlotSpec = entry.item
        if slot.name not in SLOTS:
            among = listed(SLOTS)
            path = (*entry.path, "name")
            near = nearest(slot.name, SLOTS)
            yield entry.document.problem("unknown-slot", path, *near, slot=slot.name, slots=among)


def combination_problems(folder: Folder) -> Iterator[Problem]:
    """Yield what is lacking, or says nothing, in how a pack combines violations."""
    entry, how = folder.heads[0], folder.head.combination
    if how.merge is not None and how.merge_provision is None:
        yield entry.problem("merge-uncited", "combination", "merge")
    joined = how.merge is Merge.HEAVIEST_EXTENDED
    if joined and how.period_verb is None:
        yield entry.problem("period-verb-missing", "combination", "merge")
    for key in ("period_verb", "cap_months") if not joined else ():
        if getattr(how, key) is not None:
            yield entry.problem("period-unused", "combination", key, key=key)


def ladder_problems(folder: Folder) -> Iterator[Problem]:
    """Yield the measures of ladders that are not declared, or stand on two ladders."""
    measures = {measure.id for measure in folder.items("measures")}
    on: dict[str, str] = {}
    for entry in folder.sections["ladders"]:
        ladder: Ladder = entry.item
        for index, measure in enumerate(ladder.measures):
            if measure not in measures:
                path = (*entry.path, "measures", index)
                near = nearest(measure, measures)
                yield entry.document.problem("unknown-measure", path, *near, name=measure)
            if measure in on:
                details = {"name": measure, "ladder": on[measure]}
                yield entry.problem("ladder-twice", "measures", index, **details)
            on.setdefault(measure, ladder.id)
        for index, measure in enumerate(ladder.indivisible):
            if measure not in ladder.measures:
                path = (*entry.path, "indivisible", index)
                near = nearest(measure, ladder.measures)
                yield entry.document.problem("unknown-measure", path, *near, name=measure)


def tally_problems(folder: Folder, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Yield the tallies that count what is not there, or not below what they count for."""
    for entry in folder.sections["tallies"]:
        tally: Tally = entry.item
        if tally.name in STRUCTURAL:
            yield entry.problem("structural-declared", "name", fact=tally.name)
        if tally.per is tally.over or tally.per not in SHOWS[tally.over]:
            details = {"over": tally.over.value, "per": tally.per.value}
            yield entry.problem("tally-not-below", "per", **details)
        yield from _tallied(entry, tally, facts)


def _tallied(entry: Entry, tally: Tally, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    fact = facts.get(tally.fact)
    path = (*entry.path, "fact")
    if fact is None:
        near = nearest(tally.fact, facts)
        yield entry.document.problem("unknown-fact", path, *near, fact=tally.fact)
        return
    if not fact.shown_on(tally.over):
        details = {"fact": fact.name, "sheet": tally.over.value}
        yield entry.problem("tally-not-visible", "fact", **details)
    for index, value in enumerate(tally.values):
        read = fact_value(fact, value)
        if isinstance(read, tuple):
            at = (*entry.path, "values", index)
            yield entry.document.problem(read[0], at, *nearest(str(value), fact.domain), **read[1])
