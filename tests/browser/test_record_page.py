"""A work's page in a real Chromium: what is folded opens, the report of use is made, and nothing asks too much."""

import json
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from practice_bank.diagnostics import Severity
from practice_bank.pipeline import Settings, check_bank
from reading_papers import count_pages, read_qr, read_text
from visiting import PREFIXES, ROOT, VIEWS, open_page, violations

WORK = "bank/station-rotation-algebra/"
FOLDER = "practices/2025/station-rotation-algebra/adoptions"
TODAY = date(2026, 11, 21)
ADOPT = ".pb-adopt > summary"


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.pb-record details').forEach(box => (box.open = true))")


def open_form(page: Page) -> None:
    page.click(ADOPT)
    page.wait_for_selector("#pb-adopt-organisations option", state="attached")


def fill_form(page: Page, result: str = "partly") -> None:
    page.fill("[name=name] >> nth=0", "Марина «М.» Юрченко")
    page.fill(
        "#pb-adopt-organisation", page.locator("#pb-adopt-organisations option").nth(3).get_attribute("value") or ""
    )
    page.fill("#pb-adopt-date", "2026-11-20")
    page.check("[name=grades][value='7']")
    page.check("[name=grades][value='8']")
    page.check(f"[name=result][value={result}]")
    page.fill("#pb-adopt-adaptation", 'Сократила до двух станций: "Тренировка" и «С учителем».\n\nОстальное – дома.')
    page.fill("#pb-adopt-comment", "Қалған екі станцияны келесі сабаққа қалдырдық: # уақыт жетпеді\\")
    page.check("[name=consent]")


@pytest.mark.parametrize("language", PREFIXES)
def test_axe_finds_nothing_when_all_is_open(browser: Browser, demo_url: str, language: str) -> None:
    for scheme, width in VIEWS[language]:
        page, faults = open_page(browser, demo_url + PREFIXES[language] + WORK, scheme, width)
        open_all(page)
        page.wait_for_selector("#pb-adopt-organisations option", state="attached")
        page.click(".pb-adopt [type=submit]")
        assert violations(page) == []
        fill_form(page)
        page.click(".pb-adopt [type=submit]")
        assert page.locator("[data-pb-made]").is_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "scrolls sideways"
        assert faults == []
        page.context.close()


def test_what_is_missing_is_said_at_its_field(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "ru/" + WORK, "light", 390)
    open_form(page)
    page.click(".pb-adopt [type=submit]")
    said = [fault.inner_text() for fault in page.locator("[data-pb-fault]").all() if fault.is_visible()]
    assert len(said) == 4
    assert page.locator(".pb-adopt [role=status]").inner_text().endswith("4")
    assert page.evaluate("document.activeElement.id") == "pb-adopt-name-ru"
    assert page.locator("#pb-adopt-name-ru").get_attribute("aria-invalid") == "true"
    page.fill("#pb-adopt-name-ru", "Марина")
    page.fill("#pb-adopt-date", "2126-01-01")
    page.fill("#pb-adopt-comment", "Звоните: +7 701 123 45 67")
    page.fill("#pb-adopt-adaptation", "<b>две</b> станции")
    page.click(".pb-adopt [type=submit]")
    assert not page.locator("#pb-adopt-name-fault").is_visible()
    assert "Похоже на телефон" in page.locator("#pb-adopt-comment-fault").inner_text()
    assert "простым текстом" in page.locator("#pb-adopt-adaptation-fault").inner_text()
    assert page.locator("#pb-adopt-date-fault").is_visible()
    assert not page.locator("[data-pb-made]").is_visible()


def test_the_file_of_a_report_passes_the_check(browser: Browser, demo_url: str, tmp_path: Path) -> None:
    page, faults = open_page(browser, demo_url + "ru/" + WORK, "light", 390)
    open_form(page)
    fill_form(page)
    page.click(".pb-adopt [type=submit]")
    made = page.locator("[data-pb-made]")
    assert made.is_visible()
    assert page.evaluate("document.activeElement.dataset.pbMade") is not None
    assert f"{FOLDER}/" in made.inner_text()
    assert violations(page) == []
    with page.expect_download() as waiting:
        page.click("[data-pb-download]")
    copy = tmp_path / "site"
    shutil.copytree(ROOT / "practices", copy / "practices")
    shutil.copytree(ROOT / "docs", copy / "docs")
    waiting.value.save_as(copy / FOLDER / waiting.value.suggested_filename)
    checked = check_bank(Settings(copy, TODAY))
    assert [
        found
        for found in checked.diagnostics
        if found.severity is not Severity.INFO and "adoptions" in found.place.path
    ] == []
    assert not checked.has_errors
    (report,) = [
        marked.value
        for marked in checked.bank.records["station-rotation-algebra"].adoptions
        if marked.value.date == date(2026, 11, 20)
    ]
    assert report.name == {"ru": "Марина «М.» Юрченко", "kk": "Марина «М.» Юрченко"}
    assert report.organisation in checked.bank.organisations
    assert (report.grades, report.result, report.consent) == ([7, 8], "partly", True)
    assert report.adaptation == 'Сократила до двух станций: "Тренировка" и «С учителем».\n\nОстальное – дома.'
    assert report.comment == "Қалған екі станцияны келесі сабаққа қалдырдық: # уақыт жетпеді\\"
    assert faults == []


