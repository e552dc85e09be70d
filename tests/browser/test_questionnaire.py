"""A questionnaire in a real browser: filled in by keyboard, kept, downloaded, understood, printed, forgotten."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from drawing import CONFIGURATION, build_site, draw_site
from playwright.sync_api import Browser, Download, Locator, Page

from conftest import serve
from drawn_questionnaires import WITH_FIGURES
from laying import check_site
from practice_bank.loading import load_answers
from practice_bank.validation import parse_answers
from visiting import PREFIXES, VIEWS, check_page, open_page, violations

KEY = "practice-bank.questionnaires"
SURVEY = "questionnaires/methodical-work/"
SELF = "questionnaires/self-assessment/"
PAGES = ("questionnaires/", SURVEY, SELF, f"{SURVEY}results/", f"{SELF}results/")
SCHEMES = ", ".join(
    f'{{media: "(prefers-color-scheme: {name})", scheme: {scheme}, toggle: {{icon: material/eye, name: Түс}}}}'
    for name, scheme in (("light", "default"), ("dark", "slate"))
)
PALETTE = CONFIGURATION.replace("language: kk}", f"language: kk, palette: [{SCHEMES}]}}")
BROKEN = (
    "{",
    "[]",
    "5",
    '{"methodical-work@2": 5}',
    '{"methodical-work@2": {"sheet": "s1", "answers": {"post": "x"}}}',
)


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_site(tmp_path_factory.mktemp("centre"), PALETTE, files=WITH_FIGURES)


@pytest.fixture(scope="module")
def url(bank: Path) -> Iterator[str]:
    yield from serve(build_site(bank))


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same site, to be opened without a server."""
    offline = PALETTE.replace("nav:", "use_directory_urls: false\nnav:")
    return build_site(draw_site(tmp_path_factory.mktemp("disk"), offline, files=WITH_FIGURES)).as_uri() + "/"


def item(page: Page, name: str) -> Locator:
    return page.locator(f"[data-item={name}]")


def answer_all(page: Page) -> None:
    page.get_by_label("Другое", exact=True).check()
    item(page, "post").locator(".pb-option__own").fill("=директор, «школа»")
    item(page, "years").locator("input").fill("12")
    page.get_by_label("Да", exact=True).check()
    item(page, "which").locator("textarea").fill("Первый\nи второй")
    page.get_by_label("Семинар").check()
    page.get_by_label("Мастер-класс").check()
    item(page, "importance").get_by_label("4").check()


def press_download(page: Page) -> Download:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Скачать мои ответы").click()
    return waiting.value


def rows_of(download: Download) -> list[list[str]]:
    content = download.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def said(page: Page) -> str:
    return page.locator("[data-pb-said]").last.inner_text()


def kept(page: Page) -> dict[str, Any]:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "{}")  # type: ignore[no-any-return]


def test_answers_are_downloaded_as_a_table(browser: Browser, url: str, bank: Path, tmp_path: Path) -> None:
    page, faults = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    answer_all(page)
    download = press_download(page)
    head, *rows = rows_of(download)
    assert head == ["sheet", "questionnaire", "language", "item", "answer"]
    assert {tuple(row[1:3]) for row in rows} == {("methodical-work@2", "ru")}
    assert [row[3:] for row in rows] == [
        ["post", "other"],
        ["post/other", "'=директор, «школа»"],
        ["years", "12"],
        ["projects", "yes"],
        ["which", "Первый\nи второй"],
        ["forms", "seminar"],
        ["forms", "master-class"],
        ["importance", "4"],
    ]
    assert download.suggested_filename == f"methodical-work-{rows[0][0]}.csv"
    assert download.suggested_filename in said(page)
    assert faults == []
    target = tmp_path / "answers.csv"
    download.save_as(target)
    sheets, wrong = load_answers(target, "answers.csv")
    _, counted, findings = parse_answers(sheets, check_site(bank).bank.questionnaires)
    assert (wrong, findings, len(counted)) == ([], [], 1)


