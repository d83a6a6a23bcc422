"""Wording of a release of rules: what it holds, what is wrong with it, how pages name it."""

TABLE: dict[str, tuple[str, str]] = {
    "title": ("规则发布版「{release}」", "Release `{release}` of the rules"),
    "title:none": ("规则文件夹「{folder}」", "Rules folder `{folder}`"),
    "label:verdict": ("结论", "verdict"),
    "label:faults": ("问题", "wrong"),
    "label:left-out": ("注意", "note"),
    "label:on": ("日期", "day"),
    "label:author": ("起草", "author"),
    "label:approver": ("批准", "approver"),
    "label:digest": ("发布指纹", "digest of the release"),
    "label:rules": ("规则指纹", "digest of the rules"),
    "label:scenarios": ("场景指纹", "digest of the scenarios"),
    "scenarios:none": ("没有记录", "not recorded"),
    "label:files": ("文件", "files"),
    "label:program": ("程序", "program"),
    "label:gates": ("关口", "gates"),
    "stands": (
        "有效:文件同清单逐字节相符,起草人、批准人都已签名",
        "stands: the files are byte for byte those of the manifest, and author and approver signed",
    ),
    "waits": (
        "起草人已签名,文件同清单相符;还要由「{name}」批准",
        "the author signed and the files are those of the manifest; `{name}` has yet to approve",
    ),
    "falls": (
        "无效,共 {count} 处问题;不能据此评估",
        "does not stand (faults: {count}); nothing may be assessed on it",
    ),
    "signer": ("{name}(公钥 {key})", "{name} (key {key})"),
    "signer:none": ("{name}(没有签名)", "{name} (has not signed)"),
    "files": ("{count} 个,共 {size} 字节", "{count}, {size} bytes in all"),
    "program": (
        "{version} 版(程序指纹前八位 {engine})",
        "version {version} (first eight signs of its digest: {engine})",
    ),
    "gate:passed": ("{gate}:通过({counts})", "{gate}: passed ({counts})"),
    "gate:passed-alone": ("{gate}:通过", "{gate}: passed"),
    "gate:left-out": ("{gate}:没有运行,理由:{reason}", "{gate}: not run, because: {reason}"),
    "left-out": (
        "规则没有过这些关口:{gates}",
        "the rules were not put through: {gates}",
    ),
    "and": ("、", ", "),
    "gate:check": ("检查", "check"),
    "gate:verify": ("分析", "verify"),
    "gate:scenarios": ("场景", "scenarios"),
    "gate:mutate": ("变异", "mutate"),
    "count:rules": ("规则 {number}", "rules {number}"),
    "count:errors": ("错误 {number}", "errors {number}"),
    "count:warnings": ("提醒 {number}", "warnings {number}"),
    "count:notes": ("注意 {number}", "notes {number}"),
    "count:excepted": ("已说明理由的例外 {number}", "excepted with a reason {number}"),
    "count:intended": ("已说明是本意 {number}", "meant so, with a reason {number}"),
    "count:undecided": ("没有证出 {number}", "not decided {number}"),
    "count:example": ("例子发现 {number}", "noticed by an example {number}"),
    "count:scenario": ("场景发现 {number}", "noticed by a scenario {number}"),
    "count:survived": ("没有发现 {number}", "not noticed {number}"),
    "count:equivalent": ("改了等于没改 {number}", "equivalent {number}"),
    "count:refused": ("读规则时就拒绝 {number}", "refused by the reader {number}"),
    "count:least": ("要求百分之 {number}", "percentage asked for {number}"),
    "count:scenarios": ("场景 {number}", "scenarios {number}"),
    "count:run": ("运行 {number}", "run {number}"),
    "count:failed": ("未通过 {number}", "failed {number}"),
    "count:unreadable": ("读不出 {number}", "unreadable {number}"),
    "comma": (",", ", "),
    "role:author": ("起草人", "author"),
    "role:approver": ("批准人", "approver"),
    "more": ("……另有 {count} 处", "... and {count} more"),
    "fault:no-release": (
        "没有发布清单 release.json:这个文件夹不是已发布的规则",
        "there is no manifest `release.json`: the folder is no published release",
    ),
    "fault:malformed": (
        "发布清单 release.json 读不出,或者写法被改过",
        "the manifest `release.json` cannot be read, or was written another way",
    ),
    "fault:unfit-manifest": (
        "发布清单里有重复的文件,或者有不能用的文件名",
        "the manifest lists a file twice, or a name that may not be used",
    ),
    "fault:changed": ("内容改过:{file}", "changed: {file}"),
    "fault:line-ends": (
        "换行被改过:{file}(多半是 git 或者编辑器自动转换;文字没有变,请重新取一份)",
        "line ends changed: {file} (git or an editor converted them; the words are the same, "
        "fetch it anew)",
    ),
    "fault:missing": ("缺少文件:{file}", "missing: {file}"),
    "fault:added": ("多出文件:{file}", "added: {file}"),
    "fault:renamed": ("改了名:{was} -> {file}", "renamed: {was} -> {file}"),
    "fault:link": ("是链接,不是文件:{file}", "a link, not a file: {file}"),
    "fault:not-a-file": ("不是普通文件:{file}", "no plain file: {file}"),
    "fault:too-large": (
        "文件超过 {limit} MB:{file}",
        "larger than {limit} MB: {file}",
    ),
    "fault:too-many-files": (
        "文件超过 {limit} 个,其余没有看",
        "more than {limit} files; the rest was not looked at",
    ),
    "fault:too-much": (
        "全部文件超过 {limit} MB,其余没有看",
        "more than {limit} MB in all; the rest was not looked at",
    ),
    "fault:rules-differ": (
        "规则指纹不是这些文件的指纹",
        "the digest of the rules is not that of these files",
    ),
    "fault:same-person": (
        "起草人和批准人是同一个人:{name};须由两个人签名",
        "author and approver are one person: {name}; two have to sign",
    ),
    "fault:same-key": (
        "起草人和批准人用的是同一把钥匙",
        "author and approver signed with one key",
    ),
    "fault:no-trusted": (
        "没有指明信任谁的钥匙:用 --trusted 或者 WENZE_TRUSTED 指明公钥登记文件",
        "no trusted keys were named: name their file with --trusted or WENZE_TRUSTED",
    ),
    "fault:no-library": (
        "没有安装查验签名的程序库:安装 wenze[sign]",
        "the library that tries signatures is not installed: install `wenze[sign]`",
    ),
    "fault:unsigned": ("{role}「{name}」没有签名", "{role} `{name}` has not signed"),
    "fault:bad-signature-file": (
        "{role}的签名文件读不出,或者写法被改过",
        "the signature of the {role} cannot be read, or was written another way",
    ),
    "fault:other-name": (
        "{role}的签名写的是「{name}」,清单上是「{wanted}」",
        "the signature of the {role} names `{name}`, the manifest `{wanted}`",
    ),
    "fault:unknown-key": (
        "{role}用的公钥没有登记:{key}",
        "the key of the {role} is not trusted: {key}",
    ),
    "fault:key-of-other": (
        "{role}「{name}」用的是「{other}」的钥匙",
        "{role} `{name}` signed with the key of `{other}`",
    ),
    "fault:not-entitled": (
        "「{name}」的钥匙没有登记{role}的职责",
        "the key of `{name}` is not one of an {role}",
    ),
    "fault:key-ended": (
        "{role}「{name}」的钥匙只用到 {day},发布在这以后",
        "the key of the {role} `{name}` served until {day}, and the release is of a later day",
    ),
    "fault:wrong-signature": (
        "{role}「{name}」的签名不是对这份清单签的",
        "the signature of {role} `{name}` is not one of this manifest",
    ),
    "fault:gate-left-out": (
        "没有过「{gate}」这道关口,公钥登记文件要求过",
        "the rules were not put through `{gate}`, which the file of trusted keys asks for",
    ),
    "fault:signed-already": (
        "已经由另一把钥匙批准过了",
        "it is approved already, with another key",
    ),
    "fault:unportable-name": (
        "文件名在别的系统上用不了或者会变,请改名:{file}",
        "a name that does not stand for the same file on every machine; rename it: {file}",
    ),
    "fault:alike-names": (
        "两个文件名只有大小写或者全角半角不同,请改名:{other}、{file}",
        "two names differ in case or width only; rename one: {other}, {file}",
    ),
    "fault:hidden-rules": (
        "隐藏的规则文件,看不见的规则不能发布:{file}",
        "a hidden rule file; rules nobody sees cannot be published: {file}",
    ),
    "unsound": (
        "规则不是有效的发布版,没有评估:\n{faults}",
        "the rules are no release that stands; nothing was assessed:\n{faults}",
    ),
    "moved": (
        "读取的规则不是刚才查验的那些文件,没有评估;请再运行一次",
        "the rules that were read are not those that were tried; nothing was assessed; run it "
        "again",
    ),
    "falls-noted": (
        "注意:规则文件夹里的发布版「{release}」无效:\n{faults}",
        "note: the release `{release}` in the rules folder does not stand:\n{faults}",
    ),
    "label:release": ("规  则", "rules"),
    "released": (
        "发布版「{release}」,{on},起草 {author},批准 {approver},发布指纹 {digest}(前八位)",
        "release `{release}` of {on}, by {author}, approved by {approver}, digest {digest} (first "
        "eight signs)",
    ),
    "released-unsigned": (
        "自称发布版「{release}」,{on}(发布指纹前八位 {digest}),签名没有查验或者无效",
        "said to be release `{release}` of {on} (digest {digest}, first eight signs); its "
        "signatures were not tried or do not stand",
    ),
    "released-without": (";未经:{gates}", "; not put through: {gates}"),
    "unreleased": ("所用规则未经发布", "the rules are not published"),
}
