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
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from engine.model.check import Example, Told
from engine.rulebook.gather import gather
from engine.workshop.checking.check import remarks_of_reading, told
from engine.workshop.checks import checks
from engine.workshop.desk import Desk
from tests.rulebook.corpus import standing_in

TEMPLATE = Path(__file__).parent / "template" / "rules"
VERSION = Path("sample/2020-01-01")
HEADS = {"pack": VERSION / "pack.yaml", "regulation": Path("sample/regulation.yaml")}
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
Files = dict[Path, Data]


class Tried(NamedTuple):
    """What a check remarks of its example, and what is found by reading it."""

    remarks: tuple[Told, ...]
    problems: tuple[str, ...]


@cache
def tried(code: str, example: Example) -> Tried:
    """Return what is remarked under a code of the template with an example of its page in it."""
    check = next(each for each in checks() if each.code == code)
    with TemporaryDirectory() as folder, standing_in(Path(folder)):
        desk = desk_with(example, Path())
        read = remarks_of_reading(desk.gathered.problems)
        found = (*check.remarks(desk), *(each for each in read if each.problem.code == code))
        remarks = tuple(map(told, found))
    return Tried(remarks, tuple(problem.code for problem in desk.gathered.problems))


def desk_with(example: Example, folder: Path) -> Desk:
    """Write the template with an example in it, and lay it on a desk."""
    return Desk(gather(written(example, folder)))


def written(example: Example, folder: Path) -> Path:
    rules = folder / "rules"
    shutil.copytree(TEMPLATE, rules)
    named = example.file.removeprefix("rules/") if example.file.startswith("rules/") else None
    target = Path(named) if named else VERSION / (example.file or "extra.yaml")
    if example.raw:
        (rules / target).write_text("schema: pack.v1\n" + example.text, encoding="utf-8")
        return rules
    data = parsed(example.text)
    if "schema" in data:
        (rules / target).write_text(example.text, encoding="utf-8")
        return rules
    for file, whole in merged(data, target).items():
        write(rules / file, whole)
    return rules


def merged(data: Data, target: Path) -> Files:
    """Return the files that are other than in the template once an example is put into it."""
    files, changed = deepcopy(template()), {target}
    for key, file in HEADS.items():
        if key in data:
            whole = files[file]
            (whole[key] if key == "pack" else whole).update(data.pop(key))
            changed.add(file)
    changed |= give_way(data, files)
    whole = files.setdefault(target, {"schema": "pack.v1"})
    data["rules"] = [filled(rule) for rule in data.get("rules", ())]
    for section, items in data.items():
        whole[section] = [*whole.get(section, ()), *items]
    return {file: files[file] for file in changed}


def give_way(data: Data, files: Files) -> set[Path]:
    """Take out of the template what an example declares itself; return the files it stood in."""
    changed = set()
    for file, whole in files.items():
        for section in data.keys() & whole.keys():
            own = [name_of(section, each) for each in data[section]]
            kept = [each for each in whole[section] if name_of(section, each) not in own]
            if len(kept) < len(whole[section]):
                changed.add(file)
            whole[section] = kept
    return changed


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


@cache
def template() -> Files:
    return {
        file.relative_to(TEMPLATE): parsed(file.read_text(encoding="utf-8"))
        for file in TEMPLATE.rglob("*.yaml")
    }


def parsed(text: str) -> Data:
    found: Data = YAML(typ="safe", pure=True).load(text)
    return found


def write(file: Path, data: Data) -> None:
    """Write data one key of an item on each line, the values as JSON, which is YAML."""
    lines: list[str] = []
    for key, value in data.items():
        if value and isinstance(value, list):
            lines += [f"{key}:", *(line for item in value for line in item_lines(item))]
        elif value != []:
            lines.append(f"{key}: {as_json(value)}")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def item_lines(item: Data) -> list[str]:
    lines = [f"  {key}: {as_json(value)}" for key, value in item.items()]
    return [f"- {lines[0].lstrip()}", *lines[1:]]


def as_json(value: Any) -> str:  # noqa: ANN401 - any data
    return json.dumps(value, ensure_ascii=False, default=str)
