"""The author's step: the files are copied, put through the gates, listed and signed.

What is tried is the copy, so nothing that changes in the meantime is published untried; and the
release appears as a whole or not at all.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from engine.model.release import GateOutcome, Manifest, ReleaseFault, Role
from engine.rulebook.digest import digest_held
from engine.rulebook.packs import read_rulebook
from engine.workshop.publish.gates import GATES, Bench
from engine.workshop.publish.inventory import Inventory, inventory, unfit_names
from engine.workshop.publish.manifest import MANIFEST, OWN_FILES, SIGNATURES, canonical, signed
from engine.workshop.publish.people import same_person
from engine.workshop.publish.standing import Held, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from engine.model.release import Gate, Program, ReleaseReport, Trusted
    from engine.workshop.publish.gates import Result, Run
    from engine.workshop.publish.keys import PrivateKey

ATTRIBUTES = ".gitattributes"
_AS_THEY_ARE = b"* -text\n"
"""Tells git to leave line ends as they are."""


class RefusedError(Exception):
    """A release cannot be made or approved, for all the faults named."""

    def __init__(self, faults: tuple[ReleaseFault, ...]) -> None:
        super().__init__()
        self.faults = faults


class GateError(Exception):
    """A gate was not passed, or this version does not have it (no result)."""

    def __init__(self, gate: Gate, result: Result | None) -> None:
        super().__init__()
        self.gate = gate
        self.result = result


class Asked(NamedTuple):
    """What is to be published, by whom, and where to.

    `left_out` says of gates that are not to be run why; `trusted` tries the author's key at once.
    """

    rules: Path
    into: Path
    release: str
    on: date
    author: str
    approver: str
    program: Program
    scenarios: Path
    left_out: Mapping[Gate, str]
    trusted: Trusted | None = None


def prepare(
    asked: Asked,
    key: PrivateKey,
    progress: Callable[[Gate], None],
    gates: Mapping[Gate, Run | None] = GATES,
) -> ReleaseReport:
    """Write a release that its author signed, and return what it holds.

    Raises RefusedError for what cannot be published, UnreadableError for rules with faults,
    GateError for a gate that was not passed, OSError for a folder that cannot be written.
    """
    found = inventory(asked.rules, hidden=False)
    faults = tuple(_faults(asked, found))
    if faults:
        raise RefusedError(faults)
    read_rulebook(asked.rules)
    files = {**_published(found), ATTRIBUTES: _AS_THEY_ARE}
    with TemporaryDirectory(dir=asked.into.parent, prefix=".") as place:
        staged = Path(place, "release")
        _write(staged, files)
        outcomes = tuple(_passed(asked, staged, progress, gates))
        own = _own_files(asked, files, outcomes, key)
        report = standing(Held({**files, **own}, ()), asked.trusted, asked.into.name, (Role.AUTHOR,))
        _refuse(report)
        _write(staged, own)
        staged.rename(asked.into)
    return report


def _refuse(report: ReleaseReport) -> None:
    """Raise RefusedError for faults; that nobody was named whom to trust is none of the author's."""
    faults = tuple(fault for fault in report.faults if fault.code != "no-trusted")
    if faults:
        raise RefusedError(faults)


def _faults(asked: Asked, found: Inventory) -> Iterator[ReleaseFault]:
    yield from found.faults
    yield from unfit_names(_published(found))
    for name in sorted(found.files):
        if _hidden(name) and name.endswith(".yaml"):
            yield ReleaseFault(code="hidden-rules", details={"file": name})
    if same_person(asked.author, asked.approver):
        yield ReleaseFault(code="same-person", details={"name": asked.author})


def _published(found: Inventory) -> dict[str, bytes]:
    """Return the files that are published: not hidden ones, nor what an earlier release added."""
    return {
        name: content
        for name, content in found.files.items()
        if not _hidden(name) and name not in OWN_FILES
    }


def _hidden(name: str) -> bool:
    return name.rsplit("/", 1)[-1].startswith(".")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _passed(
    asked: Asked, staged: Path, progress: Callable[[Gate], None], gates: Mapping[Gate, Run | None]
) -> Iterator[GateOutcome]:
    """Yield what came of each gate. Raises GateError for the first that was not passed."""
    for gate, run in gates.items():
        if gate in asked.left_out:
            yield GateOutcome(gate=gate, outcome="left-out", reason=asked.left_out[gate])
            continue
        progress(gate)
        result = None if run is None else run(Bench(staged, asked.scenarios))
        if result is None or not result.passed:
            raise GateError(gate, result)
        yield GateOutcome(gate=gate, outcome="passed", counts=result.counts)


def _own_files(
    asked: Asked, files: Mapping[str, bytes], outcomes: tuple[GateOutcome, ...], key: PrivateKey
) -> dict[str, bytes]:
    manifest = Manifest(
        release=asked.release,
        on=asked.on,
        author=asked.author,
        approver=asked.approver,
        program=asked.program,
        gates=outcomes,
        rules=digest_held(files),
        files=Inventory(dict(files)).listed(),
    )
    content = canonical(manifest)
    signature = signed(content, Role.AUTHOR, asked.author, key)
    return {MANIFEST: content, SIGNATURES[Role.AUTHOR]: signature}
