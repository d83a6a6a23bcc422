"""The manual pages of checks and proofs, read from the docstrings of their modules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.model.base import Words
from engine.model.check import Category, Example, Page, Severity
from engine.workshop.checking.wording import is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(
    r"^```(?P<form>yaml|text) (?P<kind>bad|good)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_TURN = re.compile(r"\n(?=\S)")
_WIDE_TURN = re.compile("(?<=[\u3001-\u9fff\uff00-\uffef])\n|\n(?=[\u3001-\u9fff\uff00-\uffef])")


@dataclass(frozen=True, slots=True)
class Paged:
    """What a page tells of: its code, what it is about, how grave it is, the text of its module."""

    code: str
    category: Category
    severity: Severity
    text: str

    @property
    def page(self) -> Page:
        """Return its page in the manual."""
        return page_of(self.code, self.category, self.severity, self.text)


class Module(NamedTuple):
    """A module of a package of checks or proofs: the code it is named after, its text, itself."""

    code: str
    text: str
    module: Any


def modules_of(package: str) -> Iterator[Module]:
    """Yield the modules of a package, by name."""
    path = import_module(package).__path__
    for name in sorted(found.name for found in iter_modules(path)):
        module = import_module(f"{package}.{name}")
        yield Module(name.replace("_", "-"), module.__doc__ or "", module)


def page_of(code: str, category: Category, severity: Severity, text: str) -> Page:
    """Return a page: a title and text in Chinese, the same in English, then the examples."""
    told = _FENCE.sub("", text)
    paragraphs = [part.strip("\n") for part in re.split(r"\n\s*\n", told) if part.strip()]
    english = next(
        (at for at, part in enumerate(paragraphs) if not is_chinese(part)), len(paragraphs)
    )
    zh, en = paragraphs[:english], paragraphs[english:]
    return Page(
        code=code,
        category=category,
        severity=severity,
        title=Words(zh=_joined(zh[0]), en=_joined(en[0])),
        text=Words(zh=_text(zh[1:]), en=_text(en[1:])),
        examples=tuple(map(_example, _FENCE.finditer(text))),
    )


def _text(paragraphs: list[str]) -> str:
    return "\n\n".join(map(_joined, paragraphs))


def _joined(paragraph: str) -> str:
    """Return a paragraph on one line; between Chinese signs a turn of the line is nothing."""
    return _TURN.sub(" ", _WIDE_TURN.sub("", paragraph))


def _example(match: re.Match[str]) -> Example:
    return Example(
        good=match["kind"] == "good",
        text=match["text"],
        file=match["file"] or "",
        raw=match["form"] == "text",
    )
