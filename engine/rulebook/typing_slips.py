"""What a slip of the keyboard looks like in one line, and what should stand there instead."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from engine.rulebook.flow_slips import flow_slips, plainly
from engine.rulebook.slip import (
    BRACE,
    CLOSE,
    COLON,
    COMMA,
    NAME,
    OPEN,
    ROUND,
    UNBRACE,
    UNROUND,
    WIDE,
    Slip,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_DASHES = "\uff0d\u2013\u2014"
_BULLETS = f"{_DASHES}\u2022\u00b7\u25cf"
_ITEM = rf"[ \t{WIDE}]*(?:[\-{_BULLETS}]+[ {WIDE}]+)*"
SUSPECT = re.compile(
    rf"[{COLON}{COMMA}“”‘’{OPEN}{CLOSE}{BRACE}{UNBRACE}{ROUND}{UNROUND}{_BULLETS}\uff0e\uff0f{WIDE}\t\uff10-\uff19]"
    r"|(?:^[ ]*(?:- +)*|[{,][ ]*)[^\W\d][\w.\-]*:[^\s:/]"
)
_TAB = re.compile(rf"[ {WIDE}]*\t")
_WIDE_INDENT = re.compile(rf"[ ]*[{WIDE}][ {WIDE}]*(?=\S)")
_COLON = re.compile(
    rf"{_ITEM}(?P<key>{NAME}|[“‘\"][^”’\":]{{1,40}}[”’\"])[ {WIDE}]*(?P<bad>{COLON})"
)
_TIGHT = re.compile(r"[ ]*(?:- +)*(?P<key>[^\W\d][\w.\-]*)(?P<bad>:)(?=[^\s:/])")
_WIDE_AFTER = re.compile(rf"{_ITEM}{NAME}[ {WIDE}]*[:{COLON}](?P<bad>[ ]*[{WIDE}][ {WIDE}]*)")
_WIDE_KEY = re.compile(rf"{_ITEM}{NAME}(?P<bad>[ ]*[{WIDE}][ {WIDE}]*)(?=[:{COLON}])")
_WIDE_DASH = re.compile(rf"[ ]*(?:- +)*-(?P<bad>[{WIDE}][ {WIDE}]*)")
_WIDE_END = re.compile(rf"(?<![{WIDE}])(?P<bad>[{WIDE}]+)[ ]*$")
_DASH = re.compile(rf"[ \t{WIDE}]*(?P<bad>[{_BULLETS}])(?![{_DASHES}-])[ {WIDE}]*(?=\S)")
_QUOTES = re.compile(
    r"(?P<bad>“[^“”]*[”\"]|‘[^‘’]*[’']|\"[^\"“”]*”|'[^'‘’]*’)"
    rf"[ {WIDE}]*(?=$|\x01|[:{COLON}])"
)
_FLOW_QUOTES = re.compile(r"(?<=[\[{,:])[ ]*(?P<bad>“[^“”]*”|‘[^‘’]*’)[ ]*(?=[,\]}:])")
_FLOW_SPACE = re.compile(
    rf"(?<=[\[{{,:])[ ]*[{WIDE}][ {WIDE}]*|(?<![ {WIDE}])[ ]*[{WIDE}][ {WIDE}]*(?=[,\]}}])"
)
_FIGURES = re.compile(rf"(?P<bad>\d+(?:[{_DASHES}\uff0e\uff0f./-]\d+)*)[ ]*(?=$|[,\]}}\x01])")
_FLOW_FIGURES = re.compile(
    rf"(?<=[\[,:])[ ]*(?P<bad>\d+(?:[{_DASHES}\uff0e\uff0f./-]\d+)*)[ ]*(?=[,\]}}])"
)
_VALUE = re.compile(
    rf"{_ITEM}(?:(?P<key>{NAME})[ {WIDE}]*(?::(?=\s)|{COLON}|:(?=[{WIDE}])))?[ {WIDE}]*"
)


def slips_of(masked: str, line: str, *, opened: str) -> list[Slip]:
    """Return the slips of one line in order; where two overlap the first one counts.

    `opened` holds the brackets that are open from the lines before.
    """
    value = _VALUE.match(masked)
    start = value.end() if value and not opened else 0
    key = (value["key"] or "") if value else ""
    brackets = flow_slips(masked, start, key, opened)
    plain = plainly(masked, brackets)
    found = brackets + [slip for check in _CHECKS for slip in check(plain, line)]
    if opened or plain[start : start + 1] in ("[", "{"):
        found += _in_flow(plain, start)
    kept: list[Slip] = []
    for slip in sorted(found, key=lambda slip: (slip.start, -slip.end)):
        if not kept or slip.start >= kept[-1].end:
            kept.append(slip)
    return kept


def _indents(masked: str, line: str) -> Iterator[Slip]:
    if (tab := _TAB.match(line)) and masked.strip():
        yield Slip("tab-indent", tab.end() - 1, tab.end(), "  ")
    elif wide := _WIDE_INDENT.match(line):
        start = len(line) - len(line.lstrip(" "))
        yield Slip("wide-indent", start, wide.end(), "  " * (wide.end() - start))


def _colons(masked: str, line: str) -> Iterator[Slip]:
    if colon := _COLON.match(masked):
        follows = line[colon.end() : colon.end() + 1]
        yield Slip("wide-colon", colon.start("bad"), colon.end("bad"), ":" + " " * (follows != " "))
    elif tight := _TIGHT.match(masked):
        yield Slip("tight-colon", tight.start("bad"), tight.end("bad"), ": ")


def _spaces(masked: str, _line: str) -> Iterator[Slip]:
    for pattern in (_WIDE_AFTER, _WIDE_KEY, _WIDE_DASH, _WIDE_END):
        match = pattern.match(masked) if pattern is not _WIDE_END else pattern.search(masked)
        if match and masked.strip(" \u3000\u00a0"):
            instead = " " if pattern in (_WIDE_AFTER, _WIDE_DASH) else ""
            yield Slip("wide-space", match.start("bad"), match.end("bad"), instead)


def _dashes(masked: str, _line: str) -> Iterator[Slip]:
    if dash := _DASH.match(masked):
        yield Slip("wide-dash", dash.start("bad"), dash.end(), "- ")


def _values(masked: str, _line: str) -> Iterator[Slip]:
    """Quotes and figures that make up a whole value, or a whole key."""
    value = _VALUE.match(masked)
    at = value.end() if value else 0
    if quoted := _QUOTES.match(masked, at):
        text = quoted["bad"][1:-1].replace('"', "'")
        yield Slip("smart-quotes", quoted.start("bad"), quoted.end("bad"), f'"{text}"')
    if (figure := _FIGURES.match(masked, at)) and not figure["bad"].isascii():
        yield Slip("wide-digits", figure.start("bad"), figure.end("bad"), _plain(figure["bad"]))


def _in_flow(plain: str, start: int) -> Iterator[Slip]:
    """Quotes, figures and spaces inside `[...]` and `{...}`."""
    for quoted in _FLOW_QUOTES.finditer(plain, start):
        text = f'"{quoted["bad"][1:-1]}"'
        yield Slip("smart-quotes", quoted.start("bad"), quoted.end("bad"), text)
    for figure in _FLOW_FIGURES.finditer(plain, start):
        if not figure["bad"].isascii():
            at = figure.start("bad"), figure.end("bad")
            yield Slip("wide-digits", *at, _plain(figure["bad"]))
    for space in _FLOW_SPACE.finditer(plain, start):
        yield Slip("wide-space", space.start(), space.end(), " ")


_CHECKS: tuple[Callable[[str, str], Iterator[Slip]], ...] = (
    _indents,
    _colons,
    _spaces,
    _dashes,
    _values,
)


def _plain(text: str) -> str:
    """Return figures and dashes as a keyboard without Chinese input types them."""
    return re.sub(rf"[{_DASHES}/.]", "-", unicodedata.normalize("NFKC", text))
