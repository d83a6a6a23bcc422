"""The steps of a procedure as they are written become steps as they are computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.procedure import Phase, Step, StepBase
from engine.model.values import SheetKind, Stage
from engine.rulebook.conditions import Reader
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.shape import StepShape
    from engine.rulebook.sheets import Fact

_PHASES = tuple(Phase)


def steps_of(
    folder: Folder, facts: Mapping[str, Fact], terms: Mapping[str, Condition]
) -> tuple[tuple[Step, ...], list[Problem]]:
    """Return the steps of a folder as they are written, and what is wrong with them.

    A condition reads the sheet of a charge and a measure, after every stage.
    """
    problems: list[Problem] = []
    steps = [_step(entry, facts, terms, problems) for entry in folder.sections["procedure"]]
    entries = {entry.item.id: entry for entry in reversed(folder.sections["procedure"])}
    for entry in folder.sections["procedure"]:
        problems += _form(entry)
        problems += _followers(entry, entries)
    problems += _brought_twice(folder)
    return tuple(steps), problems


def _step(
    entry: Entry,
    facts: Mapping[str, Fact],
    terms: Mapping[str, Condition],
    problems: list[Problem],
) -> Step:
    shape: StepShape = entry.item
    given = {name: getattr(shape, name) for name in StepBase.model_fields}
    if shape.when is None:
        return Step(**given)
    reader = Reader(entry.document, facts, terms, SheetKind.OPTION, Stage.SAFEGUARD)
    when = reader.all_of((*entry.path, "when"), shape.when)
    problems += map(_of_step, reader.problems)
    return Step(**given, when=when)


def _of_step(problem: Problem) -> Problem:
    """Return a problem of a condition as one of a step: it belongs to no stage."""
    hidden = problem.code in ("fact-not-visible", "term-not-visible")
    return problem.model_copy(update={"code": "step-not-visible"}) if hidden else problem


def _form(entry: Entry) -> Iterator[Problem]:
    """Yield the keys of a step that mean nothing without another."""
    step: StepShape = entry.item
    path = entry.path
    if (step.provision is None) is (step.unplaced is None):
        yield entry.problem("step-article", "id")
    if step.at_most is not None and step.within is None:
        yield entry.document.key_problem("at-most-alone", (*path, "at_most"))
    if step.same_day_as is not None and step.brings in (None, step.same_day_as):
        yield entry.document.key_problem("same-day-alone", (*path, "same_day_as"))


def _followers(entry: Entry, entries: Mapping[str, Entry]) -> Iterator[Problem]:
    """Yield the steps that a step is said to come before and cannot."""
    step: StepShape = entry.item
    for index, name in enumerate(step.before):
        path = (*entry.path, "before", index)
        if name not in entries:
            near = nearest(name, entries)
            yield entry.document.problem("unknown-step", path, *near, name=shown(name))
        elif _PHASES.index(entries[name].item.phase) < _PHASES.index(step.phase):
            details = {"name": name, "phase": entries[name].item.phase.value}
            yield entry.document.problem("before-earlier", path, **details)
        elif step.id in _following(name, entries):
            yield entry.document.problem("step-cycle", path, name=name, step=step.id)


def _following(name: str, entries: Mapping[str, Entry]) -> set[str]:
    """Return a step and all that may only come after it."""
    found, waiting = set[str](), [name]
    while waiting:
        at = waiting.pop()
        if at in entries and at not in found:
            found.add(at)
            waiting += entries[at].item.before
    return found


def _brought_twice(folder: Folder) -> Iterator[Problem]:
    """Yield a problem where two steps bring one event about."""
    first: dict[str, str] = {}
    for entry in folder.sections["procedure"]:
        step: StepShape = entry.item
        if step.brings is None:
            continue
        if step.brings in first:
            details = {"event": step.brings.value, "step": first[step.brings]}
            yield entry.problem("brought-twice", "brings", **details)
        first.setdefault(step.brings, step.id)
