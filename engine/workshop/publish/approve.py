"""The approver's step: everything is tried again, then signed by a second person's key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.release import SignerRole, fault_of
from engine.workshop.publish.manifest import MANIFEST, SIGNATURES, signed
from engine.workshop.publish.prepare import RefusedError
from engine.workshop.publish.standing import Held, hold, standing

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.release import ReleaseReport, Trusted
    from engine.workshop.publish.keys import PrivateKey

_FILE = SIGNATURES[SignerRole.APPROVER]


def to_approve(folder: Path, trusted: Trusted) -> Held:
    """Return what a release holds that its author signed, and perhaps its approver already.

    Raises RefusedError with all that is wrong, OSError for a folder that cannot be read.
    """
    held = hold(folder)
    faults = standing(held, trusted, folder.name, (SignerRole.AUTHOR,)).faults
    if faults:
        raise RefusedError(faults)
    return held


def approved(held: Held) -> bool:
    """Return whether what is held up for approval is approved already."""
    return _FILE in held.files


def approve(folder: Path, held: Held, trusted: Trusted, key: PrivateKey) -> ReleaseReport:
    """Sign what was held up for approval, and return what the release then holds.

    What is approved already is left as it is, and is refused to any other key. Raises RefusedError
    for a key that does not make it stand: nothing is written then.
    """
    if approved(held):
        return _again(folder, held, trusted, key)
    manifest = held.manifest
    assert manifest is not None, "it was read before it was held up for approval"
    signature = signed(held.files[MANIFEST], SignerRole.APPROVER, manifest.approver, key)
    report = standing(Held({**held.files, _FILE: signature}, ()), trusted, folder.name)
    if not report.stands:
        raise RefusedError(report.faults)
    with (folder / _FILE).open("xb") as stream:
        stream.write(signature)
    return report


def _again(folder: Path, held: Held, trusted: Trusted, key: PrivateKey) -> ReleaseReport:
    report = standing(held, trusted, folder.name)
    signer = next(each.key for each in report.signatures if each.role is SignerRole.APPROVER)
    if key.public != signer:
        raise RefusedError((fault_of("signed-already"),))
    return report
