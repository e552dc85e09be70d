"""The reader at hand."""

from collections.abc import Callable, Mapping
from importlib import import_module

from ..blocks import Text

Reader = Callable[[bytes], Text]
READERS: Mapping[str, str] = {"pandoc": "read_by_pandoc", "mammoth": "read_by_mammoth"}
"""Readers in the order of preference, with the names of their functions."""


def find_reader() -> Reader:
    """Find the first reader that is installed.

    Raises:
        ModuleNotFoundError: If none is.
    """
    for name in READERS:
        try:
            return load_reader(name)
        except (ModuleNotFoundError, OSError) as fault:
            missing = fault
    raise ModuleNotFoundError(str(missing), name="mammoth")


def load_reader(name: str) -> Reader:
    """Load a reader.

    Raises:
        ModuleNotFoundError: If its library is not installed.
        OSError: If pandoc itself is not there.
    """
    reader: Reader = getattr(import_module(f"{__package__}.{name}"), READERS[name])
    if name == "pandoc":
        import_module("pypandoc").get_pandoc_path()
    return reader
