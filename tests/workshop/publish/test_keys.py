"""Keys are kept locked, for their owner alone."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from engine.workshop.publish.keys import PrivateKey, UnfitKeyError, new_key, read_key, verifies
from tests.workshop.publish.office import PASSPHRASE


def test_a_key_signs_as_before_once_it_is_read_again(tmp_path: Path) -> None:
    made = new_key(tmp_path / "key", PASSPHRASE)
    read = read_key(tmp_path / "key", PASSPHRASE)
    assert verifies(made.public, read.sign(b"words"), b"words")
    assert not verifies(made.public, read.sign(b"words"), b"other words")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED" in (tmp_path / "key").read_bytes()


def test_a_passphrase_is_hashed_many_times(tmp_path: Path) -> None:
    new_key(tmp_path / "key", PASSPHRASE)
    lines = (tmp_path / "key").read_text("ascii").splitlines()
    assert b"\x02\x03" + (600_000).to_bytes(3, "big") in b64decode("".join(lines[1:-1]))
    assert max(map(len, lines)) <= 76


@pytest.mark.parametrize("rounds", [1, 127, 128, 2048, 1 << 16])
def test_the_library_reads_what_is_locked_with_any_number_of_rounds(
    rounds: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.workshop.publish.keys.ROUNDS", rounds)
    made = new_key(tmp_path / "key", PASSPHRASE)
    assert read_key(tmp_path / "key", PASSPHRASE).public == made.public


def test_a_key_that_the_library_locked_is_still_read(tmp_path: Path) -> None:
    earlier = Ed25519PrivateKey.generate()
    locked = BestAvailableEncryption(PASSPHRASE.encode())
    content = earlier.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
    (tmp_path / "key").write_bytes(content)
    assert read_key(tmp_path / "key", PASSPHRASE).public == PrivateKey(earlier).public


def test_a_key_is_never_written_over_anything(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("x", encoding="utf-8")
    with pytest.raises(FileExistsError):
        new_key(tmp_path / "there", PASSPHRASE)


def test_another_passphrase_or_another_file_is_no_key(tmp_path: Path) -> None:
    new_key(tmp_path / "key", PASSPHRASE)
    with pytest.raises(UnfitKeyError):
        read_key(tmp_path / "key", "another one")
    (tmp_path / "text").write_text("x", encoding="utf-8")
    with pytest.raises(UnfitKeyError):
        read_key(tmp_path / "text", PASSPHRASE)


def test_a_key_of_another_kind_is_none(tmp_path: Path) -> None:
    other = generate_private_key(SECP256R1())
    locked = BestAvailableEncryption(PASSPHRASE.encode())
    content = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
    (tmp_path / "key").write_bytes(content)
    with pytest.raises(UnfitKeyError):
        read_key(tmp_path / "key", PASSPHRASE)


@pytest.mark.parametrize("public", ["ed25519:", "ed25519:AAAA", "x"])
def test_a_public_key_that_is_none_verifies_nothing(public: str) -> None:
    assert not verifies(public, "A" * 86 + "==", b"words")
