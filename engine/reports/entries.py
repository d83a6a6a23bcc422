"""What a report says of one proposal, label by label, and what it says once for several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.reports.voice import Voice

OWN = ("facts", "chain", "responsibility")
ALWAYS = "for"
CONDITIONS = "conditions"
UNASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Entry:
    """Statements under a label. Those of `conditions` are keys of open points."""

    label: str
    items: tuple[str, ...]


def shared(found: Sequence[Sequence[Entry]]) -> list[Entry]:
    """Return what all of several proposals have in common; nothing for one alone."""
    if len(found) == 1 or not found:
        return []
    first, *others = found
    common = [
        Entry(each.label, tuple(item for item in each.items if _in_all(each.label, item, others)))
        for each in first
        if each.label not in OWN
    ]
    return [each for each in common if each.items]


def _in_all(label: str, item: str, others: Iterable[Iterable[Entry]]) -> bool:
    return all(
        any(each.label == label and item in each.items for each in entries) for entries in others
    )


def without(entries: Iterable[Entry], common: Iterable[Entry]) -> list[Entry]:
    """Return what is left of a proposal's entries once the common part is said elsewhere."""
    said = {(each.label, item) for each in common for item in each.items}
    left = [
        Entry(each.label, tuple(item for item in each.items if (each.label, item) not in said))
        for each in entries
    ]
    return [each for each in left if each.items or each.label == ALWAYS]


def worded(v: Voice, entry: Entry, *, common: bool = False) -> str:
    """Return the statements of an entry as one text."""
    if entry.label == CONDITIONS:
        held = conditions(v, entry.items)
        return v.joined([held, v.say("withdrawn")]) if v.brief and common else held
    if entry.items and entry.label == UNASKED:
        return v.listed(entry.items)
    if entry.items:
        return v.joined(entry.items)
    return v.say("for:none" if common else "for:nothing-recorded")


def conditions(v: Voice, keys: Iterable[str]) -> str:
    """Return what has to hold, be answered or be compared, by number."""
    found = list(keys)
    ids = (key.partition(":")[2] for key in found if key.startswith("assumption:"))
    known = [v.numbers.assumptions[each] for each in ids if each in v.numbers.assumptions]
    code = "condition:assumption" if len(known) == 1 else "condition:assumptions"
    asked = v.asked(found, bare=True)
    texts = v.texts(found, bare=True)
    return v.joined(
        [
            v.say(code, numbers=v.series(known)) if known else "",
            v.say("condition:answered", questions=asked) if asked else "",
            v.say("condition:compared", texts=texts) if texts else "",
        ]
    )
