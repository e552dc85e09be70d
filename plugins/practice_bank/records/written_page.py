"""Pages of the site that its authors wrote in the site generator's own way."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class WrittenPage:
    """A page below `docs/` in all its languages, as far as others are concerned: what it links to by name."""

    name: str
    """Path without language and ending, `guides/expert`; an index is its folder, the first page is empty."""
    titles: Mapping[str, str]
    """By language."""
    sources: tuple[str, ...]
    """Its files, relative to `docs/`, sorted: `guides/expert.kk.md`."""
    links: tuple[tuple[str, str, str], ...]
    """Scheme, id and anchor of what it links to by name, each once, in the order of the text: `act`, `253`, `13.6`."""
