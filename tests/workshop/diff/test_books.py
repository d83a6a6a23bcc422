"""What OLD and NEW may name: folders, one version of them, states that git keeps."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from engine.model.unreadable import UnreadableError
from engine.workshop.diff.books import Reader
from engine.workshop.diff.revision import RevisionError
from engine.workshop.diff.rulebooks import rules_diff
from tests.village import ROOT
from tests.workshop.diff.books import RULES, VERSION, edited

EDIT = ("range.high: [middle, heavy]", "range.high: heavy")


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=clerk", "-c", "user.email=clerk@example.org")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)  # noqa: S607 - the git of whoever runs the tests


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the rules in `law/`, edited since they were kept there."""
    top = tmp_path_factory.mktemp("repository")
    shutil.copytree(RULES, top / "law")
    git(top, "init", "-q")
    git(top, "add", ".")
    git(top, "commit", "-qm", "rules")
    path = top / "law" / VERSION / "rules.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(*EDIT), encoding="utf-8")
    return top


@pytest.mark.parametrize("named", ["HEAD", "HEAD:law", f"HEAD:law/{VERSION}", "HEAD:law/sample"])
def test_a_revision_is_compared_with_the_rules_as_they_stand(named: str, repository: Path) -> None:
    law = repository / "law"
    reader = Reader(law)
    part = named.partition(":law")[2]
    old, new = reader.book(named), reader.book(f"{law}{part}")
    reader.sound()
    (version,) = rules_diff(old, new).versions
    assert [rule.id for rule in version.rules] == ["lighter"]
    assert version.was == version.now == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("nowhere", "no-revision"),
        ("--output=x", "no-revision"),
        ("HEAD:rules", "no-folder"),
        ("HEAD:law/sample/2020-01-01/rules.yaml", "no-folder"),
    ],
)
def test_what_git_does_not_have_is_refused(named: str, code: str, repository: Path) -> None:
    with pytest.raises(RevisionError) as refused:
        Reader(repository / "law").book(named)
    assert refused.value.code == code


def test_without_a_repository_there_are_no_revisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="no-repository"):
        Reader(tmp_path).book("HEAD")


def test_without_git_there_are_none_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="no-git"):
        Reader(RULES).book("HEAD")


def test_the_faults_of_a_revision_are_placed_in_it(repository: Path) -> None:
    path = repository / "law" / VERSION / "rules.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("stage: adjust", "stage: later"), encoding="utf-8")
    git(repository, "commit", "-qam", "fault")
    git(repository, "branch", "faulty")
    git(repository, "reset", "-q", "HEAD~1")
    path.write_text(text, encoding="utf-8")
    reader = Reader(repository / "law")
    reader.book("faulty")
    with pytest.raises(UnreadableError) as unreadable:
        reader.sound()
    files = {each.location.file for each in unreadable.value.problems}
    assert f"faulty:law/{VERSION}/rules.yaml" in files


def test_the_faults_of_both_sides_are_told_together(tmp_path: Path) -> None:
    faulty = [
        edited(tmp_path / name, f"{VERSION}/rules.yaml", ("stage: adjust", "stage: later"))
        for name in ("one", "two")
    ]
    reader = Reader(RULES)
    for each in faulty:
        reader.book(str(each))
    with pytest.raises(UnreadableError) as unreadable:
        reader.sound()
    told = {each.location.file for each in unreadable.value.problems}
    assert all(any(file.startswith(str(each)) for file in told) for each in faulty)


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the disciplinary regulation alone, with its two versions."""
    place = tmp_path_factory.mktemp("law") / "rules"
    shutil.copytree(ROOT / "rules" / "disciplinary-regulation", place / "disciplinary-regulation")
    shutil.copy(ROOT / "rules" / "vocabulary.yaml", place)
    return place / "disciplinary-regulation"


def test_two_versions_of_a_regulation_are_an_amendment(law: Path) -> None:
    reader = Reader(law.parent)
    books = [reader.book(str(law / day)) for day in ("2018-10-01", "2024-01-01")]
    reader.sound()
    assert books[0].rulebook == books[1].rulebook
    (version,) = rules_diff(books[0], books[1]).versions
    assert (version.was, version.now) == (date(2018, 10, 1), date(2024, 1, 1))
    assert version.codes["art-67"] == "art-74"
    rules = {rule.id: rule for rule in version.rules}
    assert (rules["art-74"].how, rules["art-74"].was_id) == ("renamed", "art-67")
    assert (rules["art-17-3"].extent, rules["art-17-3"].shift) == ("wider", "lighter")
    assert (rules["art-39-direct"].was_id, rules["art-39-direct"].shift) == (
        "art-37-direct",
        "lighter",
    )
    assert rules["art-20-4"].shift == "different"
