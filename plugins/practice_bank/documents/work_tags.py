"""What every template can say of a work. The fields are the tags of the templates: `{{ title }}`."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..i18n import localize
from ..rendering.views import Reader, author_links
from .matter import Matter

BLANK = "______"
"""Where something is not known, there is room to write it in."""
SHORT = 12
"""Digits of a digest that are enough to compare by eye."""


@dataclass(frozen=True)
class WorkTags:
    """The work and where it is kept."""

    bank: str
    """Name of the bank."""
    id: str
    """Id of the work."""
    title: str
    kind: str
    authors: str
    """Names with posts, and with the part of those who are not plain authors."""
    organisation: str
    submitted: str
    """Day the work was submitted."""
    digest: str
    """Of the text that was judged."""
    digest_short: str


def describe_work(matter: Matter, reader: Reader, digest: str) -> dict[str, str]:
    """Describe the work that was judged, as the fields of `WorkTags`."""
    front = matter.record.front
    return {
        "bank": localize(reader.catalogue.bank.settings.name, reader.language),
        "id": matter.record.id,
        "title": matter.title(reader.language),
        "kind": reader.term("kinds", front.kind).text,
        "authors": "; ".join(_introduce_authors(matter, reader)),
        "organisation": reader.organisation(front.organisation).text,
        "submitted": reader.day(front.submitted),
        "digest": digest,
        "digest_short": shorten_digest(digest),
    }


def name_authors(matter: Matter, reader: Reader) -> list[str]:
    """Name the authors, each with their part where it is not a plain author's."""
    links = author_links(matter.record, reader)
    return [f"{link.text} ({link.note})" if link.note else link.text for link in links]


def _introduce_authors(matter: Matter, reader: Reader) -> Iterator[str]:
    """Name the authors with the posts they held on the day the paper tells of."""
    front = matter.record.front
    day = matter.decision.date if matter.decision else front.submitted
    for author, name in zip(front.authors, name_authors(matter, reader), strict=True):
        person = matter.catalogue.bank.people.get(author.person or "")
        held = person.current(day) if person else None
        post = localize(held.role, reader.language) if held else ""
        yield f"{name}, {post}" if post else name


def shorten_digest(digest: str) -> str:
    """Write the beginning of a digest in groups that an eye can compare: `cbe0 20a4 38a1`."""
    digits = digest.removeprefix("sha256:")[:SHORT]
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
