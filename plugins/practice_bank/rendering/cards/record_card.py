"""The card of a work."""

from ...catalogue import Entry
from ..views import Reader, RecordView, author_links
from .social_card import SocialCard


def build_record_card(entry: Entry, view: RecordView, reader: Reader) -> SocialCard:
    """Build the card: what it is, whose it is, and that it is approved."""
    authors = ", ".join(link.text for link in author_links(entry.record, reader))
    stamp = " · ".join(word for word in (view.stamp.word, view.stamp.level) if word)
    return SocialCard(title=view.title.text, kicker=view.kind.text, details=(authors, stamp))
