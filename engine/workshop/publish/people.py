"""Whether two names are one person's, however they are spelt."""

from __future__ import annotations

import unicodedata


def same_person(one: str, other: str) -> bool:
    """Return whether two names differ at most in width, case and spaces."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
