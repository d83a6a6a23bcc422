"""The release that rules are of, on every page that was made with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Line
from engine.reports.inert import inert
from engine.reports.release import gates_named
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Digests
    from engine.model.base import Lang


def release_line(digests: Digests, lang: Lang) -> Iterator[Line]:
    """Yield the line that names the release, if the rules are of one."""
    found = digests.release
    if found is None:
        return
    details = {
        "release": inert(found.release),
        "on": found.on.isoformat(),
        "author": inert(found.author),
        "approver": inert(found.approver),
        "digest": found.digest[:8],
    }
    code = "released" if found.signed else "released-unsigned"
    text = say("release", code, lang, **details)
    if found.left_out:
        text += say("release", "released-without", lang, gates=gates_named(found.left_out, lang))
    yield Line(text, say("release", "label:release", lang))
