"""Coverage as tools that show line coverage read it: an lcov tracefile over the YAML files."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from engine.model.coverage import Count, Coverage

Branches = list["Count"]
"""The outcomes of a rule, or the sights of a test: each is a branch of its line."""


def lcov(found: Coverage, rules: Path) -> str:
    """Return coverage as a tracefile; the files are those of a rules folder.

    A line is that of a rule or of a test; it is hit as often as its commonest branch.
    """
    files: dict[str, dict[int, list[Branches]]] = defaultdict(lambda: defaultdict(list))
    for rule in found.rules:
        files[rule.file][rule.line].append(list(rule.outcomes.values()))
        for test in rule.conditions:
            files[test.file][test.line].append(list(test.sights.values()))
    return "".join(
        f"{line}\n" for file in sorted(files) for line in _file(rules / file, files[file])
    )


def _file(path: Path, lines: Mapping[int, list[Branches]]) -> Iterator[str]:
    yield "TN:wenze"
    yield f"SF:{path.as_posix()}"
    branches = [each for line in sorted(lines) for each in _branches(line, lines[line])]
    yield from (text for text, _ in branches)
    yield f"BRF:{len(branches)}"
    yield f"BRH:{sum(hit > 0 for _, hit in branches)}"
    hits = {line: max(_hits(lines[line]), default=0) for line in sorted(lines)}
    yield from (f"DA:{line},{hit}" for line, hit in hits.items())
    yield f"LF:{len(hits)}"
    yield f"LH:{sum(hit > 0 for hit in hits.values())}"
    yield "end_of_record"


def _branches(line: int, blocks: list[Branches]) -> Iterator[tuple[str, int]]:
    """Yield the branches asked for of a line: a block for each rule or test on it."""
    reached = any(_hits(blocks))
    for block, counts in enumerate(blocks):
        for number, each in enumerate(each for each in counts if each.asked):
            taken = str(each.seen) if reached else "-"
            yield f"BRDA:{line},{block},{number},{taken}", each.seen


def _hits(blocks: Iterable[Branches]) -> Iterator[int]:
    return (each.seen for counts in blocks for each in counts)
