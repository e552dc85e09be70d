"""Normative acts: the register, their pages, their drawn history, and names in pages of the site's authors."""

import json
import re
from pathlib import Path

import pytest
from drawing import CONFIGURATION, build_site, draw_site
from reading_html import Element, read_page

from acts_drawn import FILES, SITE_PAGES, act_file, draw_act
from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import ActsView, ActView

NAV = "nav: [index.md, about.md, {Актілер: normative/index.md}, {Банк: bank/index.md}]"
STRICT = CONFIGURATION.replace("nav: [index.md, {Банк: bank/index.md}]", NAV) + (
    "markdown_extensions: [attr_list]\n"
    "validation: {omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}\n"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A strict build whose own pages cite acts."""
    files = {**FILES, **SITE_PAGES, "docs/normative/index.kk.md": "Кіріспе.\n"}
    return build_site(draw_site(tmp_path_factory.mktemp("acts"), STRICT, files=files))


def arrange_files(root: Path, files: dict[str, str]) -> Catalogue:
    lay_site(root, files=files)
    return arrange(check_site(root), Settings(root, TODAY))


def views(catalogue: Catalogue, language: str = "ru") -> dict[str, object]:
    return {page.path: page.view for page in build_pages(catalogue, language)}


def act_view(catalogue: Catalogue, act: str, language: str = "ru") -> ActView:
    view = views(catalogue, language)[f"normative/{act}/"]
    assert isinstance(view, ActView)
    return view


def plain(text: str) -> str:
    """With plain blanks only."""
    return " ".join(text.split())


def link_texts(element: Element) -> list[str]:
    return [link.text for link in element.find_all("a")]


def test_register_stands_by_status_newest_first(tmp_path: Path) -> None:
    files = {**FILES, act_file("100"): draw_act("100", "2024-01-10", "status: in_force\n")}
    view = views(arrange_files(tmp_path, files))["normative/"]
    assert isinstance(view, ActsView)
    assert [(group.mark.word, group.mark.tone, [line.id for line in group.lines]) for group in view.groups] == [
        ("Действует", "good", ["100", "253"]),
        ("Действует с изменениями", "caution", ["583"]),
        ("Нет сведений о действии", "open", ["488"]),
        ("Утратил силу", "closed", ["946"]),
    ]
    line = view.groups[0].lines[1]
    assert (line.name, plain(line.registration)) == ("Приказ № 253", "№ 33285 от 16 августа 2023 г.")


def test_history_draws_lines_between_rows(tmp_path: Path) -> None:
    view = views(arrange_files(tmp_path, FILES))["normative/"]
    assert isinstance(view, ActsView)
    assert view.timeline
    assert [row.line.id for row in view.timeline.rows] == ["946", "583", "488", "253"]
    drawn = [[(piece.lane, piece.relation, piece.part) for piece in row.pieces] for row in view.timeline.rows]
    assert drawn == [
        [(0, "replaces", "start")],
        [(0, "replaces", "end"), (0, "amends", "start")],
        [(0, "amends", "end")],
        [],
    ]
    assert view.timeline.lanes == 1
    assert [fact.label for fact in view.timeline.rows[1].relations] == ["Заменяет"]


def test_lines_that_overlap_lie_beside_each_other(tmp_path: Path) -> None:
    files = {
        act_file("1"): draw_act("1", "2001-01-01", "status: amended\n"),
        **{act_file(f"{n}"): draw_act(f"{n}", f"20{n:02}-01-01", 'amends: ["1"]\n') for n in range(10, 18)},
    }
    view = views(arrange_files(tmp_path, files))["normative/"]
    assert isinstance(view, ActsView)
    assert view.timeline
    lanes = [[piece.lane for piece in row.pieces] for row in view.timeline.rows]
    assert all(len(set(row)) == len(row) for row in lanes)
    assert view.timeline.lanes == 5, "what finds no lane is told in words"
    assert len(view.timeline.rows[-1].relations) == 1


def test_own_history_marks_the_page_and_leaves_strangers_out(tmp_path: Path) -> None:
    catalogue = arrange_files(tmp_path, FILES)
    timeline = act_view(catalogue, "488").timeline
    assert timeline
    assert [(row.line.id, row.line.is_current) for row in timeline.rows] == [
        ("946", False),
        ("583", False),
        ("488", True),
    ]
    assert act_view(catalogue, "253").timeline is None


def test_relations_are_told_on_both_pages(tmp_path: Path) -> None:
    catalogue = arrange_files(tmp_path, FILES)
    first = {fact.label: [value.href for value in fact.values] for fact in act_view(catalogue, "583").relations}
    assert first == {"Изменён": ["../488/"], "Заменяет": ["../946/"]}
    assert [fact.label for fact in act_view(catalogue, "946").relations] == ["Заменён"]


def test_a_paragraph_without_a_translation_is_marked(tmp_path: Path) -> None:
    by_anchor = {each.anchor: each for each in act_view(arrange_files(tmp_path, FILES), "253", "kk").paragraphs}
    assert (by_anchor["p13.6"].text.lang, by_anchor["p13"].text.lang) == ("", "ru")
    assert by_anchor["p13"].name == "13-тармақ"


def test_built_page_has_anchors_official_texts_and_what_cites_it(site: Path) -> None:
    page = read_page(site / "ru" / "normative" / "253" / "index.html")
    assert [each.attributes["id"] for each in page.find_all("section", class_="pb-paragraph")] == ["p13", "p13.6"]
    official = page.find(class_="pb-official").find_all("a")
    assert [(link.attributes["hreflang"], link.attributes["rel"]) for link in official] == [
        ("ru", "noopener external"),
        ("kk", "noopener external"),
    ]
    paragraph = page.find("section", id="p13.6")
    assert paragraph.find(class_="pb-paragraph__text").text == "Центр создаёт банк данных & отчётов, если n < 5."
    assert link_texts(paragraph.find(class_="pb-paragraph__cited")) == ["Где хранится опыт?", "О кабинете"]
    cited = page.find("section", **{"aria-labelledby": "pb-cited"})
    assert {link.text: link.attributes["href"] for link in cited.find_all("a")} == {
        "Где хранится опыт?": "../../consultations/where/",
        "О кабинете": "../../about/",
    }
    (button,) = paragraph.find_all("button")
    assert plain(button.attributes["data-pb-copies"]) == (
        "Приказ № 253 от 10 августа 2023 г., пункт 13.6. https://example.org/sub/ru/normative/253/#p13.6"
    )


def test_text_cites_its_own_paragraphs(site: Path) -> None:
    page = read_page(site / "ru" / "normative" / "253" / "index.html")
    (link,) = page.find("article", class_="pb-act__text").find_all("a")
    assert link.attributes["href"] == "./#p13.6"


@pytest.mark.parametrize(
    ("path", "hrefs"),
    [
        ("about", ["../normative/253/#p13.6"]),
        ("ru/about", ["../normative/253/", "../consultations/where/"]),
        ("ru/normative", ["583/"]),
    ],
)
def test_pages_of_the_site_link_by_name(site: Path, path: str, hrefs: list[str]) -> None:
    text = (site / path / "index.html").read_text("utf-8")
    assert "act:" not in re.sub(r"<code>.*?</code>|https?:[^\"]*", "", text)
    page = read_page(site / path / "index.html")
    own = page.find(class_="pb-words") if "normative" in path else page.find("article")
    found = [link.attributes.get("href", "") for link in own.find_all("a")]
    assert [href for href in found if "normative" in href or "consult" in href or href == "583/"] == hrefs


def test_a_button_that_links_by_name_stays_a_button(site: Path) -> None:
    (link,) = read_page(site / "about" / "index.html").find_all("a", class_="md-button")
    assert link.attributes["href"] == "../normative/253/#p13.6"


def test_a_page_in_one_language_alone_is_not_listed_in_the_other(tmp_path: Path) -> None:
    about = {"docs/about.ru.md": SITE_PAGES["docs/about.ru.md"]}
    root = draw_site(tmp_path, CONFIGURATION, files={**FILES, **about})
    site = build_site(root)
    pages = {prefix: read_page(site / prefix / "normative/253/index.html") for prefix in (".", "ru")}
    cited = {prefix: link_texts(page.find(**{"aria-labelledby": "pb-cited"})) for prefix, page in pages.items()}
    assert cited["ru"] == ["Где хранится опыт?", "О кабинете"]
    assert cited["."] == ["Где хранится опыт?"]


def test_search_finds_a_paragraph_once(site: Path) -> None:
    folder = site / "assets" / "practice-bank" / "search" / "ru" / "files"
    passages = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("passages-*.json"))]
    found = [
        anchor
        for batch in passages
        for document in batch
        for anchor, heading, text in document[1:]
        if "Тринадцать направлений" in text
    ]
    assert found == ["p13"]
    cards = [card for path in folder.glob("cards-*.json") for card in json.loads(path.read_text("utf-8"))]
    (act,) = [card for card in cards if card[0] == "Правила 2023 года"]
    assert plain(act[4]) == "Приказ № 253 от 10 августа 2023 г."


def test_a_bank_without_acts_says_so(built: Path) -> None:
    page = read_page(built / "ru" / "normative" / "index.html")
    assert "Здесь пока нет ни одного акта." in page.find(class_="pb-page").text
