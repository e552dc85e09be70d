"""A teacher without an account, on a phone: writes a work or brings a Word file, and takes one file away."""

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from drawing import CONFIGURATION, build_site, draw_site
from PIL import Image
from playwright.sync_api import Browser, Download, Page, expect

from conftest import serve
from laying import check_site
from manuscripts_drawn import FAKE_HEADINGS, draw_manuscript
from practice_bank.cli import main
from visiting import PREFIXES, VIEWS, check_page, open_page, violations

KEY = "practice-bank.works"
FORM = "contribute/project/"
SCHEMES = ", ".join(
    f'{{media: "(prefers-color-scheme: {name})", scheme: {scheme}, toggle: {{icon: material/eye, name: Түс}}}}'
    for name, scheme in (("light", "default"), ("dark", "slate"))
)
PALETTE = CONFIGURATION.replace("language: kk}", f"language: kk, palette: [{SCHEMES}]}}")
KEPT = """
identity: {email: cabinet@example.org}
repository: {host: github, name: example/bank}
"""
HOSTILE = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>${{1+1}}'
SECTIONS = ("empathy", "focus", "ideas", "prototype", "test")
WORDS = {
    "ru": "Мы спросили сорок семей, как дети читают дома, и три недели наблюдали за уроками в пятых классах.",
    "kk": "Біз қырық отбасынан балалар үйде қалай оқитынын сұрадық, бесінші сыныптардағы сабақтарды үш апта бақыладық.",
}


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = draw_site(tmp_path_factory.mktemp("centre"), PALETTE)
    passport = root / "practices/_bank/bank.yml"
    passport.write_text(f"{passport.read_text('utf-8')}{KEPT}", "utf-8")
    return root


@pytest.fixture(scope="module")
def url(bank: Path) -> Iterator[str]:
    yield from serve(build_site(bank))


def open_form(browser: Browser, address: str, *, scheme: str = "light", width: int = 390) -> tuple[Page, list[str]]:
    page, faults = open_page(browser, address, scheme, width)
    page.wait_for_selector("form[data-ready]")
    return page, faults


def go(page: Page, step: str) -> None:
    page.evaluate("step => { window.location.hash = step }", step)
    page.wait_for_selector(f"[data-pb-step={step}]:not([hidden])")


def item(page: Page, name: str) -> Any:
    return page.locator(f'[data-item="{name}"]')


def fill(page: Page, language: str) -> None:
    item(page, "language").locator(f"[value={language}]").check()
    page.locator("[name=title]").fill("Отбасылық оқу" if language == "kk" else "Семейное чтение")
    page.locator("[name=summary]").fill(WORDS[language])
    page.locator("[name='period.start']").fill("2026-02-01")
    page.locator("[name='period.end']").fill("2026-05-30")
    go(page, "people")
    page.locator("[name='authors.0.name']").fill("Әсем Бекова")
    page.locator("[name=organisation]").fill("school-a")
    page.locator("[name=manager]").fill("aigul")
    page.locator("[name=consent]").check()
    go(page, "text")
    for section in SECTIONS:
        page.locator(f"[name='sections.{section}']").fill(WORDS[language])
    go(page, "finish")


def press_download(page: Page) -> Download:
    with page.expect_download() as waiting:
        page.locator("button[type=submit]").click()
    return waiting.value


def read_bundle(download: Download) -> tuple[dict[str, Any], dict[str, bytes]]:
    with zipfile.ZipFile(download.path()) as archive:
        assert archive.testzip() is None
        entries = {name: archive.read(name) for name in archive.namelist()}
    submission = json.loads(entries.pop("submission.json").decode("utf-8"))
    assert all(name == "manuscript.docx" or name.startswith("files/") for name in entries)
    return submission, entries


def drop(page: Page, selector: str, name: str, content: bytes, kind: str = "application/octet-stream") -> None:
    page.locator(selector).set_input_files({"name": name, "mimeType": kind, "buffer": content})


def draw_picture(width: int = 60, height: int = 40) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(made, "PNG")
    return made.getvalue()


def add_part(package: bytes, name: str) -> bytes:
    made = io.BytesIO(package)
    with zipfile.ZipFile(made, "a") as parts:
        parts.writestr(name, b"")
    return made.getvalue()


