"""What the server keeps between questions: rules folders as last read, and when to read again."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.unsaved import remembering, unsaved
from engine.workshop.checking.check import Asked, around, remarked
from engine.workshop.editing.bench import bench, glimpse
from engine.workshop.lookup.mentioning import features_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from engine.model.check import CheckReport, Told
    from engine.rulebook.unsaved import Memory
    from engine.workshop.editing.bench import Bench

PAUSE = 0.35
"""So many seconds after the last key the rules are read again."""


class Reading(NamedTuple):
    """A rules folder as it was read, and what is remarked of it."""

    bench: Bench
    report: CheckReport


@dataclass(slots=True)
class Room:
    """One rules folder: what was last read of it, how often and where it was touched since."""

    touched: int = 0
    file: Path | None = None
    read: int = 0
    bench: Bench | None = None
    memory: Memory = field(default_factory=dict)
    task: asyncio.Task[None] | None = None


@dataclass(slots=True)
class Studio:
    """All rules folders of which a file is open.

    `texts` gives what is typed and perhaps not saved, by file. `glimpsed` is told at once what is
    wrong with the form of the file typed in, `publish` what was read, `failed` why nothing was.
    """

    rules: Path | None
    texts: Callable[[], Mapping[str, bytes]]
    glimpsed: Callable[[Path, Path, tuple[Told, ...]], None]
    publish: Callable[[Path, CheckReport], None]
    failed: Callable[[Exception], None]
    rooms: dict[Path, Room] = field(default_factory=dict)

    def root_of(self, file: Path) -> Path | None:
        """Return the rules folder of a file, or None where it belongs to none."""
        if self.rules is not None and file.is_relative_to(self.rules):
            return self.rules
        root = around(file).root
        return None if root == file else root

    def beside(self, file: Path) -> Path | None:
        """Return the rules folder that has a file among its scenarios, or None."""
        place = file.resolve()
        return next((root for root in self.rooms if place.is_relative_to(features_of(root))), None)

    def touch(self, root: Path, file: Path | None = None) -> None:
        """Have a rules folder read again, once nothing is typed for a moment."""
        room = self.rooms.setdefault(root, Room())
        room.file = file
        room.touched += 1
        if room.task is None or room.task.done():
            room.task = asyncio.create_task(self._settle(root, room))

    def benches(self) -> list[Bench]:
        """Return the rules folders that were read."""
        return [room.bench for room in self.rooms.values() if room.bench is not None]

    async def bench(self, root: Path) -> Bench | None:
        """Return a rules folder as last read; one not read yet is waited for."""
        room = self.rooms.get(root)
        if room is None:
            self.touch(root)
            room = self.rooms[root]
        if room.bench is None:
            return await self.settled(root)
        return room.bench

    async def settled(self, root: Path) -> Bench | None:
        """Return a rules folder as read after all that was typed."""
        room = self.rooms.setdefault(root, Room())
        if room.bench is None and room.task is None:
            self.touch(root)
        if room.task is not None:
            await room.task
        return room.bench

    async def _settle(self, root: Path, room: Room) -> None:
        while room.read != room.touched:
            seen = room.touched
            await asyncio.sleep(PAUSE if room.bench else 0)
            if room.touched != seen:
                continue
            room.read = seen
            try:
                await self._glimpse(root, room)
                room.bench, report = await asyncio.to_thread(
                    _reading, root, self.texts(), room.memory
                )
                self.publish(root, report)
            except Exception as fault:  # noqa: BLE001 - told, and tried again at the next key
                self.failed(fault)

    async def _glimpse(self, root: Path, room: Room) -> None:
        if room.bench is not None and room.file is not None:
            found = await asyncio.to_thread(glimpse, room.file, room.bench, self.texts())
            self.glimpsed(root, room.file, found)


def _reading(root: Path, texts: Mapping[str, bytes], memory: Memory) -> Reading:
    with unsaved(texts), remembering(memory):
        read = bench(root, texts)
        return Reading(read, remarked(read.gathered, Asked(root, root)))
