"""Facts that would be called alike in Chinese: a file that names one of them could mean either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.structural import STRUCTURAL
from engine.rulebook.tongue.twins import code_twins, folded
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.problems import Problem
    from engine.model.rules import Tally
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.folder import Entry, Folder


def same_names(shared: Iterable[Entry], folders: Iterable[Folder]) -> Iterator[Problem]:
    """Yield the facts and tallies that are called in Chinese what another is called."""
    taken = dict(_structural())
    reserved = {*code_twins("Group").english, *code_twins("Example").english}
    for entry in [*shared, *(each for folder in folders for each in _declared(folder))]:
        key, called = _called(entry.item)
        if called.isascii():
            continue
        name = entry.item.name
        if key == "name_zh" and folded(called) in reserved:
            yield entry.problem("reserved-name", key, fact=called)
        elif taken.setdefault(folded(called), name) != name:
            other = taken[folded(called)]
            yield entry.problem("same-name", key, name=called, fact=name, other=other)


def _declared(folder: Folder) -> Iterator[Entry]:
    yield from folder.sections["vocabulary"]
    yield from folder.sections["tallies"]


def _called(item: FactSpec | Tally) -> tuple[str, str]:
    return ("label", item.label.zh) if item.name_zh is None else ("name_zh", item.name_zh)


def _structural() -> Iterator[tuple[str, str]]:
    own = code_twins("Fact").chinese
    for name in STRUCTURAL:
        yield folded(own.get(name) or table("structural")[name][0]), name
