"""The catalogue in a real Chromium: choosing, counting, ordering, the address, a phone's sheet, what goes wrong."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from practice_bank.i18n import sort_key
from visiting import PREFIXES, VIEWS, open_page, violations

FILTERS = {"kk": "Сүзгілер", "ru": "Фильтры"}
FOUND = re.compile(r"\d+")


def visit(browser: Browser, url: str, *, width: int = 1280, scheme: str = "light") -> tuple[Page, list[str]]:
    return open_page(browser, url, scheme, width)


@pytest.fixture
def pages(browser: Browser) -> Iterator[Browser]:
    """A browser whose pages are closed after a test."""
    yield browser
    for context in browser.contexts:
        context.close()


def heading(page: Page) -> Locator:
    return page.locator("#pb-works")


def titles(page: Page) -> list[str]:
    return page.locator("[data-pb-works] .pb-card__title").all_inner_texts()


def box(page: Page, key: str, value: str) -> Locator:
    return page.locator(f'[data-pb-facets] input[name="{key}"][value="{value}"]')


def count_of(page: Page, key: str, value: str) -> int:
    return int(box(page, key, value).locator("xpath=..").locator(".pb-count").inner_text())


def asked(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


def read_data(demo: Path, language: str) -> dict[str, Any]:
    index = demo / "assets/practice-bank/data/catalogue" / language / "index.json"
    return json.loads(index.read_text("utf-8"))  # type: ignore[no-any-return]


def listed(demo: Path, path: str) -> int:
    """How many works a listing without scripts says there are."""
    text = (demo / path / "index.html").read_text("utf-8")
    found = re.search(r'id="pb-works"[^>]*>(\d+)', text)
    assert found
    return int(found[1])


def test_a_link_by_topic_chooses_where_scripts_run(pages: Browser, demo_url: str, demo: Path) -> None:
    page, faults = visit(pages, demo_url + "bank/")
    assert not page.evaluate("performance.getEntriesByType('resource').some(({name}) => name.includes('/data/'))")
    link = page.locator(".pb-shelves a", has_text="Математика").filter(has_not_text="информатика")
    with page.expect_response(lambda answer: "/data/" in answer.url) as loaded:
        link.hover()
    loaded.value.finished()
    expect(link).to_be_visible()
    link.click()
    expect(box(page, "subject", "mathematics")).to_be_checked()
    expect(box(page, "subject", "mathematics")).to_be_focused()
    assert asked(page) == [("subject", "mathematics")]
    assert heading(page).inner_text() == f"{listed(demo, 'bank/subjects/mathematics')} жұмыс"
    assert page.locator("[data-pb-status]").first.inner_text() == "4 жұмыс табылды"
    assert faults == []


def test_counts_are_those_of_the_listings(pages: Browser, demo_url: str, demo: Path) -> None:
    page, _ = visit(pages, demo_url + "bank/?sort=date")
    page.locator(".pb-facet").first.wait_for()
    boxes = page.locator("[data-pb-facets] input[type=checkbox]")
    values = boxes.evaluate_all("all => all.map(({name, value}) => [name, value])")
    folders = {facet["key"]: facet["id"] for facet in read_data(demo, "kk")["facets"]}
    assert len(folders) >= 12
    for key, value in values:
        counted = box(page, key, value).evaluate("b => +b.parentElement.querySelector('.pb-count').textContent")
        assert counted == listed(demo, f"bank/{folders[key]}/{value}"), (key, value)


def test_choices_of_one_facet_add_and_of_two_narrow(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "bank/?grade=8")
    page.locator(".pb-facet").first.wait_for()
    eight, seven = 7, count_of(page, "grade", "7")
    assert heading(page).inner_text() == f"{eight} жұмыс"
    box(page, "grade", "7").check()
    both = int(FOUND.search(heading(page).inner_text())[0])  # type: ignore[index]
    assert max(eight, seven) < both <= eight + seven
    cases = count_of(page, "kind", "case")
    box(page, "kind", "case").check()
    assert heading(page).inner_text() == f"{cases} жұмыс"
    assert asked(page) == [("grade", "7"), ("grade", "8"), ("kind", "case")]
    assert count_of(page, "kind", "case") == cases, "a facet's own choice does not count for it"


def test_back_forward_reload(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "bank/?grade=8")
    box(page, "kind", "case").check()
    narrowed = titles(page)
    page.go_back()
    expect(box(page, "kind", "case")).not_to_be_checked()
    assert asked(page) == [("grade", "8")]
    page.go_forward()
    expect(box(page, "kind", "case")).to_be_checked()
    assert titles(page) == narrowed
    page.reload()
    expect(box(page, "kind", "case")).to_be_checked()
    assert titles(page) == narrowed


@pytest.mark.parametrize("language", PREFIXES)
def test_alphabet(pages: Browser, demo_url: str, demo: Path, language: str) -> None:
    page, _ = visit(pages, demo_url + PREFIXES[language] + "bank/")
    page.locator("[data-pb-sort]").select_option("title")
    page.wait_for_url("**/?sort=title")
    page.locator(".pb-facet").first.wait_for()
    shown = titles(page)
    assert shown == sorted(read_data(demo, language)["titles"], key=sort_key)
    assert shown != sorted(shown) or language == "ru", "code points would put Kazakh letters last"


def test_score_puts_the_best_first(pages: Browser, demo_url: str, demo: Path) -> None:
    page, _ = visit(pages, demo_url + "bank/?sort=score")
    page.locator(".pb-facet").first.wait_for()
    data = read_data(demo, "kk")
    scores = dict(zip(data["titles"], data["scores"], strict=True))
    shown = [scores[title] for title in titles(page)]
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) > 3


@pytest.mark.parametrize(("language", "query"), [("kk", "алгебрадан"), ("ru", "алгеброй")])
def test_query_and_facets_together(pages: Browser, demo_url: str, language: str, query: str) -> None:
    page, faults = visit(pages, demo_url + PREFIXES[language] + "bank/")
    page.locator("#pb-query").fill(query)
    page.keyboard.press("Enter")
    page.locator(".pb-chip").wait_for()
    found = titles(page)
    assert 0 < len(found) < 16
    assert asked(page) == [("q", query)]
    assert page.locator("[data-pb-sort]").input_value() == "relevance"
    cases = count_of(page, "kind", "case")
    box(page, "kind", "case").check()
    expect(page.locator("[data-pb-works] .pb-card")).to_have_count(cases)
    assert set(titles(page)) < set(found)
    assert faults == []


@pytest.mark.parametrize("language", PREFIXES)
def test_what_the_address_says_in_vain_is_told(pages: Browser, demo_url: str, language: str) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    address = f"bank/?grade=8&grade=77&{quote(hostile)}=1&subject={quote(hostile)}&sort=best&utm_source=telegram"
    page, faults = visit(pages, demo_url + PREFIXES[language] + address)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.locator(".pb-remark").first.wait_for()
    told = page.locator(".pb-remark").all_inner_texts()
    assert len(told) == 4
    assert sum(hostile in words for words in told) == 2
    assert any("«77»" in words for words in told)
    assert page.locator(".pb-catalogue img[src=x]").count() == 0
    assert heading(page).inner_text().startswith("7 ")
    assert violations(page) == []
    assert faults == []


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "((([", "!?…", "😀", "ы" * 10_000, "\\", "%00"])
def test_any_query_leaves_the_page_usable(pages: Browser, demo_url: str, query: str) -> None:
    page, faults = visit(pages, demo_url + "bank/?q=" + quote(query))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    expect(page.locator(".pb-empty, .pb-chip").first).to_be_visible()
    if page.locator(".pb-empty").count():
        page.locator(".pb-empty__offers button").last.click()
        expect(heading(page)).to_have_text("16 жұмыс")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert faults == []


def test_nothing_found_is_no_dead_end(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "ru/bank/?grade=0&subject=mathematics")
    expect(heading(page)).to_have_text("0 работ")
    offers = page.locator(".pb-empty__offers button")
    assert [words.rpartition(":")[2].strip() for words in offers.all_inner_texts()] == [
        "4 работы",
        "1 работа",
        "16 работ",
    ]
    assert violations(page) == []
    offers.first.click()
    expect(heading(page)).to_have_text("4 работы")
    assert asked(page) == [("subject", "mathematics")]


def test_chips_take_away_and_keep_the_focus(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "ru/bank/?grade=8&kind=case&subject=mathematics")
    page.get_by_role("button", name="Убрать: Класс: 8 класс").press("Enter")
    expect(page.locator(".pb-chip")).to_have_count(2)
    assert page.evaluate("document.activeElement.classList.contains('pb-chip')")
    page.get_by_role("list", name="Выбранные условия").get_by_role("button", name="Сбросить всё").click()
    expect(heading(page)).to_have_text("16 работ")
    assert urlsplit(page.url).query == ""
    expect(heading(page)).to_be_focused()


def test_cards_of_the_script_are_those_of_the_page(pages: Browser, demo_url: str) -> None:
    for prefix in PREFIXES.values():
        page, _ = visit(pages, demo_url + prefix + "bank/")
        read = """cards => cards.map(card => {
          const parts = [...card.querySelectorAll("*")].map(e => {
            const own = [...e.childNodes].filter(n => n.nodeType == 3).map(n => n.data);
            const words = own.join("").replace(/\\s+/g, " ").trim();
            return [e.localName, e.className?.baseVal ?? e.className, e.lang, e.href ?? "", e.src ?? "", words];
          });
          return JSON.stringify(parts);
        })"""
        came = page.locator("[data-pb-works] .pb-card").evaluate_all(read)
        page.locator("[data-pb-sort]").select_option("score")
        page.locator(".pb-facet").first.wait_for()
        page.locator("[data-pb-sort]").select_option("date")
        page.wait_for_function("[...document.querySelectorAll('.pb-card__summary')].every(place => place.textContent)")
        assert page.locator("[data-pb-works] .pb-card").evaluate_all(read) == came


def test_without_scripts_it_is_a_list_with_links(browser: Browser, demo_url: str, demo: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo_url + "bank/?subject=mathematics")
    assert page.locator(".pb-card").count() == 16
    for tool in ("[data-pb-ask]", "[data-pb-tools]", "[data-pb-side]", "[data-pb-sheet]", "[data-pb-more]"):
        expect(page.locator(tool)).to_be_hidden()
    page.locator(".pb-shelves a", has_text="8-сынып").click()
    page.wait_for_url("**/bank/grades/8/")
    assert page.locator(".pb-card").count() == listed(demo, "bank/grades/8")
    context.close()


def test_a_listing_leads_to_where_it_can_be_narrowed(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "bank/grades/8/")
    page.get_by_role("link", name="Басқа белгілерімен нақтылау").click()
    expect(box(page, "grade", "8")).to_be_checked()
    assert asked(page) == [("grade", "8")]


@pytest.mark.parametrize("language", PREFIXES)
def test_sheet_of_a_phone_by_keyboard(pages: Browser, demo_url: str, language: str) -> None:
    scheme = VIEWS[language][0][0]
    page, faults = visit(pages, demo_url + PREFIXES[language] + "bank/", width=390, scheme=scheme)
    opener, sheet = page.get_by_role("button", name=FILTERS[language]), page.locator("[data-pb-sheet]")
    opener.focus()
    page.keyboard.press("Enter")
    expect(sheet).to_be_visible()
    assert page.get_by_role("dialog", name=FILTERS[language]).count() == 1
    assert violations(page) == []
    inside = "document.activeElement == document.body || !!document.activeElement.closest('dialog')"
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(inside)
    box(page, "grade", "8").focus()
    page.keyboard.press("Space")
    show = sheet.locator("[data-pb-show]")
    expect(show).to_contain_text("7")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(opener).to_be_focused()
    assert asked(page) == [("grade", "8")]
    page.keyboard.press("Enter")
    show.press("Enter")
    expect(heading(page)).to_be_focused()
    assert len(titles(page)) == 7
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    assert faults == []


@pytest.mark.parametrize("language", PREFIXES)
def test_narrowed_page_is_accessible(pages: Browser, demo_url: str, language: str) -> None:
    for scheme, width in VIEWS[language]:
        page, faults = visit(
            pages, f"{demo_url}{PREFIXES[language]}bank/?grade=8&kind=case", width=width, scheme=scheme
        )
        page.locator(".pb-chip").first.wait_for()
        if width > 1000:
            page.locator(".pb-facet__fold").first.click()
        assert violations(page) == []
        assert faults == []


def test_long_facet_unfolds_and_can_be_searched(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "ru/bank/?sort=date")
    group = page.get_by_role("group", name="Предмет")
    expect(box(page, "subject", "english")).to_be_visible()
    hidden = group.locator("li:not([hidden])").count()
    group.get_by_role("button", name="Показать все").click()
    assert group.locator("li:not([hidden])").count() > hidden
    group.get_by_role("searchbox").fill("ХИМ")
    assert group.locator("li:not([hidden])").all_inner_texts()[0].startswith("Химия")
    group.get_by_role("button", name="Свернуть").click()
    assert group.locator("li:not([hidden])").count() == hidden


def test_a_facet_is_searched_without_kazakh_letters(pages: Browser, demo_url: str) -> None:
    page, _ = visit(pages, demo_url + "bank/?sort=date")
    group = page.get_by_role("group", name="Пән", exact=True)
    group.get_by_role("button", name="Барлығы").click()
    group.get_by_role("searchbox").fill("казак т")
    assert [row.startswith("Қазақ тілі") for row in group.locator("li:not([hidden])").all_inner_texts()] == [True]


@pytest.mark.parametrize("body", ["", '{"ids": [', "<!doctype html>"])
def test_cut_data_leave_the_list(pages: Browser, demo_url: str, body: str) -> None:
    context = pages.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/data/catalogue/**", lambda route: route.fulfill(body=body, content_type="application/json"))
    page.goto(demo_url + "ru/bank/?subject=mathematics")
    expect(page.locator(".pb-remark")).to_contain_text("Данные фильтров не загрузились")
    assert page.locator(".pb-card").count() == 16
    assert violations(page) == []
    page.unroute("**/data/catalogue/**")
    page.get_by_role("button", name="Попробовать ещё раз").click()
    expect(heading(page)).to_have_text("4 работы")
    expect(page.locator(".pb-remark")).to_have_count(0)


def test_missing_data_leave_the_links(pages: Browser, demo_url: str) -> None:
    context = pages.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/data/catalogue/**", lambda route: route.fulfill(status=404, body=""))
    page.goto(demo_url + "bank/")
    page.locator(".pb-shelves a", has_text="8-сынып").click()
    page.wait_for_url("**/bank/grades/8/")


def test_missing_search_is_told(pages: Browser, demo_url: str) -> None:
    context = pages.new_context()
    page = context.new_page()
    page.route("**/assets/practice-bank/search/**", lambda route: route.abort())
    page.goto(demo_url + "bank/?q=алгебра&grade=8")
    expect(page.locator(".pb-remark")).to_contain_text("Іздеу жүктелмеді")
    expect(heading(page)).to_have_text("7 жұмыс")


def test_missing_descriptions_are_told(pages: Browser, demo_url: str) -> None:
    context = pages.new_context()
    page = context.new_page()
    page.route("**/data/catalogue/kk/files/cards-0.*", lambda route: route.abort())
    page.goto(demo_url + "bank/?grade=8")
    expect(page.locator(".pb-remark")).to_contain_text("сипаттамасы жүктелмеді")
    assert len(titles(page)) == 7


def multiply(route: Route, demo: Path) -> None:
    """Answer as a bank six times as large would."""
    name = re.sub(r"cards-\d+", "cards-0", urlsplit(route.request.url).path)
    data = json.loads((demo / name.lstrip("/")).read_text("utf-8"))
    if isinstance(data, list):
        route.fulfill(json=(data * 6)[:60])
        return
    columns = [facet for facet in data["facets"]] + [*data["words"].values()]
    for column in columns:
        column["column"] *= 6
    for key in ("ids", "titles", "scores", "ranks", "shards"):
        data[key] *= 6
    route.fulfill(json=data)


def test_more_works_are_still_there_on_the_way_back(pages: Browser, demo_url: str, demo: Path) -> None:
    context = pages.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/data/catalogue/**", lambda route: multiply(route, demo))
    page.goto(demo_url + "ru/bank/?sort=score")
    expect(page.locator(".pb-card")).to_have_count(30)
    page.get_by_role("button", name="Ещё 30 работ").click()
    expect(page.locator(".pb-card")).to_have_count(60)
    expect(page.locator(".pb-card__title a").nth(30)).to_be_focused()
    expect(page.get_by_role("button", name="Ещё 30 работ")).to_be_visible()
    page.locator(".pb-card__title a").nth(50).click()
    page.wait_for_url(lambda url: "sort=" not in url)
    page.go_back()
    expect(page.locator(".pb-card")).to_have_count(60)
    page.wait_for_function("scrollY > 2000")


def test_works_below_a_folder(pages: Browser, folder_url: str) -> None:
    page, faults = visit(pages, f"{folder_url}ru/bank/?subject=mathematics&q=алгебра")
    page.locator(".pb-chip").first.wait_for()
    assert len(titles(page)) > 0
    assert faults == []
