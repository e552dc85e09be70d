"""What can be found, before any index knows of it: a new kind of page only adds such documents."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A text with the language its words are in."""

    text: str
    language: str


@dataclass(frozen=True)
class TextSection:
    """A heading of a text and what follows it."""

    anchor: str
    """The heading's `id` on the page; empty before the first heading."""
    heading: str
    runs: Sequence[str]
    """Its plain text as it is counted: cut at its blanks."""

    @property
    def text(self) -> str:
        """In one line."""
        return " ".join(self.runs)


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """A page to be found, or words that lead to other pages."""

    kind: str
    """`record`, `event`, `news`, `page`, `person`, `organisation`, `term`; `grade` has no page of its own."""
    id: str
    """Unique among its kind: what its address is made of."""
    title: Words
    summary: Words
    note: str = ""
    """Shown with it, in the page's language: what it is, whose it is."""
    names: Sequence[Words] = ()
    """What else it is called: found like the title, not shown."""
    words: Sequence[Words] = ()
    """What it is about: found, not shown."""
    sections: Sequence[TextSection] = ()
    """Its whole text, in the language of the body."""
    language: str = ""
    """Of the sections."""
    lends: Sequence[str] = ()
    """Ids of records that are found by its words too: those under a term, of a person, of an organisation."""
