"""The words for problems in files: what is wrong, and in a second line what to do about it."""

from __future__ import annotations

from engine.text import (
    check_citation,
    check_logic,
    check_proof,
    check_settings,
    check_style,
    check_vocabulary,
    problem_blank,
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
    problem_table,
    problem_time,
    problem_trusted,
    problem_xlsx,
)

FRAME = {
    "frame.head": ("错误  {place}  {fault}", "error  {place}  {fault}"),
    "frame.line": ("{file} 第 {line} 行第 {column} 列", "{file}:{line}:{column}"),
    "frame.file": ("{file}", "{file}"),
    "frame.sheet": ("{file} 工作表「{sheet}」", "{file} sheet `{sheet}`"),
    "frame.cell": ("{file} 工作表「{sheet}」 {cell}", "{file} sheet `{sheet}` {cell}"),
    "frame.nearest": ("是不是{words}？", "did you mean {words}?"),
    "frame.article": ("第 {number} 条", "Article {number}"),
    "frame.paragraph": ("第 {number} 款", " paragraph {number}"),
    "frame.item": ("第 {number} 项", " item {number}"),
    "frame.verb": ("{label}({written})", "{label} ({written})"),
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
    | problem_blank.TABLE
    | problem_condition.TABLE
    | problem_feature.TABLE
    | problem_session.TABLE
    | problem_table.TABLE
    | problem_time.TABLE
    | check_vocabulary.TABLE
    | check_style.TABLE
    | check_settings.TABLE
    | check_logic.TABLE
    | check_citation.TABLE
    | check_proof.TABLE
    | problem_xlsx.TABLE
    | problem_trusted.TABLE
    | FRAME
)
