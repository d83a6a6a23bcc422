"""The words for what checks remark of conditions and of how rules meet."""

from __future__ import annotations

TABLE = {
    "alternative-idle": (
        "几个备选里的这一个不起作用（{keys}）：去掉它，规则不变\n"
        "删去；本意是另一个条件的，改成那个条件",
        "this alternative does nothing ({keys})\n"
        "without it the rule is the same: delete it, or write what was meant",
    ),
    "any-covers-domain": (
        "这个条件把全部取值都列上了（{keys}）：查明了总是成立，没有查明就停在待查\n"
        "删去这个条件；只选其中几个值的，把别的值去掉",
        "this condition is met whatever is found ({keys}), and open until something is\n"
        "leave it out, or take away the values that are not meant",
    ),
    "burden-turned": (
        "这条对人不利的规则，靠没有有利的事实「{fact}」来成立：举证责任倒置了\n"
        "改写成由组织查明的不利事实；没有查明的，不能对本人作不利认定",
        "held against a person for want of `{fact}`, which speaks for them: burden turned\n"
        "write the unfavourable fact that has to be established instead",
    ),
    "code-never-concluded": (
        "这一版没有一条规则会给出{codes}，这个条件永远等不到\n"
        "改成有规则给出的代码，或者先写给出它的规则",
        "no rule of this version concludes {codes}, so this condition can never hold\n"
        "use a code that a rule concludes, or write that rule first",
    ),
    "conclusion-unread": (
        "「{rule}」给出「{concluded}」，后面没有规则读取它：认定了也没有下文\n"
        "补写读取它的规则；只作提示的，写成提醒类规则",
        "`{rule}` concludes `{concluded}`, and no later rule reads it: it leads to nothing\n"
        "write the rule that reads it, or make it a safeguard if it is only to be pointed out",
    ),
    "condition-twice": (
        "这个条件已经包含在同一层的别的条件里（{keys}）\n删去这一个；两个不同的，改写清楚",
        "the conditions beside this one already contain it ({keys})\n"
        "delete it, or write what is different about it",
    ),
    "conflict-certain": (
        "凡是「{rule}」成立，「{other}」也成立，两条给「{slot}」填的不一样：总是冲突\n"
        "依条文定先后，在特别或者加重的那条写「overrides」；没有先后的，把两条的条件分开",
        "wherever `{rule}` holds `{other}` does too, with another `{slot}`: always a conflict\n"
        "let the special or graver one name the other in `overrides`, as the text has it",
    ),
    "double-negation": (
        "这里否定套着否定（{keys}），容易看反\n改写成肯定的条件",
        "a negation stands within a negation here ({keys}) and is easily misread\n"
        "write the plain condition",
    ),
    "favour-waits": (
        "对人有利的规则要等「{fact}」查否才成立：没有查明，实际上就对本人不利\n"
        "条文确有这个限制的，移到「unless」，值写 yes；没有的，删去",
        "a favour waits until `{fact}` is ruled out: not knowing it tells against the person\n"
        "write it as `yes` under `unless` if the text has this limit, or delete it",
    ),
    "lean-against-fact": (
        "「{rule}」的方向同它依据的事实「{fact}」相反\n"
        "核对条文：不是「then」写反了，就是这个事实的「speaks」写反了",
        "`{rule}` leans one way, and `{fact}`, on which it rests, speaks the other way\n"
        "compare the text: either `then` or the `speaks` of the fact is the wrong way round",
    ),
    "lean-both-ways": (
        "「{rule}」既从轻又从重，等于没有方向\n只留一个方向；条文两样都有的，分写成两条规则",
        "`{rule}` is lenient and severe at once and leans nowhere\n"
        "keep one way; where the text has both, write two rules",
    ),
    "limit-idle": (
        "「{rule}」的「{slot}」就是整个档次表，什么也没有限制\n改成本意的那一档，或者删去这条规则",
        "`{slot}` of `{rule}` is the whole ladder and limits nothing\n"
        "write the measure that was meant, or delete the rule",
    ),
    "local-widens": (
        "「{low}」至「{high}」超出法规的幅度：可能遇到的规则没有一条到这里，超出的不起作用\n"
        "改到法规的幅度以内；要放宽，只有法规能做到",
        "`{low}` to `{high}` goes beyond every range of the law it meets, without effect\n"
        "keep within the range of the law; only the law could widen it",
    ),
    "may-defeats": (
        "「{rule}」会被「{may}」的理由自动抵消，而「{may}」只是「可以」\n"
        "删去；「可以」由集体讨论决定用不用，只列在幅度旁边",
        "`{rule}` is defeated by the ground of `{may}`, which is a mere *may*\n"
        "delete it: whether a *may* is used is for people to weigh, beside the range",
    ),
    "never-true": (
        "这些条件不可能同时成立（{keys}）：规则永远不起作用\n核对条文，改正其中一个",
        "these cannot hold together ({keys}): the rule never does anything\n"
        "compare the text and correct one of them",
    ),
    "number-without-source": (
        "「{rule}」用了一个数（{keys}），条文没有核对，也没有说要核对这个数\n"
        "核对条文，或者先在「to_verify」里写明这个数；条文没有的，写进裁量表",
        "`{rule}` tests a number ({keys}) that nobody compared or meant to\n"
        "name it under `to_verify` or compare the text; what the law lacks goes into a table",
    ),
    "override-idle": (
        "「{rule}」压过「{other}」，但两条不会同时成立，或者结论本来一样\n"
        "删去这个压过，或者改成本意的那条规则",
        "`{rule}` overrides `{other}`, but they never hold together or conclude the same\n"
        "delete the override, or name the rule that was meant",
    ),
    "override-of-favour": (
        "对人不利的「{rule}」压过了对人有利的「{other}」：有利的一面不再列出\n"
        "删去；条文规定不得从轻的，写进「{other}」的「unless」",
        "`{rule}` overrides `{other}`: what speaks for the person is no longer shown\n"
        "delete it; where the text denies the favour, make it the `unless` of `{other}`",
    ),
    "post-alone": (
        "这条规则对人不利，却只看职务、级别或者在任时间：在这个职务上的人都符合\n"
        "加上查明的事实；职务只说明要查谁，不说明谁有责任",
        "held against a person for post, level or time in office alone\n"
        "add a fact that was established: a post says whom to examine, not who is responsible",
    ),
    "rules-alike": (
        "「{rule}」和「{other}」条件相同，结论也相同\n删去一条；依据不同的，只留真正的依据",
        "`{rule}` and `{other}` have the same conditions and the same conclusion\n"
        "delete one; where they cite different provisions, keep the one that is the ground",
    ),
    "unless-never": (
        "这个除外情形永远不会出现（{keys}）：「when」已经把它排除了\n核对条文，改正除外，或者删去",
        "this exception can never occur ({keys}): `when` rules it out already\n"
        "compare the text and correct the exception, or delete it",
    ),
    "unless-swallows": (
        "凡是符合「when」的都符合「unless」：这条规则没有一次成立\n"
        "核对条文：多半是条件和除外写反了",
        "whatever meets `when` meets `unless` too: the rule never holds\n"
        "compare the text: mostly the condition and the exception were swapped",
    ),
}
