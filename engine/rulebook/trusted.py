"""Read the file of trusted keys, or report every fault of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.release import Trusted
from engine.model.unreadable import UnreadableError
from engine.rulebook.models import read_model
from engine.rulebook.read import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.model.problems import Problem
    from engine.rulebook.document import Document


def read_trusted(path: Path) -> Trusted:
    """Return the trusted keys of a file. Raises UnreadableError with all that is wrong."""
    trusted, document, problems = read_model(path, Trusted)
    if trusted is not None and document is not None:
        problems += _repeated(trusted, document)
    if trusted is None or problems:
        raise UnreadableError(in_order(problems))
    return trusted


def _repeated(trusted: Trusted, document: Document) -> Iterator[Problem]:
    """Yield keys that stand twice: a key is one person's, or four eyes may be two."""
    first: dict[str, str] = {}
    for at, each in enumerate(trusted.keys):
        if each.key in first:
            yield document.problem("key-twice", ("keys", at, "key"), name=first[each.key])
        first.setdefault(each.key, each.name)
