"""`--fix` shows what it will change, asks, and changes only what is safe."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.cli.rules import command
from engine.workshop.checking.mend import repaired
from tests.workshop.folder import ARTICLE, copied, replace
from tests.workshop.template import TEMPLATE

WIDE_COLON = "\uff1a"


def fix(rules: Path, *options: str, typed: str = "") -> Result:
    words = ["check", str(rules), "--lang", "en", "--fix", *options]
    return CliRunner().invoke(command, words, input=typed)


def slipped(folder: Path) -> Path:
    rules = copied(folder)
    replace(rules / ARTICLE, "stage: qualify", f"stage{WIDE_COLON}qualify")
    return rules


def test_what_will_change_is_shown_first_and_written_when_confirmed(tmp_path: Path) -> None:
    rules = slipped(tmp_path)
    result = fix(rules, typed="y\n")
    assert result.exit_code == 0
    assert f"-  stage{WIDE_COLON}qualify\n+  stage: qualify" in result.stderr
    assert (rules / ARTICLE).read_bytes() == (TEMPLATE / ARTICLE).read_bytes()
    assert sorted(each.name for each in (rules / ARTICLE).parent.iterdir()) == sorted(
        each.name for each in (TEMPLATE / ARTICLE).parent.iterdir()
    )


def test_nothing_is_written_that_was_not_confirmed(tmp_path: Path) -> None:
    rules = slipped(tmp_path)
    before = (rules / ARTICLE).read_bytes()
    result = fix(rules, typed="n\n")
    assert result.exit_code == 2
    assert (rules / ARTICLE).read_bytes() == before


def test_a_link_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    rules = slipped(tmp_path)
    file, link = tmp_path / "kept.yaml", rules / ARTICLE
    link.rename(file)
    file.chmod(0o640)
    link.symlink_to(file)
    fix(rules, "--yes")
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.read_bytes() == (TEMPLATE / ARTICLE).read_bytes()


def test_yes_does_not_ask(tmp_path: Path) -> None:
    assert fix(slipped(tmp_path), "--yes").exit_code == 0


def test_the_result_stays_apart_from_what_is_said_of_the_repair(tmp_path: Path) -> None:
    result = fix(slipped(tmp_path), "--yes", "--format", "json")
    assert result.stdout.startswith("{")


def test_without_a_slip_nothing_is_repaired(tmp_path: Path) -> None:
    result = fix(copied(tmp_path), "--yes")
    assert "nothing to repair" in result.stderr


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: 1  \nb: 2", b"a: 1\nb: 2\n"),
        (b"a: 1 \r\nb: 2\t\r\n", b"a: 1\r\nb: 2\r\n"),
        ("\ufeffa\uff1a1\r\nb: 2\r\n".encode(), "\ufeffa: 1\r\nb: 2\r\n".encode()),
        ("a\uff1a1\n\tb: 2\n".encode(), b"a: 1\n\tb: 2\n"),
        (b"a: |\n  x  \n  y\n", None),
        ("a\uff1a1\nb: |\n  x  \n  y\n".encode(), b"a: 1\nb: |\n  x  \n  y\n"),
        ("title: 注意\uff1a不改\n".encode(), None),
        (b"a: 1\n", None),
        (b"\xff\xfea: 1", None),
    ],
)
def test_only_what_is_safe_is_changed(before: bytes, after: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(before)
    repair = repaired(file)
    made = None if repair is None or repair.worse else repair.after
    assert made == after
