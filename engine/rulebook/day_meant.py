"""The day that somebody meant who wrote it as one does on paper: `2019年9月1日`, `2019/9/1`."""

from __future__ import annotations

import re
import unicodedata

from engine.model.dates import partial_date

_PARTS = re.compile(
    r"(?P<year>\d{4})(?:[年./-](?:(?P<month>\d{1,2})(?:[月./-](?:(?P<day>\d{1,2})[日号]?)?)?)?)?"
)


def day_meant(written: str, *, partly: bool) -> tuple[str, ...]:
    """Return a text as files write a day, or `partly` a month or a year; none if it names none."""
    parts = _PARTS.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", written)))
    if parts is None:
        return ()
    meant = "-".join(part.zfill(2) for part in parts.groups() if part)
    try:
        known = partial_date(meant).known
    except ValueError:
        return ()
    return (meant,) if known or partly else ()
