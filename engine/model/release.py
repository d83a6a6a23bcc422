"""A release of a rules folder: what is in it, who answers for it, and whether it stands."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, computed_field

from engine.model.base import Frozen, Id, Text
from engine.model.dates import Day

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
PublicKey = Annotated[str, Field(pattern=r"^ed25519:[A-Za-z0-9+/]{43}=$")]
"""The 32 bytes of a public key in base64, after the name of the kind of key."""
Signed = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]{86}==$")]
LONGEST_NAME = 80
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
"""What somebody who signs is called: a post, or a pseudonym."""


class SignerRole(StrEnum):
    """What somebody signs a release as."""

    AUTHOR = "author"
    APPROVER = "approver"


class Gate(StrEnum):
    """What rules are put through before they are published."""

    CHECK = "check"
    VERIFY = "verify"
    SCENARIOS = "scenarios"
    MUTATE = "mutate"


class GateOutcome(Frozen):
    """What came of a gate: passed, with what was counted; or left out, and why."""

    gate: Gate
    outcome: Literal["passed", "left-out"]
    counts: dict[str, int] = Field(default_factory=dict)
    reason: Text | None = None


class ReleasedFile(Frozen):
    """A file of a release, named from the top of its folder."""

    path: Text
    size: int = Field(ge=0)
    sha256: Sha256


class Program(Frozen):
    """The program that published: its version, and the SHA-256 of its source files."""

    version: Text
    engine: Sha256


class Manifest(Frozen):
    """What is signed: `release.json`. `rules` is the digest that assessments carry.

    `scenarios` is the SHA-256 of what `sha256sum` prints of the files that the gates went by; it is
    not there where no gate went by any, nor in releases that were made before it was recorded.
    """

    schema_: Literal["release.v1"] = Field(default="release.v1", alias="schema")
    release: Id
    on: date
    author: Name
    approver: Name
    program: Program
    gates: tuple[GateOutcome, ...]
    scenarios: Sha256 | None = None
    rules: Sha256
    files: tuple[ReleasedFile, ...]

    @property
    def left_out(self) -> tuple[Gate, ...]:
        """Return the gates that the rules were not put through, said or unsaid."""
        passed = {each.gate for each in self.gates if each.outcome == "passed"}
        return tuple(gate for gate in Gate if gate not in passed)

    def signer(self, role: SignerRole) -> str:
        """Return who has to sign in a role."""
        return self.author if role is SignerRole.AUTHOR else self.approver


class Signature(Frozen):
    """What somebody signed a manifest with: `release.author.json`, `release.approver.json`."""

    schema_: Literal["signature.v1"] = Field(default="signature.v1", alias="schema")
    role: SignerRole
    name: Name
    key: PublicKey
    signature: Signed


class TrustedKey(Frozen):
    """A public key, whose it is, and what it may sign; `until` is its last day."""

    name: Name
    key: PublicKey
    roles: tuple[SignerRole, ...] = Field(min_length=1)
    until: Day | None = None


class Trusted(Frozen):
    """The keys that a place goes by; `gates` are those without which no release stands there."""

    schema_: Literal["trusted.v1"] = Field(alias="schema")
    keys: tuple[TrustedKey, ...] = Field(min_length=1)
    gates: tuple[Gate, ...] = ()


class ReleaseFault(Frozen):
    """What is wrong with a release: a code the wording is keyed by, and its details."""

    code: str
    details: dict[str, str] = Field(default_factory=dict)


def fault_of(code: str, **details: str) -> ReleaseFault:
    """Return a fault with its details."""
    return ReleaseFault(code=code, details=details)


class Release(Frozen):
    """The release that rules are of, as it stands in what was made with them.

    `digest` is the SHA-256 of its manifest. `signed` says whether it was tried and stands:
    no where no trusted keys were named, or where it does not stand. `left_out` are the gates that
    the rules were not put through.
    """

    release: Id
    on: date
    author: Name
    approver: Name
    digest: Sha256
    signed: bool
    left_out: tuple[Gate, ...] = ()


class ReleaseReport(Frozen):
    """What a release holds, and all that is wrong with it."""

    schema_: Literal["release-report.v1"] = Field(default="release-report.v1", alias="schema")
    folder: str
    manifest: Manifest | None
    digest: Sha256 | None
    signatures: tuple[Signature, ...]
    faults: tuple[ReleaseFault, ...]

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorator above a property
    @property
    def stands(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.faults

    @computed_field  # type: ignore[prop-decorator]  # as above
    @property
    def left_out(self) -> tuple[Gate, ...]:
        """The gates that the rules were not put through."""
        return self.manifest.left_out if self.manifest else ()

    @property
    def release(self) -> Release | None:
        """Return the release as an assessment names it; None without a manifest to be read."""
        if self.manifest is None or self.digest is None:
            return None
        kept = {
            name: getattr(self.manifest, name) for name in ("release", "on", "author", "approver")
        }
        return Release(**kept, digest=self.digest, signed=self.stands, left_out=self.left_out)
