"""What every value of the model has in common."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")

_ID = re.compile(r"[\w][\w.-]{0,79}\Z")


class Frozen(BaseModel):
    """A value: it never changes, and it knows no keys but its own."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True
    )


def _checked_id(text: str) -> str:
    if not _ID.match(text):
        raise ValueError("bad-id")
    return text


Id = Annotated[
    str,
    AfterValidator(_checked_id),
    Field(json_schema_extra={"pattern": r"^\w[\w.-]{0,79}$"}),
]
"""Letters (Chinese too), digits, `_`, `-` and `.`; at most 80 characters."""

MOST_SIGNS = 2000
Text = Annotated[str, Field(min_length=1, max_length=MOST_SIGNS)]


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SIGNS else text[: MOST_SIGNS - 1] + "…"


class Words(Frozen):
    """A text in Chinese and English; one text alone serves both."""

    zh: Text
    en: Text

    @model_validator(mode="before")
    @classmethod
    def _one_serves_both(cls, data: Any) -> Any:  # noqa: ANN401 - raw input of any shape
        if isinstance(data, str):
            return {"zh": data, "en": data}
        if isinstance(data, dict) and len(data) == 1 and (only := next(iter(data))) in LANGS:
            return {"zh": data[only], "en": data[only]}
        return data

    @classmethod
    def made(cls, zh: str, en: str) -> Words:
        """Return a text made of others; where it has grown too long it is cut, visibly."""
        return cls.model_construct(zh=_cut(zh), en=_cut(en))

    def in_(self, lang: Lang) -> str:
        """Return the text in one language."""
        return self.zh if lang == "zh" else self.en
