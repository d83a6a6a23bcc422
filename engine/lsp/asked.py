"""A question of the editor about a place: the document, the word there, what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.lsp.ranges import column_at, file_of, lines_of
from engine.workshop.editing.meaning import named_at
from engine.workshop.editing.offering import Place
from engine.workshop.editing.spot import spot_at

if TYPE_CHECKING:
    from lsprotocol import types

    from engine.lsp.server import WenzeServer
    from engine.rulebook.gather import Version
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.meaning import Named
    from engine.workshop.editing.spot import Spot
    from engine.workshop.editing.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Asked:
    """A place in a document of a rules folder that was read; its words are put into English."""

    file: str
    lines: list[str]
    spot: Spot
    tongue: Tongue
    bench: Bench
    version: Version | None

    @property
    def named(self) -> Named | None:
        """Return what the word there names."""
        return named_at(self.spot, self.lines, self.version, self.bench)

    @property
    def place(self) -> Place:
        """Return the place as completion looks at it."""
        return Place(self.spot, self.lines, self.tongue, self.version)


async def asked(server: WenzeServer, uri: str, position: types.Position) -> Asked | None:
    """Return what is asked about, or None where the document is part of no rules folder."""
    bench = await server.bench(uri)
    if bench is None:
        return None
    file, lines = file_of(uri), lines_of(server.text(uri))
    row = min(position.line, len(lines) - 1)
    column = column_at(lines[row], position.character, server.workspace.position_codec)
    tongue = bench.tongue(file)
    spot = tongue.english(spot_at(lines, row, column))
    return Asked(file, lines, spot, tongue, bench, bench.version_of(file))
