"""Words on a page, perhaps linked, perhaps in a language other than the page's.

A page has some hundred of them, and a tuple is made in half the time of a frozen dataclass.
"""

from typing import NamedTuple


class Link(NamedTuple):
    """A text to print."""

    text: str
    href: str = ""
    """Relative to the page; empty: plain words."""
    lang: str = ""
    """Set where the text is not in the page's language."""
    note: str = ""
    """Said after it, in the page's language: a role, a number."""


class Fact(NamedTuple):
    """A label with its values: one row of a description list."""

    label: str
    values: tuple[Link, ...]