def kept(page: Page) -> dict[str, Any]:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "{}")  # type: ignore[no-any-return]


@pytest.mark.parametrize("language", PREFIXES)
def test_a_work_is_written_mended_and_taken_away(browser: Browser, url: str, language: str) -> None:
    page, faults = open_form(browser, url + PREFIXES[language] + FORM)
    go(page, "finish")
    page.locator("button[type=submit]").click()
    assert page.evaluate("document.activeElement.dataset.pbFaults") == ""
    listed = page.locator("[data-pb-faults-list] a")
    assert listed.count() == 7
    assert violations(page) == []
    listed.first.click()
    title = page.locator("[name=title]")
    expect(title).to_be_focused()
    assert title.get_attribute("aria-invalid") == "true"
    said = item(page, "title").locator("[data-pb-fault]")
    assert (
        said.inner_text()
        == {
            "ru": "Поле «Название» не заполнено, а оно обязательное.",
            "kk": "«Атауы» өрісі толтырылмаған, ал ол міндетті.",
        }[language]
    )
    fill(page, language)
    expect(page.locator(".pb-faults--none")).to_be_visible()
    assert violations(page) == []
    download = press_download(page)
    submission, entries = read_bundle(download)
    assert entries == {}
    assert download.suggested_filename == f"{submission['id']}.submission.zip"
    assert list(submission) == ["format", "version", "kind", "id", "language", "front", "sections", "contributor"]
    assert (submission["format"], submission["version"], submission["kind"]) == (
        "practice-bank-submission",
        1,
        "project",
    )
    assert submission["id"] == {"ru": "semeinoe-chtenie", "kk": "otbasylyq-oqu"}[language]
    front = submission["front"]
    assert (front["authors"], front["organisation"]) == ([{"name": {language: "Әсем Бекова"}}], "school-a")
    assert (front["consent"], front["period"]) == (True, {"start": "2026-02-01", "end": "2026-05-30"})
    assert [(each["id"], each["text"]) for each in submission["sections"]] == [(id, WORDS[language]) for id in SECTIONS]
    assert submission["contributor"] == {"name": "Әсем Бекова", "email": ""}
    letter = page.locator("[data-pb-mail]").get_attribute("href") or ""
    assert letter.startswith("mailto:cabinet@example.org?subject=")
    assert page.locator("[data-pb-next]").is_visible()
    proposal = page.locator("[data-pb-propose]")
    assert proposal.inner_text() == {"ru": "предложить изменение", "kk": "өзгерісті ұсыну"}[language]
    assert (proposal.get_attribute("href") or "").startswith("https://github.com/example/bank/new/main?filename=")
    assert violations(page) == []
    again = read_bundle(press_download(page))
    assert again == (submission, {})
    assert faults == []
    page.context.close()


def test_a_word_file_fills_the_sections_and_is_received(browser: Browser, url: str, bank: Path, tmp_path: Path) -> None:
    page, faults = open_form(browser, f"{url}{FORM}")
    go(page, "text")
    manuscript = draw_manuscript(FAKE_HEADINGS, draw_picture())
    drop(page, "#pb-word", "Чтение.docx", manuscript)
    status = page.locator("[data-pb-word-said]")
    expect(status).to_contain_text("Чтение.docx")
    assert page.locator("[name='sections.empathy']").input_value().startswith("Мы спросили сорок семей \\<b>как")
    assert page.locator("[name='sections.focus']").input_value() == (
        "Дети читают дома меньше десяти минут в день.\n\n| Класс | Минут |\n| --- | --- |\n| 5 | 8 |\n| 6 | 11 |"
    )
    ideas = page.locator("[name='sections.ideas']").input_value().split("\n")
    assert [each.split() for each in ideas] == [["-", "Вечер", "чтения"], ["-", "Дневник", "читателя"]]
    assert "![](files/picture-1.png)" in page.locator("[name='sections.prototype']").input_value()
    assert page.locator("[name='sections.test']").input_value() == "За три месяца время чтения выросло вдвое."
    extras = page.locator("[data-pb-extras] input")
    assert [each.input_value() for each in extras.all()] == ["Файлдың басы", "Литература"]
    assert page.locator("[name='extras.0.text']").input_value() == "Автор: Асем Бекова, школа № 101"
    assert page.locator("[name=title]").input_value() == "Семейное чтение вслух"
    assert item(page, "language").locator("[value=ru]").is_checked()
    go(page, "finish")
    expect(page.locator("[data-pb-faults-list]")).to_contain_text("picture-1.png")
    go(page, "text")
    page.locator("#pb-file-0").fill("Обложка дневника [первого]")
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert page.locator("#pb-file-0").input_value() == "Обложка дневника [первого]"
    assert (
        page.locator(".pb-given__picture").evaluate("picture => picture.decode().then(() => picture.naturalWidth)")
        == 60
    )
    fill_rest(page)
    download = press_download(page)
    download.save_as(tmp_path / download.suggested_filename)
    submission, entries = read_bundle(download)
    assert entries["manuscript.docx"] == manuscript
    assert Image.open(io.BytesIO(entries["files/picture-1.png"])).size == (60, 40)
    sections = {each["id"]: each["text"] for each in submission["sections"] if each["id"]}
    assert "![Обложка дневника  первого](files/picture-1.png)" in sections["prototype"]
    assert [each["heading"] for each in submission["sections"] if each["id"] is None] == ["Файлдың басы", "Литература"]
    assert faults == []
    page.context.close()
    check_received(tmp_path / download.suggested_filename, submission, shutil.copytree(bank, tmp_path / "bank"))


