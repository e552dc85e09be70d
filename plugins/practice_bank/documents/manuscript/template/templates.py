"""All templates of a bank, for its site."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ....records import Bank
from ....rendering import template_path
from ....running import Output
from ....validation.forms import build_forms
from .form_docx import write_template


def name_template(kind: str, language: str) -> str:
    """Name the file of a template: `practice.kk.docx`."""
    return Path(template_path(kind, language)).name


def plan_templates(bank: Bank) -> Iterator[Output]:
    """Plan the templates of all kinds in all languages of a bank."""
    for kind in bank.kinds:
        for language in bank.settings.languages:
            yield Output.of_file(template_path(kind, language), partial(_write, bank, kind, language))


def _write(bank: Bank, kind: str, language: str) -> bytes:
    return write_template(bank, build_forms(bank)[kind], language)
