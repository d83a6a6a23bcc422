"""`wenze rules new rule|fact`: draw up a rule with its scenarios, or a fact, to be filled in."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from engine.cli.article import ask_article
from engine.cli.coded import Coded
from engine.cli.console import asked_language, language, told
from engine.cli.options import helped, nearby, write
from engine.cli.rules_look import looking, regulation_option, version_option
from engine.cli.table import Clauses
from engine.model.values import SheetKind, Stage, Verb
from engine.model.vocabulary import Direction, FactType
from engine.reports.inert import inert
from engine.rulebook.answer import replaced
from engine.rulebook.sheets import OF_RECUSAL
from engine.text.catalogue import say
from engine.workshop.drafting.draft import DraftError, Piece
from engine.workshop.drafting.fact import NewFact, fact_draft
from engine.workshop.drafting.placing import added, article_file, scenario_folder
from engine.workshop.drafting.rule import NewRule, skeleton, version_named
from engine.workshop.drafting.rule_lines import rule_lines
from engine.workshop.drafting.scenario import SCENE, ScenarioDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from engine.model.base import Lang
    from engine.workshop.lookup.wordbook import Wordbook

_SHEETS = Coded("SheetKind", SheetKind)
_LOOKED_AT = Coded("SheetKind", (each for each in SheetKind if each not in OF_RECUSAL))
_STAGES, _VERBS = Coded("Stage", Stage), Coded("Verb", Verb)
_TYPES, _WAYS = Coded("FactType", FactType), Coded("Direction", Direction)


def _helped(code: str) -> str:
    return helped(code, "rules_look")


def _naming(code: str, kind: Coded) -> str:
    """Return the help of an option with all that may stand there."""
    return helped("option:coded", "rules_look", what=_helped(code), names=kind.told(language()))


@click.group("new", cls=Clauses, help=_helped("command:new"))
def new_command() -> None:
    """Draw something up."""


def drawing(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--write`; what keeps a draft from being drawn up is told."""

    @wraps(command)
    def guarded(*args: object, **options: object) -> None:
        try:
            command(*args, **options)
        except DraftError as fault:
            text = say("draft", fault.code, asked_language(), **fault.details)
            raise click.UsageError(text) from fault

    return click.option("--write", "writes", is_flag=True, help=_helped("option:write"))(guarded)


@new_command.command("rule", help=_helped("command:new-rule"))
@regulation_option
@version_option
@click.option(
    "--article", callback=ask_article, metavar="N", required=True, help=_helped("new:article")
)
@click.option("--paragraph", type=click.IntRange(min=1), help=_helped("new:paragraph"))
@click.option("--item", type=click.IntRange(min=1), help=_helped("new:item"))
@click.option("--stage", required=True, metavar="S", help=_naming("new:stage", _STAGES))
@click.option(
    "--sheet", callback=_LOOKED_AT.ask, metavar="C", help=_naming("new:sheet", _LOOKED_AT)
)
@click.option("--verb", metavar="V", help=_naming("new:verb", _VERBS))
@click.option("--id", metavar="ID", help=_helped("new:id"))
@click.option("--with-exception", "excepted", is_flag=True, help=_helped("new:excepted"))
@click.option("--no-scenario", is_flag=True, help=_helped("new:no-scenario"))
@drawing
@looking
def new_rule(
    words: Wordbook,
    lang: Lang,
    output: Path | None,
    *,
    writes: bool,
    no_scenario: bool,
    regulation: str | None,
    **said: Any,  # noqa: ANN401 - the options that `NewRule` types
) -> None:
    """Draw up a rule."""
    if regulation is None:
        raise click.UsageError(say("look", "needs-regulation", lang))
    new = NewRule(regulation=regulation, **said)
    pieces = _rule_pieces(new, words, lang, scenario=not no_scenario)
    _done(pieces, lang, output, writes=writes)


def _rule_pieces(new: NewRule, words: Wordbook, lang: Lang, *, scenario: bool) -> list[Piece]:
    version = version_named(new.regulation, new.version, words)
    made = skeleton(new, version, lang)
    file = article_file(version, new.article)
    pieces = [added(file, "rules", rule_lines(made), version, words)]
    if scenario:
        folder, english = scenario_folder(version, words, lang)
        scene = (folder.parent / SCENE).exists()
        draft = ScenarioDraft(made, version, words, "en" if english else "zh", scene=scene)
        text = draft.text()
        file = folder / f"{made.id}.feature"
        pieces.append(Piece(file, "", text, text, new=True))
    return pieces


@new_command.command("fact", help=_helped("command:new-fact"))
@click.option("--name", required=True, help=_helped("new:name"))
@click.option(
    "--on", callback=_SHEETS.ask, metavar="C", required=True, help=_naming("new:on", _SHEETS)
)
@click.option(
    "--type", callback=_TYPES.ask, metavar="C", default="yes-no", help=_naming("new:type", _TYPES)
)
@click.option(
    "--speaks", callback=_WAYS.ask, metavar="C", required=True, help=_naming("new:speaks", _WAYS)
)
@click.option("--label", metavar="ZH", help=_helped("new:label"))
@click.option("--label-en", metavar="EN", help=_helped("new:label-en"))
@regulation_option
@version_option
@click.option("--article", callback=ask_article, metavar="N", help=_helped("new:fact-article"))
@drawing
@looking
def new_fact(
    words: Wordbook,
    lang: Lang,
    output: Path | None,
    *,
    writes: bool,
    **said: Any,  # noqa: ANN401 - the options that `NewFact` types
) -> None:
    """Draw up a fact."""
    _done([fact_draft(NewFact(**said), words)], lang, output, writes=writes)


def _done(pieces: list[Piece], lang: Lang, output: Path | None, *, writes: bool) -> None:
    """Show what is drawn up, and write it if that was asked for; nothing is overwritten."""
    for piece in pieces:
        if piece.new and piece.file.exists():
            raise DraftError("file-exists", file=str(nearby(piece.file)))
    write("\n".join(_shown(pieces, lang)), output)
    for piece in pieces if writes else ():
        _put(piece)
        told(say("draft", "page:written", lang, file=inert(str(nearby(piece.file)))))
    if not writes:
        told(say("draft", "page:not-written", lang))
    told(say("draft", "page:fill", lang))


def _put(piece: Piece) -> None:
    """Put a file in its place in one step, or where there is none yet."""
    if piece.new:
        piece.file.parent.mkdir(parents=True, exist_ok=True)
        with piece.file.open("xb") as file:
            file.write(piece.text.encode())
    else:
        replaced(piece.file.resolve(), piece.text.encode())


def _shown(pieces: Iterable[Piece], lang: Lang) -> Iterable[str]:
    for piece in pieces:
        code = "page:new" if piece.new else "page:added"
        file = inert(str(nearby(piece.file)))
        yield "# " + say("draft", code, lang, file=file, section=piece.section)
        yield from (inert(line) for line in piece.added.splitlines())
        yield ""
