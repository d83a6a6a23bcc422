"""The interview: what is asked, explained, shown and saved."""

TABLE: dict[str, tuple[str, str]] = {
    "word:explain": ("?|为什么|说明", "?|why|explain"),
    "word:unknown": ("-|不知道|不清楚|未知|没有查明", "-|don't know|dont know|unknown|skip"),
    "word:unknown-all": ("--|都不知道", "--|skip all"),
    "word:back": ("<|返回|上一问", "<|back"),
    "word:quit": ("q|退出|结束", "q|quit|exit"),
    "word:yes": ("是|y|保存", "yes|y"),
    "word:no": ("否|n|不保存", "no|n"),
    "prompt:value": ("答> ", "answer> "),
    "prompt:basis": ("依据> ", "basis> "),
    "prompt:confirm": ("保存?是/否> ", "save? yes/no> "),
    "title": (
        "逐问作答:{count}问,{places}处;先问定得最多的。任何时候可以退出,已保存的答案在案件文件里",
        "The interview: {count} questions in {places} places, what settles most first. Leave at "
        "any time; saved answers are in the case file",
    ),
    "title:dry": ("试答:什么也不写入案件文件", "dry run: nothing is written to the case file"),
    "working": ("正在算还缺什么……", "working out what is missing ..."),
    "asked": ("{label}{number}{whose}", "{label}{number}{whose}"),
    "whose": (":{whose}", ": {whose}"),
    "whose:both": ("{subject},{finding}", "{subject}, {finding}"),
    "finding": ("{number}「{title}」", "{number} `{title}`"),
    "whole-case": ("全案", "the case as a whole"),
    "label:question": ("问", "asked"),
    "label:now": ("现在", "now"),
    "label:judged-by": ("谁来定", "judged by"),
    "label:left": ("还有", "left"),
    "label:choices": ("可答", "answers"),
    "label:commands": ("也可", "or"),
    "label:effect": ("会变", "changes"),
    "label:same": ("不变", "same"),
    "label:firmer": ("更实", "firmer"),
    "label:replaces": ("取代", "replaces"),
    "label:entry": ("记下", "entry"),
    "label:why": ("为什么问", "why asked"),
    "label:means": ("含义", "means"),
    "label:look": ("查哪里", "look in"),
    "label:settles": ("能定什么", "settles"),
    "label:caution": ("不是结论", "no finding"),
    "label:record": ("不在此问", "not here"),
    "label:end": ("小结", "end"),
    "unknown": ("没有查明", "not known"),
    "value": ("{value}{mark}", "{value}{mark}"),
    "value:judged": ("{value}({by}认定)", "{value} (judged by {by})"),
    "by-nobody": ("案件文件", "the case file"),
    "people": ("由人判断", "people"),
    "left": (
        "本问{places}处,其他{count}问",
        "of this question: {places}; other questions: {count}",
    ),
    "choice": ("{number} {label}", "{number} {label}"),
    "choice:integer": ("一个整数{unit}", "a whole number{unit}"),
    "choice:date": ("一天,如 2020-12-15", "a day, like 2020-12-15"),
    "unit": ("({unit})", " ({unit})"),
    "commands": (
        "? 为什么问;- 不知道(留作未知);-- 这一问其余各处都不知道;< 上一问;q 退出",
        "? why it is asked; - don't know (stays unknown); -- don't know for all the rest of this "
        "question; < back; q quit",
    ),
    "commands:all": (
        ";答案后加 *:其余{count}处相同(每处各记一条,先看会变什么)",
        "; * after the answer: the same for all the rest ({count}) of this question, each "
        "recorded for itself and shown before it is saved",
    ),
    "basis": (
        "依据什么?写证据编号({evidence}),或者写一句说明;两样都写,编号在前",
        "What does it rest on? Evidence by id ({evidence}), or a note; of both, the ids first",
    ),
    "basis:none": (
        "依据什么?案件文件里没有列证据,写一句说明",
        "What does it rest on? The case lists no evidence; write a note",
    ),
    "explain:basis": (
        "没有依据的答案不记。不知道依据什么,就用 < 返回,答 -(不知道),该项留作未知,不算在任何人头上",
        "An answer without a basis is not recorded. If there is none, go back with < and answer - "
        "(don't know): the fact stays unknown and is held against nobody",
    ),
    "explain:confirm": (
        "答「是」写入案件文件,注明认定人、日期和依据;答「否」什么也不写,重新作答",
        "yes writes the answer to the case file with its author, day and basis; no writes nothing "
        "and asks again",
    ),
    "why": ("{short}{article}:{title}", "{short} {article}: {title}"),
    "why:undecided": (
        "是否影响结论没有判定,照问",
        "not decided whether it matters; asked all the same",
    ),
    "settles": ("{who}的{parts}", "{who}: {parts}"),
    "caution": (
        "没有查明的事实不是线索,也不是疑点;有利的材料与不利的材料一并查",
        "What is not known is neither a lead nor a suspicion; look for what speaks for a person "
        "together with what speaks against",
    ),
    "entry": (
        "{fact}:{value};{whose};{by},{on};依据:{basis}",
        "{fact}: {value}; {whose}; {by}, {on}; basis: {basis}",
    ),
    "replaces": ("{value}({whose})", "{value} ({whose})"),
    "effect": ("{who},{law}:{changes}", "{who}, {law}: {changes}"),
    "effect:standing": ("{before} → {after}", "{before} -> {after}"),
    "effect:measures": ("方式 {before} → {after}", "measures {before} -> {after}"),
    "effect:other": ("{parts}有变", "{parts} differ"),
    "effect:none": (
        "各人的结论、方式都不变",
        "no result and no measure changes",
    ),
    "effect:firmer": (
        "{who},{law}:不再附假设",
        "{who}, {law}: no longer under an assumption",
    ),
    "effect:softer": ("{who},{law}:改为附假设", "{who}, {law}: now under an assumption"),
    "and-more": ("等{count}人", " and others, {count} in all"),
    "no-measures": ("无", "none"),
    "part:standing": ("结论", "result"),
    "part:responsibility": ("责任", "responsibility"),
    "part:measures": ("方式或者幅度", "measures"),
    "part:beside": ("可选处理", "options"),
    "part:leans": ("从宽从严", "lighter or heavier"),
    "part:powers": ("权限", "who decides"),
    "no-value": (
        "「{word}」不是这一问的答案;写可答里的数字或者词,或者 ? - < q",
        "`{word}` is no answer to this; write a number or word of the answers, or ? - < q",
    ),
    "first": ("前面没有问过", "nothing was asked before this"),
    "basis-needed": (
        "没有依据的答案不记;写证据编号或者一句说明,或者 < 返回",
        "an answer without a basis is not recorded; write evidence or a note, or < to go back",
    ),
    "no-evidence": (
        "案件文件没有证据「{word}」;写已列的编号,或者写一句说明",
        "the case has no evidence `{word}`; write one it lists, or a note",
    ),
    "note-too-long": ("说明最多{word}字", "a note has at most {word} signs"),
    "note-unfit": (
        "说明里有看不见的或者读不出的字符,请重写",
        "the note holds signs that cannot be seen or read; please write it again",
    ),
    "not-saved": ("没有保存", "not saved"),
    "yes-or-no": ("答「是」或者「否」", "answer yes or no"),
    "saved": ("已写入 {file}", "written to {file}"),
    "saved:dry": ("试答,没有写入", "dry run, not written"),
    "record": (
        "{facts}:由案件、组织文件里的认定和任职、职责记录决定,改那里",
        "{facts}: what the findings, tenures and duties of the files say; mend it there",
    ),
    "end": (
        "保存{saved}条;不知道{unsure}处,仍是未知,不算在任何人头上;还没问{left}处。再运行一次,从剩下的问起",
        "{saved} saved; {unsure} not known, which stay unknown and are held against nobody; {left} "
        "not asked. Run it again to go on with what is left",
    ),
    "bad-day": (
        "「{day}」不是日期;写成 2020-12-15 这样",
        "`{day}` is not a day; write it like 2020-12-15",
    ),
    "bad-by": (
        "--by 要写明由谁认定(职务或者部门),不能有看不见的字符",
        "--by names who judges (a role or an office), without signs that cannot be seen",
    ),
    "refused:changed-meanwhile": (
        "「{file}」在作答时被改过,没有写入;请再运行一次",
        "`{file}` was changed while this was running; nothing was written; run it again",
    ),
    "refused:form": (
        "「{file}」的写法(引用、锚点等)不能这样写入,没有写入;请自己加上:\n{entry}",
        "nothing can be written into `{file}` in the form it has (aliases and the like), and "
        "nothing was; please add:\n{entry}",
    ),
    "refused:otherwise": (
        "「{file}」写入后读出来不一样,已经恢复原样;请自己加上:\n{entry}",
        "`{file}` read otherwise once written and was put back as it was; please add:\n{entry}",
    ),
    "option:who": ("只问能定这个对象的(编号或名称)", "ask only what settles this subject"),
    "option:by": ("由谁认定(职务或者部门),记在答案上", "who judges (a role or office), recorded"),
    "option:on": ("认定日,默认今天", "day of the judgement, today by default"),
    "option:dry-run": ("什么也不写入", "write nothing"),
    "option:answers": (
        "从文件逐行读答案,一行一答",
        "read what would be typed from a file, a line each",
    ),
}
