"""The bank in pictures: every chart tells what an independent count finds."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from drawing import PREVIEW, build_site, draw_site
from reading_html import Element, read_page

from hand_made import TODAY, make_bank, make_record
from practice_bank.catalogue import Catalogue, Entry, build_catalogue
from practice_bank.records import Vocabulary
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import Chart, OverviewView
from practice_bank.review import review_bank

Terms = Callable[[Entry], list[str]]
COUNTED: dict[str, Terms] = {
    "kinds": lambda entry: [entry.record.front.kind],
    "years": lambda entry: [str(entry.record.front.submitted.year)],
    "grades": lambda entry: [str(grade) for grade in set(entry.record.front.grades)],
    "dissemination": lambda entry: [entry.standing.level.value] if entry.standing.level else [],
}


def overview(catalogue: Catalogue, language: str) -> OverviewView:
    (view,) = (page.view for page in build_pages(catalogue, language) if page.path == "overview/")
    assert isinstance(view, OverviewView)
    return view


def chart_of(catalogue: Catalogue, id: str, language: str = "ru") -> Chart:
    (chart,) = (chart for chart in overview(catalogue, language).charts if chart.id == id)
    return chart


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("facet", COUNTED)
def test_bars_are_counts(preview: Catalogue, facet: str, language: str) -> None:
    counts = Counter(term for entry in preview.entries.values() for term in COUNTED[facet](entry))
    chart = chart_of(preview, facet, language)
    linked = {bar.value.label.href.split("/")[-2]: bar.value.count for bar in chart.bars if bar.value.label.href}
    assert linked == counts
    unsaid = sum(not COUNTED[facet](entry) for entry in preview.entries.values())
    assert sum(bar.value.count for bar in chart.bars) == sum(counts.values()) + unsaid
    works = len(preview.entries)
    assert all(bar.portion == bar.value.count / works for bar in chart.bars)


def test_public_overview_counts_published_works(public: Catalogue, preview: Catalogue) -> None:
    assert len(public.entries) < len(preview.entries)
    view = overview(public, "ru")
    assert view.figures[0].count == len(public.entries)
    assert view.notices == ()
    for id in ("flow", "statuses", "kinds"):
        assert max(bar.value.count for bar in chart_of(public, id).bars) <= len(public.entries)
    assert chart_of(preview, "flow").bars[0].value.count == len(preview.entries)


def test_languages_say_what_is_behind(preview: Catalogue) -> None:
    for bar in chart_of(preview, "languages").bars:
        behind = sum(int(part.rsplit(" ", 1)[1]) for part in bar.value.note.split("; ") if part)
        assert bar.value.count + behind == bar.value.whole == len(preview.entries)
        assert bar.length == round(bar.value.count / len(preview.entries) * 100, 2)


def many_subjects(number: int) -> Catalogue:
    """As many subjects, the first with two works and each other with one; two works without a subject."""
    terms = [{"id": f"s-{each}", "labels": {"kk": f"Пән {each}", "ru": f"Предмет {each}"}} for each in range(number)]
    vocabulary = Vocabulary.model_validate({"id": "subjects", "labels": {"ru": "Предмет"}, "terms": terms})
    chosen = [*range(number), 0]
    works = [make_record(f"work-{each}", subjects=[f"s-{subject}"]) for each, subject in enumerate(chosen)]
    bank = replace(make_bank(*works, make_record("x"), make_record("y")), vocabularies={"subjects": vocabulary})
    standings, _ = review_bank(bank, TODAY)
    return build_catalogue(bank, standings, today=TODAY, preview=True)


def test_long_lists_are_cut() -> None:
    chart = chart_of(many_subjects(14), "subjects")
    told = [(bar.value.label.text, bar.value.count) for bar in chart.bars]
    assert told[0] == ("Предмет 0", 2)
    assert told[10:] == [("Остальные (4)", 4), ("Не указано", 2)]
    assert len(chart_of(many_subjects(200), "subjects").bars) == len(chart.bars)


def test_page_does_not_grow_with_the_years() -> None:
    works = [make_record(f"work-{year}", submitted=f"{year}-05-01") for year in range(1990, 2027)]
    bank = make_bank(*works)
    standings, _ = review_bank(bank, TODAY)
    chart = chart_of(build_catalogue(bank, standings, today=TODAY, preview=True), "years")
    told = [(bar.value.short, bar.value.count) for bar in chart.bars]
    assert told == [("…", 29), *((str(year), 1) for year in range(2019, 2027))]


def test_an_empty_bank_has_no_charts(public: Catalogue) -> None:
    view = overview(replace(public, entries={}, listings={}, works={}, organisation_works={}), "kk")
    assert view.charts == ()
    assert [figure.count for figure in view.figures] == [0, 0, 0, 0]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Element:
    site = build_site(draw_site(tmp_path_factory.mktemp("overview"), PREVIEW))
    return read_page(site / "ru" / "overview" / "index.html")


def test_table_and_picture_tell_the_same(page: Element) -> None:
    figures = page.find_all("figure", class_="pb-chart")
    assert len(figures) == 10
    for figure in figures:
        drawn = [text.text for text in figure.find_all("text", class_="pb-chart__count")]
        told = [row.find_all("td")[0].text for row in figure.find("tbody").find_all("tr")]
        assert drawn == told
        bars = figure.find("svg", class_="pb-chart__picture").find_all("g")
        assert len(bars) == len(told)
        assert all(count in bar.attributes["aria-label"] for bar, count in zip(bars, told, strict=True))


def test_picture_has_a_name_and_words(page: Element) -> None:
    for svg in page.find_all("svg", class_="pb-chart__picture"):
        assert svg.find("title").attributes["id"] == svg.attributes["aria-labelledby"]
        assert svg.find("desc").attributes["id"] == svg.attributes["aria-describedby"]
        assert svg.find("title").text
        assert svg.find("desc").text
