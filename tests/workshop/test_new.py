"""Rules and facts are drawn up: nothing is lost or overwritten, and no blank is ever active."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from engine.cli.console import Exit
from engine.rulebook.append import SectionError, appended
from engine.rulebook.gather import gather
from engine.rulebook.load import load_bytes
from engine.scenarios.feature import read_feature
from tests.cli.running import run
from tests.workshop.shelf import SAMPLE

REGISTER = """\
articles:
- {article: 1, title: {zh: 保管, en: Keeping}, verbs: [is-given], verified: true}
- {article: 2, title: {zh: 责任, en: Responsibility}, verbs: [is-given], verified: true}
- {article: 3, title: {zh: 处分, en: Sanctions}, verbs: [is-given, shall], verified: true}
- {article: 4, title: {zh: 从轻, en: Leniency}, verbs: [may, shall, is-given], verified: true}
- {article: 5, title: {zh: 程序, en: Procedure}, verbs: [shall, is-given], verified: true}
- article: 10
  title: {zh: 权限, en: Authority}
  verbs: [shall]
  verified: false
  to_verify: {zh: 第十条的全文, en: the text of Article 10}
- {article: 6, title: {zh: 提示, en: Alerts}, verbs: [shall, is-given], verified: true}
- {article: 7, title: {zh: 原则, en: Principles}, verified: true}
- {article: 8, paragraph: 1, title: {zh: 第一款, en: First}, verbs: [may], verified: true}
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    shutil.copytree(SAMPLE, folder)
    register = folder / "sample" / "2020-01-01" / "register.yaml"
    register.write_text("schema: pack.v1\n" + REGISTER, encoding="utf-8")
    assert [each.code for each in gather(folder).problems] == []
    return folder


def new(rules: Path, *asked: str) -> int:
    return run("rules", "new", *asked, "--rules", str(rules), "--lang", "en")


RULE = ("rule", "--regulation", "sample", "--article", "1", "--stage", "qualify")


def test_a_rule_is_shown_before_it_is_written(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in rules.rglob("*.yaml")}
    assert new(rules, *RULE) == Exit.DONE
    shown = capsys.readouterr()
    assert "- id: art-1\n" in shown.out
    assert "provision: {article: 1, verified: true}" in shown.out
    assert "verb: is-given" in shown.out
    assert "nothing was written" in shown.err
    assert {file: file.read_bytes() for file in rules.rglob("*.yaml")} == before


def test_a_rule_is_added_behind_the_others_and_refused_until_filled_in(rules: Path) -> None:
    file = rules / "sample" / "2020-01-01" / "rules.yaml"
    before = file.read_text(encoding="utf-8")
    assert new(rules, *RULE, "--with-exception", "--write") == Exit.DONE
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    found = gather(rules)
    assert {each.code for each in found.problems} == {"blank-left"}
    assert "art-1" not in [rule.id for version in found.versions for rule in version.pack.rules]
    places = {each.details["what"] for each in found.problems}
    assert places == {"title", "when", "unless", "circumstance", "because", "say", "examples"}


def test_a_rule_that_is_filled_in_is_read(rules: Path) -> None:
    assert new(rules, *RULE, "--with-exception", "--write") == Exit.DONE
    file = rules / "sample" / "2020-01-01" / "rules.yaml"
    text = file.read_text(encoding="utf-8")
    start = text.index("- id: art-1\n")
    filled = text[start:].replace("to be filled: ", "").replace("待填:", "")
    filled = filled.replace("circumstance: to-be-filled", "circumstance: kept")
    filled = filled.replace("to-be-filled-1: yes", "finding.loss: larger")
    filled = filled.replace("to-be-filled-1: no", "finding.loss: minor")
    filled = filled.replace("to-be-filled-2: yes", "link.decision_role: objected")
    filled = filled.replace("to-be-filled-2: no", "link.decision_role: joined")
    file.write_text(text[:start] + filled, encoding="utf-8")
    found = gather(rules)
    assert found.problems == ()
    made = next(rule for version in found.versions for rule in version.pack.rules
                if rule.id == "art-1")  # fmt: skip
    assert [each.expect.value for each in made.examples] == [
        "established",
        "not-met",
        "open",
        "excepted",
        "conditional",
    ]


def test_scenarios_are_drawn_up_beside_the_others_in_their_language(rules: Path) -> None:
    other = rules.parent / "features" / "our-sample" / "kept.feature"
    other.parent.mkdir(parents=True)
    other.write_text(
        "# language: en\n@sample/2020-01-01\nFeature: kept\n  Scenario: kept\n    When it is so\n",
        encoding="utf-8",
    )
    assert new(rules, *RULE, "--write") == Exit.DONE
    feature, problems = read_feature(other.parent / "art-1.feature")
    assert problems == []
    assert feature is not None
    assert feature.language == "en"
    assert len(feature.scenarios) == 3
    assert "@sample/2020-01-01 @article-1" in (other.parent / "art-1.feature").read_text("utf-8")


