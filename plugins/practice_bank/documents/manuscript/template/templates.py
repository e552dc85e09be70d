"""All templates of a bank, for its site."""

from functools import cache
from pathlib import Path

from ....records import Bank, EntryForm
from ....rendering import template_path
from ....validation.forms import build_forms
from .form_docx import write_template


def name_template(kind: str, language: str) -> str:
    """Name the file of a template: `practice.kk.docx`."""
    return Path(template_path(kind, language)).name


def write_templates(bank: Bank, directory: Path) -> list[Path]:
    """Write the templates of all kinds in all languages of a bank below a directory.

    Returns:
        The paths written, sorted.
    """
    forms = build_forms(bank)
    written = []
    for kind in bank.kinds:
        for language in bank.settings.languages:
            target = directory / template_path(kind, language)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_write(_Asked(bank, forms[kind]), language))
            written.append(target)
    return sorted(written)


class _Asked:
    """A form of a bank; two that ask for the same are equal, so that a server writes a template once."""

    def __init__(self, bank: Bank, form: EntryForm) -> None:
        self.bank, self.form = bank, form
        self._key = repr((form, bank.people, bank.organisations))

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self._key == other._key


@cache
def _write(asked: _Asked, language: str) -> bytes:
    return write_template(asked.bank, asked.form, language)
