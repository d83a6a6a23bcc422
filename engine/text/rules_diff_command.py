"""Wording of the command that compares two states of the rules: its options, what it refuses."""

TABLE: dict[str, tuple[str, str]] = {
    "about": (
        "比较两套规则:新增、删除、改名、修改了哪些;含义是变宽、变窄、变重还是变轻,并举出能看出差别的事实。"
        "OLD、NEW 是规则文件夹、其中一个版本的文件夹,或者 git 的版本(HEAD~1、main:rules);"
        "不写 NEW,就同现在的规则比",
        "compare two states of the rules: what was added, removed, renamed, changed; whether it "
        "reaches wider or narrower, heavier or lighter, with facts that show it. OLD and NEW are "
        "rules folders, folders of one version, or git revisions (HEAD~1, main:rules); without "
        "NEW, OLD is compared with the rules as they stand",
    ),
    "option:cases": (
        "一并评估这个文件夹里的全部案件,列出意见有变化的对象和涉及的已作决定",
        "assess all cases of a folder under both, and list whose proposals change and which "
        "recorded decisions that touches",
    ),
    "option:fail-on-change": ("有任何变化时退出码为 1", "exit with 1 if anything changed"),
    "option:fail-on-meaning": (
        "规则的含义或者规则以外的规定有变化时退出码为 1",
        "exit with 1 if the meaning of a rule or anything declared beside the rules changed",
    ),
    "option:fail-on-heavier": (
        "有变重或者轻重不一的变化时退出码为 1",
        "exit with 1 if a change is heavier, or heavier in part",
    ),
    "refused:no-git": (
        "「{word}」不是文件夹;要按 git 的版本读取,须先安装 git",
        "`{word}` is no folder; to read it as a git revision, install git",
    ),
    "refused:no-repository": (
        "「{word}」不是文件夹;规则文件夹和当前文件夹也都不在 git 仓库里",
        "`{word}` is no folder, and neither the rules folder nor the current one is in a git "
        "repository",
    ),
    "refused:no-revision": (
        "没有文件夹「{word}」,git 里也没有这个版本;用 git log 看有哪些版本",
        "there is no folder `{word}`, and no such git revision; `git log` lists them",
    ),
    "refused:no-folder": (
        "git 里没有「{word}」这个文件夹;文件夹从仓库最上层写起,如 main:rules",
        "git has no folder `{word}`; a folder is named from the top of the repository, as in "
        "`main:rules`",
    ),
    "refused:not-in-repository": (
        "规则文件夹「{word}」不在 git 仓库里;请写明仓库里的文件夹,如 main:rules",
        "the rules folder `{word}` is not in a git repository; name the folder there, as in "
        "`main:rules`",
    ),
    "one-state": (
        "OLD 和 NEW 出自同一套规则,案件在两边的结论不会有差别,没有评估案件;--cases 要比较两套规则",
        "OLD and NEW are of one state of the rules, under which cases come to the same; none was "
        "assessed: --cases compares two states",
    ),
}
