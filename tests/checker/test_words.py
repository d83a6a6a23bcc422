"""Every fault has words, and they say what is recorded and what follows."""

from __future__ import annotations

import re
from pathlib import Path

import engine.checker
from engine.checker.check import check
from engine.text.catalogue import PLACEHOLDER, table
from tests.checker.tampering import TAMPERINGS, tampered
from tests.village import shipped

CALLS = re.compile(r"\b(fault|differs|lacks)\(\s*\"([a-z-]+)\"")


def coded() -> set[str]:
    """Return the codes that stand in the checker."""
    codes: set[str] = set()
    for path in Path(engine.checker.__path__[0]).glob("*.py"):
        for call, code in CALLS.findall(path.read_text(encoding="utf-8")):
            codes |= {f"{code}-missing", f"{code}-extra"} if call == "lacks" else {code}
    return codes


def test_every_code_of_the_checker_has_words() -> None:
    assert len(coded()) > 40
    assert coded() <= set(table("checker"))


def test_every_detail_of_a_fault_is_named_in_its_words() -> None:
    seen = [
        fault
        for name in TAMPERINGS
        if (bad := tampered(shipped(), name, 7))
        for fault in check(bad)
    ]
    assert len({fault.code for fault in seen}) > 20
    for fault in seen:
        wanted = set(PLACEHOLDER.findall(table("checker")[fault.code][1]))
        assert wanted <= {key for key, _ in fault.details}
