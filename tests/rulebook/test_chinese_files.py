"""Files with Chinese keys read as those with English ones, and lead back to them sign by sign."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from engine.assessment.pipeline import assess
from engine.assessment.superseded import answered
from engine.matchers.plain import PlainMatcher
from engine.model.base import Words
from engine.model.case import Case, Judgement, Standing
from engine.model.dates import PartialDate
from engine.model.organisation import Organisation
from engine.model.rules import Pack
from engine.rulebook.answer import answered_bytes
from engine.rulebook.form import form_of, formless
from engine.rulebook.gather import gather
from engine.rulebook.library import Library, rulebook_names
from engine.rulebook.load import load_bytes
from engine.rulebook.packs import read_rulebook, rulebook_of
from engine.rulebook.quoted import quoted
from engine.rulebook.read import read_inputs
from engine.rulebook.shape import PackFile, RegulationFile
from engine.rulebook.tongue.canonical import canonical
from engine.rulebook.tongue.fmt import formatted, translated
from engine.rulebook.tongue.names import Names
from engine.rulebook.tongue.wording import words_of
from tests.rulebook.corpus import GOOD
from tests.village import DIGESTS, ROOT, inputs, rulebook, shipped

VILLAGE = ROOT / "examples" / "village-cashier"


@cache
def names() -> Names:
    return rulebook_names(rulebook())


def put(raw: bytes, model: type[BaseModel], known: Names, keys: str) -> bytes:
    document, problems = load_bytes("x.yaml", raw)
    assert document is not None, problems
    words = words_of(document.root, model, known)
    return translated(raw.decode(), words, "zh" if keys == "zh" else "en").encode()


def without_files(packs: tuple[Pack, ...]) -> list[Pack]:
    return [
        pack.model_copy(
            update={"rules": tuple(rule.model_copy(update={"file": ""}) for rule in pack.rules)}
        )
        for pack in packs
    ]


def test_the_shipped_rules_in_chinese_are_the_same_rules_and_lead_back(tmp_path: Path) -> None:
    library = Library(ROOT / "rules")
    for file in sorted((ROOT / "rules").rglob("*.yaml")):
        model = RegulationFile if file.name == "regulation.yaml" else PackFile
        raw, known = file.read_bytes(), library.names(file.parent)
        chinese = put(raw, model, known, "zh")
        assert put(chinese, model, known, "en") == raw, file
        target = tmp_path / file.relative_to(ROOT / "rules")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(chinese)
    gathered = gather(tmp_path)
    assert gathered.problems == ()
    read = rulebook_of(gathered)
    assert read.regulations == rulebook().regulations
    assert read.vocabulary == rulebook().vocabulary
    assert without_files(read.packs) == without_files(rulebook().packs)


@cache
def village_in_chinese() -> tuple[bytes, bytes]:
    case, organisation = (
        formatted(name, (VILLAGE / name).read_bytes(), model, names(), "zh")
        for name, model in (("case.yaml", Case), ("organisation.yaml", Organisation))
    )
    assert not case.problems + organisation.problems
    return case.content, organisation.content


def written(folder: Path) -> tuple[Path, Path]:
    files = folder / "case.yaml", folder / "organisation.yaml"
    for file, content in zip(files, village_in_chinese(), strict=True):
        file.write_bytes(content)
    return files


def test_the_shipped_case_in_chinese_comes_to_the_same(tmp_path: Path) -> None:
    organisation, case = read_inputs(*written(tmp_path), rulebook())
    assert (organisation, case) == inputs()
    again = assess(organisation, case, rulebook(), PlainMatcher(), DIGESTS)
    assert again.proposals == shipped().proposals


def test_an_answer_is_written_in_the_keys_of_the_case(tmp_path: Path) -> None:
    written(tmp_path)
    raw = village_in_chinese()[0]
    answer = Judgement(
        subject="p-deputy",
        findings=("F1",),
        facts={"conduct.breach": "no"},
        status=Standing.ESTABLISHED,
        judged_by=Words(zh="审理室", en="审理室"),
        on=PartialDate(earliest=date(2020, 12, 1), latest=date(2020, 12, 1)),
    )
    after = answered_bytes(raw, inputs()[1], [answer], names)
    added = set(after.decode().splitlines()) - set(raw.decode().splitlines())
    assert added >= {"  事实: {本人失职失责: 否}", "  谁判断: 审理室", "  日期: 2020-12-01"}
    (tmp_path / "case.yaml").write_bytes(after)
    _, case = read_inputs(tmp_path, tmp_path / "organisation.yaml", rulebook())
    assert case == answered(inputs()[1], [answer])


JUDGED = '认定: [{对象: p, 事实: {"本人失职失责": 是}, 状态: 已认定}]\n'


def judged(value: str) -> Judgement:
    facts: dict[str, str | int] = {"conduct.breach": value}
    return Judgement(subject="p", facts=facts, status=Standing.ESTABLISHED)


@pytest.mark.parametrize("section", ["", "认定: []\n", JUDGED])
def test_an_answer_finds_its_place_in_any_form_of_the_section(section: str) -> None:
    raw = f"格式: case.v1\n编号: c\n问题: []\n{section}".encode()
    before = (judged("yes"),) if section == JUDGED else ()
    case = inputs()[1].model_copy(update={"judgements": before})
    after = answered_bytes(raw, case, [judged("no")], names).decode()
    assert after.count("认定:") == 1
    assert "judgements" not in after
    assert "本人失职失责" in after
    assert after.count("已认定") == 1


@cache
def sample() -> tuple[bytes, Names]:
    folder = GOOD / "rules" / "sample" / "2020-01-01"
    file = next(file for file in sorted(folder.glob("*.yaml")) if "examples:" in file.read_text())
    return file.read_bytes(), Library(GOOD / "rules").names(folder)


@given(st.data())
@settings(max_examples=15)
def test_a_file_in_both_languages_reads_alike_and_goes_to_either(data: st.DataObject) -> None:
    raw, known = sample()
    document, _ = load_bytes("x", raw)
    assert document is not None
    words = list(words_of(document.root, PackFile, known))
    chosen = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    mixed = translated(
        raw.decode(), [word for word, take in zip(words, chosen, strict=True) if take], "zh"
    ).encode()
    assert formatted("x", mixed, PackFile, known, "en").content == raw
    assert formatted("x", mixed, PackFile, known, "zh").content == put(raw, PackFile, known, "zh")
    read, _ = load_bytes("x", mixed)
    assert read is not None
    assert canonical(read, PackFile, known) == []
    assert read.data == document.data


FACTS = st.dictionaries(
    st.sampled_from(["conduct.breach", "finding.loss", "charge.joint", "charge.remedied"]),
    st.sampled_from(["yes", "no", "unknown", "larger", "3", "甲"]),
    min_size=1,
)


@st.composite
def case_texts(draw: st.DrawFn) -> str:
    """Return a case with judgements in one of the ways people write them."""
    quote = st.sampled_from(["", "", "'", '"'])

    def word(text: str) -> str:
        mark = draw(quote)
        return f"{mark}{text}{mark}"

    lines = ["# 说明 # head", f"{word('schema')}: case.v1", "id: c   ", "judgements:"]
    for facts in draw(st.lists(FACTS, min_size=1, max_size=4)):
        lines += draw(st.sampled_from([[], ["", "# 是: 一句话"]]))
        lines.append(f"- {word('subject')}: p  # 对象")
        if draw(st.booleans()):
            inner = ", ".join(f"{word(fact)}: {word(value)}" for fact, value in facts.items())
            lines.append(f"  facts: {{{inner}}}")
        else:
            lines.append("  facts:")
            lines += [f"    {word(fact)}:   {word(value)} # 未知" for fact, value in facts.items()]
        lines.append(f"  {word('status')}: {word('established')}")
        lines += draw(st.sampled_from([[], ["  note: >-", "    是 已认定", "    status: 是"]]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join([*lines, ""])


@given(case_texts())
@settings(max_examples=30)
def test_what_is_put_into_chinese_comes_back_sign_by_sign(text: str) -> None:
    raw = text.encode()
    chinese = put(raw, Case, names(), "zh")
    assert put(chinese, Case, names(), "en") == raw
    assert put(chinese, Case, names(), "zh") == chinese
    before, after = load_bytes("x", raw)[0], load_bytes("x", chinese)[0]
    assert before is not None
    assert after is not None
    assert canonical(after, Case, names()) == []
    assert after.data == before.data


@pytest.mark.parametrize(
    ("token", "word", "new", "flow", "expected"),
    [
        ("lean", "lean", "从轻、减轻", True, '"从轻、减轻"'),
        ("lean", "lean", "从轻、减轻", False, "从轻、减轻"),
        ('"lean"', "lean", "从轻、减轻", True, "'从轻、减轻'"),
        ("'从轻、减轻'", "从轻、减轻", "lean", True, '"lean"'),
        ('"从轻、减轻"', "从轻、减轻", "lean", True, "lean"),
        ("'lean'", "lean", "从轻、减轻", True, None),
        ("'lean'", "lean", "从轻", True, "'从轻'"),
        ("le\\x61n", "lean", "从轻", True, None),
        ("lean", "lean", "甲：乙", False, '"甲：乙"'),
        ("lean", "lean", "- 甲", False, '"- 甲"'),
    ],
)
def test_a_word_takes_quotes_where_it_needs_them(
    *, token: str, word: str, new: str, flow: bool, expected: str | None
) -> None:
    assert quoted(token, word, new, flow=flow) == expected


def shaped(text: str, keys: str | None = None) -> tuple[str, list[str]]:
    found = formatted("x.yaml", text.encode(), RegulationFile, names(), "zh" if keys else None)
    return found.content.decode(), [problem.code for problem in found.problems]


REGULATION = """schema: regulation.v1
id: r
title: t
short: s
regime: accountability
first_in_force: 2020-01-01
"""


def test_trailing_blanks_go_and_the_last_line_ends() -> None:
    untidy = REGULATION.replace("id: r", "id: r  ").rstrip("\n")
    assert shaped(untidy) == (REGULATION, [])


def test_blanks_that_are_part_of_a_text_stay() -> None:
    text = REGULATION + "note: |\n  a  \n  b"
    assert shaped(text) == (text, [])


def test_a_file_with_faults_is_left_as_it_is() -> None:
    text = REGULATION.replace("id: r", "id: r  \nodd: 1")
    assert shaped(text, "zh") == (text, ["unknown-key"])
    assert shaped("a: [", "zh") == ("a: [", ["yaml-content"])


@pytest.mark.parametrize(
    ("key", "slip"), [("regime", "regine"), ("体系", "体糸"), ("最早施行日期", "最早施行日")]
)
def test_a_key_that_is_nearly_right_is_one_fault(key: str, slip: str) -> None:
    chinese, _ = shaped(REGULATION, "zh")
    text = next(each for each in (REGULATION, chinese) if f"{key}:" in each)
    assert shaped(text.replace(f"{key}:", f"{slip}:"))[1] == ["unknown-key"]


def test_an_anchor_stays_before_its_word() -> None:
    chinese, problems = shaped(REGULATION.replace("accountability", "&a accountability"), "zh")
    assert "体系: &a 问责" in chinese
    assert problems == []


def test_a_word_that_another_place_reads_as_prose_is_left() -> None:
    text = REGULATION.replace("accountability", "&a accountability") + "note: *a\n"
    assert shaped(text, "zh") == (text, ["not-translated"])


def test_the_shipped_file_in_chinese_keys_is_in_form() -> None:
    folder = ROOT / "examples" / "chinese-keys"
    for name, model in (("case.yaml", Case), ("organisation.yaml", Organisation)):
        raw = (folder / name).read_bytes()
        assert formatted(name, raw, model, names(), "zh") == (raw, ())
    read_inputs(folder, folder / "organisation.yaml", rulebook())


def test_rules_in_chinese_may_lie_beside_rules_in_english(tmp_path: Path) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "rules")
    raw, known = sample()
    folder = tmp_path / "rules" / "sample" / "2020-01-01"
    file = next(file for file in folder.glob("*.yaml") if file.read_bytes() == raw)
    file.write_bytes(put(raw, PackFile, known, "zh"))
    assert without_files(read_rulebook(tmp_path / "rules").packs) == without_files(
        read_rulebook(GOOD / "rules").packs
    )


def test_a_file_says_of_which_form_it_is_in_either_language() -> None:
    assert form_of({"schema": "case.v1"}) is form_of({"格式": "case.v1"}) is Case
    assert form_of({"schema": "cage.v1"}) is form_of([]) is None
    assert formless(Path("x")).code == "no-form"


TABLE = """schema: pack.v1
tables:
- id: t
  title: 表
  provision: {article: 1, verified: false}
  stage: narrow
  verb: may
  hit: one
  when: {circumstance: [art-121-1-larger]}
  columns:
  - fact: charge.local_tier
  - {fact: charge.remedied, test: not}
  - {then: narrow, end: low}
  - {then: narrow, end: high}
  - text: note
  rows:
  - [lower, yes, warning, serious-warning, 是]   # 第一行
  - ["upper", "", to-be-filled, 待填, note]
  because: "{subject}"
  examples:
  - {say: 一, row: 1, charge.local_tier: lower}
  - {say: 二, row: none, charge.local_tier: neither, expect: not met}
