"""The search in a real Chromium: what is found, how it is used, and what happens when things go wrong."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from conftest import EPOCH, ROOT, serve
from visiting import open_page, violations

ASK = """async ([locale, text]) => {
  const { openSearch } = await import("./assets/practice-bank/scripts/search-index.mjs");
  const search = await openSearch("", locale);
  return (await search.search(text)).hits.map(({ kind, id }) => `${kind} ${id}`);
}"""
FOUND = [
    # As a dictionary has it, and inflected.
    ("kk", "күй", "kui-rhythm"),
    ("kk", "күйлерді тыңдау", "kui-rhythm"),
    ("kk", "домбырамен", "kui-rhythm"),
    ("kk", "станцияларды", "station-rotation-algebra"),
    ("kk", "квадрат теңдеуді шешу", "station-rotation-algebra"),
    ("kk", "алгоритмдер", "coding-without-computers"),
    ("kk", "компьютерсіз", "coding-without-computers"),
    ("kk", "дәнекерлеушілер", "welding-reflection"),
    ("kk", "олимпиадаға дайындық", "gifted-distance"),
    ("kk", "таңғы шеңберде", "morning-circle"),
    ("kk", "зертханасыз тәжірибелер", "kitchen-chemistry"),
    ("kk", "кәсіптік бағдарды таңдау", "profi-kz"),
    ("kk", "Абайдың қара сөздері", "abai-word-maps"),
    ("kk", "біріктірілген сыныптарда оқу", "combined-class-reading"),
    # Without Kazakh letters.
    ("kk", "куй", "kui-rhythm"),
    ("kk", "танды шенбер", "morning-circle"),
    ("kk", "агылшынша сухбат", "english-street-interviews"),
    ("kk", "дала кунтизбеси", "steppe-phenology"),
    ("kk", "кара соз", "abai-word-maps"),
    ("kk", "коптилди мектеп", "polylingual-school"),
    # In Latin letters.
    ("kk", "algoritm", "coding-without-computers"),
    ("kk", "dombyra", "kui-rhythm"),
    ("kk", "olımpıada", "gifted-distance"),
    ("kk", "tańǵy sheńber", "morning-circle"),
    # On another layout of the keyboard.
    ("kk", "фдпщкшеь", "coding-without-computers"),
    ("kk", "fkujhbnv", "coding-without-computers"),
    ("kk", "[bvbz", "kitchen-chemistry"),
    ("ru", "fkut,hf", "station-rotation-algebra"),
    ("ru", "rdflhfnyst ehfdytybz", "station-rotation-algebra"),
    ("ru", "ghjuhfvvbhjdfybt", "coding-without-computers"),
    # In Russian.
    ("ru", "квадратных уравнений", "station-rotation-algebra"),
    ("ru", "опыты без лаборатории", "kitchen-chemistry"),
    ("ru", "олимпиадам", "gifted-distance"),
    ("ru", "сварщики", "welding-reflection"),
    ("ru", "одаренных детей", "gifted-distance"),
    ("ru", "малокомплектных школах", "combined-class-reading"),
    ("ru", "интервью по-английски", "english-street-interviews"),
    ("ru", "фенологических наблюдений", "steppe-phenology"),
    ("ru", "профориентацией", "profi-kz"),
    ("ru", "сингапурскую методику", "lesson-success-criteria"),
    # By terms of vocabularies, in either language; by people and places.
    ("kk", "информатика", "coding-without-computers"),
    ("kk", "музыка 4 сынып", "kui-rhythm"),
    ("ru", "химия 8 класс", "kitchen-chemistry"),
    ("ru", "Морозовой", "english-street-interviews"),
    ("kk", "Виктор Лин", "physics-maths-for-all"),
]
HARMLESS = {
    "punctuation": "?!… — «»;:/\\|",
    "letters": "а" * 10_000,
    "words": "сабақ " * 2_000,
    "emoji": "😀 👩‍🏫",
    "expression": "(.*)+[^a-z]{2,}$ \\p{L",
    "markup": '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>',
    "names": "__proto__ constructor toString",
    "blank": " \t ",
    "broken": "%E0%A4%A",
    "marks": "\u0301\u200d\u202e",
}


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration as it is given away on a disk."""
    target = tmp_path_factory.mktemp("offline") / "бір орталық"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--no-directory-urls"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PRACTICE_BANK_PREVIEW": "false"}
    subprocess.run([*command, "--site-dir", str(target)], cwd=ROOT, env=environment, check=True)
    return target


