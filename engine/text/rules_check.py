"""The words of `wenze rules check` and `wenze rules explain`, beside those of the remarks."""

from __future__ import annotations

TABLE = {
    "command:check": (
        "检查规则文件：先看输入的毛病，再看能不能读，再看词汇、逻辑、引用和文字；一次报全",
        "check rule files: slips first, then reading, then words, logic, citations and style; "
        "all in one run",
    ),
    "command:explain": (
        "说明一项检查：管什么，为什么，错的和对的各是什么样；不写编号就全部列出",
        "explain a check: what it is about, why, a bad and a good example; without a code, "
        "list them all",
    ),
    "option:fix": (
        "代改输入的毛病和行末空格：先列出要改什么，问过才改；缩进不代改",
        "repair slips of the keyboard and blanks at line ends: shows what it changes and asks "
        "first; indentation is left to you",
    ),
    "option:yes": (
        "不问，直接改",
        "do not ask before writing",
    ),
    "option:fail-on": (
        "从哪一级起算不通过（退出码 1）：error、warning、note 或者 never",
        "from which severity on it fails (exit code 1): error, warning, note or never",
    ),
    "severity:error": (
        "错误",
        "error",
    ),
    "severity:warning": (
        "提醒",
        "warning",
    ),
    "severity:note": (
        "注意",
        "note",
    ),
    "category:slip": (
        "输入",
        "slip",
    ),
    "category:reading": (
        "读取",
        "reading",
    ),
    "category:vocabulary": (
        "词汇",
        "vocabulary",
    ),
    "category:logic": (
        "逻辑",
        "logic",
    ),
    "category:citation": (
        "引用",
        "citation",
    ),
    "category:style": (
        "文字",
        "style",
    ),
    "category:proof": (
        "论证",
        "proof",
    ),
    "head": (
        "{severity}（{category}）  {place}  {check}",
        "{severity} ({category})  {place}  {check}",
    ),
    "note": (
        "{severity}（{category}）  {check}  {count} 处",
        "{severity} ({category})  {check}  {count}",
    ),
    "more-notes": (
        "其余 {count} 处见 wenze rules check {path} --format json",
        "{count} more, see wenze rules check {path} --format json",
    ),
    "notes": (
        "只供参考，不影响通过（除非写了 --fail-on note）：",
        "for your notice; these fail the check only with --fail-on note:",
    ),
    "summary": (
        "查了 {files} 个文件、{rules} 条规则、{tables} 张裁量表：错误 {errors} 个，提醒"
        " {warnings} 个，注意 {notes} 个；待核条文 {unverified} 条。",
        "files: {files}, rules: {rules}, discretion tables: {tables}, all checked. errors: "
        "{errors}, warnings: {warnings}, notes: {notes}; articles to be verified: {unverified}",
    ),
    "excepted": (
        "另有 {count} 处按 check.yaml 写明的理由不报。",
        "{count} more are excepted, for the reasons given in check.yaml",
    ),
    "unusable": (
        "改好以前，这套规则不能用于评估（退出码 2）：少装一条对本人有利的规则，结论就会偏重。",
        "until this is mended the rules cannot be used (exit code 2): one rule lost that "
        "favours a person would make results heavier",
    ),
    "unread": (
        "有读不了的，没有查全（退出码 2）；改好以后再查。",
        "something could not be read, so not all was checked (exit code 2): mend it and check "
        "again",
    ),
    "errors": (
        "规则读得了，但有错误；改好以前不要发布。",
        "the rules can be read, but there are errors: mend them before anybody uses these rules",
    ),
    "clean": (
        "没有错误。",
        "no errors",
    ),
    "fixable": (
        "输入的毛病有 {count} 处可以代改：wenze rules check {path} --fix",
        "slips that can be repaired: {count}: wenze rules check {path} --fix",
    ),
    "explain": (
        "说明：wenze rules explain 编号",
        "more about one: wenze rules explain CODE",
    ),
    "page:bad": (
        "不对的写法",
        "not like this",
    ),
    "page:good": (
        "对的写法",
        "like this",
    ),
    "page:settable": (
        "轻重可以在 check.yaml 里改，个别地方可以写明理由例外。",
        "its severity can be set in check.yaml, and single places excepted with a reason",
    ),
    "page:meant": (
        "由 wenze rules verify 论证；本来就是如此的，在 check.yaml 的 intended 里写明理由。",
        "proven by wenze rules verify; what is meant so is declared, with the reason, under "
        "`intended` in check.yaml",
    ),
    "page:fixed": (
        "文件因此读不了，轻重不能改，也不能例外。",
        "it keeps the file from being read: it can be neither weighed nor excepted",
    ),
    "page:none": (
        "没有「{check}」这一项检查\n{near}用「wenze rules explain」列出全部",
        "there is no check `{check}`\n{near}`wenze rules explain` lists them all",
    ),
    "fix:none": (
        "没有可以代改的毛病。",
        "there is nothing to repair",
    ),
    "fix:ask": (
        "照这样改 {count} 个文件吗？",
        "files to change: {count}. change them?",
    ),
    "fix:done": (
        "已改：{file}",
        "changed: {file}",
    ),
    "fix:left": (
        "没有改。",
        "nothing was changed",
    ),
    "fix:worse": (
        "{file} 改了以后反而读不了，没有改",
        "{file} would read worse after the repair; it is left as it is",
    ),
    "column:check": ("编号", "code"),
    "column:severity": ("轻重", "severity"),
    "column:title": ("管什么", "about"),
}
