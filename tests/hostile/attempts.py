"""One attempt for each seed: shipped files changed in a folder of their own, and a command."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from engine.cli import agreement, assessing, decide
from engine.model.rules import Rulebook
from engine.rulebook.load import load
from engine.rulebook.packs import read_rulebook
from tests.hostile.mutation import NASTY, blurred, mutated, reworded
from tests.hostile.sandbox import SECONDS, Ran, ran
from tests.hostile.verdict import broken
from tests.hostile.written import written
from tests.village import ROOT

VILLAGE = ROOT / "examples" / "village-cashier"
PUBLIC = ROOT / "examples" / "public" / "rainstorm"
RULES = ROOT / "rules"
SAMPLE = ROOT / "tests" / "rulebook" / "good"
FORMATS = ("table", "tree", "json", "ndjson", "md")

Args = list[str]
Attempt = Callable[[Path, Random], Args]


@cache
def _data(file: Path) -> dict[str, Any]:
    document, problems = load(file)
    assert not problems
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data


def _changed(source: Path, target: Path, chance: Random) -> None:
    seed = chance.randrange(10**9)
    if chance.random() < 0.15:
        target.write_bytes(blurred(source.read_bytes(), seed))
    else:
        text = written(mutated(_data(source), seed))
        target.write_bytes(text.encode("utf-8", "surrogatepass"))


def _case_folder(folder: Path, chance: Random, source: Path = VILLAGE) -> None:
    case = folder / "case"
    case.mkdir()
    which = chance.choice([("case.yaml",), ("organisation.yaml",), ("case.yaml",) * 2])
    for name in ("case.yaml", "organisation.yaml"):
        if name in which:
            _changed(source / name, case / name, chance)
        else:
            shutil.copy(source / name, case / name)


def _lang(chance: Random) -> Args:
    return ["--lang", chance.choice(["zh", "en"])]


def proposing(folder: Path, chance: Random) -> Args:
    _case_folder(folder, chance)
    who = [
        "--who",
        chance.choice(["p-deputy", "王", "时任分管副主任", "\x1b[31m\u202e", "x" * 300]),
    ]
    day = ["--decided-on", chance.choice(["0001-01-01", "9999-12-31", "2018-10-01", "\u202e"])]
    more: list[Args] = [[], [], [], who, day, ["--full"], ["--strict"]]
    form = ["--format", chance.choice(FORMATS)]
    return ["propose", "case", *form, *_lang(chance), *chance.choice(more)]


def scheduling(folder: Path, chance: Random) -> Args:
    _case_folder(folder, chance)
    _changed(ROOT / "examples" / "calendar-2020.yaml", folder / "calendar.yaml", chance)
    who = ["--who", chance.choice(["p-deputy", "p-subdistrict-secretary", *NASTY[:2]])]
    days = ["2020-12-15", "0001-01-01", "9999-12-31", "9999-12", chance.choice(NASTY)]
    events = ["decision-made", "decision-effective", "rights-restored", "\u202e"]
    event = ["--event", f"{chance.choice(events)}={chance.choice(days)}"]
    more: list[Args] = [[], event, ["--calendar", "calendar.yaml", *event]]
    more += [["--measure", chance.choice(["warning", "probation", *NASTY[:3]]), *event]]
    regime = chance.choice([[], ["--regime", "party-discipline"], ["--regime", "accountability"]])
    form = ["--format", chance.choice(["table", "md", "json", "ics"])]
    return ["procedure", "case", *who, *form, *_lang(chance), *regime, *chance.choice(more)]


def supposing(folder: Path, chance: Random) -> Args:
    _case_folder(folder, chance)
    word = chance.choice(NASTY)
    facts = ["finding.loss=major", "p-deputy@F3:conduct.breach=unknown", "损失档次=未知"]
    facts += [word, f"{word}:finding.loss=major", f"finding.loss={word}", f"p-deputy:{word}=yes"]
    falls = ["F1", "E1", "A5", word]
    span = chance.choice(["0001-01-01..9999-12-31", "..", "2019..", "9999..0001", word])
    person = chance.choice(["p-deputy", "p-next-deputy", word])
    asked = [
        ["--set", chance.choice(facts)],
        ["--without", chance.choice(falls)],
        ["--tenure", f"{person}@deputy-director={span}"],
    ]
    form = ["--format", chance.choice(["table", "md", "json"])]
    return ["what-if", "case", *chance.choice(asked), *chance.choice(asked), *form, *_lang(chance)]


def minuting(folder: Path, chance: Random) -> Args:
    _case_folder(folder, chance)
    _changed(VILLAGE / "session.yaml", folder / "session.yaml", chance)
    forms = [[], ["--format", "md"], ["--format", "docx"]]
    return ["minutes", "case", "--session", "session.yaml", *chance.choice(forms), *_lang(chance)]


def with_rules(folder: Path, chance: Random) -> Args:
    shutil.copytree(SAMPLE, folder / "case")
    files = sorted((folder / "case" / "rules").rglob("*.yaml"))
    changed = chance.choice(files)
    _changed(SAMPLE / changed.relative_to(folder / "case"), changed, chance)
    form = ["--format", chance.choice(FORMATS)]
    return ["propose", "case", "--rules", "case/rules", *form, *_lang(chance)]


def recusing(folder: Path, chance: Random) -> Args:
    _case_folder(folder, chance, ROOT / "examples" / "recusal")
    form = ["--format", chance.choice(["table", "md", "json"])]
    day = ["--decided-on", chance.choice(["0001-01-01", "9999-12-31", "2022-01-01"])]
    return ["recusal", "case", *form, *_lang(chance), *chance.choice([[], [], day])]


def listing(folder: Path, chance: Random) -> Args:
    args = with_rules(folder, chance)
    rules = args[args.index("--rules") : args.index("--rules") + 2]
    form = ["--format", chance.choice(["table", "md", "json"])]
    return ["rules", "unverified", *rules, *form, *_lang(chance)]


def chains(folder: Path, chance: Random) -> Args:
    (folder / "case").mkdir()
    file = folder / "case" / "organisation.yaml"
    _changed(VILLAGE / "organisation.yaml", file, chance)
    at = ["--on", chance.choice(["2020-01-01", "0001-01-01", "9999-12-31", "today"])]
    named = ["subdistrict-party", "village-committee", "王", *NASTY[:4]]
    show = ["show", "case/organisation.yaml", *at]
    unit = ["--unit", chance.choice(named)]
    path = ["path", "case/organisation.yaml", "district-party", chance.choice(named), *at]
    check = ["check", "case/organisation.yaml", "--fail-on-fault"]
    form = ["--format", chance.choice(["table", "json"])]
    return ["chain", *chance.choice([show, [*show, *unit], path, check]), *form, *_lang(chance)]


def deciding(folder: Path, chance: Random) -> Args:
    _case_folder(folder, chance)
    text = ["x", "", "x" * 2001, "\udcff", "\x1b[31m\u202e", *NASTY[:8]]
    said = ["--reason", chance.choice(text), "--by", chance.choice(text)]
    done = [["--reject"], ["--accept", "--measure", "warning"], ["--alter", chance.choice(text)]]
    more = [[], [], ["--answer", f"assumption:A1={chance.choice(text)}"], ["--replace", "x"]]
    args = ["decide", "case", "--who", "p-deputy", *chance.choice(done), *said]
    return [*args, *chance.choice(more), *_lang(chance)]


@cache
def _assessment() -> dict[str, Any]:
    result = ran(ROOT, ["propose", str(VILLAGE), "--format", "json"])
    data: dict[str, Any] = json.loads(result.out)
    return data


def checking(folder: Path, chance: Random) -> Args:
    seed = chance.randrange(10**9)
    if chance.random() < 0.2:
        raw = blurred(json.dumps(_assessment()).encode(), seed)
    else:
        change = chance.choice([mutated, reworded])
        raw = json.dumps(change(_assessment(), seed), default=lambda raw: raw.text).encode()
    (folder / "result.json").write_bytes(raw)
    form = ["--format", chance.choice(["table", "json"])]
    return ["check-assessment", "result.json", *form, *_lang(chance)]


def agreeing(folder: Path, chance: Random) -> Args:
    shutil.copytree(PUBLIC, folder / "case")
    name = chance.choice(["published.yaml"] * 3 + ["case.yaml", "organisation.yaml"])
    _changed(PUBLIC / name, folder / "case" / name, chance)
    form = ["--format", chance.choice(["table", "json"])]
    return ["agreement", "case", *form, *_lang(chance)]


ATTEMPTS: dict[str, Attempt] = {
    "propose": proposing,
    "rules": with_rules,
    "chain": chains,
    "recusal": recusing,
    "unverified": listing,
    "decide": deciding,
    "procedure": scheduling,
    "what-if": supposing,
    "minutes": minuting,
    "check-assessment": checking,
    "agreement": agreeing,
}


@cache
def _rulebook() -> Rulebook:
    return read_rulebook(RULES)


def _read(folder: Path) -> Rulebook:
    """Read a rulebook; the shipped one, which no attempt changes, once for all."""
    return _rulebook() if folder.resolve() == RULES else read_rulebook(folder)


def attempt(name: str, seed: int, folder: Path) -> tuple[Args, Ran, list[str]]:
    """Make an attempt; return its command, what came of it, and what it broke."""
    args = ATTEMPTS[name](folder, Random(seed))  # noqa: S311 - not for secrets
    with (
        patch.object(assessing, "read_rulebook", _read),
        patch.object(decide, "read_rulebook", _read),
        patch.object(agreement, "read_rulebook", _read),
    ):
        result = ran(folder, args, SECONDS)
    if "ics" in args:  # its form asks for line ends of two signs
        result.out = result.out.replace("\r\n", "\n")
    return args, result, broken(result, folder, "decisions" if name == "decide" else "")
