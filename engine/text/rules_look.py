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
    "command:new": (
        "写新规则、新事实的草稿:先给你看,--write 才写入",
        "draw up a new rule or fact: shown first, written with --write",
    ),
    "command:new-rule": (
        "写一条规则的草稿,带例和场景;用语照登记册,待填的没有填完不能用",
        "draw up a rule with examples and scenarios; the verb is that of the register",
    ),
    "command:new-fact": (
        "写一个事实的草稿:定义、问法、谁认定、向谁取证都待填",
        "draw up a fact: definition, question, who judges it, where to look are to be filled in",
    ),
    "option:write": ("写入文件(不加只显示)", "write the files (otherwise they are only shown)"),
    "option:coded": ("{what}:{names}", "{what}: {names}"),
    "new:article": ("条号", "number of the article"),
    "new:paragraph": ("第几款", "paragraph"),
    "new:item": ("第几项", "item"),
    "new:stage": ("阶段", "stage"),
    "new:sheet": ("提示看什么", "what an alert looks at"),
    "new:verb": (
        "用语;登记册有几个用语、或者没有登记册的才要写",
        "verb, where the register has several or there is none",
    ),
    "new:id": ("规则编号(默认由条号取)", "id of the rule (default: made of its place)"),
    "new:excepted": ("条文有除外的:带「unless」一节", "with an exception (`unless`)"),
    "new:no-scenario": ("不写场景", "draw up no scenarios"),
    "new:name": ("事实名,如 conduct.took_part", "name, such as conduct.took_part"),
    "new:on": ("属于什么", "what it is about"),
    "new:type": ("类型(默认是否)", "type (default: yes or no)"),
    "new:speaks": ("是的时候对本人有利还是不利", "which way it speaks for the subject if it is so"),
    "new:label": ("中文名称", "label in Chinese"),
    "new:label-en": ("英文名称", "label in English"),
    "new:fact-article": (
        "写在这一条的文件里(默认写在 pack.yaml)",
        "into the file of this article (default: pack.yaml)",
    ),
    "option:regulation": ("法规(编号或者名称)", "regulation, by id or name"),
    "option:version": ("版本(施行日期,可以只写年份)", "version: its day, or the beginning of it"),
    "option:article": ("条号,如 37 或者 第三十七条", "an article, such as 37"),
    "option:fact": ("读取这个事实的(编号或者名称)", "those that read a fact, by name or label"),
    "option:stage": ("阶段(编号或者名称)", "stage, by code or name"),
    "option:regime": ("法规类别,如 党纪处分", "regime, such as `party-discipline`"),
    "option:verb": ("用语,如 可以", "verb, such as `may`"),
    "option:verified": ("已核对过文本的,或者没有核对的", "compared with the text, or not"),
    "option:measure": ("涉及这种处理方式的", "those that permit or name a measure"),
    "option:text": ("含有这些词的(空格分开)", "those that have all these words somewhere"),
}
