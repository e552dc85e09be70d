"""What references may name: ids with the words that people use for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .suggestion import folded, suggest


@dataclass(frozen=True)
class Register:
    """Ids of one sort of things."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Ids by their folded ids, labels and synonyms."""
    ids: frozenset[str] = frozenset()
    is_open: bool = False
    """Whether some entries could not be read, so that an unknown id may be one of them."""

    def __contains__(self, entry: str) -> bool:
        return entry in self.ids

    def misses(self, word: str) -> bool:
        """Whether a word certainly names nothing; where entries are missing, only a label in place of an id does."""
        return word not in self.ids and (not self.is_open or folded(word) in self.names)

    def suggest(self, word: str) -> str | None:
        """Find the id that a word probably means."""
        return suggest(word, self.names)


def build_register(entries: Iterable[tuple[str, Iterable[str]]], *, is_open: bool = False) -> Register:
    """Build a register from ids with their labels; an id goes before a label that reads the same."""
    known = [(entry, list(labels)) for entry, labels in entries]
    names: dict[str, str] = {}
    for entry, labels in known:
        for label in labels:
            names.setdefault(folded(label), entry)
    names |= {folded(entry): entry for entry, _ in known}
    return Register(names, frozenset(entry for entry, _ in known), is_open)


@dataclass(frozen=True)
class Registers:
    """All that references of a bank may name, sound or not."""

    languages: tuple[str, ...] = ("kk", "ru")
    """Of the bank, its first language first."""
    are_languages_known: bool = True
    """False where `bank.yml` does not say them in a way that could be read."""
    kinds: Register = Register()
    people: Register = Register()
    organisations: Register = Register()
    records: Register = Register()
    vocabularies: Mapping[str, Register] = field(default_factory=dict)
    events: Register = Register()
    news: Register = Register()
    acts: Register = Register()
    questions: Register = Register()
    paragraphs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Numbers of the paragraphs on an act's page, by act; without acts that could not be read."""
    link_paths: Mapping[str, str] = field(default_factory=dict)
    """Links by the path of the folder they lead to: `record:city-village`, `event:expert-day`."""

    @property
    def linked(self) -> Mapping[str, Register]:
        """What texts may link to by name, by the scheme of the link: `act:253`."""
        return {
            "record": self.records,
            "event": self.events,
            "news": self.news,
            "act": self.acts,
            "question": self.questions,
        }

    @property
    def label_languages(self) -> tuple[str, ...]:
        """Languages that labels must have; none where the bank's are not known."""
        return self.languages if self.are_languages_known else ()
