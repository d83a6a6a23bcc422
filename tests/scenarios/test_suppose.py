"""What-ifs: after a claim the next starts from what was laid out; at once after another it adds."""

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

LAID_OUT = """# language: zh-CN
功能: 如果
  场景: 如果
    假设 组织机构见「scenes/town.yaml」
    并且 由「县纪委监委」办理,决定日 2020-12-15
    并且 只看「问责条例」
    并且 问题「专款」:「农业办」的「专款管理」,2020-01-01 起至 2020-06-30
    并且 「专款」的「造成恶劣影响」已认定
    并且 「副镇长」的「行为时系党的领导干部」已认定
    并且 「副镇长」就「专款」的「本人失职失责、损害和侵占群众利益问题得不到整治」已认定
"""
NO_CADRE = "如果「副镇长」的「行为时系党的领导干部」已排除"
NO_HARM = "如果「专款」的「造成恶劣影响」没有查明"
HARMLESS = "如果「专款」的「造成恶劣影响」已排除"
REVIEWED = "如果「副镇长」的「已被立案审查」已认定"
HOLDS = (
    f"当 {NO_CADRE}\n那么 不提出「副镇长」\n当 {NO_HARM}\n那么 「副镇长」待查",
    f"当 {NO_HARM}\n并且 {NO_CADRE}\n那么 不提出「副镇长」",
    f"当 {NO_CADRE}\n那么 不提出「副镇长」\n当 {NO_HARM}\n并且 {NO_CADRE}\n那么 不提出「副镇长」",
    f"当 {NO_HARM}\n那么 「副镇长」待查\n当 {REVIEWED}\n那么 「副镇长」的结论不变",
)
FAILS = (
    f"当 {NO_CADRE}\n那么 不提出「副镇长」\n当 {NO_HARM}\n那么 不提出「副镇长」",
    f"当 {NO_HARM}\n并且 {NO_CADRE}\n那么 「副镇长」待查",
    f"当 {HARMLESS}\n并且 {REVIEWED}\n那么 「副镇长」的结论不变",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(read_rulebook(ROOT / "rules"))


def _failed(folder: Path, told: str, lexicon: Lexicon) -> int | None:
    shutil.copytree(ROOT / "features" / "scenes", folder / "scenes")
    (folder / "if.feature").write_text(f"{LAID_OUT}{told}\n", encoding="utf-8")
    (scenario,) = scenarios_of(folder)
    return play(scenario, lexicon).failed


@pytest.mark.parametrize("told", HOLDS)
def test_a_what_if_starts_from_what_was_laid_out(
    tmp_path: Path, lexicon: Lexicon, told: str
) -> None:
    assert _failed(tmp_path, told, lexicon) is None


@pytest.mark.parametrize("told", FAILS)
def test_what_a_what_if_came_to_is_not_carried_on_past_a_claim(
    tmp_path: Path, lexicon: Lexicon, told: str
) -> None:
    assert _failed(tmp_path, told, lexicon) == len(f"{LAID_OUT}{told}".splitlines())
