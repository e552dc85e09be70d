"""Record pages of the example bank: which there are, in which language, with what to know."""

from dataclasses import replace

import pytest

from practice_bank.catalogue import Catalogue
from practice_bank.records import Repository
from practice_bank.rendering import SitePage, build_pages
from practice_bank.rendering.views import RecordView


def record_pages(catalogue: Catalogue, language: str) -> dict[str, SitePage]:
    pages = {page.path: page for page in build_pages(catalogue, language)}
    return {page.view.id: page for page in pages.values() if isinstance(page.view, RecordView)}


def view_of(page: SitePage) -> RecordView:
    assert isinstance(page.view, RecordView)
    return page.view


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_only_what_is_published_has_pages(public: Catalogue, preview: Catalogue, language: str) -> None:
    assert set(record_pages(public, language)) == {"city-village"}
    assert set(record_pages(preview, language)) == {"city-village", "algebra-stations", "profi-kz"}


def test_every_page_stands_in_every_language_under_one_address(preview: Catalogue) -> None:
    paths = {language: [page.path for page in build_pages(preview, language)] for language in ("kk", "ru")}
    assert paths["kk"] == paths["ru"]
    assert len(set(paths["kk"])) == len(paths["kk"])


def test_fallback_page_shows_the_original(preview: Catalogue) -> None:
    page = record_pages(preview, "kk")["profi-kz"]
    view = view_of(page)
    assert page.canonical_language == "ru"
    assert (page.is_searchable, page.is_indexed) == (False, False)
    assert (view.lang, view.title.lang, view.summary.lang) == ("ru", "ru", "ru")
    assert "Как дать каждому две пробы" in page.html
    assert view.t["record.fallback"] in [notice.title for notice in view.notices]
    assert view.language == "kk"


def test_translated_page_is_no_fallback(preview: Catalogue) -> None:
    page = record_pages(preview, "kk")["city-village"]
    view = view_of(page)
    assert page.canonical_language is None
    assert page.is_searchable
    assert (view.lang, view.title.lang) == ("", "")
    assert "Ауыл мектебінде" in page.html
    assert view.notices == ()


def test_unfinished_translation_says_so_and_leads_to_the_original(preview: Catalogue) -> None:
    view = view_of(record_pages(preview, "ru")["algebra-stations"])
    notice = next(notice for notice in view.notices if notice.title == view.t["record.translation_in_progress"])
    assert [point.href for point in notice.points] == ["../../../bank/algebra-stations/"]
    assert view.lang == ""


def test_stamp_names_council_protocol_and_order(public: Catalogue) -> None:
    view = view_of(record_pages(public, "ru")["city-village"])
    facts = {fact.label: fact.values[0].text for fact in view.stamp.facts}
    assert (view.stamp.word, view.stamp.tone) == (view.t["status.approved"], "good")
    assert view.stamp.level == view.t["record.level_district"]
    assert facts[view.t["record.council"]] == "Отдел образования города Рудного"
    assert facts[view.t["record.protocol"]].startswith("№ 3 от 20 февраля")
    assert facts[view.t["record.order"]].startswith("№ 45-ө от 24 февраля")
    assert "24 февраля" in facts[view.t["record.valid_until"]]


def test_preview_tells_what_comes_next(preview: Catalogue) -> None:
    view = view_of(record_pages(preview, "ru")["profi-kz"])
    notice = next(notice for notice in view.notices if notice.tone == "preview")
    assert notice.points
    assert all(point.lang == "" for point in notice.points)


def test_public_page_has_no_preview_notice(public: Catalogue) -> None:
    view = view_of(record_pages(public, "ru")["city-village"])
    assert all(notice.tone != "preview" for notice in view.notices)


def test_review_panel_shows_figures_in_words(public: Catalogue) -> None:
    review = view_of(record_pages(public, "ru")["city-village"]).review
    assert review is not None
    assert [(row.label.text, row.count, row.mean) for row in review.criteria] == [
        ("Актуальность", 3, "5"),
        ("Полнота", 3, "3,7"),
        ("Воспроизводимость", 3, "4"),
        ("Результативность", 3, "3"),
    ]
    assert (review.total, review.pass_mark, review.has_passed) == ("82\xa0%", "70\xa0%", True)
    assert review.agreement[0].value == "0,93"


def test_too_few_data_are_said(preview: Catalogue) -> None:
    view = view_of(record_pages(preview, "ru")["algebra-stations"])
    assert view.review is not None
    declined = next(row for row in view.review.criteria if row.label.text == "Результативность")
    assert (declined.count, declined.mean) == (0, "")
    assert {row.meaning for row in view.review.agreement} == {view.t["record.review_too_few"]}


def test_page_without_assessments_has_no_review_panel(preview: Catalogue) -> None:
    view = view_of(record_pages(preview, "ru")["profi-kz"])
    assert view.review is None
    assert "pb-review" not in [heading.anchor for heading in view.contents]


def test_attachment_is_titled_in_the_readers_language(public: Catalogue) -> None:
    (kazakh,) = view_of(record_pages(public, "kk")["city-village"]).attachments
    (russian,) = view_of(record_pages(public, "ru")["city-village"]).attachments
    assert (kazakh.title.text, kazakh.title.href, kazakh.type) == ("Талқылау жоспары", "files/plan.txt", "TXT")
    assert russian.title.href == "../../../bank/city-village/files/plan.txt"


def test_authors_outside_the_register_are_named(public: Catalogue) -> None:
    view = view_of(record_pages(public, "ru")["city-village"])
    authors = next(fact for fact in view.card.background if fact.label == view.t.count("record.authors", 2))
    first, second = authors.values
    assert (first.text, first.href) == ("Айгуль Примерова", "../../people/aigul/")
    assert (second.text, second.href, second.note) == ("Сельский учитель", "", "Соавтор, Сельская школа")


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("github", "https://github.com/example/bank/edit/main/practices"),
        ("gitlab", "https://gitlab.com/example/bank/-/edit/main/practices"),
    ],
)
def test_a_change_is_proposed_to_the_text_that_is_shown(preview: Catalogue, host: str, address: str) -> None:
    repository = Repository.model_validate({"host": host, "name": "example/bank"})
    settings = preview.bank.settings.model_copy(update={"repository": repository})
    kept = replace(preview, bank=replace(preview.bank, settings=settings))
    for language in ("kk", "ru"):
        pages = record_pages(kept, language)
        assert view_of(pages["city-village"]).improve == f"{address}/2026/city-village/index.{language}.md"
        assert view_of(pages["profi-kz"]).improve == f"{address}/projects/profi-kz/index.ru.md"


def test_no_change_is_proposed_where_nobody_said_where_the_files_are(preview: Catalogue) -> None:
    assert all(view_of(page).improve == "" for page in record_pages(preview, "ru").values())
