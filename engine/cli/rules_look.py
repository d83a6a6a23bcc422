"""`wenze rules list|show|facts|exceptions|history`: look things up in the rules."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.cli.article import article_number, ask_article
from engine.cli.coded import both_names
from engine.cli.console import asked_language
from engine.cli.options import format_option, helped, lang_option, output_option, write
from engine.model.unreadable import UnreadableError
from engine.reports.article_history import HISTORY_FORMATS
from engine.reports.fact_uses import FACT_FORMATS, FACT_LIST_FORMATS
from engine.reports.rule_list import RULE_LIST_FORMATS
from engine.reports.rule_shown import RULE_FORMATS
from engine.reports.rule_ties import EXCEPTION_FORMATS
from engine.rulebook.gather import gather
from engine.rulebook.packs import rules_folder
from engine.text.catalogue import say
from engine.workshop.desk import Desk
from engine.workshop.lookup.facts import fact, facts
from engine.workshop.lookup.mentioning import mentions
from engine.workshop.lookup.naming import FEW, NoSuchNameError, SeveralNamesError, rule_of
from engine.workshop.lookup.picking import Asked, facts_called, listed, picked
from engine.workshop.lookup.showing import shown
from engine.workshop.lookup.through_time import asked_about, history
from engine.workshop.lookup.ties import around, exceptions
from engine.workshop.lookup.wordbook import Wordbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.cli.options import Command
    from engine.model.base import Lang


def _helped(code: str) -> str:
    return helped(code, "rules_look")


def looking(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of every look-up; it takes the rules as `words`."""

    @wraps(command)
    def worded(*args: object, rules: Path | None, **options: object) -> None:
        gathered = gather(rules_folder(rules))
        if gathered.problems and not gathered.versions:
            raise UnreadableError(gathered.problems)
        try:
            command(*args, words=Wordbook(Desk(gathered)), **options)
        except (NoSuchNameError, SeveralNamesError) as fault:
            text = not_found(fault, asked_language(), len(gathered.problems))
            raise click.UsageError(text) from fault

    for option in (
        output_option,
        lang_option,
        click.option("--rules", type=click.Path(path_type=Path), help=helped("option:rules")),
    ):  # fmt: skip
        worded = option(worded)
    return worded


def not_found(fault: NoSuchNameError | SeveralNamesError, lang: Lang, unread: int) -> str:
    """Return that a name means nothing, or several things, in words; what is unread is told too."""
    note = "\n" + say("look", "unread", lang, count=str(unread)) if unread else ""
    return _named(fault, lang) + note


def _named(fault: NoSuchNameError | SeveralNamesError, lang: Lang) -> str:
    between = say("report", "list", lang)
    if isinstance(fault, SeveralNamesError):
        names = between.join(fault.names)
        return say("look", f"several-{fault.kind}s", lang, name=fault.name, names=names)
    kind = say("look", f"kind:{fault.kind}", lang)
    told = {"name": fault.name, "kind": kind}
    if fault.near:
        return say("look", "unknown-name-near", lang, near=between.join(fault.near), **told)
    if fault.kind in FEW:
        every = {code: names[0] for code, names in FEW[fault.kind]().items()}
        return say("look", "unknown-name-of", lang, names=both_names(every, lang), **told)
    return say("look", "unknown-name", lang, **told)


def regulation_option(command: Command) -> Command:
    """Add `--regulation X`."""
    return click.option("--regulation", metavar="X", help=_helped("option:regulation"))(command)


def version_option(command: Command) -> Command:
    """Add `--version D`."""
    return click.option("--version", metavar="D", help=_helped("option:version"))(command)


@click.command("list", help=_helped("command:list"))
@click.option("--article", callback=ask_article, metavar="N", help=_helped("option:article"))
@regulation_option
@version_option
@click.option("--fact", metavar="F", help=_helped("option:fact"))
@click.option("--stage", metavar="S", help=_helped("option:stage"))
@click.option("--regime", metavar="R", help=_helped("option:regime"))
@click.option("--verb", metavar="V", help=_helped("option:verb"))
@click.option("--verified", type=click.Choice(["yes", "no"]), help=_helped("option:verified"))
@click.option("--measure", metavar="M", help=_helped("option:measure"))
@click.option("--text", metavar="WORDS", help=_helped("option:text"))
@format_option(RULE_LIST_FORMATS)
@looking
def list_command(
    words: Wordbook,
    lang: Lang,
    form: str,
    output: Path | None,
    verified: str | None,
    **asked: Any,  # noqa: ANN401 - the options that `Asked` types
) -> None:
    """List rules."""
    known = None if verified is None else verified == "yes"
    found = listed(Asked(verified=known, **asked), words)
    write(RULE_LIST_FORMATS[form](found, lang), output)


@click.command("show", help=_helped("command:show"))
@click.argument("rule")
@format_option(RULE_FORMATS)
@looking
def show_command(words: Wordbook, lang: Lang, form: str, output: Path | None, rule: str) -> None:
    """Show one rule."""
    written = rule_of(rule, words)
    found = shown(written, words, mentions(written, words))
    write(RULE_FORMATS[form](found, lang), output)


@click.command("facts", help=_helped("command:facts"))
@click.argument("name", metavar="FACT", required=False)
@format_option(FACT_LIST_FORMATS)
@looking
def facts_command(
    words: Wordbook, lang: Lang, form: str, output: Path | None, name: str | None
) -> None:
    """List all facts, or show one."""
    if name is None:
        write(FACT_LIST_FORMATS[form](facts(words), lang), output)
        return
    names = sorted(facts_called(name, words))
    if len(names) > 1:
        raise SeveralNamesError("fact", name, tuple(names))
    write(FACT_FORMATS[form](fact(names[0], words), lang), output)


@click.command("exceptions", help=_helped("command:exceptions"))
@click.argument("rule", required=False)
@regulation_option
@version_option
@format_option(EXCEPTION_FORMATS)
@looking
def exceptions_command(
    words: Wordbook,
    lang: Lang,
    form: str,
    output: Path | None,
    rule: str | None,
    regulation: str | None,
    version: str | None,
) -> None:
    """Show exceptions and overrides."""
    asked = Asked(regulation=regulation, version=version)
    rules = around(rule_of(rule, words), words) if rule else picked(asked, words)
    write(EXCEPTION_FORMATS[form](exceptions(rules, words), lang), output)


@click.command("history", help=_helped("command:history"))
@click.argument("article", metavar="ARTICLE|RULE")
@regulation_option
@version_option
@format_option(HISTORY_FORMATS)
@looking
def history_command(
    words: Wordbook,
    lang: Lang,
    form: str,
    output: Path | None,
    article: str,
    regulation: str | None,
    version: str | None,
) -> None:
    """Show an article through the versions."""
    number = article_number(article)
    if number and regulation is None:
        raise click.UsageError(say("look", "needs-regulation", lang))
    place = asked_about(str(number or article), regulation, version, words)
    found = history(*place, words)
    if not found.stages:
        raise click.UsageError(say("look", "history:not-there", lang, article=article))
    write(HISTORY_FORMATS[form](found, lang), output)
