"""How the reasons of a proposal are told: what speaks for a person first, others left out."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.inquiry.why import why
from engine.model.assessment import Assessment
from engine.model.base import Lang
from engine.model.schema import written_schema
from engine.model.why import Why
from engine.reports.diagram import Arrow, Box, Diagram, dot, mermaid
from engine.reports.select import only
from engine.reports.voice import Voice, voice
from engine.reports.why_formats import WHY_FORMATS, why_diagram
from engine.reports.wrap import width
from tests.reports.spoken import LANGUAGES
from tests.village import FIVE, shipped

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "why.v1.json"
SCHEMA = written_schema(Why, "why.v1")
FOR: dict[Lang, str] = {"zh": "反方", "en": "for "}
LEANING: dict[Lang, tuple[str, ...]] = {"zh": ("结论", "从严"), "en": ("verdict", "heavier")}


@cache
def part(subject: str) -> Assessment:
    return only(shipped(), subject)


def speaking(subject: str, lang: Lang, *, full: bool = False) -> Voice:
    return voice(part(subject), lang, shipped(), full=full, alone=True)


@cache
def printed(subject: str, form: str, lang: Lang, *, full: bool = False) -> str:
    return WHY_FORMATS[form](speaking(subject, lang, full=full), why(part(subject), subject))


def test_the_published_form_is_the_form_of_the_model() -> None:
    made = json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("WENZE_REGENERATE") == "1":
        PUBLISHED.write_text(made, encoding="utf-8")
    assert PUBLISHED.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("subject", ["p-deputy", "p-former-deputy", "district-party"])
def test_what_is_printed_has_the_published_form(subject: str) -> None:
    jsonschema.validate(json.loads(printed(subject, "json", "zh")), SCHEMA)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("subject", FIVE)
@pytest.mark.parametrize("full", [False, True])
def test_what_speaks_for_a_person_stands_before_all_that_leans(
    subject: str, lang: Lang, *, full: bool
) -> None:
    lines = printed(subject, "table", lang, full=full).splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith(FOR[lang]))
    for word in LEANING[lang]:
        assert first < next(at for at, line in enumerate(lines) if line.startswith(word))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "tree"])
@pytest.mark.parametrize("full", [False, True])
def test_a_page_keeps_to_a_hundred_columns(form: str, lang: Lang, *, full: bool) -> None:
    for subject in (*FIVE, "p-former-deputy"):
        lines = printed(subject, form, lang, full=full).splitlines()
        assert max(map(width, lines)) <= 100


@pytest.mark.parametrize("form", list(WHY_FORMATS))
@pytest.mark.parametrize("subject", FIVE)
def test_other_people_are_left_out(form: str, subject: str) -> None:
    whole = shipped()
    names = {each.subject.name.zh for each in whole.proposals if each.subject.id != subject}
    own = next(each.subject for each in whole.proposals if each.subject.id == subject)
    told = printed(subject, form, "zh", full=True)
    posts = own.post.zh if own.post else ""
    assert [name for name in names if name in told and name not in posts] == []


def test_in_full_nothing_of_the_short_answer_is_lost() -> None:
    for subject in FIVE:
        short = printed(subject, "md", "zh").split("**例外**")[1].split("\n")[0]
        assert short in printed(subject, "md", "zh", full=True)


@pytest.mark.parametrize("subject", FIVE)
def test_a_graph_draws_every_node_of_the_justification_once(subject: str) -> None:
    nodes = {
        name
        for each in shipped().proposals
        if each.subject.id == subject
        for name in each.justification.nodes
    }
    found = why_diagram(speaking(subject, "zh"), why(part(subject), subject))
    assert sorted(box.name for box in found.boxes) == sorted(nodes)
    assert len(re.findall(r"^  n\d+ \[", dot(found), re.MULTILINE)) == len(nodes)
    drawn = re.findall(r'^  n\d+[\[({/]+"', mermaid(found), re.MULTILINE)
    assert len(drawn) == len(nodes)


STEERING = st.text(
    alphabet=st.one_of(st.sampled_from('"\\[]{}()<>|#;%&`/\n\r\u2028\u202e-.'), st.characters()),
    max_size=60,
)
KINDS = st.sampled_from(["conclusion", "fact", "link", "finding", "evidence"])


def diagram(title: str, text: str, kind: str) -> Diagram:
    boxes = (Box("a", kind, text, thick=True), Box("b", "evidence", "B"))
    return Diagram(title, boxes, (Arrow("a", "b", dashed=True),))


DOT = re.compile(r'digraph \{|  label="(?:[^"\\\n]|\\.)*";|  labelloc=t;|\}|'
                 r'  n\d+ \[shape=\w+, label="(?:[^"\\\n]|\\.)*"(?:, penwidth=2)?\];|'
                 r"  n\d+ -> n\d+(?: \[style=dashed\])?;")  # fmt: skip
_SIGNS = r"\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e"
MERMAID = re.compile(
    r"flowchart TD|"
    rf'  n\d+[\[({{/]+"(?:<br>|#\d+;|[^{_SIGNS}\n])*"[\])}}/]+|'
    r"  n\d+ (?:-->|-\.->) n\d+|  style n\d+ stroke-width:3px"
)


@given(STEERING, STEERING, KINDS)
def test_no_label_can_draw_anything_of_its_own(title: str, text: str, kind: str) -> None:
    found = diagram(title, text, kind)
    for made, grammar, count in ((dot(found), DOT, 7), (mermaid(found), MERMAID, 5)):
        lines = made.removesuffix("\n").split("\n")
        assert len(lines) == count
        assert all(grammar.fullmatch(line) for line in lines)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=90))
def test_a_label_can_be_read_back(text: str) -> None:
    line = dot(diagram("t", text, "fact")).split("\n")[3]
    label = re.fullmatch(r'  n1 \[shape=\w+, label="(.*)", penwidth=2\];', line)
    assert label
    parts = re.split(r"(?<!\\)((?:\\\\)*)\\n", label[1])
    assert re.sub(r"\\(.)", r"\1", "".join(parts)) == text
    shown = mermaid(diagram("t", text, "fact")).split("\n")[1].split('"')[1]
    plain = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), shown.replace("<br>", ""))
    assert plain == text
