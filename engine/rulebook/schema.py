"""The form of the files as JSON Schema, for editors and for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from engine.model.calendar import WorkCalendar
from engine.model.case import Case
from engine.model.check import SettingsFile
from engine.model.organisation import Organisation
from engine.model.published import Published
from engine.model.release import Trusted
from engine.model.session import Session
from engine.rulebook.shape import PackFile, RegulationFile
from engine.rulebook.tongue.schema_keys import in_both

if TYPE_CHECKING:
    from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FORMS: dict[str, type[BaseModel]] = {
    "organisation": Organisation,
    "case": Case,
    "published": Published,
    "pack": PackFile,
    "regulation": RegulationFile,
    "calendar": WorkCalendar,
    "session": Session,
    "check-settings": SettingsFile,
    "trusted": Trusted,
}
"""The files that people write, by name."""

_ID = r"^\w[\w.-]{0,79}$"
_ANY_SCRIPT = r"^[^\s.\-]\S{0,79}$"
_PARTIAL = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def schema(form: str) -> dict[str, Any]:
    """Return the JSON Schema of a form of file. Raises KeyError for a form that is not there."""
    made = FORMS[form].model_json_schema(by_alias=True, mode="validation")
    _ease_words(made)
    _ease_meaning(made)
    for part in made.get("$defs", {}).values():
        part.get("properties", {}).pop("structural", None)
    eased: dict[str, Any] = in_both(_ease(made), FORMS[form])
    return {"$schema": DIALECT, "$id": f"{form}.v1.json"} | eased


def schema_text(form: str) -> str:
    """Return the JSON Schema of a form of file as text."""
    return json.dumps(schema(form), ensure_ascii=False, indent=2) + "\n"


def _ease_words(made: dict[str, Any]) -> None:
    """Let one text serve both languages, as the reader does."""
    words = made.get("$defs", {}).get("Words")
    if words is not None:
        text = words["properties"]["zh"] | {"title": "Text"}
        pair = words | {"minProperties": 1}
        description = pair.pop("description")
        del pair["required"]
        made["$defs"]["Words"] = {"description": description, "anyOf": [text, pair]}


def _ease_meaning(made: dict[str, Any]) -> None:
    """Let a word stand alone for the outcome it names, as the reader does."""
    meaning = made.get("$defs", {}).get("Meaning")
    if meaning is not None:
        description = meaning.pop("description")
        word = {"$ref": "#/$defs/Told"}
        made["$defs"]["Meaning"] = {"description": description, "anyOf": [word, meaning]}


def _ease(made: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Let a year stand without quotes, and an id be in any script."""
    if isinstance(made, list):
        return [_ease(part) for part in made]
    if not isinstance(made, dict):
        return made
    if made.get("pattern") == _ID:
        return made | {"pattern": _ANY_SCRIPT}
    if made.get("pattern") == _PARTIAL:
        year = {"type": "integer", "minimum": 1000, "maximum": 9999}
        rest = {key: value for key, value in made.items() if key not in ("type", "pattern")}
        return rest | {"anyOf": [{"type": "string", "pattern": _PARTIAL}, year]}
    return {key: _ease(value) for key, value in made.items()}
