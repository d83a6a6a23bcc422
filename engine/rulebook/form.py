"""Of which form a file is, by what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.problems import Location, Problem
from engine.rulebook.quoting import listed
from engine.rulebook.schema import FORMS
from engine.rulebook.tongue.twins import either

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel


def form_of(data: object) -> type[BaseModel] | None:
    """Return the model of a file, or None where it does not name a known one."""
    held = data if isinstance(data, dict) else {}
    said = next((str(held[key]) for key in either("schema") if key in held), "")
    return FORMS.get(said.partition(".")[0])


def formless(file: Path) -> Problem:
    """Return the problem of a file that names no known form."""
    forms = listed(f"{form}.v1" for form in FORMS)
    return Problem(
        code="no-form", location=Location(file=str(file), line=0), details={"forms": forms}
    )
