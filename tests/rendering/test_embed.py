"""Lists for other sites: what they show at a moment, and the code that shows them."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from drawing import CONFIGURATION, build_site, draw_site
from hostile import HOSTILE
from reading_html import Element, read_html, read_page

from practice_bank.catalogue import Catalogue
from practice_bank.rendering.embed import build_embed_view, build_events_list, write_code
from practice_bank.rendering.theme import ASSETS
from practice_bank.rendering.views import Reader

SCRIPTS = (ASSETS / "scripts").as_uri()
ASKING = f"""
import {{ readFileSync }} from "node:fs";
import {{ chooseItems, readWish }} from "{SCRIPTS}/embed-list.mjs";
import {{ writeAddress, writeCode }} from "{SCRIPTS}/embed-code.mjs";
const verbs = {{ chooseItems, readWish, writeAddress, writeCode }};
const calls = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(calls.map(([verb, ...values]) => verbs[verb](...values))));
"""
DAY = 86_400_000
ITEMS = [
    {"topics": ["seminar"], "end": "1970-01-02T00:00:00Z"},
    {"topics": ["webinar"], "end": "1970-01-03T00:00:00Z"},
    {"topics": ["seminar"], "end": "1970-01-04T00:00:00Z"},
    {"topics": ["seminar", "course"], "end": ""},
]


def ask(*calls: list[Any]) -> list[Any]:
    command = ["node", "--input-type=module", "--eval", ASKING]
    done = subprocess.run(command, input=json.dumps(calls), capture_output=True, text=True, check=True)
    answers: list[Any] = json.loads(done.stdout)
    return answers


@pytest.mark.parametrize(
    ("wish", "now", "shown"),
    [
        ({"count": 5, "topic": ""}, 0, [0, 1, 2, 3]),
        ({"count": 5, "topic": ""}, DAY - 1, [0, 1, 2, 3]),
        ({"count": 5, "topic": ""}, DAY, [1, 2, 3]),
        ({"count": 5, "topic": ""}, 9 * DAY, [3]),
        ({"count": 2, "topic": ""}, DAY, [1, 2]),
        ({"count": 5, "topic": "seminar"}, DAY, [2, 3]),
        ({"count": 5, "topic": "sem"}, 0, []),
    ],
)
def test_a_list_shows_what_is_asked_and_not_over(wish: dict[str, Any], now: int, shown: list[int]) -> None:
    assert ask(["chooseItems", ITEMS, wish, now]) == [shown]


def test_what_an_address_may_ask() -> None:
    searches = ("", "?count=3&type=webinar", "?count=900", "?count=-1", "?count=x&subject=physics", "?type=%3Cb%3E")
    answers = ask(*(["readWish", search, "type"] for search in searches))
    assert [(each["count"], each["topic"]) for each in answers] == [
        *((5, ""), (3, "webinar"), (20, "")),
        *((5, ""), (5, ""), (5, "<b>")),
    ]


@pytest.mark.parametrize("title", ["Алдағы іс-шаралар", HOSTILE, "'><script>alert(1)</script>"])
def test_script_and_build_write_the_same_code(title: str) -> None:
    address = "https://bank.example.org/ru/embed/events/?type=webinar&count=3"
    code = write_code(address, title)
    assert ask(["writeCode", address, title]) == [code]
    frame = read_html(code).find("iframe")
    assert (frame.attributes["src"], frame.attributes["title"]) == (address, title)
    assert not [element for element in read_html(code).find_all() if element.tag != "iframe"]


def test_an_address_asks_only_for_what_differs() -> None:
    base = "https://bank.example.org/embed/events/"
    wishes = (
        {"what": "events", "type": "", "subject": "physics", "count": "5"},
        {"what": "events", "type": "webinar", "subject": "physics", "count": "3"},
        {"what": "practices", "type": "webinar", "subject": "physics", "count": "5"},
    )
    assert ask(*(["writeAddress", base, wish] for wish in wishes)) == [
        base,
        f"{base}?type=webinar&count=3",
        f"{base}?subject=physics",
    ]


def shown_lines(page: Element) -> list[Element]:
    return [line for line in page.find_all("li") if "hidden" not in line.attributes]


def test_lists_stand_without_a_script(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, CONFIGURATION))
    for prefix, title in (("", "Сарапшы күні"), ("ru/", "День эксперта")):
        events = read_page(site / prefix / "embed/events/index.html")
        assert [line.find("h2").text for line in shown_lines(events)] == [title]
        assert events.find("li").attributes["data-end"] == "2026-12-04T12:30:00Z"
        works = read_page(site / prefix / "embed/practices/index.html")
        assert len(shown_lines(works)) == 1
        for page in (events, works):
            assert {link.attributes["target"] for link in page.find_all("a")} == {"_top"}
            assert "hidden" in page.find("p", **{"data-pb-empty": ""}).attributes
            assert page.find("meta", name="robots").attributes["content"] == "noindex"
    page = read_page(site / "embed/index.html")
    codes = [field.text for field in page.find_all("textarea")]
    assert len(codes) == 5
    assert all(code.startswith('<iframe src="https://example.org/sub/') for code in codes)
    assert "/embed/events/" not in (site / "sitemap.xml").read_text("utf-8")
    assert "https://example.org/sub/ru/embed/<" in (site / "sitemap.xml").read_text("utf-8")


def test_a_list_of_nothing_says_so(tmp_path: Path) -> None:
    later = CONFIGURATION.replace("2026-11-21", "2026-12-05")
    page = read_page(build_site(draw_site(tmp_path, later)) / "ru/embed/events/index.html")
    assert page.find_all("li") == []
    assert "hidden" in page.find("ul").attributes
    assert "hidden" not in page.find("p", **{"data-pb-empty": ""}).attributes
    assert page.find("p", **{"data-pb-empty": ""}).text == "Ближайших мероприятий нет."


def test_without_an_address_there_is_no_code(public: Catalogue) -> None:
    view = build_embed_view(Reader(public, "ru", "embed/"))
    assert {choice.code for choice in view.choices} == {""}
    assert [notice.title for notice in view.notices] == [view.t["embed.no_address"]]


def test_what_does_not_take_place_is_marked(public: Catalogue) -> None:
    items = build_events_list(Reader(public, "ru", "embed/events/")).items
    assert [item.badge for item in items] == [""]