@pytest.fixture(scope="module")
def preview_page(browser: Browser, preview_url: str) -> Iterator[Page]:
    page, faults = open_page(browser, preview_url, "light", 1280)
    yield page
    assert faults == []
    page.context.close()


@pytest.mark.parametrize(("locale", "text", "record"), FOUND)
def test_a_query_finds_its_record_among_the_first_five(preview_page: Page, locale: str, text: str, record: str) -> None:
    hits = preview_page.evaluate(ASK, [locale, text])
    records = [hit for hit in hits if hit.startswith("record ")]
    assert f"record {record}" in records[:5], hits[:8]


def open_search(page: Page, key: str = "Control+k") -> None:
    page.keyboard.press(key)
    page.get_by_role("dialog").wait_for()
    page.get_by_role("dialog").get_by_role("searchbox").wait_for()


def answer(page: Page, text: str) -> str:
    """Type and wait until the answer is announced."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("")
    page.wait_for_function("() => document.querySelector('dialog [role=status]').textContent === ''")
    dialog.get_by_role("searchbox").fill(text)
    page.wait_for_function("() => /\\d|Ничего|Ештеңе/.test(document.querySelector('dialog [role=status]').textContent)")
    return dialog.get_by_role("status").inner_text()


@pytest.mark.parametrize(("language", "text"), [("kk", "сынып"), ("ru", "класс")])
@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 390), ("light", 1280), ("dark", 1280)])
def test_open_search_has_nothing_axe_finds(
    browser: Browser, demo_url: str, language: str, text: str, scheme: str, width: int
) -> None:
    page, faults = open_page(browser, demo_url + ("ru/" if language == "ru" else ""), scheme, width)
    page.locator("[data-pb-search]").click()
    page.get_by_role("dialog").wait_for()
    assert violations(page) == []
    assert re.search(r"\d\d", answer(page, text))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 390:
        box = page.get_by_role("dialog").bounding_box()
        assert box
        assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 390, 900)
    assert answer(page, "ъъъъ") in ("Ештеңе табылмады", "Ничего не нашлось")
    assert violations(page) == []
    assert faults == []
    page.context.close()


def test_search_is_worked_by_keys_alone(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "ru/bank/profi-kz/", "light", 1280)
    link = page.locator("[data-pb-search]")
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    assert answer(page, "алгебра").startswith("Найден")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.pb-hit') !== null")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
    assert page.evaluate("document.activeElement.hasAttribute('data-pb-search')")
    open_search(page, "/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "profi-kz" not in url)
    assert faults == []
    page.context.close()


def test_a_single_key_opens_the_search_only_as_long_as_wanted(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url, "light", 1280)
    page.locator("#pb-query").press("/")
    assert page.locator("#pb-query").input_value() == "/"
    page.locator("#pb-query").evaluate("field => field.blur()")
    open_search(page, "/")
    page.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    open_search(page)
    assert page.get_by_role("dialog").get_by_role("searchbox").input_value() == ""
    page.context.close()


def test_hits_are_grouped_marked_and_lead_to_their_section(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "ru/", "light", 1280)
    open_search(page)
    answer(page, "песочные часы")
    works = page.locator("dialog section", has=page.get_by_role("heading", name="Работы банка"))
    marked = page.locator("dialog mark").all_inner_texts()
    assert "песочные" in marked
    link = works.locator(".pb-hit a").first
    assert "#" in str(link.get_attribute("href"))
    link.click()
    page.wait_for_url("**/bank/**#*")
    assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null")
    assert faults == []
    page.context.close()


def test_other_language_is_offered(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, demo_url + "search/?q=" + quote("алгебра"), "light", 1280)
    other = page.get_by_role("link", name="Орысша нұсқадан")
    other.click()
    page.wait_for_url("**/ru/search/?q=*")
    page.get_by_text("Найден").wait_for()
    page.context.close()


def test_page_of_the_search_keeps_the_query_in_its_address(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, demo_url + "ru/", "light", 390)
    page.get_by_role("searchbox").fill("класс")
    page.get_by_role("button", name="Найти").click()
    page.wait_for_url("**/ru/search/?q=*")
    page.locator(".pb-hit").first.wait_for()
    assert page.title().startswith("класс")
    assert violations(page) == []
    shown = page.locator(".pb-hit").count()
    page.get_by_role("button", name="Показать ещё").first.click()
    page.wait_for_function(f"() => document.querySelectorAll('.pb-hit').length > {shown}")
    field = page.get_by_role("searchbox")
    field.fill("физика")
    field.press("Enter")
    page.wait_for_url(f"**/?q={quote('физика')}")
    page.get_by_role("link", name="Физика и математика для всех").wait_for()
    page.go_back()
    page.wait_for_function("() => document.querySelector('main [type=search]').value === 'класс'")
    page.get_by_text("Один текст – два класса").or_(page.get_by_text("Бір мәтін")).first.wait_for()
    assert faults == []
    page.context.close()


@pytest.mark.parametrize("kind", HARMLESS)
def test_any_query_leaves_the_page_usable(browser: Browser, demo_url: str, kind: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/search/?q={quote(HARMLESS[kind][:500])}", "light", 390)
    if HARMLESS[kind].strip():
        page.wait_for_function("() => document.querySelector('[data-pb-status]').textContent.match(/Ничего|Найден/)")
        page.get_by_role("searchbox").fill("")
        page.wait_for_function("() => document.querySelector('[data-pb-status]').textContent === ''")
        page.get_by_role("searchbox").fill(HARMLESS[kind])
        page.wait_for_function("() => document.querySelector('[data-pb-status]').textContent.match(/Ничего|Найден/)")
        assert len(page.url) < 8_000, "servers refuse longer addresses"
    assert page.evaluate("window.hurt") is None
    assert page.locator("[data-pb-search-page] img, [data-pb-search-page] script").count() == 0
    page.get_by_role("searchbox").fill("алгебра")
    page.get_by_text("квадратные уравнения").first.wait_for()
    assert faults == []
    page.context.close()


def test_an_address_that_is_no_text_is_no_query(browser: Browser, demo_url: str) -> None:
    page, faults = open_page(browser, f"{demo_url}ru/search/?q=%E0%A4%A&q=2&x=<b>", "light", 390)
    page.wait_for_function("() => document.querySelector('[data-pb-status]').textContent.match(/Ничего|Найден/)")
    assert "<b>" not in page.get_by_role("searchbox").input_value()
    assert faults == []
    page.context.close()


def cut_off(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(body=body[: len(body) // 2], content_type="application/json")


@pytest.mark.parametrize("how", ["missing", "cut off", "aborted"])
@pytest.mark.parametrize("name", ["manifest.json", "files/first-0.*", "files/documents.*", "files/cards-0.*"])
def test_a_broken_index_is_told_and_tried_again(browser: Browser, demo_url: str, name: str, how: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/about/", "light", 390)
    ways = {
        "missing": lambda route: route.fulfill(status=404),
        "aborted": lambda route: route.abort(),
        "cut off": cut_off,
    }
    page.route(f"**/search/ru/{name}", ways[how])
    page.goto(f"{demo_url}ru/search/?q={quote('ритм')}")
    page.get_by_text("Поиск сейчас не работает").wait_for()
    assert violations(page) == []
    assert page.get_by_role("link", name="Открыть каталог").count() >= 1
    page.unroute(f"**/search/ru/{name}")
    page.get_by_role("button", name="Попробовать ещё раз").click()
    page.get_by_text("Найден").or_(page.get_by_text("Ничего")).first.wait_for()
    page.context.close()


def test_whole_texts_that_do_not_load_are_told(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/about/", "light", 390)
    page.route("**/search/ru/files/text-*", lambda route: route.abort())
    page.goto(f"{demo_url}ru/search/?q={quote('алгебра')}")
    page.get_by_text("В самих текстах искать не удалось").wait_for()
    assert page.locator(".pb-hit").count() > 0
    page.context.close()


@pytest.mark.parametrize("lost", ["search-sheet.mjs", "search-words-ru.json"])
def test_what_does_not_load_leaves_a_link(browser: Browser, demo_url: str, lost: str) -> None:
    page, _ = open_page(browser, f"{demo_url}ru/about/", "light", 390)
    page.route(f"**/{lost}", lambda route: route.abort())
    page.reload()
    page.locator("[data-pb-search]").click()
    page.wait_for_url("**/ru/search/")
    page.context.close()


def test_an_engine_that_does_not_load_is_told_though_no_words_do(browser: Browser, demo_url: str) -> None:
    page, _ = open_page(browser, f"{demo_url}about/", "light", 390)
    page.route(re.compile("minisearch.mjs|search-words-"), lambda route: route.abort())
    page.goto(f"{demo_url}search/?q=2")
    page.get_by_text("Іздеу қазір істемей тұр").wait_for()
    page.context.close()


@pytest.mark.parametrize("prefix", ["", "ru/"])
def test_without_scripts_the_search_leads_to_the_listings(browser: Browser, demo_url: str, prefix: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(demo_url + prefix)
    page.locator("[data-pb-search]").click()
    page.wait_for_url(f"**/{prefix}search/")
    assert "JavaScript" in page.locator("[data-pb-search-page] noscript").inner_text()
    page.locator("[data-pb-popular] a").first.click()
    page.wait_for_url("**/bank/*/*/")
    assert page.locator(".pb-card").count() > 0
    context.close()


def test_search_works_below_a_path(browser: Browser, demo: Path, tmp_path: Path) -> None:
    (tmp_path / "centre").symlink_to(demo)
    for address in serve(tmp_path):
        page, faults = open_page(browser, f"{address}centre/ru/bank/profi-kz/", "light", 1280)
        open_search(page)
        answer(page, "алгебра")
        page.locator("dialog .pb-hit a").first.click()
        page.wait_for_url("**/centre/ru/bank/**")
        page.goto(f"{address}centre/ru/search/?q={quote('алгебра')}")
        page.locator(".pb-hit").first.wait_for()
        assert faults == []
        page.context.close()


def open_file(browser: Browser, site: Path, path: str) -> tuple[Page, list[str]]:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / path).as_uri())
    return page, faults


@pytest.mark.parametrize(("path", "text"), [("index.html", "станцияларды"), ("ru/about.html", "станции")])
def test_search_works_from_a_disk(browser: Browser, offline: Path, path: str, text: str) -> None:
    page, faults = open_file(browser, offline, path)
    open_search(page)
    answer(page, text)
    page.locator("dialog .pb-hit a", has_text="8").first.click()
    page.wait_for_url("**/station-rotation-algebra/index.html*")
    page.locator("[data-pb-search]").click()
    answer(page, text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    page.locator(".pb-hit a").first.click()
    page.wait_for_url("**.html*")
    assert page.locator("h1").count() == 1
    assert faults == []
    page.context.close()


@pytest.mark.parametrize("how", ["missing", "cut off"])
def test_a_broken_index_on_a_disk_is_told(browser: Browser, offline: Path, tmp_path: Path, how: str) -> None:
    site = Path(shutil.copytree(offline, tmp_path / "site"))
    (script,) = site.glob("assets/practice-bank/search/kk/files/first-0.*.json.js")
    script.write_text("" if how == "missing" else script.read_text("utf-8")[:5000], "utf-8")
    if how == "missing":
        script.unlink()
    page, _ = open_file(browser, site, "search/index.html")
    page.get_by_role("searchbox").fill("күй")
    page.get_by_text("Іздеу қазір істемей тұр").wait_for()
    page.context.close()
