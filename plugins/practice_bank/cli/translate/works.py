"""The works of a bank with what moved in their translations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...catalogue import Entry
from ...i18n import Messages, localize, messages
from ...loading import find_record_ids
from ...pipeline import Settings, arrange, check_bank
from ...records import Bank, Kind
from ..faults import Fault
from ..language import choose_language
from ..output import tell
from ..site import find_site


@dataclass(frozen=True)
class Works:
    """All works that could be read."""

    bank: Bank
    entries: Mapping[str, Entry]
    """By id, sorted by id."""
    known: tuple[str, ...]
    """Ids of all folders, also of those that could not be read."""
    words: Messages

    def kind(self, entry: Entry) -> Kind | None:
        """The kind of a work."""
        return self.bank.kinds.get(entry.record.front.kind)

    def title(self, entry: Entry) -> str:
        """The title of a work for the reader of the messages."""
        titles = {code: each.front.title for code, each in entry.record.translations.items() if each.front.title}
        return localize({**titles, entry.record.language: entry.record.front.title}, self.words.language)

    def person(self, person: str | None) -> str | None:
        """Name a person of the register; an unknown one by the id."""
        known = self.bank.people.get(person or "")
        return localize(known.name, self.words.language) if known else person


def open_works(root: Path | None, today: date, lang: str | None) -> Works:
    """Read all works, and from git what moved in their translations."""
    site = find_site(root)
    words = messages(choose_language(lang, site))
    settings = Settings(site, today, preview=True, thorough=True)
    checked = check_bank(settings)
    entries = arrange(checked, settings).entries
    known = tuple(sorted(find_record_ids(site)))
    if missing := sorted(set(known) - set(entries)):
        tell(words.say("cli.left_out", ids=", ".join(missing)))
    return Works(checked.bank, {name: entries[name] for name in sorted(entries)}, known, words)


def check_language(language: str, bank: Bank) -> None:
    """Ask whether a bank has a language.

    Raises:
        Fault: If it does not.
    """
    if language not in bank.settings.languages:
        raise Fault("cli.not_a_bank_language", language=language, languages=", ".join(bank.settings.languages))
