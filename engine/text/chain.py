"""Wording of the responsibility chain: its edges, its faults, its command."""

TABLE: dict[str, tuple[str, str]] = {
    "group": ("查看、检查责任链条", "show and check the responsibility chain"),
    "show": (
        "列出某一天的单位、岗位、任职和职责",
        "list units, posts, holders and duties as of a day",
    ),
    "path": (
        "从上级到下级的责任路径(人员、岗位、单位均可,写编号或者名称)",
        "the way down from one person, post or unit to another, each by id or name",
    ),
    "check": (
        "检查组织文件:循环、重叠、空缺、无人承担的单位和职责",
        "look for circles, overlaps, vacancies, and units and duties that nobody holds",
    ),
    "option:on": ("哪一天(如 2020-03-01)", "the day, such as 2020-03-01"),
    "option:unit": ("只看一个单位(编号或者名称)", "one unit only, by id or name"),
    "option:from": (
        "从哪一天查起(默认:文件中最早的日期)",
        "first day to look at (default: the earliest in the file)",
    ),
    "option:to": (
        "查到哪一天(默认:文件中最晚的日期)",
        "last day to look at (default: the latest in the file)",
    ),
    "option:fail-on-fault": ("查出问题时以 1 退出", "exit with 1 if anything is found"),
    "option:format": ("输出格式", "format of the output"),
    "option:lang": ("输出语言(默认按系统语言)", "language of the output (default: the locale)"),
    "title": ("{organisation},{day}", "{organisation} on {day}"),
    "column:level": ("层级", "LEVEL"),
    "column:unit": ("单位", "UNIT"),
    "column:post": ("岗位", "POST"),
    "column:holder": ("任职人", "HOLDER"),
    "column:from": ("起", "FROM"),
    "column:to": ("止", "TO"),
    "column:duty": ("职责", "DUTY"),
    "column:by": ("承担者", "BY"),
    "column:over": ("对象", "OVER"),
    "column:areas": ("领域", "AREAS"),
    "all-areas": ("全部", "all"),
    "formerly": ("{unit}(承接 {others})", "{unit} (succeeds {others})"),
    "vacant-post": ("空缺", "vacant"),
    "no-posts": ("未列岗位", "no posts listed"),
    "perhaps": ("{text}(是否在该日待核)", "{text} (perhaps not on that day)"),
    "manner:acting": ("{person}(代理)", "{person} (acting)"),
    "manner:standing-in": ("{person}(代管)", "{person} (standing in)"),
    "manner:regular": ("{person}", "{person}"),
    "level:village": ("村", "village"),
    "level:township": ("乡镇、街道", "township"),
    "level:district": ("区县", "district"),
    "level:city": ("市", "city"),
    "level:province": ("省", "province"),
    "level:centre": ("中央", "centre"),
    "edge:holds": ("任职", "holds"),
    "edge:heads": ("主持", "heads"),
    "edge:member": ("班子成员", "member of"),
    "edge:serves": ("工作人员", "serves in"),
    "edge:parent": ("上级", "parent of"),
    "edge:became": ("后为", "became"),
    "edge:succeeds": ("承接", "succeeds"),
    "edge:leads": ("领导", "leads"),
    "edge:oversees": ("监管", "oversees"),
    "edge:supervises": ("监督", "supervises"),
    "edge:in-charge": ("分管", "in charge of"),
    "edge:liaises": ("联系", "liaises with"),
    "edge:stands-in": ("代管", "stands in for"),
    "edge:executes": ("经办", "executes"),
    "first-walks": (
        "  以上是前 {count} 条,可能还有",
        "  these are the first {count}; there may be more",
    ),
    "chain:1": (
        "链条一 书记 -> 班子成员 -> 下级单位负责人",
        "chain 1: secretary -> members of the leading group -> heads of subordinate units",
    ),
    "chain:2": (
        "链条二 纪检机关 -> 责任单位 -> 班子成员",
        "chain 2: discipline organ -> responsible unit -> members",
    ),
    "chain:3": (
        "链条三 上级纪检机关 -> 下级纪检机关 -> 下级党组织",
        "chain 3: higher discipline organ -> lower discipline organ -> lower Party organisation",
    ),
    "no-path": (
        "{day},没有从「{source}」向下到「{target}」的路径",
        "no way led down from `{source}` to `{target}` on {day}",
    ),
    "only-upwards": (
        "反过来有:把两者对调再查",
        "there is one the other way round: swap the two",
    ),
    "unknown-node": (
        "组织文件里没有「{name}」;用 wenze chain show 可以看到全部名称",
        "there is no `{name}` in this organisation; `wenze chain show` lists all names",
    ),
    "unknown-node-nearest": (
        "组织文件里没有「{name}」;是不是:{nearest}",
        "there is no `{name}` in this organisation; did you mean: {nearest}",
    ),
    "several-nodes": (
        "「{name}」不止一个,请写编号:{nearest}",
        "`{name}` is the name of several; give the id: {nearest}",
    ),
    "bad-day": (
        "「{day}」不是日期;写成 2020-12-15 这样",
        "`{day}` is not a day; write it like 2020-12-15",
    ),
    "days-reversed": (
        "--from 晚于 --to;请把两个日期对调",
        "--from is after --to; swap the two days",
    ),
    "quoted": ("「{name}」", "`{name}`"),
    "quoted-with-id": ("「{name}」({id})", "`{name}` ({id})"),
    "days:one": ("{start} 当日", "on {start}"),
    "days:both": ("{start} 至 {end}", "from {start} to {end}"),
    "days:from": ("{start} 起", "from {start} on"),
    "days:to": ("截至 {end}", "until {end}"),
    "days:none": ("整个时段", "all the time"),
    "checked": ("检查时段:{days}", "looked at: {days}"),
    "count": (
        "共 {count} 项,供核对;空缺本身不等于差错",
        "{count} to look at; a post may well have stood empty",
    ),
    "count:0": ("没有查出问题", "nothing found"),
    "fault:cycle": (
        "循环 {first}、{others} 互为上级,{days};请核对 parent 和领导、分管职责",
        "circle: {first} and {others} stand above one another {days}; check `parent` and the "
        "duties `leads` and `in-charge`",
    ),
    "fault:self-cycle": (
        "循环 {first} 是自己的上级,{days};请改正 parent 或者职责的对象",
        "circle: {first} stands above itself {days}; correct `parent` or what the duty is over",
    ),
    "fault:two-heads": (
        "多人同时主持 {first}:{others},{days};请核对免职日期,代为主持的写明 standing-in",
        "two heads at once: {others} headed {first} {days}; check when each left, or "
        "mark who only stood in as `standing-in`",
    ),
    "fault:too-many": (
        "超员 {first} 同时任职的人多于席位,{days};请核对任职日期或者 seats",
        "too many: more people than seats held {first} {days}; check the dates or `seats`",
    ),
    "fault:held-twice": (
        "重复任职 {others} 同一时间在 {first} 有两条任职记录,{days};请合并",
        "held twice: {others} has two tenures of {first} {days}; make them one",
    ),
    "fault:no-start": (
        "缺起始日 {others} 任 {first} 没有写明何时开始;请补 from",
        "no start: nothing says when {others} took up {first}; add `from`",
    ),
    "fault:outside-post": (
        "早于设岗或者晚于撤岗 {others} 任 {first} 时该岗位不存在,{days};请核对日期",
        "outside the post: {others} held {first} when it did not exist {days}; check the dates",
    ),
    "fault:outside-unit": (
        "单位不存在 {others} 任 {first} 时其单位不存在,{days};请核对日期,更名、合并的写 succeeds",
        "outside the unit: {others} held {first} when its unit did not exist {days}; check the "
        "dates; for a unit renamed or merged write `succeeds`",
    ),
    "fault:not-ended": (
        "没有终止 {first} 由 {others} 承接,却没有写明何时终止;请补 to",
        "not ended: {others} succeeds {first}, and nothing says when that ended; add `to`",
    ),
    "fault:between-units": (
        "前后不接 {first} 终止以后、{others} 设立以前没有单位,{days};请核对 to 和 from",
        "between units: {first} had ended and {others} not begun {days}; check `to` and `from`",
    ),
    "fault:vacant": (
        "空缺 {first} 无人任职,{days};如有代理、主持工作的人,请补一条任职",
        "vacant: nobody held {first} {days}; if somebody acted, add the tenure",
    ),
    "fault:unrecorded": (
        "未记任职 {first} 没有任职记录,{days};请补当时由谁任职",
        "unrecorded: no tenure of {first} is on record {days}; add who held it then",
    ),
    "fault:no-post": (
        "没有任职 {first} 没有任何任职记录;请补任职或者删去此人",
        "no post: {first} holds nothing; add a tenure or leave the person out",
    ),
    "fault:orphan": (
        "无上级 {first} 上面没有任何单位;请补 parent,或者领导、监管职责",
        "nobody above: no unit stands above {first}; add `parent` or a duty over it",
    ),
    "fault:no-head": (
        "无负责岗位 {first} 没有书记或者负责人岗位;请补岗位",
        "no head: {first} has no post of secretary or head; add one",
    ),
    "fault:empty-unit": (
        "无岗位 {first} 没有列出任何岗位;需要追溯到人的,请补岗位",
        "no posts: {first} lists none; add them if the chain should reach people there",
    ),
    "fault:duty-unheld": (
        "无人承担的职责 {first}:承担者 {others} 在此期间无人任职;请补任职或者改由他人承担",
        "duty nobody holds: {first} lies with {others}, where nobody was in office; add the tenure "
        "or give the duty to another",
    ),
}
