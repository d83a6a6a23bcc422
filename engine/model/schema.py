"""The JSON Schema of what the program writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def written_schema(model: type[BaseModel], form: str) -> dict[str, Any]:
    """Return the JSON Schema of a model as it is written; `form` is its name, `assessment.v1`."""
    found = model.model_json_schema(mode="serialization", by_alias=True)
    return {"$schema": _DIALECT, "$id": f"{form}.json", **found}
