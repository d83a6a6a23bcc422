"""What all versions share: the vocabulary, and what of it no sheet has together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.blanks import fact_blanks
from engine.rulebook.declarations import spec_problems
from engine.rulebook.folder import Entry, Folder, add_file, again
from engine.rulebook.impossible import IMPOSSIBLE, shared_impossible
from engine.rulebook.library import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.rulebook.library import Library


def read_shared(
    library: Library, problems: list[Problem], lost: set[str]
) -> tuple[dict[str, Entry], tuple[Condition, ...]]:
    """Return the vocabulary that all packs share, and what of it no sheet has together."""
    file = library.root / VOCABULARY
    if not file.exists():
        return {}, ()
    read = Folder(library.root, "")
    add_file(read, file, library)
    problems += read.problems
    problems += _out_of_place(read)
    lost |= read.lost
    problems += fact_blanks(read)
    shared: dict[str, Entry] = {}
    for entry in read.sections["vocabulary"]:
        problems += spec_problems(entry)
        if entry.item.name in shared:
            problems.append(again(entry, shared[entry.item.name]))
        shared.setdefault(entry.item.name, entry)
    return shared, shared_impossible(read, problems)


def _out_of_place(read: Folder) -> Iterator[Problem]:
    for section, entries in [("pack", read.heads), *read.sections.items()]:
        if section not in ("vocabulary", IMPOSSIBLE):
            for entry in entries[:1]:
                yield entry.document.key_problem("section-here", (section,), section=section)
