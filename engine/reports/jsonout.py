"""An assessment as JSON: the model itself, with stable English keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from engine.reports.inert import json_inert, json_page
from engine.reports.select import only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment
    from engine.model.base import Lang

_LISTS = {
    "proposals": "proposal",
    "to_be_established": "to-be-established",
    "not_proposed": "not-proposed",
    "alerts": "alert",
    "questions": "question",
}


def json_text(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: ARG001, FBT001 - the signature of every format
    """Return an assessment, or one subject's part, as one JSON document in both languages."""
    return json_page(_data(assessment, who))


def ndjson(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: ARG001, FBT001 - the signature of every format
    """Return an assessment as one JSON object a line: the head, then each thing with its kind."""
    return "".join(
        json_inert(json.dumps(each, ensure_ascii=False)) + "\n"
        for each in _objects(_data(assessment, who))
    )


def _data(assessment: Assessment, who: str | None) -> dict[str, Any]:
    part = assessment if who is None else only(assessment, who)
    return part.model_dump(mode="json", by_alias=True)


def _objects(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"kind": "head", **{key: value for key, value in data.items() if key not in _LISTS}}
    for key, kind in _LISTS.items():
        for each in data[key]:
            yield {"kind": kind, "of": each} if kind == "question" else {"kind": kind, **each}
