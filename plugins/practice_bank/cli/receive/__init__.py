"""`practice-bank receive`: what a teacher sent becomes a record on a branch of its own."""

from .receive import receive

__all__ = ["receive"]
