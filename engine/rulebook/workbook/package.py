"""The file of a workbook before anything is read from it: is it one, small and harmless?"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from engine.model.problems import Location, Problem

if TYPE_CHECKING:
    from zipfile import ZipInfo

MOST_PARTS = 200
MOST_BYTES = 32 * 1024 * 1024
"""How much a workbook may hold once it is unpacked."""

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_DECLARING = tuple(
    sign.encode(code)
    for sign in ("<!DOCTYPE", "<!ENTITY")
    for code in ("utf-8", "utf-16-le", "utf-16-be")
)


def package_problem(file: str, raw: bytes) -> Problem | None:
    """Return why the bytes of a file are not read as a workbook, or None."""
    code = _code(raw)
    return None if code is None else Problem(code=code, location=Location(file=file, line=0))


def _code(raw: bytes) -> str | None:
    if raw.startswith(_OLD):
        return "xlsx-encrypted" if _ENCRYPTED in raw else "xlsx-old"
    if not raw.startswith(_ZIP):
        return "xlsx-other"
    try:
        with ZipFile(BytesIO(raw)) as package:
            return _of_parts(package)
    except Exception:  # noqa: BLE001 - damage shows in many ways, and all mean the same
        return "xlsx-broken"


def _of_parts(package: ZipFile) -> str | None:
    parts = package.infolist()
    names = {part.filename.lower() for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        return "xlsx-too-much"
    if any(part.flag_bits & 1 for part in parts):
        return "xlsx-encrypted"
    if any(name.endswith("vbaproject.bin") for name in names):
        return "xlsx-macros"
    if "xl/workbook.xml" not in names:
        return "xlsx-other"
    return "xlsx-broken" if any(_declares(package, part) for part in parts) else None


def _declares(package: ZipFile, part: ZipInfo) -> bool:
    """Whether a part declares a document type, as no workbook does: entities could grow in it."""
    if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
        return False
    raw = package.read(part)
    return any(sign in raw for sign in _DECLARING)
