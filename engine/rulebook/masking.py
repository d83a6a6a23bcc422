"""Which part of a line is YAML's own and which is prose: quotes, blocks and comments masked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.rulebook.slip import BRACE, COLON, COMMA, OPEN, ROUND

FILLER = "\x01"

_QUOTED = re.compile(
    r"(?P<lead>^[ \t]*|(?:^|(?<=\s))- +|: +|[\[{,] *)"
    r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|(?P<open>[\"'].*))"
    rf"|(?P<wide>[{COMMA}{COLON}{OPEN}{BRACE}{ROUND}][ ]*)(?P<closed>\"[^\"\\]*\"|'[^']*')"
    r"|(?:^|(?<=\s))(?P<comment>#.*)"
)
_ENDS = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}\Z")
_OPENED = re.compile(r"(?:^|[:\-,\[{] ?)\s*[\[{]")
_BRACKETS = re.compile(r"[\[\]{}]")
_KEY = re.compile(r"[ \t]*(?:- +)*(?=[^\s#])")
_PLAIN_VALUE = re.compile(r"[ \t]*(?:- +){0,40}[^\s:#\"'\[{][^:#]*: +[^\s\"'\[{|>&*#]")
_DASHED = re.compile(r"[ \t]*(?:- +){0,40}(?=- +[^\s\"'\[{|>&*#-])")


@dataclass(slots=True)
class Masker:
    """Reads lines in order and knows what the next one continues."""

    quote: str = ""
    block: int | None = None
    plain: int | None = None
    opened: str = ""

    def mask(self, line: str) -> str | None:
        """Return the line with quoted text and comments filled; None where all of it is prose."""
        indent = len(line) - len(line.lstrip(" \t\u3000\u00a0"))
        if not self.quote and self._inside(line, indent):
            return None
        masked = self._fill(line)
        if self.quote and not masked.strip(FILLER + " "):
            return masked
        self._remember(masked)
        return masked

    def _inside(self, line: str, indent: int) -> bool:
        """Whether the line belongs to a block scalar or continues a plain one."""
        blank = not line.strip()
        if self.block is not None:
            if blank or indent > self.block:
                return True
            self.block = None
        if self.plain is not None and not self.opened:
            if blank or (indent > self.plain and not line.lstrip().startswith("#")):
                return not _tab_indented(line)
            self.plain = None
        return False

    def _fill(self, line: str) -> str:
        head = ""
        if self.quote:
            end = _ENDS[self.quote].match(line)
            if end is None:
                return FILLER * len(line)
            head, line, self.quote = FILLER * end.end(), line[end.end() :], ""
        if '"' in line or "'" in line or "#" in line:
            line = _QUOTED.sub(self._filled, line)
        return head + line

    def _filled(self, match: re.Match[str]) -> str:
        """Fill a quoted scalar or a comment; one that is not closed goes on in the next line."""
        lead = match["lead"] or match["wide"] or ""
        text = match["text"] or match["closed"] or match["comment"]
        if match["open"]:
            if _smart_closed(text):
                return match[0]
            self.quote = text[0]
        return lead + FILLER * len(text)

    def _remember(self, masked: str) -> None:
        """Note what the following lines may continue."""
        text = masked.replace(FILLER, " ").rstrip()
        key = _KEY.match(text)
        if not text or key is None:
            return
        if self.opened or (("[" in text or "{" in text) and _OPENED.search(text)):
            self.opened = _still_open(self.opened, text)
            return
        if _opens_block(text):
            self.block = _parent(text)
        elif _PLAIN_VALUE.match(text):
            self.plain = key.end()
        elif (dash := _DASHED.match(text)) is not None:
            self.plain = dash.end()


def _still_open(opened: str, text: str) -> str:
    """Return the brackets that are open after a line."""
    signs = list(opened)
    for sign in _BRACKETS.findall(text):
        if sign in "[{":
            signs.append(sign)
        elif signs:
            signs.pop()
    return "".join(signs)


def _opens_block(text: str) -> bool:
    """Whether a line ends in the sign of a block scalar that nothing but a key or dash leads."""
    sign = _BLOCK.search(text, max(len(text) - 3, 0))
    if sign is None:
        return False
    before = text[: sign.start()]
    return not before or before[-1] in ":-" or before[-1].isspace()


def _parent(text: str) -> int:
    """Return the column that a block scalar's lines must stand to the right of."""
    key = _KEY.match(text)
    return key.end() if key and ":" in text else len(text) - len(text.lstrip())


def _tab_indented(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())] and bool(line.strip())


def _smart_closed(text: str) -> bool:
    """Whether a straight quote was opened and a curly one closes the line."""
    curly = ("”", "“") if text[0] == '"' else ("’", "‘")
    return text.rstrip().endswith(curly[0]) and text.count(curly[0]) > text.count(curly[1])
