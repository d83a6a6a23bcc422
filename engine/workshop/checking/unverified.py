"""The articles that some files hold or cite and that nobody compared with the published text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.workshop.checking.provisions import cited_in, foreign, titles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engine.rulebook.gather import Version
    from engine.workshop.checking.provisions import Cited
    from engine.workshop.desk import Desk


def unverified_in(desk: Desk, holds: Callable[[str], bool]) -> int:
    """Return how many there are in the files that one asks about, each article once."""
    held = titles(desk)
    newest = {version.folder.regulation: version for version in desk.gathered.versions}
    told = (each for version in desk.gathered.versions for each in cited_in(version))
    asked = (each for each in told if holds(each.entry.document.file))
    return len({_article(each, held, newest) for each in asked if not each.verified})


def _article(
    each: Cited, held: Mapping[str, str], newest: Mapping[str, Version]
) -> tuple[str, int]:
    """Return the text an article stands in, and its number.

    Of another regulation that is held the newest version is meant.
    """
    name = foreign(each)
    if name is None:
        return str(each.version.folder.path), each.at.article
    version = newest.get(held.get(name.zh, ""))
    return str(version.folder.path) if version else name.zh, each.at.article
