"""A work as others name it in their lists of sources.

GOST R 7.0.5-2008 with the elements of GOST R 7.0.100-2018 for electronic sources, and APA 7. Names stay as the register
has them: which word is the surname cannot be told from a name.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .link import Link
from .reader import Reader

_TITLE = "\x00"
"""Stands for the title while the rest is written."""


@dataclass(frozen=True)
class Citation:
    """One citation, cut at the title, which may be in another language than the rest."""

    style: str
    """`gost` or `apa`."""
    name: str
    before: str
    title: Link
    """With the stop that ends it."""
    after: str


def build_citation(style: str, title: Link, facts: Mapping[str, str], reader: Reader) -> Citation:
    """Build a citation.

    Args:
        style: `gost` or `apa`.
        title: Of the work, as the page shows it.
        facts: Words of the style's message, but the title.
        reader: Who reads.
    """
    words = reader.words
    before, _, after = words.say(f"cite.{style}", title=_TITLE, **facts).partition(_TITLE)
    ended = title.text if title.text.endswith(("!", "?", "…", ".")) else f"{title.text}."
    return Citation(
        style=style,
        name=words[f"cite.{style}_name"],
        before=before,
        title=Link(ended, lang=title.lang),
        after=after,
    )
