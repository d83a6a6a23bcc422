from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from engine.inquiry.missing import missing
from engine.model.missing import Missing
from engine.reports.blocks import Heading, Table
from engine.reports.evidence import evidence_views
from engine.reports.word import word
from tests.inquiry.village import village


@pytest.fixture(scope="module")
def found() -> Missing:
    return missing(village(), "village-party")


def test_each_question_has_a_page_with_a_row_to_sign_for_each_it_is_about(found: Missing) -> None:
    cover, *pages = evidence_views(found, village().assessment, "zh")
    assert len(pages) == len(found.facts)
    for page, fact in zip(pages, found.facts, strict=True):
        tables = [block for block in page.blocks if isinstance(block, Table)]
        assert [len(table.rows) for table in tables] == [len(fact.of)]
        assert tables[0].columns[-2:] == ("签字", "日期")
    assert isinstance(cover.blocks[0], Heading)


def test_what_speaks_for_a_subject_stands_on_the_cover(found: Missing) -> None:
    cover, *_ = evidence_views(found, village().assessment, "en")
    told = " ".join(getattr(block, "text", "") for block in cover.blocks)
    assert "had no authority to act" in told
    assert "neither a lead nor a suspicion" in told


def test_the_document_begins_each_question_on_a_new_page(found: Missing) -> None:
    cover, *pages = evidence_views(found, village().assessment, "zh")
    made = Document(BytesIO(word(cover, village().case.decided_on, *pages)))
    breaks = made.element.body.xpath(".//w:br[@w:type='page']")
    assert len(breaks) == len(found.facts)
    assert len(made.tables) == len(found.facts)
