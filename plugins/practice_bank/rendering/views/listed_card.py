"""A record's card in lists: a work stands in some ten of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ...catalogue import Entry
from ..addresses import CATALOGUE, record_path
from .card import Card, build_card
from .link import Link
from .reader import Reader
from .shown_text import choose_lines


@dataclass(frozen=True, eq=False, repr=False)
class ListedCard:
    """A card that is built only to be printed: that happens once, and all cards of a large bank take much memory."""

    entry: Entry
    reader: Reader
    """Of a page from which the catalogue is as far as from all that show the card."""

    @cached_property
    def title(self) -> Link:
        """Leads to the work; machines are told it wherever the card stands."""
        title, _ = choose_lines(self.entry.record, self.entry.standing, self.reader.language)
        return Link(title.text, self.reader.href(record_path(self.entry.record.id)), title.lang)

    @property
    def card(self) -> Card:
        """What is printed."""
        return build_card(self.entry, self.reader)

    def __repr__(self) -> str:
        """Show what is printed: all that it follows from is the whole bank."""
        return f"ListedCard({self.card!r})"


def list_cards(ids: Iterable[str], reader: Reader) -> tuple[ListedCard, ...]:
    """List the cards of records in the order given; those the site does not show are left out.

    On pages from which the catalogue is as far they are the same, and kept.
    """
    entries = reader.catalogue.entries
    kept = reader.catalogue.reckon(("cards", reader.language, reader.href(CATALOGUE)), dict[str, ListedCard])
    shown = [record for record in ids if record in entries]
    kept.update((record, ListedCard(entries[record], reader)) for record in shown if record not in kept)
    return tuple(kept[record] for record in shown)
