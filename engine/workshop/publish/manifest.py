"""The manifest of a release as a file, and the signatures beside it."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from engine.model.base import Frozen
from engine.model.release import Signature, SignerRole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.workshop.publish.keys import PrivateKey

MANIFEST = "release.json"
SIGNATURES: dict[SignerRole, str] = {role: f"release.{role.value}.json" for role in SignerRole}
OWN_FILES = (MANIFEST, *SIGNATURES.values())
"""The files that a release adds beside those its manifest lists."""

Part = TypeVar("Part", bound=Frozen)


_LATER = "scenarios"
"""What manifests of earlier versions have not: it is not written where there is nothing of it."""


def canonical(part: Frozen) -> bytes:
    """Return the one way in which a part of a release is written."""
    data = part.model_dump(mode="json", by_alias=True)
    if data.get(_LATER, "") is None:
        del data[_LATER]
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_part(content: bytes, form: type[Part]) -> Part | None:
    """Return a part of a release; None for what has not its form, or is written any other way."""
    try:
        part = form.model_validate_json(content)
    except (ValidationError, RecursionError):
        return None
    return part if canonical(part) == content else None


def digest_of(manifest: bytes) -> str:
    """Return the SHA-256 of a manifest: the digest of the release."""
    return sha256(manifest).hexdigest()


def message(role: SignerRole, name: str, manifest: bytes) -> bytes:
    """Return what is signed: a signature in one role, or for other ends, serves no other."""
    return f"wenze release.v1\n{role.value}\n{name}\n{digest_of(manifest)}\n".encode()


def signed(manifest: bytes, role: SignerRole, name: str, key: PrivateKey) -> bytes:
    """Return the file of a signature."""
    signature = key.sign(message(role, name, manifest))
    return canonical(Signature(role=role, name=name, key=key.public, signature=signature))


def signatures(files: Mapping[str, bytes]) -> dict[SignerRole, Signature | None]:
    """Return the signatures that are there, by role; None for one that cannot be read."""
    there = {role: files[name] for role, name in SIGNATURES.items() if name in files}
    return {role: read_part(content, Signature) for role, content in there.items()}
