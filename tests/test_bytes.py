"""What a run prints depends on its input alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.village import ROOT


def printed(rules: Path, seed: str) -> str:
    command = [sys.executable, "cli.py", "propose", "examples/village-cashier"]
    done = subprocess.run(
        [*command, "--format", "json", "--rules", str(rules)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("seed", ["1", "20201215"])
def test_the_hash_seed_changes_no_byte(seed: str) -> None:
    assert without_digests(printed(ROOT / "rules", seed)) == seed_0()


def test_the_order_of_rule_files_changes_nothing_but_the_digest(tmp_path: Path) -> None:
    turned = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", turned)
    for folder in (path for path in turned.rglob("*") if path.is_dir()):
        for file in [*folder.glob("article-*.yaml"), *folder.glob("authority.yaml")]:
            file.rename(file.with_name(f"zz-{200 - len(file.stem)}-{file.name}"))
    assert without_digests(printed(turned, "0")) == seed_0()


def without_digests(text: str) -> str:
    return json.dumps({**json.loads(text), "digests": None})


@cache
def seed_0() -> str:
    return without_digests(printed(ROOT / "rules", "0"))
