"""Words are told, led back to where they are declared, and found where they are named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.model.base import LANGS, Lang
from engine.model.problems import Location
from engine.workshop.editing.bench import bench
from engine.workshop.editing.defining import declared
from engine.workshop.editing.hover import hover
from engine.workshop.editing.meaning import Named
from engine.workshop.editing.mending import meant, mended, mended_lines, rekeyed
from engine.workshop.editing.outline import outline
from engine.workshop.editing.referring import references
from engine.workshop.editing.trying import ran, told
from tests.workshop.editing.typing_in import CURSOR, At, article, sample, typed
from tests.workshop.template import TEMPLATE, VERSION

KEPT = "when: {finding.established: yes, finding.loss: minor}"
LOSS = f"when: {{finding.established: yes, finding.lo{CURSOR}ss: minor}}"
MINOR = f"when: {{finding.established: yes, finding.loss: mi{CURSOR}nor}}"


def hovered(at: At, lang: Lang) -> str:
    named = at.named
    assert named is not None
    return hover(named, at.version, sample(), lang)


def names(found: list[Location]) -> list[tuple[str, int]]:
    return [(Path(each.file).name, each.line) for each in found]


def test_a_fact_is_told_with_its_meaning_its_judge_and_its_values() -> None:
    zh, en = (hovered(typed(article(1), KEPT, LOSS), lang) for lang in LANGS)
    for text in ("损失大小", "认定的损失属于哪一档", "集体讨论", "`minor` 不到较大"):
        assert text in zh
    for text in ("size of the loss", "joint discussion", "`larger` larger", "read it: 2 in this"):
        assert text in en


@pytest.mark.parametrize(
    ("number", "old", "new", "texts"),
    [
        (1, KEPT, MINOR, ("**不到较大**", "损失大小")),
        (1, "then: {circumstance: kept", f"then: {{circumstance: k{CURSOR}ept", ("保管不当",)),
        (1, "then: {circumstance: kept", f"then: {{circ{CURSOR}umstance: kept", ("情形", "`lost`")),
        (5, "then: {alert", f"then: {{al{CURSOR}ert", ("提示", "`thin` 证据单薄")),
        (3, "range: [light", f"range: [li{CURSOR}ght", ("**警告**", "第 1 档(共 3 档)")),
        (3, "[art-3-base]", f"[art{CURSOR}-3-base]", ("一般的处理", "第三条", "则给予", "理由")),
        (
            1,
            "{article: 1,",
            f"{{article: {CURSOR}1,",
            ("第一条", "情形", "应当", "示例 2020-01-01"),
        ),
        (1, "verb: is", f"verb: i{CURSOR}s", ("**给予** `is-given`", "照抄不改")),
        (1, "stage: qua", f"stage: qu{CURSOR}a", ("**定性** `qualify`", "可以得出:情形")),
        (3, "circumstance: kept", f"circum{CURSOR}stance: kept", ("情形", "可以同时有几个")),
        (4, "when: {charge", f"when: {{lean: [x], cha{CURSOR}rge", ("主动说明",)),
    ],
)
def test_every_word_that_names_something_is_told(
    number: int, old: str, new: str, texts: tuple[str, ...]
) -> None:
    found = hovered(typed(article(number), old, new), "zh")
    assert [text for text in texts if text not in found] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: {zh", f"title: {{z{CURSOR}h"),
        ("\n", f"\n{CURSOR}"),
    ],
)
def test_other_words_are_not_told(old: str, new: str) -> None:
    assert typed(article(1), old, new).named is None


def test_a_word_leads_to_where_it_is_declared() -> None:
    def led(number: int, old: str, new: str) -> list[tuple[str, int]]:
        at = typed(article(number), old, new)
        assert at.named is not None
        return names(declared(at.named, at.version, sample()))

    assert led(1, KEPT, LOSS) == [("vocabulary.yaml", 21)]
    assert led(1, KEPT, MINOR) == [("vocabulary.yaml", 25)]
    assert led(3, "range: [light", f"range: [li{CURSOR}ght") == [("pack.yaml", 22)]
    assert led(3, "[art-3-base]", f"[art{CURSOR}-3-base]") == [("article-03.yaml", 3)]
    assert led(1, "circumstance: kept}", f"circumstance: k{CURSOR}ept}}") == [("pack.yaml", 16)]
    assert led(1, "{article: 1,", f"{{article: {CURSOR}1,") == [("pack.yaml", 10)]
    assert led(2, "link.in_office", f"link{CURSOR}.in_office") == []


def test_references_are_found_in_rules_examples_and_scenarios(tmp_path: Path) -> None:
    rules = Path(shutil.copytree(TEMPLATE, tmp_path / "rules"))
    feature = tmp_path / "features" / "sample.feature"
    feature.parent.mkdir()
    feature.write_text(
        "@示例\n功能: 甲\n  场景: 乙\n    假如 「甲」的「损失大小」是较大\n"
        "    那么 依据规则「art-3-base」\n",
        encoding="utf-8",
    )
    read = bench(rules)
    at, base = (typed(article(1), KEPT, LOSS), typed(article(3), "[art-3", f"[art-{CURSOR}3"))
    version = read.version_of(str(rules / VERSION / "article-01.yaml"))
    assert at.named is not None
    assert base.named is not None
    found = references(at.named, version, read, declaration=True)
    assert names(found)[0] == ("vocabulary.yaml", 21)
    assert ("article-01.yaml", 8) in names(found)
    assert ("article-01.yaml", 14) in names(found)
    assert names(found)[-1] == ("sample.feature", 4)
    assert found[-1].source[found[-1].column - 1 :].startswith("损失大小")
    assert names(references(base.named, version, read)) == [
        ("article-03.yaml", 23),
        ("sample.feature", 5),
    ]


def test_a_value_that_the_engine_has_is_found_in_every_version() -> None:
    bare = sample().version_of(str(TEMPLATE / "bare" / "2020-01-01" / "pack.yaml"))
    assert bare is not None
    within = Named("value", "partly", "link.in_office")
    assert ("article-02.yaml", 11) in names(references(within, bare, sample()))


def test_a_term_is_told_found_and_led_to() -> None:
    file = Path(article(1))
    text = file.read_text(encoding="utf-8").replace(
        "loss: minor}", "loss: minor, term.done: yes}", 1
    )
    term = (
        "terms:\n- name: term.done\n  title: {zh: 已经了结, en: settled}\n"
        "  when: {finding.amount: {at_least: 5}}\n"
    )
    read = bench(TEMPLATE, {str(file): (text + term).encode("utf-8")})
    version = read.version_of(str(file))
    named = Named("term", "term.done")
    text_of_it = hover(named, version, read, "zh")
    assert text_of_it.startswith("**已经了结** `term.done`")
    assert "5" in text_of_it
    last = text.count("\n") + 2
    assert names(declared(named, version, read)) == [("article-01.yaml", last)]
    assert names(references(named, version, read)) == [("article-01.yaml", 8)]


def test_a_file_is_outlined_broken_or_not() -> None:
    text = Path(article(1)).read_text(encoding="utf-8").replace("stage: qualify", "stage: [qu", 1)
    parts = outline(text.split("\n"), "zh")
    assert [part.name for part in parts] == ["schema", "rules"]
    assert [(part.name, part.title) for part in parts[1].parts] == [
        ("art-1-kept", "保管不当"),
        ("art-1-lost", "丢失"),
    ]


def test_examples_are_run_and_the_wrong_one_is_told(tmp_path: Path) -> None:
    rules = Path(shutil.copytree(TEMPLATE, tmp_path / "rules"))
    file = rules / VERSION / "article-04.yaml"
    text = file.read_text(encoding="utf-8")
    wrong = text.replace("charge.confessed: no, expect", "charge.confessed: yes, expect", 1)
    read = bench(rules, {str(file): wrong.encode("utf-8")})
    version = read.version_of(str(file))
    assert version is not None
    written = read.rule(version, "art-4-lenient")
    assert written is not None
    found = ran(written)
    assert [each.right for each in found] == [True, False, True]
    assert "应为 not met,得出 met(起决定作用的是 charge.confessed: yes)" in told(
        written.rule, found, "zh"
    )
    assert text == file.read_text(encoding="utf-8")


def test_slips_are_mended_where_nothing_else_changes() -> None:
    text = "schema: pack.v1\nrules\uff1a\n- id: a  \n\ttitle: b\n"
    assert [change.text for change in mended_lines("a.yaml", text).values()] == ["rules: "]
    assert mended("a.yaml", "schema: pack.v1\nrules\uff1a [] \n") == "schema: pack.v1\nrules: []\n"
    assert mended("a.yaml", "schema: pack.v1\n") is None


def test_a_word_alone_is_changed_to_what_was_meant() -> None:
    assert meant("  stag: qualify", 2, 6, ["stage"]) == ["stage"]
    assert meant("  when: {stag: a}", 8, 17, ["stage"]) == []
    assert meant("  stag: qualify", 2, 6, ["a: b"]) == []


def test_a_text_is_written_with_other_keys_and_back() -> None:
    text = Path(article(1)).read_text(encoding="utf-8")
    chinese = rekeyed(article(1), text, sample(), "zh")
    assert chinese is not None
    assert "当: {问题已经认定: 是, 损失大小: 不到较大}" in chinese
    assert rekeyed(article(1), chinese, sample(), "en") == text
    assert rekeyed(article(1), text.replace("stage:", "stag:"), sample(), "zh") is None
