"""The words for names that an organisation or a case refers to."""

from __future__ import annotations

TABLE = {
    "duplicate-id": (
        "编号「{name}」用了两次，前一次在第 {line} 行\n给其中一个换个编号，并改掉引用它的地方",
        "the id `{name}` is used twice; the first is in line {line}\n"
        "give one of them another id and change what refers to it",
    ),
    "unknown-unit": (
        "没有编号为「{name}」的单位\n改成组织文件「units」里已有的编号，或者先在那里补上这个单位",
        "there is no unit `{name}`\n"
        "use an id from `units` of the organisation file, or add the unit there",
    ),
    "unknown-post": (
        "没有编号为「{name}」的职务\n改成组织文件「posts」里已有的编号，或者先在那里补上这个职务",
        "there is no post `{name}`\n"
        "use an id from `posts` of the organisation file, or add the post there",
    ),
    "unknown-person": (
        "没有编号为「{name}」的人员\n改成组织文件「people」里已有的编号，或者先在那里补上这个人",
        "there is no person `{name}`\n"
        "use an id from `people` of the organisation file, or add the person there",
    ),
    "unknown-holder": (
        "没有编号为「{name}」的职务或单位\n"
        "职责由职务或者单位承担；改成已有的编号，不要写人员的编号",
        "there is no post or unit `{name}`\n"
        "posts and units hold duties: use the id of one, not of a person",
    ),
    "unknown-party": (
        "没有编号为「{name}」的人员或单位\n改成组织文件里已有的编号",
        "there is no person or unit `{name}`\nuse an id that the organisation file has",
    ),
    "unknown-area": (
        "没有编号为「{name}」的工作领域\n改成组织文件「areas」里已有的编号，或者先在那里补上",
        "there is no area of work `{name}`\n"
        "use an id from `areas` of the organisation file, or add the area there",
    ),
    "unknown-basis": (
        "职责清单里没有编号为「{name}」的条目\n"
        "改成规则库「duties」里已有的编号；没有依据就删去这一行",
        "no duty list has an entry `{name}`\n"
        "use an id from `duties` of the rules, or delete the line if there is no such basis",
    ),
    "unknown-duty": (
        "职责清单里没有编号为「{name}」的条目\n"
        "改成规则库「duties」里已有的编号；没有可以对应的职责就删去",
        "no duty list has an entry `{name}`\n"
        "use an id from `duties` of the rules, or delete it if no entry fits",
    ),
    "duty-not-in-force": (
        "职责清单的「{name}」在这段时间没有施行；有这一条的版本：{versions}\n"
        "换成当时施行的条目；时间写错了的，改时间",
        "the entry `{name}` of a duty list was not in force in these days; versions that have "
        "it: {versions}\n"
        "cite an entry in force at the time, or correct the days if they are wrong",
    ),
    "parent-cycle": (
        "上级关系绕成了圈：{way}\n把其中一处的「parent」改成真正的上级，或者删去",
        "the units stand above each other in a ring: {way}\n"
        "correct one `parent` to the true superior, or delete it",
    ),
    "succession-cycle": (
        "承接关系绕成了圈：{way}\n把其中一处的「succeeds」改对，或者删去；只写更名、合并以前的单位",
        "the units succeed each other in a ring: {way}\n"
        "correct one `succeeds`, or delete it; it names the units there were before",
    ),
    "unit-not-there": (
        "问题期间没有「{name}」这个单位（{start} 至 {end}），也没有承接关系中的单位\n"
        "核对期间和单位；更名、合并的，在后来的单位写「succeeds」",
        "there was no `{name}` (from `{start}` to `{end}`) in the period of the finding, nor a "
        "unit that stood for it\n"
        "check the period and the unit; for one renamed or merged, write `succeeds` at the later",
    ),
    "area-cycle": (
        "工作领域的包含关系绕成了圈：{way}\n把其中一处的「within」改对，或者删去",
        "the areas of work lie within each other in a ring: {way}\n"
        "correct one `within`, or delete it",
    ),
    "assumption-alone": (
        "写了假设的编号，却没有写明这是假设的\n"
        "是假设，就补上「assumed: true」（作出决定的日期写「decided_on_assumed: true」）；不是"
        "，就删去这一行",
        "an assumption is named, but nothing says that this is assumed\n"
        "add `assumed: true` (for the day of decision `decided_on_assumed: true`), or delete "
        "the line",
    ),
    "unknown-evidence": (
        "案件文件里没有编号为「{name}」的证据\n"
        "改成案件文件「evidence」里已有的编号，或者先在那里补上这份证据",
        "the case has no evidence `{name}`\n"
        "use an id from `evidence` of the case file, or add the piece there",
    ),
    "unknown-assumption": (
        "案件文件里没有编号为「{name}」的假设\n"
        "改成案件文件「assumptions」里已有的编号，或者先在那里写明这项假设",
        "the case has no assumption `{name}`\n"
        "use an id from `assumptions` of the case file, or state the assumption there",
    ),
    "unknown-finding": (
        "案件文件里没有编号为「{name}」的问题\n改成案件文件「findings」里已有的编号",
        "the case has no finding `{name}`\nuse an id from `findings` of the case file",
    ),
    "unknown-charge": (
        "案件文件里没有编号为「{name}」的违纪（失职）行为\n"
        "改成案件文件「charges」里已有的编号，或者先在那里写明由哪些问题构成",
        "the case has no charge `{name}`\n"
        "use an id from `charges` of the case file, or say there which findings form it",
    ),
    "unknown-subject": (
        "没有编号为「{name}」的人员或者党组织、纪检机关\n改成组织文件里已有的编号",
        "there is no person, Party organisation or discipline organ `{name}`\n"
        "use an id that the organisation file has",
    ),
    "not-a-subject": (
        "「{name}」是单位，但不是党组织或者纪检机关，不作为责任主体\n"
        "改成具体的人员，或者对应的党组织",
        "`{name}` is a unit, but neither a Party organisation nor a discipline organ, so it "
        "is no subject\n"
        "name the person, or the Party organisation of the unit",
    ),
    "charged-twice": (
        "「{subject}」的问题「{name}」已经写进「{charge}」，不能再算一次\n"
        "同一个问题只归入一项行为；删去一处",
        "the finding `{name}` of `{subject}` is already part of `{charge}` and cannot count "
        "again\n"
        "a finding belongs to one violation of a subject: delete one of the two",
    ),
    "charge-of-another": (
        "「{charge}」是「{subject}」的，与这里写的人不一致\n"
        "改「charge」或者「subject」，使两者一致",
        "`{charge}` is a charge of `{subject}`, not of the subject named here\n"
        "change `charge` or `subject` so that they agree",
    ),
    "unknown-regulation": (
        "规则库里没有「{name}」\n改成规则文件夹里已有的法规编号",
        "the rules hold no regulation `{name}`\nuse the id of a regulation in the rules folder",
    ),
    "unknown-version": (
        "规则库里的「{regulation}」没有 {name} 这个版本\n"
        "改成已有版本的日期；没有适用的版本就不写，结果会说明规则库里缺这部法",
        "the rules hold no version {name} of `{regulation}`\n"
        "use the day of a version that is there; if none governs, leave it out and the result "
        "will say so",
    ),
    "unknown-fact": (
        "没有「{fact}」这个事实\n"
        "改成词汇表里已有的名字；确是新的事实，先在「vocabulary」里写明定义、问法和由谁判断",
        "there is no fact `{fact}`\n"
        "use a name from the vocabulary; a new fact is first defined there, with its question "
        "and its judge",
    ),
    "structural-judged": (
        "「{fact}」由系统从组织和案件里推出，不能由人填写\n"
        "删去这一行；结果不对，就改组织文件里的任职、职责或者日期",
        "`{fact}` is derived from the organisation and the case and cannot be judged by hand\n"
        "delete the line; if the result is wrong, correct tenures, duties or dates in the "
        "organisation file",
    ),
    "judged-twice": (
        "「{fact}」对同一对象已经判断过，在第 {line} 行\n只留一处；两次判断不一致的，先核实再定",
        "`{fact}` was already judged for the same thing, in line {line}\n"
        "keep one of the two; if they differ, settle first which one holds",
    ),
    "scope-case": (
        "「{fact}」说的是整个案件，不能带对象、问题或者行为\n"
        "另写一条判断，不写「subject」「findings」「charge」",
        "`{fact}` is about the whole case, and takes no subject, findings or charge\n"
        "put it into a judgement of its own without `subject`, `findings` and `charge`",
    ),
    "scope-finding": (
        "「{fact}」说的是问题本身，只写问题，不写对象\n另写一条判断，只写「findings」",
        "`{fact}` is about a finding: it takes findings and no subject\n"
        "put it into a judgement of its own with `findings` alone",
    ),
    "scope-subject": (
        "「{fact}」说的是人或者组织本身，只写对象，不写问题\n另写一条判断，只写「subject」",
        "`{fact}` is about a subject: it takes a subject and no findings\n"
        "put it into a judgement of its own with `subject` alone",
    ),
    "scope-link": (
        "「{fact}」说的是某个对象在某个问题上的表现，对象和问题都要写\n"
        "在这条判断里写上「subject」和「findings」，不写「charge」",
        "`{fact}` is about a subject and a finding together, and needs both\n"
        "give `subject` and `findings` in this judgement, and no `charge`",
    ),
    "scope-charge": (
        "「{fact}」说的是一项违纪（失职）行为，要写对象或者行为，不写问题\n"
        "写「charge」；写「subject」则适用于此人的各项行为",
        "`{fact}` is about a charge: it takes a subject or a charge and no findings\n"
        "give `charge`, or `subject` for all the charges of a subject",
    ),
    "scope-reviewer": (
        "「{fact}」说的是办案人员，只写办案人员\n另写一条判断，只写「reviewer」",
        "`{fact}` is about a reviewer: it takes a reviewer and nothing else\n"
        "put it into a judgement of its own with `reviewer` alone",
    ),
    "scope-relation": (
        "「{fact}」是办案人员同他人的关系，不写在判断里\n"
        "写到「relations」里，写明办案人员、关系的种类和对方",
        "`{fact}` is a relation of a reviewer and does not stand among judgements\n"
        "enter it under `relations`, with the reviewer, the kind and to whom",
    ),
    "unknown-reviewer": (
        "案件文件里没有编号为「{name}」的办案人员\n"
        "改成案件文件「reviewers」里已有的编号，或者先在那里补上",
        "the case has no reviewer `{name}`\n"
        "use an id from `reviewers` of the case file, or add the reviewer there",
    ),
    "unknown-relation": (
        "没有「{name}」这种关系\n可以写的：{kinds}；确有别的种类，先在「vocabulary」里写明",
        "there is no relation `{name}`\n"
        "there are: {kinds}; a new kind is first declared in the vocabulary",
    ),
    "which-subject": (
        "没有写明是哪一个对象\n补上「party」，写组织文件里的编号",
        "nothing says which subject\nadd `party` with an id of the organisation file",
    ),
    "matter-named": (
        "关系是对案件本身的，不能再写是谁\n删去这一行；是对某个人的，就改「to」",
        "the relation is to the case itself, so there is nobody to name\n"
        "delete the line, or change `to` if it is a relation to somebody",
    ),
    "related-twice": (
        "这项关系已经写过，在第 {line} 行\n只留一处；两处不一致的，先核实再定",
        "this relation was already entered, in line {line}\n"
        "keep one of the two; if they differ, settle first which one holds",
    ),
    "fact-value": (
        "「{value}」不是「{fact}」可以取的值\n可以取的值：{codes}",
        "`{value}` is not a value of `{fact}`\nits values: {codes}",
    ),
    "fact-number": (
        "「{fact}」的值是整数，写的是「{value}」\n只写阿拉伯数字，不带小数、单位和引号",
        "`{fact}` takes a whole number, not `{value}`\n"
        "write digits alone, without decimals, units or quotes",
    ),
    "fact-below-zero": (
        "「{fact}」不会小于零，写的是「{value}」\n写零或者正数；没有要求的，留空白",
        "`{fact}` is never below zero, and `{value}` is\n"
        "write zero or more; leave the cell blank where nothing is asked",
    ),
    "fact-day": (
        "「{fact}」的值是某一天，写的是「{value}」\n写到日，写作「2020-03-05」",
        "`{fact}` takes a day, not `{value}`\nwrite it to the day: `2020-03-05`",
    ),
}
