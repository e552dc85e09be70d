"""The pictures that messengers show: words stay inside, Kazakh letters are there, bytes follow from the words."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from practice_bank.i18n.sorting import ALPHABET
from practice_bank.rendering.cards import SIZE, SocialCard, card_address, draw_card, write_cards
from practice_bank.rendering.cards.lettering import ELLIPSIS, Lettering, find_file, split_runs
from practice_bank.rendering.theme import has_fonts

pytestmark = pytest.mark.skipif(not has_fonts(), reason="fonts come from npm")

LONG = "Оқытушылар мен әдіскерлерге арналған ғылыми-әдістемелік конференция: " * 4
DETAILS = ("2026 ж. 4 желтоқсан, жұма, 15:00–17:30", "Рудный")
CARD = SocialCard("Сарапшы күні", "Семинар", DETAILS, "Болмайды", "Кабинет", "a.kz")
PAPER = (251, 249, 244)
letters = [*ALPHABET, *ALPHABET.upper(), *"«»–…№1234567890 .,:", "😀", "字", "\n", "\u202f"]
words = st.text(st.sampled_from(letters), max_size=260)


def read(card: SocialCard) -> Image.Image:
    return Image.open(BytesIO(draw_card(card))).convert("RGB")


def is_blank(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    part = image.crop(box)
    return max(high for _, high in ImageChops.difference(part, Image.new("RGB", part.size, PAPER)).getextrema()) < 8


@pytest.mark.parametrize("weight", [400, 700])
def test_every_letter_of_both_languages_has_a_picture(weight: int) -> None:
    for letter in ALPHABET + ALPHABET.upper() + "0123456789–—«»№…·.,:;!?()%":
        assert find_file(letter, weight), letter
        assert Lettering(40, "#000", weight).width(letter) > 0
    drawn = {letter: _draw(letter, weight) for letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ"}
    assert len(set(drawn.values())) == len(drawn), "two letters look the same, as missing ones would"


def _draw(letter: str, weight: int) -> bytes:
    image = Image.new("L", (80, 80))
    Lettering(50, "#fff", weight).draw(ImageDraw.Draw(image), (10, 60), letter)
    return image.tobytes()


def test_a_kazakh_word_takes_its_letters_from_several_files() -> None:
    runs = list(split_runs("сұраққа", 400))
    assert "".join(run for _, run in runs) == "сұраққа"
    assert len({file for file, _ in runs}) == 2


def test_a_narrow_blank_is_a_blank() -> None:
    letters = Lettering(40, "#000")
    assert letters.width("2026\u202fж.") == letters.width("2026 ж.")
    assert letters.cut("2026\u202fж.", 1000) == "2026\u202fж."


def test_card_is_of_the_size_messengers_want_and_the_same_each_time() -> None:
    assert read(CARD).size == SIZE == (1200, 630)
    assert draw_card(CARD) == draw_card(CARD)
    assert draw_card(CARD) != draw_card(SocialCard(CARD.title))


@settings(max_examples=25, deadline=None)
@given(words, words, words, words)
def test_no_words_leave_the_card(title: str, kicker: str, detail: str, badge: str) -> None:
    image = read(SocialCard(title, kicker, (detail,) * 3, badge, foot=detail, host=kicker))
    assert is_blank(image, (1140, 0, 1200, 630))
    assert is_blank(image, (40, 606, 1200, 630))
    assert is_blank(image, (40, 0, 1200, 44))


@pytest.mark.parametrize("title", [LONG, "Ж" * 200])
def test_a_title_too_long_is_cut_where_one_sees_it(title: str) -> None:
    lines = Lettering(44, "#000", 700).wrap(title, 1000, 4)
    assert len(lines) == 4
    assert lines[-1].endswith(ELLIPSIS)
    assert all(Lettering(44, "#000", 700).width(line) <= 1000 for line in lines)


def test_a_title_that_fits_is_whole() -> None:
    lines = Lettering(44, "#000", 700).wrap("Бір  ізді\nтақырып", 1000, 4)
    assert lines == ("Бір ізді тақырып",)


def test_cards_are_kept_and_a_torn_one_is_drawn_again(tmp_path: Path) -> None:
    address = card_address("ru", "events/expert-day/")
    assert address == "assets/practice-bank/cards/ru/events/expert-day.png"
    write_cards({address: CARD}, tmp_path, tmp_path / "site")
    (kept,) = (tmp_path / ".cache/practice-bank/cards").iterdir()
    assert kept.read_bytes() == (tmp_path / "site" / address).read_bytes() == draw_card(CARD)
    kept.write_bytes(kept.read_bytes()[:99])
    write_cards({address: CARD}, tmp_path, tmp_path / "site")
    assert (tmp_path / "site" / address).read_bytes() == draw_card(CARD)