def check_received(bundle: Path, submission: dict[str, Any], site: Path) -> None:
    """What `receive` makes of the file says what the page said."""
    result = CliRunner().invoke(main, ["receive", str(bundle), "--root", str(site), "--no-branch", "--lang", "ru"])
    assert result.exit_code == 0, result.output
    record = check_site(site).bank.records[submission["id"]]
    front = record.front
    assert (front.title, front.summary) == (submission["front"]["title"], submission["front"]["summary"])
    assert [each.name for each in front.authors] == [each["name"] for each in submission["front"]["authors"]]
    assert (front.organisation, front.manager) == ("school-a", "aigul")
    said = [(each["id"] or "", each["heading"], each["text"]) for each in submission["sections"]]
    assert [(each.id, each.heading.text, each.markdown.strip()) for each in record.body.sections] == said
    assert list(record.files) == ["files/picture-1.png"]


def fill_rest(page: Page) -> None:
    go(page, "about")
    page.locator("[name=summary]").fill(WORDS["ru"])
    page.locator("[name='period.start']").fill("2026-02-01")
    go(page, "people")
    page.locator("[name='authors.0.name']").fill("Әсем Бекова")
    page.locator("[name=organisation]").fill("school-a")
    page.locator("[name=manager]").fill("aigul")
    go(page, "finish")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "старый формат Word"),
        ("locked.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "защищён паролем"),
        ("plan.pdf", b"%PDF-1.7", "Это PDF"),
        ("notes.docx", b"not at all", "не документ Word"),
        ("cut.docx", draw_manuscript(FAKE_HEADINGS[:3])[:900], "не документ Word"),
        ("broken.docx", b"PK\x03\x04" + b"\0" * 40, "не документ Word"),
        ("macros.docx", add_part(draw_manuscript(FAKE_HEADINGS[:3]), "word/vbaProject.bin"), "есть макросы"),
    ],
)
def test_what_is_no_word_document_is_said_plainly(
    browser: Browser, word_page: Page, name: str, content: bytes, said: str
) -> None:
    drop(word_page, "#pb-word", name, content)
    expect(word_page.locator("[data-pb-word-said]")).to_contain_text(said)
    assert word_page.locator("[name='sections.empathy']").input_value() == ""


@pytest.fixture(scope="module")
def word_page(browser: Browser, url: str) -> Iterator[Page]:
    page, _ = open_form(browser, f"{url}ru/{FORM}#text")
    yield page
    page.context.close()


