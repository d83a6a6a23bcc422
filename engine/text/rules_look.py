"""Help of the commands that look things up in the rules, and of those that draw up new ones."""

TABLE: dict[str, tuple[str, str]] = {
    "command:list": (
        "列出规则:按条文、法规、版本、事实、阶段、类别、用语、核对、处理方式或者文字查找",
        "list rules, by article, regulation, version, fact, stage, regime, verb, text",
    ),
    "command:show": (
        "把一条规则写成句子:条件、除外、结论、读取的事实、例、场景",
        "one rule in sentences: conditions, exception, conclusion, facts, examples, scenarios",
    ),
    "command:facts": (
        "列出事实,或者看一个事实由谁认定、哪些规则怎样读取",
        "list facts; or one: who judges it, which rules read it and how",
    ),
    "command:exceptions": (
        "规则的除外,哪条取代哪条",
        "the exceptions of rules, and which rule overrides which",
    ),
    "command:history": (
        "同一条在各版:登记、规则、文字上的变化",
        "the same article through the versions: register, rules, what changed in words",
    ),
    "option:regulation": ("法规(编号或者名称)", "regulation, by id or name"),
    "option:version": ("版本(施行日期,可以只写年份)", "version: its day, or the beginning of it"),
    "option:article": ("条号", "number of an article"),
    "option:fact": ("读取这个事实的(编号或者名称)", "those that read a fact, by name or label"),
    "option:stage": ("阶段(编号或者名称)", "stage, by code or name"),
    "option:regime": ("法规类别,如 党纪处分", "regime, such as `party-discipline`"),
    "option:verb": ("用语,如 可以", "verb, such as `may`"),
    "option:verified": ("已核对过文本的,或者没有核对的", "compared with the text, or not"),
    "option:measure": ("涉及这种处理方式的", "those that permit or name a measure"),
    "option:text": ("含有这些词的(空格分开)", "those that have all these words somewhere"),
}
