"""Copies of what others make slowly and only some attributes tell apart: pages, contexts."""

from typing import TypeVar

T = TypeVar("T")


def duplicate(thing: T) -> T:
    """Copy an object that consists of its attributes; `copy.copy` asks it first how, which takes longer."""
    twin = object.__new__(type(thing))
    vars(twin).update(vars(thing))
    return twin
