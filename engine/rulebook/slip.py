"""One slip of the keyboard, and the signs that take part in slips."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """A stretch of a line, what is wrong with it, and what should stand there."""

    code: str
    start: int
    end: int
    instead: str


WIDE = "\u3000\u00a0"
COLON, COMMA = "\uff1a", "\uff0c\u3001"
OPEN, CLOSE = "\u3010\uff3b", "\u3011\uff3d"
BRACE, UNBRACE = "\uff5b", "\uff5d"
ROUND, UNROUND = "\uff08", "\uff09"
NAME = r"[\w.\-/+]{1,40}"
