"""News: their pages, list and archive, and where else they are told of."""

from pathlib import Path

import pytest
from drawing import PREVIEW, build_site, draw_site
from drawn_news import NEWS, arrange_news, find_pages, plain
from hostile import HOSTILE
from reading_html import Element, read_page

from practice_bank.catalogue import Catalogue
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import EventView, HomeView, NewsListView, NewsView, RecordView

SITE = "https://example.org/sub/"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return arrange_news(tmp_path_factory.mktemp("news"))


@pytest.fixture(scope="module")
def built_news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = {
        "docs/news/index.ru.md": "Что нового.\n",
        "docs/news/index.kk.md": "Не жаңалық бар.\n",
        "docs/news/2026/index.ru.md": "Год педагога.\n",
        "docs/news/2026/index.kk.md": "Педагог жылы.\n",
        "docs/news/2026/hostile/index.ru.md": plain("2026-01-15", f"'{HOSTILE}'"),
    }
    return build_site(draw_site(tmp_path_factory.mktemp("built"), files=NEWS | pages))


def news_view(catalogue: Catalogue, news: str = "near", language: str = "ru", site_url: str = SITE) -> NewsView:
    view = find_pages(catalogue, language, site_url)[f"news/{news}/"].view
    assert isinstance(view, NewsView)
    return view


def list_view(catalogue: Catalogue, path: str = "news/") -> NewsListView:
    view = find_pages(catalogue)[path].view
    assert isinstance(view, NewsListView)
    return view


def test_a_page_tells_all_that_was_written(catalogue: Catalogue) -> None:
    view = news_view(catalogue)
    assert (view.title.text, view.day, view.updated) == (
        "День эксперта близко",
        "12 ноября 2026\u202fг.",
        "Обновлено 14 ноября 2026\u202fг.",
    )
    assert (view.cover, view.cover_alt.text) == ("../../../news/near/files/round-table.svg", "Круглый стол")
    assert view.author
    assert view.author.href == "../../people/dina/"
    assert [topic.text for topic in view.topics] == ["Лучшие практики и инновации", "Конкурсы и олимпиады"]


def test_a_translation_has_its_own_words(catalogue: Catalogue) -> None:
    view = news_view(catalogue, language="kk")
    assert (view.title.text, view.lang, view.cover_alt.text) == ("Сарапшы күні жақын", "", "Дөңгелек үстел")
    assert view.notices == ()


def test_only_what_the_site_shows_stands_beside(catalogue: Catalogue, tmp_path: Path) -> None:
    view = news_view(catalogue)
    assert [work.title.href for work in view.works] == ["../../bank/city-village/"]
    assert [event.title.href for event in view.events] == ["../../events/expert-day/"]
    shown = news_view(arrange_news(tmp_path, preview=True)).works
    assert [work.title.href for work in shown] == ["../../bank/city-village/", "../../bank/profi-kz/"]


def test_an_event_tells_of_its_news(catalogue: Catalogue) -> None:
    (view,) = [page.view for page in build_pages(catalogue, "ru") if page.path == "events/expert-day/"]
    assert isinstance(view, EventView)
    assert [(link.href, link.note) for link in view.news] == [("../../news/near/", "12 ноября 2026\u202fг.")]


def test_news_lead_on_in_time(catalogue: Catalogue) -> None:
    view = news_view(catalogue)
    assert view.newer
    assert view.older
    assert (view.newer.href, view.older.href) == ("../newest/", "../pinned/")
    assert news_view(catalogue, "newest").newer is None
    assert news_view(catalogue, "older").older is None


def test_sharing_needs_the_address_of_the_site(catalogue: Catalogue) -> None:
    view = news_view(catalogue)
    assert view.address == f"{SITE}ru/news/near/"
    assert all("ru%2Fnews%2Fnear%2F" in link.href for link in view.messengers)
    assert news_view(catalogue, site_url="").messengers == ()


def test_pinned_news_come_first_then_the_newest(catalogue: Catalogue) -> None:
    view = list_view(catalogue)
    assert [card.id for card in view.cards] == ["pinned", "newest", "near", "older"]
    assert [card.marks for card in view.cards] == [("Важное",), (), (), ()]
    assert view.found == "4 новости"


def test_the_archive_counts(catalogue: Catalogue) -> None:
    years = list_view(catalogue).years
    assert [(year.link.text, year.link.href, year.count) for year in years] == [
        ("2026", "2026/", 3),
        ("2025", "2025/", 1),
    ]
    view = list_view(catalogue, "news/2026/")
    assert [card.id for card in view.cards] == ["newest", "near", "pinned"]
    assert [year.is_current for year in view.years] == [True, False]


def test_a_long_list_is_cut_into_pages_of_twenty(tmp_path: Path) -> None:
    files = {f"docs/news/2026/week-{n}/index.ru.md": plain(f"2026-01-{n:02}") for n in range(1, 22)}
    catalogue = arrange_news(tmp_path, files)
    first, second = list_view(catalogue), list_view(catalogue, "news/page/2/")
    assert (len(first.cards), [card.id for card in second.cards]) == (20, ["week-1"])
    assert first.pager
    assert first.pager.next == "page/2/"
    assert not find_pages(catalogue)["news/page/2/"].is_searchable


