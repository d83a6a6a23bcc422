"""A small office that publishes: two people with a key each, and rules without a fault."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from engine.model.release import (
    Gate,
    Program,
    ReleaseReport,
    SignerRole,
    Trusted,
    TrustedKey,
)
from engine.workshop.publish.approve import approve, to_approve
from engine.workshop.publish.gates import Bench, Result, Run
from engine.workshop.publish.keys import PrivateKey, new_key
from engine.workshop.publish.prepare import Asked, prepare
from engine.workshop.publish.standing import Held, hold, standing
from tests.workshop.coverage.tiny import FEATURES
from tests.workshop.template import TEMPLATE

AUTHOR, APPROVER = "规则岗", "审核岗"
PASSPHRASE = "tests sign with this"  # noqa: S105 - it guards nothing
PROGRAM = Program(version="1", engine="0" * 64)


@cache
def key(name: str) -> PrivateKey:
    with TemporaryDirectory() as folder:
        return new_key(Path(folder, "key"), f"{PASSPHRASE} {name}")


def entry(name: str, *roles: SignerRole, until: date | None = None) -> TrustedKey:
    return TrustedKey(name=name, key=key(name).public, roles=roles, until=until)


def trusted(*entries: TrustedKey) -> Trusted:
    usual = (entry(AUTHOR, SignerRole.AUTHOR), entry(APPROVER, SignerRole.APPROVER))
    return Trusted(schema_="trusted.v1", keys=entries or usual)


def passed(_: Bench) -> Result:
    return Result(passed=True, counts={"run": 3})


PASSING: Mapping[Gate, Run] = dict.fromkeys(Gate, passed)


def asked(folder: Path, **changes: Any) -> Asked:  # noqa: ANN401 - any field of what is asked
    plain = Asked(
        rules=TEMPLATE,
        into=folder / "release",
        release="2026-1",
        on=date(2026, 1, 5),
        author=AUTHOR,
        approver=APPROVER,
        program=PROGRAM,
        scenarios=FEATURES,
        left_out={},
        trusted=trusted(),
    )
    return plain._replace(**changes)


def prepared(
    folder: Path,
    gates: Mapping[Gate, Run] = PASSING,
    **changes: Any,  # noqa: ANN401 - as above
) -> ReleaseReport:
    return prepare(asked(folder, **changes), key(AUTHOR), lambda *_: None, gates)


def published(folder: Path) -> Path:
    """Return a release that both signed."""
    prepared(folder)
    release = folder / "release"
    approve(release, to_approve(release, trusted()), trusted(), key(APPROVER))
    return release


@cache
def files() -> Mapping[str, bytes]:
    """Return what a release holds that both signed."""
    with TemporaryDirectory() as folder:
        return hold(published(Path(folder))).files


def laid_out(folder: Path) -> Path:
    """Write that release to a folder."""
    for name, content in files().items():
        path = folder / "release" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "release"


def faults(held: Mapping[str, bytes], known: Trusted | None = None) -> list[str]:
    """Return the codes of what is wrong with files."""
    return [each.code for each in standing(Held(held, ()), known or trusted()).faults]


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(TEMPLATE, folder / "rules"))
