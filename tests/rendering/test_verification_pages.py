"""Certificates lead to a page that says what holds; nothing else leads there."""

import json
import subprocess
from pathlib import Path

import pytest
from drawing import build_site, draw_site
from reading_html import read_page

from committing import commit_all
from laying import replace_words
from practice_bank.rendering import theme
from practice_bank.review.verification import PLAIN

SCRIPT = theme.ASSETS / "scripts" / "verify.mjs"


def find_pages(site: Path) -> list[Path]:
    return sorted((site / "verify").glob("*/index.html"))


@pytest.mark.parametrize("prefix", ["", "ru/"])
def test_the_page_says_what_the_certificate_says(built: Path, prefix: str) -> None:
    (page,) = find_pages(built / prefix)
    words = read_page(page).text
    for said in ("45-ө", "№ 3", page.parent.name, "sha256:"):
        assert said in words
    assert ("Действует" if prefix else "Күшінде") in words


@pytest.mark.parametrize("is_committed", [True, False])
def test_a_changed_work_is_shown_as_it_was_approved(tmp_path: Path, is_committed: bool) -> None:
    """An author who puts another name over an approved work gets no proof of it."""
    root = draw_site(tmp_path)
    if is_committed:
        commit_all(root)
    replace_words(root / "practices/2026/city-village/index.ru.md", {"город – село": "город – аул"})
    (page,) = find_pages(build_site(root) / "ru")
    words = read_page(page).text
    assert "Текст изменён" in words
    assert ("город – село" in words, "город – аул" in words) == (is_committed, not is_committed)
    assert ("по нынешнему тексту" in words) is not is_committed


def test_codes_cannot_be_found(built: Path) -> None:
    (page,) = find_pages(built)
    code = page.parent.name
    assert read_page(page).find("meta", name="robots").attributes["content"] == "noindex, nofollow"
    holders = [
        path.relative_to(built).as_posix()
        for path in built.rglob("*")
        if path.is_file() and code.encode() in path.read_bytes()
    ]
    assert sorted(holders) == [f"ru/verify/{code}/index.html", f"verify/{code}/index.html"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7K2M 7k2m-7K2M7k2m 7k2m.7k2m", "7k2m-7k2m-7k2m-7k2m-7k2m-7k2m"),
        ("oooo-iiii-llll-OOOO-IIII-LLLL", "0000-1111-1111-0000-1111-1111"),
        ("7k2m", None),
        ("", None),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    call = f"JSON.stringify(readCode({json.dumps(typed)}))"
    script = f"import {{ readCode }} from {json.dumps(SCRIPT.as_uri())}; console.log({call})"
    found = subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
    assert json.loads(found.stdout) == code


def test_the_alphabet_of_codes_has_nothing_to_misread() -> None:
    assert not set("ilou") & set(PLAIN)
