"""Good files are read as what they say; paths and digests are found as documented."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from engine.model.unreadable import UnreadableError
from engine.model.values import Group, Op, SheetKind, Status, Test
from engine.rulebook import tree
from engine.rulebook.digest import digest
from engine.rulebook.load import load_bytes
from engine.rulebook.packs import read_rulebook, rules_folder
from engine.rulebook.read import case_files, read_case, read_inputs, read_organisation
from engine.rulebook.scalars import scalar
from tests.rulebook.corpus import GOOD, VERSION

RULEBOOK = read_rulebook(GOOD / "rules")
RULES = {rule.id: rule for rule in RULEBOOK.packs[0].rules}


def test_an_organisation_keeps_dates_as_precise_as_they_were_written() -> None:
    organisation = read_organisation(GOOD / "organisation.yaml")
    starts = [str(tenure.start) for tenure in organisation.tenures]
    assert starts == ["2018-03", "2017"]


def test_a_case_is_read_from_its_folder_or_its_file() -> None:
    assert read_case(GOOD) == read_case(GOOD / "case.yaml")


def test_inputs_that_agree_are_read_together() -> None:
    organisation, case = read_inputs(GOOD, GOOD / "organisation.yaml", RULEBOOK)
    assert organisation.id == "shiqiao"
    assert case.judgements[2].facts == {
        "subject.trained_days": 3,
        "subject.joined_on": "2016-07-01",
    }


def test_faults_of_both_inputs_are_told_in_one_run(tmp_path: Path) -> None:
    for name, old, new in (
        ("organisation.yaml", "role: staff", "role: stuff"),
        ("case.yaml", "status: established\n", "status: sure\n"),
    ):
        text = (GOOD / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_inputs(tmp_path, tmp_path / "organisation.yaml", RULEBOOK)
    files = [Path(problem.location.file).name for problem in unreadable.value.problems]
    assert files == ["case.yaml", "organisation.yaml"]


def test_evidence_of_an_organisation_must_stand_in_the_case(tmp_path: Path) -> None:
    text = (GOOD / "organisation.yaml").read_text(encoding="utf-8")
    path = tmp_path / "organisation.yaml"
    path.write_text(text.replace("[e1]", "[e7]").replace("duty-seals", "duty-x"), encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_inputs(GOOD, path, RULEBOOK)
    codes = [problem.code for problem in unreadable.value.problems]
    assert codes == ["unknown-evidence", "unknown-basis"]


def test_the_basis_of_a_duty_must_have_been_in_force_while_the_duty_was_held(
    tmp_path: Path,
) -> None:
    text = (GOOD / "organisation.yaml").read_text(encoding="utf-8")
    path = tmp_path / "organisation.yaml"
    ended = text.replace("basis: duty-seals", "basis: duty-seals, to: 2019-12-31")
    assert ended != text
    path.write_text(ended, encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_inputs(GOOD, path, RULEBOOK)
    assert [problem.code for problem in unreadable.value.problems] == ["duty-not-in-force"]


def test_an_entry_of_two_regulations_is_refused_as_a_citation_must_lead_to_one(
    tmp_path: Path,
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(GOOD / "rules", rules)
    shutil.copytree(rules / "sample", rules / "twin")
    for path in (rules / "twin").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("id: sample", "id: twin").replace(
            "regulation: sample", "regulation: twin"
        )
        path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(rules)
    assert [problem.code for problem in unreadable.value.problems] == ["duty-elsewhere"]


def test_the_organisation_of_a_case_is_found_in_the_documented_order(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    shutil.copyfile(GOOD / "case.yaml", case)
    assert case_files(tmp_path, None) == (case, tmp_path / "organisation.yaml")
    with case.open("a", encoding="utf-8") as stream:
        stream.write("organisation: shared/town.yaml\n")
    assert case_files(case, None) == (case, tmp_path / "shared/town.yaml")
    assert case_files(case, Path("other.yaml")) == (case, Path("other.yaml"))


@pytest.mark.parametrize(("path", "code"), [("nowhere.yaml", "no-file"), (".", "is-folder")])
def test_what_is_no_file_is_refused(path: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as unreadable:
        read_organisation(tmp_path / path)
    assert [problem.code for problem in unreadable.value.problems] == [code]


def test_a_file_that_cannot_be_opened_is_refused() -> None:
    with pytest.raises(UnreadableError) as unreadable:
        read_organisation(Path("a\0b"))
    assert [problem.code for problem in unreadable.value.problems] == ["no-access"]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "organisation.yaml"
    path.write_bytes(b"#" * (4 * 1024 * 1024 + 1))
    with pytest.raises(UnreadableError) as unreadable:
        read_organisation(path)
    assert [problem.code for problem in unreadable.value.problems] == ["too-large"]


def test_a_file_with_too_many_items_is_refused() -> None:
    _, problems = load_bytes("x", b"a: [" + b"1,1,\n" * 50_001 + b"]")
    assert [problem.code for problem in problems] == ["too-many-nodes"]


def test_a_file_with_too_many_lines_is_refused() -> None:
    _, problems = load_bytes("x", b"a: 1\n" + b"\n" * 100_000)
    assert [problem.code for problem in problems] == ["too-many-lines"]


def test_a_line_nobody_would_write_is_refused_where_it_gets_too_long() -> None:
    _, problems = load_bytes("x", b"a: 1\nb: " + b"x" * 20_000)
    assert [(each.code, each.location.line) for each in problems] == [("long-line", 2)]


def test_a_byte_order_mark_is_read_over() -> None:
    document, problems = load_bytes("x", b"\xef\xbb\xbfa: 1")
    assert problems == []
    assert document is not None
    assert document.data == {"a": 1}


def test_lines_may_end_as_on_windows(tmp_path: Path) -> None:
    text = (GOOD / "organisation.yaml").read_text(encoding="utf-8")
    path = tmp_path / "organisation.yaml"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert read_organisation(path) == read_organisation(GOOD / "organisation.yaml")


def test_plain_words_of_yaml_1_1_stay_words() -> None:
    document, _ = load_bytes("x", b"[yes, no, on, off, 010, 1_000, 1:30, 2020-01-01, true, '1']")
    assert document is None
    document, _ = load_bytes("x", b"a: [yes, on, 010, 1_000, 1:30, 2020-01-01, true, '1', 0x1F]")
    assert document is not None
    assert document.data == {"a": ["yes", "on", 10, "1_000", "1:30", "2020-01-01", "true", "1", 31]}


@given(st.integers(-(10**17), 10**17))
def test_whole_numbers_are_read_as_written(number: int) -> None:
    assert scalar(str(number)) == number


@given(st.text(max_size=30))
def test_a_scalar_is_a_text_a_number_or_nothing(text: str) -> None:
    read = scalar(text)
    assert read is None or read == text or str(read) in (text, text.lstrip("+-0")) or "0" in text


def test_both_parsers_build_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = (GOOD / VERSION / "rules.yaml").read_bytes()
    fast, _ = load_bytes("x", raw)
    monkeypatch.setattr(tree, "Loader", yaml.SafeLoader)
    slow, _ = load_bytes("x", raw)
    assert fast is not None
    assert slow is not None
    assert fast.data == slow.data
    path = ("rules", 1, "when", "link.days", "less_than")
    assert fast.value_at(path) == slow.value_at(path)
    assert fast.key_at(path) == slow.key_at(path)


def test_a_term_is_expanded_where_it_stands_and_keeps_its_name() -> None:
    when = RULES["kept"].when
    assert isinstance(when, Group)
    either = when.of[-1]
    assert isinstance(either, Group)
    term = either.of[1]
    assert isinstance(term, Group)
    assert term.term == "term.grave"
    assert term.of == (
        Test(fact="finding.loss", values=("larger",)),
        Test(fact="subject.trained_days", op=Op.AT_LEAST, values=(3,)),
    )


def test_tests_are_read_by_the_type_of_their_fact() -> None:
    when = RULES["direct"].when
    assert isinstance(when, Group)
    assert when.of == (
        Test(fact="circumstance", op=Op.CONTAINS, values=("kept",)),
        Test(fact="conduct.breach", values=("yes",)),
        Test(fact="link.days", op=Op.AT_LEAST, values=(30,)),
        Test(fact="link.days", op=Op.LESS_THAN, values=(4000,)),
        Test(fact="subject.joined_on", op=Op.BEFORE, values=(date(2020, 1, 1),)),
    )


def test_a_family_that_must_not_hold_a_code_is_a_negated_contains() -> None:
    when = RULES["graver"].when
    assert isinstance(when, Group)
    inner = Test(fact="circumstance", op=Op.CONTAINS, values=("lost",))
    assert when.of[0] == Group(kind="none", of=(inner,))


def test_the_sheet_of_a_rule_follows_from_its_stage() -> None:
    sheets = {name: rule.sheet for name, rule in RULES.items()}
    assert sheets == {
        "base": SheetKind.CHARGE,
        "direct": SheetKind.LINK,
        "graver": SheetKind.CHARGE,
        "kept": SheetKind.LINK,
        "lighter": SheetKind.CHARGE,
        "thin": SheetKind.FINDING,
    }


def test_an_example_names_the_whole_set_of_a_family() -> None:
    example = RULES["direct"].examples[0]
    assert example.expect is Status.NOT_MET
    assert example.facts == {
        "circumstance/kept": "yes",
        "circumstance/lost": "no",
        "conduct.breach": "no",
    }


def test_a_rule_knows_its_file_and_line() -> None:
    assert RULES["direct"].file == "sample/2020-01-01/rules.yaml"
    lines = (GOOD / "rules" / RULES["direct"].file).read_text(encoding="utf-8").split("\n")
    assert lines[RULES["direct"].line - 1] == "- id: direct"


def test_the_rules_folder_is_the_one_asked_for_or_the_environments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WENZE_RULES", "elsewhere")
    assert rules_folder(Path("here")) == Path("here")
    assert rules_folder(None) == Path("elsewhere")
    monkeypatch.delenv("WENZE_RULES")
    assert rules_folder(None).name in ("rules", "_rules")


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    for folder, code in ((tmp_path, "no-rules"), (tmp_path / "x", "no-rules-folder")):
        with pytest.raises(UnreadableError) as unreadable:
            read_rulebook(folder)
        assert [problem.code for problem in unreadable.value.problems] == [code]


def test_a_regulation_may_have_no_version(tmp_path: Path) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "rules")
    shutil.rmtree(tmp_path / VERSION)
    read = read_rulebook(tmp_path / "rules")
    assert [regulation.id for regulation in read.regulations] == ["sample", "withdrawal"]
    assert [pack.regulation for pack in read.packs] == ["withdrawal"]


def _codes(rules: Path) -> list[str]:
    try:
        read_rulebook(rules)
    except UnreadableError as unreadable:
        return [problem.code for problem in unreadable.problems]
    return []


@pytest.mark.parametrize(
    ("number", "codes"), [(5, []), (6, ["articles-missing"]), (4, ["articles-beyond"])]
)
def test_a_register_said_to_be_complete_is(number: int, codes: list[str], tmp_path: Path) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "rules")
    pack = tmp_path / VERSION / "pack.yaml"
    written = pack.read_text(encoding="utf-8")
    verbs = "verbs: [is-given, shall, may], verified: false"
    articles = "".join(f"- {{article: {n}, title: 条, {verbs}}}\n" for n in range(1, 6))
    in_force = "  in_force: 2020-01-01\n"
    headed = written.replace(in_force, f"{in_force}  articles_in_all: {number}\n")
    pack.write_text(f"{headed}articles:\n{articles}", encoding="utf-8")
    assert _codes(tmp_path / "rules") == codes


@pytest.mark.parametrize(
    ("article", "verified", "codes"),
    [(5, "false", []), (6, "false", ["not-in-register"]), (5, "true", ["register-unverified"])],
)
def test_a_transition_rule_is_held_against_the_register(
    article: int, verified: str, codes: list[str], tmp_path: Path
) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "rules")
    pack = tmp_path / VERSION / "pack.yaml"
    verbs = "verbs: [is-given, shall, may], verified: false"
    articles = "".join(f"- {{article: {n}, title: 条, {verbs}}}\n" for n in range(1, 6))
    in_force = "  in_force: 2020-01-01\n"
    cited = f"provision: {{article: {article}, verified: {verified}}}"
    rule = f"{in_force}  transition: {{rule: lighter-law, {cited}}}\n"
    written = pack.read_text(encoding="utf-8").replace(in_force, rule)
    pack.write_text(f"{written}articles:\n{articles}", encoding="utf-8")
    assert _codes(tmp_path / "rules") == codes


def test_where_a_pack_says_how_it_combines_is_held_against_its_register(tmp_path: Path) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "rules")
    pack = tmp_path / VERSION / "pack.yaml"
    written = pack.read_text(encoding="utf-8")
    verbs = "verbs: [is-given, shall, may], verified: false"
    articles = "".join(f"- {{article: {n}, title: 条, {verbs}}}\n" for n in range(1, 6))
    in_force = "  in_force: 2020-01-01\n"
    for cited, codes in (
        ("{article: 3, verified: false}", []),
        ("{article: 3, verified: true}", ["register-unverified"]),
        ("{article: 9, verified: false}", ["not-in-register"]),
    ):
        joined = f"  combination: {{running: longest, running_provision: {cited}}}\n"
        headed = written.replace(in_force, in_force + joined)
        pack.write_text(f"{headed}articles:\n{articles}", encoding="utf-8")
        assert _codes(tmp_path / "rules") == codes


def test_versions_of_a_regulation_follow_each_other_without_overlap_or_gap(tmp_path: Path) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "rules")
    later = tmp_path / VERSION.parent / "2021-01-01"
    shutil.copytree(tmp_path / VERSION, later)
    pack = (later / "pack.yaml").read_text(encoding="utf-8").replace("2020-01-01", "2021-01-01")
    (later / "pack.yaml").write_text(pack, encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(tmp_path / "rules")
    assert [problem.code for problem in unreadable.value.problems] == ["versions-overlap"]
    first = tmp_path / VERSION / "pack.yaml"
    written = first.read_text(encoding="utf-8")
    in_force = "  in_force: 2020-01-01\n"
    for until, codes in (("2020-12-30", ["versions-gap"]), ("2020-12-31", [])):
        ended = written.replace(in_force, f"{in_force}  until: {until}\n")
        first.write_text(ended, encoding="utf-8")
        assert _codes(tmp_path / "rules") == codes
    first.write_text(written, encoding="utf-8")
    (tmp_path / VERSION).rename(tmp_path / VERSION.parent / "first")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(tmp_path / "rules")
    assert [problem.code for problem in unreadable.value.problems] == ["bad-version-folder"]


@pytest.mark.parametrize(
    "stray",
    ["more.yaml", "sample/notes.yaml", "sample/2020-01-01/extra.yml", "sample/2020-01-01/a/b.yaml"],
)
def test_a_file_of_rules_that_nothing_reads_is_refused(stray: str, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(GOOD / "rules", folder)
    (folder / stray).parent.mkdir(exist_ok=True)
    (folder / stray).write_text("schema: pack.v1\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as unreadable:
        read_rulebook(folder)
    assert [problem.code for problem in unreadable.value.problems] == ["stray-file"]


def test_the_digest_changes_with_any_byte_and_any_name_alone(tmp_path: Path) -> None:
    shutil.copytree(GOOD / "rules", tmp_path / "a")
    shutil.copytree(GOOD / "rules", tmp_path / "b")
    assert digest(tmp_path / "a") == digest(tmp_path / "b") == RULEBOOK.digest
    file = tmp_path / "b" / "vocabulary.yaml"
    file.write_bytes(file.read_bytes() + b"\n")
    assert digest(tmp_path / "a") != digest(tmp_path / "b")
    file.write_bytes(file.read_bytes()[:-1])
    file.rename(tmp_path / "b" / "words.yaml")
    assert digest(tmp_path / "a") != digest(tmp_path / "b")


def test_the_digest_of_files_does_not_depend_on_their_order() -> None:
    case, organisation = GOOD / "case.yaml", GOOD / "organisation.yaml"
    assert digest(case, organisation) == digest(organisation, case)
