"""What references may name: ids with the words that people use for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .suggestion import folded, suggest


class TitlesUnread(Exception):
    """Somebody asks what a word probably means, and the titles it may mean are still to be read."""


@dataclass(frozen=True)
class Register:
    """Ids of one sort of things."""

    names: Mapping[str, str] | None = field(default_factory=dict)
    """Ids by their folded ids, labels and synonyms; None where they are still to be read."""
    ids: frozenset[str] = frozenset()
    is_open: bool = False
    """Whether some entries could not be read, so that an unknown id may be one of them."""

    def __contains__(self, entry: str) -> bool:
        return entry in self.ids

    def misses(self, word: str) -> bool:
        """Whether a word certainly names nothing; where entries are missing, only a label in place of an id does."""
        return word not in self.ids and (not self.is_open or folded(word) in (self.names or {}))

    def suggest(self, word: str) -> str | None:
        """Find the id that a word probably means.

        Raises:
            TitlesUnread: If the names are still to be read.
        """
        if self.names is None:
            raise TitlesUnread
        return suggest(word, self.names)


EMPTY = Register()


def build_register(entries: Iterable[tuple[str, Iterable[str]]], *, is_open: bool = False) -> Register:
    """Build a register from ids with their labels; an id goes before a label that reads the same."""
    known = [(entry, list(labels)) for entry, labels in entries]
    names: dict[str, str] = {}
    for entry, labels in known:
        for label in labels:
            names.setdefault(folded(label), entry)
    names |= {folded(entry): entry for entry, _ in known}
    return Register(names, frozenset(entry for entry, _ in known), is_open)
