"""Steps on recusal, duty lists and the forms: the true sentence passes, its opposite fails."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from engine.matchers.plain import PlainMatcher
from engine.rulebook.packs import read_rulebook
from engine.scenarios.catalogue import matches
from engine.scenarios.direct import play, scenarios_of
from engine.scenarios.doing import DOING, Told
from engine.scenarios.lexicon import Lexicon
from engine.scenarios.run import Asked, run
from engine.scenarios.slip import SlipError, UnmetError
from engine.scenarios.world import World
from tests.village import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CASE = """# language: zh-CN
功能: 办案的人
  场景: 说一句话
    假设 组织机构见「scenes/town.yaml」
    并且 由「县纪委监委」办理,决定日 2022-12-15
    并且 只看「监察法、监察官法、四责清单、财政违法处分条例、党内监督条例」
    并且 问题「专款」:「农业办」的「专款管理」,2020-01-01 起至 2020-06-30
    并且 「专款」没有履行职责「对党风廉政建设组织协调」
    并且 「副镇长」的「国家机关工作人员、国家公务员」已认定为「国家机关工作人员,系国家公务员」
    并且 「副镇长」就「专款」的「本人失职失责、违反规定使用、骗取财政资金」已认定
    并且 「副镇长」就「专款」的「直接责任的地位」已认定为「其他直接责任人员」
    并且 「组长」参与办案
    并且 「组员」参与办案,即「主任」
    并且 「组长」的「系监察官」已认定
    并且 「组长」的「已经主动申请回避」已排除
    并且 「组长、组员」的「系办理监察事项的监察人员」已认定
    并且 「组长」与「副镇长」的关系「近亲属」已认定
    并且 「组员」与「检举人」的关系「近亲属」有反映
    当 评估该案件
    那么 <说什么>
