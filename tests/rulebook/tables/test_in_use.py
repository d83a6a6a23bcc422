"""The sample table of local policy, filled in: a proposal says by which row it is narrowed."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.case import Judgement
from engine.model.rules import Rulebook
from engine.reports.formats import render
from engine.rulebook.packs import read_rulebook
from tests.village import DIGESTS, ROOT, changed, inputs

SERIOUS = "serious-warning"
LOCAL = Path("local-discretion") / "2018-10-01"
FILLED = {
    "待填:本地文件的条号和文字": "核对条号",
    "to be filled: number and wording of your document": "compare the number",
    '- [较轻一档, "", 待填, yes, 待填, 待填,': '- [较轻一档, "", 50, yes, warning, warning,',
    '- [较重一档, 待填, "", "", 待填, 待填,': f'- [较重一档, 50, "", "", {SERIOUS}, {SERIOUS},',
}


def filled(scratch: Path) -> Rulebook:
    """Read the shipped rules with local policy that is a table alone, partly filled in."""
    rules = scratch / "rules"
    shutil.copytree(ROOT / "rules", rules)
    table = rules / LOCAL / "table.yaml"
    text = table.read_text(encoding="utf-8")
    for old, new in FILLED.items():
        assert old in text
        text = text.replace(old, new)
    table.write_text(text, encoding="utf-8")
    pack = rules / LOCAL / "pack.yaml"
    head = pack.read_text(encoding="utf-8").split("\nvocabulary:")[0]
    pack.write_text(
        head.replace("in_use: false", "in_use: true").replace("verified: false", "verified: true"),
        encoding="utf-8",
    )
    return read_rulebook(rules)


def test_a_proposal_names_the_row_that_narrows_it(tmp_path: Path) -> None:
    organisation, case = inputs()
    judgement = Judgement.model_validate(
        {"subject": "p-deputy", "facts": {"charge.local_loss": 60}, "status": "established"}
    )
    case = changed(judgements=(*case.judgements, judgement))
    found = assess(organisation, case, filled(tmp_path), PlainMatcher(), DIGESTS)
    own = next(each.measures for each in found.proposals if each.subject.id == "p-deputy")
    assert [each.id for each in own.range] == ["serious-warning"]
    printed = "".join(render(found, "table", "zh", full=False).split())
    assert "第三条「较大损失的本地参考线(示例,未启用)」第3行〔待核〕〔本地〕较重一档" in printed
