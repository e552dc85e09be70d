"""Approved works as entries of feeds."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from heapq import nsmallest

from ...catalogue import Catalogue, Entry
from ...rendering.addresses import record_path
from ...rendering.views import author_links, choose_text
from ...review import publishable
from .feed import FeedEntry
from .press import MOST, Press


class WorkEntries:
    """Entries of works, each made once however many feeds it stands in, in all languages at once."""

    def __init__(self, catalogue: Catalogue, presses: Iterable[Press]) -> None:
        self._catalogue, self._presses = catalogue, tuple(presses)
        self._made: dict[str, Mapping[str, FeedEntry]] = {}

    def newest(self, language: str, ids: Iterable[str]) -> Iterator[FeedEntry]:
        """The works among others that were approved last, the latest first; published ones only."""
        published = (record for record in ids if record in self.ranks)
        for record in nsmallest(MOST, published, key=self.ranks.__getitem__):
            if record not in self._made:
                entry = self._catalogue.entries[record]
                self._made[record] = {press.language: _make(entry, press) for press in self._presses}
            yield self._made[record][language]

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Places of the published works, whatever a preview shows: 0 for the one approved last."""
        catalogue = self._catalogue
        published = (
            entry
            for entry in catalogue.entries.values()
            if publishable(entry.record, entry.standing, catalogue.bank.settings)
        )
        ordered = sorted(published, key=_last_approved)
        return {entry.record.id: rank for rank, entry in enumerate(ordered)}


def _make(entry: Entry, press: Press) -> FeedEntry:
    record, standing = entry.record, entry.standing
    home = record_path(record.id)
    reader = press.reader(home)
    shown = choose_text(record, standing, press.language)
    former = record.front.redirect_from[0] if record.front.redirect_from else record.id
    first = standing.inclusions[0].approval.date if standing.inclusions else record.front.submitted
    last = standing.approval.date if standing.approval else first
    topics = (reader.term("kinds", record.front.kind), *reader.terms("subjects", record.front.subjects))
    return FeedEntry(
        id=press.address(record_path(former)),
        address=press.address(home),
        title=shown.title.text,
        summary=shown.summary.text,
        language=shown.title.lang or press.language,
        published=press.moment(first),
        updated=press.moment(last),
        authors=tuple(press.author(link, home) for link in author_links(record, reader)),
        topics=tuple(press.words(topics)),
        image=press.image(record.front.cover, record.files, home),
    )


def _last_approved(entry: Entry) -> tuple[int, str]:
    approval = entry.standing.approval
    day = approval.date if approval else entry.record.front.submitted
    return (-day.toordinal(), entry.record.id)
