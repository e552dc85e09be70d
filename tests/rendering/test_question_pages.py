"""Consultations: the list by topic, the page of a question, and words that narrow the list."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from drawing import PREVIEW, build_site, draw_site
from reading_html import read_page

from acts_drawn import FILES
from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.pages import SitePage
from practice_bank.rendering.theme import find_assets
from practice_bank.rendering.views import QuestionsView, QuestionView

MAIL = {"practices/_bank/bank.yml": {"licence: CC-BY-4.0": "licence: CC-BY-4.0\nidentity: {email: office@example.org}"}}
BODIES = """\
bodies:
  - {id: council, kind: council, organisation: department, purpose: {kk: Кеңес., ru: Совет.}}
  - id: cabinet
    kind: department
    organisation: department
    purpose: {kk: Көмек., ru: Помощь.}
    contact: {email: cabinet@example.org}
"""
FIND = """
const { findTexts, textKeys } = await import(process.argv[1]);
const { query, texts, locale } = JSON.parse(process.argv[2]);
console.log(JSON.stringify(findTexts(query, texts.map((text) => textKeys(text, locale)), locale)));
"""


def arrange_questions(root: Path, *, preview: bool = False, mail: bool = True) -> Catalogue:
    lay_site(root, files=FILES, replace=MAIL if mail else None)
    return arrange(check_site(root, preview=preview), Settings(root, TODAY, preview))


def pages(catalogue: Catalogue, language: str = "ru") -> dict[str, SitePage]:
    return {page.path: page for page in build_pages(catalogue, language) if page.path.startswith("consultations/")}


def questions_view(catalogue: Catalogue) -> QuestionsView:
    view = pages(catalogue)["consultations/"].view
    assert isinstance(view, QuestionsView)
    return view


def question_view(catalogue: Catalogue, question: str, language: str = "ru") -> QuestionView:
    view = pages(catalogue, language)[f"consultations/{question}/"].view
    assert isinstance(view, QuestionView)
    return view


def test_list_stands_by_topic_newest_first_and_the_rest_last(tmp_path: Path) -> None:
    view = questions_view(arrange_questions(tmp_path))
    assert [(group.topic.text, [line.id for line in group.lines]) for group in view.groups] == [
        ("Конкурсы и олимпиады", ["who", "where"]),
        ("Другие вопросы", ["why"]),
    ]
    assert view.found == "3 вопроса"
    where = view.groups[0].lines[1]
    assert (where.words, where.answered_by and where.answered_by.text) == ("протоколы", "Сауле Руководова")


def test_a_letter_is_prepared(tmp_path: Path) -> None:
    address = urlsplit(questions_view(arrange_questions(tmp_path)).ask)
    letter = parse_qs(address.query)
    assert (address.scheme, address.path) == ("mailto", "office@example.org")
    assert letter["subject"] == ["Вопрос кабинету"]
    assert "\r\nМой вопрос:" in letter["body"][0]


def test_without_an_address_of_its_own_a_letter_goes_to_the_first_body_that_has_one(tmp_path: Path) -> None:
    lay_site(tmp_path, files={**FILES, "practices/_bank/structure.yml": BODIES})
    catalogue = arrange(check_site(tmp_path), Settings(tmp_path, TODAY))
    assert urlsplit(questions_view(catalogue).ask).path == "cabinet@example.org"


def test_without_an_address_nothing_is_promised(tmp_path: Path) -> None:
    assert questions_view(arrange_questions(tmp_path, mail=False)).ask == ""


def test_an_answer_shows_what_it_rests_on(tmp_path: Path) -> None:
    view = question_view(arrange_questions(tmp_path), "where")
    assert [(norm.link.text, norm.link.href, norm.text.text[:16]) for norm in view.norms] == [
        ("Пункт 13.6", "../../normative/253/#p13.6", "Центр создаёт ба"),
        ("Приказ № 488 от 27 июля 2015\u202fг.", "../../normative/488/", "Изменения"),
        ("Пункт 13", "../../normative/253/#p13", "Тринадцать напра"),
    ]
    assert [card.title.href for card in view.records] == ["../../bank/city-village/"]
    assert [line.id for line in view.same_topic] == ["who"]
    assert [fact.label for fact in view.facts] == ["Кто ответил", "Ответ дан", "Вопрос задан", "Тема"]


def test_a_text_in_another_language_is_marked(tmp_path: Path) -> None:
    catalogue = arrange_questions(tmp_path)
    view = question_view(catalogue, "where", "kk")
    assert (view.lang, view.title.lang, view.notices[0].tone) == ("ru", "ru", "info")
    by_number = {norm.link.text: norm.text.lang for norm in view.norms}
    assert (by_number["13.6-тармақ"], by_number["13-тармақ"]) == ("", "ru")
    page = pages(catalogue, "kk")["consultations/where/"]
    assert (page.is_searchable, page.is_indexed, page.canonical_language) == (False, False, "ru")


def test_a_question_without_an_answer_is_for_the_preview(tmp_path: Path) -> None:
    assert "consultations/waiting/" not in pages(arrange_questions(tmp_path / "public"))
    catalogue = arrange_questions(tmp_path / "preview", preview=True)
    page = pages(catalogue)["consultations/waiting/"]
    assert isinstance(page.view, QuestionView)
    assert page.view.notices[0].title == "Ответа ещё нет"
    assert not page.is_indexed
    (line,) = [line for group in questions_view(catalogue).groups for line in group.lines if line.id == "waiting"]
    assert not line.is_answered


def test_built_page_starts_with_the_short_answer(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, PREVIEW, files=FILES))
    page = read_page(site / "ru" / "consultations" / "where" / "index.html")
    content = page.find(class_="pb-page")
    assert page.find(class_="pb-short").text == "Коротко Коротко."
    assert content.text.index("Коротко.") < content.text.index("Подробно") < content.text.index("На что опирается")
    text = page.find(class_="pb-text")
    assert [link.attributes["href"] for link in text.find_all("a")] == [
        "../../bank/city-village/",
        "../../normative/253/#p13",
        "../../normative/253/",
    ]
    listed = read_page(site / "ru" / "consultations" / "index.html")
    assert "hidden" in listed.find("form", role="search", class_="pb-ask-filter").attributes
    assert len(listed.find_all("li", class_="pb-question")) == 4


def test_a_bank_without_questions_says_so(built: Path) -> None:
    page = read_page(built / "ru" / "consultations" / "index.html")
    assert "Здесь пока нет ни одного вопроса." in page.find(class_="pb-page").text
    assert page.find_all("form", class_="pb-ask-filter") == []


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The browser's modules side by side, as a site has them."""
    folder = tmp_path_factory.mktemp("scripts")
    for source in find_assets().values():
        if source.suffix == ".mjs":
            shutil.copy(source, folder / source.name)
    return folder


@pytest.mark.parametrize(
    ("query", "locale", "found"),
    [
        ("протокол", "ru", [0]),
        ("протоколами совета", "ru", [0]),
        ("план", "ru", [1]),
        ("прот", "ru", [0]),
        ("протокол план", "ru", []),
        ("ghjnjrjk", "ru", [0]),
        ("кабинет", "ru", [0, 1]),
        ("зебра", "ru", []),
        ("", "ru", None),
        (" ?! ", "ru", None),
        ("хаттамаға", "kk", [0]),
        ("hattama", "kk", [0]),
    ],
)
def test_any_form_of_a_word_finds_a_question(scripts: Path, query: str, locale: str, found: list[int] | None) -> None:
    texts = {
        "ru": ["Где хранятся протоколы совета? Кабинет.", "Кто утверждает планы? Кабинет."],
        "kk": ["Кеңестің хаттамалары қайда сақталады?", "Жоспарды кім бекітеді?"],
    }[locale]
    node = shutil.which("node")
    assert node, "Node.js is not installed"
    asked = json.dumps({"query": query, "texts": texts, "locale": locale})
    call = [node, "--input-type=module", "-e", FIND, (scripts / "questions.mjs").as_uri(), asked]
    answer = subprocess.run(call, capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == found
