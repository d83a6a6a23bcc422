"""Read all that can be read of a rules folder, and every fault of all its files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from engine.model.problems import Location, Problem
from engine.model.rules import Pack, Regulation
from engine.rulebook.across import Read, fact_problems, form_problems, invocation_problems
from engine.rulebook.blanks import fact_blanks
from engine.rulebook.declarations import (
    combination_problems,
    ladder_problems,
    slot_problems,
    tally_problems,
    vocabulary_problems,
)
from engine.rulebook.duties import repeated_duties
from engine.rulebook.folder import Entry, Folder, read_folder
from engine.rulebook.impossible import impossible_in
from engine.rulebook.library import REGULATION, VERSION, VOCABULARY, Library
from engine.rulebook.local import laws, local_problems
from engine.rulebook.models import shaped
from engine.rulebook.procedure import steps_of
from engine.rulebook.read import in_order
from engine.rulebook.register import register_problems
from engine.rulebook.rules import rules_of
from engine.rulebook.salvage import ANYTHING, echoes
from engine.rulebook.shape import RegulationFile
from engine.rulebook.shared import read_shared
from engine.rulebook.sheets import declared, structural, tallied
from engine.rulebook.tables.hits import table_problems
from engine.rulebook.tables.kept import tables_of
from engine.rulebook.terms import terms_of
from engine.rulebook.tongue.same_names import same_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from engine.model.rules import Rule
    from engine.model.values import Condition
    from engine.rulebook.sheets import Fact

_PLAIN = ("articles", "ladders", "measures", "slots", "vocabulary", "tallies", "duties", "forms")
"""The sections that a pack has as its files do."""
SETTINGS = "check.yaml"
"""How the rules are checked; it changes nothing of what they mean."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version folder: its files, the law its rules work within (mostly its own), its pack.

    The pack holds the rules that could be read, in the order of their ids; `written` are the same,
    each with its place, in the order of the files. `impossible` are values that no sheet has
    together, declared in the version or for all.
    """

    folder: Folder
    law: Folder
    facts: Mapping[str, Fact]
    pack: Pack
    written: tuple[tuple[Entry, Rule], ...] = ()
    impossible: tuple[Condition, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all that is written in it could be read."""
        every = len(self.pack.rules) == len(self.folder.sections["rules"])
        return every and not self.folder.lost and not self.law.lost


@dataclass(frozen=True, slots=True)
class Gathered:
    """What could be read of a rules folder, and all that is wrong in it, in order.

    `whole` says that nothing written in a version folder is left out.
    """

    root: Path
    regulations: tuple[Read, ...]
    shared: Mapping[str, Entry]
    versions: tuple[Version, ...]
    problems: tuple[Problem, ...]
    whole: bool = False


def gather(folder: Path) -> Gathered:
    """Return what can be read of a rules folder; files with faults are left out, faults are not."""
    if not folder.is_dir():
        where = Location(file=str(folder), line=0)
        return Gathered(folder, (), {}, (), (Problem(code="no-rules-folder", location=where),))
    problems: list[Problem] = []
    lost: set[str] = set()
    library = Library(folder)
    shared, common = read_shared(library, problems, lost)
    places = sorted(path for path in folder.iterdir() if _holds_yaml(path))
    files = [each for place in places for each in _regulation(place, library, problems)]
    regulations = [regulation for regulation, _ in files]
    folders = [each for place in places for each in _folders(place, library, problems, lost)]
    problems += repeated_duties(folders)
    problems += [*fact_problems(folders), *same_names(shared.values(), folders)]
    problems += local_problems(folders, regulations)
    problems += invocation_problems(files, shared, folders)
    problems += form_problems(regulations, folders)
    versions = [
        replace(version, impossible=(*common, *version.impossible))
        for version in (
            version_of(each, law, shared, folder, problems)
            for each, law in laws(folders, regulations)
        )
    ]
    problems += _strays(folder)
    if not regulations and not problems:
        problems.append(Problem(code="no-rules", location=Location(file=str(folder), line=0)))
    found = in_order(problem for problem in problems if not echoes(problem, lost))
    whole = not lost and all(version.whole for version in versions)
    return Gathered(folder, tuple(files), shared, tuple(versions), found, whole)


def _holds_yaml(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".") and any(path.rglob("*.yaml"))


