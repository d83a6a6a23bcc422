"""The formats of a report by name; what a format needs is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.assessment import Assessment
    from engine.model.base import Lang

    Render = Callable[[Assessment, Lang, str | None, bool], str]


def _table(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: FBT001 - the signature of every format
    from engine.reports.terminal import terminal  # noqa: PLC0415 - imported when asked for
    from engine.reports.view import view  # noqa: PLC0415 - imported when asked for

    return terminal(view(assessment, lang, who=who, full=full))


def _tree(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: FBT001 - the signature of every format
    from engine.reports.tree import tree  # noqa: PLC0415 - imported when asked for

    return tree(assessment, lang, who, full)


def _json(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: FBT001 - the signature of every format
    from engine.reports.jsonout import json_text  # noqa: PLC0415 - imported when asked for

    return json_text(assessment, lang, who, full)


def _ndjson(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: FBT001 - the signature of every format
    from engine.reports.jsonout import ndjson  # noqa: PLC0415 - imported when asked for

    return ndjson(assessment, lang, who, full)


def _md(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: FBT001 - the signature of every format
    from engine.reports.markdown import markdown  # noqa: PLC0415 - imported when asked for
    from engine.reports.view import view  # noqa: PLC0415 - imported when asked for

    return markdown(view(assessment, lang, who=who, full=full))


FORMATS: dict[str, Render] = {
    "table": _table,
    "tree": _tree,
    "json": _json,
    "ndjson": _ndjson,
    "md": _md,
}


def render(
    assessment: Assessment, form: str, lang: Lang, *, who: str | None = None, full: bool = False
) -> str:
    """Return an assessment in a format.

    Raises KeyError for an unknown format, UnknownSubjectError for an unknown subject.
    """
    return FORMATS[form](assessment, lang, who, full)
