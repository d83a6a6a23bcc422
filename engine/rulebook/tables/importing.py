"""Bring a discretion table back from a file: read, held against its version, put into a file.

Nothing is written here, and nothing is taken that would not be read back as it was meant.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from engine.model.problems import Location, Problem
from engine.model.unreadable import UnreadableError
from engine.rulebook.composed import FormError
from engine.rulebook.tables.cells import row_meaning
from engine.rulebook.tables.names import named_columns
from engine.rulebook.tables.splice import Step, spliced_rows, spliced_table, steps
from engine.rulebook.tables.text import file_text
from engine.rulebook.tables.tongue import in_english, names_of_version, read_table
from engine.rulebook.tables.trial import tried
from engine.rulebook.workbook.sheet import letters, located
from engine.rulebook.workbook.taken import Found, Taken, find, take

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.shape import Cell, TableShape
    from engine.rulebook.tables.names import Named
    from engine.rulebook.workbook.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Brought:
    """A table brought back: the text of its file, and how its rows became others.

    The rows before are those of the target, or those of the rules where it goes nowhere else.
    """

    table: Entry
    text: bytes
    before: tuple[tuple[Cell, ...], ...]
    steps: tuple[Step, ...]

    @property
    def changed(self) -> bool:
        """Whether any row says something else than before."""
        return any(step.kind != "equal" for step in self.steps)


@dataclass(frozen=True, slots=True)
class Target:
    """The file a table is put into: its name and what it holds; nothing for a new one."""

    file: str
    raw: bytes = b""


def bring(
    sheets: Sequence[Sheet], found: Gathered, target: Target | None, wanted: Version | None
) -> Brought:
    """Return the table of a workbook, in a file of its own or put into a target.

    `wanted` is the version that the target belongs to. Raises UnreadableError with all that is
    wrong in the workbook, each at its cell.
    """
    file = sheets[0].file if sheets else ""
    book = find(file, sheets)
    _stop(book.problems)
    version = _version(book, found, file, wanted)
    definition = _definition(book, version, file)
    columns = named_columns(definition.item.columns, version, found.shared)
    assert book.table is not None
    taken = take(book.table, book.head, columns)
    _stop([*_title(book.table, definition.item), *taken.problems])
    data = _with_rows(book.definition, taken.rows)
    made = _into(_Read(file, data, taken.rows, columns, target), found, version)
    _, faults = tried(found, version, made.table)
    _stop(_at_cells(faults, made.table, book.table, taken))
    return made


def bring_yaml(
    file: str, raw: bytes, found: Gathered, target: Target | None, wanted: Version | None
) -> Brought:
    """Return the first table of a YAML file, in a file of its own or put into a target.

    Without a target it belongs to the version that has a table of its name. Raises UnreadableError.
    """
    entry, problems = read_table(file, raw)
    if entry is None or problems:
        raise _refused(problems or [_whole(file, "table-none")])
    name = entry.item.id
    version = wanted or next((each for each in found.versions if _known(each, name)), None)
    if version is None:
        raise _refused([_whole(file, "table-homeless", table=name)])
    entry, problems = read_table(file, raw, names=names_of_version(found, version))
    if entry is None or problems:
        raise _refused(problems)
    _same_columns(entry, version, file)
    _stop(tried(found, version, entry)[1])
    columns = named_columns(entry.item.columns, version, found.shared)
    data: Any = entry.document.node_at(entry.path).value
    return _into(_Read(file, data, data.get("rows", []), columns, target), found, version)


def _into(read: _Read, found: Gathered, version: Version) -> Brought:
    """Return a table put into its target, in the language of keys that the target has."""
    target = read.target or Target("")
    try:
        raw, tongue = in_english(target.raw, found, version)
    except FormError:
        raise read.refused() from None
    known = None if read.target else _known(version, str(read.data["id"]))
    made = _put(replace(read, target=read.target and Target(target.file, raw)), known)
    return replace(made, text=tongue.back(made.text))


def _with_rows(definition: dict[str, Any], rows: Sequence[Sequence[Cell]]) -> dict[str, Any]:
    """Return the data of a table, its rows behind its columns."""
    made: dict[str, Any] = {}
    for key, value in definition.items():
        made[key] = value
        if key == "columns":
            made["rows"] = rows
    return made


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a workbook, and where it belongs."""

    file: str
    data: dict[str, Any]
    rows: Sequence[Sequence[Cell]]
    columns: Sequence[Named]
    target: Target | None

    def refused(self) -> UnreadableError:
        """Return the fault that the target takes no rows."""
        name = self.target.file if self.target else ""
        return _refused([_whole(self.file, "table-not-written", file=name)])


