"""The words of `wenze rules watch`."""

TABLE: dict[str, tuple[str, str]] = {
    "command:watch": (
        "保存时自动检查:先检查并跑例子,再跑改动所及的场景;"
        "不写 SCENARIOS 时用 features,按 Ctrl+C 停止",
        "on every save: check, examples, then the scenarios of the packs that came out otherwise;"
        " without SCENARIOS those of features; Ctrl+C ends it",
    ),
    "option:rounds": ("保存这么多次以后停止", "end after so many saves"),
    "waiting": (
        "正在看着 {folder};保存文件就检查,按 Ctrl+C 停止。",
        "watching {folder}; saving a file checks it, Ctrl+C ends it.",
    ),
    "saved": ("—— 保存了 {files} ——", "-- saved {files} --"),
    "gone": ("没有了:{check}  {place}", "gone: {check}  {place}"),
    "no-news": ("没有新的,也没有少的。", "nothing new, nothing gone."),
    "standing": (
        "原有的不变:错误 {errors} 个,提醒 {warnings} 个,注意 {notes} 个。",
        "as before: errors {errors}, warnings {warnings}, notes {notes}.",
    ),
    "running": ("跑场景:{what}", "scenarios: {what}"),
    "none": (
        "没有带「@{what}」标签的场景;不带标签的场景用 wenze test 跑。",
        "no scenario is tagged `@{what}`; wenze test runs those without a tag.",
    ),
    "broken": (
        "「{what}」的场景跑不起来:{text}",
        "the scenarios of `{what}` could not run: {text}",
    ),
    "absent": (
        "看着文件要用 watchfiles:安装 wenze[watch]",
        "watching files needs watchfiles: install wenze[watch]",
    ),
}
