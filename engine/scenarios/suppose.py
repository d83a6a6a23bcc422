"""What the steps do that assess a case, and ask what it comes to if something were otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.assessing import assess
from engine.scenarios.doing import does
from engine.scenarios.given import facts, findings, reviewers
from engine.scenarios.given.organisation import dated
from engine.scenarios.slip import SlipError

if TYPE_CHECKING:
    from engine.scenarios.doing import Does, Told
    from engine.scenarios.world import Entry, World

_SETTLED = ("established", "refuted")


@does("when:assess")
def assessed(world: World, _told: Told) -> None:
    """Assess the case."""
    _assess(world)


def _assess(world: World) -> None:
    world.found = assess(world)
    world.came_to.append(world.found)


def _supposing(code: str, change: Does) -> None:
    """Enter a what-if: the case is changed and assessed again, and what it came to is kept."""

    @does(code)
    def supposed(world: World, told: Told) -> None:
        if world.found is None:
            _assess(world)
        world.supposing()
        change(world, told)
        _assess(world)


def _findings_fall(world: World, told: Told) -> None:
    """Let findings not be upheld."""
    fallen = world.findings(told["findings"])
    for each in world.listed("findings"):
        if each["id"] in fallen:
            each["status"] = "refuted"


def _evidence_falls(world: World, told: Told) -> None:
    """Take evidence away; what stood on it alone is disputed."""
    fallen = set(world.many(("evidence",), told["evidence"]))
    kept = [piece for piece in world.listed("evidence") if piece["id"] not in fallen]
    world.case["evidence"] = kept
    for section in ("findings", "judgements", "records", "tenures", "duties"):
        for entry in world.listed(section):
            _without(entry, fallen)


def _without(entry: Entry, fallen: set[str]) -> None:
    stood = entry.get("evidence", [])
    entry["evidence"] = [piece for piece in stood if piece not in fallen]
    if stood and not entry["evidence"] and entry.get("status") in _SETTLED:
        entry["status"] = "disputed"


def _tenure_changes(world: World, told: Told) -> None:
    """Let the only tenure of a person have been another time."""
    person = world.one(("people",), told["who"])
    held = [each for each in world.listed("tenures") if each["person"] == person]
    if len(held) != 1:
        raise SlipError("several-posts" if held else "no-post", {"word": told["who"]})
    held[0].pop("to", None)
    held[0].update(dated(told))


_supposing("when:finding-falls", _findings_fall)
_supposing("when:evidence-falls", _evidence_falls)
_supposing("when:assumption-falls", facts.assumption)
_supposing("when:fact", facts.fact)
_supposing("when:conduct", facts.conduct)
_supposing("when:relation", reviewers.relation)
_supposing("when:tenure", _tenure_changes)
_supposing("when:day", findings.decided)
