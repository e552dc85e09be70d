"""Pictures in the widths that screens need, from real files in a real build."""

from io import BytesIO
from pathlib import Path

import pytest
from drawing import PREVIEW, build_site, draw_site
from PIL import Image
from reading_html import read_html

from practice_bank.records import StoredFile
from practice_bank.rendering.pictures import build_picture, scaled_widths

RECORD = "practices/2026/city-village"
ORIENTATION, GPS = 0x0112, 0x8825


def photo(width: int, height: int, kind: str = "JPEG", **options: object) -> bytes:
    target = BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(target, kind, **options)
    return target.getvalue()


def stored(folder: Path, content: bytes, name: str = "photo.jpg", media_type: str = "image/jpeg") -> StoredFile:
    source = folder / name
    source.write_bytes(content)
    return StoredFile(f"files/{name}", str(source), len(content), "0" * 64 + name, media_type)


def camera_photo() -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    return photo(1200, 900, exif=exif)


def test_a_built_page_offers_copies_that_lie_where_it_says(tmp_path: Path) -> None:
    root = draw_site(tmp_path, PREVIEW)
    files = root / RECORD / "files"
    files.mkdir(exist_ok=True)
    (files / "class.jpg").write_bytes(camera_photo())
    text = root / RECORD / "index.ru.md"
    text.write_text(text.read_text("utf-8") + "\n![Класс](files/class.jpg)\n", "utf-8")
    site = build_site(root)
    page = site / "ru" / "bank" / "city-village" / "index.html"
    image = next(
        each for each in read_html(page.read_text("utf-8")).find_all("img") if each.attributes["alt"] == "Класс"
    )
    assert (image.attributes["width"], image.attributes["height"]) == ("900", "1200"), "as the camera was held"
    copies = dict(each.split(" ") for each in image.attributes["srcset"].split(", "))
    assert list(copies.values()) == ["480w", "900w"]
    for address, width in copies.items():
        with Image.open((page.parent / address).resolve()) as copy:
            assert (copy.format, copy.width, copy.height) == ("WEBP", int(width[:-1]), int(width[:-1]) * 4 // 3)
            assert not copy.getexif(), "where it was taken is nobody's business"


def test_a_copy_that_was_cut_off_is_made_anew(tmp_path: Path) -> None:
    root = draw_site(tmp_path, PREVIEW)
    files = root / RECORD / "files"
    files.mkdir(exist_ok=True)
    (files / "class.jpg").write_bytes(photo(1000, 500))
    text = root / RECORD / "index.ru.md"
    text.write_text(text.read_text("utf-8") + "\n![Класс](files/class.jpg)\n", "utf-8")
    build_site(root)
    kept = [each for each in (root / ".cache/practice-bank/pictures").rglob("*") if each.is_file()]
    made = [each.read_bytes() for each in kept]
    assert len(made) == 2
    for each in kept:
        each.write_bytes(each.read_bytes()[:40])
    site = build_site(root)
    assert [each.read_bytes() for each in kept] == made
    assert all(any(entry.endswith(copy.read_bytes()) for entry in made) for copy in site.rglob("*.webp"))


@pytest.mark.parametrize(
    ("width", "expected"),
    [(200, ()), (480, ()), (481, (480,)), (700, (480, 700)), (1600, (480, 960)), (5000, (480, 960, 1600))],
)
def test_no_copy_is_wider_than_the_picture(tmp_path: Path, width: int, expected: tuple[int, ...]) -> None:
    assert scaled_widths(stored(tmp_path, photo(width, 100))) == expected


def test_what_cannot_be_scaled_is_given_as_it_is(tmp_path: Path) -> None:
    cut = stored(tmp_path, photo(2000, 1000)[:300], "cut.jpg")
    frames = [Image.new("RGB", (900, 400), colour) for colour in ("red", "blue")]
    moving = BytesIO()
    frames[0].save(moving, "WEBP", save_all=True, append_images=frames[1:])
    vast = stored(tmp_path, photo(20_000, 9_000, "PNG"), "vast.png", "image/png")
    film = stored(tmp_path, moving.getvalue(), "film.webp", "image/webp")
    drawing = stored(tmp_path, b"<svg/>", "a.svg", "image/svg+xml")
    for file in (None, cut, film, vast, drawing):
        assert build_picture(file, str).source_set == ""
