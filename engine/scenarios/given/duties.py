"""Let findings cite what duty lists hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.scenarios.doing import Told
    from engine.scenarios.world import World


@does("given:failed")
def failed(world: World, told: Told) -> None:
    """Say which entries of duty lists findings failed."""
    cite(world, world.findings(told["findings"]), entries(world, told["duties"]))


def entries(world: World, text: str) -> list[str]:
    """Return the ids of entries of duty lists. Raises SlipError for a word that names none."""
    known = world.lexicon.duties
    return [min(looked_up(name, known, "no-duty")) for name in parts_of(text, known)]


def cite(world: World, findings: Iterable[str], names: Iterable[str]) -> None:
    """Let findings cite entries of duty lists, beside those they cite already."""
    among, added = set(findings), list(names)
    for each in world.listed("findings"):
        if each["id"] in among:
            each["duties"] = list(dict.fromkeys([*each.get("duties", ()), *added]))
