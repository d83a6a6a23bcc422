"""The duty lists of the four coordinated responsibilities, and what findings say they failed."""

from __future__ import annotations

from datetime import date

import pytest

from engine.model.base import Lang
from engine.model.links import Responsibility4
from engine.model.rules import DutyEntry, Pack
from engine.reports.formats import render
from engine.reports.select import only
from tests.village import assessed, changed, inputs, rulebook, shipped

LIST = "four-responsibilities"
ENTRY = "village-organic-law-art-32"


def lists() -> list[Pack]:
    return [pack for pack in rulebook().packs if pack.regulation == LIST]


def entries() -> list[DutyEntry]:
    return [entry for pack in lists() for entry in pack.duties]


@pytest.mark.parametrize("pack", lists(), ids=lambda pack: pack.key)
def test_every_version_has_entries_of_all_four_responsibilities(pack: Pack) -> None:
    found = {entry.responsibility for entry in pack.duties}
    assert found == set(Responsibility4) - {Responsibility4.NONE}


def test_an_entry_says_the_same_in_every_version_that_has_it() -> None:
    first: dict[str, DutyEntry] = {}
    for entry in entries():
        assert first.setdefault(entry.id, entry) == entry


def test_an_entry_names_the_regulation_it_is_in_and_what_is_to_be_compared() -> None:
    for entry in entries():
        assert entry.provision.regulation is not None
        assert entry.provision.verified is (entry.provision.to_verify is None)


def test_only_what_was_compared_with_a_text_is_verified() -> None:
    assert {entry.id for entry in entries() if entry.provision.verified} == {
        "responsibility-system-art-4",
        "responsibility-system-art-6-1",
        "responsibility-system-art-6-2",
        "responsibility-system-art-6-3",
        "accountability-art-4-committee",
        "accountability-art-4-commission",
        "accountability-art-4-resident",
        "principal-responsibility-art-6",
    }


def test_nobody_is_charged_under_the_lists() -> None:
    assert LIST not in {each.regulation for each in shipped().law}


def test_an_entry_is_found_as_it_stood_last_within_the_days_asked_for() -> None:
    key = "responsibility-system-art-6-1"
    for day, version in (("2015-01-01", 2010), ("2019-12-01", 2019), ("2024-01-01", 2020)):
        found = rulebook().duty(key, date.fromisoformat(day), date.fromisoformat(day))
        assert found is not None
        assert found[0].version.year == version
    assert rulebook().duty(key, date(2009, 1, 1), date(2009, 12, 31)) is None
    assert (
        rulebook().duty("accountability-art-4-commission", date(2015, 1, 1), date(2015, 1, 2))
        is None
    )


def test_the_result_states_the_entries_that_findings_failed_and_ways_rest_on() -> None:
    found = shipped()
    assert found.findings["F2"].duties == (ENTRY,)
    assert set(found.duties) == {
        ENTRY,
        "responsibility-system-art-6-1",
        "accountability-art-4-commission",
    }
    assert found.duties[ENTRY].citation.provision.article == 32


@pytest.mark.parametrize(
    ("lang", "title", "provision"),
    [
        ("zh", "负责村民民主理财", "村民委员会组织法第三十二条〔核〕"),
        (
            "en",
            "run the villagers' financial supervision",
            "Village Organic Law Art. 32 [verified]",
        ),
    ],
)
def test_reports_show_an_entry_with_its_title_and_mark(
    lang: Lang, title: str, provision: str
) -> None:
    for form in ("table", "md", "tree"):
        full = _plain(render(shipped(), form, lang, who=None, full=True))
        assert _plain(title) in full
        assert _plain(provision) in full
    assert _plain(provision) in _plain(render(shipped(), "table", lang, who=None, full=False))


def _plain(text: str) -> str:
    """Return a text without spaces, so that it does not matter where lines are folded."""
    return "".join(text.replace("\\", "").split())


def test_an_entry_that_is_not_verified_is_shown_as_such() -> None:
    case = inputs()[1]
    findings = tuple(
        item.model_copy(update={"duties": ("intra-party-supervision-art-26",)})
        if item.id == "F4"
        else item
        for item in case.findings
    )
    found = assessed(changed(findings=findings))
    shown = _plain(render(found, "table", "zh", who=None, full=False))
    assert "F4党内监督条例第二十六条〔待核〕" in shown


def test_a_subjects_own_sheet_states_the_entries_of_its_findings_only() -> None:
    assert set(only(shipped(), "p-supervisory-director").duties) == {ENTRY}
    assert set(only(shipped(), "p-accountant").duties) == set()
