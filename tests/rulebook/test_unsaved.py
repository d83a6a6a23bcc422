"""A text that is not saved is read in the place of its file, and no text is read twice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engine.rulebook import load as loading
from engine.rulebook.gather import gather
from engine.rulebook.load import load
from engine.rulebook.unsaved import remembering, unsaved
from engine.workshop.checking.check import around, remarked
from tests.workshop.template import TEMPLATE, VERSION

if TYPE_CHECKING:
    from engine.rulebook.unsaved import Memory

ARTICLE = VERSION / "article-01.yaml"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATE, tmp_path / "rules"))


def test_a_text_stands_for_its_file_while_it_lasts(
    rules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = rules / ARTICLE
    with unsaved({str(file): b"schema: pack.v2\n"}):
        monkeypatch.chdir(rules.parent)
        for name in (file, Path("rules") / ARTICLE, rules / "x" / ".." / ARTICLE):
            document, _ = load(name)
            assert document is not None
            assert document.data == {"schema": "pack.v2"}
        assert load(rules / "vocabulary.yaml")[0] is not None
    document, _ = load(file)
    assert document is not None
    assert document.data != {"schema": "pack.v2"}


def test_what_is_remembered_reads_as_what_is_read_anew(
    rules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory: Memory = {}
    file = rules / ARTICLE
    text = file.read_text(encoding="utf-8")
    texts = [text, text.replace("loss: minor", "loss: minr"), text.replace("stage:", "阶段:"), text]
    for each in texts:
        with unsaved({str(file): each.encode("utf-8")}):
            fresh = remarked(gather(rules), around(rules))
            with remembering(memory):
                assert remarked(gather(rules), around(rules)) == fresh
    monkeypatch.setattr(loading, "build", None)
    with remembering(memory):
        assert gather(rules).whole
