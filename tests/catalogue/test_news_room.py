"""Which news are shown, in which order, and what they name."""

from datetime import date
from pathlib import Path

from drawn_news import NEWS

from laying import check_site, lay_site
from practice_bank.catalogue import find_news
from practice_bank.records import NewsEntry


def read_news(root: Path) -> list[NewsEntry]:
    return list(check_site(lay_site(root, files=NEWS)).bank.news.values())


def test_the_newest_come_first_and_later_ones_wait(tmp_path: Path) -> None:
    news = read_news(tmp_path)
    assert list(find_news(news, date(2026, 11, 21)).entries) == ["newest", "near", "pinned", "older"]
    assert next(iter(find_news(news, date(2026, 11, 28)).entries)) == "later"
    assert list(find_news(news, date(2025, 1, 1)).entries) == []
    assert next(iter(find_news(news, date(2025, 1, 1), preview=True).entries)) == "later"


def test_works_and_events_know_the_news_about_them(tmp_path: Path) -> None:
    news = read_news(tmp_path)
    room = find_news(news, date(2026, 11, 21))
    assert room.by_record == {"city-village": ("near", "older"), "profi-kz": ("near",)}
    assert room.by_event == {"expert-day": ("near",)}
    assert find_news(news, date(2026, 11, 28)).by_record["city-village"] == ("later", "near", "older")
