"""A view as a Word document says what the view says."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from engine.reports.blocks import Code, Heading, Line, Table, Tree, View
from engine.reports.inert import inert
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.reports.word import word

DAY = date(2020, 12, 10)
VIEW = View(
    (
        Heading(1, "记录"),
        Line("一", "标"),
        Line("二", "", branch=True),
        Table(("甲", "乙"), (("1", "2"), ("3", "4"))),
        Table((), (("只有一行",),)),
        Table((), ()),
        Tree("上", (Tree("中", (Tree("下", (Tree("底"),)),)),)),
        Code("wenze propose 'a b'"),
    )
)


def test_everything_is_there_in_order() -> None:
    page = Document(BytesIO(word(VIEW, DAY)))
    assert [each.text for each in page.paragraphs] == [
        "记录", "标  一", "二", "上", "中", "下", "底", "wenze propose 'a b'",
    ]  # fmt: skip
    first, second = page.tables
    assert [[cell.text for cell in row.cells] for row in first.rows] == [
        ["甲", "乙"], ["1", "2"], ["3", "4"],
    ]  # fmt: skip
    assert first.rows[0].cells[0].paragraphs[0].runs[0].bold
    assert [[cell.text for cell in row.cells] for row in second.rows] == [["只有一行"]]
    assert not second.rows[0].cells[0].paragraphs[0].runs[0].bold


def test_the_same_view_gives_the_same_bytes() -> None:
    assert word(VIEW, DAY) == word(VIEW, DAY)


def test_a_document_is_of_its_day_and_not_of_its_template() -> None:
    properties = Document(BytesIO(word(VIEW, DAY))).core_properties
    assert (properties.title, properties.author, properties.comments) == ("记录", "wenze", "")
    assert properties.modified is not None
    assert properties.modified.date() == DAY


@given(st.text(max_size=300))
def test_any_text_can_be_written_and_is_read_again(text: str) -> None:
    view = View((Heading(1, text), Line(text, text), Table((text,), ((text,),)), Code(text)))
    page = Document(BytesIO(word(view, DAY)))
    assert page.paragraphs[-1].text == inert(text)


@given(st.text(max_size=80))
def test_a_command_stands_in_markdown_as_it_is_typed(text: str) -> None:
    fence, typed, *_ = markdown(View((Code(text),))).split("\n")
    assert typed == inert(text)
    assert fence not in typed


def test_a_command_is_one_line_on_a_terminal_however_long() -> None:
    text = "wenze " + "x" * 300
    assert terminal(View((Code(text),))) == text + "\n"
