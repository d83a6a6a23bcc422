"""What a published file must agree on with its case, its organisation and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.problems import Location, Problem
from engine.model.published import Published
from engine.model.unreadable import UnreadableError
from engine.rulebook.bounds import first_faults
from engine.rulebook.library import rulebook_names
from engine.rulebook.models import read_model
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown
from engine.rulebook.read import in_order
from engine.rulebook.references import missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.provision import Regime
    from engine.model.published import Meaning, Named
    from engine.model.rules import Rulebook
    from engine.rulebook.document import Document, Path

PUBLISHED_FILE = "published.yaml"


def published_folders(root: FilePath) -> list[FilePath]:
    """Return the folders at or below a folder that hold a published file, in their order.

    Raises UnreadableError if there is none.
    """
    found = sorted({file.parent for file in root.rglob(PUBLISHED_FILE)})
    if not found:
        where = Location(file=str(root), line=0)
        raise UnreadableError((Problem(code="nothing-published", location=where),))
    return found


def read_published(
    path: FilePath, case: Case, organisation: Organisation, rulebook: Rulebook
) -> Published:
    """Return what was published on a case. Raises UnreadableError with all that is wrong."""
    published, document, problems = read_model(path, Published, lambda: rulebook_names(rulebook))
    if published is not None and document is not None:
        problems += _of_another_case(published, document, case)
        problems += _empty(published, document)
        problems += first_faults(_subjects(published, document, organisation))
        problems += first_faults(_outcomes(published, document, rulebook))
    if published is None or problems:
        raise UnreadableError(in_order(problems))
    return published


def _of_another_case(published: Published, document: Document, case: Case) -> Iterator[Problem]:
    if published.case != case.id:
        details = {"name": shown(published.case), "case": shown(case.id)}
        yield document.problem("wrong-case", ("case",), case.id, **details)


def _empty(published: Published, document: Document) -> Iterator[Problem]:
    if not published.subjects:
        yield document.problem("empty-list", ("subjects",))
    for at, subject in enumerate(published.subjects):
        if not subject.outcomes:
            yield document.problem("empty-list", ("subjects", at, "outcomes"))


def _subjects(
    published: Published, document: Document, organisation: Organisation
) -> Iterator[Problem]:
    people = {each.id for each in organisation.people}
    known = people | {each.id for each in organisation.units}
    used = [(("subjects", at, "subject"), it.subject) for at, it in enumerate(published.subjects)]
    yield from missing(document, "unknown-held", used, known)
    first: dict[str, Path] = {}
    for path, name in used:
        if name in first:
            line = str(document.value_at(first[name]).line)
            yield document.problem("held-twice", path, name=shown(name), line=line)
        first.setdefault(name, path)


def _outcomes(published: Published, document: Document, rulebook: Rulebook) -> Iterator[Problem]:
    for at, subject in enumerate(published.subjects):
        for number, each in enumerate(subject.outcomes):
            path = ("subjects", at, "outcomes", number, "outcome")
            if not _clear(each.outcome):
                yield document.problem("outcome-unclear", path)
                continue
            for inner, named in _placed(path, each.outcome):
                yield from _measure(document, inner, named, rulebook)


def _clear(meaning: Meaning) -> bool:
    """Whether an outcome says one thing: a word, a measure, or several measures."""
    named = meaning.regime is not None
    loose = not named and (meaning.measure is not None or meaning.label is not None)
    ways = (meaning.told is not None, named, bool(meaning.among))
    alone = len(meaning.among) == 1
    return sum(ways) == 1 and not (loose or alone) and all(map(_told_which, meaning.named))


def _told_which(named: Named) -> bool:
    return named.measure is not None or named.label is not None


def _placed(path: Path, meaning: Meaning) -> Iterator[tuple[Path, Named]]:
    if meaning.among:
        yield from (((*path, "among", at), named) for at, named in enumerate(meaning.among))
    else:
        yield from ((path, named) for named in meaning.named)


def _measure(document: Document, path: Path, named: Named, rulebook: Rulebook) -> Iterator[Problem]:
    """Yield a problem at a measure id that no pack of its regime has."""
    known = _ids(rulebook, named.regime)
    if named.measure is not None and named.measure not in known:
        near = nearest(named.measure, known)
        details = {"name": shown(named.measure), "regime": named.regime.value}
        yield document.problem("measure-not-there", (*path, "measure"), *near, **details)


def _ids(rulebook: Rulebook, regime: Regime) -> set[str]:
    regulations = {each.id for each in rulebook.regulations if each.regime is regime}
    packs = (pack for pack in rulebook.packs if pack.regulation in regulations)
    return {measure.id for pack in packs for measure in pack.measures}
