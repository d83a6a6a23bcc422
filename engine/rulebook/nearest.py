"""The valid words nearest to one that is not valid."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_COMPARED = 400
"""Comparing costs; of more words only those of about the same length are looked at."""

_DENIAL = re.compile(r"[不未非没无]|(?<![a-z])not(?![a-z])")
_TRUTHS = {"true": "yes", "True": "yes", "是": "yes", "false": "no", "False": "no", "否": "no"}


def nearest(
    word: str, valid: Iterable[str], *, most: int = 3, alike: float = 0.6
) -> tuple[str, ...]:
    """Return the valid words most like a word, best first; none where nothing is near.

    A word that denies is never taken for one that does not, nor the other way round.
    `alike` is how much of two words has to be the same; of short ones less can be.
    """
    words = sorted({each for each in valid if _denies(each) is _denies(word)})
    if (meant := _TRUTHS.get(word)) in words:
        return (str(meant),)
    folded = {entry.casefold().replace("_", "-"): entry for entry in reversed(words)}
    sought = word.casefold().replace("_", "-")
    compared = sorted(folded, key=lambda entry: abs(len(entry) - len(sought)))[:MOST_COMPARED]
    matches = get_close_matches(sought, compared, n=most, cutoff=alike)
    return tuple(folded[match] for match in matches) or _sharing_an_end(word, words)[:most]


def _sharing_an_end(word: str, words: list[str]) -> tuple[str, ...]:
    """Return those with the same last part: `breach` for `conduct.breach`."""
    last = word.rsplit(".", 1)[-1]
    return tuple(entry for entry in words if "." in entry and entry.rsplit(".", 1)[-1] == last)


def _denies(word: str) -> bool:
    return _DENIAL.search(word.casefold().replace("_", "-")) is not None
