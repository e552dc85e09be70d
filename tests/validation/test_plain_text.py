"""Texts that are passed over quickly come out as if every rule had been asked."""

import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from markdown.serializers import to_html_string

from practice_bank.i18n import find_lookalikes, is_kazakh, kazakh_share, repair_lookalikes
from practice_bank.i18n.script import LOOKALIKES
from practice_bank.validation.dialect import Address, Dialect
from practice_bank.validation.personal_data import find_personal_data, is_personal_number
from practice_bank.validation.source_text import _SPAN
from practice_bank.validation.tree_html import write_tree

ROOT = Path(__file__).parents[2]

QUICK, THOROUGH = Dialect("kk"), Dialect("kk", thorough=True)

SIGNS = (
    *("сабақ", "Бала", "а", "1", "1.", "-", "*", "_", "`", "#", ">", "<", "&", "|", ":", "!", "[", "]", "(", ")"),
    *("{", "}", "=", "+", "~", "\\", "^", "@", "https://kz.kz", "<kz@kz.kz>", "!!! note", "[^1]", "[^1]: "),
    *("\x02", "\x03", "²", "٣", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "  \n", "&amp;", "--8<--"),
    *(
        "\u200b",
        "\u00a0",
        "\u2028",
        "«",
        '"',
        "½",
        "**",
        "***",
        "\n```\n",
        "\n~~~\n",
        "\n\n    ",
        "\n| - | - |\n",
        "\n---\n",
    ),
)


def read_url(address: Address) -> str:
    return address.url


def assert_same(text: str) -> None:
    assert QUICK.render(text, read_url) == THOROUGH.render(text, read_url)


@given(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join))
@example("Термин\n:   түсінік")
@example("Термин\n\n:   түсінік\n\nСоңы")
@example("Тақырып\n---\n\nСабақ  \nжалғасы")
@example("а | б\n- | -\nв | г")
@example("- тізім\n\n    оның жалғасы\n\nабзац\n\n    код")
@example("!\x02!! note\n\tмәтін")
@example("а | `б|в` | \\|\n--|--|--\n**г** | д")
@example("[\x03^1] сабақ\n\n[\x03^1]: түсінік")
@example("сабақ\t\nжалғасы &amp; <b>")
@example("сабақ\t\n~~~\n")
@example("\n\n    *сабақ*")
@example("2025 жылы\n1. бір\n\n1. екі\n2\\. үш")
@example("# Бала\n\n## Бала\n\n> ### *Ата* &amp; `әже`[^1]\n\n#\n\n[^1]: сөз")
@example("## а > б  \n\n- ## в_1\n\n## в\n\n## в")
@example("|а|\n|-|\n||\n|б\\\\|\n\n|а|б\n|:-:|-|\n|**в**|`г|`||")
@example('![«"» < > &](files/а.png ""т" & <")\n\n[x](y """)')
def test_any_text(text: str) -> None:
    assert_same(text)


STARS = (
    "*",
    "**",
    "***",
    "а",
    "б ",
    " в",
    "(",
    ")",
    "«",
    "»",
    ".",
    ",",
    "\n",
    "  \n",
    "\n\n",
    "- ",
    "1. ",
    "| а | *б* |",
    "_",
    "`",
)


@given(st.lists(st.sampled_from(STARS), max_size=24).map("".join))
@example("**Бала**, (*ата*) «**әже**»: *бір*-екі **үш**төрт")
@example("- **бір** екі\n- *үш*\n    - төрт **бес")
@example("**а *б* в** *г ** д*\n\n* * *\n\n5 * 3 **")
@example("**бір\nекі** үш `код` **төрт**")
def test_any_emphasis(text: str) -> None:
    assert_same(text)


@given(st.text(max_size=60))
def test_any_signs(text: str) -> None:
    assert_same(text)


def test_texts_of_the_demonstration() -> None:
    pages = [path for folder in ("practices", "docs") for path in Path(ROOT, folder).rglob("*.md")]
    assert len(pages) > 100
    for page in pages:
        assert_same(re.sub(r"\A---\n.*?\n---\n", "", page.read_text("utf-8"), count=1, flags=re.DOTALL))


@given(st.lists(st.sampled_from([*SIGNS, "`", "``", "\\`"]), max_size=20).map("".join))
@example("`` а ` ә `` б \\`в` г`")
def test_spans_of_code_are_found_as_if_every_sign_were_looked_at(text: str) -> None:
    slow = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
    assert [found.span() for found in _SPAN.finditer(text)] == [found.span() for found in slow.finditer(text)]


def test_a_tree_is_written_as_the_converter_writes_it() -> None:
    assert QUICK._markdown.serializer is write_tree
    assert THOROUGH._markdown.serializer is to_html_string


LATIN = "".join(map(chr, LOOKALIKES))
MIXED = re.compile(
    rf"(?<![^\W\d_])(?=[{LATIN}]*[\u0400-\u052f])(?=[\u0400-\u052f]*[{LATIN}])[\u0400-\u052f{LATIN}]+(?![^\W\d_])"
)


@given(st.text("аәіAaiяq1 _-\n", max_size=30))
def test_lookalikes_are_found_as_if_every_word_were_looked_at(text: str) -> None:
    assert find_lookalikes(text) == [(found.start(), found.group()) for found in MIXED.finditer(text)]
    assert repair_lookalikes(text) == MIXED.sub(lambda found: found.group().translate(LOOKALIKES), text)


@given(st.text("аәӘҚİΣß1 .", max_size=30), st.sampled_from([0.03, 0.08, 0.5]))
def test_what_is_seen_to_be_kazakh_is(text: str, share: float) -> None:
    if is_kazakh(text, share):
        assert kazakh_share(text)[0] >= share


NUMBER = re.compile(r"(?<![\w.,-])(?P<day>\d{6})[ -]?(?P<rest>\d{6})(?![\w-])")
PHONE = re.compile(
    r"(?<![\w+-])(?:\+7|8|7)[ \xa0(-]{0,3}7\d{2}[ \xa0)-]{0,3}\d{3}[ \xa0-]?\d{2}[ \xa0-]?\d{2}(?![\w-])"
)
PERSONAL = ("+7", "8", "7", "+", "701", "(701)", "123", "45", "67", "900101300123", "900101", " ", "-", ".", "а", "\n")


@given(st.lists(st.sampled_from(PERSONAL), max_size=14).map("".join))
@example("87011234567")
@example("8 (701) 123-45-67")
@example("+7\xa0701\xa0123\xa045\xa067")
@example("+7 701 123 45 67, 900101 300007")
@example("8 (705) 000-11-22")
@example("991231300005")
def test_numbers_of_persons_are_found_wherever_they_start(text: str) -> None:
    numbers = [(m.start(), m.group()) for m in NUMBER.finditer(text) if is_personal_number(m["day"] + m["rest"])]
    phones = [(found.start(), found.group()) for found in PHONE.finditer(text)]
    wanted = [*(("PB522", *found) for found in numbers), *(("PB523", *found) for found in phones)]
    assert list(find_personal_data(text)) == wanted
