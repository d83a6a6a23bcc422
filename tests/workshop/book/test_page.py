"""The page can be read by everybody: structure, languages, links, contrast; nothing is fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote

import pytest

from engine.model.base import Lang, Words
from engine.reports.book_page import book_page
from tests.workshop.book.made import page, sample

LANGS: tuple[Lang, ...] = ("zh", "en")
ENOUGH = 4.5
"""What WCAG 2 asks of text at level AA."""


class Tag(NamedTuple):
    name: str
    given: dict[str, str | None]


class Read(HTMLParser):
    """The tags of a page in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, dict(attrs)))

    def named(self, *names: str) -> list[Tag]:
        return [each for each in self.tags if each.name in names]

    def all(self, attribute: str) -> list[str]:
        return [value for each in self.tags if (value := each.given.get(attribute))]


@pytest.fixture(scope="module", params=LANGS)
def read(request: pytest.FixtureRequest) -> Read:
    return Read(page(request.param))


def test_headings_go_down_one_step_at_a_time(read: Read) -> None:
    levels = [int(each.name[1]) for each in read.named("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_labels_and_table_heads_are_there(read: Read) -> None:
    assert [len(read.named(each)) for each in ("header", "nav", "main")] == [1, 1, 1]
    assert read.all("role") == ["search", "status"]
    assert {each.given["for"] for each in read.named("label")} == {"find"}
    assert all(each.given.get("scope") for each in read.named("th"))
    assert not read.named("img", "iframe", "object")
    assert not [name for each in read.tags for name in each.given if name.startswith("on")]


def test_names_are_given_once_and_every_link_and_label_leads_somewhere(read: Read) -> None:
    names = read.all("id")
    assert len(names) == len(set(names))
    links = [unquote(each.removeprefix("#")) for each in read.all("href") if each != "data:,"]
    told = [*links, *read.all("aria-labelledby"), *read.all("aria-describedby")]
    assert set(told) - set(names) == set()
    assert len(links) > 20


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_asked_of_any_other_place(lang: Lang) -> None:
    assert re.findall(r'(?:src|href)="(?!#|data:)[^"]*"|url\(|@import', page(lang)) == []
    assert "default-src 'none'" in page(lang)


def test_languages_are_marked(read: Read) -> None:
    (root,) = read.named("html")
    listings = [each.given["lang"] for each in read.named("pre")]
    assert listings.count("zh-CN") == listings.count("en") == len(read.named("article"))
    foreign = [each for each in read.named("span") if each.given.get("lang") == "zh-CN"]
    assert bool(foreign) is (root.given["lang"] == "en")


def test_what_a_rule_says_is_text_and_never_part_of_the_page() -> None:
    hostile = Words(zh='</pre><script>alert(1)</script>"\u202e', en="<img src=x onerror=y>")
    (*_, rule) = sample().rules
    line = rule.shown.rule.model_copy(update={"title": hostile})
    shown = rule.shown.model_copy(update={"rule": line, "because": hostile, "note": hostile})
    source = rule.source.model_copy(update={"zh": hostile.zh, "en": hostile.en})
    made = rule.model_copy(update={"shown": shown, "source": source})
    regulation = sample().regulations[-1]
    version = regulation.versions[-1]
    article = version.articles[-1].model_copy(update={"rules": (made,)})
    version = version.model_copy(update={"articles": (article,)})
    regulation = regulation.model_copy(update={"versions": (version,), "title": hostile})
    text = book_page(sample().model_copy(update={"regulations": (regulation,)}), "zh")
    found = Read(text)
    assert len(found.named("script")) == 1
    assert not found.named("img")
    assert "\u202e" not in text


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_what_is_behind_it(scheme: int) -> None:
    block = re.findall(r":root \{([^}]*)\}", page("zh"))[scheme]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
    for behind in ("paper", "wash"):
        for front in ("ink", "soft", "link", "good", "bad"):
            assert contrast(colours[front], colours[behind]) >= ENOUGH, (front, behind)


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
