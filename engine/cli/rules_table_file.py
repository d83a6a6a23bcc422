"""What the table commands do with files: which table, which workbook, what changes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import click

from engine.cli.console import asked_language
from engine.cli.extras import extra
from engine.model.problems import Location, Problem
from engine.model.unreadable import UnreadableError, UnwrittenError
from engine.reports.citing import article
from engine.reports.tables import changes
from engine.rulebook.nearest import nearest
from engine.rulebook.source import MAX_BYTES, read_bytes
from engine.rulebook.tables.importing import bring, bring_yaml
from engine.rulebook.tables.kept import pending_rows
from engine.rulebook.tables.listed import held_tables, tables_named
from engine.rulebook.tables.placing import Target
from engine.rulebook.tables.text import file_text
from engine.rulebook.workbook.layout import page, row_words
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.model.base import Lang
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.tables.listed import Held
    from engine.rulebook.tables.placing import Brought
    from engine.rulebook.workbook.sheet import Sheet


class Into(NamedTuple):
    """The file that a table goes into, and the version it belongs to."""

    target: Target
    version: Version


def named_table(found: Gathered, name: str) -> Held:
    """Return the table of a name. Raises UsageError for none or several, naming those there are."""
    held = tables_named(found, name)
    if len(held) == 1:
        return held[0]
    if found.problems and not held:
        raise UnreadableError(found.problems)  # the table may stand in what could not be read
    lang = asked_language()
    ids = [str(each.entry.item.id) for each in held_tables(found)]
    names = sorted(each.name for each in held or held_tables(found))
    near = nearest(name, ids) if not held else ()
    code = "table-several" if held else "no-table"
    listed = say("table", "list:and", lang).join(near or names) or "-"
    raise click.UsageError(say("table_command", code, lang, name=name, names=listed))


def exported_yaml(held: Held) -> str:
    """Return a table as YAML of its own."""
    data = held.entry.document.node_at(held.entry.path).value
    assert isinstance(data, dict)
    return file_text(data)


def exported_workbook(held: Held, found: Gathered, lang: Lang) -> bytes:
    """Return a table as a workbook. Raises ClickException where openpyxl is not there."""
    with extra("table_command", "no-xlsx", lang):
        from engine.rulebook.workbook.write import (  # noqa: PLC0415 - an extra that need not be there
            workbook,
        )
    cited = article(held.entry.item.provision, lang)
    return workbook(page(held.entry, held.version, found.shared, lang, cited))


def rules_around(file: Path) -> Path:
    """Return the rules folder that a `regulation/day/file.yaml` stands in."""
    above = file.resolve().parents
    return above[min(2, len(above) - 1)]


def target_of(into: Path | None, found: Gathered) -> Into | None:
    """Return the file that a table goes into; one that is not there yet holds nothing."""
    if into is None:
        return None
    folder = into.resolve().parent
    version = next((v for v in found.versions if v.folder.path.resolve() == folder), None)
    if version is None and found.problems and folder.is_dir():
        raise UnreadableError(found.problems)
    if version is None or into.suffix != ".yaml":
        raise click.UsageError(
            say("table_command", "into-no-pack", asked_language(), file=str(into))
        )
    file = str(version.folder.path / into.name)
    raw, problems = read_bytes(into) if into.exists() else (b"", [])
    if raw is None:
        raise UnreadableError(tuple(problems))
    return Into(Target(file, raw), version)


@contextmanager
def nothing_written() -> Iterator[None]:
    """Say of what cannot be read meanwhile that nothing was written."""
    try:
        yield
    except UnreadableError as fault:
        raise UnwrittenError(fault.problems) from fault


def imported(file: Path, found: Gathered, into: Into | None, lang: Lang) -> Brought:
    """Return the table of a workbook or a YAML file, brought back. Raises UnreadableError."""
    raw, problems = read_bytes(file)
    if raw is None:
        raise UnreadableError(tuple(problems))
    target, version = into or (None, None)
    if file.suffix.lower() in (".yaml", ".yml"):
        return bring_yaml(str(file), raw, found, target, version)
    return bring(_sheets(file, raw), found, target, version, lang)


def _sheets(file: Path, raw: bytes) -> list[Sheet]:
    if len(raw) > MAX_BYTES:
        where = Location(file=str(file), line=0)
        raise UnreadableError((Problem(code="xlsx-too-much", location=where),))
    with extra("table_command", "no-xlsx", asked_language()):
        from engine.rulebook.workbook.read import (  # noqa: PLC0415 - an extra that need not be there
            opened,
        )
    sheets, faults = opened(str(file), raw)
    if faults:
        raise UnreadableError(tuple(faults))
    return sheets


def report_changes(brought: Brought, lang: Lang) -> Iterator[str]:
    """Yield what an import changes, and what is still to be filled in."""
    shape = brought.table.item
    title = shape.title.in_(lang)
    if not brought.changed:
        yield say("table", "import:same", lang, table=title)
        return
    before = [row_words(brought.columns, row, lang) for row in brought.before]
    after = [row_words(brought.columns, row, lang) for row in shape.rows]
    yield from changes(brought.steps, before, after, lang)
    counts = {key: str(count) for key, count in _counts(brought).items()}
    yield say("table", "import:changes", lang, table=title, **counts)


def _counts(brought: Brought) -> dict[str, int]:
    kept = sum(len(each.before) for each in brought.steps if each.kind == "equal")
    changed = sum(
        min(len(each.before), len(each.after)) for each in brought.steps if each.kind == "replace"
    )
    return {
        "kept": kept,
        "changed": changed,
        "added": len(brought.table.item.rows) - kept - changed,
        "removed": len(brought.before) - kept - changed,
        "pending": len(list(pending_rows(brought.table.item))),
    }
