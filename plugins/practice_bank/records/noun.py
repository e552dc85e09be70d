"""What all nouns read from a file share."""

from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from ..diagnostics import FieldPath, Marks

State = tuple[Any, ...] | dict[str, Any]
"""The values of all fields in their order; by name where some are not there."""
KINDS = 256
"""Kinds of nouns whose fields are remembered."""
COMMON = 32
"""Characters up to which a text may be said by thousands: ids, above all."""


class Noun(BaseModel):
    """A frozen thing that rejects unknown keys and documents its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, hide_input_in_errors=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Let copies share the names of their fields.

        Python shares them where the first thing of a class was given its values one after the other; Pydantic gives
        all at once.
        """
        first = cls.__new__(cls)
        for name in cls.model_fields:
            object.__setattr__(first, name, None)

    def __getstate__(self) -> Any:
        """Say what a copy is made of: of the thousands in a bank nobody asks which values were given by name."""
        values = self.__dict__
        # The names of fields would stand in memory once for each copy.
        return tuple(values.values()) if tuple(values) == _field_names(type(self)) else values

    def __setstate__(self, state: State) -> None:
        """Take what a copy is made of."""
        put = object.__setattr__
        values = zip(_field_names(type(self)), state, strict=True) if isinstance(state, tuple) else state.items()
        for name, value in values:
            put(self, name, _share(value) if value else value)
        for name, nothing in _UNASKED:
            put(self, name, nothing)


@lru_cache(KINDS)
def _field_names(noun: type[Noun]) -> tuple[str, ...]:
    return tuple(noun.model_fields)


def _share(value: object) -> object:
    """Give what is common so that it stands in memory once."""
    if type(value) is list:
        return list(tuple(map(_share, value)))  # of a tuple: then it keeps no room to grow
    return intern(value) if type(value) is str and len(value) <= COMMON else value


_UNASKED = (("__pydantic_fields_set__", set[str]()), ("__pydantic_extra__", None), ("__pydantic_private__", None))
T = TypeVar("T", bound=Noun, covariant=True)


@dataclass(frozen=True)
class Marked(Generic[T]):
    """A noun together with where each of its values stands in its file."""

    value: T
    marks: Marks
    """Relative to the noun: `("date",)`."""
    path: FieldPath = ()
    """Where in its file the noun stands: `(0,)` for the first decision; `()` where it is the whole file."""
    whole: bool = True
    """Whether the schema found no fault; else `value` lacks the faulty parts, and a finding says what is wrong."""
