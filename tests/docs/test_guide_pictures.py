"""Pictures of the guides: each is there in both languages, is shown, and says in words what it shows."""

import re
from pathlib import Path

import pytest
from PIL import Image

from guide import DOCS, Guide
from take_guide_pictures import FOLDER, HEAVIEST, PICTURES, PREFIXES

SHOWN = re.compile(r"!\[([^\]]*)\]\(pictures/([a-z-]+)(?:\.(kk|ru))?\.webp\)")
GUIDES = sorted({path.name.split(".")[0] for path in (DOCS / "guides").glob("*.kk.md")})
LEAST = 40
"""Letters of a text that stands for a picture: less would only name it."""
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def pictures_of(guide: str, language: str) -> list[tuple[str, str, str]]:
    """What a guide shows: words, picture and its language."""
    return SHOWN.findall(Guide(guide, language).text)


def test_the_script_takes_what_the_guides_show() -> None:
    wanted = {picture.name for picture in PICTURES}
    for language in PREFIXES:
        shown = [name for guide in GUIDES for _, name, _ in pictures_of(guide, language)]
        assert sorted(shown) == sorted(wanted), language
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.{each}.webp" for name in wanted for each in PREFIXES}


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("guide", GUIDES)
def test_words_say_what_a_picture_shows(guide: str, language: str) -> None:
    shown = pictures_of(guide, language)
    assert len(shown) == Guide(guide, language).text.count("](pictures/"), "each picture in the same way"
    assert [(name, of) for _, name, of in shown] == [(name, language) for _, name, _ in pictures_of(guide, "ru")]
    assert [words for words, _, _ in shown if len(words) < LEAST] == []
    assert len({words for words, _, _ in shown}) == len(shown)
    assert all(bool(KAZAKH.search(words)) == (language == "kk") for words, _, _ in shown)
    assert {name.partition("-")[0] for _, name, _ in shown} <= {guide}


def test_the_english_guide_shows_what_the_others_show() -> None:
    text = (DOCS / "guides" / "engineer-en.md").read_text("utf-8")
    shown = SHOWN.findall(text)
    assert {language for _, _, language in shown} == {""}, "the picture of the language around it"
    assert [name for _, name, _ in shown] == [name for _, name, _ in pictures_of("engineer", "ru")]
    assert [words for words, _, _ in shown if len(words) < LEAST or re.search("[А-я]", words)] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.webp")), ids=lambda path: path.name)
def test_a_picture_is_light_and_whole(path: Path) -> None:
    assert path.stat().st_size <= HEAVIEST
    with Image.open(path) as image:
        image.load()
        assert image.format == "WEBP"
        assert min(image.size) >= 200
        colours = image.convert("RGB").resize((16, 16)).getcolors(256)
    assert colours
    assert len(colours) > 8, "it shows something"
