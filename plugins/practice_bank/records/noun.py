"""What all nouns read from a file share."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from ..diagnostics import FieldPath, Marks


class Noun(BaseModel):
    """A frozen thing that rejects unknown keys and documents its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, hide_input_in_errors=True)

    def __getstate__(self) -> dict[Any, Any]:
        """Say what a copy is made of: of the thousands in a bank nobody asks which values were given by name."""
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take what a copy is made of."""
        for name, value in (("__dict__", state), *_UNASKED.items()):
            object.__setattr__(self, name, value)


_UNASKED = {"__pydantic_fields_set__": set[str](), "__pydantic_extra__": None, "__pydantic_private__": None}
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
