"""All templates of a bank, for its site."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from ....records import Bank, EntryForm
from ....rendering import template_path
from ....running import Output
from ....validation.forms import build_forms
from .form_docx import write_template


def name_template(kind: str, language: str) -> str:
    """Name the file of a template: `practice.kk.docx`."""
    return Path(template_path(kind, language)).name


def plan_templates(bank: Bank) -> Iterator[Output]:
    """Plan the templates of all kinds in all languages of a bank."""
    forms = build_forms(bank)
    for kind in bank.kinds:
        for language in bank.settings.languages:
            asked = _Asked(bank, forms[kind])
            yield Output.of_file(template_path(kind, language), partial(_write, asked, language))


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
