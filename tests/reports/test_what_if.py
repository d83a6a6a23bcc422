"""What would be otherwise, in words."""

from __future__ import annotations

from functools import cache

import pytest

from engine.inquiry.suppose import changes_asked
from engine.inquiry.what_if import what_if
from engine.model.base import Lang, Words
from engine.model.what_if import WhatIf
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.blocks import Heading, Line
from engine.reports.view import speaking
from engine.reports.what_if import what_if_view
from engine.reports.wrap import width
from tests.inquiry.village import village

VILLAGE = village()
Asked = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
GRAVER: Asked = (("finding.loss=major",), (), ())
WORSE: Asked = (("finding.adverse_effect=yes",), (), ())
ASKED: list[Asked] = [
    GRAVER,
    WORSE,
    (("p-deputy:conduct.breach=no",), (), ()),
    ((), ("E1",), ()),
    ((), ("A2",), ()),
    ((), ("F3",), ()),
    ((), (), ("p-next-deputy@deputy-director=2019..2020-12-31",)),
]


@cache
def found(asked: Asked) -> WhatIf:
    return what_if(VILLAGE, changes_asked(VILLAGE, *asked))


def printed(asked: Asked, lang: Lang = "zh", form: str = "table") -> str:
    return render(found(asked), lang, form)


def render(answer: WhatIf, lang: Lang = "zh", form: str = "table") -> str:
    voice = speaking(VILLAGE.assessment, lang, who=None, full=False)
    return laid_out(form, answer, what_if_view(answer, voice))


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "案件文件没有改动"), ("en", "nothing was written to the case")]
)
def test_it_says_what_was_supposed_and_that_nothing_was_written(lang: Lang, told: str) -> None:
    head = printed(GRAVER, lang).split("\n\n")[0]
    assert told in head
    assert ("重大损失(现在:较大损失〔假4〕)" if lang == "zh" else "now: larger loss") in head


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("asked", ASKED)
def test_no_line_is_wider_than_the_page(lang: Lang, asked: Asked) -> None:
    assert max(map(width, printed(asked, lang).splitlines())) <= 100


@pytest.mark.parametrize("asked", ASKED)
def test_every_subject_that_differs_is_told_and_the_others_are_counted(asked: Asked) -> None:
    differences, text = found(asked).differences, printed(asked)
    assert all(each.subject.name.zh in text for each in differences.subjects)
    assert f"{len(differences.subjects)}个;不变 {differences.unchanged} 个" in text
    assert len(differences.subjects) + differences.unchanged == 14


@pytest.mark.parametrize("asked", ASKED)
def test_nothing_is_told_of_a_charge_without_saying_what(asked: Asked) -> None:
    voice = speaking(VILLAGE.assessment, "zh", who=None, full=False)
    blocks = what_if_view(found(asked), voice).blocks
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    for at in titles:
        below = blocks[at + 1]
        assert not isinstance(below, Heading) or below.level > 2
        assert not isinstance(below, Line) or (below.text and below.text[-1] not in ":>")


def test_what_speaks_for_a_person_stands_before_what_leans() -> None:
    text = printed(WORSE)
    assert "反方  另有" in text
    assert text.index("反方  另有") < text.index("结论  未定 => 提出,附条件")


def test_those_of_whom_the_same_differs_are_told_together() -> None:
    assert "1至5  时任分管副主任、三资办中心会计" in printed(GRAVER)


def test_a_proposal_that_falls_is_told_without_all_that_goes_with_it() -> None:
    text = printed(((("p-deputy:conduct.breach=no"),), (), ()))
    assert "结论  提出,附条件 => 现有事实不符合" in text
    assert "不再有:警告" not in text


def test_without_difference_it_says_how_many_were_looked_at() -> None:
    assert "没有一个对象会变(14个对象都看过)" in render(what_if(VILLAGE, ()))


def test_a_name_cannot_steer_the_page() -> None:
    whole = found(GRAVER)
    name = Words(zh="甲\x1b[2J*_|<b>", en="A\x1b[2J*_|<b>")
    subjects = (
        each.model_copy(update={"subject": each.subject.model_copy(update={"name": name})})
        for each in whole.differences.subjects
    )
    differences = whole.differences.model_copy(update={"subjects": tuple(subjects)})
    steered = whole.model_copy(update={"differences": differences})
    for form in ANSWER_FORMATS:
        assert "\x1b" not in render(steered, "zh", form)
    assert "<b>" not in render(steered, "zh", "md")
