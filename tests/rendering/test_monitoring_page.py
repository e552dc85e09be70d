"""The control room, and a work's own panel of what happens now."""

from dataclasses import replace

import pytest
from test_record_pages import record_pages, view_of

from practice_bank.catalogue import Catalogue
from practice_bank.records import ReviewPolicy
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import MonitoringView


def monitoring(catalogue: Catalogue, language: str) -> MonitoringView:
    (view,) = (page.view for page in build_pages(catalogue, language) if page.path == "monitoring/")
    assert isinstance(view, MonitoringView)
    return view


def named(catalogue: Catalogue, naming: str) -> Catalogue:
    policy = ReviewPolicy.model_validate(catalogue.bank.policy.model_dump() | {"experts": naming})
    return replace(catalogue, bank=replace(catalogue.bank, policy=policy))


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_preview_shows_the_queue(preview: Catalogue, language: str) -> None:
    view = monitoring(preview, language)
    assert {item.title.href for item in view.queue} == {"../bank/algebra-stations/", "../bank/profi-kz/"}
    assert all(item.now and item.who for item in view.queue)
    assert [item.late != "" for item in view.queue] == sorted((item.late != "" for item in view.queue), reverse=True)
    assert view.load
    assert {tile.anchor for tile in view.tiles} == {"#pb-statuses", "#pb-queue", "#pb-validity", "#pb-languages"}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_public_page_keeps_the_centres_matters(public: Catalogue, language: str) -> None:
    view = monitoring(public, language)
    assert (view.queue, view.load, view.is_preview) == ((), (), False)
    assert "#pb-queue" not in {tile.anchor for tile in view.tiles}
    assert view.notices == ()
    assert sum(each.count for each in view.statuses) == len(public.entries)


def test_heat_map_holds_every_grade(preview: Catalogue) -> None:
    heat = monitoring(preview, "ru").heat
    assert [grade.text for grade in heat.grades] == [str(grade) for grade in range(12)]
    assert heat.grades[0].note == "предшкольный класс"
    for row in heat.rows:
        assert len(row.cells) == 13
        assert all((cell.shade == 0) == (cell.count == 0) for cell in row.cells)
    assert max(cell.shade for row in heat.rows for cell in row.cells) == 4


def test_author_sees_what_happens_now(preview: Catalogue) -> None:
    progress = view_of(record_pages(preview, "ru")["algebra-stations"]).progress
    assert progress
    labels = ["Что происходит сейчас", "Кто действует", "Срок", "Что будет дальше"]
    assert [fact.label for fact in progress.facts] == labels
    assert [step.state for step in progress.way] == ["done", "now", "ahead", "ahead"]


def test_public_record_has_no_progress(public: Catalogue) -> None:
    assert all(view_of(page).progress is None for page in record_pages(public, "ru").values())


def test_experts_are_numbered_unless_the_policy_names_them(public: Catalogue) -> None:
    numbered = view_of(record_pages(public, "ru")["city-village"]).review
    assert numbered
    assert [expert.name.text for expert in numbered.experts] == ["Эксперт 1", "Эксперт 2", "Эксперт 3"]
    by_name = view_of(record_pages(named(public, "name"), "ru")["city-village"]).review
    assert by_name
    assert {expert.name.href.split("/")[-2] for expert in by_name.experts if expert.name.href} == {
        given.value.expert for given in public.bank.records["city-village"].assessments
    }


def test_who_has_no_page_stays_a_number(public: Catalogue) -> None:
    people = {id: person.model_copy(update={"public": False}) for id, person in public.bank.people.items()}
    hidden = named(replace(public, bank=replace(public.bank, people=people)), "name")
    review = view_of(record_pages(hidden, "ru")["city-village"]).review
    assert review
    assert [expert.name.text for expert in review.experts] == ["Эксперт 1", "Эксперт 2", "Эксперт 3"]


def test_review_shows_spread_significance_and_interval(public: Catalogue) -> None:
    review = view_of(record_pages(public, "ru")["city-village"]).review
    assert review
    assert [(row.median, row.spread) for row in review.criteria] == [("5", "5"), ("4", "3–4"), ("4", "4"), ("3", "3")]
    concordance, alpha = review.agreement
    assert concordance.is_telling
    assert "перебраны все" in concordance.details
    assert "χ² = 8,33" in concordance.details
    assert alpha.details


def test_few_experts_are_said(preview: Catalogue) -> None:
    review = view_of(record_pages(preview, "ru")["algebra-stations"]).review
    assert review
    assert all(not row.is_telling for row in review.agreement)
