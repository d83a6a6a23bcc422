"""What a rule concludes: slots its stage may fill, with codes its pack declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from engine.model.measures import Lean
from engine.model.provision import Regime
from engine.model.structural import YES_NO
from engine.model.values import Stage
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry, Folder

STAGE_SLOTS = {
    Stage.APPLICABLE: ("applies",),
    Stage.QUALIFY: ("circumstance",),
    Stage.ATTRIBUTE: ("responsibility",),
    Stage.MEASURE: ("range", "measures", "opens"),
    Stage.ADJUST: ("lean", "options", "cap"),
    Stage.NARROW: ("narrow",),
    Stage.AUTHORISE: ("authority",),
    Stage.SAFEGUARD: ("alert",),
    Stage.RECUSE: ("recusal", "asked_by", "decided_by"),
}


BLANK = "to-be-filled"
"""What stands for an end of local policy that nobody has settled yet."""


class Codes(NamedTuple):
    """The codes that may stand in a slot, and the problem of one that may not."""

    valid: tuple[str, ...]
    code: str


def slot_codes(folder: Folder) -> dict[str, Codes]:
    """Return, for every slot, the codes that a pack lets it hold."""
    measures = Codes(tuple(measure.id for measure in folder.items("measures")), "unknown-measure")
    declared = {
        slot.name: Codes(tuple(slot.values), "undeclared-code") for slot in folder.items("slots")
    }
    graded = tuple(code for ladder in folder.items("ladders") for code in ladder.measures)
    fixed = {
        "narrow": Codes((*graded, BLANK), "not-on-ladder"),
        "applies": Codes(YES_NO, "undeclared-code"),
        "opens": Codes(tuple(Regime), "undeclared-code"),
        "lean": Codes(tuple(Lean), "undeclared-code"),
    }
    return declared | fixed | dict.fromkeys(("range", "measures", "options", "cap"), measures)


def conclusion(written: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return what a rule concludes, one code or several, as codes."""
    return {
        slot: tuple(map(str, value)) if isinstance(value, list) else (str(value),)
        for slot, value in written.items()
    }


def conclusion_problems(
    entry: Entry, folder: Folder, codes: Mapping[str, Codes]
) -> Iterator[Problem]:
    """Yield the slots a rule may not fill and the codes they may not hold."""
    stage: Stage = entry.item.stage
    allowed = STAGE_SLOTS.get(stage, ())
    for slot, values in conclusion(entry.item.then).items():
        path = (*entry.path, "then", slot)
        if slot not in allowed:
            details = {"slot": shown(slot), "stage": stage.value}
            among = listed(allowed)
            near = nearest(slot, allowed)
            yield entry.document.key_problem("wrong-slot", path, *near, slots=among, **details)
            continue
        unknown = list(_unknown(entry, slot, values, codes.get(slot, Codes((), "undeclared-code"))))
        yield from unknown or _joint(entry, slot, values, folder)


def _unknown(entry: Entry, slot: str, values: tuple[str, ...], codes: Codes) -> Iterator[Problem]:
    listed = isinstance(entry.item.then[slot], list)
    if not values:
        yield entry.problem("empty-list", "then", slot)
    for index, value in enumerate(values):
        if value not in codes.valid:
            path = (*entry.path, "then", slot, *((index,) if listed else ()))
            near = nearest(value, codes.valid)
            details = {"name": shown(value), "slot": slot}
            yield entry.document.problem(codes.code, path, *near, **details)


def _joint(entry: Entry, slot: str, values: tuple[str, ...], folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with codes that are each valid."""
    if slot in ("range", "narrow"):
        yield from _range(entry, slot, values, folder)
    elif slot == "lean":
        for lean in values:
            if Lean(lean) not in folder.head.operators:
                yield entry.problem("lean-without-operator", "then", slot, lean=lean)
    elif slot in ("cap", "applies", "responsibility") and len(values) > 1:
        yield entry.problem("one-code", "then", slot, slot=slot)


def _range(entry: Entry, slot: str, values: tuple[str, ...], folder: Folder) -> Iterator[Problem]:
    if len(values) != 2:  # noqa: PLR2004 - a range has two ends
        yield entry.problem("range-ends", "then", slot)
        return
    if BLANK in values:
        return
    low, high = values
    ladder = next((each for each in folder.items("ladders") if low in each.measures), None)
    if ladder is None or high not in ladder.measures:
        yield entry.problem("range-off-ladder", "then", slot, low=low, high=high)
    elif ladder.measures.index(low) > ladder.measures.index(high):
        details = {"low": low, "high": high, "ladder": ladder.id}
        yield entry.problem("range-reversed", "then", slot, **details)
