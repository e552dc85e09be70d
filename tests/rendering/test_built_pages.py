"""Pages of a real build: every link leads somewhere, languages are marked, nothing acts that should not."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hostile import HOSTILE
from reading_html import Element, read_page

BASE = "https://example.org/"


def bank_pages(site: Path) -> list[Path]:
    folders = ("bank", "people", "organisations", "criteria", "ru")
    return sorted(path for folder in folders for path in (site / folder).rglob("*.html"))


def local_links(page: Element) -> Iterator[str]:
    for element in page.find_all():
        for name in ("href", "src"):
            target = element.attributes.get(name)
            if target and element.attributes.get("rel") != "canonical" and not urlsplit(target).scheme:
                yield target


def test_every_local_link_leads_to_a_file_and_an_anchor(built: Path) -> None:
    parsed = {path: read_page(path) for path in built.rglob("*.html")}
    anchors = {
        path: {e.attributes["id"] for e in page.find_all() if "id" in e.attributes} for path, page in parsed.items()
    }
    dead = []
    for path in bank_pages(built):
        here = BASE + path.parent.relative_to(built).as_posix() + "/"
        for link in local_links(parsed[path]):
            target = urlsplit(urljoin(here, link))
            file = built / unquote(target.path).lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file() or (target.fragment and unquote(target.fragment) not in anchors[file]):
                dead.append((path.relative_to(built).as_posix(), link))
    assert dead == []


def test_each_page_is_sound(built: Path) -> None:
    for path in bank_pages(built):
        page = read_page(path)
        ids = [element.attributes["id"] for element in page.find_all() if "id" in element.attributes]
        assert len(ids) == len(set(ids)), path
        assert len(page.find_all("h1")) == 1, path
        assert page.find("html").attributes["lang"] == ("ru" if path.is_relative_to(built / "ru") else "kk")
        assert all("alt" in image.attributes for image in page.find_all("img"))
        assert all(
            head.attributes.get("scope")
            for table in page.find_all("table", class_="pb-table--figures")
            for head in table.find_all("th")
        )


def test_hostile_title_is_only_words(built: Path) -> None:
    for path in bank_pages(built):
        assert not [element for element in read_page(path).find_all() if "onmouseover" in element.attributes], path
    assert read_page(built / "ru/bank/algebra-stations/index.html").find("h1").text == HOSTILE
    assert HOSTILE in read_page(built / "ru/bank/index.html").find(class_="pb-catalogue").text


def test_fallback_page_marks_its_language(built: Path) -> None:
    page = read_page(built / "bank" / "profi-kz" / "index.html")
    article = page.find("article", class_="pb-record")
    assert article.attributes["lang"] == "ru"
    assert page.find(class_="pb-text").language == "ru"
    assert page.find("h1").language == "ru"
    assert all(notice.language == "kk" for notice in page.find_all("aside", class_="pb-notice"))
    assert page.find("link", rel="canonical").attributes["href"].endswith("/sub/ru/bank/profi-kz/")


def test_translated_page_is_in_one_language(built: Path) -> None:
    article = read_page(built / "ru" / "bank" / "city-village" / "index.html").find("article", class_="pb-record")
    assert {element.language for element in article.find_all()} == {"ru"}


def test_switch_stays_on_the_page(built: Path) -> None:
    page = read_page(built / "bank" / "city-village" / "index.html")
    links = {link.attributes["hreflang"]: link for link in page.find("ul", class_="pb-languages").find_all("a")}
    assert {language: link.attributes["href"] for language, link in links.items()} == {
        "kk": "./",
        "ru": "../../ru/bank/city-village/",
    }
    assert links["kk"].attributes["aria-current"] == "true"
    assert links["ru"].text.replace(" ", "") == "Русский"


@pytest.mark.parametrize("prefix", ["", "ru/"])
def test_former_address_leads_on(built: Path, prefix: str) -> None:
    page = read_page(built / prefix / "bank" / "old-city" / "index.html")
    refresh = page.find("meta", **{"http-equiv": "refresh"})
    assert refresh.attributes["content"] == "0; url=../city-village/"
    assert page.find("a").attributes["href"] == "../city-village/"


def test_text_stands_once_and_search_finds_it(built: Path) -> None:
    text = read_page(built / "bank" / "city-village" / "index.html").find(class_="pb-text")
    assert "Ауыл мектебінде" in text.text
    assert [heading.text for heading in text.find_all("h2")] == ["Жағдай", "Сұрақ", "Шешім нұсқалары", "Талқылау"]
