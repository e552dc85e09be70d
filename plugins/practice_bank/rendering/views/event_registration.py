"""How to take part in an event."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ...catalogue import Occasion
from .link import Fact, Link
from .occasion_words import moment_words, when_words
from .reader import Reader

MAIL = "mailto:"


@dataclass(frozen=True)
class RegistrationPanel:
    """Deadline, seats, fee, and where to register: elsewhere, or by a letter that the reader sends."""

    facts: tuple[Fact, ...]
    button: Link | None
    """None where nobody said how."""
    note: str
    """Said beside the button."""


def build_registration(occasion: Occasion, title: str, reader: Reader) -> RegistrationPanel | None:
    """Build the panel; None where there is no registration, and for what is not held."""
    registration, words = occasion.event.front.registration, reader.words
    if registration is None or not occasion.is_held:
        return None
    opens, deadline, seats = registration.opens, registration.deadline, registration.seats
    is_mail = (registration.link or "").startswith(MAIL)
    return RegistrationPanel(
        facts=reader.facts(
            (words["event.opens"], [Link(moment_words(opens, reader.language))] if opens else []),
            (words["event.deadline"], [Link(moment_words(deadline, reader.language))] if deadline else []),
            (words["event.seats"], [Link(reader.number(seats))] if seats else []),
            (words["event.fee"], [Link(_fee(registration.fee, reader))] if registration.fee is not None else []),
        ),
        button=_button(occasion, registration.link, title, reader) if registration.link else None,
        note=words["event.register_mail_note"] if is_mail else "",
    )


def _fee(tenge: float, reader: Reader) -> str:
    return reader.words.say("event.fee_tenge", n=reader.number(tenge)) if tenge else reader.words["event.fee_none"]


def _button(occasion: Occasion, link: str, title: str, reader: Reader) -> Link:
    words = reader.words
    if not link.startswith(MAIL):
        return Link(words["event.register"], link)
    if "?" in link:
        return Link(words["event.register_mail"], link)
    letter = {
        "subject": words.say("event.mail_subject", title=title),
        "body": words.say("event.mail_body", title=title, when=when_words(occasion.event.front, reader.language)),
    }
    # Mail programs want line ends as RFC 6068 writes them.
    written = {key: text.replace("\n", "\r\n") for key, text in letter.items()}
    return Link(words["event.register_mail"], f"{link}?{urlencode(written, quote_via=quote)}")
