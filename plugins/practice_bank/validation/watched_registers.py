"""What the reading of a folder asked of the registers: while the answers stay the same, so does what was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from .register import Register
from .registers import Registers

Question = tuple[str, str, str]
"""Register (empty: all of them together), what is asked of it, and the word it is asked about."""
Answer = bool | str | frozenset[str] | None
Answers = dict[Question, Answer]


@dataclass(frozen=True)
class _WatchedRegister(Register):
    """A register that notes what it answers."""

    name: str = ""
    noted: Answers = field(default_factory=dict)

    def __contains__(self, entry: str) -> bool:
        found = super().__contains__(entry)
        self.noted[self.name, "__contains__", entry] = found
        return found

    def misses(self, word: str) -> bool:
        """Whether a word certainly names nothing."""
        found = super().misses(word)
        self.noted[self.name, "misses", word] = found
        return found

    def suggest(self, word: str) -> str | None:
        """Find the id that a word probably means."""
        found = super().suggest(word)
        self.noted[self.name, "suggest", word] = found
        return found


@dataclass(frozen=True)
class _WatchedRegisters(Registers):
    """Registers that note what they answer."""

    noted: Answers = field(default_factory=dict)

    def find_vocabulary(self, name: str) -> Register | None:
        """The terms of a vocabulary."""
        self.noted["", "has_vocabulary", name] = self.has_vocabulary(name)
        return super().find_vocabulary(name)

    def find_paragraphs(self, act: str) -> frozenset[str] | None:
        """The paragraphs on an act's page."""
        found = super().find_paragraphs(act)
        self.noted["", "find_paragraphs", act] = found
        return found

    def find_link(self, path: str) -> str | None:
        """The link to a folder by its path."""
        found = super().find_link(path)
        self.noted["", "find_link", path] = found
        return found

    def find_record_path(self, record: str) -> str | None:
        """The folder of a record."""
        found = super().find_record_path(record)
        self.noted["", "find_record_path", record] = found
        return found


def watch_registers(registers: Registers) -> tuple[Registers, Answers]:
    """Give registers that answer as these do, and what they have answered so far."""
    noted: Answers = {}
    own = {one.name: getattr(registers, one.name) for one in fields(Registers)}
    watched = {name: _watch(name, one, noted) for name, one in own.items() if isinstance(one, Register)}
    terms = {name: _watch(f"vocabularies/{name}", one, noted) for name, one in registers.vocabularies.items()}
    return _WatchedRegisters(**{**own, **watched, "vocabularies": terms}, noted=noted), noted


class Answering:
    """Asks registers again, each question once."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        self._given: Answers = {}

    def is_same(self, answers: Mapping[Question, Answer]) -> bool:
        """Whether all questions are answered as they were before.

        Raises:
            TitlesUnread: If a question is about titles that are still to be read.
        """
        given = self._given
        for question, answer in answers.items():
            if question not in given:
                given[question] = _ask(self._registers, *question)
            if given[question] != answer:
                return False
        return True


def _watch(name: str, register: Register, noted: Answers) -> Register:
    return _WatchedRegister(register.names, register.ids, register.is_open, name, noted)


def _ask(registers: Registers, name: str, about: str, word: str) -> Answer:
    answer: Answer = getattr(_find(registers, name), about)(word)
    return answer


def _find(registers: Registers, name: str) -> Registers | Register | None:
    if not name:
        return registers
    kind, _, vocabulary = name.partition("/")
    # A vocabulary that is no longer there was asked for first, and that answer has changed already.
    return registers.vocabularies[vocabulary] if vocabulary else getattr(registers, kind)
