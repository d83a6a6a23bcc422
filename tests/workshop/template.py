"""A small rules folder without a fault, and ways to put the example of a page into it.

The sections of an example are added to those of the template; what has the same name takes the
place of what stands there, and `pack` and `regulation` are merged key by key. What an example
leaves out of a rule is filled in. An example may name its file: in the version folder
(`article-07.yaml`), or from the rules folder on (`rules/vocabulary.yaml`). One fenced as `text` is
written as it stands, and so is one that says its `schema`.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from engine.model.check import Example
from engine.rulebook.gather import gather
from engine.workshop.desk import Desk

TEMPLATE = Path(__file__).parent / "template" / "rules"
VERSION = Path("sample/2020-01-01")
NAMES = {"articles": ("article", "paragraph", "item"), "forms": ("form",)}
CONCLUSIONS: dict[str, dict[str, Any]] = {
    "applicable": {"applies": "yes"},
    "qualify": {"circumstance": "kept"},
    "attribute": {"responsibility": "direct"},
    "measure": {"range": ["light", "middle"]},
    "adjust": {"lean": "lenient"},
    "safeguard": {"alert": "thin"},
}

Data = dict[str, Any]


def desk_with(example: Example, folder: Path) -> Desk:
    """Write the template with an example in it, and lay it on a desk."""
    return Desk(gather(written(example, folder)))


def written(example: Example, folder: Path) -> Path:
    rules = folder / "rules"
    shutil.copytree(TEMPLATE, rules)
    named = example.file.removeprefix("rules/") if example.file.startswith("rules/") else None
    target = rules / named if named else rules / VERSION / (example.file or "extra.yaml")
    if example.raw:
        target.write_text("schema: pack.v1\n" + example.text, encoding="utf-8")
        return rules
    data = parsed(example.text)
    if "schema" in data:
        target.write_text(example.text, encoding="utf-8")
        return rules
    merge_heads(data, rules)
    give_way(data, rules)
    data["rules"] = [filled(rule) for rule in data.get("rules", ())]
    join(data, target)
    return rules


def merge_heads(data: Data, rules: Path) -> None:
    for key, file in (
        ("pack", VERSION / "pack.yaml"),
        ("regulation", Path("sample/regulation.yaml")),
    ):
        if key in data:
            whole = parsed((rules / file).read_text(encoding="utf-8"))
            (whole[key] if key == "pack" else whole).update(data.pop(key))
            write(rules / file, whole)


def give_way(data: Data, rules: Path) -> None:
    """Take out of the template what an example declares itself."""
    for file in rules.rglob("*.yaml"):
        whole = parsed(file.read_text(encoding="utf-8"))
        changed = False
        for section in data.keys() & whole.keys() - {"schema"}:
            own = [name_of(section, each) for each in data[section]]
            kept = [each for each in whole[section] if name_of(section, each) not in own]
            changed |= len(kept) < len(whole[section])
            whole[section] = kept
        if changed:
            write(file, whole)


def join(data: Data, target: Path) -> None:
    whole: Data = {"schema": "pack.v1"}
    if target.exists():
        whole = parsed(target.read_text(encoding="utf-8"))
    for section, items in data.items():
        whole[section] = [*whole.get(section, ()), *items]
    write(target, {section: items for section, items in whole.items() if items})


def filled(rule: Data) -> Data:
    stage = rule.get("stage", "qualify")
    return {
        "id": "art-1-tried",
        "title": {"zh": "试验规则", "en": "Tried rule"},
        "provision": {"article": 1, "verified": True},
        "stage": stage,
        "verb": "is-given",
        "when": {"finding.established": "yes"},
        "then": CONCLUSIONS.get(stage, {}),
        "because": {"zh": "{subject}如此({provision})。", "en": "{subject} did so ({provision})."},
    } | rule


def name_of(section: str, item: Data) -> tuple[Any, ...]:
    return tuple(item.get(key) for key in NAMES.get(section, ("id", "name")))


def parsed(text: str) -> Data:
    found: Data = YAML(typ="safe", pure=True).load(text)
    return found


def write(file: Path, data: Data) -> None:
    """Write data as JSON, which is YAML, one item of a section on each line."""
    lines: list[str] = []
    for key, value in data.items():
        if isinstance(value, list):
            items = [f"- {json.dumps(each, ensure_ascii=False, default=str)}" for each in value]
            lines += [f"{key}:", *items] if items else []
        else:
            lines.append(f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
