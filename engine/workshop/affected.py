"""Which packs an edit of rule files reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read

if TYPE_CHECKING:
    from engine.model.rules import Pack
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.gather import Gathered


def affected(before: Gathered, after: Gathered) -> tuple[str, ...]:
    """Return the keys of the packs that came out otherwise, or read a shared fact that did.

    A pack that is new or gone counts; one that local policy narrows reaches that policy too.
    """
    old, new = _packs(before), _packs(after)
    changed = {key for key in {*old, *new} if old.get(key) != new.get(key)}
    facts = _changed_facts(before, after)
    changed |= {key for key, pack in new.items() if any(facts & facts_read(r) for r in pack.rules)}
    changed |= {key for key, pack in new.items() if _narrowed(pack) in changed}
    return tuple(sorted(changed))


def _packs(gathered: Gathered) -> dict[str, Pack]:
    return {version.pack.key: version.pack for version in gathered.versions}


def _changed_facts(before: Gathered, after: Gathered) -> set[str]:
    old, new = _shared(before), _shared(after)
    return {name for name in {*old, *new} if old.get(name) != new.get(name)}


def _shared(gathered: Gathered) -> dict[str, FactSpec]:
    return {name: entry.item for name, entry in gathered.shared.items()}


def _narrowed(pack: Pack) -> str:
    narrows = pack.narrows
    return f"{narrows.regulation}/{narrows.version.isoformat()}" if narrows else ""
