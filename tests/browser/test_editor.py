"""The editor in a browser, over a GitHub of our own: what it commits is what the command finds no fault with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from drawing import CONFIGURATION, build_site
from playwright.sync_api import Browser

from conftest import ROOT, serve
from editing import WIDE, Writer
from fake_github import API, FakeGitHub
from laying import TODAY
from practice_bank.diagnostics import Severity
from practice_bank.pipeline import Settings, check_bank

NAME = "example/rudny-bank"
WORDS = {
    "kk": {
        "token": "Кіру токенімен кіру",
        "save": "Сақтау",
        "switch": "Тілін ауыстыру",
        "enable": "Мәтінін қосу",
        "slug": "Мекенжайдағы аты",
        "menu": "Редактор мәзірін ашу",
        "ru": "Орыс тілі",
        "in_progress": "Аударылып жатыр",
    },
    "ru": {
        "token": "Войти с помощью токена доступа",
        "save": "Сохранить",
        "switch": "Переключить локаль",
        "enable": "Включить",
        "slug": "Имя в адресе",
        "menu": "Показать параметры редактора",
        "kk": "Казахский",
        "in_progress": "Переводится",
    },
}


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, whose changes are proposed at a repository."""
    root = tmp_path_factory.mktemp("edited")
    for folder in ("practices", "docs"):
        shutil.copytree(ROOT / folder, root / folder)
    settings = root / "practices/_bank/bank.yml"
    settings.write_text(f"{settings.read_text('utf-8')}repository: {{host: github, name: {NAME}}}\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, bank: Path) -> Iterator[str]:
    """A small site of that bank; the editor reads works from the repository, so that none need be built."""
    root, kept = tmp_path_factory.mktemp("small"), bank / "practices/_bank"
    for folder in ("people", "vocabularies"):
        shutil.copytree(kept / folder, root / "practices/_bank" / folder)
    for name in ("bank.yml", "organisations.yml", "review.yml"):
        shutil.copy(kept / name, root / "practices/_bank")
    (root / "docs").mkdir()
    for language, text in {"kk": "# Басты бет\n", "ru": "# Главная\n"}.items():
        (root / f"docs/index.{language}.md").write_text(text, "utf-8")
    (root / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    for url in serve(build_site(root)):
        yield url.replace("127.0.0.1", "localhost")


@pytest.fixture
def hub(bank: Path) -> FakeGitHub:
    texts = (path for path in bank.rglob("*") if path.suffix in (".md", ".yml"))
    return FakeGitHub(NAME, {path.relative_to(bank).as_posix(): path.read_bytes() for path in texts})


def open_editor(browser: Browser, site: str, hub: FakeGitHub, language: str, width: int) -> tuple[Writer, list[str]]:
    """Open the editor and list what it asks of others."""
    context = browser.new_context(viewport={"width": width, "height": 844}, locale=f"{language}-KZ")
    context.set_default_timeout(90_000)
    page = context.new_page()
    asked: list[str] = []
    own = (site, "data:", "blob:", API)
    page.on("request", lambda request: None if request.url.startswith(own) else asked.append(request.url))
    page.on("pageerror", lambda fault: asked.append(str(fault)))
    page.on("console", lambda said: asked.append(said.text) if said.type == "error" else None)
    hub.answer(page)
    page.goto(f"{site}{'' if language == 'kk' else f'{language}/'}admin/")
    return Writer(page, width >= WIDE, WORDS[language]), asked


def lay(bank: Path, hub: FakeGitHub, target: Path) -> list[str]:
    """Lay what was committed into a copy of the bank, and find what is wrong with it."""
    root = shutil.copytree(bank, target / "laid")
    written = {path: content for branch in hub.branches.values() for path, content in branch.items()}
    for path, content in written.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return [
        f"{found.code} {found.place.path}: {found.message('en')}"
        for found in check_bank(Settings(root, TODAY)).diagnostics
        if found.severity is Severity.ERROR
    ]


def read_front(content: bytes) -> dict[str, object]:
    return dict(yaml.safe_load(content.decode().split("---\n")[1]))


@pytest.mark.parametrize("width", [390, 1280])
def test_a_practice_in_both_languages(
    browser: Browser, site: str, hub: FakeGitHub, bank: Path, tmp_path: Path, width: int
) -> None:
    writer, asked = open_editor(browser, site, hub, "ru", width)
    writer.sign_in()
    writer.begin("practice-ru")
    writer.fill("title", "Тихое чтение вдвоём", "ru")
    writer.fill("summary", "Старшие читают с младшими, и учитель успевает к каждому.", "ru")
    writer.add("authors", "ru")
    writer.choose("authors.0.person", "Айгуль Серик", "ru")
    writer.choose("authors.0.role", "Автор", "ru")
    writer.choose("organisation", "Общеобразовательная школа № 101 города Рудного", "ru")
    writer.choose("levels", "Начальное образование", "ru")
    writer.choose("subjects", "Математика", "ru")
    writer.switch_on("consent", "ru")
    writer.open_language("kk")
    writer.fill("title", "Екеуара үнсіз оқу", "kk")
    writer.fill("summary", "Үлкендер кішілермен бірге оқиды, мұғалім әр балаға үлгереді.", "kk")
    writer.choose("translation.state", WORDS["ru"]["in_progress"], "kk")
    assert writer.field("translation", "kk").is_visible()
    assert not writer.page.locator('.pane[data-locale="ru"] [data-key-path="translation"]').is_visible()
    writer.name("quiet-pairs")
    writer.save()

    ((branch, files),) = hub.branches.items()
    folder = "practices/2026/quiet-pairs"
    assert branch == "cms/practice-ru/quiet-pairs"
    assert sorted(files) == [f"{folder}/index.kk.md", f"{folder}/index.ru.md"]
    assert read_front(files[f"{folder}/index.kk.md"]) == {
        "title": "Екеуара үнсіз оқу",
        "summary": "Үлкендер кішілермен бірге оқиды, мұғалім әр балаға үлгереді.",
        "translation": {"state": "in_progress"},
    }
    front = read_front(files[f"{folder}/index.ru.md"])
    assert front["authors"] == [{"person": "aigul-serik", "role": "author"}]
    assert (front["kind"], front["draft"], front["licence"]) == ("practice", True, "CC-BY-4.0")
    assert "translation" not in front
    assert "## Проблема\n\n> " in files[f"{folder}/index.ru.md"].decode()
    assert [pull["labels"] for pull in hub.pulls] == [["sveltia-cms/draft"]]
    assert hub.pulls[0]["base"] == "main"
    assert lay(bank, hub, tmp_path) == []
    assert (asked, hub.unknown) == ([], [])


def test_an_event_on_a_phone(browser: Browser, site: str, hub: FakeGitHub, bank: Path, tmp_path: Path) -> None:
    writer, asked = open_editor(browser, site, hub, "kk", 390)
    writer.sign_in()
    writer.begin("event-kk")
    writer.choose("type", "Семинар", "kk")
    writer.fill("title", "Бағалау критерийлері", "kk")
    writer.fill("summary", "Критерийді оқушымен бірге қалай құрамыз.", "kk")
    writer.fill("start", "2026-12-04T15:00", "kk")
    writer.choose("organiser", "Рудный қалалық білім бөлімінің әдістемелік кабинеті", "kk")
    writer.open_language("ru")
    writer.fill("title", "Критерии оценивания", "ru")
    writer.choose("translation.state", WORDS["kk"]["in_progress"], "ru")
    writer.name("criteria-seminar")
    writer.save()

    files = hub.branches["cms/event-kk/criteria-seminar"]
    folder = "docs/events/2026/criteria-seminar"
    assert sorted(files) == [f"{folder}/index.kk.md", f"{folder}/index.ru.md"]
    front = read_front(files[f"{folder}/index.kk.md"])
    assert (front["type"], front["organiser"]) == ("seminar", "rudny-cabinet")
    assert "start: 2026-12-04T15:00" in files[f"{folder}/index.kk.md"].decode()
    assert read_front(files[f"{folder}/index.ru.md"])["translation"] == {"state": "in_progress"}
    assert lay(bank, hub, tmp_path) == []
    assert (asked, hub.unknown) == ([], [])
