"""Wording of what is wrong with the names of facts in Chinese, and with files put into it."""

TABLE: dict[str, tuple[str, str]] = {
    "same-name": (
        "「{fact}」的中文名「{name}」，「{other}」已经用了；写「{name}」分不清是哪一个\n"
        "给其中一个另写一个「名」(name_zh)，或者改显示名",
        "`{fact}` is called `{name}` in Chinese, and so is `{other}`; nobody could tell which is "
        "meant\n"
        "give one of them a name of its own (`name_zh`), or change its label",
    ),
    "not-translated": (
        "这个文件换写键名以后读出来不一样，没有改动\n请报告这个问题，并附上文件",
        "with its keys in the other language the file would read otherwise; it was left as it is\n"
        "please report this, with the file",
    ),
    "no-form": (
        "看不出这是哪一种文件：没有写「格式」(schema)\n写明格式，例如{forms}",
        "nothing says of which form this file is: it has no `schema`\n"
        "say of which form it is: {forms}",
    ),
}