def test_hostile_text_stays_text(browser: Browser, url: str) -> None:
    page, _ = open_form(browser, f"{url}ru/{FORM}")
    fill(page, "ru")
    for name in ("title", "summary", "authors.0.name", "organisation", "manager"):
        page.locator(f"[name='{name}']").evaluate("(box, text) => { box.value = text }", HOSTILE)
    markdown = f"{HOSTILE}\n\n[x](javascript:window.hurt=1) ![y](https://evil.example/p.png) <https://a.example>"
    page.locator("[name='sections.empathy']").evaluate("(box, text) => { box.value = text }", markdown)
    page.locator("[name='sections.empathy']").dispatch_event("input")
    page.locator("[data-pb-preview] summary").click()
    expect(page.locator("[data-pb-page]")).to_contain_text("<script>window.hurt=1</script>")
    drawn = page.locator("[data-pb-page]")
    assert drawn.locator("script, img, [onerror], a[href^=javascript]").count() == 0
    expect(page.locator("[data-pb-faults-list]")).to_contain_text("разметка HTML")
    expect(page.locator("[data-pb-faults-list]")).to_contain_text("открывать нельзя")
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert page.locator("[name=title]").input_value() == HOSTILE
    assert page.evaluate("window.hurt") is None
    page.context.close()


def test_nothing_is_lost_where_the_browser_keeps_nothing(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/{FORM}", "light", 390)
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };"
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') };"
    )
    page.reload()
    page.wait_for_selector("form[data-ready]")
    fill(page, "ru")
    go(page, "text")
    drop(page, "#pb-files", "Схема урока.png", draw_picture())
    page.locator("#pb-file-0").fill("Схема урока из трёх шагов")
    expect(page.locator("[data-pb-keeping]")).to_contain_text("В браузере нет места")
    go(page, "finish")
    submission, entries = read_bundle(press_download(page))
    assert submission["front"]["attachments"] == [
        {"file": "files/shema-uroka.png", "title": "Схема урока из трёх шагов"}
    ]
    assert list(entries) == ["files/shema-uroka.png"]
    page.context.close()


def test_two_tabs_do_not_overwrite_each_other(browser: Browser, url: str) -> None:
    page, _ = open_form(browser, f"{url}ru/{FORM}")
    other = page.context.new_page()
    other.goto(f"{url}ru/{FORM}")
    other.wait_for_selector("form[data-ready]")
    other.locator("[name=title]").fill("Из другой вкладки")
    expect(page.locator("[data-pb-kept]")).to_contain_text("в другой вкладке")
    page.locator("[name=title]").fill("Отсюда")
    page.wait_for_timeout(600)
    assert kept(page)["project"]["values"]["title"] == ["Из другой вкладки"]
    assert violations(page) == []
    page.get_by_role("button", name="Взять из другой вкладки").click()
    expect(page.locator("[name=title]")).to_have_value("Из другой вкладки")
    page.context.close()


def test_a_draft_goes_through_a_file_and_is_deleted(browser: Browser, url: str, tmp_path: Path) -> None:
    page, faults = open_form(browser, f"{url}ru/contribute/practice/")
    page.locator("[name=title]").fill("Недописанное")
    go(page, "more")
    page.get_by_text("Сколько нужно сил и времени").first.click()
    page.locator("[name='effort.time']").fill("45")
    page.get_by_text("Чем подтверждён результат").first.click()
    page.get_by_role("button", name="Добавить показатель").click()
    page.locator("[name='evidence.indicators.0.name']").fill("Минут чтения")
    page.locator("[name='evidence.indicators.0.before']").fill("7,5")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Сохранить черновик в файл").click()
    submission, _ = read_bundle(waiting.value)
    assert submission["front"]["draft"] is True
    assert submission["front"]["effort"] == {"time": "PT45M"}
    assert submission["front"]["evidence"] == {"indicators": [{"name": "Минут чтения", "before": 7.5}]}
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Удалить черновик").click()
    expect(page.locator("[data-pb-keeping]")).to_have_text("Черновик удалён.")
    assert kept(page) == {}
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert page.locator("[name=title]").input_value() == ""
    page.locator("#pb-open").set_input_files(waiting.value.path())
    expect(page.locator("[name=title]")).to_have_value("Недописанное")
    assert page.locator("[name='effort.time']").input_value() == "45"
    assert page.locator("[name='evidence.indicators.0.before']").input_value() == "7.5"
    drop(page, "#pb-open", "wrong.zip", b"PK\x05\x06" + b"\0" * 18)
    expect(page.locator("[data-pb-kept-words]")).to_contain_text("не черновик")
    assert faults == []
    page.goto(f"{url}ru/contribute/")
    expect(page.locator("[data-kind=practice] .md-button")).to_contain_text("Продолжить черновик")
    page.context.close()


