"""The words for what checks remark of facts, labels, terms, measures and slots."""

from __future__ import annotations

TABLE = {
    "fact-without-definition": (
        "事实「{fact}」没有定义\n补上「definition」：什么算，什么不算，以什么时候为准",
        "the fact `{fact}` has no definition\n"
        "add `definition`: what counts, what does not, and as of when",
    ),
    "fact-without-question": (
        "事实「{fact}」没有写怎么问\n补上「question」，写成一句能回答的问话",
        "nothing says how to ask for `{fact}`\nadd `question`, one sentence that can be answered",
    ),
    "fact-without-owner": (
        "事实「{fact}」没有写由谁判断\n补上「judged_by」：调查组、审理室、组织部门，还是集体讨论",
        "nothing says who judges `{fact}`\n"
        "add `judged_by`: the inquiry team, the case-review office, a meeting",
    ),
    "fact-without-source": (
        "事实「{fact}」没有写到哪里取证\n补上「ask」：能查到它的材料",
        "nothing says where to look for `{fact}`\nadd `ask`: the papers in which it is found",
    ),
    "question-without-mark": (
        "问法不是以问号结尾的问句\n改成一句问话，问清楚要答的是什么",
        "the question does not end in a question mark\n"
        "put it as a question that says what is to be answered",
    ),
    "fact-unread": (
        "没有规则读取事实「{fact}」，查了也不影响任何结论\n检查规则里的名字；确实不用的，删去",
        "nothing reads the fact `{fact}`, and no answer to it changes anything\n"
        "check the names in the rules; delete it if it is not needed",
    ),
    "fact-never-told": (
        "读取「{fact}」的条件都列了它的全部值，答哪一个都一样\n删去这些条件，或者写明哪几个值才算",
        "every condition on `{fact}` lists all of its values, so that any answer serves\n"
        "drop these conditions, or say which values count",
    ),
    "label-twice": (
        "「{fact}」与「{other}」名称相同，看报告的人分不清\n把两者的区别写进名称",
        "`{fact}` has the label of `{other}`, and no reader can tell them apart\n"
        "put the difference into the label",
    ),
    "term-unused": (
        "没有规则用到具名条件「{term}」\n检查规则里的名字；不用的，删去",
        "nothing uses the term `{term}`\n"
        "check the names in the rules; delete it if it is not needed",
    ),
    "term-untitled": (
        "具名条件「{term}」没有名称，报告里只能显示编号\n补上「title」",
        "the term `{term}` has no title, and reports show its id\nadd `title`",
    ),
    "measure-unnamed": (
        "没有规则给得出处理方式「{measure}」\n"
        "补写规则；条文只是提到它的，在 `check.yaml` 里写明理由",
        "no rule comes to the measure `{measure}`\n"
        "add the rule; if the law only mentions it, say so in `check.yaml`",
    ),
    "slot-code-unused": (
        "没有规则得出「{slot}」的「{value}」\n补写规则，或者删去这一项",
        "no rule concludes `{value}` for `{slot}`\nadd the rule, or delete the code",
    ),
    "direction-unsaid": (
        "没有写「{fact}」对本人有利还是不利，而读它的规则都朝一个方向\n"
        "补上「speaks: {speaks}」；两边都有的，写 either",
        "nothing says which way `{fact}` speaks, and all rules that read it lean one way\n"
        "add `speaks: {speaks}`, or `either` if it can do both",
    ),
}
