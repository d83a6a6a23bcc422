"""`wenze check-assessment FILE`: derive every proposal of a result again from its leaves alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import ValidationError

from engine.checker.check import check
from engine.checker.leaves import LEAVES
from engine.cli.console import Exit
from engine.cli.options import format_option, helped, lang_option
from engine.model.assessment import Assessment
from engine.model.justification import FactNode
from engine.registry.reading import bounded_bytes
from engine.reports.inert import inert
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.checker.faults import Fault
    from engine.model.base import Lang

SCHEMA = "assessment.v1"


class UnfitError(click.ClickException):
    """A file is not an assessment."""

    exit_code = Exit.COULD_NOT_RUN


@click.command("check-assessment", help=helped("command:check-assessment"))
@click.argument("file", type=click.Path(path_type=Path))
@lang_option
@format_option(["table", "json"])
@click.pass_context
def command(ctx: click.Context, file: Path, lang: Lang, form: str) -> None:
    """Print what does not hold in an assessment; nothing is assessed anew."""
    assessment = read(file, lang)
    faults = check(assessment)
    click.echo(as_json(faults, lang) if form == "json" else table(assessment, faults, lang))
    if faults:
        ctx.exit(Exit.INTEGRITY)


def read(file: Path, lang: Lang) -> Assessment:
    """Return the assessment in a file. Raises ClickException if it is none."""
    data = _parsed(file, lang)
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _unfit("not-assessment", file, lang)
    try:
        return Assessment.model_validate(data)
    except ValidationError as bad:
        place = ".".join(str(step) for step in bad.errors()[0]["loc"])
        raise _unfit("malformed", file, lang, place=place) from bad
    except RecursionError as bad:
        raise _unfit("not-assessment", file, lang) from bad


def _parsed(file: Path, lang: Lang) -> object:
    raw = bounded_bytes(file)
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as bad:
        raise _unfit("not-json", file, lang) from bad


def _unfit(code: str, file: Path, lang: Lang, **details: str) -> click.ClickException:
    shown = {key: inert(value) for key, value in {"name": str(file), **details}.items()}
    return UnfitError(say("checker", code, lang, **shown))


def table(assessment: Assessment, faults: tuple[Fault, ...], lang: Lang) -> str:
    """Return a line per fault, and what they come to."""
    lines = [
        say("checker", "fault", lang, where=inert(f.where), text=_told(f, lang)) for f in faults
    ]
    if faults:
        last = say("checker", "unsound", lang, count=str(len(faults)))
    else:
        proposals, leaves = str(len(assessment.proposals)), str(_leaves(assessment))
        last = say("checker", "sound", lang, proposals=proposals, leaves=leaves)
    return "\n".join([*lines, last])


def _told(fault: Fault, lang: Lang) -> str:
    details = {key: inert(value) for key, value in fault.details}
    return say("checker", fault.code, lang, **details)


def _leaves(assessment: Assessment) -> int:
    """Return how many recorded facts all justifications together stand on."""
    names = {
        name
        for proposal in assessment.proposals
        for name, node in proposal.justification.nodes.items()
        if isinstance(node, FactNode) and node.basis in LEAVES
    }
    return len(names)


def as_json(faults: tuple[Fault, ...], lang: Lang) -> str:
    """Return the faults with stable keys and their words."""
    listed = [
        {"code": f.code, "where": f.where, "details": dict(f.details), "text": _told(f, lang)}
        for f in faults
    ]
    found = {"schema": "check.v1", "sound": not faults, "faults": listed}
    return json.dumps(found, ensure_ascii=True, indent=2)