"""
LEADER, MEMBER = "「组长」", "「组员」"
DECIDER = "没有主动申请的,由监察机关依法决定其回避"
DUTY = "「专款」没有履行的职责「对党风廉政建设组织协调」"
SOURCE = "出自「关于实行党风廉政建设责任制的规定」"
TRUE = (
    f"{LEADER}应当回避",
    f"{LEADER}无条件应当回避,依「监察法」第五十八条第一项",
    f"{LEADER}没有记录到回避理由,依「监察法」第五十八条第二项",
    f"{MEMBER}是否回避待查,依「监察法」",
    f"{MEMBER}没有记录到回避理由,依「监察法」第五十八条第三项",
    f"关于{LEADER}的回避,条文写明「{DECIDER}」",
    f"关于{MEMBER}的回避,条文没有写明「{DECIDER}」",
    f"{DUTY}属「监督责任」,由「纪委、派驻(派出)机构」承担,{SOURCE}第四条",
    "「专款」的时候,职责「承担监督专责,协助同级党委问责」在清单里",
    "「专款」的时候,职责「保证所公布事项的真实性」不在清单里",
    "「记大过」计入第二种形态",
    "「记大过」不计入第三种形态",
)
FALSE = (
    f"{LEADER}附条件应当回避",
    f"{LEADER}应当回避,依「监察法」第五十八条第二项",
    f"{LEADER}没有记录到回避理由",
    f"{LEADER}是否回避待查,依「监察法」第五十八条第一项",
    f"{MEMBER}应当回避",
    f"{MEMBER}没有记录到回避理由",
    f"关于{LEADER}的回避,条文没有写明「{DECIDER}」",
    f"关于{MEMBER}的回避,条文写明「{DECIDER}」",
    f"{DUTY}属「主体责任」,{SOURCE}第四条",
    f"{DUTY}由「纪委」承担,{SOURCE}第四条",
    f"{DUTY}{SOURCE}第五条",
    f"{DUTY}出自「问责条例」第四条",
    f"{DUTY}{SOURCE}第四条第一款",
    "「专款」没有履行的职责「承担监督专责,协助同级党委问责」出自「问责条例」第四条",
    "「专款」的时候,职责「承担监督专责,协助同级党委问责」不在清单里",
    "「专款」的时候,职责「保证所公布事项的真实性」在清单里",
    "「记大过」不计入第二种形态",
    "「记大过」计入第三种形态",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(read_rulebook(ROOT / "rules"))


def _failed(folder: Path, claim: str, lexicon: Lexicon) -> bool:
    shutil.copytree(ROOT / "features" / "scenes", folder / "scenes")
    written = CASE.replace("<说什么>", claim)
    (folder / "claim.feature").write_text(written, encoding="utf-8")
    (scenario,) = scenarios_of(folder)
    line = play(scenario, lexicon).failed
    assert line in (None, len(written.splitlines()))
    return line is not None


@pytest.mark.parametrize("claim", TRUE)
def test_what_is_so_may_be_claimed(tmp_path: Path, lexicon: Lexicon, claim: str) -> None:
    assert not _failed(tmp_path, claim, lexicon)


@pytest.mark.parametrize("claim", FALSE)
def test_what_is_not_so_may_not_be_claimed(tmp_path: Path, lexicon: Lexicon, claim: str) -> None:
    assert _failed(tmp_path, claim, lexicon)


def _laid_out(lexicon: Lexicon) -> World:
    """Return the world of the case as it stands before the claim, assessed."""
    world = World(lexicon, ROOT / "features", matcher=PlainMatcher())
    for line in CASE.splitlines()[3:-1]:
        _do(world, line.split(maxsplit=1)[1])
    return world


def _do(world: World, text: str) -> None:
    (match,) = (found for kind in ("given", "when", "then") for found in matches(text, kind))
    DOING[match.step.code](world, Told(match.told))


def test_a_run_tells_what_rules_of_recusal_came_to_where_a_scenario_asks() -> None:
    file = ROOT / "features" / "supervision-officials-law" / "article-47-recusal.feature"
    found, _ = run(Asked((file,), matching="由监察机关决定"), lambda _: None)
    (scenario,) = found.scenarios
    assert scenario.passed
    law = "supervision-officials-law/2022-01-01"
    assert scenario.rules[f"{law}:art-47-1"] == ("established",)
    assert scenario.rules[f"{law}:art-47-organ"] == ("established",)


def test_a_claim_on_recusal_that_fails_tells_what_is_recorded(lexicon: Lexicon) -> None:
    world = _laid_out(lexicon)
    with pytest.raises(UnmetError) as unmet:
        _do(world, "「组员」应当回避")
    open_ = "「组员」是否回避待查(监察法第58条);「组员」是否回避待查(监察官法第47条)"
    assert unmet.value.told == open_
    _do(world, "如果「组员」与「检举人」的关系「近亲属」没有查明")
    with pytest.raises(UnmetError) as unmet:
        _do(world, "「组员」应当回避")
    assert unmet.value.told == "「组员」没有记录到回避理由"


def test_whoever_handles_the_case_may_be_somebody_the_organisation_lists(lexicon: Lexicon) -> None:
    world = _laid_out(lexicon)
    people = {each["name"]: each.get("person") for each in world.listed("reviewers")}
    assert people == {"组长": None, "组员": "head"}


def test_a_relation_said_again_is_said_instead_and_of_no_other(lexicon: Lexicon) -> None:
    world = _laid_out(lexicon)
    _do(world, "「组长」与「副镇长」的关系「近亲属」有争议")
    _do(world, "「组长」与「检举人」的关系「近亲属」已排除")
    assert [(each["to"], each["status"]) for each in world.listed("relations")] == [
        ("reporter", "alleged"),
        ("subject", "disputed"),
        ("reporter", "refuted"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("「组头」与「检举人」的关系「近亲属」已认定", "no-reviewers"),
        ("「组长」与「邻居」的关系「近亲属」已认定", "no-party"),
        ("「组长」与「检举人」的关系「系监察官」已认定", "fact-on-reviewer"),
        ("「组长」的「近亲属」已认定", "fact-on-relation"),
        ("「组长」就「专款」的「系监察官」已认定", "fact-on-reviewer"),
        ("「专款」没有履行职责「扫雪」", "no-duty"),
        ("关于「组长」的回避,条文写明「由抽签决定」", "no-recusal-told"),
    ],
)
def test_a_word_that_is_not_there_is_told_by_its_kind(
    lexicon: Lexicon, text: str, code: str
) -> None:
    with pytest.raises(SlipError) as slip:
        _do(_laid_out(lexicon), text)
    assert slip.value.code == code
    assert all(slip.value.worded(lang) for lang in ("zh", "en"))
