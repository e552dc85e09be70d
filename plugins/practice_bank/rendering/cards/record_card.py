"""The card of a work."""

from ...catalogue import Entry
from ..views import Reader, author_name, build_mark, choose_text
from .social_card import SocialCard


def build_record_card(entry: Entry, reader: Reader) -> SocialCard:
    """Build the card: what it is, whose it is, and that it is approved."""
    record, mark = entry.record, build_mark(entry, reader)
    title = choose_text(record, entry.standing, reader.language).title.text
    authors = ", ".join(author_name(author, reader).text for author in record.front.authors)
    stamp = " · ".join(word for word in (mark.word, mark.level) if word)
    return SocialCard(title=title, kicker=reader.term("kinds", record.front.kind).text, details=(authors, stamp))
