"""Which rows of a discretion table hold of the same sheet, which of none, and what no row holds."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice, product
from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of, holds, tests_in
from engine.logic.joint import Witness, candidates, together
from engine.model.tables import Hit
from engine.model.values import Group, Test
from engine.rulebook.quoting import listed, shown
from engine.rulebook.tables.columns import column_problems
from engine.rulebook.tables.rows import row_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.model.tables import TableColumn
    from engine.model.values import Condition, Scalar
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.sheets import Fact

MOST_CELLS = 20_000
"""How many sheets are looked at for a gap between rows."""

Rows = Mapping[int, "Sequence[Condition]"]
"""The conditions of each row of its own, by number."""


def table_problems(
    folder: Folder, facts: Mapping[str, Fact], rules: Sequence[Rule]
) -> Iterator[Problem]:
    """Yield what is wrong with the columns of tables, and with their rows beside each other."""
    yield from column_problems(folder, facts)
    yield from hit_problems(folder, facts, rules)


def hit_problems(
    folder: Folder, facts: Mapping[str, Fact], rules: Sequence[Rule]
) -> Iterator[Problem]:
    """Yield the rows that can never hold, and those that overlap where no two may."""
    found = {rule.id: rule for rule in rules}
    domains = {name: fact.domain for name, fact in facts.items()}
    for entry in folder.sections["tables"]:
        held = held_rows(entry, found)
        columns = _facts(entry.item.columns)
        yield from _common(entry, columns, held)
        rows = {number: own(rule, columns) for number, rule in held.items()}
        yield from _never(entry, rows, domains)
        if entry.item.hit is Hit.ONE:
            yield from _overlaps(entry, rows, domains)


def held_rows(entry: Entry, rules: Mapping[str, Rule]) -> dict[int, Rule]:
    """Return the rows of a table that are rules, by number."""
    numbers = range(1, len(entry.item.rows) + 1)
    named = ((number, rules.get(row_id(entry.item.id, number))) for number in numbers)
    return {number: rule for number, rule in named if rule is not None}


def own(rule: Rule, columns: frozenset[str]) -> list[Condition]:
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
        common = [part for part in _parts(rule) if part not in own(rule, columns)]
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
        before = (other for other in rows if other < number)
        for other in before:
            witness = together([*rows[other], *parts], domains)
            if witness is not None:
                details = {"row": str(number), "other": str(other), "table": entry.item.id}
                sheet = listed(told(witness))
                yield entry.problem("table-overlap", "rows", number - 1, sheet=sheet, **details)
                break


def told(witness: Witness) -> Iterator[str]:
    """Yield the facts of a sheet with their values."""
    for fact, found in witness.items():
        yield f"{fact}: {', '.join(map(str, found))}"


def _read(parts: Sequence[Condition]) -> frozenset[str]:
    return frozenset(fact for part in parts for fact in facts_of(part))


def gaps(rows: Sequence[Sequence[Condition]], facts: Mapping[str, Fact]) -> list[Witness] | None:
    """Return sheets on which no row of a table holds, one of each kind, or None if too many.

    `rows` are what each row asks itself. Values that no row tells apart are one kind. Of a set,
    only that it holds nothing or one code is looked at.
    """
    names = sorted({fact for parts in rows for fact in _read(parts)})
    kinds = [_kinds(facts[name], rows) for name in names]
    size = 1
    for kind in kinds:
        size *= len(kind)
    if size > MOST_CELLS:
        return None
    sheets = product(*(kind.items() for kind in kinds))
    return [
        dict(zip(names, (value for value, _ in sheet), strict=True))
        for sheet in sheets
        if not any(all(passed[at] for _, passed in sheet) for at in range(len(rows)))
    ]


Passed = tuple[bool, ...]


def _kinds(fact: Fact, rows: Sequence[Sequence[Condition]]) -> dict[tuple[Scalar, ...], Passed]:
    """Return values of a fact that rows tell apart, each with the rows that it passes."""
    asked = [[part for part in parts if fact.name in facts_of(part)] for parts in rows]
    tests = [test for parts in asked for part in parts for test in tests_in(part)]
    kinds: dict[Passed, tuple[Scalar, ...]] = {}
    for value in _values(fact, tests):
        kinds.setdefault(tuple(_passes(parts, value) for parts in asked), value)
    return {value: passed for passed, value in kinds.items()}


def _values(fact: Fact, tests: Sequence[Test]) -> Iterator[tuple[Scalar, ...]]:
    if fact.family:
        yield ()
    for value in fact.domain or candidates(tests):
        yield (value,)


def _passes(parts: Sequence[Condition], value: tuple[Scalar, ...]) -> bool:
    return all(_holds(part, value) for part in parts)


def _holds(part: Condition, value: tuple[Scalar, ...]) -> bool:
    if isinstance(part, Group):
        return not any(_holds(each, value) for each in part.of)
    if part.op.value in ("contains", "only"):
        return bool(set(value) & set(part.values))
    return holds(part.op, value[0], part.values)
