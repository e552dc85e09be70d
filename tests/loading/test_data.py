"""Data is what stands in the file: text stays text, and every key and value has its place."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.loading.data import load_data
from practice_bank.loading.source import Source

TEXT = """\
time: 12:30
answer: NO
code: 0123
day: 2026-02-30
share: 1e3
empty:
tilde: ~
nothing: null
quoted: ""
list: [1, null, "null"]
words: |
  бір
  екі
"""


def test_scalars_stay_text() -> None:
    assert load_data(Source(TEXT, "a.yml")).data == {
        "time": "12:30",
        "answer": "NO",
        "code": "0123",
        "day": "2026-02-30",
        "share": "1e3",
        "empty": None,
        "tilde": None,
        "nothing": None,
        "quoted": "",
        "list": ["1", None, "null"],
        "words": "бір\nекі\n",
    }


def test_marks_count_the_lines_before() -> None:
    text = "title: Қала\nauthors:\n  - {person: a, role: b}\n  -\nempty:\n"
    marks = load_data(Source(text, "index.kk.md", 2)).marks
    assert marks.keys[("title",)] == (2, 1)
    assert marks.values[("title",)] == (2, 8)
    assert marks.keys[("authors", 0)] == marks.values[("authors", 0)] == (4, 5)
    assert marks.keys[("authors", 0, "role")] == (4, 17)
    assert marks.values[("authors", 0, "role")] == (4, 23)
    assert marks.values[("empty",)] == marks.keys[("empty",)] == (6, 1)
    assert marks.of_value("authors", 0, "name").line == 4
    assert marks.of_key("nothing").line == 2


def test_a_file_without_data() -> None:
    for text in ("", "# a comment\n", "---\n", "~\n"):
        reading = load_data(Source(text, "a.yml"))
        assert (reading.data, reading.is_whole, reading.findings) == (None, True, ())


def test_a_document_start_and_a_comment_are_no_fault() -> None:
    reading = load_data(Source("---\n# who\nid: a # the file name\n...\n", "a.yml"))
    assert (reading.data, reading.findings) == ({"id": "a"}, ())


LETTERS = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\ufeff\ufffe\uffff")
TEXTS = st.text(LETTERS, max_size=12)
KEYS = st.text(LETTERS, min_size=1, max_size=6).filter(lambda key: key != "<<" and not key[0].isspace())
DATA = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, DATA, min_size=1), st.booleans())
def test_load_gives_what_was_dumped(wanted: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(wanted, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    reading = load_data(Source(text, "a.yml"))
    assert [f.code for f in reading.findings if f.code != "PB139"] == []
    assert reading.data == wanted


@given(st.text(max_size=60) | st.text("ab: -[]{}\"'#&*!|>%@`\n\t,?", max_size=40))
def test_any_text_is_read_or_reported(text: str) -> None:
    source = Source(text.replace("\r", "\n"), "a.yml", 3)
    reading = load_data(source)
    assert reading.is_whole or reading.findings
    lines = len(source.lines) + 3
    assert all(3 <= finding.place.line <= lines for finding in reading.findings)
    assert all(finding.message("kk") and finding.hint("ru") for finding in reading.findings)
