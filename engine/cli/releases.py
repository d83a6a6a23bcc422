"""The release that the rules of a command are of: whether there is one, and whether it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.cli.console import IntegrityError, asked_language, told
from engine.reports.release import told_faults
from engine.rulebook.trusted import read_trusted
from engine.text.catalogue import say
from engine.workshop.publish.manifest import MANIFEST
from engine.workshop.publish.standing import hold, standing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from engine.cli.options import Given
    from engine.model.release import Release, ReleaseFault, ReleaseReport
    from engine.model.rules import Rulebook

_UNTRIED = "no-trusted"


def released(folder: Path, given: Given) -> ReleaseReport | None:
    """Return what a rules folder holds as a release; None where it is none and need not be one.

    Raises IntegrityError where a release that stands is required and there is none. A release that
    does not stand is else told on stderr.
    """
    wanted = given.require_signed or (folder / MANIFEST).exists()
    if not wanted or not folder.is_dir():
        return None  # a folder that is not there is told by whoever reads it
    trusted = None if given.trusted is None else read_trusted(given.trusted)
    report = standing(hold(folder), trusted, folder.name)
    if given.require_signed and not report.stands:
        raise IntegrityError(_say("unsound", faults=listed(report.faults)))
    wrong = [fault for fault in report.faults if fault.code != _UNTRIED]
    if wrong:
        name = report.manifest.release if report.manifest else MANIFEST
        told(_say("falls-noted", release=name, faults=listed(wrong)))
    return report


def release_read(report: ReleaseReport | None, rulebook: Rulebook) -> Release | None:
    """Return the release that a rulebook was read from.

    Raises IntegrityError if files changed between the trying and the reading.
    """
    if report is None or report.manifest is None:
        return None
    if report.stands and report.manifest.rules != rulebook.digest:
        raise IntegrityError(_say("moved"))
    return report.release


def listed(faults: Iterable[ReleaseFault]) -> str:
    """Return faults in words, one a line."""
    return "\n".join(f"- {text}" for text in told_faults(faults, asked_language()))


def _say(code: str, **details: str) -> str:
    return say("release", code, asked_language(), **details)
