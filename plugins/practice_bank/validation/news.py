"""How news are read."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, Marks, diagnose
from ..records import News, NewsTranslation
from .collected import CollectionForm
from .references import NEWS as REFERENCES


def check_days(news: News, marks: Marks) -> Iterator[Diagnostic]:
    """Find news that were changed before they were written."""
    if news.updated and news.updated < news.date:
        start, end = news.date.isoformat(), news.updated.isoformat()
        yield diagnose("PB225", marks.of_value("updated"), ("updated",), start=start, end=end)


NEWS = CollectionForm(
    original=News, translation=NewsTranslation, key="date", references=REFERENCES, check_value=check_days
)