"""


def test_a_table_is_put_into_chinese_cell_by_cell_and_back() -> None:
    known = Library(ROOT / "rules").names(ROOT / "rules" / "local-discretion" / "2018-10-01")
    found = formatted("t.yaml", TABLE.encode(), PackFile, known, "zh")
    assert found.problems == ()
    chinese = found.content.decode()
    assert "  - [本地基准所列较轻的一档, 是, 警告, 严重警告, 是]   # 第一行\n" in chinese
    assert '  - ["本地基准所列较重的一档", "", to-be-filled, 待填, note]\n' in chinese
    assert '  - {事实: "主动补救,挽回损失或者消除影响", 比法: 不是}' in chinese
    assert "  - {说: 二, 行: 都不中, 本地裁量基准的档次: 两档都不符合, 应: 不中}\n" in chinese
    assert formatted("t.yaml", found.content, PackFile, known, "en").content.decode() == TABLE


def test_the_details_of_a_problem_stay_those_of_the_program() -> None:
    document, _ = load_bytes("x", "格式: case.v1\n编号: c\n".encode())
    assert document is not None
    canonical(document, Case, None)
    problem = document.problem("missing-key", (), key="findings")
    assert (problem.details, problem.spoken) == ({"key": "findings"}, {"key": "问题"})
