"""Steps that claim or deny one thing: the true sentence passes, its opposite fails."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from engine.rulebook.packs import read_rulebook
from engine.scenarios.direct import play, scenarios_of
from engine.scenarios.doing import DOING, Told
from engine.scenarios.lexicon import Lexicon
from engine.scenarios.slip import SlipError
from tests.village import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from engine.scenarios.world import World

CASE = """# language: zh-CN
功能: 一件违纪
  场景: 说一句话
    假设 组织机构见「scenes/town.yaml」
    并且 由「县纪委监委」办理,决定日 2020-12-15
    并且 只看「纪律处分条例」
    并且 问题「专款」:「农业办」的「专款管理」,2020-01-01 起至 2020-06-30
    并且 问题「台账」:「农业办」的「专款管理」,2020-01-01 起至 2020-06-30
    并且 「副镇长」的「专款」算一项行为「甲」
    并且 「副镇长」的「台账」算一项行为「乙」
    并且 「专款、台账」的「损失档次」已认定为「较大损失」
    并且 「专款」的「造成严重不良影响」已认定
    并且 「副镇长」的「行为时系中共党员、行为时系党的领导干部」已认定
    并且 「副镇长」的「情节」已认定为「情节严重」
    并且 「副镇长」的「系地方党委委员、候补委员」已排除
    并且 「副镇长」就「<什么>」已认定的事实:
      | 事实                                           | 值           |
      | 本人失职失责                                   | 是           |
      | 工作不负责任或者疏于管理                       | 是           |
      | 贯彻落实上级决策部署不力                       | 是           |
      | 不履行全面从严治党主体责任、监督责任或者履行不力 | 是           |
      | 领导责任的性质                                 | 直接领导责任 |
    当 评估该案件
    那么 <说什么>
"""
BOTH, ONE = "专款、台账", "专款"
TRUE = (
    (BOTH, "「副镇长」数项违纪合并,应受的最高处分是「严重警告」的,给予「撤销党内职务」"),
    (ONE, "「副镇长」没有数项违纪合并"),
    (ONE, "对「副镇长」,「撤销党内职务」要等核对条文"),
    (ONE, "对「副镇长」,「开除党籍」不必等核对条文"),
    (ONE, "对「副镇长」先要核对「纪律处分条例」第三十七条"),
    (ONE, "对「副镇长」不必核对「纪律处分条例」第一百二十一条"),
    (ONE, "对「副镇长」采取「警告」,权限是「支部大会讨论决定,报基层党委批准」"),
    (ONE, "对「副镇长」采取「警告」,权限不是「plenary」"),
    (ONE, "「副镇长」的结论依据规则「art-121-1-larger」"),
    (ONE, "「副镇长」的结论不依据规则「art-121-1-major」"),
    (ONE, "「副镇长」的结论依据规则「art-121-1-larger」,依「纪律处分条例」"),
)
FALSE = (
    (BOTH, "「副镇长」数项违纪合并,应受的最高处分是「严重警告」的,给予「严重警告」"),
    (BOTH, "「副镇长」数项违纪合并,应受的最高处分是「开除党籍」的,给予「开除党籍」"),
    (BOTH, "「副镇长」没有数项违纪合并"),
    (ONE, "「副镇长」数项违纪合并,应受的最高处分是「严重警告」的,给予「撤销党内职务」"),
    (ONE, "对「副镇长」,「开除党籍」要等核对条文"),
    (ONE, "对「副镇长」,「撤销党内职务」不必等核对条文"),
    (ONE, "对「副镇长」先要核对「纪律处分条例」第一百二十一条"),
    (ONE, "对「副镇长」先要核对「问责条例」第三十七条"),
    (ONE, "对「副镇长」不必核对「纪律处分条例」第三十七条"),
    (ONE, "对「副镇长」采取「警告」,权限是「plenary」"),
    (ONE, "「副镇长」的结论依据规则「art-121-1-major」"),
    (ONE, "「副镇长」的结论不依据规则「art-121-1-larger」"),
    (ONE, "对「副镇长」采取「警告」,权限不是「支部大会讨论决定,报基层党委批准」"),
    (ONE, "「副镇长」的结论不依据规则「art-121-1-larger」,依「纪律处分条例」"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(read_rulebook(ROOT / "rules"))


def _failed(folder: Path, about: str, claim: str, lexicon: Lexicon) -> bool:
    shutil.copytree(ROOT / "features" / "scenes", folder / "scenes")
    written = CASE.replace("<什么>", about).replace("<说什么>", claim)
    (folder / "claim.feature").write_text(written, encoding="utf-8")
    (scenario,) = scenarios_of(folder)
    line = play(scenario, lexicon).failed
    assert line in (None, len(written.splitlines()))
    return line is not None


@pytest.mark.parametrize(("about", "claim"), TRUE)
def test_what_is_so_may_be_claimed(
    tmp_path: Path, lexicon: Lexicon, about: str, claim: str
) -> None:
    assert not _failed(tmp_path, about, claim, lexicon)


@pytest.mark.parametrize(("about", "claim"), FALSE)
def test_what_is_not_so_may_not_be_claimed(
    tmp_path: Path, lexicon: Lexicon, about: str, claim: str
) -> None:
    assert _failed(tmp_path, about, claim, lexicon)


TWO = "纪律处分条例、问责条例"


@pytest.fixture(scope="module")
def of_two(lexicon: Lexicon, tmp_path_factory: pytest.TempPathFactory) -> World:
    """Return the case as it comes out under two regulations."""
    folder = tmp_path_factory.mktemp("of_two")
    shutil.copytree(ROOT / "features" / "scenes", folder / "scenes")
    written = CASE.replace("<什么>", ONE).replace("<说什么>", "没有提出任何对象")
    looking = written.replace("只看「纪律处分条例」", f"只看「{TWO}」")
    (folder / "claim.feature").write_text(looking, encoding="utf-8")
    (scenario,) = scenarios_of(folder)
    return play(scenario, lexicon).world


def _slip(world: World, rule: str, regulation: str | None) -> str:
    said = {"subjects": "副镇长", "rests": "不依据", "rule": rule, "regulation": regulation}
    with pytest.raises(SlipError) as slip:
        DOING["then:rests-on-rule"](world, Told(said))
    return slip.value.worded("zh")


def test_a_rule_that_several_regulations_have_is_claimed_of_none(of_two: World) -> None:
    assert _slip(of_two, "art-17-2", None) == (
        "不止一部法规有规则「art-17-2」:「问责条例」、「纪律处分条例」。"
        "在句末写明是哪一部:「,依「问责条例」」。"
    )


def test_a_rule_is_not_claimed_of_a_regulation_that_has_none_such(of_two: World) -> None:
    assert _slip(of_two, "art-8-cadre", "纪律处分条例") == (
        "「纪律处分条例」没有「art-8-cadre」这条规则。"
    )


def test_a_rule_that_several_regulations_have_is_claimed_of_the_one_named(of_two: World) -> None:
    said = {"subjects": "副镇长", "rests": "不依据", "rule": "art-17-2"}
    for regulation in TWO.split("、"):
        DOING["then:rests-on-rule"](of_two, Told({**said, "regulation": regulation}))
