"""What is to be tried again after files were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.run import Asked
from engine.workshop.affected import affected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from engine.rulebook.gather import Gathered

FEATURE = ".feature"


def to_run(
    saved: Iterable[Path], before: Gathered, after: Gathered, features: tuple[Path, ...]
) -> Iterator[Asked]:
    """Yield the runs of scenarios that an edit asks for.

    The scenario files that were saved themselves; then, pack by pack, the scenarios of `features`
    tagged with a pack that came out otherwise. Rules that cannot be read as a whole ask for none.
    """
    if after.problems:
        return
    rules = after.root
    own = tuple(sorted(path for path in saved if path.suffix == FEATURE and path.exists()))
    if own:
        yield Asked(own, rules=rules)
    for key in affected(before, after):
        yield Asked(features, pack=key, rules=rules)