def test_a_site_without_news_says_so(tmp_path: Path) -> None:
    catalogue = arrange_news(tmp_path, {})
    assert set(find_pages(catalogue)) == {"news/"}
    assert list_view(catalogue).cards == ()
    site = build_site(draw_site(tmp_path / "site"))
    assert "Новостей пока нет" in read_page(site / "ru/news/index.html").find(class_="pb-empty").text
    assert not read_page(site / "ru/index.html").find_all(class_="pb-news-strip")


def test_news_of_next_week_wait(catalogue: Catalogue, built_news: Path, tmp_path: Path) -> None:
    assert "news/later/" not in find_pages(catalogue)
    assert not (built_news / "news" / "later").exists()
    written = [path for path in built_news.rglob("*") if path.is_file()]
    assert [path for path in written if "Ещё не сегодня".encode() in path.read_bytes()] == []
    waiting = news_view(arrange_news(tmp_path, preview=True), "later")
    assert [notice.text for notice in waiting.notices] == [
        "Новость появится с 28 ноября 2026\u202fг. на открытом сайте."
    ]


def test_files_of_waiting_news_are_not_published(tmp_path: Path) -> None:
    files = {
        "docs/news/2026/later/index.ru.md": plain("2026-11-28", more="cover: {file: files/a.svg, alt: Круг}\n"),
        "docs/news/2026/later/files/a.svg": NEWS["docs/news/2026/near/files/round-table.svg"],
    }
    assert not (build_site(draw_site(tmp_path / "public", files=files)) / "news" / "later").exists()
    shown = build_site(draw_site(tmp_path / "preview", PREVIEW, files=files))
    assert (shown / "news" / "later" / "files" / "a.svg").is_file()


def test_a_work_tells_of_its_news(catalogue: Catalogue) -> None:
    (view,) = [page.view for page in build_pages(catalogue, "ru") if page.path == "bank/city-village/"]
    assert isinstance(view, RecordView)
    assert [(link.text, link.href, link.note) for link in view.news] == [
        ("День эксперта близко", "../../news/near/", "12 ноября 2026\u202fг."),
        ("Итоги недели", "../../news/older/", "1 октября 2025\u202fг."),
    ]
    assert "pb-news" in [heading.anchor for heading in view.contents]


def test_the_first_page_tells_the_newest(catalogue: Catalogue) -> None:
    (view,) = [page.view for page in build_pages(catalogue, "ru") if page.path == ""]
    assert isinstance(view, HomeView)
    assert [card.id for card in view.news] == ["newest", "near", "pinned"]


def test_built_pages(built_news: Path) -> None:
    page = read_page(built_news / "ru" / "news" / "near" / "index.html")
    text = page.find(class_="pb-text")
    links = {link.text: link.attributes["href"] for link in text.find_all("a")}
    assert links["такой"] == "../../bank/city-village/"
    assert links["в прошлый раз"] == "../older/"
    assert "ещё не утверждённый" not in links
    assert (built_news / "news" / "near" / "files" / "round-table.svg").is_file()
    assert page.find(class_="pb-neighbours").find_all("a")


def test_a_text_in_the_other_language_is_marked(built_news: Path) -> None:
    article = read_page(built_news / "news" / "newest" / "index.html").find("article", class_="pb-article")
    assert article.attributes["lang"] == "ru"
    assert {part.language for part in article.find_all("aside")} == {"kk"}
    assert {part.language for part in article.find_all("nav")} == {"kk"}
    assert article.find("h1").language == "ru"


def test_the_sites_authors_introduce_list_and_years(built_news: Path) -> None:
    assert "Что нового." in read_page(built_news / "ru/news/index.html").find(class_="pb-words").text
    assert "Педагог жылы." in read_page(built_news / "news/2026/index.html").find(class_="pb-words").text
    assert not read_page(built_news / "ru/news/2025/index.html").find_all(class_="pb-words")


def test_a_hostile_title_is_only_words(built_news: Path) -> None:
    paths = ("ru/news/hostile", "ru/news", "ru/news/2026")
    for page in (read_page(built_news / path / "index.html") for path in paths):
        assert not [each for each in page.find_all() if "onmouseover" in each.attributes]
        assert HOSTILE in page.find(class_="pb-page").text


def find_feeds(page: Element) -> list[tuple[str, str]]:
    links = [link.attributes for link in page.find_all("link") if link.attributes["rel"].split() == ["alternate"]]
    return [(link["type"], link["href"]) for link in links if "type" in link]


@pytest.mark.parametrize(
    ("path", "count", "href"),
    [
        ("ru/news", 1, "feed.atom"),
        ("news/2026", 1, "../feed.atom"),
        ("news/near", 1, "../feed.atom"),
        ("ru/bank", 1, "../feed.atom"),
        ("bank/subjects/physics", 1, "feed.atom"),
        ("ru/events", 1, "feed.atom"),
        ("events/expert-day", 1, "../feed.atom"),
        ("", 3, "feed.atom"),
    ],
)
def test_pages_name_their_feeds(built_news: Path, path: str, count: int, href: str) -> None:
    page = read_page(built_news / path / "index.html")
    feeds = find_feeds(page)
    assert feeds[:2] == [("application/atom+xml", href), ("application/feed+json", href.replace("atom", "json"))]
    assert len(feeds) == 2 * count
    assert all((built_news / path / address).is_file() for _, address in feeds)
    assert len(page.find(class_="pb-feed").find_all("a")) == count
