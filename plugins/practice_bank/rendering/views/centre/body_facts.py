"""What a body is, in words."""

from ....i18n import localize
from ....records import CentreBody
from ...addresses import body_path
from ..link import Fact, Link
from ..reader import Reader


def body_title(body: CentreBody, reader: Reader, path: str = "") -> Link:
    """Name a body: by its own name, else by its organisation's."""
    known = reader.catalogue.bank.organisations.get(body.organisation)
    names = body.name or (known.name if known else {})
    return reader.text(names, path) if names else Link(body.organisation, reader.href(path) if path else "")


def body_link(body: CentreBody, reader: Reader) -> Link:
    """Name a body, linked to its page."""
    return body_title(body, reader, body_path(body.id))


def kind_words(kind: str, reader: Reader) -> str:
    """Say what kind of body it is."""
    return localize(reader.term_labels("body-kinds", kind), reader.language)


def body_facts(body: CentreBody, reader: Reader) -> tuple[Fact, ...]:
    """List where a body is, what it is about and since when."""
    words = reader.words
    since = reader.since(body.since) if body.since else ""
    until = reader.until(body.until) if body.until else ""
    return reader.facts(
        (words["structure.organisation"], [reader.organisation(body.organisation)] if body.name else []),
        (reader.listing_label("subjects"), [reader.term("subjects", body.subject)] if body.subject else []),
        (words["structure.period"], [Link(each) for each in (since, until) if each]),
    )


def contact_facts(body: CentreBody, reader: Reader) -> tuple[Fact, ...]:
    """List where and when a body can be reached."""
    words, contact = reader.words, body.contact
    if contact is None:
        return ()
    return reader.facts(
        (words["structure.address"], [reader.text(contact.address)] if contact.address else []),
        (words["structure.email"], [Link(contact.email, f"mailto:{contact.email}")] if contact.email else []),
        (words["structure.hours"], [reader.text(contact.hours)] if contact.hours else []),
    )
