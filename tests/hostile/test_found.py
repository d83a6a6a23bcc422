"""What once broke a command, or kept it busy, does so no more."""

from __future__ import annotations

import os
import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from engine.rulebook.load import load
from tests.hostile.sandbox import Ran, ran
from tests.hostile.verdict import broken, steering
from tests.hostile.written import written
from tests.village import ROOT

FOUND = Path(__file__).parent / "found"
VILLAGE = ROOT / "examples" / "village-cashier"
SAID = ("--who", "p-deputy", "--reject", "--reason", "x", "--by", "y")
LONG = "x" * 2001
MILLION = 1_000_000

BUSY = {
    "spaces-before-a-letter": "a: b" + "\u3000" * MILLION + "x",
    "dashes": "：\n" + "- " * MILLION,
    "dashes-within-bounds": ("：\n" + "- " * 9_000 + "\n") * 20,
    "spaces-within-bounds": ("a: b" + "\u3000" * 19_000 + "x\n") * 20,
    "spaces-in-brackets": ("a: [" + " \u3000" * 9_000 + "x\n") * 20,
    "words-in-brackets": ("a: [" + "a，" * 9_000 + "\n") * 20,
    "quotes-in-brackets": ("a: [" + ",“" * 9_000 + "\n") * 20,
    "open-quotes": ("a：\n" + "b: " + "“a" * 9_000 + "\n") * 20,
    "figures": ("a: " + "１-" * 9_000 + "x\n") * 20,
    "wide-braces": ("a: " + "｛a：" * 6_000 + "\n") * 20,
    "straight-quotes": ("a： " + " '\"" * 6_000 + "\n") * 20,
    "keys-without-a-value": ("- " * 30 + "a" * 19_000 + "：\n") * 20,
    "blank-lines": "：\n" + "\n" * 4 * MILLION,
    "slips": "a：b\n" * 90_000,
    "tags": "a: [" + "!x y,\n" * 90_000,
    "same-keys": "a: 1\n" * 90_000,
    "nulls": "\x00" * 4 * MILLION,
    "escapes": ("\x1b" * 100 + "\n") * 30_000,
    "open-brackets": "a: " + "[\n" * 90_000,
    "unknown-keys": "".join(f"k{number}: 1\n" for number in range(40_000)),
}


def _case(folder: Path) -> Path:
    return Path(shutil.copytree(VILLAGE, folder / "case"))


def _shipped(name: str) -> dict[str, Any]:
    document, _ = load(VILLAGE / name)
    assert document is not None
    assert isinstance(document.data, dict)
    return deepcopy(document.data)


def _sound(folder: Path, *args: str, may_write: str = "", seconds: float = 30) -> Ran:
    result = ran(folder, args, seconds)
    assert broken(result, folder, may_write) == []
    return result


@pytest.mark.parametrize("name", BUSY)
def test_no_text_keeps_the_reader_busy_or_floods_the_console(name: str, tmp_path: Path) -> None:
    (_case(tmp_path) / "case.yaml").write_text(BUSY[name], encoding="utf-8")
    result = _sound(tmp_path, "propose", "case")
    assert result.code == 2
    assert len(result.err) < 200_000


@pytest.mark.parametrize("file", sorted(FOUND.glob("*.organisation.yaml")), ids=lambda p: p.stem)
@pytest.mark.parametrize("form", ["table", "json"])
def test_a_name_steers_no_console(file: Path, form: str, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "o.yaml")
    result = _sound(tmp_path, "chain", "show", "o.yaml", "--on", "2020-01-01", "--format", form)
    assert result.code == 0


@pytest.mark.parametrize(
    "args",
    [
        ("decide", "case", *SAID, "--reason", LONG),
        ("decide", "case", *SAID, "--by", LONG),
        ("decide", "case", *SAID, "--reason", "\udcff"),
        ("decide", "case", *SAID, "--provision", LONG),
        ("decide", "case", *SAID, "--answer", f"assumption:A1={LONG}"),
        ("decide", "case", *SAID, "--answer", "=x"),
        ("decide", "case", *SAID, "--answer", "\x1b[31m\u202ex"),
        ("decide", "case", *SAID, "--alter", LONG),
        ("decide", "case", *SAID, "--on", "\u202ex"),
        ("propose", "case", "--who", "\x1b[31m\u202ex"),
        ("propose", "case", "\x1b[31m\u202ex"),
        ("propose", "/dev/zero"),
        ("check-assessment", "/dev/zero"),
    ],
)
def test_what_is_typed_is_refused_in_words_that_steer_nothing(
    args: tuple[str, ...], tmp_path: Path
) -> None:
    _case(tmp_path)
    assert _sound(tmp_path, *args).code == 2


