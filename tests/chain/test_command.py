from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from wcwidth import wcswidth

from engine.chain.edges import DUTIES, HEADS, HOLDS, MEMBER, PARENT, SERVES, SUCCESSION
from engine.cli.chain import command
from engine.cli.columns import aligned
from engine.model.organisation import Level, Manner
from engine.text.catalogue import table

if TYPE_CHECKING:
    from click.testing import Result

GOLDEN = Path(__file__).parent / "golden"
TOWN = str(GOLDEN / "town.yaml")
RENEW = os.environ.get("WENZE_REGENERATE") == "1"

RUNS = {
    "show": ("show", TOWN, "--on", "2019-07-01"),
    "show-two-chiefs": ("show", TOWN, "--on", "2020-03-15", "--unit", "office"),
    "show-watch": ("show", TOWN, "--on", "2020-04-15", "--unit", "watch"),
    "show-town": ("show", TOWN, "--on", "2020-04-15", "--unit", "town"),
    "path": ("path", TOWN, "p2", "village", "--on", "2020-01-01"),
    "path-none": ("path", TOWN, "village", "p2", "--on", "2020-01-01"),
    "check": ("check", TOWN),
    "check-quiet": ("check", TOWN, "--from", "2020-04-02", "--to", "2020-04-02"),
}
WRONG = {
    "unknown-unit": ("show", TOWN, "--on", "2020-01-01", "--unit", "offise"),
    "unknown-far": ("show", TOWN, "--on", "2020-01-01", "--unit", "zzzzzzzz"),
    "bad-day": ("show", TOWN, "--on", "2020-02-30"),
    "days-reversed": ("check", TOWN, "--from", "2020-02-01", "--to", "2020-01-01"),
}


def run(*words: str) -> Result:
    return CliRunner().invoke(command, [*words])


def told(name: str, result: str) -> None:
    """Compare a text with its golden file, or renew the file when asked to."""
    golden = GOLDEN / f"{name}.txt"
    if RENEW:
        golden.write_text(result, encoding="utf-8")
    assert result == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", RUNS)
def test_the_chain_reads_as_its_golden_file(name: str, lang: str) -> None:
    result = run(*RUNS[name], "--lang", lang)
    assert result.exit_code == 0, result.output
    told(f"{name}.{lang}", result.stdout)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told_in_plain_words(name: str, lang: str) -> None:
    verb, *rest = WRONG[name]
    result = run(verb, "--lang", lang, *rest)
    assert result.exit_code == 2
    assert result.stdout == ""
    told(f"wrong-{name}.{lang}", result.stderr.splitlines()[-1] + "\n")


def loaded(*words: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(run(*words, "--format", "json").stdout)


def test_a_slice_as_json_names_ids_and_marks_what_is_not_sure() -> None:
    slice_ = loaded(*RUNS["show"])
    assert slice_["schema"] == "chain-slice.v1"
    town = next(unit for unit in slice_["units"] if unit["id"] == "town")
    held = {post["id"]: post["holders"] for post in town["posts"]}
    assert [(each["source"], each["sure"]) for each in held["secretary"]] == [("p1", True)]
    assert [(each["source"], each["sure"]) for each in held["deputy"]] == [("p2", False)]
    assert {duty["edge"] for duty in slice_["duties"]} == {
        "leads",
        "in-charge",
        "oversees",
        "supervises",
    }


def test_the_chains_of_a_unit_as_json_are_lists_of_ids() -> None:
    chains = loaded(*RUNS["show-town"])["chains"]
    assert chains == {"1": [["secretary", "deputy", "office", "chief"]], "2": [], "3": []}


def test_ways_as_json_carry_their_steps() -> None:
    (way,) = loaded(*RUNS["path"])["paths"]
    assert [step["target"] for step in way] == ["deputy", "office", "village"]


def test_faults_as_json_carry_codes_and_ids() -> None:
    check = loaded(*RUNS["check"])
    assert (check["from"], check["to"]) == ("2017-01-01", "2020-05-31")
    assert {"code": "cycle", "where": ["office", "town"]}.items() <= check["faults"][0].items()


def test_only_the_gate_makes_faults_fail() -> None:
    assert run("check", TOWN).exit_code == 0
    assert run("check", TOWN, "--fail-on-fault").exit_code == 1


def test_a_name_serves_as_well_as_an_id() -> None:
    by_name = run("path", TOWN, "副书记乙", "Shangzhou village committee", "--on", "2020-01-01")
    assert by_name.stdout == run(*RUNS["path"]).stdout


def test_columns_begin_in_the_same_cell_whatever_the_width_of_the_signs() -> None:
    lines = aligned([("村", "x"), ("ab", "y"), ("三资办", "z")])
    assert [wcswidth(line[:-1]) for line in lines] == [8, 8, 8]


def test_signs_that_steer_a_terminal_or_turn_a_line_are_left_out() -> None:
    assert aligned([("a\x1b[31mb\u202ec\u200bd\ne",)]) == ["a[31mbcd e"]


def test_every_kind_of_edge_and_level_has_words() -> None:
    kinds = (*DUTIES, HEADS, HOLDS, MEMBER, PARENT, SERVES, *SUCCESSION)
    edges = {f"edge:{kind}" for kind in kinds}
    codes = edges | {f"level:{level}" for level in Level}
    assert edges <= set(table("report"))
    assert codes | {f"manner:{manner}" for manner in Manner} <= set(table("chain"))
