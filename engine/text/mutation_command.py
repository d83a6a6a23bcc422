"""Wording of `wenze rules mutate`: what it does, and its options."""

TABLE: dict[str, tuple[str, str]] = {
    "command": (
        "规则变异：逐处改动规则（去掉条件、反过来比、移动界限、换措施、换用词……），看例子和场景看不看得出来",
        "mutation: alter the rules one by one (drop a condition, flip a comparison, shift a bound, "
        "swap a measure or a verb …), and see whether examples and scenarios notice",
    ),
    "option:min-kill": (
        "看出来的低于这个百分比的，退出码 1；只舍不入",
        "exit code 1 if fewer than this percentage are noticed; never rounded up",
    ),
    "option:sample": ("只随机抽这么多处改动", "only so many alterations, drawn at random"),
    "option:seed": (
        "抽样的种子：相同则抽得相同",
        "the seed that the sample is drawn with",
    ),
    "option:journal": (
        "把结果逐个记进这个文件；中断以后再运行，接着做",
        "keep each result in this file; run again after a break, it goes on where it was",
    ),
}
