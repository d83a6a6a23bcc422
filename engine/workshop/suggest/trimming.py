"""Leave out of a town what a scenario does not need: whatever can go and nothing is otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.workshop.suggest.scene import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.workshop.suggest.trial import Trial

Town = tuple[Step, ...]
"""The steps that lay a town out."""

_NAMING = ("unit", "who", "holder")
_DUTY = "given:duty"


def people(town: Town) -> list[str]:
    """Return the names of those who hold an office in a town."""
    return list(dict.fromkeys(each.told["who"] for each in town if each.code == "given:tenure"))


def only(town: Town, names: Iterable[str]) -> Town:
    """Return a town of whose people these are left."""
    kept = set(names)
    for name in people(town):
        town = town if name in kept else _without(town, name)
    return town


def trimmed(town: Town, trial: Trial, same: Callable[[Town], Trial | None]) -> tuple[Town, Trial]:
    """Return a town with nothing that can go, and what it came to; `same` plays one, if it may."""
    for drop in _droppable(town):
        less = drop(town)
        played = same(less) if less != town else None
        if played is not None:
            town, trial = less, played
    return town, trial


def _droppable(town: Town) -> Iterator[Callable[[Town], Town]]:
    units = [each.told["unit"] for each in town if each.code == "given:unit"]
    for name in (*people(town), *units):
        yield lambda given, name=name: _without(given, name)  # type: ignore[misc]
    for duty in (each for each in town if each.code == _DUTY):
        yield lambda given, duty=duty: tuple(e for e in given if e != duty)  # type: ignore[misc]


def _without(town: Town, name: str) -> Town:
    """Return a town without somebody or a unit; what was under the unit stands by itself."""
    freed = (_freed(each, name) for each in town)
    return tuple(each for each in freed if name not in map(each.told.get, _NAMING))


def _freed(step: Step, name: str) -> Step:
    if step.told.get("parent") != name:
        return step
    return Step(step.code, {key: value for key, value in step.told.items() if key != "parent"})


def shared(towns: Iterable[Town]) -> Town:
    """Return the steps that all towns have and that speak of nothing that only some have."""
    first, *others = towns
    common = tuple(each for each in first if all(each in other for other in others))
    while apart := _undeclared(common):
        common = tuple(each for each in common if each not in apart)
    return common


def _undeclared(steps: Town) -> list[Step]:
    """Return the steps that name somebody or something that no step has brought in."""
    units = {each.told["unit"] for each in steps if each.code == "given:unit"}
    known = units.union(people(steps))
    return [each for each in steps if not known.issuperset(_named(each))]


def _named(step: Step) -> Iterator[str]:
    return (step.told[key] for key in (*_NAMING, "parent") if key in step.told)
