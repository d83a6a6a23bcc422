"""The words of `wenze rules verify`, beside those of what it finds."""

from __future__ import annotations

TABLE = {
    "command:verify": (
        "逐阶段论证规则：永远不成立的、互相冲突的、漏掉的；有事实表能说明的，附一张能在引擎里重现的",
        "prove what rules come to together: rules that never hold, conflicts, gaps; with a "
        "sheet that shows it in the engine, where one does",
    ),
    "option:only": (
        "只看这些编号，逗号分开；编号见 wenze rules explain",
        "look for these codes only, separated by commas; `wenze rules explain` lists them",
    ),
    "option:version": (
        "只看这一个版本（法规编号/施行日），可以写几次；同 --regulation",
        "look at this version only (regulation/day); may be given several times; see --regulation",
    ),
    "option:write-cases": (
        "把能写成案件的发现写进这个文件夹，每一项一个案件（虚构地点，角色代替姓名）",
        "write a case, in a fictional place and with roles for names, for every finding that can "
        "be brought about by one",
    ),
    "unknown-code": (
        "没有「{check}」这一项论证；有：{codes}",
        "nothing is proven under `{check}`; there is: {codes}",
    ),
    "unknown-version": (
        "没有版本「{version}」，或者它没有规则；有：{versions}",
        "there is no version `{version}`, or it has no rules; there is: {versions}",
    ),
    "written": (
        "案件写在 {folder}：{count} 个；没有写成案件的发现：{left} 项",
        "cases written to {folder}: {count}; findings without a case: {left}",
    ),
    "head": (
        "{severity}  {place}  {check}{possible}",
        "{severity}  {place}  {check}{possible}",
    ),
    "severity:error": ("错误", "error"),
    "severity:warning": ("提醒", "warning"),
    "severity:note": ("注意", "note"),
    "possible": ("  （可能，没有重现）", "  (possible; not replayed)"),
    "sheet": ("事实表", "sheet"),
    "link:0": ("案件、对象", "case and subject"),
    "link:1": ("联系一", "first link"),
    "link:2": ("联系二", "second link"),
    "alone": ("事实", "facts"),
    "fact": ("{label}：{value}", "{label}: {value}"),
    "member": ("{set}「{which}」", "{set} `{which}`"),
    "coded": ("{words}（{name}）", "{words} ({name})"),
    "family": ("{measure}一类（{name}）", "such as {measure} ({name})"),
    "between": ("；", "; "),
    "and": ("、", ", "),
    "lean:lenient": ("从轻", "lenient"),
    "lean:mitigated": ("减轻", "mitigated"),
    "lean:severe": ("从重", "severe"),
    "lean:aggravated": ("加重", "aggravated"),
    "why:lacks": (
        "最近的一张上不成立的条件：{lacking}",
        "not met on the nearest sheet: {lacking}",
    ),
    "why:barred": (
        "声明过不可能（impossible）：{barred}",
        "this was declared impossible: {barred}",
    ),
    "why:excepted": (
        "条件具备的地方，它自己的除外也具备",
        "wherever its condition holds, its own exception does too",
    ),
    "why:overridden": (
        "条件具备的地方，总有规则压过它：{rules}",
        "wherever its condition holds, it is overridden by {rules}",
    ),
    "why:earlier": (
        "条件能具备，但这样的事实表没有案件能走到它这一阶段",
        "its condition can hold, but no case comes to its stage with such a sheet",
    ),
    "why:no-sheet": (
        "没有案件能走到它这一阶段，所以附不出事实表",
        "no case comes to its stage at all, so there is no sheet to show",
    ),
    "follows:impossible-too-wide": (
        "由声明的不可能（impossible）引起：声明改好，这一项就没有了",
        "follows from what is declared impossible: with that mended, this is gone",
    ),
    "follows:rule-never-fires": (
        "由「{rule}」不成立引起：那一条改好，这一项就没有了",
        "follows from `{rule}`, which never holds: with that mended, this is gone",
    ),
    "comes": ("引擎得出", "the engine says"),
    "come": ("{rule} {status}", "{rule} {status}"),
    "case": ("案件", "case"),
    "case:title": ("论证的例子（{check}）：{wrong}", "a witness of {check}: {wrong}"),
    "case:head": (
        "wenze rules verify 的发现：{check}，{version}。虚构的地方，角色代替姓名。",
        "a finding of wenze rules verify: {check}, {version}. A fictional place; roles for names.",
    ),
    "case:command": ("看到它的命令：{command}", "the command that shows it: {command}"),
    "no-case": ("没有写成案件", "no case"),
    "no-case:no-sheet": (
        "这一项说的是全部事实表，没有一张可以单独说明它",
        "this is about all sheets, and no single one shows it",
    ),
    "no-case:open-stages": (
        "所附的事实表没有定前面各阶段的结论，案件走不到那里",
        "its sheet leaves open what earlier stages conclude, and no case comes to it",
    ),
    "no-case:no-charge": (
        "提示、回避的规则看的不是一个对象的一项行为，这里不写案件",
        "rules on alerts and recusal are not about one charge of one subject",
    ),
    "no-case:not-built": (
        "事实表上的取值在一个案件里凑不齐",
        "no case can have the values of its sheet together",
    ),
    "no-case:not-shown": (
        "照事实表写出的案件，评估的结果同发现说的不一样",
        "a case made of its sheet is assessed to something else than the finding says",
    ),
    "taken": (
        "「{folder}」里已经有东西，案件不往里写，也不覆盖：换一个空的或者还没有的文件夹",
        "`{folder}` is not empty; no case is written into it or over what is there: name a folder "
        "that is empty or not there yet",
    ),
    "undecided": (
        "没有定下来的 {count} 项（超出查找的限度；装上 wenze[verify] 可以再试）：",
        "not decided, beyond the limit of the search: {count} (with wenze[verify] installed they "
        "are tried again):",
    ),
    "undecided:one": ("{version}  {check}  {rules}", "{version}  {check}  {rules}"),
    "summary": (
        "论证了 {versions} 个版本、{rules} 条规则：错误 {errors} 个，提醒 {warnings} 个，注意 "
        "{notes} 个；另有 {intended} 条声明过有意为之。",
        "versions proven about: {versions}, rules: {rules}. errors: {errors}, warnings: "
        "{warnings}, notes: {notes}; declared as meant: {intended}",
    ),
    "clean": (
        "所论证的各项都成立。",
        "all that was to be proven holds",
    ),
    "explain": (
        "说明：wenze rules explain 编号",
        "more about one: wenze rules explain CODE",
    ),
    "title": ("规则论证", "Proofs about the rules"),
}
