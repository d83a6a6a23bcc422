"""What a model expects at a path: its keys and its codes."""

from __future__ import annotations

from enum import EnumType
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.rulebook.document import Path


def keys_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the keys that a mapping at a path may have."""
    return tuple(
        info.alias or name
        for kind in models_at(model, path)
        for name, info in kind.model_fields.items()
    )


def models_at(model: type[BaseModel], path: Path) -> Iterator[type[BaseModel]]:
    """Yield the models that a mapping at a path may be of."""
    for kind in reached((model,), path):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind


def codes_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the codes that a value at a path may have."""
    kinds = reached((model,), path)
    return tuple(code for kind in kinds for code in _codes(kind))


def key_codes_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the codes that the keys of a mapping at a path may have."""
    kinds = key_kinds(reached((model,), path))
    return tuple(code for kind in kinds for code in _codes(kind))


def key_kinds(kinds: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what the keys may be where some annotations are mappings."""
    maps = [kind for kind in kinds if get_origin(kind) is dict]
    return tuple(inner for kind in maps for inner in plain_kinds(get_args(kind)[0]))


def _codes(kind: Any) -> Iterator[str]:  # noqa: ANN401 - an annotation can be anything
    if get_origin(kind) is Literal:
        yield from (str(code) for code in get_args(kind))
    elif isinstance(kind, EnumType):
        members: dict[str, Any] = dict(kind.__members__)
        yield from (str(member.value) for member in members.values())


def reached(kinds: tuple[Any, ...], path: Path) -> tuple[Any, ...]:
    """Return what may stand at a path below some annotations."""
    for step in path:
        kinds = tuple(inner for kind in kinds for inner in _step(kind, step))
    return tuple(inner for kind in kinds for inner in plain_kinds(kind))


def _step(kind: Any, step: str | int) -> Iterator[Any]:  # noqa: ANN401 - as above
    for plain in plain_kinds(kind):
        origin = get_origin(plain)
        if origin is dict:
            yield get_args(plain)[1]
        elif origin in (tuple, list) and isinstance(step, int):
            yield get_args(plain)[0]
        elif isinstance(plain, type) and issubclass(plain, BaseModel):
            for name, info in plain.model_fields.items():
                if step == (info.alias or name):
                    yield info.annotation


def plain_kinds(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Yield what an annotation may be, without `Annotated` and without the unions."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from plain_kinds(get_args(kind)[0])
    elif origin in (Union, UnionType):
        for part in get_args(kind):
            yield from plain_kinds(part)
    elif kind is not type(None):
        yield kind
