"""Keys and signatures: Ed25519. The only module that knows the library.

The library locks PKCS #8 with 2,048 rounds of PBKDF2, and lets nobody ask for more: a private key
is therefore put into that form here. It is the usual one (PBES2 of RFC 8018); the library reads it.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode, encodebytes
from hashlib import pbkdf2_hmac
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

if TYPE_CHECKING:
    from pathlib import Path

KIND = "ed25519:"
SHORTEST = 12
"""A passphrase of fewer signs is guessed by anybody who has the file."""
ROUNDS = 600_000
"""How often a passphrase is hashed: a fraction of a second for whoever knows it."""
_MOST_BYTES = 10_000
_SEQUENCE, _INTEGER, _BYTES = 0x30, 0x02, 0x04
_PBES2, _PBKDF2, _HMAC_SHA256, _AES256_CBC = map(
    bytes.fromhex,
    (
        "06092a864886f70d01050d",
        "06092a864886f70d01050c",
        "06082a864886f70d02090500",
        "060960864801650304012a",
    ),
)


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
    salt, start = os.urandom(16), os.urandom(16)
    secret = pbkdf2_hmac("sha256", passphrase.encode(), salt, ROUNDS, 32)
    padder, encryptor = PKCS7(128).padder(), Cipher(AES256(secret), CBC(start)).encryptor()
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    kept = encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()
    rounds = _der(_INTEGER, ROUNDS.to_bytes(ROUNDS.bit_length() // 8 + 1, "big"))
    derived = _der(_SEQUENCE, _der(_BYTES, salt), rounds, _der(_SEQUENCE, _HMAC_SHA256))
    derivation = _der(_SEQUENCE, _PBKDF2, derived)
    scheme = _der(_SEQUENCE, derivation, _der(_SEQUENCE, _AES256_CBC, _der(_BYTES, start)))
    whole = _der(_SEQUENCE, _der(_SEQUENCE, _PBES2, scheme), _der(_BYTES, kept))
    name = b"ENCRYPTED PRIVATE KEY-----\n"
    return b"-----BEGIN " + name + encodebytes(whole) + b"-----END " + name


def _der(kind: int, *parts: bytes) -> bytes:
    """Return a value as DER has it, of at most 255 bytes."""
    content = b"".join(parts)
    size = (len(content),) if len(content) < 0x80 else (0x81, len(content))  # noqa: PLR2004 - its bound
    return bytes((kind, *size)) + content


def read_key(file: Path, passphrase: str) -> PrivateKey:
    """Return the private key of a file. Raises UnfitKeyError, or OSError for no file."""
    with file.open("rb") as stream:
        content = stream.read(_MOST_BYTES)
    try:
        key = load_pem_private_key(content, passphrase.encode())
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
