"""`wenze rules publish`, `approve` and `verify-release`: rules that two people signed."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from pydantic import TypeAdapter, ValidationError

from engine.cli.assessing import engine_digest
from engine.cli.console import Exit, IntegrityError, told
from engine.cli.mutating import Mark, breakable, journal_option
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    today,
    trusted_option,
    workers_option,
    write,
)
from engine.cli.releases import listed
from engine.cli.signing import FILE, key_of, person, refused
from engine.model.base import MOST_SIGNS, Id
from engine.model.release import Gate, Program
from engine.reports.inert import inert
from engine.reports.release import RELEASE_FORMATS, gate_named, gates_named, told_counts
from engine.rulebook.packs import rules_folder
from engine.rulebook.trusted import read_trusted
from engine.text.catalogue import say
from engine.workshop.publish.approve import approve, approved, to_approve
from engine.workshop.publish.gates import MIN_KILL, Mutating
from engine.workshop.publish.prepare import Asked, RefusedError, prepare
from engine.workshop.publish.running import GateError
from engine.workshop.publish.standing import hold, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.base import Lang
    from engine.model.release import ReleaseReport, Trusted
    from engine.workshop.publish.gates import Result
    from engine.workshop.publish.standing import Held

_help = partial(helped, topic="publish")
_FOLDER = click.Path(path_type=Path, file_okay=False)
_ID: TypeAdapter[str] = TypeAdapter(Id)

Command = TypeVar("Command", bound="Callable[..., Any]")
_key_option = click.option("--key", type=FILE, required=True, help=_help("option:key"))


def _asked_options(command: Command) -> Command:
    """Add the options that say what is published, and without which gates."""
    for option in (
        workers_option(_help("option:processes")),
        journal_option(_help("option:journal")),
        click.option("--min-kill", "least", type=click.IntRange(0, 100), default=MIN_KILL,
                     metavar="PERCENT", show_default=True, help=_help("option:min-kill")),
        click.option("--reason", "reasons", multiple=True, help=_help("option:reason")),
        click.option("--without", multiple=True, type=click.Choice([gate.value for gate in Gate]),
                     help=_help("option:without")),
        click.option("--features", type=_FOLDER, default=Path("features"),
                     help=_help("option:scenarios")),
        click.option("--into", "-o", type=_FOLDER, required=True, help=_help("option:into")),
        click.option("--approver", required=True, help=_help("option:approver")),
        click.option("--author", required=True, help=_help("option:author")),
        click.option("--release", required=True, help=_help("option:release")),
    ):  # fmt: skip
        command = option(command)
    return command


@click.command("publish", help=_help("command:publish"))
@rules_option
@_asked_options
@_key_option
@trusted_option
@lang_option
@format_option(RELEASE_FORMATS)
def publish_command(
    rules: Path | None,
    release: str,
    author: str,
    approver: str,
    into: Path,
    features: Path,
    without: tuple[str, ...],
    reasons: tuple[str, ...],
    least: int,
    journal: Path | None,
    workers: int,
    key: Path,
    trusted: Path | None,
    lang: Lang,
    form: str,
) -> None:
    """Write a release that its author signed."""
    asked = Asked(
        rules=rules_folder(rules),
        into=into,
        release=_id(release),
        on=today(),
        author=person(author),
        approver=person(approver),
        program=Program(version=version("wenze"), engine=engine_digest()),
        scenarios=features,
        left_out=_left_out(without, reasons),
        trusted=None if trusted is None else read_trusted(trusted),
        mutating=Mutating(least, journal, workers, mark := Mark(lang)),
    )
    _tryable(asked)
    with breakable(mark, journal):
        report = _prepared(asked, key, lang)
    write(RELEASE_FORMATS[form](report, lang), None)
    told(say("publish", "next", lang, name=asked.approver, folder=str(into)))


def _prepared(asked: Asked, key: Path, lang: Lang) -> ReleaseReport:
    private = key_of(key)
    try:
        return prepare(asked, private, partial(_tell, asked, lang))
    except RefusedError as fault:
        raise refused("refused", faults=listed(fault.faults)) from fault
    except GateError as fault:
        told(_not_published(fault, lang))
        raise click.exceptions.Exit(Exit.GATE) from fault


def _tell(asked: Asked, lang: Lang, gate: Gate, result: Result | None) -> None:
    """Tell that a gate begins, and at once if it was not passed."""
    if result is None:
        told(say("publish", "running", lang, gate=gate_named(gate, lang)))
    elif not result.passed:
        told(_not_passed(gate, result, asked, lang))


def _not_published(fault: GateError, lang: Lang) -> str:
    """Return which gates were not passed, and which were therefore not run."""
    text = say("publish", "not-published", lang, gates=gates_named(fault.failed, lang))
    if fault.not_run:
        text += say("publish", "not-run", lang, gates=gates_named(fault.not_run, lang))
    return text


def _not_passed(gate: Gate, result: Result, asked: Asked, lang: Lang) -> str:
    """Return what is told of a gate that was not passed."""
    named = gate_named(gate, lang)
    places = {"rules": inert(str(asked.rules)), "scenarios": inert(str(asked.scenarios))}
    said = say("publish", f"see:{gate}", lang, **places) + ("\n" + result.said).rstrip()
    counts = told_counts(result.counts, lang)
    return say("publish", "gate-failed", lang, gate=named, counts=counts, said=said)


def _id(name: str) -> str:
    try:
        return _ID.validate_python(name)
    except ValidationError as bad:
        raise refused("bad-name", name=inert(name)) from bad


def _left_out(without: tuple[str, ...], reasons: tuple[str, ...]) -> dict[Gate, str]:
    """Return why each gate that is not to be run is not. Raises ClickException without a reason."""
    told_why = [reason.strip() for reason in reasons]
    whole = len(set(without)) == len(without) == len(told_why)
    if not whole or not all(0 < len(reason) <= MOST_SIGNS for reason in told_why):
        raise refused("reasons")
    return {Gate(gate): reason for gate, reason in zip(without, told_why, strict=True)}


def _tryable(asked: Asked) -> None:
    """Raise ClickException for folders that are not there, or that cannot be written anew."""
    _there(asked.rules)
    if not {Gate.SCENARIOS, Gate.MUTATE} <= asked.left_out.keys():
        _there(asked.scenarios)
    if asked.into.exists() or asked.into.is_symlink():
        raise refused("there", place=inert(str(asked.into)))
    _there(asked.into.parent)
    if asked.into.resolve().is_relative_to(asked.rules.resolve()):
        raise refused("within")


@click.command("approve", help=_help("command:approve"))
@click.argument("folder", type=_FOLDER)
@_key_option
@trusted_option
@lang_option
@format_option(RELEASE_FORMATS)
def approve_command(folder: Path, key: Path, trusted: Path | None, lang: Lang, form: str) -> None:
    """Sign a release that another person made."""
    if trusted is None:
        raise refused("needs-trusted")
    known = read_trusted(trusted)
    try:
        held = to_approve(_there(folder), known)
        told(_shown(held, known, lang))
        report = approve(folder, held, known, key_of(key))
    except RefusedError as fault:
        raise IntegrityError(
            say("publish", "not-approved", lang, faults=listed(fault.faults))
        ) from fault
    write(RELEASE_FORMATS[form](report, lang), None)


def _shown(held: Held, trusted: Trusted, lang: Lang) -> str:
    """Return what is about to be signed, or is signed, in words."""
    assert held.manifest is not None
    report = standing(held, trusted)
    code = "approved-already" if approved(held) else "approving"
    head = say("publish", code, lang, name=held.manifest.approver)
    return f"{head}\n{RELEASE_FORMATS['table'](report, lang)}"


@click.command("verify-release", help=_help("command:verify-release"))
@click.argument("folder", type=_FOLDER)
@trusted_option
@lang_option
@format_option(RELEASE_FORMATS)
@output_option
@click.pass_context
def verify_release_command(
    ctx: click.Context,
    folder: Path,
    trusted: Path | None,
    lang: Lang,
    form: str,
    output: Path | None,
) -> None:
    """Print what a release holds, and all that is wrong with it."""
    known = None if trusted is None else read_trusted(trusted)
    report = standing(hold(_there(folder)), known, folder.name)
    write(RELEASE_FORMATS[form](report, lang), output)
    if not report.stands:
        ctx.exit(Exit.INTEGRITY)


def _there(folder: Path) -> Path:
    if not folder.is_dir():
        raise refused("no-folder", folder=inert(str(folder)))
    return folder
