"""A small good pack, and ways to put a defect into it.

The sections of a defect are added to those of the pack; what has the same name takes the place of
what stands there, a rule key by key. What a new rule leaves out is filled in.
"""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.text.catalogue import table
from engine.workshop.verify.run import verify
from tests.workshop.template import parsed, write

if TYPE_CHECKING:
    from engine.model.verify import Finding

GOOD = Path(__file__).parent / "good"
VERSION = Path("sample/2020-01-01")
PACK = VERSION / "pack.yaml"
FILES = (Path("vocabulary.yaml"), Path("sample/regulation.yaml"), PACK, VERSION / "rules.yaml")
HOME = {"vocabulary": FILES[0], "impossible": FILES[0], "rules": FILES[3]}
OWN = "own"
"""The vocabulary of the version itself."""

Data = dict[str, Any]

_FILLED: Data = {
    "title": "试验规则",
    "provision": {"article": 1, "verified": True},
    "stage": "qualify",
    "verb": "is-given",
    "when": {"finding.established": "yes"},
    "then": {"circumstance": "kept"},
    "because": "示例",
}


@cache
def good() -> dict[Path, Data]:
    """Return the files of the pack as data."""
    return {file: parsed((GOOD / file).read_text(encoding="utf-8")) for file in FILES}


def seeded(defect: Data, folder: Path) -> Path:
    """Write the pack with a defect in it, and return its rules folder."""
    files = deepcopy(good())
    settings = defect.get("settings")
    for section, items in defect.items():
        if section == "pack":
            files[PACK]["pack"].update(items)
        elif section != "settings":
            whole = files[HOME.get(section, PACK)]
            name = "vocabulary" if section == OWN else section
            whole[name] = _merged(name, whole.get(name, []), items)
    for file, whole in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        write(folder / file, whole)
    if settings is not None:
        head = {"schema": "check-settings.v1", "intended": settings}
        write(folder / "check.yaml", head)
    return folder


def _merged(section: str, before: list[Data], items: list[Data]) -> list[Data]:
    kept = {_name(each): each for each in before}
    for item in items:
        was = kept.get(_name(item), _FILLED if section == "rules" else {})
        found = {key: value for key, value in {**was, **item}.items() if value is not None}
        kept[_name(item)] = found
    return [each for each in kept.values() if "gone" not in each]


def _name(item: Data) -> str:
    return str(item.get("id") or item.get("name"))


def found(defect: Data, folder: Path, *only: str) -> tuple[Any, ...]:
    """Return what is found in the pack with a defect."""
    return verify(seeded(defect, folder), only).findings


def worded(finding: Finding, code: str) -> bool:
    """Whether a finding is told in the words of a code."""
    wrong = re.escape(table("problem")[code][1].split("\n")[0])
    return re.fullmatch(re.sub(r"\\{\w+\\}", ".*", wrong), finding.wrong.en) is not None


def of_page(text: str, file: str) -> Data:
    """Return an example of a page as a defect."""
    data = parsed(text)
    if file.endswith("check.yaml"):
        return {"settings": data["intended"]}
    return {OWN if section == "vocabulary" else section: data[section] for section in data}
