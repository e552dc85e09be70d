"""How a work is handed on: citations, links, the code a phone reads."""

import re
from pathlib import Path

import pytest
import zxingcpp
from drawn_practice import ORIGINAL, arrange_practice, practice_view
from PIL import Image

from practice_bank.rendering.views import Citation, RecordView, draw_address
from practice_bank.rendering.views.share import QUIET

SITE = "https://bank.example.org/sub"


def shared(root: Path, language: str, original: str = ORIGINAL) -> RecordView:
    return practice_view(arrange_practice(root, original), language, SITE)


def write(citation: Citation) -> str:
    return f"{citation.before}{citation.title.text}{citation.after}"


def test_russian_citations(tmp_path: Path) -> None:
    share = shared(tmp_path, "ru").share
    assert share
    address = "https://bank.example.org/sub/ru/bank/reading-pairs/"
    assert [write(each) for each in share.citations] == [
        "Айгуль Примерова. Чтение в парах. – Текст : электронный // Образцовый банк : [сайт]. – 2 марта 2026\u202fг. "
        f"– URL: {address}",
        f"Айгуль Примерова. (2026, 2 марта). Чтение в парах. Образцовый банк. {address}",
    ]


def test_kazakh_citations_mark_a_russian_title(tmp_path: Path) -> None:
    share = shared(tmp_path, "kk").share
    assert share
    gost, apa = share.citations
    assert (gost.title.lang, apa.title.lang) == ("ru", "ru")
    assert gost.before == "Айгүл Үлгіқызы. "
    assert "Мәтін : электрондық" in gost.after
    assert "(2026, 2 наурыз)" in apa.before


@pytest.mark.parametrize("end", ["!", "?", "…"])
def test_a_title_that_ends_itself_gets_no_second_stop(tmp_path: Path, end: str) -> None:
    original = ORIGINAL.replace("title: Чтение в парах", f"title: 'Чтение в парах{end}'")
    share = shared(tmp_path, "ru", original).share
    assert share
    assert f"парах{end} – Текст" in write(share.citations[0])


def test_a_title_cannot_leave_its_link(tmp_path: Path) -> None:
    original = ORIGINAL.replace("title: Чтение в парах", "title: 'Чтение & письмо?url=https://evil.example#x'")
    share = shared(tmp_path, "ru", original).share
    assert share
    for link in share.links:
        assert link.href.count("url=") == (1 if "t.me" in link.href else 0)
        assert "#" not in link.href
        assert "%26" in link.href


def test_a_site_without_address_has_nothing_to_hand_on(tmp_path: Path) -> None:
    view = practice_view(arrange_practice(tmp_path))
    assert view.share is None
    assert "pb-share" not in [heading.anchor for heading in view.contents]


@pytest.mark.parametrize("address", [SITE, "https://bank.example.org/ru/bank/" + "long-name-" * 9])
def test_a_code_is_read_as_the_address(address: str) -> None:
    svg = draw_address(address)
    size = int(re.search(r'viewBox="0 0 (\d+) ', svg)[1])  # type: ignore[index]
    picture = Image.new("L", (size, size), 255)
    x = y = 0
    for sign, across, down in re.findall(r"([Mmh])(\d+)(?: (\d+))?", svg[svg.index(' d="') :]):
        x, y = (int(across), int(down)) if sign == "M" else (x + int(across), y)
        if sign == "h":
            picture.paste(0, (x - int(across), y, x, y + 1))
    scaled = picture.resize((size * 4, size * 4), Image.Resampling.NEAREST)
    assert [each.text for each in zxingcpp.read_barcodes(scaled)] == [address]
    assert picture.crop((0, 0, size, QUIET)).getextrema() == (255, 255)
