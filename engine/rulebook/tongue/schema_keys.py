"""Let a JSON Schema take keys and codes in Chinese beside those in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.rulebook.fields import plain_kinds
from engine.rulebook.tongue.special import CODED
from engine.rulebook.tongue.twins import code_twins, key_twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from engine.rulebook.tongue.twins import Twins

Json = Any
"""JSON of any shape."""


def in_both(made: dict[str, Json], model: type[BaseModel]) -> dict[str, Json]:
    """Return the schema of a model with a twin for every key and code."""
    models = {each.__name__: each for each in _models(model, set())}
    parts = {name: _part(part, name, models) for name, part in made.get("$defs", {}).items()}
    whole: dict[str, Json] = _codes(_twinned(made, model, "#"))
    return whole | {"$defs": parts} if parts else whole


def _part(part: dict[str, Json], name: str, models: Mapping[str, type[BaseModel]]) -> Json:
    title = part.get("title", name)
    if "enum" in part or "const" in part:
        return _named(part, code_twins(title))
    if "properties" in part and title in models:
        part = _twinned(part, models[title], f"#/$defs/{name}")
    elif "anyOf" in part and name in models:
        ways = enumerate(part["anyOf"])
        at = f"#/$defs/{name}/anyOf/"
        part = part | {
            "anyOf": [
                _twinned(way, models[name], f"{at}{index}") if "properties" in way else way
                for index, way in ways
            ]
        }
    return _codes(part)


def _codes(part: Json) -> Json:
    """Return a schema in which truths and answers may be said in Chinese."""
    if isinstance(part, list):
        return [_codes(each) for each in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") == "boolean":
        words = {"enum": list(code_twins("Truth").chinese.values())}
        rest = {key: each for key, each in part.items() if key != "type"}
        return rest | {"anyOf": [{"type": "boolean"}, words]}
    if "unknown" in part.get("enum", ()):
        return _named(part, code_twins("Answer"))
    return {key: _codes(each) for key, each in part.items()}


def _models(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Yield a model and all that stand below it."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for info in model.model_fields.values():
        yield from _below(info.annotation, seen)


def _below(kind: Json, seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    for plain in plain_kinds(kind):
        if hasattr(plain, "model_fields"):
            yield from _models(plain, seen)
        for inner in getattr(plain, "__args__", ()):
            yield from _below(inner, seen)


def _twinned(shape: dict[str, Json], model: type[BaseModel], at: str) -> dict[str, Json]:
    """Return the schema of a mapping with its keys in both languages; `at` is where it stands."""
    twins, properties = key_twins(model), dict(shape["properties"])
    for (owner, key), kind in CODED.items():
        if owner == model.__name__ and key in properties:
            properties[key] = _named(properties[key], code_twins(kind))
    properties |= {
        chinese: {"$ref": f"{at}/properties/{key}"}
        for key, chinese in twins.chinese.items()
        if key in properties
    }
    rest = {key: each for key, each in shape.items() if key != "required"}
    asked = [_either(key, twins) for key in shape.get("required", ())]
    return rest | {"properties": properties} | ({"allOf": asked} if asked else {})


def _either(key: str, twins: Twins) -> dict[str, Json]:
    """Return that a key, or its twin, has to be there; one name of two languages is enough."""
    keys = [key, twins.chinese[key]]
    if key == "name" and "name_zh" in twins.chinese:
        keys += ["name_zh", twins.chinese["name_zh"]]
    return {"anyOf": [{"required": [each]} for each in keys]}


def _named(part: dict[str, Json], twins: Twins) -> dict[str, Json]:
    """Return the schema of codes with those of some twins, where it lists codes."""
    if "enum" in part:
        return part | {"enum": [*part["enum"], *(twins.chinese[code] for code in part["enum"])]}
    if "const" in part:
        both = [part["const"], twins.chinese[part["const"]]]
        return {key: each for key, each in part.items() if key != "const"} | {"enum": both}
    return {key: _inner(each, twins) for key, each in part.items()}


def _inner(part: Json, twins: Twins) -> Json:
    if isinstance(part, dict):
        return _named(part, twins)
    if isinstance(part, list):
        return [_inner(each, twins) for each in part]
    return part
