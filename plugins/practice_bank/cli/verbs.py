"""The verbs of the command: the module of one is imported when somebody calls it."""

from collections.abc import Iterator, Mapping
from importlib import import_module

import click

MODULES = {
    "build": "build",
    "change": "change",
    "check": "check",
    "digest": "digest",
    "document": "document",
    "explain": "explain",
    "export": "export",
    "import": "manuscript",
    "init": "centre",
    "merge": "merge",
    "new": "new",
    "receive": "receive",
    "review": "review",
    "schemas": "schemas",
    "status": "status",
    "survey": "survey",
    "translate": "translate",
    "upgrade": "centre",
}
"""Modules of this package by verb."""
_FUNCTIONS = {"import": "import_manuscript"}
"""Where a function cannot have the name of its verb."""


class Verbs(Mapping[str, click.Command]):
    """The verbs by name."""

    def __getitem__(self, name: str) -> click.Command:
        module = import_module(f".{MODULES[name]}", __package__)
        verb: click.Command = getattr(module, _FUNCTIONS.get(name, name))
        return verb

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)
