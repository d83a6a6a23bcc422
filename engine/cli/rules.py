"""`wenze rules`: the commands of the rule workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import click

from engine.cli.options import helped
from engine.cli.table import Entry, Table

if TYPE_CHECKING:
    from collections.abc import Mapping


class Rules(Table):
    """What is done with rule files, from the first draft to their release."""

    entries: ClassVar[Mapping[str, Entry]] = {
        "new": Entry("engine.cli.rules_new", "new_command", "rules_look"),
        "list": Entry("engine.cli.rules_look", "list_command", "rules_look"),
        "show": Entry("engine.cli.rules_look", "show_command", "rules_look"),
        "facts": Entry("engine.cli.rules_look", "facts_command", "rules_look"),
        "exceptions": Entry("engine.cli.rules_look", "exceptions_command", "rules_look"),
        "history": Entry("engine.cli.rules_look", "history_command", "rules_look"),
        "check": Entry("engine.cli.rules_check", "check_command", "rules_check"),
        "explain": Entry("engine.cli.rules_check", "explain_command", "rules_check"),
        "watch": Entry("engine.cli.rules_watch", "watch_command", "rules_watch"),
        "fmt": Entry("engine.cli.rules_fmt", "command", "rules_fmt", "command"),
        "table": Entry("engine.cli.rules_table", "command", "table_command", "command:rules-table"),
        "diff": Entry("engine.cli.rules_diff", "diff_command", "rules_diff_command", "about"),
        "verify": Entry("engine.cli.rules_verify", "verify_command", "rules_verify"),
        "coverage": Entry(
            "engine.cli.rules_coverage", "coverage_command", "coverage_command", "command"
        ),
        "mutate": Entry("engine.cli.rules_mutate", "mutate_command", "mutation_command", "command"),
        "unverified": Entry("engine.cli.rules_unverified", code="command:rules-unverified"),
        "book": Entry("engine.cli.rules_book", "book_command", "book", "command"),
        "publish": Entry("engine.cli.rules_publish", "publish_command", "publish"),
        "approve": Entry("engine.cli.rules_publish", "approve_command", "publish"),
        "verify-release": Entry("engine.cli.rules_publish", "verify_release_command", "publish"),
        "keys": Entry("engine.cli.rules_keys", "keys_command", "publish"),
    }


@click.group("rules", cls=Rules, help=helped("command:rules"))
def command() -> None:
    """Run one of the commands."""
