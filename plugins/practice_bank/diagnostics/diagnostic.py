"""A finding as a value: code, place, arguments. Words come in when it is reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum

from .codes import code
from .place import FieldPath, Place, field_name


class Severity(StrEnum):
    """How much a finding weighs: errors stop a build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Diagnostic:
    """One finding in one place."""

    code: str
    """Permanent code, a key of the registry: `PB101`."""
    place: Place
    severity: Severity
    field: str = ""
    """The field concerned, `authors[0].person`; empty where there is none."""
    arguments: Mapping[str, object] = dataclass_field(default_factory=dict)
    """Values for the placeholders of message and hint. A mapping by language is resolved when it is reported."""

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Order of a report: by place, then code, then field."""
        return (self.place, self.code, self.field)

    def message(self, language: str) -> str:
        """What is wrong, in a language."""
        return code(self.code).message(language, self.arguments)

    def hint(self, language: str) -> str:
        """What to write instead, in a language."""
        return code(self.code).hint(language, self.arguments)


def diagnose(
    code_id: str,
    place: Place,
    path: FieldPath = (),
    /,
    severity: Severity | None = None,
    **arguments: object,
) -> Diagnostic:
    """Make a finding; the severity is the code's own unless given."""
    weight = severity or Severity(code(code_id).severity)
    return Diagnostic(code_id, place, weight, field_name(path), arguments)
