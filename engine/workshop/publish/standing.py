"""Whether a release stands: its files are those of its manifest, and both who had to have signed.

Everything that is wrong is told, not the first thing only.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from engine.model.release import Manifest, ReleaseReport, SignerRole, fault_of
from engine.rulebook.digest import digest_held
from engine.rulebook.gather import SETTINGS
from engine.workshop.publish.inventory import inventory, portable, released
from engine.workshop.publish.manifest import (
    MANIFEST,
    OWN_FILES,
    digest_of,
    message,
    read_part,
    signatures,
)
from engine.workshop.publish.people import same_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from engine.model.release import ReleasedFile, ReleaseFault, Signature, Trusted, TrustedKey


def can_verify() -> bool:
    """Return whether the library that tries signatures is installed."""
    return find_spec("cryptography") is not None


class Held(NamedTuple):
    """What a folder holds: every file, the manifest among them, and what is no plain file."""

    files: Mapping[str, bytes]
    faults: tuple[ReleaseFault, ...]

    @property
    def manifest(self) -> Manifest | None:
        """Return the manifest; None where there is none or it cannot be read."""
        content = self.files.get(MANIFEST)
        return None if content is None else read_part(content, Manifest)


def hold(folder: Path) -> Held:
    """Return what a folder holds. Raises OSError for one that cannot be read."""
    found = inventory(folder)
    return Held(found.files, tuple(found.faults))


def standing(
    held: Held,
    trusted: Trusted | None,
    name: str = "",
    roles: tuple[SignerRole, ...] = tuple(SignerRole),
) -> ReleaseReport:
    """Return what a release holds and all that is wrong with it.

    `name` is that of its folder; `roles` are those that must have signed by now.
    """
    content = held.files.get(MANIFEST)
    found = signatures(held.files).values()
    return ReleaseReport(
        folder=name,
        manifest=held.manifest,
        digest=None if content is None else digest_of(content),
        signatures=tuple(each for each in found if each is not None),
        faults=(*held.faults, *_faults(held, trusted, roles)),
    )


def _faults(
    held: Held, trusted: Trusted | None, roles: tuple[SignerRole, ...]
) -> Iterator[ReleaseFault]:
    manifest = held.manifest
    if manifest is None:
        yield fault_of("malformed" if MANIFEST in held.files else "no-release")
        return
    differing = list(file_faults(manifest, held.files))
    yield from differing
    if not differing and digest_held(held.files, (SETTINGS,)) != manifest.rules:
        yield fault_of("rules-differ")
    if same_person(manifest.author, manifest.approver):
        yield fault_of("same-person", name=manifest.author)
    for gate in trusted.gates if trusted else ():
        if gate in manifest.left_out:
            yield fault_of("gate-left-out", gate=gate.value)
    yield from _signature_faults(Papers(manifest, held.files, trusted), roles)


def file_faults(manifest: Manifest, files: Mapping[str, bytes]) -> Iterator[ReleaseFault]:
    """Yield where the files of a folder are not those of a manifest."""
    listed = {each.path: each for each in manifest.files}
    there = {name: content for name, content in files.items() if name not in OWN_FILES}
    if len(listed) < len(manifest.files) or not all(map(portable, listed)):
        yield fault_of("unfit-manifest")
    gone = {name: listed[name] for name in sorted(listed.keys() - there.keys())}
    for name in sorted(there):
        found = released(name, there[name])
        if name not in listed:
            yield _stranger(found, gone)
        elif found != listed[name]:
            yield fault_of(_changed(there[name], listed[name]), file=name)
    yield from (fault_of("missing", file=name) for name in gone)


def _stranger(found: ReleasedFile, gone: dict[str, ReleasedFile]) -> ReleaseFault:
    """Return the fault of a file that no manifest lists: one that is gone, by another name?"""
    was = next((name for name, each in gone.items() if each.sha256 == found.sha256), None)
    if was is None:
        return fault_of("added", file=found.path)
    del gone[was]
    return fault_of("renamed", file=found.path, was=was)


def _changed(content: bytes, listed: ReleasedFile) -> str:
    unix = content.replace(b"\r\n", b"\n")
    variants = (unix, unix.replace(b"\n", b"\r\n"))
    alike = any(released(listed.path, each) == listed for each in variants)
    return "line-ends" if alike else "changed"


class Papers(NamedTuple):
    """What signatures are tried against."""

    manifest: Manifest
    files: Mapping[str, bytes]
    trusted: Trusted | None


def _signature_faults(papers: Papers, roles: tuple[SignerRole, ...]) -> Iterator[ReleaseFault]:
    found = signatures(papers.files)
    if papers.trusted is None:
        yield fault_of("no-trusted")
    elif not can_verify():
        yield fault_of("no-library")
    for role in roles:
        if role not in found:
            yield fault_of("unsigned", role=role.value, name=papers.manifest.signer(role))
    for role, signature in found.items():
        if signature is None or signature.role is not role:
            yield fault_of("bad-signature-file", role=role.value)
        else:
            yield from _signer_faults(papers, signature)
    keys = [each.key for each in found.values() if each is not None]
    if len(set(keys)) < len(keys):
        yield fault_of("same-key")


def _signer_faults(papers: Papers, signature: Signature) -> Iterator[ReleaseFault]:
    """Yield what is wrong with one signature: whose key, in which role, until when, over what."""
    role, wanted = signature.role.value, papers.manifest.signer(signature.role)
    if signature.name != wanted:
        yield fault_of("other-name", role=role, name=signature.name, wanted=wanted)
    if papers.trusted is None:
        return
    known = next((each for each in papers.trusted.keys if each.key == signature.key), None)
    if known is None:
        yield fault_of("unknown-key", role=role, key=signature.key)
    else:
        yield from _entitlement_faults(papers.manifest, signature, known)
    if can_verify() and not _verifies(signature, papers.files[MANIFEST]):
        yield fault_of("wrong-signature", role=role, name=signature.name)


def _entitlement_faults(
    manifest: Manifest, signature: Signature, known: TrustedKey
) -> Iterator[ReleaseFault]:
    role = signature.role
    if known.name != signature.name:
        yield fault_of("key-of-other", role=role.value, name=signature.name, other=known.name)
    if role not in known.roles:
        yield fault_of("not-entitled", role=role.value, name=known.name)
    if known.until is not None and known.until < manifest.on:
        yield fault_of("key-ended", role=role.value, name=known.name, day=known.until.isoformat())


def _verifies(signature: Signature, manifest: bytes) -> bool:
    from engine.workshop.publish.keys import verifies  # noqa: PLC0415 - an extra that need not be there

    over = message(signature.role, signature.name, manifest)
    return verifies(signature.key, signature.signature, over)
