"""Words on a page, perhaps linked, perhaps in a language other than the page's."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A text to print."""

    text: str
    href: str = ""
    """Relative to the page; empty: plain words."""
    lang: str = ""
    """Set where the text is not in the page's language."""
    note: str = ""
    """Said after it, in the page's language: a role, a number."""


@dataclass(frozen=True)
class Fact:
    """A label with its values: one row of a description list."""

    label: str
    values: tuple[Link, ...]
