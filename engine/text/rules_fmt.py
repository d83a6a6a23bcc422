"""Wording of `wenze rules fmt`."""

TABLE: dict[str, tuple[str, str]] = {
    "command": (
        "把规则、案件、组织等文件的键和取值换成中文或者英文,顺手去掉行尾空格;"
        "注释、次序、引号和空行不动。PATH 是文件或者文件夹,不写就是规则文件夹",
        "put the keys and codes of rule, case and organisation files into Chinese or English, and "
        "drop trailing blanks; comments, order, quotes and blank lines stay. PATH is a file or a "
        "folder; without one, the rules folder",
    ),
    "option:keys": ("换成哪种语言的键;不写则只整理", "the language of keys; without it only tidy"),
    "option:check": (
        "不改动,只列出要改的文件;有则退出码为 1",
        "change nothing, list the files that would change; exit code 1 if there are any",
    ),
    "option:diff": ("不改动,只显示改什么", "change nothing, show what would change"),
    "written": ("已改写 {file}", "changed {file}"),
    "summary": (
        "看了 {all} 个文件:改了 {changed} 个,有错没动 {faulty} 个",
        "files: {all}; changed: {changed}; left alone for their faults: {faulty}",
    ),
    "summary:only": (
        "看了 {all} 个文件:要改 {changed} 个,有错不动 {faulty} 个",
        "files: {all}; to change: {changed}; left alone for their faults: {faulty}",
    ),
}
