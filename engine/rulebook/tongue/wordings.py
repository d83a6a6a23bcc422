"""Put what the wording of a problem itself quotes of a file into the words of Chinese files."""

from __future__ import annotations

import re

from engine.rulebook.tongue.twins import code_twins
from engine.text.catalogue import table

_QUOTED = re.compile(r"(?<=[「`])[a-z{][\w. }]*(?:: [^「」`]+)?(?=[」`])")
_CODES = ("Truth", "Answer", "TransitionRule", "RecordKind", "TableColumn.end")
"""The kinds of codes that wordings tell people to write."""


def in_chinese_words(wording: str) -> str:
    """Return a wording with the keys, facts and codes it quotes as a Chinese file has them."""
    return _QUOTED.sub(lambda quoted: _quoted(quoted[0]), wording)


def _quoted(text: str) -> str:
    key, colon, value = text.partition(": ")
    if not colon:
        alone = (code_twins(kind).chinese.get(text) for kind in ("Expected", "Truth"))
        return next((word for word in alone if word), None) or _key(text)
    found = (code_twins(kind).chinese.get(value) for kind in _CODES)
    return f"{_key(key)}: {next((word for word in found if word), value)}"


def _key(key: str) -> str:
    """Return a key, or a fact that every rule base has."""
    own = code_twins("Fact").chinese.get(key)
    labels = (table(topic).get(key) for topic in ("keys", "structural"))
    return own or next((label[0] for label in labels if label), key)
