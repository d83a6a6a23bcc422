"""What is still to be asked."""

TABLE: dict[str, tuple[str, str]] = {
    "title": (
        "还缺什么:{count}问。只列答案不同、结论就不同的;假设与未知同列,因为都没有查实",
        "What is missing: {count} to ask. Only what could change an outcome; assumed stands with "
        "unknown, since neither was established",
    ),
    "title:nothing": (
        "没有还要问的:没有哪个未知或者假设的事实,答案不同结论就不同",
        "Nothing is left to ask: no unknown or assumed fact could change an outcome",
    ),
    "column:number": ("序", "no."),
    "column:fact": ("问什么", "what"),
    "column:now": ("现在", "now"),
    "column:expected": ("预计定", "settles"),
    "column:turns": ("什么随之变", "what turns on it"),
    "column:judge": ("谁来定", "judged by"),
    "unknown": ("未知", "unknown"),
    "now": ("{known}{mark}", "{known}{mark}"),
    "assumed": ("假设", "assumed"),
    "expected": ("{count}个", "{count}"),
    "turns": ("{part}:第{whom}", "{part}: {whom}"),
    "part:standing": ("结论", "result"),
    "part:responsibility": ("责任", "responsibility"),
    "part:measures": ("方式或者幅度", "measures"),
    "part:beside": ("可选处理", "options"),
    "part:leans": ("从宽从严", "lighter or heavier"),
    "part:powers": ("权限", "who decides"),
    "undecided": (
        "(是否影响结论没有判定,照问)",
        " (not decided whether it matters; asked all the same)",
    ),
    "fact": ("{label}{place}{question}{mark}", "{label}{place}{question}{mark}"),
    "place": ("({findings})", " ({findings})"),
    "section:why": ("为什么问、向谁取证", "Why it is asked, and where to look"),
    "why": ("{short}{articles}", "{short} {articles}"),
    "look": ("取证:{ask}", "look in: {ask}"),
    "label:number": ("{number}", "{number}"),
    "and-more": ("等{count}处", " and others, {count} in all"),
    "section:rest": ("此外", "Besides"),
    "label:more": ("还有", "more"),
    "more": (
        "另有{count}问,--full 全部列出",
        "{count} more; `--full` lists them all",
    ),
    "label:speaks-for": ("有利仍要问", "for, still ask"),
    "label:no-rule-reads": ("不必再问", "no need"),
    "label:ruled-out": ("不必再问", "no need"),
    "label:no-difference": ("不必再问", "no need"),
    "idle:speaks-for": (
        "{facts}:没有规则随之变,但对本人有利,要问到、写明",
        "{facts}: no rule turns on them, yet they speak for a subject; ask and record them",
    ),
    "idle:no-rule-reads": ("{facts}:没有一条规则读取", "{facts}: no rule reads them"),
    "idle:ruled-out": (
        "{facts}:读取它的规则都已经不成立,不论答案",
        "{facts}: every rule that reads them is out whatever they are",
    ),
    "idle:no-difference": (
        "{facts}:怎样回答都不改变结论",
        "{facts}: no answer changes an outcome",
    ),
    "label:texts": ("待核文本", "texts"),
    "texts": ("{texts};核对不是问当事人的事", "{texts}; to be compared, not asked of anybody"),
    "label:order": ("排序", "order"),
    "order": (
        "按一个答案预计能定下的对象数:其余都未知时,各种答案机会相同,算每个对象未定的依据里随之定下的份额,"
        "再相加",
        "by the expected number of subjects an answer settles: all else unknown, each answer as "
        "likely, the share of a subject's open charges that it closes, added up",
    ),
}
