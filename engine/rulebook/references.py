"""Names that must be declared once and names that must be declared at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.organisation import Sourced
    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path


def repeated(document: Document, declared: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
    """Yield a problem at each id that was declared before, naming the first."""
    first: dict[str, Path] = {}
    for path, name in declared:
        if name in first:
            line = str(document.value_at(first[name]).line)
            yield document.problem("duplicate-id", path, name=shown(name), line=line)
        first.setdefault(name, path)


def missing(
    document: Document, code: str, used: Iterable[tuple[Path, str | None]], known: Iterable[str]
) -> Iterator[Problem]:
    """Yield a problem at each name that nothing declares."""
    valid = frozenset(known)
    for path, name in used:
        if name is not None and name not in valid:
            near = nearest(name, valid)
            yield document.problem(code, path, *near, name=shown(name))


def each(path: Path, names: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Yield the names of a list with their paths."""
    for index, name in enumerate(names):
        yield (*path, index), name


def cycles(
    document: Document, code: str, above: Mapping[str, str | None], paths: Mapping[str, Path]
) -> Iterator[Problem]:
    """Yield one problem for each ring in which something stands above itself."""
    done = set[str]()
    for start in above:
        ring = _ring(start, above, done)
        if ring:
            way = " -> ".join([*ring, ring[0]])
            yield document.problem(code, paths[ring[0]], way=shown(way))
        done.add(start)


def _ring(start: str, above: Mapping[str, str | None], done: set[str]) -> list[str]:
    walked: dict[str, None] = {}
    at: str | None = start
    while at is not None and at not in done and at not in walked:
        walked[at] = None
        at = above.get(at)
    trail = list(walked)
    done.update(walked)
    return trail[trail.index(at) :] if at in walked else []


def unassumed(document: Document, path: Path, item: Sourced) -> Iterator[Problem]:
    """Yield a problem where an assumption is named and nothing is said to be assumed."""
    if item.assumption is not None and not item.assumed:
        yield document.key_problem("assumption-alone", (*path, "assumption"))
