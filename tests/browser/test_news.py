"""News in a browser: both languages, a phone, axe, without scripts; programs find the feeds."""

from urllib.parse import urljoin

import feedparser
import pytest
from playwright.sync_api import Browser

from visiting import PREFIXES, check_page, open_page

PAGES = {
    "list": "news/",
    "year": "news/2025/",
    "with a picture": "news/landing-in-auliekol/",
    "with a table": "news/schedule-changes/",
    "about a work": "news/preschool-project-approved/",
}
WITH_FEEDS = {"news/": 1, "news/schedule-changes/": 1, "bank/": 1, "bank/subjects/mathematics/": 1, "": 3}


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", PAGES)
def test_page(browser: Browser, demo_url: str, kind: str, language: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + PAGES[kind], language)


@pytest.mark.parametrize("prefix", PREFIXES.values())
@pytest.mark.parametrize(("path", "count"), WITH_FEEDS.items())
def test_programs_find_the_feeds(browser: Browser, demo_url: str, path: str, count: int, prefix: str) -> None:
    page, faults = open_page(browser, demo_url + prefix + path, "light", 390)
    links = page.locator('link[rel~=alternate][type="application/atom+xml"]')
    assert links.count() == count
    for link in links.all():
        answer = page.request.get(urljoin(page.url, link.get_attribute("href") or ""))
        assert answer.ok
        feed = feedparser.parse(answer.body())
        assert not feed.bozo
        assert feed.feed.title == link.get_attribute("title")
    assert faults == [], "the theme looks for a sitemap beside what it takes for another language"
    page.context.close()


def test_a_reader_subscribes_and_leafs_through(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "ru/news/schedule-changes/", "light", 390)
    assert (
        page.get_by_role("link", name="Подписаться (Atom)").evaluate("link => link.href").endswith("/ru/news/feed.atom")
    )
    ways = page.get_by_role("navigation", name="Предыдущая и следующая новость")
    ways.get_by_role("link").first.click()
    page.wait_for_url(f"{demo_url}ru/news/inclusive-course-open/")
    page.locator(".pb-crumbs").get_by_role("link", name="Новости").click()
    page.get_by_role("navigation", name="Архив по годам").get_by_role("link", name="2025").click()
    page.wait_for_url(f"{demo_url}ru/news/2025/")
    assert page.get_by_role("heading", level=1).inner_text() == "Новости 2025 года"
    page.context.close()


def test_a_link_is_copied(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "news/schedule-changes/", "light", 1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Сілтемені көшіру").click()
    page.locator("[data-pb-said]:not(:empty)").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://practice-bank.example.org/news/schedule-changes/"
    assert faults == []
    page.context.close()


def test_all_is_there_without_scripts(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{demo_url}ru/news/landing-in-auliekol/")
    assert page.get_by_role("link", name="Telegram").is_visible()
    assert not page.get_by_role("button", name="Скопировать ссылку").is_visible()
    assert page.locator(".pb-subjects :is(.pb-card, .pb-event)").count() == 4
    context.close()


def test_the_first_page_leads_to_the_news(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url, "dark", 390)
    strip = page.get_by_role("region", name="Жаңалықтар")
    assert strip.get_by_role("listitem").count() == 3
    strip.get_by_role("link", name="Барлық жаңалықтар").click()
    page.wait_for_url(f"{demo_url}news/")
    page.context.close()


def test_a_work_leads_to_its_news(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/bank/gifted-distance/", "light", 390)
    panel = page.get_by_role("region", name="В новостях")
    panel.get_by_role("link", name="Шесть школ впервые вышли на городскую олимпиаду").click()
    page.wait_for_url(f"{demo_url}ru/news/olympiad-results/")
    page.context.close()
