"""The content digest moves with the content and with nothing else."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practice_bank.records import (
    Body,
    Heading,
    Original,
    Section,
    content_digest,
    digest_original,
    judged_front,
    section_digests,
)
from practice_bank.records.digest import normalize

FRONT = {
    "kind": "case",
    "title": "Қала – ауыл: серіктестік",
    "summary": "Мектептер мұғалімін бөліседі, әрі сапасын тексереді.",
    "authors": [{"person": "aigul", "role": "author"}],
    "organisation": "school-a",
    "submitted": "2026-01-12",
    "levels": ["basic-secondary"],
    "keywords": ["серіктестік", "ауыл мектебі"],
    "effort": {"time": "PT90M", "people": "2"},
}
TEXT = "## Жағдай\n\nАуыл мектебінде үш жыл бойы физика мұғалімі жоқ.\n\n## Сұрақ\n\nҚалай өзгерту керек?\n"
FILES = {"files/plan.txt": "a" * 64}


def digest(
    front: Mapping[str, object] = FRONT, text: str = TEXT, files: Mapping[str, str] = FILES, **extra: object
) -> str:
    return content_digest(Original.model_validate(front), text, files, extra)


def test_form() -> None:
    name, _, hexadecimal = digest().partition(":")
    assert (name, len(hexadecimal), set(hexadecimal) <= set("0123456789abcdef")) == ("sha256", 64, True)


@pytest.mark.parametrize(
    "change",
    [
        {"draft": "true"},
        {"status": "approved"},
        {"related": ["other"]},
        {"redirect_from": ["former"]},
        {"subjects": []},
        {"cover": None},
        {"evidence": {"indicators": []}},
        {"authors": [{"person": "aigul"}]},
        {"title": "Қалa – ауыл: серіктeстік "},
        {"summary": unicodedata.normalize("NFD", str(FRONT["summary"]))},
    ],
)
def test_what_is_not_content_does_not_move_it(change: Mapping[str, object]) -> None:
    assert digest({**FRONT, **change}) == digest()


def test_order_of_keys_and_files_does_not_move_it() -> None:
    assert digest(dict(reversed(FRONT.items()))) == digest()
    two = {"files/a.txt": "b" * 64, **FILES}
    assert digest(files=two) == digest(files=dict(reversed(two.items())))


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Қала – ауыл: серіктестігі"},
        {"submitted": "2026-01-13"},
        {"licence": "CC-BY-SA-4.0"},
        {"authors": [{"person": "aigul"}, {"person": "marat"}]},
        {"keywords": ["ауыл мектебі", "серіктестік"]},
        {"levels": []},
        {"effort": {"time": "PT90M"}},
    ],
)
def test_content_moves_it(change: Mapping[str, object]) -> None:
    assert digest({**FRONT, **change}) != digest()


def test_files_and_own_fields_move_it() -> None:
    moved = {
        digest(files={}),
        digest(files={"files/plan2.txt": "a" * 64}),
        digest(files={"files/plan.txt": "b" * 64}),
        digest(weeks=6.0),
        digest(weeks=7.0),
        digest(text=TEXT + "."),
        digest(),
    }
    assert len(moved) == 7
    assert digest(weeks=None) == digest()


LETTERS = st.characters(categories=("L", "N", "P", "Zs", "M"))
TEXTS = st.lists(st.text(LETTERS, max_size=12), max_size=6).map("\n".join) | st.text("абқiүoе o\n-", max_size=40)


@given(TEXTS, st.sampled_from(["\ufeff", "\u200b", "\u00ad", "\u2060"]), st.data())
def test_noise_does_not_move_it(text: str, invisible: str, data: st.DataObject) -> None:
    wanted = digest(text=text)
    lines = text.split("\n")
    blanks = data.draw(st.lists(st.sampled_from(["", " ", "\t", "  "]), min_size=len(lines), max_size=len(lines)))
    cut = data.draw(st.integers(0, len(text)))
    noisy = [
        text.replace("\n", "\r\n"),
        "\n".join(line + blank for line, blank in zip(lines, blanks, strict=True)),
        f"\n\n{text}\n\n\n",
        text[:cut] + invisible + text[cut:],
    ]
    assert {digest(text=other) for other in noisy} == {wanted}


@given(TEXTS)
def test_decomposed_letters_do_not_move_it(text: str) -> None:
    assert digest(text=unicodedata.normalize("NFD", text)) == digest(text=unicodedata.normalize("NFC", text))


@given(TEXTS)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(st.text("абвгқңөұүһіәe", min_size=1, max_size=30), st.data())
def test_one_letter_moves_it(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([letter for letter in "жзщ" if letter != text[place]]))
    assert digest(text=text[:place] + other + text[place + 1 :]) != digest(text=text)


def body(text: str) -> Body:
    """Cut a text at its headings, the first line being line 10 of its file."""
    sections, lines = [], text.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        heading = Heading(2, lines[start][3:], f"a{start}", start + 10)
        name = {"Жағдай": "situation"}.get(lines[start][3:], "")
        sections.append(Section(name, heading, "\n".join(lines[start + 1 : end])))
    return Body(text, line=10, sections=tuple(sections))


def test_parts_tell_what_changed() -> None:
    front = Original.model_validate(FRONT)
    before = section_digests(front, body(TEXT), FILES)
    assert list(before) == ["front", "files", "situation", "a4"]
    after = section_digests(front, body(TEXT.replace("Қалай", "Қашан")), FILES)
    assert {name for name in before if before[name] != after[name]} == {"a4"}
    lead = section_digests(front, body("Кіріспе.\n\n" + TEXT), FILES)
    assert set(lead) == {"front", "files", "lead", "situation", "a6"}
    assert section_digests(front, body("Тек мәтін."), FILES).keys() == {"front", "files", "lead"}


NOISE = (
    *("сабақ", "а", "e", "cабақ", "\n", "\n\n## Жағдай\n", "\n## Сұрақ\n", " ", "\t", "\r\n"),
    *("\u0301", "\u200b", "и\u0306"),
)


@given(st.lists(st.sampled_from(NOISE), max_size=20).map("".join))
def test_both_at_once_are_the_same(text: str) -> None:
    front, extra = Original.model_validate(FRONT), {"grade": 5}
    at_once = digest_original(front, body(text), FILES, extra)
    assert at_once == (content_digest(front, text, FILES, extra), section_digests(front, body(text), FILES, extra))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.floats(allow_nan=False, allow_infinity=False))
@example('"\\\x7f\x00\u2028\n</', 0.00001)
def test_digest_is_of_what_python_writes(text: str, number: float) -> None:
    """Approvals rest on it: whoever writes the JSON, it stays the same letter for letter."""
    front = Original.model_validate(FRONT)
    content = {"body": normalize(text), "files": FILES, "front": judged_front(front, {"share": number})}
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    found = content_digest(front, text, FILES, {"share": number})
    assert found == f"sha256:{hashlib.sha256(written).hexdigest()}"
