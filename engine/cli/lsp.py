"""`wenze lsp`: a language server for editors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import language
from engine.cli.extras import extra
from engine.cli.options import helped

if TYPE_CHECKING:
    from engine.model.base import Lang


@click.command("lsp", help=helped("command:lsp"))
@click.option(
    "--rules",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help=helped("option:rules", "editor"),
)
@click.option("--lang", type=click.Choice(["zh", "en"]), help=helped("option:lang", "editor"))
def command(rules: Path | None, lang: Lang | None) -> None:
    """Answer an editor over stdin and stdout."""
    with extra("editor", "absent", language(lang)):
        from engine.lsp.serving import serve  # noqa: PLC0415 - an extra that need not be there
    serve(rules.absolute() if rules else None, lang)
