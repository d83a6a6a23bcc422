"""`wenze schema FORM`: the form of a file as JSON Schema, for an editor to check against."""

from __future__ import annotations

import json
from importlib import import_module

import click

from engine.cli.options import helped
from engine.model.schema import written_schema
from engine.rulebook.schema import FORMS, schema_text

WRITTEN: dict[str, tuple[str, str]] = {
    "assessment": ("engine.model.assessment", "Assessment"),
    "decision": ("engine.model.decision", "Decision"),
    "recusal": ("engine.model.recusal", "Recusals"),
    "procedure": ("engine.model.timetable", "Timetable"),
    "scenarios": ("engine.scenarios.result", "Run"),
    "unverified": ("engine.model.unverified", "UnverifiedList"),
    "why": ("engine.model.why", "Why"),
    "why-not": ("engine.model.why_not", "WhyNot"),
    "missing": ("engine.model.missing", "Missing"),
    "relies-on": ("engine.model.relies_on", "ReliesOn"),
    "compare": ("engine.model.compare", "Compare"),
    "flip": ("engine.model.flip", "Flips"),
    "tables": ("engine.model.tables", "TableList"),
    "what-if": ("engine.model.what_if", "WhatIf"),
    "rules-check": ("engine.model.check", "CheckReport"),
    "verify": ("engine.model.verify", "VerifyReport"),
    "rules-diff": ("engine.model.rules_diff", "RulesDiff"),
    "rule-list": ("engine.model.rule_list", "RuleList"),
    "rule": ("engine.model.rule_shown", "RuleShown"),
    "facts": ("engine.model.fact_uses", "FactList"),
    "fact": ("engine.model.fact_uses", "FactShown"),
    "exceptions": ("engine.model.rule_ties", "Exceptions"),
    "history": ("engine.model.article_history", "ArticleHistory"),
    "coverage": ("engine.model.coverage", "Coverage"),
    "mutation": ("engine.model.mutation", "Mutation"),
    "release": ("engine.model.release", "Manifest"),
    "release-report": ("engine.model.release", "ReleaseReport"),
}
"""The answers that the program writes: where their models are; one is imported when asked for."""


def written(form: str) -> str:
    """Return the JSON Schema of an answer as text. Raises KeyError for one that is not there."""
    module, model = WRITTEN[form]
    found = written_schema(getattr(import_module(module), model), f"{form}.v1")
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


@click.command("schema", help=helped("command:schema"))
@click.argument("form", type=click.Choice([*FORMS, *WRITTEN]))
def command(form: str) -> None:
    """Print the JSON Schema of a form of file, or of an answer."""
    click.echo(schema_text(form) if form in FORMS else written(form), nl=False)
