"""What `wenze rules check` remarks: categories, severities, remarks."""

from __future__ import annotations

from enum import StrEnum

from engine.model.base import Frozen
from engine.model.problems import Problem


class Category(StrEnum):
    """What a check is about."""

    SLIP = "slip"
    READING = "reading"
    VOCABULARY = "vocabulary"
    LOGIC = "logic"
    CITATION = "citation"
    STYLE = "style"


class Severity(StrEnum):
    """How grave a remark is; the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Remark(Frozen):
    """A located problem, and how a check weighs it."""

    problem: Problem
    category: Category
    severity: Severity
