"""The words for what a rules folder declares."""

from __future__ import annotations

TABLE = {
    "no-rules-folder": (
        "没有这个规则文件夹\n检查路径；用「--rules」或者环境变量 WENZE_RULES 指定",
        "there is no such rules folder\n"
        "check the path; name the folder with `--rules` or the variable WENZE_RULES",
    ),
    "no-rules": (
        "文件夹里没有规则\n检查是不是指错了文件夹：每部法规一个子文件夹，里面有「regulation.yaml」",
        "the folder holds no rules\n"
        "check that it is the right one: each regulation has a folder in it with a "
        "`regulation.yaml`",
    ),
    "stray-file": (
        "这个文件放错了地方，或者扩展名不是 .yaml，不会被读取\n"
        "规则放在「法规/施行日期」文件夹里，共用词汇写在「vocabulary.yaml」，扩展名用 .yaml；不"
        "要的文件移走",
        "this file stands where it is not read, or its name does not end in .yaml\n"
        "rules stand in `regulation/day-of-force`, shared facts in `vocabulary.yaml`; move it, "
        "rename it or take it away",
    ),
    "bad-version-folder": (
        "版本文件夹的名字应当是施行日期\n改成「2019-09-01」这样的名字",
        "the folder of a version is named after the day it took force\n"
        "rename it to a day such as `2019-09-01`",
    ),
    "no-pack": (
        "这个版本文件夹里没有「pack」一节\n在「pack.yaml」里写明法规、版本、名称和施行日期",
        "no file of this version folder has the section `pack`\n"
        "say in `pack.yaml` which regulation and version it holds, with title and day of force",
    ),
    "second-pack": (
        "「pack」一节已经写在 {file}，一个版本文件夹只写一次\n删去这一处，内容合到前一处",
        "the section `pack` already stands in {file}, and a version folder has it once\n"
        "delete this one and put its content there",
    ),
    "section-here": (
        "各部法规共用的文件里只能写「vocabulary」，不能写「{section}」\n移到对应法规的版本文件夹",
        "the file that all packs share holds `vocabulary` alone, not `{section}`\n"
        "move it to the version folder of its regulation",
    ),
    "wrong-regulation": (
        "写的是「{name}」，所在文件夹是「{folder}」\n两处改成一致",
        "it says `{name}`, and its folder is `{folder}`\nmake the two agree",
    ),
    "wrong-version": (
        "写的版本是 {name}，所在文件夹是「{folder}」\n两处改成一致",
        "it says version {name}, and its folder is `{folder}`\nmake the two agree",
    ),
    "versions-overlap": (
        "{version} 版自 {in_force} 起施行，这一版（{file}）到那时还没有失效\n"
        "把「until」写成后一版施行的前一天",
        "version {version} is in force from {in_force}, before this one ({file}) ends\n"
        "let `until` be the day before the later version takes force",
    ),
    "versions-gap": (
        "{version} 版自 {in_force} 起施行，这一版（{file}）在那以前就失效了，中间没有法可用\n"
        "把「until」写成后一版施行的前一天；中间确有别的版本的，补上那一版",
        "version {version} is in force from {in_force}, and this one ({file}) ends before that: "
        "no version governs the days between\n"
        "let `until` be the day before the later version takes force, or add the one between",
    ),
    "declared-twice": (
        "「{name}」已经在 {place} 写过\n只留一处；两处意思不同的，换个名字",
        "`{name}` was already declared at {place}\n"
        "keep one of them, or rename one if they mean different things",
    ),
    "declared-otherwise": (
        "另一个规则包在 {place} 也写了「{name}」，{keys}不一样；读案件时只能按其中一处\n"
        "意思相同的，移到各包共用的「vocabulary.yaml」只写一处；意思不同的，换个名字",
        "another pack declares `{name}` at {place} with other {keys}; a case would be read by one "
        "of the two\n"
        "declare it once in the shared `vocabulary.yaml`, or rename one if they mean different "
        "things",
    ),
    "structural-declared": (
        "「{fact}」是系统自带的事实，词汇表里不能再写\n删去；意思不同的，换个名字",
        "`{fact}` is a fact of the engine and cannot be declared\n"
        "delete it, or take another name if it means something else",
    ),
    "reserved-name": (
        "「{fact}」有别的用处，不能用作事实的名字\n换个名字，不要以「term.」开头，也不要有斜杠",
        "`{fact}` has a use of its own and cannot name a fact\n"
        "take another name, without a slash and not beginning with `term.`",
    ),
    "option-fact": (
        "「{fact}」说的是处理方式，没有人能在案件里判断它\n"
        "「on」改成 case、finding、subject、link 或者 charge",
        "`{fact}` is about a measure, and nobody can judge that in a case\n"
        "let `on` be case, finding, subject, link or charge",
    ),
    "relation-fact": (
        "「{fact}」说的是办案人员同他人的关系，只能有、没有或者未知\n「type」改成 yes-no",
        "`{fact}` is a relation of a reviewer: it is there, it is not, or nobody knows\n"
        "let its `type` be yes-no",
    ),
    "too-few-values": (
        "「{fact}」要从几个值里选一个，至少写两个值\n在「values」里写出各个值和中英文名称",
        "`{fact}` is one of several values, and needs at least two\n"
        "list them under `values`, each with its words in Chinese and English",
    ),
    "values-not-wanted": (
        "「{fact}」的类型不是 one-of，不写「values」\n删去「values」，或者把类型改成 one-of",
        "`{fact}` is not of the type `one-of`, so it has no `values`\n"
        "delete `values`, or change the type to `one-of`",
    ),
    "value-unknown": (
        "「{fact}」的值里不能有 unknown：每个事实本来就可以未知\n删去这个值",
        "`unknown` cannot be among the values of `{fact}`: any fact may be unknown\n"
        "delete this value",
    ),
    "unknown-slot": (
        "没有「{slot}」这个栏目\n可以写的栏目：{slots}",
        "there is no slot `{slot}` to declare\nthe slots that a pack declares: {slots}",
    ),
    "unknown-measure": (
        "没有编号为「{name}」的处理方式\n改成「measures」里已有的编号，或者先在那里写明",
        "there is no measure `{name}`\nuse an id from `measures`, or declare it there",
    ),
    "form-measure": (
        "「{regime}」的各包里没有编号为「{name}」的处理方式\n"
        "四种形态的表只列已有的处理方式；改成已有的编号，或者删去",
        "no pack of the regime `{regime}` has a measure `{name}`\n"
        "a form counts measures that exist: use the id of one, or delete it",
    ),
    "ladder-twice": (
        "「{name}」已经在「{ladder}」的档次里\n一种处理方式只排在一个档次表里；删去一处",
        "`{name}` already stands on the ladder `{ladder}`\n"
        "a measure stands on one ladder and once: delete one of the two",
    ),
    "tally-not-below": (
        "「{per}」下面没有「{over}」，无法统计\n「over」写被统计的，「per」写在哪一层上统计",
        "there is no `{over}` below a `{per}` to count\n"
        "let `over` be what is counted and `per` what it is counted for",
    ),
    "tally-not-visible": (
        "「{sheet}」上看不到「{fact}」，无法统计\n换一个事实，或者改「over」",
        "`{fact}` does not stand on the sheet `{sheet}` and cannot be counted there\n"
        "take another fact, or change `over`",
    ),
    "merge-uncited": (
        "写了数项行为怎样合并，没有写依据\n在「merge_provision」里写明条文",
        "it says how several violations are combined and not by which article\n"
        "name the article under `merge_provision`",
    ),
    "period-verb-missing": (
        "多个相同处分的期间可以合并，没有写条文的用语\n在「period_verb」里写明是「可以」还是「应当」",
        "equal measures have one period, and the verb of the article is not said\n"
        "write it under `period_verb`: a may is not a shall",
    ),
    "period-unused": (
        "只有「merge」写「heaviest-extended」，「{key}」才起作用\n删去这一项，或者改「merge」",
        "`{key}` says something only where `merge` is `heaviest-extended`\n"
        "take it away, or correct `merge`",
    ),
    "duty-elsewhere": (
        "「{name}」已经是「{regulation}」的职责条目，编号不能重复\n换一个编号，用法规的编号开头",
        "`{name}` is already an entry of `{regulation}`, and citing it must lead to one place\n"
        "take another id, beginning with that of the regulation",
    ),
    "articles-missing": (
        "写明共 {number} 条，登记里没有第 {articles} 条\n"
        "在「articles」里补上，或者改「articles_in_all」",
        "the register is said to hold {number} articles, and {articles} is not in it\n"
        "add it under `articles`, or correct `articles_in_all`",
    ),
    "articles-beyond": (
        "写明共 {number} 条，登记里却有第 {articles} 条\n删去，或者改「articles_in_all」",
        "the register is said to hold {number} articles, and {articles} stands in it too\n"
        "delete it, or correct `articles_in_all`",
    ),
    "not-in-register": (
        "条文登记里没有 {article}（条.款.项）\n核对条号；登记漏了的，先在「articles」里登记",
        "the register has no {article} (article.paragraph.item)\n"
        "check the number; if the register lacks it, enter it under `articles` first",
    ),
    "register-unverified": (
        "条文登记里 {article} 还没有核对，这里却写「verified: true」\n"
        "改成「false」；已经核对过的，先改登记",
        "{article} is not verified in the register, and this says `verified: true`\n"
        "write `false`; if the text has been compared, correct the register first",
    ),
    "transition-uncited": (
        "过渡规定没有写明条文\n"
        "补上「provision」；没有已知条文的，写「rule: people-choose」，"
        "不写「closed_cases」",
        "nothing says which article the transition rule stands in\n"
        "add `provision`; where no article is known, write `rule: people-choose` and leave "
        "`closed_cases` out",
    ),
    "not-its-verb": (
        "{at}的用语是{verbs}，这里写成了「{verb}」\n"
        "照条文改：「可以」由集体讨论决定用不用，「应当」不是；登记错了的，改登记",
        "the verb of {at} is {verbs}, and this says `{verb}`\n"
        "write the article's own verb: a may is for people to weigh, a shall is not; if the "
        "register is wrong, correct it",
    ),
}
