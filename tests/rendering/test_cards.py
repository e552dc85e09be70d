"""The pictures that messengers show: words stay inside, Kazakh letters are there, bytes follow from the words."""

import zlib
from io import BytesIO
from itertools import pairwise
from unittest import mock

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from practice_bank.i18n.sorting import ALPHABET
from practice_bank.rendering.cards import SIZE, SocialCard, card_address, draw_card
from practice_bank.rendering.cards import title as cards_title
from practice_bank.rendering.cards.band import find_changes, pack_band
from practice_bank.rendering.cards.colours import INK, PAPER, colours, find_pixel
from practice_bank.rendering.cards.lettering import ELLIPSIS, Lettering, find_file
from practice_bank.rendering.cards.png import write_png
from practice_bank.rendering.cards.stamp import stamp_line
from practice_bank.rendering.theme import has_fonts

pytestmark = pytest.mark.skipif(not has_fonts(), reason="fonts come from npm")

LONG = "Оқытушылар мен әдіскерлерге арналған ғылыми-әдістемелік конференция: " * 4
DETAILS = ("2026 ж. 4 желтоқсан, жұма, 15:00–17:30", "Рудный")
CARD = SocialCard("Сарапшы күні", "Семинар", DETAILS, "Болмайды", "Кабинет", "a.kz")
letters = [*ALPHABET, *ALPHABET.upper(), *"«»–…№1234567890 .,:", "😀", "字", "\n", "\u202f"]
words = st.text(st.sampled_from(letters), max_size=260)


def read(card: SocialCard) -> Image.Image:
    return Image.open(BytesIO(draw_card(card))).convert("RGB")


