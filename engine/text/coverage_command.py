"""Wording of `wenze rules coverage`: what it does, and its options."""

TABLE: dict[str, tuple[str, str]] = {
    "command": (
        "规则覆盖:场景和规则旁的例子见过哪些结果、条件、例外和处理方式,哪些没有见过",
        "coverage: which outcomes, conditions, exceptions and measures of the rules scenarios and "
        "examples have seen, and which not",
    ),
    "option:of-regulation": (
        "只看这一部法规(和版本),写名称、简称或者编号,可以写几次",
        "only this regulation (and version), by name or id; may be given several times",
    ),
    "option:of-rule": (
        "只看这条规则(编号),可以写几次",
        "only this rule, by id; may be given several times",
    ),
    "option:examples-only": (
        "只用规则旁的例子,不播放场景",
        "go by the examples beside rules only, play no scenarios",
    ),
    "option:min": (
        "全部覆盖低于这个百分比的,退出码 1;只舍不入",
        "exit code 1 if coverage in all is below this percentage; never rounded up",
    ),
    "option:suggest": (
        "给没有见过的每一处写出能运行的场景,代替覆盖表;推不出来的在 stderr 列出",
        "scenarios that run, one for each hole, instead of the table; stderr lists what none was "
        "found for",
    ),
    "option:write-scenarios": (
        "把 --suggest 的场景写进这个文件夹(不覆盖已有的文件)",
        "write the scenarios of --suggest into this folder (no file is written over)",
    ),
    "option:processes": ("同时运行的进程数", "number of processes"),
}
