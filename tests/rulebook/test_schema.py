"""The published schemas are those of the models, and the good files follow them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from engine.cli.schema import command
from engine.rulebook.load import load
from engine.rulebook.schema import FORMS, schema, schema_text
from tests.rulebook.corpus import BAD, GOOD

PUBLISHED = Path(__file__).parent.parent.parent / "docs" / "schema"
CHINESE = PUBLISHED.parent.parent / "examples" / "chinese-keys"
GOOD_FILES = sorted([*GOOD.rglob("*.yaml"), *CHINESE.glob("*.yaml")])


@pytest.mark.parametrize("form", FORMS)
def test_the_published_schema_is_the_generated_one(form: str) -> None:
    published = (PUBLISHED / f"{form}.v1.json").read_text(encoding="utf-8")
    assert published == schema_text(form), "run: wenze schema FORM > docs/schema/FORM.v1.json"


@pytest.mark.parametrize("form", FORMS)
def test_the_command_prints_the_schema(form: str) -> None:
    result = CliRunner().invoke(command, [form])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == schema(form)
    Draft202012Validator.check_schema(schema(form))


@pytest.mark.parametrize("file", GOOD_FILES, ids=lambda file: file.stem)
def test_a_good_file_follows_its_schema(file: Path) -> None:
    assert errors(file) == []


@pytest.mark.parametrize("name", ["unknown-key", "missing-key", "unknown-code", "wrong-schema"])
def test_a_bad_file_does_not_follow_its_schema(name: str) -> None:
    assert errors(BAD / "organisation" / f"{name}.yaml", "organisation")


def errors(file: Path, form: str | None = None) -> list[str]:
    document, _ = load(file)
    assert document is not None
    data: Any = as_json(document.data)
    form = form or str(data.get("schema") or data["格式"]).split(".")[0]
    return [error.message for error in Draft202012Validator(schema(form)).iter_errors(data)]


def as_json(data: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Return data with `true` and `false` as JSON has them; the reader leaves them words."""
    if isinstance(data, dict):
        return {key: as_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_json(value) for value in data]
    return {"true": True, "false": False}.get(data, data) if isinstance(data, str) else data