def test_letters_hold_the_file_and_the_page(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "ru/" + WORK, "light", 1280)
    open_form(page)
    fill_form(page)
    page.click(".pb-adopt [type=submit]")
    file = page.locator("[data-pb-file]").text_content() or ""
    telegram = parse_qs(urlsplit(page.locator("[data-pb-telegram]").get_attribute("href") or "").query)
    assert telegram["url"] == [demo_url + "ru/" + WORK]
    assert file in telegram["text"][0]
    mail = page.locator("[data-pb-mail]").get_attribute("href") or ""
    assert mail.startswith("mailto:cabinet@example.org?subject=")
    assert (
        json.dumps("Сократила до двух станций")[1:-1].encode().decode("unicode_escape")
        in parse_qs(urlsplit(mail).query)["body"][0]
    )
    page.fill("#pb-adopt-comment", "другое")
    assert not page.locator("[data-pb-made]").is_visible()


def test_a_school_outside_the_list_is_left_to_the_methodist(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + WORK, "light", 390)
    page.route("**/organisations-kk.json", lambda route: route.abort())
    page.click(ADOPT)
    page.wait_for_function("document.querySelector('#pb-adopt-organisation-hint').textContent.includes('жүктелмеді')")
    page.fill("#pb-adopt-name-kk", "Айжан Төлебай")
    page.fill("#pb-adopt-organisation", "№ 7 мектеп: a # b")
    page.fill("#pb-adopt-date", "2026-11-20")
    page.check("[name=result][value=worked]")
    page.check("[name=consent]")
    page.click(".pb-adopt [type=submit]")
    lines = (page.locator("[data-pb-file]").text_content() or "").splitlines()
    assert "# organisation: № 7 мектеп: a # b" in lines
    assert lines[-1] == "consent: true"


@pytest.mark.parametrize("language", PREFIXES)
def test_without_javascript_the_form_says_what_to_write(browser: Browser, demo_url: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(demo_url + PREFIXES[language] + WORK)
    page.click(ADOPT)
    assert page.locator(".pb-adopt noscript li").count() == 6
    assert page.locator(".pb-adopt noscript li").first.is_visible()
    assert not page.locator(".pb-adopt form").is_visible()
    assert page.locator(".pb-text").is_visible()
    context.close()


def test_on_a_phone_the_text_comes_early(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "ru/" + WORK, "light", 390)
    assert page.locator(".pb-text").evaluate("text => text.getBoundingClientRect().top") < 1700
    assert not page.locator(".pb-decide__background dl").is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.locator(".pb-decide__background dl").is_visible()
    assert page.locator(".pb-stamp__facts").is_visible()


def test_what_is_copied_is_what_stands_there(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "ru/" + WORK, "light", 390)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Скопировать По ГОСТ").click()
    page.get_by_text("Скопировано").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#pb-cite-gost").inner_text()
    assert copied.startswith("Айгуль Серик. Ротация станций: квадратные уравнения")
    assert copied.endswith(f"URL: https://practice-bank.example.org/ru/{WORK}")
    page.get_by_role("button", name="Скопировать ссылку", exact=True).click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('https://'))")
    assert faults == []


def test_a_browser_that_refuses_to_copy_is_told_of(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + WORK, "light", 390)
    page.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false"
    )
    page.get_by_role("button", name="Сілтемені көшіру", exact=True).click()
    page.get_by_text("Көшірілмеді").wait_for()


def test_messengers_are_plain_links(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo_url + "ru/" + WORK)
    hrefs = [link.get_attribute("href") or "" for link in page.locator(".pb-share .pb-actions a").all()]
    assert [urlsplit(href).netloc for href in hrefs] == ["t.me", "wa.me"]
    assert all(f"practice-bank.example.org/ru/{WORK}" in str(parse_qs(urlsplit(href).query)) for href in hrefs)
    assert not page.locator(".pb-share button").first.is_visible()
    context.close()


@pytest.mark.parametrize("language", PREFIXES)
def test_a_printed_page_is_black_on_white_and_leads_back(
    browser: Browser, demo_url: str, tmp_path: Path, language: str
) -> None:
    page, _ = open_page(browser, demo_url + PREFIXES[language] + WORK, "dark", 1280)
    title = page.locator("h1").inner_text()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.pb-text p')).color") == "rgb(0, 0, 0)"
    for hidden in (".md-header", ".md-tabs", ".pb-contents", ".pb-adoptions", ".pb-review", ".pb-share button"):
        assert not page.locator(hidden).first.is_visible(), hidden
    for shown in (".pb-decide__effort", ".pb-decide__background dl", ".pb-text", ".pb-files", ".pb-qr"):
        assert page.locator(shown).first.is_visible(), shown
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    words = " ".join(read_text(tmp_path / "page.pdf").split())
    address = f"https://practice-bank.example.org/{PREFIXES[language]}{WORK}"
    assert " ".join(title.split()) in words
    assert address in words
    assert read_qr(tmp_path / "page.pdf", count_pages(tmp_path / "page.pdf")) == address


def test_the_print_button_prints(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "ru/" + WORK, "light", 390)
    page.evaluate("window.print = () => (window.printed = true)")
    page.get_by_role("button", name="Распечатать").click()
    assert page.evaluate("window.printed")
