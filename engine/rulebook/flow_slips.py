"""Full-width brackets, commas and colons that stand where YAML wants `[]`, `{}`, `,` and `:`.

A text inside brackets may hold such signs too. So a sign counts only where a value, a key or the
end of an entry must be, and never in the text under a language (`zh: 甲，乙`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.rulebook.masking import FILLER
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
    from collections.abc import Iterator

_PROSE = ("zh", "en", "中文", "英文")
_MAPPINGS = ("then", "则", "when", "当", "unless", "除非", "provision", "出处")
_BLANKS = f" {WIDE}"
_CLOSED = f']}}”’"{FILLER}{CLOSE}{UNBRACE}{UNROUND}'
_CLOSERS = {"[": f"]{CLOSE}", "{": f"}}{UNBRACE}", ROUND: f"}}{UNROUND}"}

_MEMBER = rf"(?:[\w.\-]+|{FILLER}+|“[^“”]*”|[\uff5b{{][^{{}}\uff5b\uff5d]*[\uff5d}}])"
_MEMBERS = re.compile(rf"[ ]*(?:{_MEMBER}[ ]*(?:[,{COMMA}][ ]*{_MEMBER}[ ]*)*)?")
_SQUARE = re.compile(rf"[{OPEN}\[](?P<in>[^\[\]{OPEN}{CLOSE}]{{0,500}})(?P<end>[{CLOSE}\]])")
_CURLY = re.compile(rf"[{{{BRACE}][ ]*(?:{NAME}|{FILLER}+|“[^“”]{{1,40}}”)[ ]*[:{COLON}]")
_ROUND = re.compile(
    rf"{ROUND}[ ]*(?P<key>{NAME})[ ]*(?::(?=\s)|{COLON}(?=[ ]*[\[{{\d{OPEN}{BRACE}]))"
)
_ROUND_KEY = re.compile(rf"{ROUND}[ ]*{NAME}[ ]*[:{COLON}]")
_WHOLE = re.compile(rf"[ ]*(?:{FILLER}+[ ]*)?\Z")
_KEY = re.compile(rf"[{_BLANKS}]*(?P<key>{NAME})[{_BLANKS}]*(?:(?P<plain>:(?=\s|\Z))|{COLON})")
_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’")
_TIGHT = re.compile(r":[^\s:/,\[\]{}][^:,\[\]{}]*(?=[,\]}]|\Z)")
_TOKEN = re.compile(rf"[\w.\-]+[{_BLANKS}]*\Z")


@dataclass(slots=True)
class _Bracket:
    """A bracket that is open: its sign, where its entry began, and the key of that entry."""

    sign: str
    entry: int
    wide: bool = False
    key: str | None = None
    value: int = 0

    def next_entry(self, at: int) -> None:
        self.entry, self.key = at, None


def flow_slips(masked: str, start: int, key: str, opened: str) -> list[Slip]:
    """Return the slips of what stands in brackets from a column on, or goes on from lines before.

    `key` is the one that the brackets stand under, `opened` the brackets open from lines before.
    """
    return list(_Reader(masked, start, key, opened).slips())


def plainly(masked: str, slips: list[Slip]) -> str:
    """Return a line with plain brackets, commas and colons in the place of full-width ones."""
    signs = list(masked)
    for slip in slips:
        if slip.end - slip.start == 1 and slip.instead.strip():
            signs[slip.start] = slip.instead.strip()
    return "".join(signs)


class _Reader:
    """Reads a line sign by sign and knows which brackets are open."""

    def __init__(self, text: str, start: int, key: str, opened: str) -> None:
        self.text, self.at, self.key = text, start, key
        self.open = [_Bracket(sign, start) for sign in opened]
        self.fresh = True

    def slips(self) -> Iterator[Slip]:
        """Yield the slips up to the end of the brackets."""
        if not self.open:
            yield from self._opening()
            self.at += 1
        while self.open and self.at < len(self.text):
            before = self.at
            yield from self._sign(self.text[self.at])
            self.at = max(self.at, before + 1)

    def _sign(self, sign: str) -> Iterator[Slip]:
        top = self.open[-1]
        if sign in _BLANKS:
            return
        if self.fresh and (quoted := _QUOTED.match(self.text, self.at)):
            self.at, self.fresh = quoted.end(), False
        elif sign in f"[{{{OPEN}{BRACE}{ROUND}":
            yield from self._opening()
        elif sign in _CLOSERS[top.sign]:
            yield from self._closing(top, sign)
        elif sign == ",":
            top.next_entry(self.at + 1)
            self.fresh = True
        elif sign in COMMA:
            yield from self._comma(top)
        elif sign in f":{COLON}" and top.key is None:
            yield from self._colon(top, sign)
        else:
            self.fresh = False

    def _opening(self) -> Iterator[Slip]:
        """Open a bracket, where one may stand; a full-width one is a slip."""
        sign = self.text[self.at : self.at + 1]
        plain = "[" if sign in f"[{OPEN}" else "{"
        if not sign or not self.fresh or not self._opens(sign):
            self.fresh = False
            return
        if not sign.isascii():
            yield Slip("wide-brackets", self.at, self.at + 1, plain)
        kind = ROUND if sign == ROUND else plain
        self.open.append(_Bracket(kind, self.at + 1, wide=not sign.isascii()))

    def _opens(self, sign: str) -> bool:
        if sign in "[{":
            return True
        if self._under() in _PROSE:
            return False
        if sign in OPEN:
            found = _SQUARE.match(self.text, self.at)
            if found is None or not _MEMBERS.fullmatch(found["in"]):
                return False
            listed = found["in"].isascii() or any(each in found["in"] for each in f",“{COMMA}")
            return listed and self._alone(found.end())
        if sign == BRACE:
            return bool(_CURLY.match(self.text, self.at)) and self._ends(f"}}{UNBRACE}")
        form = _ROUND_KEY if self._under() in _MAPPINGS else _ROUND
        return bool(form.match(self.text, self.at)) and self._ends(f"}}{UNROUND}")

    def _under(self) -> str:
        """Return the key that what is read now stands under."""
        if not self.open:
            return self.key
        return self.open[-1].key or ""

    def _alone(self, end: int) -> bool:
        """Whether nothing but the next entry follows a bracket."""
        if not self.open:
            return bool(_WHOLE.match(self.text, end))
        follows = self.text[end:].lstrip(_BLANKS)[:1]
        return not follows or follows in f",]}}{COMMA}{CLOSE}{UNBRACE}{UNROUND}{FILLER}"

    def _ends(self, closers: str) -> bool:
        """Whether a line that is all one value ends with the bracket that closes it."""
        return bool(self.open) or self.text.rstrip(f"{_BLANKS}{FILLER}")[-1:] in tuple(closers)

    def _closing(self, top: _Bracket, sign: str) -> Iterator[Slip]:
        if not sign.isascii():
            if not self._alone(self.at + 1) and not top.wide:
                return
            yield Slip("wide-brackets", self.at, self.at + 1, "]" if top.sign == "[" else "}")
        self.open.pop()
        self.fresh = False

    def _comma(self, top: _Bracket) -> Iterator[Slip]:
        """Read a full-width comma: between entries it is a slip, in a text it stays."""
        parts = self._parts_members(top) if top.sign == "[" else self._parts_pairs(top)
        self.fresh = parts
        if parts:
            end = len(self.text) - len(self.text[self.at + 1 :].lstrip(" "))
            start = len(self.text[: self.at].rstrip(" "))
            yield Slip("wide-comma", start, end, ", " if end < len(self.text) else ",")
            top.next_entry(end)
            self.at = end

    def _parts_members(self, top: _Bracket) -> bool:
        member = self.text[top.entry : self.at]
        if member.count(ROUND) != member.count(UNROUND):
            return False
        before = self.text[: self.at].rstrip(_BLANKS)[-1:]
        after = self.text[self.at + 1 :].lstrip(_BLANKS)[:1]
        ended = before.isalnum() or before in f"_.-{_CLOSED}"
        begins = after.isalnum() or after in f'_.-"“‘[{{{OPEN}{BRACE}{ROUND}{FILLER}'
        return bool(before) and ended and (begins or not after)

    def _parts_pairs(self, top: _Bracket) -> bool:
        if top.key is None:
            return False
        written = self.text[top.value : self.at].strip(_BLANKS)
        key = _KEY.match(self.text, self.at + 1)
        if key is None:
            ended = not self.text[self.at + 1 :].strip(_BLANKS)
            return ended and top.key not in _PROSE and bool(_TOKEN.match(written))
        closed = written[-1:] in tuple(_CLOSED) or written.isdigit()
        if top.key in _PROSE and not closed:
            return key["key"] in _PROSE or (bool(key["plain"]) and key["key"].isascii())
        return bool(key["plain"]) or closed or top.wide

    def _colon(self, top: _Bracket, sign: str) -> Iterator[Slip]:
        """Read the colon after a key; a full-width one, or one without a space, is a slip."""
        key = self.text[top.entry : self.at].strip(_BLANKS)
        named = bool(re.fullmatch(rf"{NAME}|“[^“”]{{1,40}}”", key)) or not key.strip(FILLER)
        follows = self.text[self.at + 1 : self.at + 2]
        if sign == COLON:
            if not named or not key:
                self.fresh = False
                return
            top.wide = True
            yield Slip("wide-colon", self.at, self.at + 1, ":" + " " * (follows != " "))
        elif follows.strip(_BLANKS) and follows not in f"[{{{OPEN}{BRACE}{FILLER}":
            if top.sign == "[" or key[:1].isdigit() or not named or not self._tight():
                self.fresh = False
                return
            yield Slip("tight-colon", self.at, self.at + 1, ": ")
        top.key, top.value, self.fresh = key, self.at + 1, True

    def _tight(self) -> bool:
        return bool(_TIGHT.match(self.text, self.at))
