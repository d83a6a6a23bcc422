"""The program as it is installed, with its memory and its time limited by the system."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.test_found import BUSY
from tests.hostile.verdict import CODES, steering
from tests.village import ROOT

MEMORY = 1024 * 1024 * 1024
"""Address space, in bytes; a proposal on the shipped case takes about a tenth of it."""

LAUGHS = "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9) if before else 'x'}]\n"
    for before, name in zip(" abcdefgh", "abcdefghi", strict=True)
).replace("* ", "")
CANARY = 'a: !!python/object/apply:os.system ["touch canary"]\n'
FILES = {
    "the-shipped-case": None,
    "billion-laughs": LAUGHS,
    "object-to-execute": CANARY,
    "slips": BUSY["slips"],
    "nulls": BUSY["nulls"],
    "tags": BUSY["tags"],
}


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", FILES)
def test_a_process_ends_in_time_within_its_memory(name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "village-cashier", tmp_path / "case")
    text = FILES[name]
    if text is not None:
        (tmp_path / "case" / "case.yaml").write_text(text, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = subprocess.run(
        [sys.executable, "-m", "cli", "propose", str(tmp_path / "case")],
        cwd=ROOT,
        preexec_fn=_limited,
        capture_output=True,
        timeout=60,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert done.returncode in CODES
    assert (done.returncode == 0) is (text is None)
    assert "Traceback" not in out + err
    assert steering(out + err) == set()
    assert sorted(tmp_path.rglob("*")) == before
