"""A Word document from outside: opened without trusting it, and prepared for its readers."""

from .drawings import Drawing
from .package import WordPackage, open_package
from .prepared import Prepared, prepare

__all__ = ["Drawing", "Prepared", "WordPackage", "open_package", "prepare"]
