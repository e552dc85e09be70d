"""A page is cut at its fences, and nothing of it is lost or moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.loading.front_matter import split_page


def codes(text: str) -> list[tuple[str, int]]:
    return [(f.code, f.place.line) for f in split_page(text, "a.md")[1]]


def test_parts_know_their_lines() -> None:
    page, findings = split_page("---\ntitle: а\n--- \n\n## Мәселе\n\n---\n", "a.md")
    assert findings == []
    assert page is not None
    assert (page.data, page.data_line) == ("title: а", 2)
    assert (page.body, page.body_line) == ("\n## Мәселе\n\n---\n", 4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Мәселе\n", [("PB101", 1)]),
        ("title: а\n---\n", [("PB101", 1)]),
        ("\n\ntitle: а\n", [("PB101", 1)]),
        ("---\ntitle: а\n", [("PB102", 1)]),
        ("---", [("PB102", 1)]),
        ("----\ntitle: а\n---\n", [("PB103", 1)]),
        (" ---\ntitle: а\n---\n", [("PB103", 1)]),
        ("\u200b---\ntitle: а\n---\n", [("PB103", 1)]),
        ("+++\ntitle = 1\n+++\n", [("PB103", 1)]),
        ("---\ntitle: а\n–––\n", [("PB103", 3)]),
        ("---\ntitle: а\n—\n\nмәтін\n", [("PB103", 3)]),
        ("\n\n---\ntitle: а\n---\n", [("PB105", 1)]),
        ("\n---\ntitle: а\n", [("PB105", 1), ("PB102", 2)]),
        ("---\ntitle: а\n...\nмәтін\n", []),
    ],
)
def test_fences(text: str, found: list[tuple[str, int]]) -> None:
    assert codes(text) == found


LINES = st.lists(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\n\r-."), max_size=8))


@given(LINES, LINES)
def test_nothing_is_lost(data: list[str], body: list[str]) -> None:
    text = "\n".join(["---", *data, "---", *body])
    page, findings = split_page(text, "a.md")
    assert findings == []
    assert page is not None
    lines = text.split("\n")
    assert page.data.split("\n") == (lines[page.data_line - 1 : page.body_line - 2] or [""])
    assert page.body.split("\n") == (lines[page.body_line - 1 :] or [""])
