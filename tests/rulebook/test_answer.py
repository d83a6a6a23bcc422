"""Answers are written into a case file; all they do not touch stays as it is."""

from __future__ import annotations

import json
import stat
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.superseded import answered
from engine.model.base import Words
from engine.model.case import Case, Judgement, Standing
from engine.model.dates import PartialDate
from engine.model.unreadable import UnreadableError
from engine.rulebook.answer import CaseFile, NotWrittenError, answered_bytes, write_answers
from engine.rulebook.composed import FormError
from engine.rulebook.read import read_case
from tests.village import ROOT

VILLAGE = ROOT / "examples" / "village-cashier" / "case.yaml"
HEAD = """# the head # of it
schema: case.v1
id: c
title: "a # in a title"   # said of the title
handled_by: office
decided_on: 2020-12-15
evidence:
- {id: E1, title: one, kind: document}  # of the evidence
findings:
- {id: F1, title: one, unit: u, area: a, period: {from: 2019, to: 2020}, status: established}
- {id: F2, title: two, unit: u, area: a, period: {from: 2019, to: 2020}, status: established}
"""
TAIL = """
# what follows
records: []  # none
# the end
"""
FACTS = ("conduct.a", "conduct.b", "conduct.c")
FINDINGS = ("F1", "F2")
SUBJECTS = ("p", "q")


@st.composite
def entries(draw: st.DrawFn) -> list[tuple[str, tuple[str, ...], dict[str, str]]]:
    """Return judgements that state no fact twice: subject, findings, facts."""
    free = {(who, each): list(FACTS) for who in SUBJECTS for each in FINDINGS}
    made = []
    for _ in range(draw(st.integers(0, 5))):
        who = draw(st.sampled_from(SUBJECTS))
        findings = draw(st.sampled_from([("F1",), ("F2",), FINDINGS]))
        left = [fact for fact in FACTS if all(fact in free[who, each] for each in findings)]
        if left:
            names = draw(st.lists(st.sampled_from(left), min_size=1, unique=True))
            made.append((who, findings, {name: draw(VALUES) for name in names}))
            for each in findings:
                free[who, each] = [name for name in free[who, each] if name not in names]
    return made


VALUES = st.sampled_from(["yes", "no", "unknown"])
COMMENTS = st.sampled_from(["", "  # said here", "   # 「#」 is in it"])


@st.composite
def entry_text(
    draw: st.DrawFn, who: str, findings: tuple[str, ...], facts: dict[str, str]
) -> list[str]:
    """Return an entry as lines without their indentation, in one of the ways people write it."""
    named = ", ".join(findings)
    flow = ", ".join(f"{fact}: {value}" for fact, value in facts.items())
    if draw(st.booleans()):
        entry = f"- {{subject: {who}, findings: [{named}], facts: {{{flow}}}, status: established}}"
        return [entry + draw(COMMENTS)]
    style = draw(st.sampled_from(["flow", "block", "broken"]))
    if style == "flow":
        said = [f"  facts: {{{flow}}}{draw(COMMENTS)}"]
    elif style == "block":
        said = ["  facts:" + draw(COMMENTS)]
        for fact, value in facts.items():
            said += draw(st.sampled_from([[], ["  # of the next"]]))
            said.append(f"    {fact}: {value}{draw(COMMENTS)}")
    else:
        said = ["  facts: {"]
        said += [f"    {fact}: '{value}',{draw(COMMENTS)}" for fact, value in facts.items()]
        said.append("    }")
    note = draw(st.sampled_from([[], ["  note: >-", "    folded # not a comment", "    text"]]))
    lines = [f"- subject: {who}{draw(COMMENTS)}", f"  findings: [{named}]", *said]
    return [*lines, "  status: established", *note]


