"""How news are read."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data
from ..records import PAGES, News, NewsEntry, NewsTranslation, TranslationState
from .collected import CollectionForm
from .duplicates import check_items
from .frame import Frame
from .references import NEWS as REFERENCES
from .references import find_texts

LISTS = ("topics", "records", "events", "keywords")
_YEAR = re.compile(r"[0-9]{4}")
_RESERVED = re.compile(rf"[0-9]{{4}}|{PAGES}|feed.*")
"""Folders of years, of the list's further pages, and files of feeds stand below `news/` themselves."""


def check_front(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find what is named twice."""
    yield from check_items(data, marks, LISTS)


def check_days(news: News, marks: Marks) -> Iterator[Diagnostic]:
    """Find news that were changed before they were written."""
    if news.updated and news.updated < news.date:
        start, end = news.date.isoformat(), news.updated.isoformat()
        yield diagnose("PB225", marks.of_value("updated"), ("updated",), start=start, end=end)


def check_entry(entry: NewsEntry, _: Frame) -> Iterator[Diagnostic]:
    """Find an id that is an address of the site's own, and news that lie in the folder of another year."""
    if _RESERVED.fullmatch(entry.id):
        yield diagnose("PB250", entry.marks.of_value(), value=entry.id, better=f"news-{entry.id}")
    year, day = PurePosixPath(entry.folder).parent.name, entry.front.date
    if _YEAR.fullmatch(year) and int(year) != day.year:
        yield diagnose("PB252", entry.marks.of_value("date"), ("date",), year=year, day=day.isoformat())


def check_words(data: Data, original: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find what a translation that is called complete leaves in the other language."""
    if TranslationState.COMPLETE not in (state for _, state in find_texts(data, ("translation", "state"))):
        return
    if not list(find_texts(data, ("summary",))):
        yield diagnose("PB406", marks.of_key("summary"), ("summary",), key="summary")
    path = ("cover", "alt")
    if list(find_texts(original, path)) and not list(find_texts(data, path)):
        yield diagnose("PB251", marks.of_value("cover"), path)


NEWS = CollectionForm(
    original=News,
    translation=NewsTranslation,
    key="date",
    references=REFERENCES,
    check_front=check_front,
    check_value=check_days,
    check_words=check_words,
    check_entry=check_entry,
)
