"""The pytest plugin: a folder of `.feature` files is enough.

Loaded at every start of pytest in an environment that has wenze, it imports nothing of the engine
until it meets a file of scenarios. `wenze_features = false` in the configuration, or `-p no:wenze`,
leaves such files to others.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

FEATURES = "wenze_features"
RULES = "wenze_rules"
RECORD = "wenze_record"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the plugin."""
    group = parser.getgroup("wenze", "scenarios of wenze")
    group.addoption(
        "--rules", dest=RULES, metavar="DIR", help="rules folder (default: those shipped)"
    )
    group.addoption(
        "--pack", dest="wenze_pack", metavar="REGULATION[/VERSION]",
        help="only scenarios whose tags name this regulation",
    )  # fmt: skip
    group.addoption("--wenze-record", dest=RECORD, metavar="FILE", help="used by `wenze test`")
    parser.addini(RULES, "rules folder of the scenarios (default: those shipped)")
    parser.addini(FEATURES, "collect .feature files (default: true)", type="bool", default=True)


def pytest_configure(config: pytest.Config) -> None:
    """Record the run for the process that asked for it; its workers do not."""
    file = config.getoption(RECORD)
    if file and not hasattr(config, "workerinput"):
        from engine.scenarios.record import Recorder  # noqa: PLC0415 - only `wenze test` needs it

        config.pluginmanager.register(Recorder(Path(file)), "wenze-recorder")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a file of scenarios."""
    if file_path.suffix != ".feature" or not parent.config.getini(FEATURES):
        return None
    from engine.scenarios.collect import collected  # noqa: PLC0415 - only a feature needs it

    return collected(file_path, parent)
