"""The words for what is wrong with a published file beside its case."""

from __future__ import annotations

TABLE = {
    "nothing-published": (
        "这里没有「published.yaml」\n"
        "给出案件文件夹，或者放着各个案件文件夹的文件夹；案件旁边要有写明报道内容的「published.yaml」",
        "there is no `published.yaml` here\n"
        "give the folder of a case, or one that holds such folders; beside each case stands a "
        "`published.yaml` with what the report says",
    ),
    "wrong-case": (
        "这个文件说的是案件「{name}」，旁边的案件是「{case}」\n"
        "改成「{case}」；放错了文件夹的，移到它的案件旁边",
        "this file is about case `{name}`, and the case beside it is `{case}`\n"
        "write `{case}`, or move the file to the case it belongs to",
    ),
    "unknown-held": (
        "没有编号为「{name}」的人员或者单位\n改成组织文件「people」「units」里已有的编号",
        "there is no person or unit `{name}`\n"
        "use an id from `people` or `units` of the organisation file",
    ),
    "held-twice": (
        "「{name}」已经写过，在第 {line} 行\n并成一处，各项结果都写在「outcomes」里",
        "`{name}` already stands in line {line}\n"
        "make one entry of the two, with all outcomes under `outcomes`",
    ),
    "outcome-unclear": (
        "看不出这个结果是什么\n"
        "写一种方式「{regime: …, measure: …}」（规则库里还没有的写「label」），"
        "或者几种可能「{among: [{regime: …, measure: …}, …]}」，"
        "或者只写「unpublished」「ambiguous」「no-measure」",
        "this does not say what the outcome is\n"
        "write one measure, `{regime: …, measure: …}` (with `label` if the rules do not have it "
        "yet), several it may be, `{among: [{regime: …, measure: …}, …]}`, or just "
        "`unpublished`, `ambiguous` or `no-measure`",
    ),
    "measure-not-there": (
        "「{regime}」在规则库里没有「{name}」这种方式\n"
        "改成「measures.yaml」里的编号；规则库里还没有这部法规的，改写「label」",
        "there is no measure `{name}` under `{regime}` in the rules\n"
        "use an id from `measures.yaml`; for a regulation that is not there yet write `label`",
    ),
}
