"""Feeds as programs read them: valid, whole addresses, both languages, the same bytes again."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from drawing import CONFIGURATION, PREVIEW, build_site, draw_site
from drawn_news import NEWS, plain
from hostile import HOSTILE
from jsonschema import Draft202012Validator
from reading_html import read_html

from practice_bank.export.feeds import Feed, FeedAuthor
from practice_bank.export.feeds.atom import write_atom
from practice_bank.export.feeds.json_feed import write_json_feed
from practice_bank.export.feeds.whole_text import whole_addresses

BASE = "https://example.org/sub/"
TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0[56]:00$"}
ADDRESS = {"type": "string", "pattern": "^https://example.org/sub/"}
AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "properties": {"name": TEXT, "url": ADDRESS}, "additionalProperties": False},
}
SCHEMA = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": {"enum": ["kk", "ru"]},
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "maxItems": 20,
            "items": {
                "type": "object",
                "required": ["id", "url", "title"],
                "oneOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "additionalProperties": False,
                "properties": {
                    "id": ADDRESS,
                    "url": ADDRESS,
                    "title": TEXT,
                    "summary": TEXT,
                    "content_html": TEXT,
                    "content_text": TEXT,
                    "date_published": MOMENT,
                    "date_modified": MOMENT,
                    "language": {"enum": ["kk", "ru"]},
                    "tags": {"type": "array", "items": TEXT},
                    "image": ADDRESS,
                    "authors": AUTHORS,
                },
            },
        },
    },
}
"""What https://www.jsonfeed.org/version/1.1/ asks for, and no other key than those it names."""
DINA = "Дина Экспертова"
CANCELLED = {"status: scheduled\nrevision: 0": "status: cancelled\nrevision: 3\nannounced: 2026-11-19"}
EVENT = "docs/events/2026/expert-day/index.ru.md"
RECORD = "practices/2026/city-village/index.ru.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = NEWS | {"docs/news/2026/hostile/index.ru.md": plain("2026-01-15", f"'{HOSTILE}'")}
    return build_site(draw_site(tmp_path_factory.mktemp("feeds"), files=files, replace={EVENT: CANCELLED}))


