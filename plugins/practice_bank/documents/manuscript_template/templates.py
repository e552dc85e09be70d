"""All templates of a bank, for its site."""

import gc
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from ...records import Bank, EntryForm
from ...rendering import template_path
from ...running import Output
from ...validation.forms import build_forms
from .form_docx import write_template

YOUNG = 1
"""Generations of the collector that what was just made is in."""


def name_template(kind: str, language: str) -> str:
    """Name the file of a template: `practice.kk.docx`."""
    return Path(template_path(kind, language)).name


def plan_templates(bank: Bank) -> Iterator[Output]:
    """Plan the templates of all kinds in all languages of a bank."""
    find_forms = cache(partial(build_forms, bank))
    for kind in bank.kinds:
        for language in bank.settings.languages:
            make = partial(_write, bank, find_forms, kind, language)
            yield Output.of_file(template_path(kind, language), make, is_long=True)


def _write(bank: Bank, find_forms: Callable[[], Mapping[str, EntryForm]], kind: str, language: str) -> bytes:
    try:
        return write_template(bank, find_forms()[kind], language)
    finally:
        # Parts of a document name each other: without this, three megabytes each stay until much else was made.
        gc.collect(YOUNG)
