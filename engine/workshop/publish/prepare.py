"""The author's step: the files are copied, put through the gates, listed and signed.

What is tried is the copy, so nothing that changes in the meantime is published untried; and the
release appears as a whole or not at all.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from engine.model.release import (
    GateOutcome,
    Manifest,
    SignerRole,
    Trusted,
    TrustedKey,
    fault_of,
)
from engine.rulebook.digest import digest_held
from engine.rulebook.gather import SETTINGS
from engine.rulebook.packs import read_rulebook
from engine.workshop.publish.gates import GATES, Bench, Mutating
from engine.workshop.publish.inventory import Inventory, inventory, unfit_names
from engine.workshop.publish.manifest import MANIFEST, OWN_FILES, SIGNATURES, canonical, signed
from engine.workshop.publish.people import same_person
from engine.workshop.publish.standing import Held, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from engine.model.release import Gate, Program, ReleaseFault, ReleaseReport
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
    """Gates were not passed."""

    def __init__(self, results: Mapping[Gate, Result]) -> None:
        super().__init__()
        self.results = results


class Asked(NamedTuple):
    """What is to be published, by whom, and where to.

    `left_out` says of gates that are not to be run why; `trusted` tries the author's key at once.
    `mutating` is how rules are altered to see whether anybody notices.
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
    mutating: Mutating = Mutating()


def prepare(
    asked: Asked,
    key: PrivateKey,
    progress: Callable[[Gate], None],
    gates: Mapping[Gate, Run] = GATES,
) -> ReleaseReport:
    """Write a release that its author signed, and return what it holds.

    Raises RefusedError for what cannot be published, UnreadableError for rules with faults,
    GateError for gates that were not passed, OSError for a folder that cannot be written.
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
        outcomes = _outcomes(asked, staged, progress, gates)
        own = _own_files(asked, files, outcomes, key)
        held, trusted = Held({**files, **own}, ()), asked.trusted or _themselves(asked, key)
        if faults := standing(held, trusted, roles=(SignerRole.AUTHOR,)).faults:
            raise RefusedError(faults)
        _write(staged, own)
        staged.rename(asked.into)
    return standing(held, trusted, asked.into.name)


def _themselves(asked: Asked, key: PrivateKey) -> Trusted:
    """Return the author's own word for their key, where nobody was named whom to trust."""
    own = TrustedKey(name=asked.author, key=key.public, roles=(SignerRole.AUTHOR,))
    return Trusted(schema_="trusted.v1", keys=(own,))


def _faults(asked: Asked, found: Inventory) -> Iterator[ReleaseFault]:
    yield from found.faults
    yield from unfit_names(_published(found))
    for name in sorted(found.files):
        if _hidden(name) and name.endswith(".yaml"):
            yield fault_of("hidden-rules", file=name)
    if same_person(asked.author, asked.approver):
        yield fault_of("same-person", name=asked.author)


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


def _outcomes(
    asked: Asked, staged: Path, progress: Callable[[Gate], None], gates: Mapping[Gate, Run]
) -> tuple[GateOutcome, ...]:
    """Return what came of each gate. Raises GateError with all that were not passed."""
    results: dict[Gate, Result] = {}
    for gate, run in gates.items():
        if gate not in asked.left_out:
            progress(gate)
            results[gate] = run(Bench(staged, asked.scenarios, asked.mutating))
    failed = {gate: result for gate, result in results.items() if not result.passed}
    if failed:
        raise GateError(failed)
    return tuple(_outcome(gate, asked, results) for gate in gates)


def _outcome(gate: Gate, asked: Asked, results: Mapping[Gate, Result]) -> GateOutcome:
    if gate in results:
        return GateOutcome(gate=gate, outcome="passed", counts=results[gate].counts)
    return GateOutcome(gate=gate, outcome="left-out", reason=asked.left_out[gate])


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
        rules=digest_held(files, (SETTINGS,)),
        files=Inventory(dict(files)).listed(),
    )
    content = canonical(manifest)
    signature = signed(content, SignerRole.AUTHOR, asked.author, key)
    return {MANIFEST: content, SIGNATURES[SignerRole.AUTHOR]: signature}
