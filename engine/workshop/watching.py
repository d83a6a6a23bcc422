"""What is to be tried again after files were saved, and what is new by then."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from engine.model.check import News
from engine.scenarios.run import Asked
from engine.workshop.affected import affected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from engine.model.check import CheckReport, Told
    from engine.rulebook.gather import Gathered

FEATURE = ".feature"


def news(before: Iterable[Told], after: Iterable[Told]) -> News:
    """Return what changed between the remarks of two checks; a line that only moved is the same."""
    old, now = tuple(before), tuple(after)
    new, gone = _beyond(now, old), _beyond(old, now)
    standing = tuple(each for each in now if each not in new)
    return News(new=new, gone=gone, standing=standing)


def known(before: Iterable[Told], report: CheckReport) -> tuple[Told, ...]:
    """Return what is known to be remarked after a check.

    While rules cannot be read, what else was remarked of them is taken to stand.
    """
    if report.usable:
        return report.remarks
    reading = (each for each in report.remarks if each.category.loads)
    return (*reading, *(each for each in before if not each.category.loads))


def _beyond(remarks: Iterable[Told], others: Iterable[Told]) -> tuple[Told, ...]:
    """Return the remarks that are not among others, each as often as it is one too many."""
    left = Counter(map(_same, others))
    found = []
    for each in remarks:
        if left[_same(each)]:
            left[_same(each)] -= 1
        else:
            found.append(each)
    return tuple(found)


def _same(remark: Told) -> tuple[str, str, str, str]:
    return remark.code, remark.where.file, remark.where.source, remark.wrong.zh


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
