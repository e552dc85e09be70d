"""From all records to the set that is shown, arranged."""

from collections.abc import Mapping
from datetime import date

from ..records import Bank, Record
from ..review import Standing, publishable
from .acts import relate_acts
from .catalogue import Catalogue, Entry
from .citations import find_citations
from .listings import build_listings
from .news import find_news
from .occasion import build_occasions
from .questions import find_questions
from .relations import find_related
from .showing import find_showings
from .steps import find_steps
from .unfound import Unfound
from .verifications import find_verifications
from .works import find_organisation_works, find_works


def build_catalogue(
    bank: Bank,
    standings: Mapping[str, Standing],
    *,
    today: date = date.min,
    preview: bool = False,
    secret: str | None = None,
) -> Catalogue:
    """Arrange what is to be shown.

    Args:
        bank: All that was read.
        standings: Where each record stands, by id.
        today: The day they were derived for.
        preview: Show all records, not only those that `bank.yml` publishes.
        secret: Key of the codes of certificates; None: each is made of its evidence.
    """
    shown = [
        record
        for record in sorted(bank.records.values(), key=_newest_first)
        if record.id in standings and (preview or publishable(record, standings[record.id], bank.settings))
    ]
    occasions = build_occasions(bank.events.values(), bank.settings.timezone)
    entries = {record.id: Entry(record, standings[record.id]) for record in shown}
    questions = find_questions(bank.questions, preview=preview)
    news = find_news(bank.news.values(), today, preview=preview)
    return Catalogue(
        bank=bank,
        entries=entries,
        listings=build_listings(entries.values(), bank),
        related=find_related(shown),
        steps=find_steps(bank.paths.values(), entries),
        works=find_works(shown),
        organisation_works=find_organisation_works(shown),
        verifications=Unfound(lambda: find_verifications(bank, standings, secret)),
        occasions=occasions,
        showings=find_showings(occasions.values()),
        news=news,
        act_relations=relate_acts(bank.acts),
        citations=find_citations(bank, entries, news.entries, questions),
        questions=questions,
        preview=preview,
        today=today,
    )


def _newest_first(record: Record) -> tuple[int, str]:
    return (-record.front.submitted.toordinal(), record.id)
