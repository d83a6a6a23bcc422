"""Remarks of the checks as diagnostics of an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from engine.lsp.ranges import range_of, uri_of
from engine.model.check import Severity
from engine.rulebook.report import meant
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygls.workspace import PositionCodec

    from engine.lsp.pages import Pages
    from engine.model.base import Lang
    from engine.model.check import Told

SOURCE = "wenze"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def diagnostics(
    remarks: Iterable[Told], lang: Lang, pages: Pages, codec: PositionCodec
) -> dict[str, list[types.Diagnostic]]:
    """Return remarks by the address of the file they are about."""
    found: dict[str, list[types.Diagnostic]] = {}
    for told in remarks:
        diagnostic = _diagnostic(told, lang, pages, codec)
        found.setdefault(uri_of(told.where.file), []).append(diagnostic)
    return found


def reads(diagnostic: types.Diagnostic) -> bool:
    """Whether a diagnostic is about what reads and is doubtful, not about what cannot be read."""
    return isinstance(diagnostic.data, dict) and not diagnostic.data["loads"]


def _diagnostic(told: Told, lang: Lang, pages: Pages, codec: PositionCodec) -> types.Diagnostic:
    href = pages.address(told.code, lang)
    return types.Diagnostic(
        range=range_of(told.where, codec),
        message=_message(told, lang),
        severity=_SEVERITIES[told.severity],
        code=told.code,
        code_description=types.CodeDescription(href) if href else None,
        source=SOURCE,
        data={"nearest": list(told.nearest), "code": told.code, "loads": told.category.loads},
    )


def _message(told: Told, lang: Lang) -> str:
    """Return what is wrong, what was perhaps meant, what to do, and where more is said."""
    lines = [told.wrong.in_(lang)]
    lines += [meant(told.nearest, lang)] if told.nearest else []
    return "\n".join(
        [*lines, told.to_do.in_(lang), say("editor", "explain", lang, check=told.code)]
    )
