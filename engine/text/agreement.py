"""The words of the reality check: what the rules come to beside what was published."""

TABLE: dict[str, tuple[str, str]] = {
    "title": (
        "对照公开报道:{count} 件(只作核对,不是对任何人的意见)",
        "Beside published reports: {count} cases (a check of the rules, no opinion on anybody)",
    ),
    "case": ("{title}({id})", "{title} ({id})"),
    "report": ("报道:{day};所引依据:{basis}", "report: {day}; it cites: {basis}"),
    "no-day": ("没有日期", "no date"),
    "no-basis": ("没有写明", "nothing"),
    "subject": ("{name}:{whither};{facts}", "{name}: {whither}; {facts}"),
    "facts:published": ("本人事实已公布", "own facts published"),
    "facts:unpublished": ("本人事实未公布", "own facts not published"),
    "own-basis": ("对其引用:{basis}", "cited for it: {basis}"),
    "whither:proposed": ("提出({regimes})", "proposed ({regimes})"),
    "whither:conditional": ("附条件提出({regimes})", "proposed on conditions ({regimes})"),
    "whither:to-be-established": ("待查({regimes})", "to be established ({regimes})"),
    "whither:not-proposed": ("不提出", "not proposed"),
    "whither:no-law": (
        "没有结论(适用的文本不在规则库)",
        "undetermined (the law that governs is not in the rule base)",
    ),
    "whither:not-considered": ("没有考虑到", "not considered"),
    "outcome": ("「{words}」 {answer}", "“{words}”: {answer}"),
    "within": ("在可以采取的幅度之内", "within what is permitted"),
    "outside": ("不在其内。{reason}:{why}", "outside. {reason}: {why}"),
    "undecided": ("没有结论。{reason}:{why}", "undecided. {reason}: {why}"),
    "reason:facts-not-published": ("事实没有公布", "Facts not published"),
    "reason:law-does-not-provide": ("法规没有规定", "The law does not provide it"),
    "reason:rules-miss": ("我们的规则缺", "Our rules miss it"),
    "why:within": ("在幅度之内", "within what is permitted"),
    "why:unpublished": ("只说已处理,没有说怎样处理", "dealt with, how is not said"),
    "why:ambiguous": (
        "可以是几种方式,报道没有说是哪一种",
        "it may be several measures; the report does not say which",
    ),
    "why:no-facts": (
        "没有说本人做了什么、没有做什么",
        "what this subject did or left undone is not said",
    ),
    "why:open": ("规则还要问:{asks}", "the rules also ask: {asks}"),
    "why:open-bare": ("规则还要问的没有公布", "what the rules also ask is not said"),
    "why:no-measure": (
        "问责、党纪、政务、组织处理都不把它列为方式",
        "none of the four regimes lists it as a measure",
    ),
    "why:not-listed": (
        "适用的版本没有这种方式",
        "the version that governs has no such measure",
    ),
    "why:other-kind": (
        "这种方式不适用于这类对象",
        "the measure does not reach this kind of subject",
    ),
    "why:no-subject": (
        "不是党组织,不在这些法规的对象之内",
        "not a Party organisation, so not one whom these regulations reach",
    ),
    "why:not-reached": (
        "按公布的身份,不是这部法规的对象",
        "by the published status, not one whom the regulation reaches",
    ),
    "why:not-permitted": (
        "按公布的事实,条文不允许这种方式",
        "on the published facts the articles do not permit it",
    ),
    "why:no-pack": (
        "{regime},{day} 有效的文本不在规则库",
        "{regime}: the text in force on {day} is not in the rule base",
    ),
    "why:list-incomplete": (
        "规则库里这一版没有录入这种方式",
        "the rule base does not list it for this version",
    ),
    "why:not-linked": (
        "责任链条没有连到这个对象",
        "the responsibility chain does not reach this subject",
    ),
    "why:no-rule": ("没有一条规则给出这种方式", "no rule gives this measure"),
    "why:unread": (
        "公布的行为,规则库里没有条文读它",
        "no rule in the base reads the conduct that was published",
    ),
    "why:text": (
        "给出它的规则还没有核对文本,不据此提出",
        "the rule that gives it still waits to be compared with the text",
    ),
    "why:conflict": ("规则互相冲突", "the rules are in conflict"),
    "beyond-proposed": (
        "报道没有点到、规则提出的:{names}",
        "proposed, though the report does not name them: {names}",
    ),
    "beyond-pending": (
        "报道没有点到、规则列为待查的:{count} 个({names})",
        "to be established, though the report does not name them: {count} ({names})",
    ),
    "counted": (
        "报道只报人数、没有写明职务的:{count} 人,无从研判,不在各项比例之内",
        "only counted by the report, without a post: {count} people; nobody can examine them, and "
        "they stand in no share",
    ),
    "totals": ("合计", "Totals"),
    "share": (
        "{label}:{part}/{whole}({percent});有结论的 {decided}/{whole}({deciding})",
        "{label}: {part}/{whole} ({percent}); decided at all {decided}/{whole} ({deciding})",
    ),
    "none": ("{label}:没有", "{label}: none"),
    "total:subjects": (
        "报道点到职务的对象:{count},其中公布了本人事实的 {told};规则考虑到的 {considered}",
        "subjects whose post the report names: {count}; own facts published: {told}; considered "
        "by the rules: {considered}",
    ),
    "total:standing": (
        "提出 {proposed}(其中附条件 {conditional}),待查 {pending},"
        "适用的文本不在库 {no_law},不提出 {out}",
        "proposed {proposed} (on conditions {conditional}), to be established {pending}, law not "
        "in the base {no_law}, not proposed {out}",
    ),
    "total:proposed": ("提出的对象", "subjects proposed"),
    "total:proposed-on-facts": (
        "提出的对象(只看公布了本人事实的)",
        "subjects proposed (of those whose own facts were published)",
    ),
    "total:within": (
        "公布的结果在幅度之内",
        "published outcomes within what is permitted",
    ),
    "total:within-on-facts": (
        "公布的结果在幅度之内(只看公布了本人事实的)",
        "published outcomes within what is permitted (of those with own facts)",
    ),
    "total:regime": ("其中{regime}", "of these, {regime}"),
    "total:reason": ("{label}:{count}", "{label}: {count}"),
    "total:why": ("{label}:{count}", "{label}: {count}"),
    "why-short:unpublished": ("没有说怎样处理", "how it was dealt with is not said"),
    "why-short:open": (
        "规则要问的后果、情节、责任等没有公布",
        "consequence, gravity or responsibility that the rules ask for",
    ),
    "why-short:no-pack": ("适用的文本不在规则库", "the law that governs is not in the rule base"),
    "total:missing": (
        "规则库缺{regime},涉及结果 {count} 项",
        "not in the base: {regime}, {count} outcomes",
    ),
    "total:beyond": (
        "反过来看:报道没有点到而提出的 {proposed},列为待查的 {pending},不提出的 {out}",
        "The other way: not named by the report and proposed {proposed}, to be established "
        "{pending}, not proposed {out}",
    ),
    "caution": (
        "没有结论的不算一致,事实没有公布的结果一律不算对。这里的数字说的是公开报道能不能核对规则,"
        "不是谁处理得对不对。",
        "What is undecided is no agreement, and an outcome whose facts were not published is never "
        "counted as right. These numbers say how far published reports can check the rules, not "
        "whether anybody was rightly dealt with.",
    ),
    "comma": ("、", ", "),
    "semicolon": (";", "; "),
    "regime:accountability": ("问责", "accountability"),
    "regime:party-discipline": ("党纪处分", "Party discipline"),
    "regime:administrative-sanctions": ("政务(政纪)处分", "administrative sanctions"),
    "regime:organisational-measures": ("组织处理", "organisational measures"),
    "regime:duties": ("职责清单", "duty lists"),
    "regime:safeguards": ("精准问责提示", "safeguards"),
    "regime:local-discretion": ("地方裁量", "local discretion"),
}
