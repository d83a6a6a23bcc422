"""Where the tests of a rule are written: one place for each, in the order in which they are run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.rulebook.conditions import GROUPS, TERM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Location
    from engine.rulebook.document import Document, Path
    from engine.rulebook.folder import Entry

Places = tuple["Location", ...]


def places(entry: Entry, terms: Mapping[str, Entry]) -> Places:
    """Return the places of the tests of a rule: those of `when`, then those of `unless`."""
    shape, document, path = entry.item, entry.document, entry.path
    return (
        *_places(document, (*path, "when"), shape.when, terms),
        *_places(document, (*path, "unless"), shape.unless, terms),
    )


def _places(
    document: Document,
    path: Path,
    written: Any,  # noqa: ANN401 - JSON of any shape
    terms: Mapping[str, Entry],
) -> Iterator[Location]:
    if isinstance(written, list):
        for index, part in enumerate(written):
            yield from _places(document, (*path, index), part, terms)
    for key in written if isinstance(written, dict) else ():
        inner = (*path, key)
        if key in GROUPS:
            yield from _places(document, inner, written[key], terms)
        elif key.startswith(TERM):
            term = terms[key]
            yield from _places(term.document, (*term.path, "when"), term.item.when, terms)
        elif isinstance(written[key], dict):
            yield from (document.key_at((*inner, test)) for test in written[key])
        else:
            yield document.key_at(inner)
