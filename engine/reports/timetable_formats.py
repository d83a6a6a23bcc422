"""The formats of a procedure by name; what a format needs is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.inert import json_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.timetable import Timetable
    from engine.reports.voice import Voice

    Render = Callable[[Timetable, Voice], str]


def _table(timetable: Timetable, voice: Voice) -> str:
    from engine.reports.terminal import terminal  # noqa: PLC0415 - imported when asked for
    from engine.reports.timetable import timetable_view  # noqa: PLC0415 - imported when asked for

    return terminal(timetable_view(timetable, voice))


def _md(timetable: Timetable, voice: Voice) -> str:
    from engine.reports.markdown import markdown  # noqa: PLC0415 - imported when asked for
    from engine.reports.timetable import timetable_view  # noqa: PLC0415 - imported when asked for

    return markdown(timetable_view(timetable, voice))


def _json(timetable: Timetable, _voice: Voice) -> str:
    data = timetable.model_dump(mode="json", by_alias=True)
    return json_page(data)


def _ics(timetable: Timetable, voice: Voice) -> str:
    from engine.reports.ical import ical  # noqa: PLC0415 - imported when asked for

    return ical(timetable, voice)


FORMATS: dict[str, Render] = {"table": _table, "md": _md, "json": _json, "ics": _ics}


def render_timetable(timetable: Timetable, form: str, voice: Voice) -> str:
    """Return a timetable in a format. Raises KeyError for an unknown format."""
    return FORMATS[form](timetable, voice)
