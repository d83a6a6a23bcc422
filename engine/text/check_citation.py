"""The words for what checks remark of citations, registers and verbs."""

from __future__ import annotations

TABLE = {
    "article-without-rule": (
        "登记了用语的条文，有 {count} 条没有规则引用：第 {articles} 条\n"
        "不打算编成规则的，删去登记里的用语；还没有编的，不用管",
        "articles with a verb that nothing cites ({count}): {articles}\n"
        "delete the verbs of what no rule will encode; what is still to be written can stand",
    ),
    "citation-coarse": (
        "登记里这一条下面还分了{places}，规则没有写明是哪一款、哪一项\n"
        "写明款、项；确实涵盖各项的，列入例外并写明理由",
        "the register has {places} below, and the rule does not say which it means\n"
        "name the paragraph or item; if all are meant, make it an exception and say why",
    ),
    "conclusion-cites-otherwise": (
        "「{rule}」认定的情形「{concluded}」写着 {named}（条.款.项），不是规则的出处\n"
        "核对：多半是代码选错了；情形的名称或者出处写错了的，改名称或者出处",
        "`{rule}` concludes `{concluded}`, which names article {named} and not its provision\n"
        "mostly the wrong code was chosen; if the label or the provision is wrong, correct that",
    ),
    "foreign-article": (
        "「{name}」的登记里没有 {article}（条.款.项），或者登记写着没有核对\n"
        "核对条号；登记漏了的、核对过的，先改那部法规的登记",
        "the register of `{name}` has no article {article}, or has it unverified\n"
        "check the number; if that register lacks it or is behind, correct it there first",
    ),
    "foreign-citation": (
        "「{name}」不在规则库里：第 {article} 条的条号、用语没有登记可以对照\n"
        "收入这部法规的登记；暂时不收的，由人核对原文",
        "the rule base does not hold `{name}`: no register bears out article {article}\n"
        "add a register of it; until then somebody has to compare the text",
    ),
    "in-force-unverified": (
        "「{name}」{version} 版的施行日期没有核对：这一版适用与否都附条件\n"
        "核对公布的文本，改成「true」",
        "nobody compared when the version {version} of `{name}` took force: all under it is "
        "conditional\n"
        "compare it with the published text and write `true`",
    ),
    "item-beyond": (
        "登记里没有 {article}（条.款.项），同一条登记的是{places}\n核对条号；登记漏了的，补登",
        "the register has no article {article}, though it lists {places}\n"
        "check the number; if the register lacks it, enter it",
    ),
    "languages-cite-differently": (
        "「{rule}」的这句话，中文提到的条文是 {zh}，英文是 {en}\n核对原文，改正其中一边",
        "this text of `{rule}` names article {zh} in Chinese and article {en} in English\n"
        "compare the text of the law and correct one of them",
    ),
    "measure-uncited": (
        "处理方式「{name}」没有写依据，同一版别的都写了\n补上「provision」",
        "the measure `{name}` cites no article, though others of the version do\nadd `provision`",
    ),
    "reason-changes-verb": (
        "「{rule}」的用语是「{verb}」，这句话说的却是另一个\n"
        "照条文改：「可以」由集体讨论决定用不用，「应当」不是",
        "the verb of `{rule}` is `{verb}`, and this text says another\n"
        "write the article's own verb: a *may* is for people to weigh, a *shall* is not",
    ),
    "reason-cites-otherwise": (
        "「{rule}」的理由写着 {named}（条.款.项），不是规则的出处\n"
        "改用「{provision}」，条号由出处填入",
        "the reason of `{rule}` names article {named}, which is not its provision\n"
        "use `{provision}`, which is filled in from the rule",
    ),
    "register-hole": (
        "登记里缺{places}（条.款.项），前后的都有\n补登；没有这一款、这一项的，核对条号",
        "the register lacks {places}, and has what stands before and after\n"
        "enter it, or check the numbers if there is none",
    ),
    "register-missing": (
        "「{name}」{version} 版引用了本法规的 {count} 条，却没有条文登记：条号和用语无从对照\n"
        "在「articles」里登记引用到的条文",
        "version {version} of `{name}` cites its own articles ({count}) and has no register to "
        "compare them with\n"
        "enter the articles that are cited under `articles`",
    ),
    "title-cites-otherwise": (
        "「{rule}」的标题以 {named}（条.款.项）开头，不是规则的出处\n核对条文，改标题或者改出处",
        "the title of `{rule}` begins with article {named}, which is not its provision\n"
        "compare the text, and correct the title or the provision",
    ),
    "unverified-citation": (
        "第 {article} 条还没有核对，有 {count} 条规则依据它：结论都附条件\n"
        "核对公布的文本，先改登记，再改成「verified: true」",
        "article {article} was not compared, and what rests on it is conditional (rules: {count})\n"
        "compare the published text, correct the register, then write `verified: true`",
    ),
    "unverified-unsaid": (
        "{article}（条.款.项）没有核对，也没有说要核对什么\n在「to_verify」里写明",
        "article {article} was not compared, and nothing says what to compare\n"
        "say so under `to_verify`",
    ),
    "verified-yet-questioned": (
        "{article}（条.款.项）写着已经核对，又写着还要核对什么\n"
        "没有核对完的，写「verified: false」；核对完了的，删去「to_verify」",
        "article {article} is said to be compared, and still to be compared\n"
        "write `verified: false` while something is open, or delete `to_verify`",
    ),
}
