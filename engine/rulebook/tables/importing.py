"""Bring a discretion table back from a file: read, held against its version, put into a file.

Nothing is written here, and nothing is taken that would not be read back as it was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.model.problems import Location
from engine.rulebook.tables.labels import Labels
from engine.rulebook.tables.names import named_columns
from engine.rulebook.tables.placing import Brought, Read, Target, known_table, put
from engine.rulebook.tables.refusal import refused_for, stop, whole
from engine.rulebook.tables.text import file_text
from engine.rulebook.tables.tongue import names_of_version, read_table
from engine.rulebook.tables.trial import tried
from engine.rulebook.workbook.sheet import letters, located
from engine.rulebook.workbook.taken import Found, Taken, find, take

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.shape import Cell, TableShape
    from engine.rulebook.workbook.sheet import Sheet


def bring(
    sheets: Sequence[Sheet],
    found: Gathered,
    target: Target | None,
    wanted: Version | None,
    lang: Lang,
) -> Brought:
    """Return the table of a workbook, in a file of its own or put into a target.

    `wanted` is the version that the target belongs to. Raises UnreadableError with all that is
    wrong in the workbook, each at its cell, labels in the language of the reader.
    """
    file = sheets[0].file if sheets else ""
    book = find(file, sheets)
    stop(book.problems)
    version = _version(book, found, file, wanted)
    definition = _definition(book, version, file)
    columns = named_columns(definition.item.columns, version, found.shared)
    assert book.table is not None
    taken = take(book.table, book.head, columns, lang)
    stop([*_title(book.table, definition.item), *taken.problems])
    data = _with_rows(book.definition, taken.rows)
    made = put(Read(file, data, taken.rows, columns, target), found, version)
    _, faults = tried(found, version, made.table)
    title = definition.item.title.in_(lang)
    labels = Labels(title, columns, version, found.shared, lang)
    stop(map(labels.told, _at_cells(faults, made.table, book.table, taken)))
    return made


def bring_yaml(
    file: str, raw: bytes, found: Gathered, target: Target | None, wanted: Version | None
) -> Brought:
    """Return the first table of a YAML file, in a file of its own or put into a target.

    Without a target it belongs to the version that has a table of its name. Raises UnreadableError.
    """
    entry, problems = read_table(file, raw)
    if entry is None or problems:
        raise refused_for(problems or [whole(file, "table-none")])
    name = entry.item.id
    version = wanted or next((each for each in found.versions if known_table(each, name)), None)
    if version is None:
        raise refused_for([whole(file, "table-homeless", table=name)])
    entry, problems = read_table(file, raw, names=names_of_version(found, version))
    if entry is None or problems:
        raise refused_for(problems)
    _same_columns(entry, version, file)
    stop(tried(found, version, entry)[1])
    columns = named_columns(entry.item.columns, version, found.shared)
    data: Any = entry.document.node_at(entry.path).value
    return put(Read(file, data, data.get("rows", []), columns, target), found, version)


def _with_rows(definition: dict[str, Any], rows: Sequence[Sequence[Cell]]) -> dict[str, Any]:
    """Return the data of a table, its rows behind its columns."""
    made: dict[str, Any] = {}
    for key, value in definition.items():
        made[key] = value
        if key == "columns":
            made["rows"] = rows
    return made


def _version(book: Found, found: Gathered, file: str, wanted: Version | None) -> Version:
    version = next((each for each in found.versions if each.pack.key == book.pack), None)
    if version is None:
        raise refused_for([whole(file, "xlsx-no-pack", pack=book.pack), *found.problems])
    if wanted is not None and wanted is not version:
        raise refused_for([whole(file, "xlsx-other-pack", pack=book.pack, wanted=wanted.pack.key)])
    return version


def _definition(book: Found, version: Version, file: str) -> Entry:
    """Return what the workbook says the table is, without rows."""
    text = file_text({**book.definition, "rows": []})
    entry, problems = read_table("", text.encode())
    if entry is None or problems:
        key = problems[0].details.get("key", "table") if problems else "table"
        raise refused_for([whole(file, "xlsx-definition", key=key)])
    _same_columns(entry, version, file)
    return entry


def _same_columns(entry: Entry, version: Version, file: str) -> None:
    known = known_table(version, entry.item.id)
    if known is not None and known.item.columns != entry.item.columns:
        stop([whole(file, "table-other-columns", table=entry.item.id)])


def _title(sheet: Sheet, shape: TableShape) -> list[Problem]:
    value = sheet.at(1, 1).value
    title = "" if value is None else str(value).strip()
    if title in (shape.title.zh.strip(), shape.title.en.strip()):
        return []
    return [sheet.problem("xlsx-title", 1, 1, title=title)]


def _at_cells(
    problems: Iterable[Problem], table: Entry, sheet: Sheet, taken: Taken
) -> list[Problem]:
    """Return problems of rows at the cells of the workbook that the rows come from."""
    places = {}
    for at, (number, cells) in enumerate(zip(taken.numbers, table.item.rows, strict=True)):
        row = table.document.value_at((*table.path, "rows", at))
        places[row.line, row.column] = f"A{number}"
        for index in range(len(cells)):
            cell = table.document.value_at((*table.path, "rows", at, index))
            places[cell.line, cell.column] = f"{letters(taken.columns[index])}{number}"
    return [_moved(each, places, sheet) for each in problems]


def _moved(problem: Problem, places: dict[tuple[int, int], str], sheet: Sheet) -> Problem:
    cell = places.get((problem.location.line, problem.location.column))
    where = located(sheet.file, sheet.name, cell) if cell else problem.location
    where = where if where.file else Location(file=sheet.file, line=0)
    return problem.model_copy(update={"location": where})
