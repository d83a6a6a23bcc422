"""Look a wording up: `say("problem", "unknown-key", "zh", key="对象")`.

Each topic is a module of this package with one `TABLE`: code -> (Chinese, English), placeholders
in braces. A module is imported when its topic is first asked for.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.base import Lang

Table = dict[str, tuple[str, str]]

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@cache
def table(topic: str) -> Table:
    """Return the table of a topic. Raises ModuleNotFoundError for a topic that is not there."""
    found: Table = import_module(f"engine.text.{topic}").TABLE
    return found


def fill(template: str, details: Mapping[str, str]) -> str:
    """Put details into the braces of a template; nothing else in it is read."""
    return PLACEHOLDER.sub(lambda match: details.get(match[1], match[0]), template)


def say(topic: str, code: str, lang: Lang, **details: str) -> str:
    """Return the wording of a code. Raises KeyError for a code without one."""
    wording = table(topic)[code][0 if lang == "zh" else 1]
    return fill(wording, details)
