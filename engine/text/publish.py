"""Wording of the commands that publish rules: help, what they ask and what they refuse."""

TABLE: dict[str, tuple[str, str]] = {
    "command:publish": (
        "发布规则的第一步(起草人):过各道关口,抄成一个新文件夹,列出每个文件的指纹,签名",
        "publish rules, first step, the author's: run the gates, copy the rules to a new folder, "
        "list the digest of every file, sign",
    ),
    "command:approve": (
        "发布规则的第二步(批准人,须是另一个人):逐个核对文件和起草人的签名,签名",
        "publish rules, second step, by another person: try every file and the author's "
        "signature again, sign",
    ),
    "command:verify-release": (
        "查验一个发布版:有什么,谁签的名,有没有改动、缺少、多出;有问题退出码为 4",
        "try a release: what it holds, who signed, what was changed, is missing or was added; "
        "exits with 4 if anything is wrong",
    ),
    "command:keys": ("签名用的钥匙", "keys to sign with"),
    "command:keys-new": (
        "为 NAME 造一把钥匙:私钥加口令写入文件,输出登记公钥用的几行",
        "make a key for NAME: writes the private key, locked by a passphrase, to a file, and "
        "prints the lines that let others trust its public part",
    ),
    "command:keys-show": (
        "由私钥文件再输出登记公钥用的几行",
        "print those lines again from the file of a private key",
    ),
    "option:require-signed": (
        "规则须是两人签名、没有改动的发布版,否则不评估,退出码为 4(或设 WENZE_REQUIRE_SIGNED=1)",
        "assess only with a release of the rules that two people signed and nobody changed, or "
        "exit with 4 (or set WENZE_REQUIRE_SIGNED=1)",
    ),
    "option:trusted": (
        "信任的公钥登记文件(或设 WENZE_TRUSTED)",
        "file of trusted public keys (or set WENZE_TRUSTED)",
    ),
    "option:release": ("发布版的名称,如 2026-1", "name of the release, as in 2026-1"),
    "option:author": ("起草人(职务或者代号)", "author, by post or pseudonym"),
    "option:approver": ("批准人,须是另一个人", "approver: another person"),
    "option:key": (
        "签名用的私钥文件;口令从 WENZE_PASSPHRASE 读取,没有就询问",
        "file of the private key; its passphrase is read from WENZE_PASSPHRASE, or asked for",
    ),
    "option:into": ("写入的新文件夹", "new folder to write to"),
    "option:scenarios": (
        "场景所在的文件夹(默认 features)",
        "folder of the scenarios (default: features)",
    ),
    "option:without": (
        "不运行这道关口;须用 --reason 写明理由,理由写入清单",
        "do not run this gate; needs a --reason, which the manifest records",
    ),
    "option:reason": (
        "为什么不运行,按 --without 的次序,每道一个",
        "why it is not run; one for each --without, in their order",
    ),
    "option:min-kill": (
        "变异关口:改动过的规则至少要有百分之多少被例子或者场景发现",
        "mutation gate: what percentage of altered rules examples or scenarios have to notice",
    ),
    "option:journal": (
        "变异关口:结果逐个记入这个文件;`wenze rules mutate` 对同样的规则和场景记过的,不从头跑:"
        "记着某个场景发现的,只把那个场景再跑一遍核实",
        "mutation gate: keep each result in this file; of what `wenze rules mutate` recorded there "
        "of the same rules and scenarios, only the scenario that noticed is played again",
    ),
    "option:processes": ("变异关口:几个进程", "mutation gate: number of processes"),
    "option:role": (
        "可以签什么(默认两样都可以,但同一版只能签一样)",
        "what the key may sign (default: either, though never both of one release)",
    ),
    "option:key-file": ("写入私钥的新文件", "new file for the private key"),
    "passphrase": ("口令", "passphrase"),
    "passphrase:again": ("再输一遍", "once more"),
    "short-passphrase": (
        "口令太短,至少 {count} 个字",
        "the passphrase is too short; it takes {count} signs at least",
    ),
    "bad-key": (
        "「{file}」不是签名用的私钥,或者口令不对",
        "`{file}` is no private key to sign with, or the passphrase is not the right one",
    ),
    "bad-name": (
        "「{name}」不能用作名称:只用文字、数字、「-」「_」「.」,最多 80 个字",
        "`{name}` cannot be a name: letters, digits, `-`, `_` and `.` only, at most 80 signs",
    ),
    "bad-person": (
        "签名人的名称须有 1 至 80 个字,首尾没有空格",
        "the name of somebody who signs takes 1 to 80 signs, with no blank at either end",
    ),
    "no-library": (
        "没有安装签名的程序库:pip install 'wenze[sign]'",
        "the library that signs is not installed: pip install 'wenze[sign]'",
    ),
    "needs-trusted": (
        "要查验起草人的签名:用 --trusted 或者 WENZE_TRUSTED 指明公钥登记文件",
        "the author's signature has to be tried: name the file of trusted keys with --trusted or "
        "WENZE_TRUSTED",
    ),
    "reasons": (
        "--without 和 --reason 要一一对应,理由不能空",
        "every --without needs a --reason of its own, and not an empty one",
    ),
    "there": (
        "「{place}」已经有了,请换一个地方",
        "`{place}` is there already; name another place",
    ),
    "no-folder": ("没有文件夹「{folder}」", "there is no folder `{folder}`"),
    "within": (
        "新文件夹不能放在规则文件夹里面",
        "the new folder cannot lie within the rules folder",
    ),
    "refused": ("没有发布,有下列问题:\n{faults}", "nothing was published, because:\n{faults}"),
    "not-approved": (
        "没有批准,有下列问题:\n{faults}",
        "nothing was approved, because:\n{faults}",
    ),
    "running": ("运行:{gate}", "running: {gate}"),
    "gate-failed": (
        "{gate}没有通过({counts}){said}",
        "{gate} was not passed ({counts}){said}",
    ),
    "not-published": (
        "没有发布:没有通过{gates}",
        "nothing was published: not passed: {gates}",
    ),
    "not-run": (";因此没有运行{gates}", "; therefore not run: {gates}"),
    "see:check": (
        ";详见 wenze rules check {rules}",
        "; see `wenze rules check {rules}`",
    ),
    "see:verify": (
        ";详见 wenze rules verify --rules {rules}",
        "; see `wenze rules verify --rules {rules}`",
    ),
    "see:scenarios": (
        ";详见 wenze test {scenarios} --rules {rules}",
        "; see `wenze test {scenarios} --rules {rules}`",
    ),
    "see:mutate": (
        ";详见 wenze rules mutate {scenarios} --rules {rules}",
        "; see `wenze rules mutate {scenarios} --rules {rules}`",
    ),
    "approving": (
        "你将以「{name}」的名义批准下面这一版:",
        "you are about to approve this as `{name}`:",
    ),
    "approved-already": (
        "「{name}」已经批准过下面这一版,不用再签:",
        "`{name}` has approved this already; nothing is left to sign:",
    ),
    "next": (
        "下一步,由「{name}」:wenze rules approve {folder} --key 钥匙文件 --trusted 登记文件",
        "next, by `{name}`: wenze rules approve {folder} --key FILE --trusted FILE",
    ),
    "entry-note": (
        "私钥在「{file}」,只有本人可读;把下面几行交给管理公钥登记文件的人",
        "the private key is in `{file}`, for its owner alone; give these lines to whoever keeps "
        "the file of trusted keys",
    ),
}
