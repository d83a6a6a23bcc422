"""The words for what is proven of the rules of a stage together."""

from __future__ import annotations

TABLE = {
    "impossible-too-wide": (
        "声明的不可能（impossible）使几条规则在任何一张事实表上都不会成立：{rules}\n"
        "给声明补上漏写的条件；本来就不适用的对象，由适用的规则去排除",
        "by what is declared impossible some rules hold on no sheet at all: {rules}\n"
        "add the condition that the declaration lacks; whom the law does not reach is for the "
        "rules on its reach to say",
    ),
    "impossible-too-wide-all": (
        "声明的不可能（impossible）合在一起，没有留下一张事实表，这一版什么也没有论证\n"
        "给声明补上漏写的条件；本来就不适用的对象，由适用的规则去排除",
        "together, what is declared impossible leaves no sheet, and nothing else of this version "
        "was proven\n"
        "add the condition that a declaration lacks; whom the law does not reach is for the rules "
        "on its reach to say",
    ),
    "burden-helps": (
        "不利的事实「{fact}」由「否」变「是」，结论反而变轻：{outcome}\n"
        "看哪条规则写反了，或者事实的 speaks 写反了；本意如此的，在 check.yaml 的 "
        "intended 里写明理由",
        "`{fact}` speaks against a person, and turning to yes makes something lighter: {outcome}\n"
        "mend the rule or `speaks` of the fact; if it is meant, say why under `intended` in "
        "check.yaml",
    ),
    "exception-never-applies": (
        "「{rule}」的这一项除外，在规则成立的任何一张事实表上都用不上：{keys}\n"
        "删去，或者改成本意的那个例外",
        "this exception of `{rule}` makes no difference on any sheet: {keys}\n"
        "delete it, or write the exception that was meant",
    ),
    "fact-idle": (
        "事实「{fact}」有规则读取，却不改变任何一条规则的结果\n从规则里去掉它，或者改成本意的条件",
        "rules read `{fact}`, and none of them turns on it\n"
        "leave it out of the rules, or write the condition that was meant",
    ),
    "favour-harms": (
        "有利的事实「{fact}」由「否」变「是」，结论反而变重：{outcome}\n"
        "看哪条规则写反了，或者事实的 speaks 写反了",
        "`{fact}` speaks for a person, and turning to yes makes something heavier: {outcome}\n"
        "one of the rules is the wrong way round, or `speaks` of the fact is",
    ),
    "gap-measure": (
        "有情形{codes}、有责任，无论还查明什么，都没有一条规则给出处理\n"
        "补写处理的规则；条文本来就没有的，在 check.yaml 的 intended 里写明理由",
        "a charge with {codes} and a responsibility comes to no measure, whatever else is found\n"
        "write the rule on measures; if the text has none, say so under `intended` in check.yaml",
    ),
    "gap-responsibility": (
        "有情形、本人失职也已认定，却没有规则定责任：{keys}\n"
        "补写定责任的规则；条文本来就不追究的，在 check.yaml 的 intended 里写明理由",
        "a circumstance and a breach are there, and no responsibility follows: {keys}\n"
        "write the rule on responsibility; if the text holds nobody here, say so under `intended` "
        "in check.yaml",
    ),
    "intended-nowhere": (
        "没有一个版本叫「{version}」\n写成「法规编号/施行日」，可以用 * 代替一段",
        "no version is called `{version}`\nwrite `regulation/day`; `*` stands for anything",
    ),
    "intended-unused": (
        "声明了「{check}」有意为之，却没有发现对得上它\n删去这一条，或者把版本、规则、条件改对",
        "this declares `{check}` to be meant, and nothing found needs it\n"
        "delete it, or mend its version, rule or conditions",
    ),
    "measure-unreachable": (
        "处理方式「{name}」登记了，没有一条能成立的规则给得到它\n"
        "补写给出它的规则，或者看幅度的一端是不是写错了；只为档次表完整的，写明理由声明",
        "no rule that can hold gives the measure `{name}`\n"
        "write the rule that does, or see whether one end of a range is wrong; if it stands there "
        "to keep a ladder whole, say so under `intended` in check.yaml",
    ),
    "rule-never-fires": (
        "「{rule}」在任何一张事实表上都不会成立\n改条件、改除外，或者改压过它的规则",
        "`{rule}` holds on no sheet at all\n"
        "mend its condition, its exception, or what overrides it",
    ),
    "rule-shadowed": (
        "「{rule}」成立的地方，{others}总是同时成立，结论已经包含在内\n"
        "删去多余的一条，或者写上本意中区别两条的条件；条文有两个依据的，写明理由声明",
        "wherever `{rule}` holds, {others} holds too and concludes as much\n"
        "delete the one, or write the condition that should tell them apart; if both grounds are "
        "meant to be shown, say so under `intended` in check.yaml",
    ),
    "slot-conflict": (
        "「{rule}」和「{other}」可以同时成立，给「{slot}」填了不同的值，没有写谁压过谁\n"
        "在特别或者较重的一条写 overrides；条文没有定的，在 check.yaml 的 intended 里写明理由",
        "`{rule}` and `{other}` hold on one sheet and fill `{slot}` differently, neither first\n"
        "let the special or graver one name the other in `overrides`; if the text leaves it open, "
        "say so under `intended` in check.yaml",
    ),
    "threshold-hole": (
        "「{fact}」为 {hole} 时，「{slot}」一栏没有规则管，比它小、比它大的都有\n"
        "把这一段归到一边；条文本来就空着的，在 check.yaml 的 intended 里写明理由",
        "with `{fact}` at {hole} no rule fills `{slot}`, while below and above some rule does\n"
        "let this stretch belong to one side; if the text leaves it open, say so under `intended` "
        "in check.yaml",
    ),
    "tier-missing": (
        "有情形{codes}、有责任，情节够重才有处理（「{rule}」），情节不够就什么也没有：{keys}\n"
        "补写普通一档；条文以此为门槛的，在 check.yaml 的 intended 里写明理由",
        "with {codes} and a responsibility only a graver tier permits anything (`{rule}`): "
        "{keys}\n"
        "write the base tier; if the text makes this its threshold, say so under `intended` in "
        "check.yaml",
    ),
}
