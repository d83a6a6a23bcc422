"""`wenze rules watch`: on every save check, examples and the scenarios that the edit reaches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import asked_language
from engine.cli.extras import extra
from engine.cli.features import SCENARIOS
from engine.cli.options import helped, lang_option, nearby, rules_option
from engine.reports.check import check_text, news_text
from engine.reports.saying import listed
from engine.rulebook.gather import Gathered, gather
from engine.rulebook.packs import rules_folder
from engine.scenarios.run import Asked, NotRunError, run
from engine.scenarios.show.lines import QUIET, told
from engine.text.catalogue import say
from engine.workshop.checking.check import around, remarked
from engine.workshop.watching import FEATURE, known, news, to_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.check import CheckReport, Told

_WATCHED = (".yaml", ".yml", FEATURE)
_FILE = click.Path(path_type=Path, exists=True)


@click.command("watch", help=helped("command:watch", "rules_watch"))
@click.argument("paths", nargs=-1, type=_FILE, metavar="[SCENARIOS]...")
@rules_option
@lang_option
@click.option("--rounds", type=click.IntRange(1), help=helped("option:rounds", "rules_watch"))
def watch_command(
    paths: tuple[Path, ...], rules: Path | None, lang: Lang, rounds: int | None
) -> None:
    """Check now, and again whenever a file of rules or scenarios is saved."""
    folder = rules_folder(rules)
    features = paths or ((SCENARIOS,) if SCENARIOS.is_dir() else ())
    saves = _saves(folder, *features)
    read = gather(folder)
    report = _checked(read)
    click.echo(check_text(report, lang))
    remarks = report.remarks
    click.echo(say("rules_watch", "waiting", lang, folder=str(folder)), err=True)
    for number, saved in enumerate(saves, 1):
        read, remarks = _again(saved, read, remarks, features, lang)
        if number == rounds:
            break


def _saves(*places: Path) -> Iterator[set[Path]]:
    """Yield what was saved, save by save. Raises ClickException where watchfiles is not there."""
    with extra("rules_watch", "absent", asked_language()):
        from watchfiles import watch  # noqa: PLC0415 - an extra that need not be there
    for changes in watch(*places, raise_interrupt=False):
        saved = {Path(path) for _, path in changes}
        if saved := {path for path in saved if path.suffix in _WATCHED}:
            yield saved


def _again(
    saved: set[Path],
    before: Gathered,
    remarks: tuple[Told, ...],
    features: tuple[Path, ...],
    lang: Lang,
) -> tuple[Gathered, tuple[Told, ...]]:
    """Check again, tell the news, run what the edit reaches.

    Return the last state that could be read, and what is remarked now.
    """
    names = listed(sorted(path.name for path in saved), lang)
    click.echo(say("rules_watch", "saved", lang, files=names), err=True)
    after = gather(before.root)
    report = _checked(after)
    now = known(remarks, report)
    click.echo(news_text(news(remarks, now), lang, usable=report.usable))
    for asked in to_run(saved, before, after, features):
        _run(asked, lang)
    return (before if after.problems else after), now


def _checked(read: Gathered) -> CheckReport:
    return remarked(read, around(nearby(read.root)))


def _run(asked: Asked, lang: Lang) -> None:
    what = asked.pack or listed((path.name for path in asked.paths), lang)
    click.echo(say("rules_watch", "running", lang, what=what), err=True)
    try:
        found, _ = run(asked, lambda _each: None)
    except NotRunError as not_run:
        code = "broken" if str(not_run).strip() else "none"
        click.echo(say("rules_watch", code, lang, what=what, text=str(not_run).strip()))
        return
    click.echo(told(found, lang, QUIET))
