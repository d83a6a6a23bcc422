"""`wenze rules fmt`: the keys of files in Chinese or English, everything else as it stands."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import Exit, told
from engine.cli.options import helped, lang_option, rules_option
from engine.reports.inert import inert
from engine.rulebook.answer import replaced
from engine.rulebook.packs import rules_folder
from engine.rulebook.report import word_problems
from engine.text.catalogue import say
from engine.workshop.fmt import put_in_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.model.base import Lang
    from engine.workshop.fmt import Shaped

_help = partial(helped, topic="rules_fmt")


@click.command("fmt", help=_help("command"))
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--keys", type=click.Choice(["zh", "en"]), help=_help("option:keys"))
@click.option("--check", is_flag=True, help=_help("option:check"))
@click.option("--diff", is_flag=True, help=_help("option:diff"))
@rules_option
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    keys: Lang | None,
    rules: Path | None,
    lang: Lang,
    *,
    check: bool,
    diff: bool,
) -> None:
    """Put files into one language of keys, or tell what that would change."""
    folder = rules_folder(rules)
    found = list(put_in_form(paths or (folder,), keys, folder))
    changed = [each for each in found if each.changed]
    for each in changed:
        if diff:
            click.echo(each.diff(), nl=False)
        elif check:
            click.echo(inert(str(each.file)))
        else:
            _write(each, lang)
    _summary(found, "summary:only" if diff or check else "summary", lang)
    ctx.exit(_exit(found, gate=check and bool(changed)))


def _write(shaped: Shaped, lang: Lang) -> None:
    replaced(shaped.file.resolve(), shaped.after)
    told(say("rules_fmt", "written", lang, file=str(shaped.file)))


def _summary(found: Sequence[Shaped], code: str, lang: Lang) -> None:
    faulty = [each for each in found if each.problems]
    problems = [problem for each in faulty for problem in each.problems]
    if problems:
        told(word_problems(problems, lang) + "\n")
    counts = {
        "all": str(len(found)),
        "changed": str(sum(each.changed for each in found)),
        "faulty": str(len(faulty)),
    }
    told(say("rules_fmt", code, lang, **counts))


def _exit(found: Sequence[Shaped], *, gate: bool) -> int:
    if any(each.problems for each in found):
        return Exit.COULD_NOT_RUN
    return Exit.GATE if gate else Exit.DONE
