"""Manuscripts of different making become records, by either reader, and nothing in them is lost."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from manuscripts_drawn import DRAWN, Manuscript
from manuscripts_office import OFFICE
from practice_bank.documents.manuscript import READERS, Draft, Maker, load_reader, read_manuscript
from practice_bank.i18n import messages, repair_lookalikes
from practice_bank.records import Bank, EntryForm
from practice_bank.validation.forms import build_forms
from word_files import all_words

TODAY = date(2026, 11, 21)
ALL = {**DRAWN, **OFFICE}
CASES = [(name, reader) for name in ALL for reader in READERS]


@pytest.fixture(scope="session")
def forms(bank: Bank) -> Mapping[str, EntryForm]:
    return build_forms(bank)


@cache
def draw(name: str) -> Manuscript:
    return ALL[name]()


@pytest.fixture(scope="session")
def drafts(
    bank: Bank, forms: Mapping[str, EntryForm], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[tuple[str, str], Draft]:
    """What each reader makes of each manuscript, its kind and language guessed."""
    folder = tmp_path_factory.mktemp("manuscripts")
    made = {}
    for name in ALL:
        (folder / f"{name}.docx").write_bytes(draw(name).document)
    for name, reader in CASES:
        made[name, reader] = make_draft(folder / f"{name}.docx", bank, forms, reader)
    return made


def make_draft(file: Path, bank: Bank, forms: Mapping[str, EntryForm], reader: str) -> Draft:
    read = read_manuscript(file, bank, forms, load_reader(reader))
    kind, language = read.kinds[0].kind, read.guess_language(bank)
    return read.make(Maker(bank, bank.kinds[kind], forms[kind], language, TODAY), {})


@pytest.mark.parametrize(("name", "reader"), CASES)
def test_becomes_a_record(name: str, reader: str, drafts: Mapping[tuple[str, str], Draft]) -> None:
    expected, draft = draw(name), drafts[name, reader]
    assert (draft.kind, draft.language, draft.front["title"]) == (expected.kind, expected.language, expected.title)
    assert {key: draft.front.get(key) for key in expected.front} == expected.front
    texts = dict(draft.sections)
    lacking = {
        heading: (piece, texts.get(heading))
        for heading, pieces in expected.sections.items()
        for piece in pieces
        if piece not in texts.get(heading, "")
    }
    assert lacking == {}
    assert expected.told - {notice.key for notice in draft.notices} == set()
    assert tuple(sorted(draft.files)) == expected.files


@pytest.mark.parametrize(("name", "reader"), CASES)
def test_loses_no_word(name: str, reader: str, drafts: Mapping[tuple[str, str], Draft]) -> None:
    draft = drafts[name, reader]
    said = count_words(all_words(draw(name).document))
    kept = count_words("\n".join(everything(draft)))
    assert said - kept == Counter()
    assert [notice for notice in draft.notices if notice.key == "lost"] == []


@pytest.mark.parametrize("name", ALL)
def test_readers_agree(name: str, drafts: Mapping[tuple[str, str], Draft]) -> None:
    first, second = (drafts[name, reader] for reader in READERS)
    assert first.sections == second.sections
    assert first.front == second.front


def everything(draft: Draft) -> list[str]:
    """All that a reader of the record and of the report gets to see."""
    return [str(draft.front), *(line for section in draft.sections for line in section)] + [
        notice.say(messages("ru")) for notice in draft.notices
    ]


def count_words(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", text.replace("*", "").replace("\\", ""))
    return Counter(re.findall(r"[^\W\d_]+", repair_lookalikes(plain).casefold()))