def test_a_decision_already_there_keeps_a_long_reason_for_another_out(tmp_path: Path) -> None:
    _case(tmp_path)
    assert _sound(tmp_path, "decide", "case", *SAID, may_write="decisions").code == 0
    again = _sound(tmp_path, "decide", "case", *SAID, "--replace", LONG)
    assert again.code == 2
    assert "2000" in again.err


def test_a_link_in_the_case_folder_leads_no_decision_elsewhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (_case(tmp_path) / "decisions").symlink_to(elsewhere)
    assert _sound(tmp_path, "decide", "case", *SAID).code == 1
    assert list(elsewhere.iterdir()) == []


def test_a_link_beside_a_decision_is_not_written_through(tmp_path: Path) -> None:
    case = _case(tmp_path)
    _sound(tmp_path, "decide", "case", *SAID, may_write="decisions")
    precious = tmp_path / "precious"
    precious.write_text("mine", encoding="utf-8")
    kept = next((case / "decisions").iterdir())
    kept.with_suffix(".new").symlink_to(precious)
    said = (*SAID, "--replace", "x")
    assert _sound(tmp_path, "decide", "case", *said, may_write="decisions").code == 0
    assert precious.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "name", ["/dev/zero", "/etc/passwd", "\\\\host\\share\\o.yaml", "C:o.yaml"]
)
def test_a_case_leads_to_no_place_outside(name: str, tmp_path: Path) -> None:
    case = _case(tmp_path)
    text = (case / "case.yaml").read_text(encoding="utf-8")
    told = text.replace("organisation: organisation.yaml", f"organisation: '{name}'")
    assert told != text
    (case / "case.yaml").write_text(told, encoding="utf-8")
    result = _sound(tmp_path, "propose", "case")
    assert result.code == 2
    assert "absolute-path" in result.err
    assert "root:" not in result.err


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert _sound(tmp_path, "propose", "pipe.yaml").code == 2


def test_many_findings_make_a_long_text_that_is_cut(tmp_path: Path) -> None:
    case, data = _case(tmp_path), _shipped("case.yaml")
    data["findings"] += [{**data["findings"][0], "id": f"X{number}"} for number in range(60)]
    (case / "case.yaml").write_text(written(data), encoding="utf-8")
    assert _sound(tmp_path, "propose", "case").code == 0


def test_a_case_beyond_one_assessment_is_refused_with_what_to_do(tmp_path: Path) -> None:
    case, data = _case(tmp_path), _shipped("case.yaml")
    data["findings"] += [{**data["findings"][0], "id": f"X{number}"} for number in range(300)]
    (case / "case.yaml").write_text(written(data), encoding="utf-8")
    result = _sound(tmp_path, "propose", "case")
    assert result.code == 2
    assert "split it by findings" in result.err


def test_thousands_of_names_that_nothing_declares_are_told_soon(tmp_path: Path) -> None:
    case, data = _case(tmp_path), _shipped("organisation.yaml")
    unit = {"name": "n", "kind": "office", "level": "village"}
    data["units"] += [
        {**unit, "id": f"unit-number-{number:05}", "parent": f"unit-numbre-{number:05}"}
        for number in range(2_000)
    ]
    (case / "organisation.yaml").write_text(written(data), encoding="utf-8")
    result = _sound(tmp_path, "propose", "case")
    assert result.code == 2
    assert "there may be more" in result.err


def test_ways_that_multiply_are_cut_off_with_a_word(tmp_path: Path) -> None:
    case, data = _case(tmp_path), _shipped("organisation.yaml")
    post = {"title": "t", "unit": "subdistrict-party", "leading_group": "true"}
    for role in ("secretary", "member"):
        data["posts"] += [{**post, "id": f"{role}-{each}", "role": role} for each in range(300)]
    (case / "organisation.yaml").write_text(written(data), encoding="utf-8")
    shown = ("show", "case/organisation.yaml", "--on", "2020-01-01", "--unit", "subdistrict-party")
    result = _sound(tmp_path, "chain", *shown)
    assert result.code == 0
    assert "the first 500" in result.out


def test_the_watch_itself_sees_what_it_is_to_see(tmp_path: Path) -> None:
    (tmp_path / "canary").touch()
    harm = broken(Ran(code=7, out="\x1b\u202e", err="Traceback", written=["x"]), tmp_path)
    assert len(harm) == 5
    assert steering("王 ok\n") == set()