def _strays(folder: Path) -> Iterator[Problem]:
    """Yield the YAML files that stand where nothing reads them: a rule must not get lost."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.suffix.lower() not in (".yaml", ".yml") or any(p.startswith(".") for p in parts):
            continue
        if path.suffix != ".yaml" or not _in_place(parts):
            yield Problem(code="stray-file", location=Location(file=str(path), line=0))


def _in_place(parts: tuple[str, ...]) -> bool:
    *_, name = parts
    return {1: name in (VOCABULARY, SETTINGS), 2: name == REGULATION, 3: True}.get(
        len(parts), False
    )


def _regulation(place: Path, library: Library, problems: list[Problem]) -> list[Read]:
    loaded = library.load(place / REGULATION, RegulationFile)
    read, document, faults = shaped(*loaded, RegulationFile, lambda: library.names(library.root))
    problems += faults
    if read is None or document is None:
        return []
    if read.id != place.name:
        details = {"name": read.id, "folder": place.name}
        problems.append(document.problem("wrong-regulation", ("id",), **details))
    fields = {name: getattr(read, name) for name in Regulation.model_fields}
    return [(Regulation(**fields), document)]


def _folders(
    place: Path, library: Library, problems: list[Problem], lost: set[str]
) -> list[Folder]:
    """Return the version folders of a regulation that say what they hold."""
    folders = []
    for path in sorted(path for path in place.iterdir() if _holds_yaml(path)):
        if VERSION.match(path.name):
            folders.append(read_folder(path, place.name, library))
        else:
            where = Location(file=str(path), line=0)
            problems.append(Problem(code="bad-version-folder", location=where))
    problems += [problem for folder in folders for problem in folder.problems]
    lost.update(*(folder.lost if folder.whole else {ANYTHING} for folder in folders))
    whole = [folder for folder in folders if folder.whole]
    problems += _row(whole)
    return whole


def _row(folders: list[Folder]) -> Iterator[Problem]:
    """Yield where the next version begins too early, or later than the day after this one ends."""
    ordered = sorted(folders, key=lambda folder: folder.head.in_force)
    for before, after in pairwise(ordered):
        until = before.head.until
        begins = after.head.in_force
        details = {
            "version": after.head.version.isoformat(),
            "in_force": begins.isoformat(),
            "file": before.heads[0].document.file,
        }
        if until is None or until >= begins:
            inner = () if until is None else ("until",)
            yield before.heads[0].problem("versions-overlap", *inner, **details)
        elif until < begins - timedelta(days=1):
            yield before.heads[0].problem("versions-gap", "until", **details)


def version_of(
    folder: Folder, law: Folder, shared: Mapping[str, Entry], root: Path, problems: list[Problem]
) -> Version:
    """Return a version; its rules read the facts and measures of a law, mostly its own.

    Local policy stands within another law.
    """
    facts = _facts(folder, law, shared)
    problems += [
        *vocabulary_problems(folder, shared),
        *(fact_blanks(folder) if folder.head.in_use else ()),
        *slot_problems(folder),
        *ladder_problems(folder),
        *combination_problems(folder),
        *tally_problems(folder, facts),
        *register_problems(folder),
    ]
    terms = terms_of(folder, facts)
    written, faults = rules_of(folder, law, facts, terms, str(root))
    rules = tuple(sorted((rule for _, rule in written), key=lambda rule: rule.id))
    steps, more = steps_of(folder, facts, terms.done)
    head = folder.head
    pack = Pack(
        **{name: getattr(head, name) for name in type(head).model_fields},
        **{section: tuple(folder.items(section)) for section in _PLAIN},
        procedure=steps,
        tables=tuple(tables_of(folder, str(root))),
        rules=rules,
    )
    problems += [*terms.problems, *faults, *more, *table_problems(folder, law, facts, rules)]
    never = impossible_in(folder, facts, terms.done, problems)
    return Version(folder, law, facts, pack, written, never)


def _facts(folder: Folder, law: Folder, shared: Mapping[str, Entry]) -> dict[str, Fact]:
    """Return all facts the rules of a folder may read."""
    declaring = (folder,) if law is folder else (law, folder)
    own = [declared(spec) for each in declaring for spec in each.items("vocabulary")]
    common = [declared(entry.item) for entry in shared.values()]
    tallies = [tallied(tally) for tally in folder.items("tallies")]
    named = {fact.name: fact for fact in [*tallies, *own, *common]}
    return named | structural(law.items("slots"), law.items("measures"))
