"""A judgement as the text of an entry in a case file, as people write it."""

from __future__ import annotations

import json
import re
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

if TYPE_CHECKING:
    from engine.model.case import Judgement

_ORDER = ("subject", "findings", "charge", "reviewer", "facts", "status", "judged_by", "on")
_ON_ONE_LINE = ("findings", "facts", "evidence")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WIDEST = 1_000_000


def block_entry(judgement: Judgement) -> str:
    """Return a judgement as an entry of a list, the dash in the first column."""
    yaml = YAML(typ="rt", pure=True)
    yaml.width = _WIDEST
    entry = CommentedMap({key: _written(key, value) for key, value in _data(judgement).items()})
    text = StringIO()
    yaml.dump(CommentedSeq([entry]), text)
    return text.getvalue()


def flow_entry(judgement: Judgement) -> str:
    """Return a judgement in braces, on one line, as JSON and therefore as YAML."""
    return json.dumps(_data(judgement), ensure_ascii=False)


def _data(judgement: Judgement) -> dict[str, Any]:
    data = judgement.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    ordered = [*(key for key in _ORDER if key in data), *(key for key in data if key not in _ORDER)]
    return {key: _one_text(data[key]) for key in ordered}


def _one_text(value: Any) -> Any:  # noqa: ANN401 - any data of a judgement
    """Return a text that serves both languages as one."""
    if isinstance(value, dict) and set(value) == {"zh", "en"} and value["zh"] == value["en"]:
        return value["zh"]
    return value


def _written(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    if key == "facts":
        value = {fact: _plain(each) for fact, each in value.items()}
    made = CommentedMap(value) if isinstance(value, dict) else value
    made = CommentedSeq(value) if isinstance(value, list) else made
    if key in _ON_ONE_LINE:
        made.fa.set_flow_style()
    return _plain(made)


def _plain(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return a day as a day: as a text it would be put in quotes."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    return value
