"""What is told to need no cleaning is what cleaning gives back letter for letter."""

import random

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from practice_bank.validation.sanitiser import ATTRIBUTES, SCHEMES, TAGS, _is_harmless
from practice_bank.validation.settled_html import _TEXT, _Room, is_settled

VOID = frozenset({"br", "hr", "img"})
TEXT = (
    '<h2 id="барысы">Барысы</h2>\n<p>Бала &amp; <strong>ата-ана <em>бірге</em></strong><br>\n<code>5 &lt; 7</code> '
    '<a href="record:x">жұмыс</a> <a class="c" href="files/a.pdf" title="т">файл</a></p>\n'
    '<ul>\n<li>бір\n<ol start="3">\n<li>\n<p>үш</p>\n</li>\n</ol>\n</li>\n</ul>\n<hr>\n'
    '<table>\n<thead>\n<tr>\n<th style="text-align: left;">а</th>\n<th>ә</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
    '<td style="text-align: left;"><sup>1</sup></td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n'
    '<blockquote>\n<p>x</p>\n</blockquote>\n<div class="admonition note">\n<p class="admonition-title">Е</p>\n</div>\n'
    '<dl>\n<dt>Сөз</dt>\n<dd>мағына <img alt="" src="files/a.png"></dd>\n</dl>'
)
NAMES = st.sampled_from([*sorted(TAGS), "script", "b", "form", "svg"])
GIVEN = st.sampled_from([
    "", "", "", ' id="а"', ' class="c"', ' start="2"', ' style="color: red"', ' onclick="f()"', ' href="https://a.kz/?b=1"',
    ' href="javascript:f()"', ' href="#fn:1"', ' href="http://["', ' href="x" href="y"', ' src="files/a.png" alt=""',
    " id=а", " ID='а'", ' title="a&amp;b"', ' title="a > b"', "/", " ",
])  # fmt: skip
WORDS = st.sampled_from(
    ["", "", "\n", "сөз", " ", "&amp;", "&lt;", "&nbsp;", "&#8617;", "&", "\xa0", "\r", "\x00", ">", '"']
)
TOKENS = st.one_of(
    st.tuples(NAMES, GIVEN).map(lambda made: f"<{made[0]}{made[1]}>"),
    NAMES.map(lambda name: f"</{name}>"),
    st.sampled_from(["<", "</", "<!-- x -->", "<!doctype html>", "</>", "<>"]),
    WORDS,
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.tuples(NAMES, GIVEN, st.lists(inner, max_size=3), WORDS).map(
        lambda made: f"<{made[0]}{made[1]}>{''.join(made[2])}{'' if made[0] in VOID else f'</{made[0]}>'}{made[3]}"
    ),
    max_leaves=8,
)


def clean(html: str) -> str:
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


@given(TREES | st.lists(TOKENS, max_size=8).map("".join))
@settings(max_examples=400)
@example("<p><p>x</p></p>")
@example('<a href="x"><em><a href="y">z</a></em></a>')
@example("<table>сөз<tbody></tbody></table>")
@example("<ul>\n<ul></ul></ul>")
@example("<h2><p>x</p></h2>")
def test_settled_html_is_what_cleaning_makes_of_it(html: str) -> None:
    if is_settled(html, _is_harmless):
        assert clean(html) == html


def grow(source: random.Random, room: _Room, depth: int = 0) -> str:
    """Write what may stand in a room."""
    grown = ""
    for _ in range(source.randint(0, 3)):
        grown += source.choice(["", "\n", "сөз"] if room.has_words else ["", "\n"])
        if depth < 6 and source.random() < 0.8:
            name = source.choice(sorted(room.holds))
            inner = room.holds[name]
            grown += f"<{name}>" + (f"{grow(source, inner, depth + 1)}</{name}>" if inner else "")
    return grown


@pytest.mark.parametrize("seed", range(100))
def test_whatever_may_stand_is_settled(seed: int) -> None:
    html = grow(random.Random(seed), _TEXT)
    assert is_settled(html, _is_harmless)
    assert clean(html) == html


def test_most_of_what_authors_write_is_settled() -> None:
    assert is_settled(TEXT, _is_harmless)
    assert clean(TEXT) == TEXT


@pytest.mark.parametrize(
    "harm",
    [
        "<script>f()</script>",
        '<p onclick="f()">x</p>',
        '<a href="javascript:f()">x</a>',
        '<img src="data:image/svg+xml,x" alt="">',
        "<p>x",
        "x</p>",
        "<table><tr><td>x</td></tr></table>",
        "<!-- x -->",
    ],
)
def test_what_cleaning_changes_is_not_settled(harm: str) -> None:
    assert not is_settled(f"{TEXT}\n{harm}", _is_harmless)
    assert clean(harm) != harm
