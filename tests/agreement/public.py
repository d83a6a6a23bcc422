"""The shipped public cases, read and compared once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from engine.agreement.cases import Reported, agreement, assessed, read_reported
from engine.assessment.bare import Bare
from engine.matchers.plain import PlainMatcher
from engine.model.agreement import Agreement, CaseAgreement
from engine.rulebook.published import published_folders
from tests.village import ROOT, rulebook

PUBLIC = ROOT / "examples" / "public"
FOLDERS = published_folders(PUBLIC)
NAMES = [folder.name for folder in FOLDERS]


@cache
def reported(name: str) -> Reported:
    return read_reported(PUBLIC / name, rulebook())


@cache
def bare(name: str) -> Bare:
    return assessed(reported(name), rulebook(), PlainMatcher())


@cache
def shipped() -> Agreement:
    return agreement([reported(name) for name in NAMES], rulebook(), PlainMatcher())


def case(name: str) -> CaseAgreement:
    return next(each for each in shipped().cases if each.id == name)


def text(name: str, file: str) -> str:
    return (Path(PUBLIC) / name / file).read_text(encoding="utf-8")