def is_blank(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    part = image.crop(box)
    paper = Image.new("RGB", part.size, ImageColor.getrgb(PAPER))
    return ImageChops.difference(part, paper).getbbox() is None


@pytest.mark.parametrize("weight", [400, 700])
def test_every_letter_of_both_languages_has_a_picture(weight: int) -> None:
    for letter in ALPHABET + ALPHABET.upper() + "0123456789–—«»№…·.,:;!?()%":
        assert find_file(letter, weight), letter
        assert Lettering(40, INK, PAPER, weight).width(letter) > 0
    drawn = {letter: _draw(letter, weight) for letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ"}
    assert len(set(drawn.values())) == len(drawn), "two letters look the same, as missing ones would"


def _draw(letter: str, weight: int) -> bytes:
    pixels = Image.new("P", (80, 80))
    Lettering(50, INK, PAPER, weight).draw(pixels, (10, 60), letter)
    return pixels.tobytes()


def test_a_kazakh_word_takes_its_letters_from_several_files() -> None:
    assert len({find_file(letter, 400) for letter in "сұраққа"}) == 2


def test_a_narrow_blank_is_a_blank() -> None:
    letters = Lettering(40, INK, PAPER)
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
    letters = Lettering(44, INK, PAPER, 700)
    lines = letters.wrap(title, 1000, 4)
    assert len(lines) == 4
    assert lines[-1].endswith(ELLIPSIS)
    assert all(letters.width(line) <= 1000 for line in lines)


def test_a_title_that_fits_is_whole() -> None:
    lines = Lettering(44, INK, PAPER, 700).wrap("Бір  ізді\nтақырып", 1000, 4)
    assert lines == ("Бір ізді тақырып",)


def test_a_card_stands_under_the_address_of_its_page() -> None:
    assert card_address("ru", "events/expert-day/") == "assets/practice-bank/cards/ru/events/expert-day.png"


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 99), st.lists(st.integers(1, 19), max_size=4))
def test_a_picture_packed_in_bands_is_the_picture(seed: int, cuts: list[int]) -> None:
    pixels = np.random.default_rng(seed).integers(0, 16, (20, 32), np.uint8)
    whole = Image.frombytes("P", (32, 20), pixels.tobytes())
    bands = [pack_band(whole.crop((0, top, 32, end))) for top, end in pairwise(sorted({0, *cuts, 20}))]
    written = write_png(bands, (32, 20))
    assert (np.asarray(Image.open(BytesIO(written))) == pixels).all()
    packed = written[written.index(b"IDAT") + 4 : written.index(b"IEND") - 8]
    assert len(zlib.decompress(packed)) == 20 * (1 + 32 // 2), "its checksum is not that of all bands"


def test_letters_beyond_a_band_are_cut_at_its_edges() -> None:
    letters = Lettering(50, INK, PAPER, 700)
    whole = Image.new("P", (80, 200))
    letters.draw(whole, (10, 100), "Йу")
    for base in range(-20, 90):
        part = Image.new("P", (80, 40))
        letters.draw(part, (10, base), "Йу")
        assert part.tobytes() == whole.crop((0, 100 - base, 80, 140 - base)).tobytes()


@settings(max_examples=40, deadline=None)
@given(words.map(lambda text: " ".join(text[:24].split())), st.integers(84, 85))
@example("Йод а ҚҰРЫЛЫМ", 84)
def test_words_stamped_on_rows_are_the_letters_drawn(line: str, x: int) -> None:
    letters = Lettering(50, INK, PAPER, 700)
    pixels = Image.new("P", (1600, 100), find_pixel(PAPER))
    letters.draw(pixels, (x, 62), line)
    strip = stamp_line(line, (x, 62), letters, 1600)
    assert strip is not None
    changes, box = find_changes(pixels), (0, strip.rows.start, 800, strip.rows.stop)
    rows = changes.crop(box).tobytes()
    assert strip.content == b"".join(b"\x02" + rows[start : start + 800] for start in range(0, len(rows), 800))
    changes.paste(0, box)
    assert changes.getbbox() is None, "other rows change too"


def test_words_that_meet_are_not_stamped() -> None:
    assert stamp_line("а\u0301 \u0301о", (84, 62), Lettering(50, INK, PAPER, 700), 1600) is None


@settings(max_examples=25, deadline=None)
@given(words)
@example("")
@example("Йод Ё ҚҰРЫЛЫМ")
@example("Ẫ Ẫ а\u0301 \u0301о")
@example("Щука " * 12 + "Ậ\u0323\u0323 " * 12)
def test_a_title_is_its_letters_one_by_one(title: str) -> None:
    drawn = read(SocialCard(title))
    with mock.patch.object(cards_title, "_stamp", return_value=None):
        assert drawn.tobytes() == read(SocialCard(title)).tobytes()


def test_a_card_has_sixteen_colours_and_is_read_by_others() -> None:
    image = Image.open(BytesIO(draw_card(CARD)))
    image.verify()
    assert len(set(colours())) == len(colours()) == 16
    assert {colour for _, colour in read(CARD).getcolors() or []} <= set(colours())


def test_letters_stand_as_pillow_draws_them() -> None:
    letters, words = Lettering(50, INK, PAPER, 700), "Әдіс"
    pixels = Image.new("P", (300, 90), find_pixel(PAPER))
    letters.draw(pixels, (10, 60), words)
    ours = Image.frombytes("L", pixels.size, pixels.tobytes())
    theirs, x = Image.new("L", ours.size), 10
    for letter in words:
        font = ImageFont.truetype(str(find_file(letter, 700)), 50, layout_engine=ImageFont.Layout.BASIC)
        ImageDraw.Draw(theirs).text((x, 60), letter, fill=255, font=font, anchor="ls")
        x += round(font.getlength(letter))
    dark = ours.point(lambda pixel: 255 * (pixel == find_pixel(INK)))
    assert x - 10 == letters.width(words)
    assert ImageChops.subtract(dark, theirs.point(lambda covered: 255 * (covered > 200))).getbbox() is None
    assert ImageChops.subtract(theirs.point(lambda covered: 255 * (covered == 255)), dark).getbbox() is None