def test_an_answer_opens_and_closes_what_hangs_on_it(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    words = page.locator("[data-pb-progress-words]")
    assert not item(page, "which").is_visible()
    assert words.inner_text() == "Отвечено: 0 из 5"
    answer_all(page)
    assert words.inner_text() == "Отвечено: 6 из 6"
    page.get_by_label("Нет", exact=True).check()
    assert not item(page, "which").is_visible()
    assert words.inner_text() == "Отвечено: 5 из 5"
    assert "which" not in {row[3] for row in rows_of(press_download(page))}
    page.get_by_label("Учитель").check()
    assert not item(page, "post").locator(".pb-option__own").is_visible()
    assert "post/other" not in {row[3] for row in rows_of(press_download(page))}


def test_what_lacks_is_said_and_opened(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    page.get_by_role("button", name="Скачать мои ответы").click()
    assert said(page) == "Осталось ответить на 2 вопроса. Первый открыт."
    assert page.evaluate("document.activeElement.name") == "post"
    assert item(page, "post").locator(".pb-question__fault").inner_text() == "Ответьте, пожалуйста, на этот вопрос."
    page.get_by_label("Учитель").check()
    assert not item(page, "post").locator(".pb-question__fault").is_visible()
    years = item(page, "years").locator("input")
    for written in ("много", "61", "7,5", "-1"):
        years.fill(written)
        page.keyboard.press("Enter")
        assert item(page, "years").locator(".pb-question__fault").inner_text() == "Напишите целое число от 0 до 60."
        assert years.get_attribute("aria-invalid") == "true"
    years.fill("7")
    assert years.get_attribute("aria-invalid") is None


def test_the_keyboard_alone_is_enough(browser: Browser, url: str) -> None:
    page, faults = open_page(browser, f"{url}ru/{SELF}", "light", 390)
    page.locator("[name=goals]").first.focus()
    for key in ("Space", "ArrowRight", "ArrowRight", "Tab", "Space", "Tab", "Tab", "Space", "Tab", "Enter"):
        page.keyboard.press(key)
    assert page.locator("[data-pb-sum]").inner_text() == "6 из 8 баллов"
    assert page.evaluate("document.activeElement.dataset.pbResult") == ""
    assert page.locator("[data-pb-band]:visible").all_inner_texts() == ["Устойчиво 4–8 баллов\n\nДелитесь опытом."]
    sums = page.locator("[data-pb-part-sum] p").all_inner_texts()
    assert sums == ["Планирование: 4 из 5 (80\u00a0%)", "Анализ: 2 из 3 (67\u00a0%)"]
    assert page.locator("[data-pb-part-sum] .pb-bar__fill").first.get_attribute("width") == "80"
    assert faults == []


def test_a_changed_answer_takes_the_result_away(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SELF}", "light", 390)
    assert not page.locator("[data-pb-result]").is_visible()
    item(page, "goals").get_by_label("1").check()
    item(page, "plan").locator("[value=no]").check()
    page.get_by_role("button", name="Показать мой результат").click()
    assert page.locator("[data-pb-band]:visible strong").all_inner_texts() == ["Начало"]
    item(page, "goals").get_by_label("3").check()
    assert not page.locator("[data-pb-result]").is_visible()


def test_answers_outlast_the_page_and_its_language_until_they_are_deleted(browser: Browser, url: str) -> None:
    page, faults = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    answer_all(page)
    before = rows_of(press_download(page))
    page.reload(wait_until="load")
    assert said(page) == "Ваши прежние ответы восстановлены."
    assert rows_of(press_download(page)) == before
    page.goto(url + SURVEY, wait_until="load")
    assert item(page, "which").locator("textarea").input_value() == "Первый\nи второй"
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Жауаптарымды өшіру").click()
    assert list(kept(page)) == ["methodical-work@2"]
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Жауаптарымды өшіру").click()
    assert said(page) == "Жауаптар осы құрылғыдан өшірілді."
    assert (kept(page), page.locator("[data-item] input:checked").count()) == ({}, 0)
    page.reload(wait_until="load")
    assert page.locator("[data-item] input:checked").count() == 0
    assert faults == []


@pytest.mark.parametrize(
    "broken",
    ["{", "[]", "5", '{"methodical-work@2": 5}', '{"methodical-work@2": {"sheet": "s1", "answers": {"post": "x"}}}'],
)
def test_what_cannot_be_read_counts_for_nothing(browser: Browser, url: str, broken: str) -> None:
    page, faults = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    page.evaluate("([key, broken]) => localStorage.setItem(key, broken)", [KEY, broken])
    page.reload(wait_until="load")
    answer_all(page)
    assert len(rows_of(press_download(page))) == 9
    assert faults == []


def test_a_browser_that_keeps_nothing_is_told_of(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused') }")
    page.reload(wait_until="load")
    page.get_by_label("Учитель").check()
    assert said(page).startswith("Браузер не разрешает хранить ответы")
    item(page, "years").locator("input").fill("3")
    assert len(rows_of(press_download(page))) == 3


def test_it_goes_on_without_a_network(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SURVEY}", "light", 390)
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.context.set_offline(True)
    page.on("request", lambda request: sent.append(request.url) if not request.url.startswith("blob:") else None)
    answer_all(page)
    assert len(rows_of(press_download(page))) == 9
    assert sent == []


def test_it_works_from_a_disk(browser: Browser, disk: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{disk}ru/{SURVEY}index.html")
    answer_all(page)
    page.reload()
    assert item(page, "years").locator("input").input_value() == "12"
    assert len(rows_of(press_download(page))) == 9
    assert wrong == []
    context.close()


def test_without_javascript_it_is_a_form_for_paper(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{url}ru/{SURVEY}")
    # Chromium without scripts still takes `noscript` for what scripts replace: its text is there, not its picture.
    assert "В браузере выключен JavaScript" in (page.locator("noscript").last.text_content() or "")
    assert page.get_by_text("Если на вопрос «Участвовали в проектах?» вы ответили «Да»").is_visible()
    assert page.locator("button:visible:not(.md-header button)").count() == 0
    page.goto(f"{url}ru/{SELF}")
    assert page.locator("[data-pb-band]:visible").count() == 2
    assert page.get_by_text("(2 балла)").count() == 2
    context.close()


def test_paper_has_the_questions_and_nothing_of_the_screen(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SURVEY}", "dark", 1280)
    answer_all(page)
    page.emulate_media(media="print")
    assert item(page, "which").is_visible()
    hidden = (".md-header", ".md-footer", "[data-pb-tools]", "[data-pb-progress]", "#pb-privacy", ".pb-crumbs")
    assert [name for name in hidden if page.locator(name).first.is_visible()] == []
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf()[:5] == b"%PDF-"


def test_a_blank_sheet_on_paper_has_all_that_answers_would_open(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{SURVEY}", "light", 1280)
    page.emulate_media(media="print")
    assert page.get_by_text("Если на вопрос «Участвовали в проектах?» вы ответили «Да»").is_visible()
    assert item(page, "which").is_visible()
    assert item(page, "post").locator(".pb-option__own").is_visible()
    page.goto(f"{url}ru/{SELF}", wait_until="load")
    assert page.locator("[data-pb-band]:visible").count() == 2
    assert page.get_by_role("heading", name="Как понимать результат").is_visible()
    assert page.get_by_text("(2 балла)").first.is_visible()
    item(page, "plan").locator("[value=no]").check()
    assert page.locator("[data-pb-band]:visible").count() == 0


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, url: str, path: str, language: str) -> None:
    check_page(browser, url + PREFIXES[language] + path, language)


@pytest.mark.parametrize("language", PREFIXES)
def test_axe_finds_nothing_while_it_is_filled_in(browser: Browser, url: str, language: str) -> None:
    for scheme, width in VIEWS[language]:
        page, faults = open_page(browser, url + PREFIXES[language] + SELF, scheme, width)
        page.locator("button[value=download]").click()
        assert page.locator(".pb-question__fault:visible").count() == 2
        assert violations(page) == []
        item(page, "goals").locator("input").last.check()
        item(page, "plan").locator("input").first.check()
        page.locator("button[value=result]").click()
        assert page.locator("[data-pb-result]").is_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "scrolls sideways"
        assert faults == []
        page.context.close()
