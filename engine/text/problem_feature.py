"""The words for what is wrong with a file of scenarios."""

from __future__ import annotations

TABLE = {
    "feature-line": (
        "这一行放的地方不对，或者读不懂\n"
        "关键词后面要有冒号（场景：……）或者空格（假设 ……）；说明文字只能写在标题下面、第一步以前",
        "this line stands where it cannot stand, or cannot be read\n"
        "a heading has a colon (`Scenario: …`), a step begins with its keyword (`Given …`); prose "
        "stands below a heading, before the first step",
    ),
    "feature-cells": (
        "表里这一行的格数和表头不一样\n每一行用 | 隔开同样多的格；空格子也要留出来",
        "this row has not as many cells as the head of its table\n"
        "set the same number of cells apart with `|`; leave empty ones in place",
    ),
    "feature-language": (
        "没有「{word}」这种语言\n写成「# language: zh-CN」或者「# language: en」",
        "there is no language `{word}`\nwrite `# language: zh-CN` or `# language: en`",
    ),
    "feature-end": (
        "文件到这里就完了，还缺内容\n检查最后一个标题、文字块（三个引号）或者标签下面是不是漏了什么",
        "the file ends too early\n"
        "look at the last heading, text block (three quotes) or tag: something is missing below it",
    ),
    "feature-empty": (
        "文件里没有场景\n以「功能：……」开头，下面写「场景：……」",
        "the file holds no scenario\nbegin with `Feature: …` and write `Scenario: …` below it",
    ),
    "prose-like-step": (
        "这一行被当作说明文字了，不会运行\n"
        "要写标题的，关键词后面加冒号；要写步骤的，以「假设」「当」「那么」「并且」开头；确是说明文字的，换个"
        "开头",
        "this line is taken for prose and does not run\n"
        "a heading has a colon after its keyword; a step begins with Given, When, Then or And; if "
        "it is prose, begin it with another word",
    ),
    "scenario-nameless": (
        "场景没有名字\n在冒号后面写上：这个场景要说明的一件事",
        "the scenario has no name\nwrite after the colon the one thing it shows",
    ),
    "scenario-twice": (
        "第 {line} 行已经有叫「{name}」的场景，只有一个会被运行\n换个名字",
        "line {line} has a scenario called `{name}` already, and only one of them would run\n"
        "give one of them another name",
    ),
    "scenario-stepless": (
        "场景里一步也没有\n写上「假设」「当」「那么」各步；还没想好的，先整段加 # 注释掉",
        "the scenario has no step\n"
        "write its steps with Given, When and Then; if it is not ready, comment it out with `#`",
    ),
    "first-step": (
        "第一步不能以「{word}」开头\n改成「假设」「当」或者「那么」",
        "the first step cannot begin with `{word}`\nbegin with Given, When or Then",
    ),
    "examples-missing": (
        "场景大纲没有例子\n在下面加「例子：」和一张表，或者改成「场景」",
        "the scenario outline has no examples\n"
        "add `Examples:` with a table below it, or make it a `Scenario`",
    ),
    "unfilled": (
        "「{word}」没有填：例子的表头里没有这一列\n在表头加上这一列，或者改正尖括号里的名字",
        "`{word}` is not filled: the examples have no such column\n"
        "add the column, or correct the name between the angle brackets",
    ),
}