def test_who_writes_in_english_writes_beside_the_english_scenarios(
    rules: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (rules.parent / "features" / "english").mkdir(parents=True)
    monkeypatch.chdir(rules.parent)
    assert new(rules, *RULE, "--write") == Exit.DONE
    assert f"# new file {Path('features', 'english', 'art-1.feature')}\n" in capsys.readouterr().out
    draft = Path("features", "english", "art-1.feature").read_text(encoding="utf-8")
    assert draft.startswith("# language: en\n")
    assert run("rules", "new", *RULE, "--rules", str(rules), "--lang", "zh") == Exit.DONE
    assert "# language: zh-CN\n" in capsys.readouterr().out


def test_a_second_draft_takes_another_id_and_nothing_is_overwritten(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(rules, *RULE, "--write") == Exit.DONE
    capsys.readouterr()
    assert new(rules, *RULE, "--id", "art-1") == Exit.COULD_NOT_RUN
    assert "already has a rule `art-1`" in capsys.readouterr().err
    assert new(rules, *RULE, "--no-scenario") == Exit.DONE
    assert "- id: art-1-2\n" in capsys.readouterr().out
    scenario = rules.parent / "features" / "sample" / "mine.feature"
    scenario.write_text("mine", encoding="utf-8")
    assert new(rules, *RULE, "--id", "mine", "--write") == Exit.COULD_NOT_RUN
    assert "is not overwritten" in capsys.readouterr().err
    assert scenario.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("asked", "filled"),
    [
        (("--stage", "attribute"), "{subject} {post} {unit} {finding} {breach} {evidence} {days}"),
        (("--stage", "recuse"), "{reviewer} {party}"),
        (("--stage", "measure"), "{subject}"),
        (("--stage", "safeguard", "--sheet", "finding"), "{finding}"),
    ],
)
def test_a_draft_names_what_is_filled_in_where_such_rules_give_their_reason(
    asked: tuple[str, ...], filled: str, rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(rules, "rule", "--regulation", "sample", "--article", "1", *asked) == Exit.DONE
    assert f"the reason may use {filled} {{provision}}\n" in capsys.readouterr().out


def test_what_the_register_has_not_compared_is_carried_over(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--regulation", "sample", "--article", "10", "--stage", "权限", "--write")
    assert new(rules, "rule", *asked) == Exit.DONE
    shown = capsys.readouterr().out
    assert "new file" in shown
    assert 'to_verify: {zh: "第十条的全文", en: "the text of Article 10"}' in shown
    file = rules / "sample" / "2020-01-01" / "article-10.yaml"
    assert file.read_text(encoding="utf-8").startswith("schema: pack.v1\nrules:\n- id: art-10\n")
    assert {each.code for each in gather(rules).problems} == {"blank-left"}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--article", "9", "--stage", "qualify"), "register it under `articles`"),
        (("--article", "8", "--stage", "qualify"), "say which with --paragraph and --item"),
        (("--article", "7", "--stage", "qualify"), "gives no verb"),
        (("--article", "3", "--stage", "measure"), "has several verbs"),
        (("--article", "1", "--stage", "qualify", "--verb", "may"), "not `may`"),
        (("--article", "1", "--stage", "qualfy"), "did you mean: qualify"),
        (("--article", "6", "--stage", "safeguard", "--verb", "shall"), "--sheet case"),
        (("--article", "1", "--stage", "qualify", "--sheet", "link"), "leave --sheet out"),
        (("--article", "1", "--stage", "combine"), "combination has no rules"),
        (("--article", "1", "--stage", "narrow"), "narrowing stands in local policy"),
        (("--article", "1", "--stage", "qualify", "--id", "a b"), "cannot be an id"),
    ],
)
def test_what_cannot_be_drawn_up_is_told_with_what_to_do(
    rules: Path, asked: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(rules, "rule", "--regulation", "sample", *asked) == Exit.COULD_NOT_RUN
    assert told in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("article", "stage", "more"),
    [
        ("2", "attribute", ()),
        ("3", "measure", ("--verb", "shall")),
        ("4", "adjust", ("--verb", "may")),
        ("6", "safeguard", ("--verb", "shall", "--sheet", "subject")),
        ("6", "recuse", ("--verb", "shall")),
        ("1", "applicable", ("--with-exception",)),
    ],
)
def test_a_draft_of_every_stage_leaves_blanks_and_no_other_fault(
    rules: Path, article: str, stage: str, more: tuple[str, ...]
) -> None:
    asked = ("--regulation", "sample", "--article", article, "--stage", stage, *more)
    assert new(rules, "rule", *asked, "--write") == Exit.DONE
    assert {each.code for each in gather(rules).problems} == {"blank-left"}


FACT = ("fact", "--name", "conduct.newly", "--on", "link", "--speaks", "against")


@pytest.mark.parametrize("kind", ["yes-no", "one-of", "integer", "date"])
def test_a_fact_is_added_and_refused_until_filled_in(rules: Path, kind: str) -> None:
    asked = (*FACT, "--type", kind, "--label", "新事实", "--label-en", "new", "--write")
    assert new(rules, *asked) == Exit.DONE
    found = gather(rules)
    assert {each.code for each in found.problems} == {"blank-left"}
    assert found.shared["conduct.newly"].item.label.zh == "新事实"
    assert all("conduct.newly" in version.facts for version in found.versions)


def test_a_fact_may_stand_in_a_pack(rules: Path) -> None:
    assert new(rules, *FACT, "--regulation", "sample", "--article", "1", "--write") == Exit.DONE
    text = (rules / "sample" / "2020-01-01" / "rules.yaml").read_text(encoding="utf-8")
    assert "\nvocabulary:\n- name: conduct.newly\n" in text


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("conduct.breach", "there is a fact `conduct.breach` already"),
        ("link.relation", "there is a fact `link.relation` already"),
        ("term.x", "cannot name a fact"),
        ("a b", "cannot name a fact"),
        ("say", "cannot name a fact"),
    ],
)
def test_a_name_that_is_taken_or_no_name_is_refused(
    rules: Path, name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("fact", "--name", name, "--on", "link", "--speaks", "for")
    assert new(rules, *asked) == Exit.COULD_NOT_RUN
    assert told in capsys.readouterr().err


def test_what_a_fact_is_may_be_said_in_chinese(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("fact", "--name", "conduct.x", "--on", "行为", "--type", "整数", "--speaks", "不利")
    assert new(rules, *asked) == Exit.DONE
    shown = capsys.readouterr().out
    assert "on: charge" in shown
    assert "type: integer" in shown
    assert "speaks: against" in shown


def test_how_a_rule_is_drawn_up_may_be_said_in_chinese(rules: Path) -> None:
    asked = ("--article", "6", "--stage", "提示", "--verb", "应当", "--sheet", "对象")
    assert new(rules, "rule", "--regulation", "sample", *asked) == Exit.DONE


def test_a_refusal_and_the_help_name_both(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("fact", "--name", "conduct.x", "--on", "人", "--speaks", "for")
    assert new(rules, *asked) == Exit.COULD_NOT_RUN
    assert "charge (行为)" in " ".join(capsys.readouterr().err.split())
    assert new(rules, *RULE[:-1], "xyzzy") == Exit.COULD_NOT_RUN
    assert "qualify (定性)" in " ".join(capsys.readouterr().err.split())
    assert run("rules", "new", "rule", "--help") == Exit.DONE
    told = " ".join(capsys.readouterr().out.split())
    for each in ("qualify (定性)", "is-given (给予)", "subject (对象)"):
        assert each in told


def test_rules_can_be_looked_up_while_a_draft_is_being_filled_in(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(rules, *RULE, "--write") == Exit.DONE
    assert run("rules", "show", "sample/kept", "--rules", str(rules), "--lang", "en") == Exit.DONE
    assert run("rules", "facts", "finding.loss", "--rules", str(rules), "--lang", "en") == Exit.DONE
    assert "faults in the rule files:" in capsys.readouterr().out


def put(text: str) -> str:
    document, problems = load_bytes("x.yaml", text.encode())
    assert document is not None, problems
    return appended(text, document, "vocabulary", ["- name: b", "  on: case"]).text


def test_comments_and_line_ends_stay_as_they_are() -> None:
    lines = ("vocabulary:", "  - name: a # one", "    # in it", "", "# next", "rules: []", "")
    text = "\r\n".join(lines)
    after = put(text)
    assert after == text.replace("# in it\r\n", "# in it\r\n  - name: b\r\n    on: case\r\n")


def test_a_text_that_does_not_end_its_last_line_is_ended() -> None:
    assert put("vocabulary:\n- name: a").endswith("- name: a\n- name: b\n  on: case\n")
    assert put("schema: pack.v1").endswith("pack.v1\n\nvocabulary:\n- name: b\n  on: case\n")


def test_a_section_on_one_line_is_refused() -> None:
    for text in ("vocabulary: [{name: a}]\n", "vocabulary: []\n"):
        with pytest.raises(SectionError):
            put(text)


def test_a_file_with_chinese_keys_gets_chinese_ones_and_stays_as_it_is_otherwise(
    rules: Path,
) -> None:
    file = rules / "sample" / "2020-01-01" / "rules.yaml"
    assert run("rules", "fmt", str(rules), "--keys", "zh", "--rules", str(rules)) == Exit.DONE
    before = file.read_text(encoding="utf-8")
    assert new(rules, *RULE, "--no-scenario", "--write") == Exit.DONE
    written = file.read_text(encoding="utf-8")
    head, begun, added = written.partition("\n- 编号: art-1\n")
    assert begun
    assert before.startswith(head)
    rest = before.removeprefix(head).lstrip("\n")
    assert added.endswith(rest)
    assert re.findall(r"^ *([a-z_]+):", added.removesuffix(rest), re.MULTILINE) == []
    assert {each.code for each in gather(rules).problems} == {"blank-left"}
