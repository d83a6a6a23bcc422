"""`wenze rules check` and `wenze rules explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import Exit, told
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
from engine.reports.check import CHECK_FORMATS
from engine.reports.check_page import EXPLAIN_FORMATS, LIST_FORMATS
from engine.rulebook.packs import rules_folder
from engine.rulebook.report import meant
from engine.text.catalogue import say
from engine.workshop.checking.check import around, check
from engine.workshop.checking.manual import manual, near, page_for
from engine.workshop.checking.mend import Repair, repairs

if TYPE_CHECKING:
    from engine.model.base import Lang


@click.command("check", help=helped("command:check", "rules_check"))
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--fix", is_flag=True, help=helped("option:fix", "rules_check"))
@click.option("--yes", is_flag=True, help=helped("option:yes", "rules_check"))
@fail_on_option
@rules_option
@lang_option
@format_option(CHECK_FORMATS)
@output_option
@click.pass_context
def check_command(
    ctx: click.Context,
    path: Path | None,
    rules: Path | None,
    lang: Lang,
    form: str,
    output: Path | None,
    fail_on: str,
    *,
    fix: bool,
    yes: bool,
) -> None:
    """Check rule files and print all that is remarked of them."""
    asked = around(path or nearby(rules_folder(rules)))
    if fix:
        _fix(asked.within, lang, yes=yes)
    report = check(asked)
    write(CHECK_FORMATS[form](report, lang), output)
    found = (each.severity for each in report.remarks)
    ctx.exit(Exit.COULD_NOT_RUN if report.unread else exit_code(found, fail_on))


def _fix(within: Path, lang: Lang, *, yes: bool) -> None:
    """Show what would be repaired, and write it when told to."""
    found = list(repairs(within))
    for each in found:
        told(_say("fix:worse", lang, file=str(each.path)) if each.worse else each.diff())
    sound = [each for each in found if not each.worse]
    if not sound:
        told(_say("fix:none", lang))
    elif yes or click.confirm(_say("fix:ask", lang, count=str(len(sound))), err=True):
        _write(sound, lang)
    else:
        told(_say("fix:left", lang))


def _write(found: list[Repair], lang: Lang) -> None:
    for each in found:
        each.write()
        told(_say("fix:done", lang, file=str(each.path)))


@click.command("explain", help=helped("command:explain", "rules_check"))
@click.argument("code", required=False)
@lang_option
@format_option(EXPLAIN_FORMATS)
@output_option
def explain_command(code: str | None, lang: Lang, form: str, output: Path | None) -> None:
    """Print the page of a check, or the list of all."""
    if code is None:
        write(LIST_FORMATS[form](tuple(manual().values()), lang), output)
        return
    page = page_for(code)
    if page is None:
        raise click.ClickException(_unknown(code, lang))
    write(EXPLAIN_FORMATS[form](page, lang), output)


def _unknown(code: str, lang: Lang) -> str:
    alike = near(code)
    guess = f"{meant(alike, lang)}\n" if alike else ""
    return _say("page:none", lang, check=code, near=guess)


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("rules_check", code, lang, **details)