@st.composite
def files(draw: st.DrawFn) -> tuple[list[str], str]:
    """Return the texts of the entries of a case file, and the whole file."""
    texts, between = [], []
    lead = " " * draw(st.sampled_from([0, 2, 3]))
    for who, findings, facts in draw(entries()):
        lines = draw(entry_text(who, findings, facts))
        texts.append("".join(f"{lead}{line}\n" for line in lines))
        between.append(draw(st.sampled_from(["", "\n", "# between\n", f"{lead}# above\n\n"])))
    body = "".join(gap + text for gap, text in zip(between, texts, strict=True))
    section = f"judgements:  # people said\n{body}" if texts else ""
    tail = draw(st.sampled_from([TAIL, ""]))
    whole = HEAD + section + tail
    if draw(st.booleans()):
        whole = whole.removesuffix("\n")
    return texts, whole


@st.composite
def given_answers(draw: st.DrawFn) -> list[Judgement]:
    fact = draw(st.sampled_from(FACTS))
    wanted = draw(
        st.lists(
            st.tuples(st.sampled_from(SUBJECTS), st.sampled_from([("F1",), ("F2",), FINDINGS])),
            min_size=1,
            max_size=2,
            unique_by=lambda each: each[0],
        )
    )
    note = draw(
        st.sampled_from([None, "见: # 会议记录", "yes", "2020", "- '\"", "null", "a\u3000b"])
    )
    return [
        Judgement(
            subject=who,
            findings=findings,
            facts={fact: draw(VALUES)},
            status=Standing.ESTABLISHED,
            judged_by=Words(zh="审理室", en="审理室"),
            on=PartialDate(earliest=date(2020, 12, 1), latest=date(2020, 12, 1)),
            evidence=draw(st.sampled_from([(), ("E1",)])),
            note=Words(zh=note, en=note) if note else None,
        )
        for who, findings in wanted
    ]


def read(raw: bytes) -> Case:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.yaml"
        file.write_bytes(raw)
        return read_case(file)


def comments(text: str) -> Counter[str]:
    """Return the comments of a text made here: no value of it holds two spaces before a `#`."""
    found = (f" {line}".split(" #", 1) for line in text.splitlines() if "folded" not in line)
    return Counter(
        parts[1].strip() for parts in found if len(parts) > 1 and parts[0][-1:] in ("", " ")
    )


@given(drawn=files(), answers=given_answers(), windows=st.booleans(), marked=st.booleans())
def test_what_is_written_reads_as_it_was_meant_and_nothing_else_is_lost(
    *, drawn: tuple[list[str], str], answers: list[Judgement], windows: bool, marked: bool
) -> None:
    texts, whole = drawn
    raw = whole.replace("\n", "\r\n" if windows else "\n").encode()
    raw = b"\xef\xbb\xbf" + raw if marked else raw
    case = read(raw)
    written = answered_bytes(raw, case, answers)
    again = read(written)
    assert again == answered(case, answers)
    assert written.startswith(b"\xef\xbb\xbf") is marked
    assert (b"\r\n" in written) is windows
    text = written.removeprefix(b"\xef\xbb\xbf").decode().replace("\r\n", "\n")
    assert text.startswith(HEAD.removesuffix("\n"))
    assert not comments(whole) - comments(text)
    for judgement, entry in zip(case.judgements, texts, strict=True):
        if judgement in again.judgements:
            assert entry in text + "\n"
    assert read(answered_bytes(written, again, answers)) == again


@given(given_answers())
def test_a_case_in_braces_stays_in_braces(answers: list[Judgement]) -> None:
    data = {
        "schema": "case.v1",
        "id": "c",
        "title": "t",
        "handled_by": "office",
        "decided_on": "2020-12-15",
        "evidence": [{"id": "E1", "title": "one", "kind": "document"}],
        "findings": [
            {"id": name, "title": "one", "unit": "u", "area": "a", "period": {"from": 2019},
             "status": "established"}
            for name in FINDINGS
        ],
    }  # fmt: skip
    sections: tuple[dict[str, list[str]], ...] = ({}, {"judgements": []})
    for section in sections:
        raw = json.dumps(data | section, indent=1).encode()
        case = read(raw)
        for _ in range(2):
            raw = answered_bytes(raw, case, answers)
            assert read(raw) == answered(case, answers)
            case = read(raw)
        assert len(json.loads(raw)["judgements"]) == len(answers)


