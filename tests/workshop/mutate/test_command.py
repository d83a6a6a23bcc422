"""`wenze rules mutate`: what is noticed, what is not, forms, gates, and going on after a break."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from unittest.mock import Mock

import jsonschema
import pytest

from engine.cli.console import Exit
from engine.cli.schema import written
from engine.model.base import Lang
from engine.model.mutation import Mutation
from engine.reports.mutation import MUTATION_FORMATS
from engine.reports.wrap import width
from engine.scenarios.direct import placed_in
from engine.workshop.mutate.bench import Attempt, attempts, bench_of
from engine.workshop.mutate.journal import fit
from engine.workshop.mutate.playing import Tried
from engine.workshop.mutate.run import Mutated, Request, mutate
from engine.workshop.mutate.telling import told
from tests.cli.running import run
from tests.workshop.coverage.tiny import FEATURE, RULES

COMMAND = ("rules", "mutate", "--rules", str(RULES.resolve()))
LANGS: tuple[Lang, ...] = ("zh", "en")
QUICK = ("members", "lighter")


def made(request: Request) -> Mutated:
    return mutate(request, lambda *_: None)


@cache
def found() -> Mutation:
    return told(made(Request(RULES, (FEATURE,), rule_ids=QUICK)))


def verdicts(rule: str) -> dict[str, str]:
    return {each.told.en: each.verdict for each in found().mutants if each.rule == rule}


def test_a_scenario_notices_what_no_example_does() -> None:
    gone = verdicts("members")["the whole rule dropped"]
    assert gone == "scenario"
    (each,) = (it for it in found().mutants if it.key == "tiny/2020-01-01:members#1")
    assert each.by
    assert each.by.startswith(FEATURE.as_posix())


def test_what_nothing_notices_comes_with_a_sheet_and_with_what_would() -> None:
    (each,) = (it for it in found().mutants if it.told.en == "lean: lenient → lean: mitigated")
    assert each.verdict == "survived"
    assert each.tried == 3
    assert each.witness
    assert [(it.fact, it.value) for it in each.witness.facts] == [("charge.remedied", "yes")]
    assert each.suggestion
    assert each.suggestion.zh == "写一个这条规则成立的场景，写明：从宽从严:从轻"


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh", "两条规则都成立"), ("en", "the overridden one is overridden no more")],
)
def test_of_an_override_that_is_gone_the_page_says_that_both_rules_hold(
    lang: Lang, words: str
) -> None:
    graver = told(made(Request(RULES, rule_ids=("graver",))))
    assert words in " ".join(MUTATION_FORMATS["md"](graver, lang).split())


def test_mutants_that_are_refused_are_not_counted() -> None:
    counted = [each for each in found().mutants if each.verdict not in {"refused", "equivalent"}]
    assert found().share.of == len(counted) < len(found().mutants)


def test_a_run_that_was_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    request = Request(RULES, (FEATURE,), rule_ids=("direct",), journal=journal)
    whole = made(request)
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join(lines[:2]) + lines[2][:20], encoding="utf-8")
    again = made(request)
    assert again.fates == whole.fates
    assert (whole.resumed, again.resumed, made(request).resumed) == (0, 1, len(lines) - 1)


def test_a_run_that_is_all_in_the_journal_tells_of_scenarios_what_the_first_did(
    tmp_path: Path,
) -> None:
    wrong, journal = tmp_path / "wrong.feature", tmp_path / "journal"
    text = FEATURE.read_text(encoding="utf-8")
    wrong.write_text(text.replace("「主任」待查", "不提出「主任」"), encoding="utf-8")
    request = Request(RULES, (wrong,), rule_ids=("members",), journal=journal)
    first, again = made(request), made(request)
    assert again.resumed
    assert (again.scenarios, again.failed) == (first.scenarios, first.failed)
    assert (again.scenarios, len(again.failed)) == (2, 1)


def test_scenarios_that_name_the_article_of_a_rule_are_played_first(tmp_path: Path) -> None:
    text = FEATURE.read_text(encoding="utf-8")
    silent, named = tmp_path / "a.feature", tmp_path / "b.feature"
    silent.write_text(text, encoding="utf-8")
    named.write_text(text.replace("功能:", "@第一条\n功能:", 1), encoding="utf-8")
    fates = made(Request(RULES, (silent, named), rule_ids=("members",))).fates
    by = [each.by for each in fates.values() if each.verdict == "scenario"]
    assert by
    assert all(place and place.startswith(named.as_posix()) for place in by)


def test_what_noticed_one_change_of_a_rule_is_played_first_for_the_next() -> None:
    places = tuple(each.place for each in placed_in(FEATURE))
    alone = {key: attempts(RULES, (Attempt(key, places),))[key] for key in bench_of(RULES).every}
    late = next(key for key, it in alone.items() if it.by and it.played and it.played > 1)
    again = attempts(RULES, (Attempt(late, places), Attempt(late, places)))
    assert again[late] == Tried(alone[late].by, 1)


def test_what_is_said_to_notice_is_played_before_all_others() -> None:
    places = tuple(each.place for each in placed_in(FEATURE))
    alone = {key: attempts(RULES, (Attempt(key, places),))[key] for key in bench_of(RULES).every}
    late = next(key for key, it in alone.items() if it.by and it.played and it.played > 1)
    hinted = attempts(RULES, (Attempt(late, places, alone[late].by),))
    assert hinted[late] == Tried(alone[late].by, 1)
    misled = attempts(RULES, (Attempt(late, places, "elsewhere.feature:1"),))
    assert misled[late] == alone[late]


def test_a_journal_of_other_scenarios_says_nothing(tmp_path: Path) -> None:
    journal, other = tmp_path / "journal", tmp_path / "other.feature"
    other.write_text(FEATURE.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    made(Request(RULES, (FEATURE,), rule_ids=("members",), journal=journal))
    assert made(Request(RULES, (other,), rule_ids=("members",), journal=journal)).resumed == 0


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    drawn = [tuple(made(Request(RULES, sample=5, seed=seed)).fates) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert len(drawn[0]) == 5
    assert made(Request(RULES, sample=5)).left > 0


def test_scenarios_that_do_not_hold_notice_nothing(tmp_path: Path) -> None:
    wrong, unread = tmp_path / "wrong.feature", tmp_path / "unread.feature"
    text = FEATURE.read_text(encoding="utf-8")
    wrong.write_text(text.replace("「主任」待查", "不提出「主任」"), encoding="utf-8")
    unread.write_text("功能\n", encoding="utf-8")
    same = made(Request(RULES, (wrong, unread), rule_ids=("members",)))
    assert len(same.failed) == 2
    assert same.scenarios == 2


def test_where_examples_alone_are_asked_nothing_is_said_of_scenarios() -> None:
    alone = told(made(Request(RULES, rule_ids=("members",))))
    assert alone.scenarios is None
    assert {each.tried for each in alone.mutants} == {None}
    shown = MUTATION_FORMATS["table"](alone, "en")
    assert "no scenario touches it" not in shown
    assert "scenarios that hold" not in shown


@pytest.mark.parametrize(("least", "code"), [("50", Exit.DONE), ("50.01", Exit.GATE)])
def test_a_gate_is_exact(least: str, code: Exit, capsys: pytest.CaptureFixture[str]) -> None:
    """Of `members` its flip is noticed by an example, that it is gone by none."""
    arguments = (*COMMAND, "--examples-only", "--rule", "members", "--lang", "en")
    assert run(*arguments, "--min-kill", least) == code
    shown = capsys.readouterr()
    assert "2 alterations, 1 of them noticed (50.0%)" in shown.out
    assert ("less than the 50.01% asked for" in shown.err) is (code is Exit.GATE)


def test_names_that_are_none_are_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*COMMAND, "--examples-only", "--rule", "grave", "--lang", "zh") == Exit.COULD_NOT_RUN
    assert "没有规则「grave」;最接近的是 graver" in capsys.readouterr().err


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_fits_a_terminal(lang: Lang) -> None:
    shown = MUTATION_FORMATS["table"](found(), lang)
    assert max(map(width, shown.splitlines())) <= 100
    assert ("去掉整条规则" if lang == "zh" else "the whole rule dropped") in shown


@pytest.mark.parametrize("text", ["# Read me\n", "\n\n{}\n", '{"mutant": 1}\n', b"\xff\xfe"])
def test_a_file_that_is_no_journal_is_refused_and_left_alone(
    text: str | bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = file.read_bytes()
    asked = (*COMMAND, str(FEATURE), "--rule", "members", "--journal", str(file), "--lang", "en")
    assert run(*asked) == Exit.COULD_NOT_RUN
    assert "is no journal" in capsys.readouterr().err
    assert file.read_bytes() == before


@pytest.mark.parametrize("text", ["", "\n", '{"digest": "0', '{"dig'])
def test_a_journal_that_holds_nothing_yet_is_one(text: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text(text, encoding="utf-8")
    assert fit(tmp_path / "file")
    assert fit(tmp_path / "none")


@pytest.mark.parametrize("keeping", [True, False])
def test_a_run_that_is_broken_off_says_what_is_kept_and_how_to_go_on(
    keeping: bool,  # noqa: FBT001 - a case of the test
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    played: list[object] = []

    def broken(rules: Path, wanted: tuple[Attempt, ...]) -> dict[str, Tried]:
        if played:
            raise KeyboardInterrupt
        played.append(wanted)
        return attempts(rules, wanted)

    monkeypatch.setattr("engine.workshop.mutate.run.attempts", broken)
    journal = tmp_path / "journal"
    more = ("--journal", str(journal)) if keeping else ()
    rules = [word for rule in (*QUICK, "direct") for word in ("--rule", rule)]
    asked = (*COMMAND, str(FEATURE), *rules, "--lang", "en", *more)
    assert run(*asked) == Exit.COULD_NOT_RUN
    shown = " ".join(capsys.readouterr().err.split())
    kept = f"which are kept in {journal}; run the same command again"
    assert (kept if keeping else "nothing is kept; with `--journal FILE`") in shown
    if keeping:
        lines = [line for line in journal.read_text(encoding="utf-8").splitlines() if "by" in line]
        assert f"broken off with {len(lines)} of " in shown


def test_a_run_that_is_broken_off_before_any_result_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("engine.cli.mutating.mutate", Mock(side_effect=KeyboardInterrupt))
    assert run(*COMMAND, str(FEATURE), "--lang", "zh") == Exit.COULD_NOT_RUN
    assert "还没有结果" in capsys.readouterr().err


def test_json_follows_its_published_schema() -> None:
    published = Path(__file__).parents[3] / "docs" / "schema" / "mutation.v1.json"
    assert published.read_text(encoding="utf-8") == written("mutation")
    shown = MUTATION_FORMATS["json"](found(), "zh")
    jsonschema.validate(json.loads(shown), json.loads(written("mutation")))
