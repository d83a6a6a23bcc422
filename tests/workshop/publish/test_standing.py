"""A release stands only as both signed it; whatever is changed is found and named."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.release import Gate, Manifest, SignerRole
from engine.reports.release import RELEASE_FORMATS
from engine.workshop.publish.manifest import MANIFEST, SIGNATURES, canonical, read_part, signed
from engine.workshop.publish.standing import Held, hold, standing
from tests.workshop.publish.office import (
    APPROVER,
    AUTHOR,
    entry,
    faults,
    files,
    key,
    laid_out,
    trusted,
)

NAMES = sorted(files())
AN_ARTICLE = next(name for name in NAMES if name.endswith("article-01.yaml"))
BOTH = (SignerRole.AUTHOR, SignerRole.APPROVER)


def manifest() -> Manifest:
    found = read_part(files()[MANIFEST], Manifest)
    assert found is not None
    return found


def resigned(**changes: Any) -> dict[str, bytes]:  # noqa: ANN401 - any field of a manifest
    """Return the release with another manifest, signed anew by both."""
    content = canonical(manifest().model_copy(update=changes))
    names = dict(zip(BOTH, (AUTHOR, APPROVER), strict=True))
    own = {SIGNATURES[role]: signed(content, role, names[role], key(names[role])) for role in BOTH}
    return {**files(), MANIFEST: content, **own}


def without(name: str) -> dict[str, bytes]:
    return {each: content for each, content in files().items() if each != name}


def test_a_release_that_both_signed_stands() -> None:
    assert faults(files()) == []


@given(st.data())
def test_any_one_flipped_bit_of_any_file_is_found(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    content = bytearray(files()[name])
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert faults({**files(), name: bytes(content)})


@given(st.data())
def test_any_byte_lost_or_gained_is_found(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    content = files()[name]
    at = data.draw(st.integers(0, len(content) - 1))
    gained = data.draw(st.binary(max_size=2))
    changed = content[:at] + gained + content[at + 1 :]
    if changed != content:
        assert faults({**files(), name: changed})


@pytest.mark.parametrize("name", NAMES)
def test_any_missing_file_is_found(name: str) -> None:
    assert faults(without(name))


@given(st.text("abc/.-", min_size=1, max_size=12).filter(lambda name: name not in NAMES))
def test_any_added_file_is_found_even_a_hidden_one(name: str) -> None:
    assert faults({**files(), name: b""}) == ["added"]


def test_what_was_done_to_a_file_is_named() -> None:
    article = files()[AN_ARTICLE]
    assert faults({**files(), AN_ARTICLE: article + b"# x\n"}) == ["changed"]
    assert faults(without(AN_ARTICLE)) == ["missing"]
    assert faults({**without(AN_ARTICLE), f"{AN_ARTICLE}.bak": article}) == ["renamed"]
    assert faults({**files(), AN_ARTICLE: article.replace(b"\n", b"\r\n")}) == ["line-ends"]


def test_all_that_is_wrong_is_told_at_once() -> None:
    changed = {**without(AN_ARTICLE), MANIFEST: files()[MANIFEST] + b" ", "more": b""}
    assert faults(changed) == ["malformed"]
    del changed[SIGNATURES[SignerRole.APPROVER]]
    changed[MANIFEST] = files()[MANIFEST]
    assert faults(changed) == ["added", "missing", "unsigned"]


def test_a_manifest_is_read_in_its_one_way_only() -> None:
    data = json.loads(files()[MANIFEST])
    for text in (json.dumps(data), json.dumps(data, indent=1, sort_keys=True), "[" * 100_000, ""):
        assert faults({**files(), MANIFEST: text.encode()}) == ["malformed"]
    twice = files()[MANIFEST].replace(b'{\n "approver"', b'{\n "author": "x",\n "approver"')
    assert faults({**files(), MANIFEST: twice}) == ["malformed"]


def test_a_manifest_of_before_scenarios_were_recorded_still_stands() -> None:
    earlier = resigned(scenarios=None)
    assert b'"scenarios": null' not in earlier[MANIFEST]
    assert faults(earlier) == []


def test_gates_that_were_not_passed_are_named_said_or_unsaid() -> None:
    report = standing(Held(resigned(gates=manifest().gates[:2]), ()), trusted())
    assert report.stands
    assert report.left_out == (Gate.SCENARIOS, Gate.MUTATE)
    assert report.release
    assert report.release.left_out == report.left_out
    assert "没有过这些关口:场景、变异" in RELEASE_FORMATS["table"](report, "zh")


def test_nothing_is_a_release_without_its_manifest() -> None:
    assert faults({}) == ["no-release"]


def test_a_manifest_changed_after_signing_is_not_what_was_signed() -> None:
    other = canonical(manifest().model_copy(update={"release": "2026-2"}))
    assert faults({**files(), MANIFEST: other}) == ["wrong-signature", "wrong-signature"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rules": "0" * 64}, "rules-differ"),
        ({"author": APPROVER}, "same-person"),
        ({"author": "审 核 岗"}, "same-person"),
        ({"author": "另一岗"}, "other-name"),
        ({"files": (*manifest().files, manifest().files[0])}, "unfit-manifest"),
    ],
)
def test_two_signatures_make_no_bad_manifest_good(changes: dict[str, Any], code: str) -> None:
    assert code in faults(resigned(**changes))


@pytest.mark.parametrize(
    "name", ["../up.yaml", "/etc/x", "a\\b", "c:x", "a/./b", "a//b", "nul", "e\u0301"]
)
def test_a_manifest_that_names_what_lies_elsewhere_is_refused(name: str) -> None:
    outside = manifest().files[0].model_copy(update={"path": name})
    assert {"unfit-manifest", "missing"} <= set(
        faults(resigned(files=(*manifest().files, outside)))
    )


def test_a_signature_serves_in_no_other_role() -> None:
    author = files()[SIGNATURES[SignerRole.AUTHOR]]
    moved = {**files(), SIGNATURES[SignerRole.APPROVER]: author}
    assert "bad-signature-file" in faults(moved)
    said = author.replace(b'"role": "author"', b'"role": "approver"')
    moved[SIGNATURES[SignerRole.APPROVER]] = said
    assert {"other-name", "not-entitled", "wrong-signature", "same-key"} <= set(faults(moved))


@pytest.mark.parametrize(
    ("entries", "codes"),
    [
        ([entry(AUTHOR, *BOTH)], ["unknown-key"]),
        ([entry(AUTHOR, SignerRole.APPROVER), entry(APPROVER, *BOTH)], ["not-entitled"]),
        ([entry(AUTHOR, *BOTH), entry(APPROVER, *BOTH)], []),
        (
            [entry(AUTHOR, *BOTH, until=date(2026, 1, 4)), entry(APPROVER, *BOTH)],
            ["key-ended"],
        ),
        ([entry(AUTHOR, *BOTH, until=date(2026, 1, 5)), entry(APPROVER, *BOTH)], []),
        (
            [entry(AUTHOR, *BOTH).model_copy(update={"name": "另一岗"}), entry(APPROVER, *BOTH)],
            ["key-of-other"],
        ),
    ],
)
def test_only_trusted_keys_of_those_named_in_their_roles_will_do(
    entries: list[Any], codes: list[str]
) -> None:
    assert faults(files(), trusted(*entries)) == codes


def test_without_trusted_keys_nothing_stands(tmp_path: Path) -> None:
    report = standing(hold(laid_out(tmp_path)), None)
    assert [each.code for each in report.faults] == ["no-trusted"]
    assert report.release is not None
    assert not report.release.signed


def test_without_the_library_nothing_stands() -> None:
    with patch("engine.workshop.publish.standing.find_spec", return_value=None):
        assert faults(files()) == ["no-library"]


def test_links_pipes_and_hidden_files_are_found(tmp_path: Path) -> None:
    release = laid_out(tmp_path)
    (release / "link").symlink_to(tmp_path)
    (release / "passwords").symlink_to("/etc/passwd")
    os.mkfifo(release / "pipe.yaml")
    (release / ".hidden.yaml").write_text("", encoding="utf-8")
    found = standing(hold(release), trusted()).faults
    assert {(each.code, each.details["file"]) for each in found} == {
        ("link", "link"),
        ("link", "passwords"),
        ("not-a-file", "pipe.yaml"),
        ("added", ".hidden.yaml"),
    }


def test_a_name_that_is_no_text_is_spelt_out(tmp_path: Path) -> None:
    release = laid_out(tmp_path)
    (release / os.fsdecode(b"\xff.yaml")).write_bytes(b"")
    (found,) = standing(hold(release), trusted()).faults
    assert (found.code, found.details["file"]) == ("added", "\\xff.yaml")


def test_a_file_replaced_by_a_link_to_the_same_words_is_found(tmp_path: Path) -> None:
    release = laid_out(tmp_path)
    shutil.move(release / AN_ARTICLE, tmp_path / "aside")
    (release / AN_ARTICLE).symlink_to(tmp_path / "aside")
    codes = [each.code for each in standing(hold(release), trusted()).faults]
    assert codes == ["link", "missing"]


def test_a_link_to_the_whole_release_is_one(tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to(laid_out(tmp_path))
    assert standing(hold(tmp_path / "current"), trusted()).stands


@pytest.mark.parametrize(
    ("bound", "code"),
    [("MOST_FILES", "too-many-files"), ("MOST_BYTES", "too-large"), ("MOST_IN_ALL", "too-much")],
)
def test_no_more_is_read_than_a_release_may_hold(bound: str, code: str, tmp_path: Path) -> None:
    with patch(f"engine.workshop.publish.inventory.{bound}", 3):
        held = hold(laid_out(tmp_path))
    assert code in {each.code for each in held.faults}
