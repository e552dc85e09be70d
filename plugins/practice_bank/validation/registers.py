"""All that the references of a bank may name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .register import EMPTY, Register


@dataclass(frozen=True)
class Registers:
    """All that references of a bank may name, sound or not."""

    languages: tuple[str, ...] = ("kk", "ru")
    """Of the bank, its first language first."""
    are_languages_known: bool = True
    """False where `bank.yml` does not say them in a way that could be read."""
    kinds: Register = EMPTY
    people: Register = EMPTY
    organisations: Register = EMPTY
    records: Register = EMPTY
    vocabularies: Mapping[str, Register] = field(default_factory=dict)
    events: Register = EMPTY
    news: Register = EMPTY
    acts: Register = EMPTY
    questions: Register = EMPTY
    paragraphs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Numbers of the paragraphs on an act's page, by act; without acts that could not be read."""
    link_paths: Mapping[str, str] = field(default_factory=dict)
    """Links by the path of the folder they lead to: `record:city-village`, `event:expert-day`."""

    def has_vocabulary(self, name: str) -> bool:
        """Whether the bank has a vocabulary."""
        return name in self.vocabularies

    def find_vocabulary(self, name: str) -> Register | None:
        """The terms of a vocabulary; None where the bank has none of that name."""
        return self.vocabularies.get(name)

    def find_paragraphs(self, act: str) -> frozenset[str] | None:
        """The paragraphs on an act's page; None where they are not known."""
        return self.paragraphs.get(act)

    def find_link(self, path: str) -> str | None:
        """The link to a folder by its path."""
        return self.link_paths.get(path)

    def find_record_path(self, record: str) -> str | None:
        """The folder of a record."""
        return self._record_paths.get(record)

    @cached_property
    def _record_paths(self) -> Mapping[str, str]:
        own = "record:"
        return {link.removeprefix(own): path for path, link in self.link_paths.items() if link.startswith(own)}

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
