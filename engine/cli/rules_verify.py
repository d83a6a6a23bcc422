"""`wenze rules verify`: what the rules come to together, proven or shown to fail."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import told
from engine.cli.covering import regulations_option, unknown_name
from engine.cli.gates import exit_code, fail_on_option
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    nearby,
    output_option,
    rules_option,
    write,
)
from engine.reports.verify import VERIFY_FORMATS
from engine.rulebook.packs import rules_folder
from engine.scenarios.assessing import lexicon_of
from engine.text.catalogue import say
from engine.workshop.coverage.wanted import UnknownNameError, wanted
from engine.workshop.verify.cases import is_free, with_cases
from engine.workshop.verify.findings import finders
from engine.workshop.verify.run import UnknownVersionError, verify

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.verify import VerifyReport

_help = partial(helped, topic="rules_verify")


@click.command("verify", help=_help("command:verify"))
@click.option("--only", metavar="CODES", help=_help("option:only"))
@regulations_option
@click.option("--version", "versions", multiple=True, hidden=True, help=_help("option:version"))
@fail_on_option
@click.option(
    "--write-cases", type=click.Path(path_type=Path, file_okay=False),
    help=_help("option:write-cases"),
)  # fmt: skip
@rules_option
@lang_option
@format_option(VERIFY_FORMATS)
@output_option
@click.pass_context
def verify_command(
    ctx: click.Context,
    only: str | None,
    regulations: tuple[str, ...],
    versions: tuple[str, ...],
    fail_on: str,
    write_cases: Path | None,
    rules: Path | None,
    lang: Lang,
    form: str,
    output: Path | None,
) -> None:
    """Prove what rules come to together, and print what does not hold."""
    codes = _codes(only, lang)
    root = nearby(rules_folder(rules))
    if write_cases is not None and not is_free(write_cases):
        raise click.ClickException(_say("taken", lang, folder=str(write_cases)))
    report = _verified(root, codes, (*versions, *_named(root, regulations, lang)), lang)
    if write_cases is not None:
        report = with_cases(report, root, write_cases)
        count = sum(each.case is not None for each in report.findings)
        numbers = {"count": str(count), "left": str(len(report.findings) - count)}
        told(_say("written", lang, folder=str(write_cases), **numbers))
    write(VERIFY_FORMATS[form](report, lang), output)
    ctx.exit(exit_code((each.severity for each in report.findings), fail_on))


def _verified(
    root: Path, codes: tuple[str, ...], versions: tuple[str, ...], lang: Lang
) -> VerifyReport:
    try:
        return verify(root, codes, versions)
    except UnknownVersionError as unknown:
        details = {"version": unknown.version, "versions": ", ".join(unknown.known)}
        raise click.ClickException(_say("unknown-version", lang, **details)) from unknown


def _named(root: Path, regulations: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """Return the versions that names of regulations ask for, as coverage and mutate read them."""
    if not regulations:
        return ()
    try:
        asked = wanted(lexicon_of(root), regulations, ()).packs
    except UnknownNameError as unknown:
        raise unknown_name(unknown, lang) from unknown
    ruling = {pack.key for pack in lexicon_of(root).rulebook.packs if pack.rules}
    return tuple(sorted(asked & ruling or asked))


def _codes(only: str | None, lang: Lang) -> tuple[str, ...]:
    codes = tuple(each.strip() for each in (only or "").split(",") if each.strip())
    known = [each.code for each in finders()]
    for code in codes:
        if code not in known:
            details = {"check": code, "codes": ", ".join(known)}
            raise click.ClickException(_say("unknown-code", lang, **details))
    return codes


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("rules_verify", code, lang, **details)
