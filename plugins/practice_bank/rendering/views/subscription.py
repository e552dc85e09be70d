"""How to have a calendar on one's phone."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from .reader import Reader

WAYS = ("google", "apple", "outlook")


@dataclass(frozen=True)
class Subscription:
    """A calendar to subscribe to."""

    label: str
    """What pressing the link does."""
    href: str
    """Of the file, relative to the page."""
    address: str
    """Of the file for the whole world; empty where the site's address is unknown."""
    webcal: str
    """The same for programs that keep calendars."""
    ways: tuple[str, ...]
    """How each of them takes it."""


def build_subscription(path: str, label: str, reader: Reader) -> Subscription:
    """Build the calendar of a path in the reader's language.

    Args:
        path: Of the file, without the language's prefix: `events/calendar.ics`.
        label: What pressing the link does.
        reader: Who reads.
    """
    address = Reader(reader.catalogue, reader.language, path, reader.site_url).address
    webcal = urlsplit(address)._replace(scheme="webcal").geturl() if address else ""
    return Subscription(
        label=label,
        href=reader.href(path),
        address=address,
        webcal=webcal,
        ways=tuple(reader.words[f"calendar.how_{way}"] for way in WAYS),
    )
