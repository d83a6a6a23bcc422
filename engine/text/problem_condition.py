"""The words for conditions and conclusions of rules."""

from __future__ import annotations

TABLE = {
    "unknown-term": (
        "没有「{term}」这个术语\n改成「terms」里已有的名字，或者先在那里写明",
        "there is no term `{term}`\nuse a name from `terms`, or define it there",
    ),
    "term-value": (
        "「{term}」的值只能写 yes 或者 no\n成立写 yes，不成立写 no",
        "`{term}` takes `yes` or `no` alone\nwrite `yes` if it must hold and `no` if it must not",
    ),
    "term-cycle": (
        "术语互相引用，绕成了圈：{way}\n把其中一个术语的条件直接写出来",
        "the terms use each other in a ring: {way}\nwrite out the conditions of one of them",
    ),
    "term-in-example": (
        "例子里只能写事实，不能写术语\n写出术语所依据的各个事实",
        "an example states facts, not terms\nstate the facts that the term reads",
    ),
    "fact-not-visible": (
        "「{stage}」阶段的规则看的是「{sheet}」，看不到「{fact}」（它在：{on}）\n"
        "换成看得到的事实，或者把规则写到别的阶段",
        "a rule of the stage `{stage}` reads the sheet `{sheet}`, which does not show `{fact}"
        "` (it is on: {on})\n"
        "use a fact that the sheet shows, or move the rule to another stage",
    ),
    "term-not-visible": (
        "「{term}」用到「{fact}」（它在：{on}），而「{stage}」阶段的规则看的是「{sheet}」，看"
        "不到它\n"
        "换一个术语，或者把条件直接写出来",
        "`{term}` reads `{fact}` (it is on: {on}), which the sheet `{sheet}` of the stage "
        "`{stage}` does not show\n"
        "use another term, or write the conditions out",
    ),
    "fact-too-early": (
        "「{fact}」要到「{after}」阶段之后才有，「{stage}」阶段的「{sheet}」上还没有\n"
        "把规则移到后面的阶段，或者删去这个条件",
        "`{fact}` is not known before the stage `{after}` is over; the sheet `{sheet}` of the"
        " stage `{stage}` does not have it yet\n"
        "move the rule to a later stage, or leave this condition out",
    ),
    "unknown-test": (
        "「{fact}」不能用「{test}」来比\n可以用的比法：{tests}",
        "`{test}` is no test that `{fact}` takes\nthe tests it takes: {tests}",
    ),
    "one-bound": (
        "「{test}」只能写一个值\n只留一个",
        "`{test}` takes one value\nkeep one",
    ),
    "empty-condition": (
        "这里没有写条件\n写上条件；不需要就把整个键删去",
        "no condition stands here\nwrite one, or delete the key if it is not needed",
    ),
    "alternatives-undivided": (
        "「{group}」下面的 {count} 项没有用短横分开，会当成一项来读，要同时成立才算\n"
        "每一项前面加半角减号和空格，如「- {fact}: 值」；几项要同时成立才算的，写在同一个减号下面",
        "the {count} entries under `{group}` are not divided by hyphens and would be read as one, "
        "of which all must hold\n"
        "begin each alternative with a hyphen, as in `- {fact}: value`; what must hold together "
        "stands under one hyphen",
    ),
    "test-unknown": (
        "不能把「{fact}」未知当作条件：没有查明的，不能用来推出结论\n"
        "删去这个值；需要查明的会自动列为待查问题",
        "`{fact}` being unknown cannot be a condition: nothing follows from what is not "
        "established\n"
        "delete this value; what needs to be established is asked for by itself",
    ),
    "wrong-slot": (
        "「{stage}」阶段的规则不能填「{slot}」\n这个阶段可以填：{slots}",
        "a rule of the stage `{stage}` cannot fill `{slot}`\nthis stage fills: {slots}",
    ),
    "undeclared-code": (
        "「{slot}」里没有「{name}」这个代码\n改成已有的代码，或者先在「slots」里写明它的中英文名称",
        "`{name}` is not a code of `{slot}`\n"
        "use one that is declared, or declare it under `slots` with its words",
    ),
    "lean-without-operator": (
        "没有说明「{lean}」怎样改变幅度\n在「pack」一节的「operators」里写明，依据法规条文",
        "nothing says what `{lean}` does to the range\n"
        "say so under `operators` of the section `pack`, as the regulation has it",
    ),
    "one-code": (
        "「{slot}」只能填一个\n只留一个；另有条件的，另写一条规则",
        "`{slot}` takes one code\nkeep one; what has other conditions is another rule",
    ),
    "range-ends": (
        "幅度要写两端：最轻和最重\n写作「[最轻, 最重]」；只有一种的，两端写同一个",
        "a range has two ends, the lightest and the heaviest\n"
        "write `[lightest, heaviest]`, the same one twice if there is but one",
    ),
    "range-off-ladder": (
        "「{low}」和「{high}」不在同一个档次表里\n检查两个编号；先在「ladders」里由轻到重排好",
        "`{low}` and `{high}` do not stand on one ladder\n"
        "check the two ids, and list both under `ladders`, lightest first",
    ),
    "range-reversed": (
        "「{low}」重于「{high}」（按「{ladder}」），两端写反了\n轻的写在前面",
        "`{low}` is heavier than `{high}` on the ladder `{ladder}`: the ends are swapped\n"
        "put the lighter one first",
    ),
    "stage-without-rules": (
        "这个阶段由系统按「pack」一节里的规定合并计算，不写规则\n在「combination」里写明合并的办法",
        "this stage combines by what the section `pack` says and has no rules\n"
        "say under `combination` how violations are combined",
    ),
    "safeguard-sheet": (
        "提醒类规则要写明看哪一种对象\n写明「sheet」：case、finding、subject、link 或者 charge",
        "a safeguard has to say which sheet it reads\n"
        "let `sheet` be case, finding, subject, link or charge",
    ),
    "wrong-sheet": (
        "「{stage}」阶段的规则看的总是「{sheet}」\n改成「{sheet}」，或者删去这一行",
        "a rule of the stage `{stage}` always reads the sheet `{sheet}`\n"
        "write `{sheet}`, or delete the line",
    ),
    "breach-not-required": (
        "这条规则只凭职务就认定责任：没有要求本人失职已经认定\n"
        "在「when」最外一层加上「{fact}: yes」；职务只说明要查谁，不说明谁有责任",
        "this rule holds people responsible for their post: it does not require an "
        "established breach of their own\n"
        "add `{fact}: yes` directly under `when`; a post says whom to examine, not who "
        "is responsible",
    ),
    "unknown-placeholder": (
        "理由里没有「{name}」可填\n可以填的：{names}",
        "`{name}` cannot be filled in here\nwhat can be filled in: {names}",
    ),
    "unknown-rule": (
        "这个版本里没有编号为「{name}」的规则\n改成同一版本里已有的编号",
        "this version has no rule `{name}`\nuse the id of a rule of the same version",
    ),
    "override-stage": (
        "「{name}」属于「{stage}」阶段，只能压过同一阶段的规则\n改成同一阶段的规则，或者删去",
        "`{name}` belongs to the stage `{stage}`, and a rule overrides within its own stage "
        "alone\n"
        "name a rule of the same stage, or delete it",
    ),
    "override-cycle": (
        "规则依次压过，绕成了圈：{way}，谁也不成立\n去掉其中一处 overrides",
        "the rules override each other in a ring: {way}, so none of them would stand\n"
        "take one of these out of `overrides`",
    ),
}
