"""Steps on influence periods and verbs: the true sentence passes, its opposite fails."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from engine.rulebook.packs import read_rulebook
from engine.scenarios.direct import play, scenarios_of
from engine.scenarios.lexicon import Lexicon
from tests.village import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CASE = """# language: zh-CN
功能: 两件违法
  场景: 说一句话
    假设 组织机构见「scenes/town.yaml」
    并且 由「县纪委监委」办理,决定日 2022-12-15
    并且 只看「政务处分法」
    并且 问题「专款」:「农业办」的「专款管理」,2021-01-01 起至 2021-06-30
    并且 问题「台账」:「农业办」的「专款管理」,2021-01-01 起至 2021-06-30
    并且 「副镇长」的「专款」算一项行为「甲」
    并且 「副镇长」的「台账」算一项行为「乙」
    并且 「专款、台账」的「集体决定违法或者单位实施的违法行为」已排除
    并且 「专款、台账」的「不良后果或者影响」已认定为「造成不良后果」
    并且 「副镇长」的「公职人员类别」已认定为「行政机关公务员」
    并且 「副镇长」的「作决定时的在职状态」已认定为「在职」
    并且 「副镇长」的「情节」已认定为「情节较轻」
    并且 「副镇长」的「主动交代违法行为、包庇同案人员」已认定
    并且 「副镇长」就「<什么>」已认定的事实:
      | 事实               | 值                           |
      | 本人失职失责       | 是                           |
      | 执行上级决定或者命令 | 不是执行上级决定             |
      | 履职方面的违法行为 | 弄虚作假,误导、欺骗          |
    <此前>
    当 评估该案件
    那么 <说什么>
"""
BOTH, ONE = "专款、台账", "专款"
NONE = "并且 决定日是 2022-12-15"
WARNED = "并且 「副镇长」此前依「政务处分法」受「警告」,2022-10-01 生效"
SEVERAL = f"{WARNED}\n    并且 「副镇长」此前依「政务处分法」受「记过」,2022-10-01 生效"
DATELESS = "并且 「副镇长」此前依「政务处分法」受「警告」,2022 生效,影响期至 2023-03-31"
PERIOD = "「副镇长」受「记过」,自 2023-01-01 起算的,影响期"
TRUE = (
    (ONE, NONE, f"{PERIOD}至 2023-12-31"),
    (ONE, NONE, f"「副镇长」依「政务处分法」{PERIOD.removeprefix('「副镇长」')}至 2023-12-31"),
    (ONE, WARNED, f"{PERIOD}至 2024-03-31,是不是这类人员由人定"),
    (ONE, DATELESS, f"{PERIOD}至 2024-03-31,是不是这类人员由人定"),
    (ONE, SEVERAL, f"{PERIOD}由人定,此前有几个没有满"),
    (BOTH, NONE, f"{PERIOD}至 2023-12-31"),
    (BOTH, NONE, "「副镇长」数项行为都受「记过」的,期间在 12 个月以上、24 个月以下"),
    (BOTH, NONE, "「副镇长」数项行为都受「记过」的,期间在十二个月以上、二十四个月以下"),
    (ONE, NONE, "对「副镇长」,规则「art-11-1」的用语是「可以」"),
    (ONE, NONE, "对「副镇长」,规则「art-13-4」的用语是「应当」,依「政务处分法」"),
)
FALSE = (
    (ONE, NONE, f"{PERIOD}至 2023-12-30"),
    (ONE, NONE, f"{PERIOD}至 2023-12-31,是不是这类人员由人定"),
    (ONE, NONE, f"{PERIOD}由人定,没有规定怎样合并"),
    (ONE, NONE, f"{PERIOD}至 2023-12"),
    (ONE, NONE, f"{PERIOD}至 2023-02-30"),
    (ONE, NONE, "「副镇长」受「开除」,自 2023-01-01 起算的,影响期至 2023-12-31"),
    (ONE, NONE, "「副镇长」受「流放」,自 2023-01-01 起算的,影响期至 2023-12-31"),
    (ONE, NONE, f"「副镇长」依「问责条例」{PERIOD.removeprefix('「副镇长」')}至 2023-12-31"),
    (ONE, WARNED, f"{PERIOD}至 2024-03-31"),
    (ONE, WARNED, f"{PERIOD}至 2024-03-31,规定待核对"),
    (ONE, SEVERAL, f"{PERIOD}由人定,此前的起止不明"),
    (ONE, NONE, "「副镇长」数项行为都受「记过」的,期间在 12 个月以上、24 个月以下"),
    (BOTH, NONE, "「副镇长」数项行为都受「记过」的,期间在 12 个月以上、36 个月以下"),
    (BOTH, NONE, "「副镇长」数项行为都受「开除」的,期间在 12 个月以上、24 个月以下"),
    (ONE, NONE, "对「副镇长」,规则「art-11-1」的用语是「应当」"),
    (ONE, NONE, "对「副镇长」,规则「art-11-2」的用语是「可以」"),
    (ONE, NONE, "对「副镇长」,规则「art-11-1」的用语是「可以」,依「问责条例」"),
)
SLIPS = (
    "并且 「副镇长」此前依「不存在的法」受「警告」,2022-10-01 生效",
    "并且 「副镇长」此前依「政务处分法」受「流放」,2022-10-01 生效",
    "并且 「过路人」此前依「政务处分法」受「警告」,2022-10-01 生效",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(read_rulebook(ROOT / "rules"))


def _failed(folder: Path, about: str, before: str, claim: str, lexicon: Lexicon) -> bool:
    shutil.copytree(ROOT / "features" / "scenes", folder / "scenes")
    filled = CASE.replace("<什么>", about).replace("<此前>", before).replace("<说什么>", claim)
    (folder / "claim.feature").write_text(filled, encoding="utf-8")
    (scenario,) = scenarios_of(folder)
    line = play(scenario, lexicon).failed
    assert line in (None, len(filled.splitlines()))
    return line is not None


@pytest.mark.parametrize(("about", "before", "claim"), TRUE)
def test_what_is_so_may_be_claimed(
    tmp_path: Path, lexicon: Lexicon, about: str, before: str, claim: str
) -> None:
    assert not _failed(tmp_path, about, before, claim, lexicon)


@pytest.mark.parametrize(("about", "before", "claim"), FALSE)
def test_what_is_not_so_may_not_be_claimed(
    tmp_path: Path, lexicon: Lexicon, about: str, before: str, claim: str
) -> None:
    assert _failed(tmp_path, about, before, claim, lexicon)


@pytest.mark.parametrize("before", SLIPS)
def test_an_earlier_sanction_of_nothing_known_is_a_slip(
    tmp_path: Path, lexicon: Lexicon, before: str
) -> None:
    shutil.copytree(ROOT / "features" / "scenes", tmp_path / "scenes")
    filled = (
        CASE.replace("<什么>", ONE)
        .replace("<此前>", before)
        .replace("<说什么>", f"{PERIOD}至 2023-12-31")
    )
    (tmp_path / "claim.feature").write_text(filled, encoding="utf-8")
    (scenario,) = scenarios_of(tmp_path)
    slipped = next(at for at, line in enumerate(filled.splitlines(), 1) if line.strip() == before)
    assert play(scenario, lexicon).failed == slipped
