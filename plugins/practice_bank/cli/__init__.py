"""The command `practice-bank`: one module a verb."""

from .command import main

__all__ = ["main"]
