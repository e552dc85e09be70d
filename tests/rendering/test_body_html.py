"""A text's links and tables fit the page it stands on."""

from reading_html import Element, read_html

from practice_bank.rendering.body_html import fit_html
from practice_bank.rendering.pictures import Picture

KNOWN = {"city": "../city/"}
PICTURES = {"files/a b.svg": Picture(), "files/photo.jpg": Picture("scaled/480/photo.jpg.webp 480w", 4000, 3000)}


def find(scheme: str, target: str, anchor: str) -> str | None:
    address = KNOWN.get(target) if scheme == "record" else None
    return address and address + (f"#{anchor}" if anchor else "")


def fit(html: str) -> Element:
    return read_html(
        fit_html(html, lambda name: f"../../bank/x/{name}", find, lambda n: f"Кесте {n}", PICTURES.__getitem__)
    )


def test_files_lead_to_their_one_copy() -> None:
    page = fit('<p><a href="files/plan.txt">План</a> <img alt="Сурет" src="files/a%20b.svg"></p>')
    assert page.find("a").attributes["href"] == "../../bank/x/files/plan.txt"
    assert page.find("img").attributes["src"] == "../../bank/x/files/a%20b.svg"


def test_pictures_come_in_the_screens_width_and_keep_their_place() -> None:
    photo = fit('<p><img alt="Сурет" src="files/photo.jpg" /></p>').find("img").attributes
    assert photo["srcset"] == "scaled/480/photo.jpg.webp 480w"
    assert (photo["width"], photo["height"], photo["loading"]) == ("4000", "3000", "lazy")
    drawing = fit('<p><img src="files/a%20b.svg" alt="Сурет"></p>').find("img").attributes
    assert "srcset" not in drawing
    assert "width" not in drawing


def test_other_links_stay() -> None:
    html = '<a href="https://adilet.zan.kz/">Заң</a> <a href="#1">Жоғары</a> <code>href="files/x"</code>'
    hrefs = [link.attributes["href"] for link in fit(html).find_all("a")]
    assert hrefs == ["https://adilet.zan.kz/", "#1"]


def test_shown_records_are_linked_and_others_are_words() -> None:
    page = fit('<p><a href="record:city#a">Қала</a> мен <a title="x" href="record:draft"><em>жоба</em></a></p>')
    assert [link.attributes["href"] for link in page.find_all("a")] == ["../city/#a"]
    assert page.text == "Қала мен жоба"
    assert page.find("em").text == "жоба"


def test_links_to_events_are_words_until_events_have_pages() -> None:
    page = fit('<p><a href="event:expert-day">Сарапшы күні</a></p>')
    assert not page.find_all("a")
    assert page.text == "Сарапшы күні"


def test_each_table_scrolls_in_a_region_of_its_own() -> None:
    page = fit("<table><tr><td>1</td></tr></table><p></p><table><tr><td>2</td></tr></table>")
    regions = page.find_all(role="region")
    assert [region.attributes["aria-label"] for region in regions] == ["Кесте 1", "Кесте 2"]
    assert all(region.attributes["tabindex"] == "0" for region in regions)
    assert [region.find("table").text for region in regions] == ["1", "2"]


def test_a_table_that_does_not_end_stays() -> None:
    html = fit_html("<table><tr><td>1", str, find, lambda n: f"Кесте {n}", PICTURES.__getitem__)
    assert html == "<table><tr><td>1"
