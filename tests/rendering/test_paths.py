"""Paths and collections: their pages, and the places of works in them."""

from pathlib import Path

from drawing import build_site, draw_site
from drawn_practice import arrange_practice, practice_view
from reading_html import read_page

from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import PathView

PATH = """\
id: first-steps
title: {kk: Алғашқы қадамдар, ru: Первые шаги}
summary: {kk: Неден бастау керек., ru: С чего начать.}
audience: [teachers]
items:
  - {record: city-village, note: {kk: Бұдан бастаңыз, ru: Начните отсюда}}
  - {record: profi-kz}
  - {record: reading-pairs}
  - {page: criteria, title: {kk: Критерийлер, ru: Критерии}}
"""
COLLECTION = """\
id: all-of-it
kind: collection
title: {kk: Бәрі, ru: Всё}
summary: {kk: Бәрі бірге., ru: Всё вместе.}
items: [{record: reading-pairs}, {record: city-village}]
"""
FILES = {"practices/_bank/paths/first-steps.yml": PATH, "practices/_bank/paths/all-of-it.yml": COLLECTION}


def arrange_paths(root: Path, *, preview: bool = True) -> Catalogue:
    if preview:
        arrange_practice(root)
    lay_site(root, base=None if preview else "example", files=FILES if preview else public_files())
    return arrange(check_site(root, preview=preview), Settings(root, TODAY, preview))


def public_files() -> dict[str, str]:
    return {name: text.replace("reading-pairs", "algebra-stations") for name, text in FILES.items()}


def path_view(catalogue: Catalogue, name: str, language: str = "ru") -> PathView:
    (view,) = [page.view for page in build_pages(catalogue, language) if page.path == f"paths/{name}/"]
    assert isinstance(view, PathView)
    return view


def test_a_path_mixes_works_and_pages(tmp_path: Path) -> None:
    view = path_view(arrange_paths(tmp_path), "first-steps")
    assert (view.kind, view.count, view.is_ordered) == ("Маршрут", "4 шага", True)
    assert [step.title.href for step in view.steps if step.title] == [
        *("../../bank/city-village/", "../../bank/profi-kz/", "../../bank/reading-pairs/", "../../criteria/"),
    ]
    assert [step.key for step in view.steps] == ["city-village", "profi-kz", "reading-pairs", "criteria/"]
    assert view.steps[0].note
    assert view.steps[0].note.text == "Начните отсюда"


def test_what_is_not_published_is_marked_and_not_counted(tmp_path: Path) -> None:
    view = path_view(arrange_paths(tmp_path, preview=False), "first-steps")
    assert view.count == "2 шага"
    assert [step.title is None for step in view.steps] == [False, True, True, False]
    assert all(step.note is None and step.card is None for step in view.steps if step.title is None)


def test_a_work_tells_its_place_and_what_to_read_first(tmp_path: Path) -> None:
    view = practice_view(arrange_paths(tmp_path))
    path, collection = view.paths
    assert (path.title.text, path.place) == ("Первые шаги", "шаг 3 из 4")
    assert path.previous
    assert path.next
    assert (path.previous.href, path.next.href) == ("../profi-kz/", "../../criteria/")
    assert (collection.title.text, collection.place, collection.previous, collection.next) == (
        "Всё",
        "Подборка",
        None,
        None,
    )
    assert [link.href for link in view.card.before] == ["../profi-kz/"]


def test_a_work_outside_all_paths_says_nothing_of_them(tmp_path: Path) -> None:
    view = practice_view(arrange_practice(tmp_path))
    assert (view.paths, view.card.before) == ((), ())
    assert "pb-paths" not in [heading.anchor for heading in view.contents]


def test_a_bank_without_paths_says_so(built: Path) -> None:
    assert "Здесь пока ничего нет." in read_page(built / "ru" / "paths" / "index.html").find(class_="pb-page").text


def test_built_pages_link_each_other(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, files=public_files()))
    listed = read_page(site / "ru" / "paths" / "index.html")
    assert [link.text for link in listed.find("section", **{"aria-labelledby": "pb-paths"}).find_all("a")] == [
        "Первые шаги"
    ]
    page = read_page(site / "paths" / "first-steps" / "index.html")
    assert len(page.find_all("li", class_="pb-route-step--unshown")) == 2
    assert "Алгебра" not in page.find(class_="pb-page").text
    work = read_page(site / "bank" / "city-village" / "index.html")
    assert "Алғашқы қадамдар" in work.find("nav", class_="pb-paths").text
