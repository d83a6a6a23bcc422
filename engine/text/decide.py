"""Wording of `wenze decide`: its options, its refusals, what it says when it is done.

A refusal may list lines; `next:` of its code is the command to try, which follows the list.
"""

TABLE: dict[str, tuple[str, str]] = {
    "about": (
        "把人的决定记在意见旁边,连同理由和所依据文件的摘要;条件没有答复、也没有说明理由的,不予记录",
        "record the human decision beside a proposal, with its reason and the digests of what it "
        "was made from; refused while a condition is neither answered nor waived with a reason",
    ),
    "option:who": ("对谁的意见(编号或名称)", "whose proposal, by id or name"),
    "option:accept": (
        "采纳意见;用 --measure 写明在幅度内选定的处理",
        "accept the proposal; --measure names what people chose within it",
    ),
    "option:alter": (
        "改为这项处理;超出幅度的,须用 --provision 写明依据",
        "decide on this measure instead; outside the range --provision says by what law",
    ),
    "option:reject": ("不采纳意见", "reject the proposal"),
    "option:measure": ("选定的处理(编号或名称)", "the measure chosen, by id or label"),
    "option:reason": ("决定的理由", "the reason of the decision"),
    "option:provision": (
        "超出幅度所依据的条款",
        "the provision a measure outside the range rests on",
    ),
    "option:by": ("作出决定的机关或者职务", "the organ or role that decides"),
    "option:on": (
        "作出决定的日期(默认:本次评估的决定日)",
        "the day of the decision (default: the day the case was assessed for)",
    ),
    "option:answer": (
        "对一项条件的答复,可重复;条件写编号或者问n、假n、核n",
        "the answer to a condition, repeatable; name it by key or as question-n, assumption-n, "
        "text-n",
    ),
    "option:waive": (
        "一项条件不再查明的理由,可重复",
        "why a condition need not be settled, repeatable",
    ),
    "option:regime": ("按哪类规定提出的意见", "the regime of the proposal"),
    "option:charge": ("哪一项意见", "the charge of the proposal"),
    "option:replace": (
        "以本决定取代已有决定的理由;原决定保留在新决定之内",
        "why this takes the place of an earlier decision, which is kept inside the new one",
    ),
    "recorded": (
        "决定已记录:{name},{outcome}。文件:{file}",
        "decision recorded: {name}, {outcome}; file: {file}",
    ),
    "outcome:accepted": ("采纳:{measures}", "accepted: {measures}"),
    "outcome:altered": ("变更为:{measures}", "altered to: {measures}"),
    "outcome:rejected": ("不采纳", "rejected"),
    "list": ("、", ", "),
    "mark:question": ("问{number}", "question-{number}"),
    "mark:assumption": ("假{number}", "assumption-{number}"),
    "mark:text": ("核{number}", "text-{number}"),
    "line": ("  {mark}  {text}({key})", "  {mark}  {text} ({key})"),
    "note:waived": (
        "注意:有 {count} 项条件未查明而由人说明了理由,已写入决定",
        "note: {count} conditions were waived, not answered; the reasons stand in the decision",
    ),
    "note:left-open": (
        "注意:意见所附的 {count} 项条件仍未答复,已写入决定;不采纳不以这些条件为前提",
        "note: {count} conditions of the proposal stay open and are listed in the decision; a "
        "rejection does not rest on them",
    ),
    "note:alert": (
        "注意:「{label}」没有书面说明;可以补记:--answer {key}=说明",
        "note: there is no written reason for `{label}`; it can be given with: "
        "--answer {key}=REASON",
    ),
    "one-of-three": (
        "请在 --accept、--alter、--reject 中选一项",
        "choose one of --accept, --alter and --reject",
    ),
    "bad-day": (
        "「{day}」不是日期;写成 2020-12-15 这样",
        "`{day}` is not a day; write it like 2020-12-15",
    ),
    "no-equals": (
        "「{text}」缺等号;写成 条件=内容,如 --answer A1=已查实",
        "`{text}` has no equals sign; write KEY=TEXT, such as --answer A1=confirmed",
    ),
    "unknown-subject": (
        "本案没有「{who}」;可以是:{nearest}",
        "there is no `{who}` in this case; it may be: {nearest}",
    ),
    "blank": ("{option} 不能是空的", "{option} must not be blank"),
    "too-long": (
        "{option} 超过 {limit} 个字;请写短些,详情另附材料",
        "{option} is longer than {limit} characters; shorten it and keep the details elsewhere",
    ),
    "no-text": (
        "{option} 里有不成文字的内容;请检查控制台的编码,重新输入",
        "{option} holds bytes that are no text; check the encoding of the console and type it anew",
    ),
    "linked-folder": (
        "「{folder}」是一个链接,决定不写到别处;请换成真正的文件夹",
        "`{folder}` is a link, and no decision is written elsewhere; make it a real folder",
    ),
    "no-proposal": (
        "对{name}没有提出意见,没有可以记录的决定",
        "nothing is proposed on {name}, so there is no decision to record",
    ),
    "next:no-proposal": (
        "先看还缺什么:wenze propose {case} --who {who}",
        "see what is wanting: wenze propose {case} --who {who}",
    ),
    "several-proposals": (
        "对{name}有不止一项意见,请写明是哪一项:",
        "there is more than one proposal on {name}; say which:",
    ),
    "no-such-proposal": (
        "对{name}没有这一项意见,只有:",
        "there is no such proposal on {name}, only:",
    ),
    "unsettled": (
        "对{name}的意见附有条件。下列各项既没有答复,也没有说明不再查明的理由,不能记录决定:",
        "the proposal on {name} is conditional; these conditions are neither answered nor waived "
        "with a reason, so no decision can be recorded:",
    ),
    "next:unsettled": (
        "在命令后面逐项加上答复或者理由,例如:--answer {key}=答复,或者 --waive {key}=理由;"
        "答复与意见所依据的不一致的,先改案件文件,再看意见:wenze propose {case} --who {who}",
        "add an answer or a reason for each to the command, such as --answer {key}=TEXT or "
        "--waive {key}=REASON; if an answer differs from what the proposal rests on, change the "
        "case file and look again: wenze propose {case} --who {who}",
    ),
    "unknown-key": (
        "「{key}」不是这项意见的条件,也不是提示;可以写:",
        "`{key}` is neither a condition of this proposal nor an alert; there are:",
    ),
    "no-key": (
        "「{key}」不是这项意见的条件;这项意见没有条件,去掉这一项再试",
        "`{key}` is no condition of this proposal, which has none; leave it out and try again",
    ),
    "settled-twice": (
        "「{key}」写了两次;只留一项答复或者理由",
        "`{key}` is given twice; leave one answer or one reason",
    ),
    "empty-text": (
        "「{key}」后面没有内容;写明答复或者理由",
        "there is nothing after `{key}`; write the answer or the reason",
    ),
    "measure-needed": (
        "意见给出的是幅度,请用 --measure 写明选定的处理:",
        "a proposal is a range; say with --measure what people chose:",
    ),
    "measure-beside-accept-only": (
        "--measure 只与 --accept 一起用;变更的,写 --alter 处理",
        "--measure goes with --accept only; to change the measure, write --alter MEASURE",
    ),
    "outside-range": (
        "「{measure}」不在意见的幅度之内,不能作为采纳记录。幅度之内有:",
        "`{measure}` is outside what the proposal permits and cannot be recorded as accepted; it "
        "permits:",
    ),
    "next:outside-range": (
        "人决定超出幅度的,写明依据:--alter {id} --provision 条款 --reason 理由",
        "if people decide outside it, let them say by what law: --alter {id} --provision TEXT "
        "--reason TEXT",
    ),
    "waiting-for-text": (
        "「{measure}」只有尚未核对原文的条款才允许,不在意见的幅度之内。幅度之内有:",
        "only provisions not yet compared with their text permit `{measure}`, so the proposal does "
        "not; it permits:",
    ),
    "next:waiting-for-text": (
        "先核对原文;人已核对并决定的,写明依据:--alter {id} --provision 条款 --reason 理由",
        "compare the text first; if people have and decide so: --alter {id} --provision TEXT "
        "--reason TEXT",
    ),
    "one-measure": (
        "幅度之内只能选定一项,现在选了:",
        "one measure of a range can be chosen, not several:",
    ),
    "next:one-measure": (
        "只留一个 --measure 再试",
        "leave one --measure and try again",
    ),
    "unknown-measure": (
        "这类规定里没有「{measure}」可以用于该对象的处理;有:",
        "this regime has no measure `{measure}` for this subject; there are:",
    ),
    "provision-needed": (
        "超出意见幅度的处理,除理由外还须写明依据:",
        "a measure outside the range of the proposal needs a provision beside the reason:",
    ),
    "next:provision-needed": (
        "加上依据再试:--provision 条款",
        "add it and try again: --provision TEXT",
    ),
    "other-day": (
        "意见是按 {assessed} 提出的,决定日是 {on};两日适用的规定可能不同",
        "the proposal was made as of {assessed}, the decision is dated {on}; other law may govern",
    ),
    "next:other-day": (
        "按决定日重新看意见:wenze propose {case} --decided-on {on};"
        "再记录决定时也加上 --decided-on {on}",
        "look at the proposal for that day: wenze propose {case} --decided-on {on}; then record "
        "the decision with --decided-on {on}, too",
    ),
    "other-version": (
        "选定的是 {version} 版,意见却是按 {own} 版提出的,处理方式不同",
        "the version of {version} was chosen, and the proposal is made under that of {own}, whose "
        "measures are others",
    ),
    "next:other-version": (
        "在案件文件的 charges 里写明「versions: {regulation}: {version}」,"
        "再看意见:wenze propose {case}",
        "state `versions: {regulation}: {version}` under `charges` in the case file, then look "
        "again: wenze propose {case}",
    ),
    "exists": (
        "这项意见已有决定({by},{on}),不覆盖:{file}",
        "there is a decision on this proposal already ({by}, {on}); it is not overwritten: {file}",
    ),
    "next:exists": (
        "确要取代的,加上 --replace 理由;原决定保留在新决定之内",
        "to put a new one in its place add --replace REASON; the earlier one is kept inside it",
    ),
    "nothing-to-replace": (
        "没有可以取代的决定:{file};去掉 --replace 再试",
        "there is no decision to replace: {file}; leave --replace out and try again",
    ),
    "other-charge": (
        "该文件记的是另一项意见的决定({charge}),不能取代",
        "the file holds the decision on another proposal ({charge}) and is not replaced",
    ),
    "next:other-charge": (
        "把该文件移到别处再试:{file}",
        "move that file elsewhere and try again: {file}",
    ),
    "unreadable": (
        "已有的决定文件读不出来,不覆盖:{file};请恢复或者移走这个文件再试",
        "the decision on file cannot be read and is not overwritten: {file}; restore it or move it "
        "away and try again",
    ),
}
