"""One cell of a workbook as a cell of a table, or what is wrong with it and what to do."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from engine.model.base import LANGS
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.tables.cells import pieces
from engine.rulebook.tables.form import PENDING
from engine.rulebook.tables.names import PERCENT, unit_words
from engine.rulebook.tongue.twins import folded
from engine.rulebook.workbook.layout import FIRST_DAY, pending_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.problems import Problem
    from engine.rulebook.shape import Cell
    from engine.rulebook.tables.names import Named
    from engine.rulebook.workbook.sheet import Cell as Typed
    from engine.rulebook.workbook.sheet import Sheet

_WHOLE = re.compile(r"[-+]?\d{1,18}")
_GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+")
_DAY = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
_BARE_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_LEAP_FAULT = 60
"""Excel counts a 29 February 1900 that never was, as day 60: no day up to it is sure."""

_FARTHEST = 2_950_000
"""Beyond it no day has a serial number, whichever epoch is counted from."""


class _Refused(NamedTuple):
    code: str
    details: dict[str, str]
    near: tuple[str, ...] = ()


def cell_value(sheet: Sheet, row: int, column: int, named: Named) -> Cell | Problem:
    """Return what a cell says as a table writes it; blank is the empty text."""
    read = _read(sheet.at(row, column), named, sheet.epoch)
    if isinstance(read, _Refused):
        return sheet.problem(read.code, row, column, *read.near, **read.details)
    return read


def _read(typed: Typed, named: Named, epoch: date) -> Cell | _Refused:
    value = typed.value
    if typed.form == "formula":
        return _Refused("xlsx-formula", {"text": shown(value)})
    if typed.form == "error":
        return _Refused("xlsx-error", {"text": shown(value)})
    if value is None or (isinstance(value, str) and not value.strip()):
        return ""
    if typed.form == "struck":
        return _Refused("xlsx-struck", {"value": shown(value)})
    return _filled(typed, named, epoch)


def _filled(typed: Typed, named: Named, epoch: date) -> Cell | _Refused:
    value = typed.value
    if named.kind == "text":
        return _text(value)
    if isinstance(value, str) and folded(value) in set(map(folded, pending_words())):
        return PENDING[0]
    if typed.form == "percent" and named.unit not in PERCENT:
        return _Refused("xlsx-percent", _unit(named))
    one = _ONE[named.kind]
    if not isinstance(value, str):
        return one(value, named, epoch)
    return _several(value, named, one, epoch)


def _text(value: object) -> str | _Refused:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _several(
    text: str, named: Named, one: Callable[[object, Named, date], Cell | _Refused], epoch: date
) -> Cell | _Refused:
    """Return the value of a text, or of its parts where it is no value as a whole."""
    whole = one(text, named, epoch)
    parts = pieces(text)
    if not isinstance(whole, _Refused) or len(parts) == 1:
        return whole
    read = [one(part, named, epoch) for part in parts]
    refused = next((each for each in read if isinstance(each, _Refused)), None)
    values = [each for each in read if isinstance(each, str | int)]
    return refused or list(values)


def _number(value: object, named: Named, _epoch: date) -> Cell | _Refused:
    if isinstance(value, bool):
        return _Refused("xlsx-number", {"value": shown(value)})
    if isinstance(value, date | datetime | time | timedelta):
        return _Refused("xlsx-day-for-number", {"value": shown(value)})
    if isinstance(value, float):
        whole = value.is_integer()
        return int(value) if whole else _Refused("xlsx-fraction", {"value": f"{value:.15g}"})
    if isinstance(value, int):
        return value
    return _typed_number(str(value), named)


def _typed_number(text: str, named: Named) -> Cell | _Refused:
    plain = unicodedata.normalize("NFKC", text).strip().replace("\u2212", "-")
    if plain.endswith("%"):
        if named.unit not in PERCENT:
            return _Refused("xlsx-percent", _unit(named))
        plain = plain.removesuffix("%").strip()
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if _WHOLE.fullmatch(plain):
        return int(plain)
    if re.fullmatch(r"[-+]?\d{1,18}\.0*", plain):
        return int(plain.split(".")[0])
    fraction = re.fullmatch(r"[-+]?\d*\.\d+", plain)
    return _Refused("xlsx-fraction" if fraction else "xlsx-number", {"value": shown(text)})


def _day(value: object, _named: Named, epoch: date) -> Cell | _Refused:
    if isinstance(value, datetime | time):
        return _Refused("xlsx-time", {"value": shown(value)})
    if isinstance(value, date):
        sure = value >= FIRST_DAY
        return value.isoformat() if sure else _Refused("xlsx-day", {"value": shown(value)})
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _serial(value, epoch)
    text = unicodedata.normalize("NFKC", str(value)).strip()
    match = _DAY.fullmatch(text) or _BARE_DAY.fullmatch(text)
    return _iso(match, value) if match else _Refused("xlsx-day", {"value": shown(value)})


def _serial(value: float, epoch: date) -> Cell | _Refused:
    """Return the day that Excel counts as a number, or a number that looks like a day."""
    if value != int(value):
        return _Refused("xlsx-time", {"value": f"{value:.15g}"})
    number = int(value)
    match = _BARE_DAY.fullmatch(str(number))
    if match:
        return _iso(match, value)
    if not _LEAP_FAULT < number <= _FARTHEST:
        return _Refused("xlsx-day", {"value": shown(number)})
    return (epoch + timedelta(number)).isoformat()


def _iso(match: re.Match[str], value: object) -> Cell | _Refused:
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return _Refused("xlsx-day", {"value": shown(value)})


def _code(value: object, named: Named, _epoch: date) -> Cell | _Refused:
    text = _text(value)
    code = named.meant(text) if isinstance(text, str) else None
    if code is not None:
        return code
    words = [word for lang in LANGS for word in named.choices(lang)]
    near = nearest(shown(value), words)
    codes = listed(dict.fromkeys(map(_both, named.choices("zh"), named.choices("en"))))
    return _Refused("xlsx-value", {"value": shown(value), "codes": codes}, near)


def _unit(named: Named) -> dict[str, str]:
    unit = unit_words(named.unit or "-")
    heading = _both(named.heading.zh, named.heading.en)
    return {"unit": _both(unit.zh, unit.en), "heading": heading}


def _both(zh: str, en: str) -> str:
    return zh if zh == en else f"{zh} / {en}"


_ONE: dict[str, Callable[[object, Named, date], Cell | _Refused]] = {
    "number": _number,
    "day": _day,
    "code": _code,
}