def read_atom(site: Path, name: str) -> Any:
    feed = feedparser.parse((site / name).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def read_feeds(site: Path, kind: str) -> list[Path]:
    found = sorted(site.rglob(f"feed.{kind}"))
    assert len(found) > 20
    return found


def test_every_feed_is_atom(site: Path) -> None:
    for path in read_feeds(site, "atom"):
        feed = read_atom(site, path.relative_to(site).as_posix())
        where = f"{BASE}{path.relative_to(site).as_posix()}"
        assert (feed.feed.id, feed.feed.title_detail.type) == (where, "text/plain")
        assert {link.rel: link.href for link in feed.feed.links} == {
            "self": where,
            "alternate": where.removesuffix("feed.atom"),
        }
        assert feed.feed.author
        assert feed.feed.updated_parsed
        for entry in feed.entries:
            assert entry.id.startswith(BASE)
            assert entry.link.startswith(BASE)
            assert entry.title
            assert entry.summary
            assert entry.published_parsed <= entry.updated_parsed <= feed.feed.updated_parsed
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_every_feed_is_json_feed(site: Path) -> None:
    check = Draft202012Validator(SCHEMA)
    for path in read_feeds(site, "json"):
        feed = json.loads(path.read_text("utf-8"))
        assert [error.message for error in check.iter_errors(feed)] == []
        assert feed["feed_url"] == f"{BASE}{path.relative_to(site).as_posix()}"


def test_both_formats_tell_the_same(site: Path) -> None:
    for path in read_feeds(site, "atom"):
        atom = read_atom(site, path.relative_to(site).as_posix())
        items = json.loads(path.with_suffix(".json").read_text("utf-8"))["items"]
        assert [(one.id, one.title, one.updated) for one in atom.entries] == [
            (one["id"], one["title"], one["date_modified"]) for one in items
        ]


def test_feeds_lead_to_pages_that_are_there(site: Path) -> None:
    for path in read_feeds(site, "json"):
        feed = json.loads(path.read_text("utf-8"))
        addresses = [feed["home_page_url"], *(item["url"] for item in feed["items"])]
        images = [item["image"] for item in feed["items"] if "image" in item]
        for address in addresses:
            # The list of events is the calendar's.
            if not address.endswith("/events/"):
                assert (site / address.removeprefix(BASE) / "index.html").is_file(), address
        assert all((site / image.removeprefix(BASE)).is_file() for image in images)


def test_every_listing_has_its_feed(site: Path) -> None:
    for prefix in ("", "ru/"):
        listings = {page.parent for page in (site / prefix / "bank").glob("*/*/index.html")}
        assert listings
        assert all((folder / f"feed.{kind}").is_file() for folder in listings for kind in ("atom", "json"))


def test_news_come_with_their_text_and_whole_addresses(site: Path) -> None:
    feed = read_atom(site, "ru/news/feed.atom")
    assert [entry.link.split("/")[-2] for entry in feed.entries] == ["newest", "near", "pinned", "hostile", "older"]
    near = feed.entries[1]
    assert (near.published, near.updated) == ("2026-11-12T00:00:00+05:00", "2026-11-14T00:00:00+05:00")
    assert [(author.name, author.href) for author in near.authors] == [(DINA, f"{BASE}ru/people/dina/")]
    assert [tag.term for tag in near.tags] == ["Лучшие практики и инновации", "Конкурсы и олимпиады"]
    (image,) = [link for link in near.links if link.rel == "enclosure"]
    assert (image.href, image.type) == (f"{BASE}news/near/files/round-table.svg", "image/svg+xml")
    html = read_html(near.content[0].value)
    addresses = [
        each.attributes.get("href") or each.attributes["src"] for each in html.find_all() if each.tag in ("a", "img")
    ]
    assert f"{BASE}ru/bank/city-village/" in addresses
    assert f"{BASE}news/near/files/round-table.svg" in addresses
    assert all(address.startswith(BASE) for address in addresses)


def test_each_language_has_its_words(site: Path) -> None:
    kazakh, russian = (json.loads((site / f"{prefix}news/feed.json").read_text("utf-8")) for prefix in ("", "ru/"))
    assert (kazakh["language"], russian["language"]) == ("kk", "ru")
    assert kazakh["title"].startswith("Жаңалықтар – ")
    words = {item["id"]: (item["title"], item["language"]) for item in kazakh["items"]}
    assert words[f"{BASE}news/near/"] == ("Сарапшы күні жақын", "kk")
    assert words[f"{BASE}news/newest/"] == ("Первый снег", "ru"), "without a translation the original, marked"


def test_approved_works_come_with_their_days(site: Path) -> None:
    (entry,) = json.loads((site / "ru/feed.json").read_text("utf-8"))["items"]
    assert (entry["id"], entry["date_published"]) == (f"{BASE}ru/bank/city-village/", "2026-02-24T00:00:00+05:00")
    assert entry["title"] == "Образовательное партнёрство: город – село"
    assert (site / "ru/bank/subjects/physics/feed.json").is_file()


def test_changed_announcements_tell_their_state(site: Path) -> None:
    (event,) = json.loads((site / "ru/events/feed.json").read_text("utf-8"))["items"]
    assert event["title"] == "Отменено: День эксперта"
    assert event["date_modified"] == "2026-11-19T00:03:00+05:00"
    assert "Когда: пятница, 4 декабря 2026\u202fг., 15:00–17:30" in event["content_html"]
    (event,) = json.loads((site / "events/feed.json").read_text("utf-8"))["items"]
    assert event["title"].startswith("Өтпейді: ")


def test_a_hostile_title_is_only_words(site: Path) -> None:
    (entry,) = [one for one in read_atom(site, "ru/news/feed.atom").entries if one.link.endswith("/hostile/")]
    assert entry.title == HOSTILE
    text = (site / "ru/news/feed.atom").read_text("utf-8")
    assert "<7" not in text.replace(" ", "")
    assert "5 &lt; 7 &amp; 9 &gt; 8" in text


def test_a_renamed_work_keeps_its_name_in_feeds(tmp_path: Path) -> None:
    replace = {RECORD: {"licence: CC-BY-4.0": "redirect_from: [old-city]\nlicence: CC-BY-4.0"}}
    site = build_site(draw_site(tmp_path, replace=replace))
    (entry,) = json.loads((site / "feed.json").read_text("utf-8"))["items"]
    assert (entry["id"], entry["url"]) == (f"{BASE}bank/old-city/", f"{BASE}bank/city-village/")


def test_a_preview_feeds_only_what_is_public(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, PREVIEW, files=NEWS))
    feeds = "".join(path.read_text("utf-8") for path in [*site.rglob("feed.json"), *site.rglob("feed.atom")])
    assert "algebra-stations" not in feeds
    assert "news/later/" not in feeds
    empty = read_atom(site, "ru/bank/subjects/mathematics/feed.atom")
    assert (empty.entries, empty.feed.updated) == ([], "2000-01-01T00:00:00+00:00")


def test_feeds_are_the_same_bytes_again(tmp_path: Path) -> None:
    root = draw_site(tmp_path, files=NEWS)
    first = {path: path.read_bytes() for path in build_site(root).rglob("feed.*")}
    later = CONFIGURATION.replace('"2026-11-21"', '"2026-11-25"')
    (root / "mkdocs.yml").write_text(later, "utf-8")
    assert {path: path.read_bytes() for path in build_site(root).rglob("feed.*")} == first


def test_a_site_without_an_address_has_no_feeds_and_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    site = build_site(
        draw_site(tmp_path, CONFIGURATION.replace("site_url: https://example.org/sub/\n", ""), files=NEWS)
    )
    assert not list(site.rglob("feed.*"))
    page = (site / "news" / "index.html").read_text("utf-8")
    assert "feed.atom" not in page
    assert [record.message for record in caplog.records if "site_url" in record.message and "Atom" in record.message]


def test_an_empty_feed_asks_no_clock() -> None:
    feed = Feed("Лента", "ru", FeedAuthor("Банк"), BASE, f"{BASE}feed.atom", f"{BASE}feed.json", ())
    assert feed.updated < datetime(2001, 1, 1, tzinfo=UTC)
    assert "<updated>2000-01-01T00:00:00+00:00</updated>" in write_atom(feed)
    assert json.loads(write_json_feed(feed))["items"] == []


def test_addresses_are_written_in_full() -> None:
    page = f"{BASE}ru/news/near/"
    html = '<img src="../a.png" srcset="b 480w" sizes="100vw" alt="x"><a href="#s">s</a><a href="https://x.kz/?a=1&amp;b=2">x</a>'
    assert whole_addresses(html, page) == (
        f'<img src="{BASE}ru/news/a.png" alt="x"><a href="{page}#s">s</a><a href="https://x.kz/?a=1&amp;b=2">x</a>'
    )
    assert not urlsplit(whole_addresses('<a href="../../">h</a>', page).split('"')[1]).query
