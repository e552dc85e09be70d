"""Blocks as the Markdown that the bank takes."""

from .text import Written, write_text

__all__ = ["Written", "write_text"]
