"""Blanks: what a draft leaves for people to fill in is refused until they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.base import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.rulebook.document import Data, Path
    from engine.rulebook.folder import Entry, Folder

_MARK = re.compile(r"(待填|to[- ]be[- ]filled)[-.\s:：\d]*", re.IGNORECASE)
_OWN = ("then", "narrow")
"""Where local policy has blanks of its own, which it may keep as long as it is not in use."""


def is_blank(text: str) -> bool:
    """Whether a text begins by saying that it is to be filled in."""
    return _MARK.match(text) is not None


def blank_problems(entry: Entry) -> Iterator[Problem]:
    """Yield a problem at every blank of an entry, each with what is to be filled in."""
    yield from _in(entry, (), entry.document.node_at(entry.path).value)


def fact_blanks(folder: Folder) -> Iterator[Problem]:
    """Yield the blanks in the facts of a folder."""
    for entry in folder.sections["vocabulary"]:
        yield from blank_problems(entry)


def _in(entry: Entry, path: Path, data: Data) -> Iterator[Problem]:
    if path == _OWN:
        return
    if isinstance(data, str) and is_blank(data):
        yield entry.problem("blank-left", *path, what=_asked(path))
    elif isinstance(data, list):
        for index, each in enumerate(data):
            yield from _in(entry, (*path, index), each)
    elif isinstance(data, dict):
        for key, each in _once(data).items():
            yield from _of_key(entry, (*path, key), each)


def _once(data: dict[str, Data]) -> dict[str, Data]:
    """Return a mapping; of a text that is blank in both languages only the first."""
    texts = [each for each in data.values() if isinstance(each, str) and is_blank(each)]
    if set(data) == set(LANGS) and len(texts) == len(LANGS):
        return dict([next(iter(data.items()))])
    return data


def _of_key(entry: Entry, path: Path, data: Data) -> Iterator[Problem]:
    if is_blank(str(path[-1])):
        asked = _asked(path[:-1])
        yield entry.document.key_problem("blank-left", (*entry.path, *path), what=asked)
    else:
        yield from _in(entry, path, data)


def _asked(path: Path) -> str:
    """Return the key under which a blank stands, languages aside."""
    keys = (str(step) for step in reversed(path) if isinstance(step, str))
    return next((key for key in keys if key not in LANGS), "")
