"""What a slip of the keyboard looks like in one line, and what should stand there instead."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Slip(NamedTuple):
    """A stretch of a line, what is wrong with it, and what should stand there."""

    code: str
    start: int
    end: int
    instead: str


_WIDE = "\u3000\u00a0"
_WCOLON, _WCOMMA = "\uff1a", "\uff0c\u3001"
_DASHES = "\uff0d\u2013\u2014"
_BULLETS = f"{_DASHES}\u2022\u00b7\u25cf"
_OPEN, _CLOSE = "\u3010\uff3b", "\u3011\uff3d"
_ITEM = rf"[ \t{_WIDE}]*(?:[\-{_BULLETS}]+[ {_WIDE}]+)*"
_NAME = r"[\w.\-/+]{1,40}"
SUSPECT = re.compile(
    rf"[{_WCOLON}{_WCOMMA}“”‘’{_OPEN}{_CLOSE}\uff5b\uff5d{_BULLETS}\uff0e\uff0f{_WIDE}\t\uff10-\uff19]"
    r"|^[ ]*(?:- +)*[^\W\d][\w.\-]*:[^\s:/]"
)
_TAB = re.compile(rf"[ {_WIDE}]*\t")
_WIDE_INDENT = re.compile(rf"[ ]*[{_WIDE}][ {_WIDE}]*(?=\S)")
_COLON = re.compile(
    rf"{_ITEM}(?P<key>{_NAME}|[“‘\"][^”’\":]{{1,40}}[”’\"])[ {_WIDE}]*(?P<bad>{_WCOLON})"
)
_FLOW_COLON = re.compile(rf"[\[{{,][ {_WIDE}]*{_NAME}(?P<bad>{_WCOLON})")
_TIGHT = re.compile(r"[ ]*(?:- +)*(?P<key>[^\W\d][\w.\-]*)(?P<bad>:)(?=[^\s:/])")
_WIDE_AFTER = re.compile(rf"{_ITEM}{_NAME}[ {_WIDE}]*[:{_WCOLON}](?P<bad>[ ]*[{_WIDE}][ {_WIDE}]*)")
_WIDE_KEY = re.compile(rf"{_ITEM}{_NAME}(?P<bad>[ ]*[{_WIDE}][ {_WIDE}]*)(?=[:{_WCOLON}])")
_WIDE_DASH = re.compile(rf"[ ]*(?:- +)*-(?P<bad>[{_WIDE}][ {_WIDE}]*)")
_WIDE_END = re.compile(rf"(?<![{_WIDE}])(?P<bad>[{_WIDE}]+)[ ]*$")
_DASH = re.compile(rf"[ \t{_WIDE}]*(?P<bad>[{_BULLETS}])(?![{_DASHES}-])[ {_WIDE}]*(?=\S)")
_QUOTES = re.compile(
    r"(?P<bad>“[^“”]*[”\"]|‘[^‘’]*[’']|\"[^\"“”]*”|'[^'‘’]*’)"
    rf"[ {_WIDE}]*(?=$|\x01|[:{_WCOLON}])"
)
_FLOW_QUOTES = re.compile(r"(?<=[\[{,:])[ ]*(?P<bad>“[^“”]*”|‘[^‘’]*’)[ ]*(?=[,\]}:])")
_FLOW_SPACE = re.compile(
    rf"(?<=[\[{{,:])[ ]*[{_WIDE}][ {_WIDE}]*|(?<![ {_WIDE}])[ ]*[{_WIDE}][ {_WIDE}]*(?=[,\]}}])"
)
_LIST = re.compile(r"\[[^\[\]{}\x01]*\]")
_LIST_COMMA = re.compile(rf"(?<=[\w.\-\"”])[ ]*(?P<bad>[{_WCOMMA}])[ ]*(?=[\w.\-\"“])")
_PAIR_COMMA = re.compile(rf"(?P<bad>[{_WCOMMA}])[ ]*(?=[A-Za-z_][\w.\-]*:(?:[ ]|$))")
_CODES = rf"[ ]*[\w.\-]+(?:[ ]*[,{_WCOMMA}][ ]*[\w.\-]+)*[ ]*"
_BRACKETS = re.compile(rf"(?P<bad>[{_OPEN}\[](?P<in>{_CODES}|)[{_CLOSE}\]])[ ]*(?=$|\x01)")
_BRACES = re.compile(
    rf"(?P<bad>[\uff5b{{](?P<in>[^{{}}\uff5b\uff5d]*[:{_WCOLON}][^{{}}\uff5b\uff5d]*)[\uff5d}}])"
    r"[ ]*(?=$|\x01)"
)
_FIGURES = re.compile(rf"(?P<bad>\d+(?:[{_DASHES}\uff0e\uff0f./-]\d+)*)[ ]*(?=$|[,\]}}\x01])")
_FLOW_FIGURES = re.compile(
    rf"(?<=[\[,:])[ ]*(?P<bad>\d+(?:[{_DASHES}\uff0e\uff0f./-]\d+)*)[ ]*(?=[,\]}}])"
)
_VALUE = re.compile(
    rf"{_ITEM}(?:{_NAME}[ {_WIDE}]*(?::(?=\s)|{_WCOLON}|:(?=[{_WIDE}])))?[ {_WIDE}]*"
)


def slips_of(masked: str, line: str, *, flow: bool) -> list[Slip]:
    """Return the slips of one line in order; where two overlap the first one counts."""
    found = [slip for check in _CHECKS for slip in check(masked, line)]
    found += list(_in_flow(masked)) if flow or _flow_from(masked) is not None else []
    kept: list[Slip] = []
    for slip in sorted(found, key=lambda slip: (slip.start, -slip.end)):
        if not kept or slip.start >= kept[-1].end:
            kept.append(slip)
    return kept


def _flow_from(masked: str) -> int | None:
    value = _VALUE.match(masked)
    at = value.end() if value else 0
    return at if masked[at : at + 1] in ("[", "{") else None


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
    """Quotes, brackets and figures that make up a whole value, or a whole key."""
    value = _VALUE.match(masked)
    at = value.end() if value else 0
    if quoted := _QUOTES.match(masked, at):
        text = quoted["bad"][1:-1].replace('"', "'")
        yield Slip("smart-quotes", quoted.start("bad"), quoted.end("bad"), f'"{text}"')
    for pattern, ends in ((_BRACKETS, "[]"), (_BRACES, "{}")):
        match = pattern.match(masked, at)
        if match and _wide_ended(match["bad"]) and _is_flow(match):
            yield from _bracket(match, ends)
    if (figure := _FIGURES.match(masked, at)) and not figure["bad"].isascii():
        yield Slip("wide-digits", figure.start("bad"), figure.end("bad"), _plain(figure["bad"]))


def _wide_ended(text: str) -> bool:
    return not (text[0] + text[-1]).isascii()


def _is_flow(match: re.Match[str]) -> bool:
    inner = match["in"]
    return inner.isascii() or any(mark in inner for mark in f",:{_WCOLON}{_WCOMMA}")


def _bracket(match: re.Match[str], ends: str) -> Iterator[Slip]:
    start, end = match.start("bad"), match.end("bad")
    inner = re.sub(rf"[,{_WCOMMA}] *", ", ", match["in"])
    inner = re.sub(rf"{_WCOLON} *", ": ", inner)
    yield Slip("wide-brackets", start, end, ends[0] + inner + ends[1])


def _in_flow(masked: str) -> Iterator[Slip]:
    """Colons, commas, quotes and figures inside `[...]` and `{...}`."""
    start = _flow_from(masked) or 0
    for colon in _FLOW_COLON.finditer(masked, start):
        yield Slip("wide-colon", colon.start("bad"), colon.end("bad"), ": ")
    for quoted in _FLOW_QUOTES.finditer(masked, start):
        text = f'"{quoted["bad"][1:-1]}"'
        yield Slip("smart-quotes", quoted.start("bad"), quoted.end("bad"), text)
    for figure in _FLOW_FIGURES.finditer(masked, start):
        if not figure["bad"].isascii():
            at = figure.start("bad"), figure.end("bad")
            yield Slip("wide-digits", *at, _plain(figure["bad"]))
    for space in _FLOW_SPACE.finditer(masked, start):
        yield Slip("wide-space", space.start(), space.end(), " ")
    for part in _LIST.finditer(masked, start):
        for comma in _LIST_COMMA.finditer(masked, part.start(), part.end()):
            yield Slip("wide-comma", comma.start("bad"), comma.end("bad"), ", ")
    for comma in _PAIR_COMMA.finditer(masked, start):
        yield Slip("wide-comma", comma.start("bad"), comma.end("bad"), ", ")


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
