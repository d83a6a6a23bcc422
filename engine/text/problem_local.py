"""The words for what local policy may not do."""

from __future__ import annotations

TABLE = {
    "law-not-in-use": (
        "只有本地裁量基准可以停用，法规不能停用\n删去「in_use」；法规失效的，写明「until」",
        "only local policy can be switched off, the law cannot\n"
        "delete `in_use`; if the law has ended, say when with `until`",
    ),
    "law-narrows": (
        "只有本地裁量基准可以在别的法规的幅度内收窄\n"
        "删去「narrows」；确是本地裁量基准的，把「regime」写成 local-discretion",
        "only local policy narrows the ranges of another law\n"
        "delete `narrows`, or let `regime` be local-discretion if this is local policy",
    ),
    "narrow-not-local": (
        "收窄幅度只能由本地裁量基准作出\n换成别的阶段，或者移到本地裁量基准的文件夹",
        "only local policy narrows a range\n"
        "take another stage, or move the rule to a pack of local policy",
    ),
    "nothing-narrowed": (
        "没有写明在哪部法规的幅度内收窄\n写上「narrows: {regulation: 编号, version: 版本}」",
        "it does not say within the ranges of which law it stays\n"
        "add `narrows: {regulation: its id, version: its day}`",
    ),
    "unknown-law": (
        "规则库里没有「{name}」\n写要收窄的法规的编号，不能写另一部本地裁量基准",
        "the rules hold no law `{name}`\n"
        "use the id of the law to narrow; other local policy cannot be narrowed",
    ),
    "unknown-law-version": (
        "规则库里的「{regulation}」没有 {name} 这个版本\n"
        "改成已有版本的日期；法规修订以后，本地裁量基准要重新制定",
        "the rules hold no version {name} of `{regulation}`\n"
        "use the day of a version that is there; when the law is revised, local policy is made "
        "anew",
    ),
    "no-ladder": (
        "「{name}」这一版的处理方式没有档次，没有幅度可以收窄\n换一部法规，或者换一个版本",
        "the measures of `{name}` have no grades in this version: there is no range to narrow\n"
        "name another law, or another version",
    ),
    "local-section": (
        "本地裁量基准不能写「{section}」：它只在法规的幅度内收窄，不增加任何东西\n删去这一节",
        "local policy has no `{section}`: it narrows the ranges of the law and adds nothing\n"
        "delete the section",
    ),
    "local-stage": (
        "本地裁量基准只能收窄幅度，不能有「{stage}」阶段的规则\n"
        "阶段改成 narrow；要改变法规的结论，本地裁量基准做不到",
        "local policy narrows ranges and has no rules of the stage `{stage}`\n"
        "let the stage be `narrow`; what the law concludes is not for local policy to change",
    ),
    "fact-of-law": (
        "「{fact}」已经是「{regulation}」的事实\n直接用，不再写；意思不同的，换个名字",
        "`{fact}` is already a fact of `{regulation}`\n"
        "use it as it is, or take another name if it means something else",
    ),
    "not-on-ladder": (
        "「{name}」不在所收窄法规的档次里\n写档次里的处理方式；还没有定的，写 to-be-filled",
        "`{name}` stands on no ladder of the law that is narrowed\n"
        "name a measure of the ladder, or write to-be-filled until it is settled",
    ),
    "blank-in-use": (
        "还有没有填的档次（{blank}），不能使用\n填上档次，或者在「pack」里写「in_use: false」",
        "an end is not filled in ({blank}), so it cannot be used\n"
        "fill it in, or write `in_use: false` in `pack`",
    ),
    "not-verified-in-use": (
        "施行日期没有核对，不能使用\n核对后改成「true」，或者写「in_use: false」",
        "the day it took force was not verified, so it cannot be used\n"
        "compare it and write `true`, or write `in_use: false`",
    ),
}
