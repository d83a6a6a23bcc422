"""The words for what checks remark of examples, reasons, titles, files and exceptions."""

from __future__ import annotations

TABLE = {
    "example-missing": (
        "缺少这样的例子：{expected}\n各补一个；「not met」的只改一个条件，「open」的留一个不写",
        "it has no example of {expected}\n"
        "add one of each; for `not met` change one condition, for `open` leave one out",
    ),
    "example-wrong": (
        "写的是「{expected}」，运行出来是「{actual}」。起决定作用的条件：{decided}；例子给的："
        "{given}\n"
        "对照条文，看是规则错了还是例子错了",
        "it expects `{expected}` and comes to `{actual}`. what decides: {decided}; what the "
        "example gives: {given}\n"
        "hold both against the article: either the rule is wrong or the example is",
    ),
    "example-fact-unread": (
        "例子给了{given}，规则不读它，它改变不了结果\n条文有这个条件的，补进规则；没有的，改例子",
        "the example gives {given}, which the rule does not read and which changes nothing\n"
        "if the article has this condition, add it to the rule; if not, correct the example",
    ),
    "examples-alike": (
        "与第 {number} 个例子的事实完全相同\n只改一个条件，让它试出别的",
        "it gives the same facts as example {number}\n"
        "let it differ by one condition, so that it tries something else",
    ),
    "reason-without-provision": (
        "理由里没有引条文\n在句末加上「（{provision}）」",
        "the reason cites no article\nadd `({provision})` at its end",
    ),
    "reason-without-subject": (
        "理由没有说是谁、是什么问题，每个人都是同一句话\n写上「{subject}」或者「{finding}」",
        "the reason names neither person nor finding, so that all get the same sentence\n"
        "write `{subject}` or `{finding}` into it",
    ),
    "placeholders-differ": (
        "中英文理由填的内容不一样：{names}\n两种文字写同样的内容",
        "the two languages of the reason fill in different things: {names}\nlet both say the same",
    ),
    "language-missing": (
        "只写了一种文字，缺「{missing}」，看这种文字的人读到的也是「{words}」\n"
        "补上；中文写在「zh」（中文），英文写在「en」（英文）",
        "one language alone is written: `{missing}` is missing, and its readers get `{words}`\n"
        "add it: Chinese under `zh` (`中文`), English under `en` (`英文`)",
    ),
    "language-mixed": (
        "「{words}」不是这一栏的文字\n中文写在「zh」，英文写在「en」",
        "`{words}` is not in the language it stands for\n"
        "write Chinese under `zh` and English under `en`",
    ),
    "title-repeated": (
        "标题与规则「{rule}」相同，讨论时分不清说的是哪一条\n把两条的区别写进标题",
        "the title is that of the rule `{rule}`, and nobody can tell which is meant\n"
        "put the difference into the title",
    ),
    "file-of-article": (
        "引的是第 {article} 条，却放在文件「{file}」里，修订时容易漏掉\n"
        "移到那一条的文件里，或者改条号",
        "it cites article {article} and stands in `{file}`, where a revision will miss it\n"
        "move it to the file of its article, or correct the number",
    ),
    "id-of-article": (
        "编号「{rule}」与所引的第 {article} 条不一致\n改编号，或者改条号",
        "the id `{rule}` does not name article {article}, which it cites\n"
        "correct the id or the number",
    ),
    "reason-decides": (
        "理由写了「{words}」，像是已经决定\n只写事实和条文怎样规定；决定由人作出",
        "the reason says “{words}”, as if it were decided\n"
        "say what the facts are and what the article provides; people decide",
    ),
    "exception-unused": (
        "这个例外没有用上：这里没有报过「{check}」\n删去；名字写错了的，改正",
        "nothing is remarked under `{check}` where this exception stands\n"
        "delete it, or correct the name",
    ),
}
