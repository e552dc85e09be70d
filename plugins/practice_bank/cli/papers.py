"""The room of documents, which needs the extra `documents`, and that of manuscripts, which needs the extra `word`."""

from importlib import import_module
from types import ModuleType

from .faults import Fault

NEEDED = frozenset({"docx", "docxtpl", "lxml", "weasyprint"})
"""What the extra `documents` brings."""
NEEDED_TO_READ = frozenset({"docx", "docxtpl", "lxml", "mammoth", "pypandoc"})
"""What the extra `word` brings."""


def load_documents() -> ModuleType:
    """Load the room of documents when a command needs it: everything else works without the extra.

    Raises:
        Fault: If the extra is not installed, or a library of the system that it needs is missing.
    """
    try:
        import_module("weasyprint")
        return import_module("practice_bank.documents")
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] not in NEEDED:
            raise
        raise Fault("cli.needs_documents", name=fault.name) from fault
    except OSError as fault:
        # WeasyPrint finds Pango only when it is imported.
        raise Fault("cli.needs_pango", what=str(fault).splitlines()[0]) from fault


def load_manuscripts() -> ModuleType:
    """Load the room of manuscripts when a command needs it; Pango need not be there.

    Raises:
        Fault: If the extra is not installed.
    """
    try:
        manuscripts = import_module("practice_bank.documents.manuscript")
        manuscripts.find_reader()
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] not in NEEDED_TO_READ:
            raise
        raise Fault("cli.needs_word", name=fault.name) from fault
    return manuscripts
