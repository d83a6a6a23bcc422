"""Keys and signatures: Ed25519. The only module that knows the library.

A private key is kept in the form of OpenSSH: of those the library writes, the one whose lock may be
as slow as one likes.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PrivateFormat,
    PublicFormat,
    load_ssh_private_key,
)

if TYPE_CHECKING:
    from pathlib import Path

KIND = "ed25519:"
SHORTEST = 12
"""A passphrase of fewer signs is guessed by anybody who has the file."""
ROUNDS = 64
"""How often bcrypt hashes a passphrase: half a second for whoever knows it."""
_MOST_BYTES = 10_000


class UnfitKeyError(Exception):
    """A file holds no private key that signs, or the passphrase is not that of the file."""


class PrivateKey:
    """A private key that signs."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @property
    def public(self) -> str:
        """Return its public part as `trusted.yaml` has it."""
        return KIND + _text(self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, message: bytes) -> str:
        """Return the signature of a message in base64."""
        return _text(self._key.sign(message))


def new_key(file: Path, passphrase: str) -> PrivateKey:
    """Make a private key and keep it, encrypted, in a new file that its owner alone may read.

    Raises OSError for a file that is there already or cannot be written.
    """
    key = Ed25519PrivateKey.generate()
    content = _locked(key, passphrase)
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.write(content)
    return PrivateKey(key)


def _locked(key: Ed25519PrivateKey, passphrase: str) -> bytes:
    """Return a private key as a file: encrypted by what many rounds make of a passphrase."""
    lock = PrivateFormat.OpenSSH.encryption_builder().kdf_rounds(ROUNDS)
    return key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, lock.build(passphrase.encode()))


def read_key(file: Path, passphrase: str) -> PrivateKey:
    """Return the private key of a file. Raises UnfitKeyError, or OSError for no file."""
    with file.open("rb") as stream:
        content = stream.read(_MOST_BYTES)
    try:
        key = load_ssh_private_key(content, passphrase.encode())
    except (ValueError, TypeError, UnsupportedAlgorithm) as unfit:
        raise UnfitKeyError from unfit
    if not isinstance(key, Ed25519PrivateKey):
        raise UnfitKeyError
    return PrivateKey(key)


def verifies(public: str, signature: str, message: bytes) -> bool:
    """Return whether a signature over a message is that of a public key."""
    try:
        key = Ed25519PublicKey.from_public_bytes(
            b64decode(public.removeprefix(KIND), validate=True)
        )
        key.verify(b64decode(signature, validate=True), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _text(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")
