"""Which rows of a discretion table hold of the same sheet, and which of none."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of
from engine.logic.joint import Witness, together
from engine.model.tables import Hit
from engine.model.values import Group, Test
from engine.rulebook.quoting import listed, shown
from engine.rulebook.tables.columns import column_problems
from engine.rulebook.tables.rows import row_id
from engine.rulebook.tables.values import value_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.model.tables import TableColumn
    from engine.model.values import Condition
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.sheets import Fact

Rows = Mapping[int, "Sequence[Condition]"]
"""The conditions of each row of its own, by number."""


def table_problems(
    folder: Folder, law: Folder, facts: Mapping[str, Fact], rules: Sequence[Rule]
) -> Iterator[Problem]:
    """Yield what is wrong with columns of tables, with cells, and with rows beside each other."""
    yield from column_problems(folder, facts)
    yield from value_problems(folder, law, facts)
    yield from _hit_problems(folder, facts, rules)


def _hit_problems(
    folder: Folder, facts: Mapping[str, Fact], rules: Sequence[Rule]
) -> Iterator[Problem]:
    """Yield the rows that can never hold, and those that overlap where no two may."""
    found = {rule.id: rule for rule in rules}
    domains = {name: fact.domain for name, fact in facts.items()}
    for entry in folder.sections["tables"]:
        held = _held_rows(entry, found)
        columns = _facts(entry.item.columns)
        yield from _common(entry, columns, held)
        rows = {number: _own(rule, columns) for number, rule in held.items()}
        yield from _never(entry, rows, domains)
        if entry.item.hit is Hit.ONE:
            yield from _overlaps(entry, rows, domains)


def _held_rows(entry: Entry, rules: Mapping[str, Rule]) -> dict[int, Rule]:
    """Return the rows of a table that are rules, by number."""
    numbers = range(1, len(entry.item.rows) + 1)
    named = ((number, rules.get(row_id(entry.item.id, number))) for number in numbers)
    return {number: rule for number, rule in named if rule is not None}


def _own(rule: Rule, columns: frozenset[str]) -> list[Condition]:
    """Return what a row asks itself, without what its table asks of all."""
    return [part for part in _parts(rule) if _of_cell(part) and facts_of(part) <= columns]


def _parts(rule: Rule) -> Sequence[Condition]:
    return rule.when.of if isinstance(rule.when, Group) else (rule.when,)


def _of_cell(part: Condition) -> bool:
    """Whether a condition has the form of what stands in a cell: a test, or none of one."""
    if isinstance(part, Group):
        return part.kind == "none" and part.term is None and isinstance(part.of[0], Test)
    return True


def _facts(columns: Sequence[TableColumn]) -> frozenset[str]:
    return frozenset(column.fact for column in columns if column.fact)


def _common(entry: Entry, columns: frozenset[str], held: Mapping[int, Rule]) -> Iterator[Problem]:
    """Yield the facts of columns that the common condition reads by way of a term."""
    for rule in islice(held.values(), 1):
        common = [part for part in _parts(rule) if part not in _own(rule, columns)]
        for fact in sorted(_read(common) & columns):
            yield entry.problem("table-fact-common", "when", fact=shown(fact))


def _never(entry: Entry, rows: Rows, domains: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    for number, parts in rows.items():
        if together(parts, domains) is None:
            facts = sorted(
                fact
                for fact in _read(parts)
                if together([part for part in parts if fact in facts_of(part)], domains) is None
            )
            details = {"row": str(number), "table": entry.item.id, "facts": listed(facts)}
            yield entry.problem("table-row-never", "rows", number - 1, **details)


def _overlaps(entry: Entry, rows: Rows, domains: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """Yield each row that overlaps one before it, with a sheet on which both hold."""
    for number, parts in rows.items():
        for other in (each for each in rows if each < number):
            witness = together([*rows[other], *parts], domains)
            if witness is not None:
                details = {"row": str(number), "other": str(other), "table": entry.item.id}
                details |= {"holds": listed(_told(witness)), "hit": Hit.ALL.value}
                yield entry.problem("table-overlap", "rows", number - 1, **details)
                break


def _told(witness: Witness) -> Iterator[str]:
    """Yield the facts of a sheet with their values."""
    for fact, found in witness.items():
        yield f"{fact}: {', '.join(map(str, found))}"


def _read(parts: Sequence[Condition]) -> frozenset[str]:
    return frozenset(fact for part in parts for fact in facts_of(part))
