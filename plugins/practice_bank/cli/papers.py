"""The room of documents, which needs the extra `documents`."""

from importlib import import_module
from types import ModuleType

from .faults import Fault

NEEDED = frozenset({"docx", "docxtpl", "lxml", "weasyprint"})
"""What the extra brings."""


def load_documents() -> ModuleType:
    """Load the room when a command needs it: everything else works without the extra.

    Raises:
        Fault: If the extra is not installed, or a library of the system that it needs is missing.
    """
    try:
        return import_module("practice_bank.documents")
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] not in NEEDED:
            raise
        raise Fault("cli.needs_documents", name=fault.name) from fault
    except OSError as fault:
        # WeasyPrint finds Pango only when it is imported.
        raise Fault("cli.needs_pango", what=str(fault).splitlines()[0]) from fault
