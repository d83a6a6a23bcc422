"""Read an organisation and a case, or report every fault of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from engine.model.case import Case
from engine.model.organisation import Organisation
from engine.model.unreadable import UnreadableError
from engine.rulebook.case import anchored, case_problems, organisation_sources, placed_problems
from engine.rulebook.duties import basis_problems, failed_problems
from engine.rulebook.history import history_problems
from engine.rulebook.judgements import judgement_problems
from engine.rulebook.library import rulebook_names
from engine.rulebook.load import load
from engine.rulebook.models import read_model
from engine.rulebook.organisation import organisation_problems
from engine.rulebook.tongue.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from engine.model.problems import Problem
    from engine.model.rules import Rulebook
    from engine.rulebook.document import Document
    from engine.rulebook.tongue.names import Names

Read = TypeVar("Read")

CASE_FILE = "case.yaml"
ORGANISATION_FILE = "organisation.yaml"


def read_organisation(path: Path) -> Organisation:
    """Return the organisation of a file. Raises UnreadableError with all that is wrong."""
    organisation, _, problems = _organisation(path)
    return _sound(organisation, problems)


def read_case(path: Path) -> Case:
    """Return the case of a file or folder, its facts as they are written.

    Raises UnreadableError with all that is wrong.
    """
    case, _, problems = _case(_case_file(path))
    return _sound(case, problems)


def case_files(path: Path, organisation: Path | None) -> tuple[Path, Path]:
    """Return the case file and the organisation file that goes with it.

    The organisation named on the command line wins; then the one the case names, relative to it;
    then the one beside it. A case never leads to a drive, a network share or the root of a disk.
    """
    case_file = _case_file(path)
    if organisation is not None:
        return case_file, organisation
    document, _ = load(case_file)
    if document is not None:
        canonical(document, Case, None)
    data = document.data if document else None
    named = data.get("organisation") if isinstance(data, dict) else None
    if not isinstance(named, str) or anchored(named):
        named = ORGANISATION_FILE
    return case_file, case_file.parent / named


def read_inputs(
    case_path: Path, organisation_path: Path, rulebook: Rulebook
) -> tuple[Organisation, Case]:
    """Return an organisation and a case that agree with each other and with a rulebook.

    Raises UnreadableError with all that is wrong in both files.
    """
    organisation, placed, problems = _organisation(organisation_path)
    case, judged, more = _case(_case_file(case_path), lambda: rulebook_names(rulebook))
    problems += more
    if organisation and placed:
        problems += basis_problems(organisation, placed, rulebook)
    if case and judged:
        problems += judgement_problems(case, judged, rulebook)
        problems += failed_problems(case, judged, rulebook)
        problems += history_problems(case, judged, rulebook)
    if case and judged and organisation and placed:
        problems += placed_problems(case, judged, organisation)
        problems += organisation_sources(case, organisation, placed)
    return _sound(organisation, problems), _sound(case, problems)


def _case_file(path: Path) -> Path:
    return path / CASE_FILE if path.is_dir() else path


def _organisation(path: Path) -> tuple[Organisation | None, Document | None, list[Problem]]:
    organisation, document, problems = read_model(path, Organisation)
    if organisation is not None and document is not None:
        problems += organisation_problems(organisation, document)
    return organisation, document, problems


def _case(
    path: Path, names: Callable[[], Names] | None = None
) -> tuple[Case | None, Document | None, list[Problem]]:
    case, document, problems = read_model(path, Case, names)
    if case is not None and document is not None:
        problems += case_problems(case, document)
    return case, document, problems


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by file, line and column, each once."""
    once = {(problem.location, problem.code, str(problem.details)): problem for problem in problems}
    places = ((problem.location, problem) for problem in once.values())
    ordered = sorted(places, key=lambda at: (at[0].file, at[0].line, at[0].column, at[1].code))
    return tuple(problem for _, problem in ordered)


def _sound(value: Read | None, problems: list[Problem]) -> Read:
    if value is None or problems:
        raise UnreadableError(in_order(problems))
    return value
