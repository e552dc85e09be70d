"""Normative acts and consultations in a real Chromium: axe, anchors that lead, a filter by keyboard, print."""

import pytest
from playwright.sync_api import Browser, expect

from visiting import PREFIXES, check_page, open_page

PAGES = (
    "normative/",
    "normative/253/",
    "normative/583/",
    "normative/kostanay-regulation/",
    "consultations/",
    "consultations/after-the-city/",
)


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(browser: Browser, demo_url: str, path: str, language: str) -> None:
    check_page(browser, demo_url + PREFIXES[language] + path, language)


def test_a_citation_leads_to_its_paragraph(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/consultations/after-the-city/", "light", 390)
    page.locator(".pb-text a[href$='normative/253/#p13.6']").click()
    page.wait_for_url("**/ru/normative/253/#p13.6")
    paragraph = page.locator("[id='p13.6']")
    expect(paragraph).to_be_in_viewport()
    assert paragraph.evaluate("element => element.matches(':target')")
    header = page.evaluate("document.querySelector('.md-header').getBoundingClientRect().bottom")
    assert paragraph.locator("h3").bounding_box()["y"] >= header  # type: ignore[index]
    paragraph.get_by_role("link", name="Практика утверждена в городе").click()
    page.wait_for_url("**/ru/consultations/after-the-city/")
    assert faults == []
    page.context.close()


def test_all_links_of_an_act_lead_somewhere(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/normative/253/", "light", 1280)
    links = page.eval_on_selector_all(
        ".pb-page a[href]", "all => [...new Set(all.map(a => a.href))].filter(href => href.startsWith(location.origin))"
    )
    assert any("consultations" in link for link in links)
    assert any("events" in link for link in links)
    for link in links:
        assert page.request.get(link).status == 200, link
    page.context.close()


def test_a_citation_is_copied(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}normative/253/", "light", 390)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("[id='p13.6']").get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Көшірілді.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Бұйрық № 253" in copied
    assert copied.endswith("/normative/253/#p13.6")
    assert faults == []
    page.context.close()


def test_the_register_is_a_table_for_a_screen_reader_on_a_phone_too(browser: Browser, demo_url: str) -> None:
    for width in (390, 1280):
        page, _ = open_page(browser, f"{demo_url}ru/normative/", "light", width)
        table = page.get_by_role("table", name="Действует", exact=True)
        assert table.get_by_role("rowheader").count() == 1
        assert [each.strip() for each in table.get_by_role("columnheader").all_inner_texts()] == [
            "Документ",
            "Дата принятия",
            "Государственная регистрация",
            "Кто принял",
        ]
        page.context.close()


def test_lines_of_the_history_end_at_the_acts_they_join(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/normative/", "light", 390)
    boxes = [node.bounding_box() for node in page.locator(".pb-history__node").all()]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    start = page.locator(".pb-lane--replaces.pb-lane--start").bounding_box()
    end = page.locator(".pb-lane--replaces.pb-lane--end").bounding_box()
    assert start
    assert end
    assert abs(start["y"] - middles[0]) < 3
    assert abs(end["y"] + end["height"] - middles[1]) < 3
    assert abs(start["y"] + start["height"] - end["y"]) < 1, "the line goes on from row to row"
    page.context.close()


def test_the_filter_by_keyboard(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/consultations/", "light", 390)
    field = page.get_by_label("Поиск по вопросам")
    field.focus()
    page.keyboard.type("аттестацией")
    said = page.locator("[data-pb-filter] [role=status]")
    expect(said).to_have_text("Найдено 2 вопроса")
    shown = page.locator("[data-pb-question]:visible h3")
    assert "Чем подтвердить на аттестации, что мой опыт принят?" in shown.all_inner_texts()
    assert page.locator("[data-pb-group]:visible").count() <= shown.count()
    assert "?q=" in page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-pb-question]:visible")).to_have_count(10)
    expect(field).to_be_focused()
    assert "?q=" not in page.url
    page.keyboard.type("зебра")
    expect(said).to_contain_text("не нашлось")
    assert faults == []
    page.context.close()


def test_the_address_keeps_the_filter(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}consultations/?q=hattama", "dark", 390)
    expect(page.get_by_label("Сұрақтардан іздеу")).to_have_value("hattama")
    expect(page.locator("[data-pb-filter] [role=status]")).to_contain_text("сұрақ")
    page.context.close()


def test_without_scripts_all_is_there(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{demo_url}ru/consultations/")
    assert page.locator("[data-pb-question]").count() == 10
    assert page.locator("[data-pb-filter]").is_hidden()
    page.goto(f"{demo_url}ru/normative/253/#p13.6")
    assert page.locator("[id='p13.6']").is_visible()
    assert page.locator(".pb-paragraph button:visible").count() == 0
    context.close()


def test_print_leaves_the_ways_about_out(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/normative/583/", "light", 1280)
    page.emulate_media(media="print")
    assert page.is_hidden(".md-header")
    assert page.locator(".pb-paragraph__ways:visible").count() == 0
    assert page.locator(".pb-history__row:visible").count() == 3
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.goto(f"{demo_url}ru/consultations/")
    assert page.is_hidden("[data-pb-filter]")
    page.context.close()


def test_the_search_finds_acts_and_answers(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/search/?q=аттестационная+комиссия", "light", 1280)
    expect(page.get_by_role("link", name="Чем подтвердить на аттестации").first).to_be_visible()
    page.goto(f"{demo_url}ru/search/?q=методический+консилиум")
    expect(page.locator("a[href*='normative/253/']").first).to_be_visible()
    assert faults == []
    page.context.close()