def place(tmp_path: Path) -> tuple[Path, bytes, Case]:
    file = tmp_path / "case.yaml"
    file.write_bytes(VILLAGE.read_bytes())
    return file, file.read_bytes(), read_case(file)


def one(fact: str, who: str, *findings: str) -> Judgement:
    return Judgement(
        subject=who, findings=findings, facts={fact: "yes"}, status=Standing.ESTABLISHED
    )


def sound_as(case: Case) -> Callable[[Path], bool]:
    def sound(file: Path) -> bool:
        try:
            return read_case(file) == case
        except UnreadableError:
            return False

    return sound


def test_what_an_answer_takes_the_place_of_is_kept_for_the_other_findings(tmp_path: Path) -> None:
    file, seen, case = place(tmp_path)
    answers = [one("conduct.leadership", "p-deputy", "F3")]
    written = write_answers(CaseFile(file, seen, case), answers, sound_as(answered(case, answers)))
    assert file.read_bytes() == written
    text = written.decode()
    assert "facts: {conduct.contribution: partial}\n" in text
    assert "findings: [F4]\n  facts: {conduct.leadership: direct}\n" in text
    assert text.replace("\n# ", "").count("A6") == seen.decode().replace("\n# ", "").count("A6") + 1


def test_nothing_is_written_into_a_file_that_was_changed_meanwhile(tmp_path: Path) -> None:
    file, seen, case = place(tmp_path)
    file.write_bytes(seen + b"# somebody else\n")
    with pytest.raises(NotWrittenError, match="changed-meanwhile"):
        write_answers(
            CaseFile(file, seen, case), [one("conduct.a", "p-deputy", "F1")], lambda _: True
        )
    assert file.read_bytes() == seen + b"# somebody else\n"


def test_what_does_not_read_as_it_was_meant_never_takes_the_place_of_the_file(
    tmp_path: Path,
) -> None:
    file, seen, case = place(tmp_path)
    with pytest.raises(NotWrittenError, match="form"):
        write_answers(
            CaseFile(file, seen, case), [one("conduct.a", "p-deputy", "F1")], lambda _: False
        )
    assert file.read_bytes() == seen
    assert [each.name for each in tmp_path.iterdir()] == ["case.yaml"]


def test_what_reads_otherwise_once_it_is_in_place_is_taken_back(tmp_path: Path) -> None:
    file, seen, case = place(tmp_path)
    answer = one("conduct.a", "p-deputy", "F1")
    with pytest.raises(NotWrittenError, match="otherwise") as refused:
        write_answers(CaseFile(file, seen, case), [answer], lambda each: each != file.resolve())
    assert refused.value.answers == (answer,)
    assert file.read_bytes() == seen
    assert [each.name for each in tmp_path.iterdir()] == ["case.yaml"]


def test_a_file_behind_a_link_is_written_where_it_is_and_keeps_its_mode(tmp_path: Path) -> None:
    file, seen, case = place(tmp_path)
    file.chmod(0o640)
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "case.yaml"
    link.symlink_to(file)
    write_answers(CaseFile(link, seen, case), [one("conduct.a", "p-deputy", "F1")], lambda _: True)
    assert link.is_symlink()
    assert b"conduct.a: yes" in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "section",
    [
        "all: &all\n- {}\njudgements: *all\n",
        "judgements: people said\n",
        "judgements: {a: b}\n",
    ],
)
def test_a_form_into_which_nothing_can_be_written_is_refused(section: str) -> None:
    case = read(HEAD.encode())
    two = [one("conduct.b", "p", "F1"), one("conduct.b", "p", "F2")]
    case = case.model_copy(update={"judgements": tuple(two)})
    with pytest.raises(FormError):
        answered_bytes((HEAD + section).encode(), case, [one("conduct.a", "p", "F1")])
