"""The author's step: the files are copied, put through the gates, listed and signed.

What is tried is the copy, so nothing that changes in the meantime is published untried; and the
release appears as a whole or not at all. Whatever does not need the gates is tried before them.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from engine.model.release import Gate, Manifest, SignerRole, Trusted, TrustedKey, fault_of
from engine.rulebook.digest import digest_held
from engine.rulebook.gather import SETTINGS
from engine.rulebook.packs import read_rulebook
from engine.workshop.publish.gates import GATES, Bench, Mutating, Result
from engine.workshop.publish.inventory import Inventory, digest_of, inventory, unfit_names
from engine.workshop.publish.manifest import MANIFEST, OWN_FILES, SIGNATURES, canonical, signed
from engine.workshop.publish.people import same_person
from engine.workshop.publish.running import SLOW, outcome, run_gates
from engine.workshop.publish.standing import Held, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from engine.model.release import Program, ReleaseFault, ReleaseReport
    from engine.workshop.publish.gates import Run
    from engine.workshop.publish.keys import PrivateKey
    from engine.workshop.publish.running import Progress

ATTRIBUTES = ".gitattributes"
_AS_THEY_ARE = b"* -text\n"
"""Tells git to leave line ends as they are."""


class RefusedError(Exception):
    """A release cannot be made or approved, for all the faults named."""

    def __init__(self, faults: tuple[ReleaseFault, ...]) -> None:
        super().__init__()
        self.faults = faults


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
    progress: Progress,
    gates: Mapping[Gate, Run] = GATES,
) -> ReleaseReport:
    """Write a release that its author signed, and return what it holds.

    Raises RefusedError for what cannot be published, UnreadableError for rules with faults,
    GateError for gates that were not passed, OSError for a folder that cannot be written.
    """
    found = inventory(asked.rules, hidden=False)
    scenarios = Inventory()
    if not asked.left_out.keys() >= SLOW:
        scenarios = inventory(asked.scenarios, hidden=False)
    _refuse((*_faults(asked, found), *scenarios.faults))
    draft = Draft(asked, key, found, _visible(scenarios))
    trusted = asked.trusted or _themselves(asked, key)
    meant = dict.fromkeys(gates, Result(passed=True, counts={}))
    _refuse(standing(draft.signed(meant), trusted, roles=(SignerRole.AUTHOR,)).faults)
    read_rulebook(asked.rules)
    with TemporaryDirectory(dir=asked.into.parent, prefix=".") as place:
        staged = Path(place, "release")
        _write(staged, draft.files)
        bench = Bench(staged, asked.scenarios, asked.mutating)
        held = draft.signed(run_gates(gates, asked.left_out, bench, progress))
        _write(staged, {name: held.files[name] for name in held.files.keys() - draft.files.keys()})
        staged.rename(asked.into)
    return standing(held, trusted, asked.into.name)


def _refuse(faults: tuple[ReleaseFault, ...]) -> None:
    if faults:
        raise RefusedError(faults)


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
    return {name: it for name, it in _visible(found).items() if name not in OWN_FILES}


def _visible(found: Inventory) -> dict[str, bytes]:
    return {name: content for name, content in found.files.items() if not _hidden(name)}


def _hidden(name: str) -> bool:
    return name.rsplit("/", 1)[-1].startswith(".")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class Draft:
    """A release that is being made: what its author signs once it is known what gates came to.

    `scenarios` are the files that the gates go by; none where no gate needs any.
    """

    def __init__(
        self, asked: Asked, key: PrivateKey, found: Inventory, scenarios: Mapping[str, bytes]
    ) -> None:
        self._asked, self._key = asked, key
        self._scenarios = digest_of(scenarios) if scenarios else None
        self.files = {**_published(found), ATTRIBUTES: _AS_THEY_ARE}

    def signed(self, results: Mapping[Gate, Result]) -> Held:
        """Return the files of the release, with a manifest of what gates came to, signed."""
        asked = self._asked
        manifest = Manifest(
            release=asked.release,
            on=asked.on,
            author=asked.author,
            approver=asked.approver,
            program=asked.program,
            gates=tuple(
                outcome(gate, results, asked.left_out)
                for gate in Gate
                if gate in asked.left_out or gate in results
            ),
            scenarios=self._scenarios,
            rules=digest_held(self.files, (SETTINGS,)),
            files=Inventory(dict(self.files)).listed(),
        )
        content = canonical(manifest)
        signature = signed(content, SignerRole.AUTHOR, asked.author, self._key)
        own = {MANIFEST: content, SIGNATURES[SignerRole.AUTHOR]: signature}
        return Held({**self.files, **own}, ())