def _refused(problems: Iterable[Problem]) -> UnreadableError:
    return UnreadableError(tuple(problems))


def _stop(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise _refused(found)


def _whole(file: str, code: str, /, **details: str) -> Problem:
    return Problem(code=code, location=Location(file=file, line=0), details=details)


def _version(book: Found, found: Gathered, file: str, wanted: Version | None) -> Version:
    version = next((each for each in found.versions if each.pack.key == book.pack), None)
    if version is None:
        raise _refused([_whole(file, "xlsx-no-pack", pack=book.pack), *found.problems])
    if wanted is not None and wanted is not version:
        raise _refused([_whole(file, "xlsx-other-pack", pack=book.pack, wanted=wanted.pack.key)])
    return version


def _definition(book: Found, version: Version, file: str) -> Entry:
    """Return what the workbook says the table is, without rows."""
    text = file_text({**book.definition, "rows": []})
    entry, problems = read_table("", text.encode())
    if entry is None or problems:
        key = problems[0].details.get("key", "table") if problems else "table"
        raise _refused([_whole(file, "xlsx-definition", key=key)])
    _same_columns(entry, version, file)
    return entry


def _same_columns(entry: Entry, version: Version, file: str) -> None:
    known = _known(version, entry.item.id)
    if known is not None and known.item.columns != entry.item.columns:
        _stop([_whole(file, "table-other-columns", table=entry.item.id)])


def _known(version: Version, table: str) -> Entry | None:
    tables = version.folder.sections["tables"]
    return next((each for each in tables if each.item.id == table), None)


def _title(sheet: Sheet, shape: TableShape) -> list[Problem]:
    value = sheet.at(1, 1).value
    title = "" if value is None else str(value).strip()
    if title in (shape.title.zh.strip(), shape.title.en.strip()):
        return []
    return [sheet.problem("xlsx-title", 1, 1, title=title)]


def _put(read: _Read, known: Entry | None) -> Brought:
    """Return a table in its file, provided that the file reads back as the workbook was read.

    `known` is what it is compared with where there is no target.
    """
    name, rows = str(read.data["id"]), read.rows
    target = read.target or Target("")
    held, faults = read_table(target.file, target.raw, name) if target.raw else (None, [])
    _stop(faults)
    former = held or known
    before = former.item.rows if former else ()
    wanted = _says(read.columns, rows)
    how = steps(_says(read.columns, before), wanted)
    try:
        raw = _written(read, target, held, how)
    except FormError:
        raise read.refused() from None
    entry, problems = read_table(target.file, raw, name)
    if entry is None or problems or _says(read.columns, entry.item.rows) != wanted:
        raise read.refused()
    return Brought(entry, raw, tuple(before), tuple(how))


def _says(columns: Sequence[Named], rows: Iterable[Sequence[Cell]]) -> list[Any]:
    return [row_meaning(columns, row) for row in rows]


def _written(read: _Read, target: Target, held: Entry | None, how: Sequence[Step]) -> bytes:
    if not target.raw:
        return file_text(read.data).encode()
    bom = codecs.BOM_UTF8 if target.raw.startswith(codecs.BOM_UTF8) else b""
    text = target.raw.removeprefix(bom).decode("utf-8")
    if held is None:
        return bom + spliced_table(text, read.data).encode()
    return bom + spliced_rows(text, int(held.path[-1]), how, read.rows).encode()


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
    if cell is None:
        return problem
    return problem.model_copy(update={"location": located(sheet.file, sheet.name, cell)})
