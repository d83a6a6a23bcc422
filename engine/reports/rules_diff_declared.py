"""What is declared beside the rules and is not as it was, section by section."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Line
from engine.reports.inert import inert
from engine.reports.rules_diff_lines import change, shown, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.rules_diff import Declared, VersionDiff


def declared(version: VersionDiff, lang: Lang) -> Iterator[Line]:
    """Yield what came, went or changed; of what means something else, in which way."""
    for section, group in groupby(version.declared, key=lambda each: each.section):
        label = told(lang, f"declared:{section}")
        for line in _section(list(group), lang):
            yield Line(line, label, branch=True)
            label = ""


def _section(found: list[Declared], lang: Lang) -> Iterator[str]:
    for how in ("added", "removed"):
        names = [_named(each, lang) for each in found if each.how == how]
        if names:
            yield told(lang, f"declared-{how}", names=shown(lang, "list", names))
    changed = [each for each in found if each.how == "changed"]
    quiet = [each for each in changed if all(it.part != "meaning" for it in each.altered)]
    if quiet:
        yield told(lang, "declared-quiet", names=shown(lang, "list", _names(quiet)))
    for each in changed:
        if each not in quiet:
            yield told(lang, "declared-changed", name=_named(each, lang), changes=_told(each, lang))


def _names(found: Iterable[Declared]) -> Iterator[str]:
    yield from (inert(each.name) for each in found)


def _named(found: Declared, lang: Lang) -> str:
    name = inert(found.name)
    if found.title is None:
        return name
    return told(lang, "rule", id=name, title=inert(found.title.in_(lang)))


def _told(found: Declared, lang: Lang) -> str:
    """Return in what a declaration means something else; keys stand as they are written."""
    said = (
        told(lang, "declared-key", key=each.key, change=change(each, lang))
        for each in found.altered
        if each.part == "meaning"
    )
    return shown(lang, "semicolon", said)
