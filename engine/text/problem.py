"""The words for problems in files: what is wrong, and in a second line what to do about it."""

from __future__ import annotations

from engine.text import (
    problem_condition,
    problem_data,
    problem_feature,
    problem_file,
    problem_keys,
    problem_local,
    problem_names,
    problem_published,
    problem_rules,
    problem_session,
    problem_slip,
    problem_time,
)

FRAME = {
    "frame.head": ("错误  {place}  {fault}", "error  {place}  {fault}"),
    "frame.line": ("{file} 第 {line} 行第 {column} 列", "{file}:{line}:{column}"),
    "frame.file": ("{file}", "{file}"),
    "frame.nearest": ("是不是{words}？", "did you mean {words}?"),
    "frame.or": ("、", ", "),
    "frame.word": ("「{word}」", "`{word}`"),
    "frame.more": ("等 {count} 个", "… ({count} in all)"),
}

TABLE = (
    problem_file.TABLE
    | problem_slip.TABLE
    | problem_data.TABLE
    | problem_keys.TABLE
    | problem_names.TABLE
    | problem_published.TABLE
    | problem_rules.TABLE
    | problem_local.TABLE
    | problem_condition.TABLE
    | problem_feature.TABLE
    | problem_session.TABLE
    | problem_time.TABLE
    | FRAME
)
