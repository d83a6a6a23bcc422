"""The file a decision is kept in: beside the case, one for each charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from engine.model.decision import Decision
from engine.registry.decisions import replace
from engine.registry.reading import DECISIONS, bounded_bytes
from engine.registry.refusal import Refusal, plain

if TYPE_CHECKING:
    from pathlib import Path


def decision_file(case_folder: Path, decision: Decision) -> Path:
    """Return where the decision on a charge belongs: `decisions/<subject>-<charge>.json`."""
    return _file(case_folder, decision.subject.id, decision.charge.id)


def _file(case_folder: Path, subject: str, charge: str) -> Path:
    about = charge.removeprefix(f"{subject}/").replace("/", "-")
    return case_folder / DECISIONS / f"{subject}-{about}.json"


def kept_on(case_folder: Path, case: str, subject: str, charge: str) -> Decision | None:
    """Return the decision kept on a charge, None if there is none.

    Raises ValueError, with the file, for one that cannot be read or that is on something else.
    """
    file = _file(case_folder, subject, charge)
    if not file.exists():
        return None
    try:
        decision = Decision.model_validate_json(bounded_bytes(file))
    except ValidationError:
        raise ValueError(file) from None
    if (decision.case, decision.charge.id) != (case, charge):
        raise ValueError(file)
    return decision


def keep(decision: Decision, file: Path, replacing: str | None) -> Decision | Refusal:
    """Write a decision and return it as written; never over an earlier one without a reason."""
    if file.parent.is_symlink():
        return Refusal("linked-folder", {"folder": plain(str(file.parent))})
    if not file.exists():
        if replacing is not None:
            return Refusal("nothing-to-replace", usage=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(decision, file)
        return decision
    try:
        earlier = Decision.model_validate_json(bounded_bytes(file))
    except ValidationError:
        return Refusal("unreadable", usage=True)
    if replacing is None:
        return Refusal("exists", {"by": plain(earlier.by), "on": plain(earlier.on.isoformat())})
    return _put(replace(decision, earlier, replacing), file)


def _put(decision: Decision | Refusal, file: Path) -> Decision | Refusal:
    """Put a decision in the place of a file in one step, so that neither is ever lost."""
    if isinstance(decision, Decision):
        written = file.with_suffix(".new")
        written.unlink(missing_ok=True)  # a link left there might lead anywhere
        _write(decision, written)
        written.replace(file)
    return decision


def _write(decision: Decision, file: Path) -> None:
    with file.open("x", encoding="utf-8") as stream:
        stream.write(_text(decision))


def _text(decision: Decision) -> str:
    return decision.model_dump_json(indent=2) + "\n"