def test_it_opens_and_ends_without_a_network(browser: Browser, url: str) -> None:
    page, _ = open_page(browser, f"{url}ru/contribute/", "light", 390)
    page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    page.context.set_offline(True)
    page.locator("[data-kind=project] .md-button").click()
    page.wait_for_selector("form[data-ready]")
    fill(page, "ru")
    go(page, "text")
    drop(page, "#pb-word", "Чтение.docx", draw_manuscript(FAKE_HEADINGS[:4]))
    page.once("dialog", lambda dialog: dialog.accept())
    expect(page.locator("[data-pb-word-said]")).to_contain_text("Чтение.docx")
    go(page, "finish")
    page.locator("[data-pb-preview] summary").click()
    expect(page.locator("[data-pb-page] h3")).to_have_text("Семейное чтение")
    assert read_bundle(press_download(page))[0]["id"] == "semeinoe-chtenie"
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert page.locator("[name=title]").input_value() == "Семейное чтение"
    # The search says that it cannot work, and does not lead away from the form.
    page.locator("[data-pb-search]").click()
    expect(page.get_by_role("dialog")).to_contain_text("Поиск сейчас не работает")
    page.context.close()


def test_it_opens_and_ends_from_a_disk(browser: Browser, tmp_path: Path) -> None:
    offline = PALETTE.replace("nav:", "use_directory_urls: false\nnav:")
    site = build_site(draw_site(tmp_path, offline))
    page = browser.new_page(viewport={"width": 390, "height": 900})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.goto((site / "ru/contribute/index.html").as_uri())
    page.locator("[data-kind=project] .md-button").click()
    page.wait_for_selector("form[data-ready]")
    assert page.locator("#pb-known-people option").count() > 0
    fill(page, "ru")
    go(page, "text")
    page.once("dialog", lambda dialog: dialog.accept())
    drop(page, "#pb-word", "Чтение.docx", draw_manuscript(FAKE_HEADINGS[:4]))
    expect(page.locator("[data-pb-word-said]")).to_contain_text("Чтение.docx")
    go(page, "finish")
    page.locator("[data-pb-preview] summary").click()
    expect(page.locator("[data-pb-page] h3")).to_have_text("Семейное чтение")
    submission, entries = read_bundle(press_download(page))
    assert (submission["id"], list(entries)) == ("semeinoe-chtenie", ["manuscript.docx"])
    assert page.locator("[data-pb-account]").is_hidden()
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert page.locator("[name=title]").input_value() == "Семейное чтение"
    assert not (site / "ru/contribute/worker.js").exists()
    assert faults == []
    page.close()


@pytest.mark.parametrize("language", PREFIXES)
def test_axe_finds_nothing(browser: Browser, url: str, language: str) -> None:
    check_page(browser, f"{url}{PREFIXES[language]}contribute/", language)
    for scheme, width in VIEWS[language]:
        page, faults = open_form(browser, f"{url}{PREFIXES[language]}contribute/practice/", scheme=scheme, width=width)
        for step in ("about", "people", "text", "more", "finish"):
            go(page, step)
            for box in page.locator("[data-pb-further]:visible").all():
                box.evaluate("box => { box.open = true }")
            assert violations(page) == [], step
            assert page.evaluate("document.documentElement.scrollWidth") <= width, "scrolls sideways"
        assert faults == []
        page.context.close()


def test_without_javascript_the_word_way_is_explained(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{url}ru/contribute/")
    assert page.get_by_role("heading", name="Отправить файл Word почтой").is_visible()
    assert page.get_by_role("link", name="cabinet@example.org").is_visible()
    forms = page.locator("a[href='../../templates/practice.ru.docx']")
    assert forms.count() == 2, "on the card and among the steps"
    assert all("русский" in each.inner_text() and each.is_visible() for each in forms.all())
    assert page.get_by_role("link", name="открыть редактор").get_attribute("href") == "../admin/"
    assert "Что вы хотели изменить?" in (page.locator("main").text_content() or "")
    page.goto(f"{url}ru/{FORM}")
    assert not page.locator("form[data-pb-work]").is_visible()
    assert "Без JavaScript форма не работает" in (page.locator("noscript").last.text_content() or "")
    context.close()
