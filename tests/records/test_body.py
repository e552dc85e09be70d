"""Tests of texts: what is seen at the first look is what a long look would see, and a copy says the same."""

import pickle
import re

from hypothesis import example, given
from hypothesis import strategies as st

from practice_bank.records import Body, Heading, Section
from practice_bank.records.body import _NOT_TEXT
from practice_bank.records.spool import Spooled

HEADING = Heading(2, "Барысы", "barysy", 1)
SIGNS = ("сабақ", "1", "_", "# ", "<!--", "-->", "---", "|", "*", ">", " ", "\n", "\n\n", "²", "!")
PARTS = ("<a ", "<img ", "href=", "src=", '="', '"', "act:253#13", "files/a.png", " ", ">", "x", "-")
ADDRESS = re.compile(r'\bhref="(act:[^"]*)"|\bsrc="(files/[^"]+)"')


@given(st.lists(st.sampled_from(SIGNS), max_size=12).map("".join))
@example("<!--\nсабақ\n-->")
@example("___\n  сабақ")
def test_a_section_is_empty_where_nothing_is_to_be_read(text: str) -> None:
    assert Section("", HEADING, text).is_empty == (not _NOT_TEXT.sub("", text).strip())


@given(st.lists(st.sampled_from(PARTS), max_size=16).map("".join))
@example('<a href="act:253#13">x</a><img alt="" src="files/a.png"><img data-src="files/a.png"><a xhref="act:1">')
def test_addresses_are_of_acts_and_files(html: str) -> None:
    wanted = tuple(found[1] or found[2] for found in ADDRESS.finditer(html))
    assert Body("", html=html).addresses == wanted


@given(st.text("аб\n²😀", max_size=20), st.lists(st.text("аб\n", max_size=4), max_size=4))
@example("## а\nбб\n## б\nаа", ["бб", "аа"])
@example("аб", ["аб", "б", "", "аб"])
@example("қазақша – русский «text» № 1", [])
@example("\x00\ud800", [])
def test_a_copy_says_the_same(text: str, parts: list[str]) -> None:
    body = Body(text, 3, f"<p>{text}</p>", (HEADING,), tuple(Section("", HEADING, part) for part in parts), 2)
    copy = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(body))))
    assert copy == body
    assert [section.markdown for section in copy.sections] == parts


def test_what_few_ask_of_a_copy_waits_outside_memory() -> None:
    headings = tuple(Heading(2, f"Барысы {number}", f"barysy-{number}", number) for number in range(20))
    copy = pickle.loads(pickle.dumps(Body("", headings=headings)))
    assert isinstance(vars(copy)["_heads"], Spooled)
    assert copy.headings == pickle.loads(pickle.dumps(copy)).headings == headings
