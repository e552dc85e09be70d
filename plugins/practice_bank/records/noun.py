"""What all nouns read from a file share."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from ..diagnostics import FieldPath, Marks

State = tuple[Any, ...] | dict[str, Any]
"""The values of all fields in their order; by name where some are not there."""
KINDS = 256
"""Kinds of nouns whose fields are remembered."""


class Noun(BaseModel):
    """A frozen thing that rejects unknown keys and documents its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, hide_input_in_errors=True)

    def __getstate__(self) -> Any:
        """Say what a copy is made of: of the thousands in a bank nobody asks which values were given by name."""
        values = self.__dict__
        # The names of fields would stand in memory once for each copy.
        return tuple(values.values()) if tuple(values) == _field_names(type(self)) else values

    def __setstate__(self, state: State) -> None:
        """Take what a copy is made of."""
        values = dict(zip(_field_names(type(self)), state, strict=True)) if isinstance(state, tuple) else state
        for name, value in (("__dict__", values), *_UNASKED):
            object.__setattr__(self, name, value)


@lru_cache(KINDS)
def _field_names(noun: type[Noun]) -> tuple[str, ...]:
    return tuple(noun.model_fields)


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
