"""A mend changes what it is for and keeps the rest byte for byte."""

from hypothesis import given
from hypothesis import strategies as st

from practice_bank.diagnostics import Place
from practice_bank.loading import mend
from practice_bank.loading.decoding import decode
from practice_bank.loading.documents import check_noise
from practice_bank.loading.noise import remove_noise

PATH = "practices/a/index.kk.md"
PAGE = """\
---
# yaml-language-server: $schema=x.json
summary: бір
  екі
# кімнің жұмысы
authors:
  - person: a   # автор
own: 1
title: Қала

kind: case
---

Мәтін.
"""
ORDERED = """\
---
# yaml-language-server: $schema=x.json
kind: case
title: Қала

summary: бір
  екі
# кімнің жұмысы
authors:
  - person: a   # автор
own: 1
---

Мәтін.
"""


def test_keys_move_with_their_lines_and_comments() -> None:
    assert mend(PAGE.encode(), PATH, {"PB164"}).decode() == ORDERED
    assert mend(ORDERED.encode(), PATH, {"PB164"}).decode() == ORDERED


def test_line_breaks_of_markdown_stay() -> None:
    text = "---\ntitle: а  \n---\n\nбір  \nекі   \n\nүш \nтөрт\t\n   \n"
    assert mend(text.encode(), PATH, {"PB167"}).decode() == "---\ntitle: а\n---\n\nбір  \nекі\n\nүш\nтөрт\n\n"


def test_only_the_reported_words_are_repaired() -> None:
    text = "---\ntitle: Қaла\ncover: files/схемa.png\n---\n\nПән Qала, министрлiк.\nминистрлiк\n"
    words = [(Place(PATH, 2, 8), "Қaла"), (Place(PATH, 6, 11), "министрлiк")]
    mended = mend(text.encode(), PATH, {"PB416"}, words).decode()
    assert mended == "---\ntitle: Қала\ncover: files/схемa.png\n---\n\nПән Qала, министрлік.\nминистрлiк\n"


def test_a_word_on_a_further_line_of_its_value_is_found() -> None:
    text = "---\nsummary: бір\n  eкі\n---\n"
    assert (
        mend(text.encode(), PATH, {"PB416"}, [(Place(PATH, 2, 10), "eкі")]).decode()
        == "---\nsummary: бір\n  екі\n---\n"
    )


def test_nothing_asked_nothing_changed() -> None:
    content = b"\xef\xbb\xbf---\r\ntitle: a  \r\n---\r\n"
    assert mend(content, PATH, set()) == content
    assert mend(content, PATH, {"PB111", "PB112", "PB167"}) == b"---\ntitle: a\n---\n"


@given(st.text("аб \t\n", max_size=40))
def test_removed_noise_is_not_found_again(text: str) -> None:
    for body_line in (None, 3):
        mended = remove_noise(text, body_line)
        assert list(check_noise(mended, PATH, body_line)) == []
        assert mended.split() == text.split()


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40))
def test_mended_bytes_read_as_before(text: str) -> None:
    content = b"\xef\xbb\xbf" + f"{text}\r\n".encode()
    before, findings = decode(content, PATH)
    after, left = decode(mend(content, PATH, {finding.code for finding in findings}), PATH)
    assert (after, [finding.code for finding in left if finding.severity != "error"]) == (before, [])
