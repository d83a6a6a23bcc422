"""A table of commands tells what each tells of itself, and imports one only to run it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine.cli import Commands
from engine.cli.console import language
from engine.cli.rules import Rules
from engine.cli.table import Table
from tests.cli.running import run

TABLES = (Commands, Rules)


@pytest.mark.parametrize("table", TABLES)
def test_a_command_is_told_in_the_table_by_its_own_help(table: type[Table]) -> None:
    for name, entry in table.entries.items():
        command = entry.command()
        assert command.name in {name, "command"}
        assert command.help == entry.help(name, language())


def test_one_command_is_run_without_importing_its_neighbours() -> None:
    program = "import sys; from engine.cli.rules import Rules; Rules.entries['fmt'].command(); "
    program += "print('engine.cli.rules_book' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert found.stdout.split() == [b"False"]


@pytest.mark.parametrize("words", [("rules", "keys"), ("rules", "table"), ("rules", "new"),
                                   ("chain",), ("scenario",)])  # fmt: skip
def test_a_group_tells_of_a_command_a_whole_clause(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    run(*words, "--help")
    assert "..." not in capsys.readouterr().out.partition("\n\n")[2]
