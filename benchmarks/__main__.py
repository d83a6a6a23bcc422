"""Every benchmark in one run, as one Markdown document: the last result of `docs/benchmarks.md`.

python -m benchmarks            all but a million posts
python -m benchmarks --full     a million posts as well: some 9 GB and ten minutes more
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SHEETS, ASSESSMENTS = 100_000, 100
PARTS = {
    "Explained and bare": ("propose.py",),
    "The matchers": ("matchers.py",),
    f"Memory over {SHEETS:,} sheets": ("matchers.py", "--memory", str(SHEETS)),
    f"Memory over {ASSESSMENTS:,} explained assessments": (
        "propose.py",
        "--memory",
        str(ASSESSMENTS),
    ),
    "The chain": ("chains.py",),
    "Questions": ("questions.py",),
    "The workshop": ("workshop.py",),
    "Proofs": ("verify.py",),
    "Scenarios": ("scenarios.py",),
}


def run(title: str, program: str, *options: str) -> bool:
    """Print one part under its title, in a process of its own; say whether it ended well."""
    print(f"\n### {title}\n", flush=True)
    command = [sys.executable, str(HERE / program), *options]
    return subprocess.run(command, check=False).returncode == 0


def main() -> int:
    """Run every part, whatever becomes of the others."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="a million posts as well")
    more = ("--full",) if parser.parse_args().full else ()
    ended = [
        run(title, *command, *(more if command == PARTS["The chain"] else ()))
        for title, command in PARTS.items()
    ]
    return 0 if all(ended) else 1


if __name__ == "__main__":
    sys.exit(main())
