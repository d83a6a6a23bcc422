"""Every word of a file that has a twin in the other language, found by the model of the file."""

from __future__ import annotations

from enum import EnumType
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from engine.model.published import Meaning
from engine.rulebook.fields import key_kinds, plain_kinds
from engine.rulebook.tongue.special import CODED, NAMED
from engine.rulebook.tongue.twins import NONE, Twins, code_twins, key_twins
from engine.rulebook.tongue.word import Word, key_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.rulebook.document import Node
    from engine.rulebook.tongue.names import Names
    from engine.rulebook.tongue.word import Step

Kinds = tuple[Any, ...]


def words_of(root: Node, model: type[BaseModel], names: Names | None) -> Iterator[Word]:
    """Yield the words of a file of a model; without names those alone that models fix."""
    if isinstance(root.value, dict):
        yield from _model(root, model, names)


def _model(node: Node, model: type[BaseModel], names: Names | None) -> Iterator[Word]:
    twins, fields = key_twins(model), _fields(model)
    for step in node.children:
        yield from key_words(node, step, twins)
        pair = twins.pair(str(step))
        at = (model.__name__, pair.english if pair else str(step))
        if at in CODED:
            yield from value_words(node, step, code_twins(CODED[at]))
        elif at not in NAMED:
            yield from _kinds(node, step, fields.get(at[1], ()), names)
        elif names is not None:
            yield from NAMED[at](node, step, names)


@cache
def _fields(model: type[BaseModel]) -> dict[str, Kinds]:
    return {
        info.alias or name: tuple(plain_kinds(info.annotation))
        for name, info in model.model_fields.items()
    }


def _kinds(holder: Node, step: Step, kinds: Kinds, names: Names | None) -> Iterator[Word]:
    node = holder.children[step]
    if isinstance(node.value, dict):
        for kind in kinds:
            yield from _mapping(node, kind, names)
    elif isinstance(node.value, list):
        inner = tuple(each for kind in kinds for each in _items(kind))
        for index in node.children if inner else ():
            yield from _kinds(node, index, inner, names)
    else:
        yield from value_words(holder, step, kind_twins(kinds))


def _items(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - an annotation can be anything
    if get_origin(kind) in (tuple, list):
        yield from plain_kinds(get_args(kind)[0])


def _mapping(node: Node, kind: Any, names: Names | None) -> Iterator[Word]:  # noqa: ANN401 - as above
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from _model(node, kind, names)
    elif get_origin(kind) is dict:
        keyed, valued = (tuple(plain_kinds(each)) for each in get_args(kind))
        for step in node.children:
            yield from key_words(node, step, kind_twins(keyed))
            yield from _kinds(node, step, valued, names)


def mapped_twins(kinds: Kinds) -> Twins:
    """Return the words that the keys of a mapping of some annotations may be."""
    return kind_twins(key_kinds(kinds))


def kind_twins(kinds: Kinds) -> Twins:
    """Return the words that a value of some annotations may be."""
    return next((twins for kind in kinds if (twins := _twins(kind)) is not NONE), NONE)


def _twins(kind: Any) -> Twins:  # noqa: ANN401 - as above
    if isinstance(kind, EnumType):
        return code_twins(kind.__name__)
    if kind is bool:
        return code_twins("Truth")
    if kind is Meaning:
        return code_twins("Told")
    return code_twins("Answer") if "unknown" in get_args(kind) else NONE
