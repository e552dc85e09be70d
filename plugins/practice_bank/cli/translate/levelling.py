"""A translation as it will be once it is declared level, and all that speaks against it."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ...diagnostics import Diagnostic, Severity
from ...loading import Folder, LoadedBank, load_page, set_values
from ...records import Bank, Record, TranslationState
from ...review import find_untranslated, title_part
from ...validation import parse_bank

Hindrance = tuple[str, dict[str, str]]
"""A message's key and its words."""


@dataclass(frozen=True)
class Levelling:
    """One translation of a record, with what is to be written about it."""

    loaded: LoadedBank
    record: Record
    language: str
    chosen: Mapping[str, str | None]
    """What the call says of the translation, by key; None: stays as it is."""

    @property
    def path(self) -> str:
        """The translation's file, relative to the site's root."""
        return f"{self.record.folder}/index.{self.language}.md"

    @cached_property
    def before(self) -> str:
        """The file as it is."""
        return (self.loaded.root / self.path).read_bytes().decode("utf-8")

    @cached_property
    def text(self) -> str:
        """The file as it will be."""
        return self._with({key: value for key, value in self.chosen.items() if value})

    @property
    def is_readable(self) -> bool:
        """Whether there is a text that can be declared level, or none at all."""
        return self.language in self.record.translations or not (self.loaded.root / self.path).exists()

    def find_hindrances(self, bank: Bank) -> list[Hindrance]:
        """Find what speaks against it before its text is looked at."""
        return list(self._hindrances(bank))

    def find_errors(self) -> list[Diagnostic]:
        """Find the errors of the translation as it will be.

        Unless it is called unfinished it is held against all that a complete one needs.
        """
        unfinished = self.chosen["state"] == TranslationState.IN_PROGRESS
        text = self.text if unfinished else self._with({"state": TranslationState.COMPLETE.value})
        _, findings = self._read(text)
        return [each for each in findings if each.place.path == self.path and each.severity is Severity.ERROR]

    def find_missing(self, language: str) -> list[str]:
        """Name the sections of the original that the translation lacks; an unfinished one may lack them.

        Args:
            language: Of the names.
        """
        if self.chosen["state"] == TranslationState.IN_PROGRESS:
            return []
        parts = find_untranslated(self.record, self.language)
        return [title_part(part, self.record, language).text for part in parts]

    def _hindrances(self, bank: Bank) -> Iterator[Hindrance]:
        if not self.record.digest:
            yield "translate.original_broken", {"path": f"{self.record.folder}/index.{self.record.language}.md"}
        if self.language not in self.record.translations:
            yield "translate.no_text", {"path": self.path}
            return
        note = self.record.translations[self.language].front.translation
        if note.state is TranslationState.NOT_PLANNED and not self.chosen["state"]:
            yield "translate.not_planned", {"path": self.path}
        checker = self.chosen["checked_by"] or note.checked_by
        if checker and checker == (self.chosen["translator"] or note.translator):
            yield "translate.checks_own", {"person": checker, "path": self.path}
        assert self.record.id in bank.records

    def _with(self, values: Mapping[str, str]) -> str:
        return set_values(self.before, "translation", {"source": self.record.digest, **values})

    def _read(self, text: str) -> tuple[Record | None, list[Diagnostic]]:
        """Read the folder with another text of the translation in it."""
        with tempfile.TemporaryDirectory(prefix="practice-bank-") as name:
            source = Path(name) / "index.md"
            source.write_bytes(text.encode())
            document, unreadable = load_page(source, self.path)
        folder = replace(self._folder, texts={**self._folder.texts, self.language: document})
        bank, invalid = parse_bank(replace(self.loaded, records=(folder,), collections={}, assignments=()))
        return bank.records.get(self.record.id), [*unreadable, *invalid]

    @property
    def _folder(self) -> Folder:
        return next(folder for folder in self.loaded.records if folder.path == self.record.folder)
