"""The words of `wenze rules verify`, beside those of what it finds."""

from __future__ import annotations

TABLE = {
    "command:verify": (
        "逐阶段论证规则：永远不成立的、互相冲突的、漏掉的；每一项附一张能在引擎里重现的事实表",
        "prove what rules come to together: rules that never hold, conflicts, gaps; each with a "
        "sheet that shows it in the engine",
    ),
    "option:only": (
        "只看这些编号，逗号分开；编号见 wenze rules explain",
        "look for these codes only, separated by commas; `wenze rules explain` lists them",
    ),
    "option:version": (
        "只看这一个版本（法规编号/施行日），可以写几次",
        "look at this version only (regulation/day); may be given several times",
    ),
    "option:fail-on": (
        "从哪一级起算不通过（退出码 1）：error、warning、note 或者 never",
        "from which severity on it fails (exit code 1): error, warning, note or never",
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
    "written": ("案件写在 {folder}：{count} 个", "cases written to {folder}: {count}"),
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
    "fact": ("{label}:{value}", "{label}: {value}"),
    "member": ("{set}「{which}」", "{set} `{which}`"),
    "between": (";", "; "),
    "comes": ("引擎得出", "the engine says"),
    "come": ("{rule} {status}", "{rule} {status}"),
    "case": ("案件", "case"),
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
