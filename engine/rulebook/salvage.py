"""What a file with faults still declares, so that one run finds the faults of the rest too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from pydantic import TypeAdapter, ValidationError

from engine.model.structural import CONDUCT_BREACH
from engine.rulebook.shape import SECTIONS, PackFile, PackHead

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from engine.model.problems import Problem
    from engine.rulebook.document import Document

ANYTHING = ""
"""What stands for the name of something lost that has none, or on which other things depend."""

_NAMED = ("rules", "vocabulary", "terms", "tallies", "measures")
_LACKING = frozenset({
    "articles-missing", "form-measure", "no-ladder", "not-in-register", "not-on-ladder",
    "range-off-ladder", "undeclared-code", "unknown-fact", "unknown-law", "unknown-law-version",
    "unknown-measure", "unknown-rule", "unknown-step", "unknown-term", "versions-gap",
})  # fmt: skip

_RESTING_ON = {"breach-not-required": (CONDUCT_BREACH,)}


class Parts(NamedTuple):
    """What could be read of a file, item by item, and the names of what is lost."""

    pack: PackHead | None
    items: tuple[tuple[str, int, Any], ...]
    lost: frozenset[str] = frozenset()


def parts_of(shape: PackFile | None, document: Document | None) -> Parts:
    """Return the parts of a file: all of them, or of one with faults those that have none."""
    if shape is not None:
        items = ((name, *at) for name in SECTIONS for at in enumerate(getattr(shape, name)))
        return Parts(shape.pack, tuple(items))
    data: Any = document.data if document else None
    if not isinstance(data, dict):
        return Parts(None, (), frozenset({ANYTHING}))
    pack, lost = _read(PackHead, data["pack"]) if "pack" in data else None, set[str]()
    if ("pack" in data and pack is None) or data.keys() - PackFile.model_fields.keys() - {"schema"}:
        lost.add(ANYTHING)
    return Parts(pack, tuple(_items(data, lost)), frozenset(lost))


def _items(data: dict[str, Any], lost: set[str]) -> Iterable[tuple[str, int, Any]]:
    for section in data.keys() & SECTIONS:
        listed = data[section]
        if not isinstance(listed, list):
            lost.add(ANYTHING)
            continue
        for index, written in enumerate(listed):
            item = _read(_item_of(section), written)
            if item is None:
                lost.add(_name(section, written))
            else:
                yield section, index, item


def echoes(problem: Problem, lost: AbstractSet[str]) -> bool:
    """Whether a problem may say no more than that something lost is not there."""
    named = {*problem.details.values(), *_RESTING_ON.get(problem.code, ()), ANYTHING}
    echoing = problem.code in _LACKING or problem.code in _RESTING_ON
    return echoing and not lost.isdisjoint(named)


def _name(section: str, written: Any) -> str:  # noqa: ANN401 - data of any shape
    if section not in _NAMED or not isinstance(written, dict):
        return ANYTHING
    name = written.get("id", written.get("name"))
    return name if isinstance(name, str) else ANYTHING


def _read(form: Any, written: Any) -> Any:  # noqa: ANN401 - any model, data of any shape
    try:
        return _adapter(form).validate_python(written, by_alias=True, by_name=False)
    except ValidationError:
        return None


@cache
def _adapter(form: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any model
    return TypeAdapter(form)


@cache
def _item_of(section: str) -> Any:  # noqa: ANN401 - any model
    return get_args(PackFile.model_fields[section].annotation)[0]
