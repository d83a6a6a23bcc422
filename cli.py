"""Launcher: `python cli.py propose CASE` runs wenze from a checkout."""

from engine.cli import main

if __name__ == "__main__":
    main()
