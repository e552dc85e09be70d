"""How to hand a work on: links, citations, the code a phone reads."""

from dataclasses import dataclass
from urllib.parse import quote

from ...catalogue import Entry
from ...i18n import format_day_of_year, localize
from .card import author_name
from .citation import Citation, build_citation
from .link import Link
from .qr_code import draw_code
from .reader import Reader
from .shown_text import ShownText

QUIET = 2
"""Empty squares around the code; the page's own white does the rest."""


@dataclass(frozen=True)
class SharePanel:
    """What hands a work on. Nothing here asks another host before a reader follows a link."""

    address: str
    """Of the page, for the whole world."""
    links: tuple[Link, ...]
    """Messengers."""
    citations: tuple[Citation, ...]
    access_date: str
    """How to add the day of reading, which only the reader knows."""
    qr: str
    """SVG of the address."""
    source: str
    """Where a printed sheet comes from."""


def build_share(entry: Entry, shown: ShownText, reader: Reader) -> SharePanel | None:
    """Build the panel; None where the site's address is unknown, for all of it leads there."""
    if not reader.address:
        return None
    words, address = reader.words, reader.address
    return SharePanel(
        address=address,
        links=messenger_links(shown.title.text, reader),
        citations=_citations(entry, shown, reader),
        access_date=words.say("cite.access_date", day=reader.day(reader.catalogue.today)),
        qr=draw_address(address),
        source=words.say("cite.source", bank=_bank_name(reader), status=_status(entry, reader)),
    )


def messenger_links(title: str, reader: Reader) -> tuple[Link, ...]:
    """Link to messengers that hand the page on; none where the site's address is unknown."""
    words, address = reader.words, reader.address
    if not address:
        return ()
    url, text = quote(address, safe=""), quote(title, safe="")
    telegram, whatsapp = f"https://t.me/share/url?url={url}&text={text}", f"https://wa.me/?text={text}%20{url}"
    return (Link(words["cite.telegram"], telegram), Link(words["cite.whatsapp"], whatsapp))


def draw_address(address: str) -> str:
    """Draw the QR code of an address as SVG that takes the size and colour of its surroundings."""
    code = draw_code(address, "M", QUIET)
    return f'<svg viewBox="0 0 {code.size} {code.size}" class="pb-qr"><path stroke="#000" d="{code.path}"/></svg>'


def _citations(entry: Entry, shown: ShownText, reader: Reader) -> tuple[Citation, ...]:
    approval = entry.standing.approval
    day = approval.date if approval else entry.record.front.submitted
    facts = {
        "authors": ", ".join(author_name(author, reader).text for author in entry.record.front.authors).rstrip("."),
        "bank": _bank_name(reader),
        "day": reader.day(day).rstrip("."),
        "day_of_year": format_day_of_year(day, reader.language),
        "year": str(day.year),
        "url": reader.address,
    }
    return tuple(build_citation(style, shown.title, facts, reader) for style in ("gost", "apa"))


def _bank_name(reader: Reader) -> str:
    return localize(reader.catalogue.bank.settings.name, reader.language)


def _status(entry: Entry, reader: Reader) -> str:
    """Say the status with the day and number of the order behind it."""
    standing, words = entry.standing, reader.words
    parts = [words[f"status.{standing.status.value}"], reader.level(standing.level)]
    if standing.approval:
        parts.append(reader.day(standing.approval.date))
    return " · ".join(part for part in parts if part)
