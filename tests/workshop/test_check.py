"""All remarks of all files in one run; the settings weigh them; the exit code says what follows."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.cli.rules import command
from engine.model.check import CheckReport
from engine.rulebook.packs import read_rulebook
from engine.workshop.checking.check import around, check
from tests.rulebook.corpus import standing_in
from tests.workshop.folder import ARTICLE, change, copied, replace
from tests.workshop.template import TEMPLATE, VERSION

HEAD = "schema: check-settings.v1\n"
FACT = """schema: pack.v1
vocabulary:
- name: charge.late
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 超期, en: late}
  definition: {zh: 超过期限, en: after the term}
  question: {zh: 超期了吗?, en: Is it late?}
  ask: {zh: 登记, en: the register}
"""
"""A fact that nobody is said to judge."""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["check", "--lang", "en", *arguments])


def codes(report: CheckReport) -> Counter[str]:
    return Counter(remark.code for remark in report.remarks)


def checked(rules: Path) -> CheckReport:
    return check(around(rules))


def test_a_folder_without_a_fault_is_clean() -> None:
    result = run(str(TEMPLATE))
    assert result.exit_code == 0
    summary, follows = " ".join(result.stdout.split()).split("articles to be verified: ")
    assert summary.endswith("checked. errors: 0, warnings: 0, notes: 0; ")
    assert follows == "0 no errors"


def test_slips_faults_and_remarks_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT)
    replace(rules / ARTICLE, "stage: qualify", "stage\uff1aqualify")
    replace(rules / VERSION / "article-03.yaml", "circumstance: kept", "circumstanse: kept")
    report = checked(rules)
    assert codes(report).keys() >= {"wide-colon", "unknown-fact", "fact-without-owner"}
    assert not report.usable
    places = [(each.where.file, each.where.line, each.where.column) for each in report.remarks]
    assert places == sorted(places)


@pytest.mark.parametrize("form", ["table", "json", "sarif", "github", "junit"])
def test_no_format_hides_what_keeps_a_file_from_being_read(form: str, tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / ARTICLE, "finding.loss: minor}", "finding.los: minor}")
    result = run(str(rules), "--format", form)
    assert result.exit_code == 2
    assert "unknown-fact" in result.stdout


def test_a_warning_fails_only_where_it_is_told_to(tmp_path: Path) -> None:
    rules = str(copied(tmp_path, extra=FACT))
    assert [run(rules, "--fail-on", each).exit_code for each in ("error", "warning", "never")] == [
        0,
        1,
        0,
    ]


def test_a_wrong_example_fails_the_check(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(
        rules / ARTICLE, "finding.loss: minor, expect: met", "finding.loss: minor, expect: open"
    )
    assert run(str(rules)).exit_code == 1
    assert run(str(rules), "--fail-on", "never").exit_code == 0


def test_the_settings_weigh_a_code_or_leave_it_out(tmp_path: Path) -> None:
    setting = HEAD + 'severity: {fact-without-owner: {weight: "%s", reason: 试验}}\n'
    graver = copied(tmp_path / "graver", extra=FACT, settings=setting % "error")
    assert run(str(graver)).exit_code == 1
    off = copied(tmp_path / "off", extra=FACT, settings=setting % "off")
    assert codes(checked(off)) == {}


@pytest.mark.parametrize(
    ("bound", "holds"),
    [
        ("fact: charge.late", True),
        ("fact: charge.confessed", False),
        ("file: sample/*/extra.yaml", True),
        ("file: sample/2021-01-01/*", False),
        ("rule: art-1-kept", False),
    ],
)
def test_an_exception_holds_where_it_says(bound: str, tmp_path: Path, *, holds: bool) -> None:
    settings = f"{HEAD}exceptions:\n- {{code: fact-without-owner, {bound}, reason: 试验}}\n"
    report = checked(copied(tmp_path, extra=FACT, settings=settings))
    unused = {"fact-without-owner", "exception-unused"}
    assert set(codes(report)) == (set() if holds else unused)
    assert report.counts.excepted == int(holds)


def test_what_is_excepted_elsewhere_is_not_told_of_a_file(tmp_path: Path) -> None:
    settings = f"{HEAD}exceptions:\n- {{code: fact-without-owner, file: '*', reason: 试验}}\n"
    rules = copied(tmp_path, extra=FACT, settings=settings)
    assert "excepted" in run(str(rules)).stdout
    assert "excepted" not in run(str(rules / ARTICLE)).stdout


def test_an_exception_never_hides_what_keeps_a_file_from_being_read(tmp_path: Path) -> None:
    settings = f"{HEAD}exceptions:\n- {{code: wide-colon, file: '*', reason: 试验}}\n"
    rules = copied(tmp_path, settings=settings)
    replace(rules / ARTICLE, "stage: qualify", "stage\uff1aqualify")
    assert codes(checked(rules)).keys() >= {"wide-colon", "check-fixed"}


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("severity: {fact-unred: {weight: note, reason: 试验}}", "unknown-check"),
        ("severity: {wide-colon: {weight: note, reason: 试验}}", "check-fixed"),
        ("exceptions: [{code: fact-unread, reason: 试验}]", "exception-unbound"),
        ("exceptions: [{code: fact-unread, rule: x}]", "missing-key"),
    ],
)
def test_settings_that_say_nothing_are_refused(settings: str, code: str, tmp_path: Path) -> None:
    rules = copied(tmp_path, settings=f"{HEAD}{settings}\n")
    report = checked(rules)
    assert code in codes(report)
    assert report.usable, "the settings are no part of the rules"
    assert run(str(rules)).exit_code == 2


def test_a_slip_in_the_settings_is_told(tmp_path: Path) -> None:
    rules = copied(tmp_path, settings=f"{HEAD}severity\uff1a\n")
    assert codes(checked(rules)).keys() >= {"wide-colon"}
    assert run(str(rules)).exit_code == 2


def test_the_settings_change_no_digest(tmp_path: Path) -> None:
    bare = read_rulebook(copied(tmp_path / "bare"))
    weighed = read_rulebook(copied(tmp_path / "weighed", settings=HEAD))
    assert bare.digest == weighed.digest


@pytest.mark.parametrize(
    "within", ["", "sample", "sample/2020-01-01", "sample/2020-01-01/extra.yaml"]
)
def test_a_part_of_a_folder_is_checked_within_the_whole(within: str, tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT)
    report = checked(rules / within)
    assert codes(report) == {"fact-without-owner": 1}
    assert report.rules == str(rules)


def test_what_lies_beside_the_part_that_is_asked_about_is_not_told(tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT)
    assert codes(checked(rules / ARTICLE)) == {}


def test_where_a_version_is_lost_nothing_is_called_unread(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / ARTICLE, "stage: qualify", "stage: qualified")
    found = codes(checked(rules)).keys()
    assert found == {"unknown-code"}


def test_a_part_is_found_from_within_it(tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT)
    with standing_in(rules / VERSION):
        assert codes(checked(Path("extra.yaml"))) == {"fact-without-owner": 1}


def test_a_folder_that_is_none_is_told() -> None:
    result = run("no-such-folder", "--format", "json")
    assert result.exit_code == 2
    assert [each["code"] for each in json.loads(result.stdout)["remarks"]] == ["no-rules-folder"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("no-such.yaml", "no-file"), ("empty", "no-rules"), ("notes.txt", "stray-file")],
)
def test_a_part_that_holds_nothing_is_told(name: str, code: str, tmp_path: Path) -> None:
    rules = copied(tmp_path)
    (rules / "empty").mkdir()
    (rules / "notes.txt").write_text("a\uff1a1\n", encoding="utf-8")
    result = run(str(rules / name), "--fix", "--yes", "--format", "json")
    assert result.exit_code == 2
    assert [each["code"] for each in json.loads(result.stdout)["remarks"]] == [code]
    assert (rules / "notes.txt").read_text(encoding="utf-8") == "a\uff1a1\n"


def test_explain_prints_a_page_in_both_languages() -> None:
    told = {
        lang: CliRunner().invoke(command, ["explain", "example-wrong", "--lang", lang]).stdout
        for lang in ("zh", "en")
    }
    assert told["zh"] != told["en"]


def test_explain_knows_what_has_no_page_of_its_own() -> None:
    result = CliRunner().invoke(command, ["explain", "range-reversed", "--lang", "en"])
    assert result.exit_code == 0
    assert "range-reversed" in result.stdout


def test_explain_offers_what_may_be_meant() -> None:
    result = CliRunner().invoke(command, ["explain", "exmple-wrong", "--lang", "en"])
    assert result.exit_code != 0
    assert "example-wrong" in result.output


def test_explain_lists_every_check() -> None:
    result = CliRunner().invoke(command, ["explain", "--format", "json"])
    assert len(json.loads(result.stdout)) >= 40


SHAPES = {
    "alike": "{finding.established: yes, finding.loss: minor}",
    "fewer": "{finding.established: yes}",
    "more": "{finding.established: yes, any: [{finding.loss: minor}, {finding.amount: 3}]}",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_two_rules_of_one_id_are_each_looked_at_where_they_stand(
    shape: str, tmp_path: Path
) -> None:
    rules = copied(tmp_path)
    replace(rules / ARTICLE, "id: art-1-lost", "id: art-1-kept")
    replace(
        rules / ARTICLE,
        "{finding.established: yes, finding.loss: larger, finding.amount: {at_least: 100}}",
        shape,
    )
    replace(rules / ARTICLE, "circumstance: lost", "circumstance: kept")
    found = codes(checked(rules))
    assert found["declared-twice"] == 1
    assert found["example-wrong"] > 0, "its examples were written for other conditions"
    assert "rules-alike" not in found


def test_a_fault_in_one_rule_hides_nothing_of_the_rest(tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT)
    replace(rules / ARTICLE, "stage: qualify", "stage: qualified")
    replace(rules / ARTICLE, "finding.loss: larger, finding", "finding.los: larger, finding")
    replace(rules / VERSION / "article-03.yaml", "circumstance: kept", "circumstanse: kept")
    found = codes(checked(rules))
    assert found == {"unknown-code": 1, "unknown-fact": 2, "fact-without-owner": 1}


def test_a_lost_fact_makes_no_rule_rest_on_the_post_alone(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / "vocabulary.yaml", "  on: link", "  on: links")
    assert codes(checked(rules)) == {"unknown-code": 1}


@pytest.mark.parametrize(
    "old",
    ["schema: pack.v1\n", "label: {zh: 主动说明", "- name: charge.confessed", "vocabulary:\n"],
)
def test_what_is_lost_is_not_missed_elsewhere(old: str, tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / "vocabulary.yaml", old, old[:2] + old[3:])
    report = checked(rules)
    assert len(codes(report)) >= 1
    assert "unknown-fact" not in codes(report)


def test_a_file_that_is_no_yaml_hides_nothing_of_the_others(tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT)
    (rules / ARTICLE).write_text("schema: [pack.v1\n", encoding="utf-8")
    replace(rules / VERSION / "article-03.yaml", "range: [light, middle]", "range: [middle, light]")
    found = codes(checked(rules))
    assert found.keys() >= {"range-reversed", "fact-without-owner"}
    assert "unknown-rule" not in found


def test_what_cannot_be_read_beside_the_rules_is_told_as_the_exit_code_has_it(
    tmp_path: Path,
) -> None:
    result = run(str(copied(tmp_path, settings=HEAD + "severety: {}\n")))
    assert result.exit_code == 2
    words = " ".join(result.stdout.split())
    assert "not all was checked (exit code 2)" in words
    assert "the rules can be read, but there are errors" not in words


def test_what_is_to_be_verified_is_counted_where_it_is_cited(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    for file in (rules / VERSION).glob("*.yaml"):
        change(file, lambda text: text.replace("verified: true}", "verified: false}"))
    whole, part = checked(rules), checked(rules / ARTICLE)
    assert codes(part)["unverified-citation"] == part.counts.unverified == 1
    assert whole.counts.unverified == 5
    replace(rules / VERSION / "article-03.yaml", "circumstance: kept", "circumstanse: kept")
    assert checked(rules).counts.unverified == 5


def test_the_repair_offered_names_the_path_and_counts_what_it_repairs(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / ARTICLE, "stage: qualify", "stage\uff1aqualify")
    assert f"can be repaired: 1: wenze rules check {rules} --fix" in run(str(rules)).stdout
    replace(rules / ARTICLE, "  stage\uff1aqualify", "\tstage: qualify")
    told = run(str(rules)).stdout
    assert "tab-indent" in told
    assert "--fix" not in told


def test_of_an_article_that_is_not_in_the_register_no_more_is_told(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    replace(rules / ARTICLE, "provision: {article: 1,", "provision: {article: 71,")
    found = codes(checked(rules))
    assert "not-in-register" in found
    assert not found.keys() & {"file-of-article", "id-of-article"}


def test_a_text_in_one_language_is_said_to_lack_the_other(tmp_path: Path) -> None:
    rules = copied(tmp_path, extra=FACT.replace("{zh: 超期, en: late}", "超期"))
    told = [each for each in checked(rules).remarks if each.code.startswith("language")]
    assert [(each.code, "`en` is missing" in each.wrong.en) for each in told] == [
        ("language-missing", True)
    ]
