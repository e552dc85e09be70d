"""The scalar types of the bank's files. YAML scalars arrive as text; these types give them their meaning.

Each type rejects with a `PydanticCustomError` whose type names the fault (`date_format`, `whole_number`, …), so that
validation can answer with the diagnostic of that fault.
"""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

_WHOLE = re.compile(r"[-+]?\d{1,9}")
_DECIMAL = re.compile(r"[-+]?\d{1,9}(\.\d{1,9})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")
_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?")

IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DIGEST = r"^sha256:[0-9a-f]{64}$"
_IDENTIFIER, _DIGEST = re.compile(IDENTIFIER), re.compile(DIGEST)


def _parse_whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise PydanticCustomError("whole_number", "not a whole number")


def _parse_decimal(value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return float(value)
    raise PydanticCustomError("decimal_number", "not a number")


def _parse_day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date_format", "not a date YYYY-MM-DD")


def _parse_moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and (_MOMENT.fullmatch(value) or _DAY.fullmatch(value)):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("moment_format", "not a moment YYYY-MM-DDTHH:MM")


def _parse_flag(value: Any) -> bool:
    if value in (True, "true", "True", "TRUE"):
        return True
    if value in (False, "false", "False", "FALSE"):
        return False
    raise PydanticCustomError("flag", "not true or false")


def _check_duration(value: str) -> str:
    if not _DURATION.fullmatch(value):
        raise PydanticCustomError("duration_format", "not an ISO 8601 duration")
    return value


def _check_identifier(value: str) -> str:
    if not _IDENTIFIER.fullmatch(value):
        raise PydanticCustomError("identifier_format", "not an identifier")
    return value


def _check_digest(value: str) -> str:
    if not _DIGEST.fullmatch(value):
        raise PydanticCustomError("digest_format", "not a content digest")
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text of one character or more."""
Whole = Annotated[int, BeforeValidator(_parse_whole)]
Decimal = Annotated[float, BeforeValidator(_parse_decimal)]
Day = Annotated[date, BeforeValidator(_parse_day)]
"""A date, `2026-11-21`."""
Moment = Annotated[datetime, BeforeValidator(_parse_moment)]
"""A local time in the bank's zone, `2026-12-04T15:00`, or a whole day."""
Flag = Annotated[bool, BeforeValidator(_parse_flag)]
"""`true` or `false`, in any case of YAML 1.2; nothing else."""
Duration = Annotated[Text, AfterValidator(_check_duration), Field(json_schema_extra={"format": "duration"})]
"""An ISO 8601 duration, `PT45M`, `P3Y`."""
Identifier = Annotated[Text, AfterValidator(_check_identifier), Field(json_schema_extra={"pattern": IDENTIFIER})]
"""Lower-case Latin letters, digits and hyphens: `city-village`."""
ContentDigest = Annotated[Text, AfterValidator(_check_digest), Field(json_schema_extra={"pattern": DIGEST})]
"""`sha256:` and 64 hexadecimal digits."""
Grade = Annotated[Whole, Field(ge=0, le=11)]
"""A grade of the Kazakhstan school; 0 is the pre-school class."""
Labels = Annotated[dict[str, Text], Field(min_length=1)]
"""The same text by language code."""


class Level(StrEnum):
    """How far a work is spread."""

    SCHOOL = "school"
    DISTRICT = "district"
    OBLAST = "oblast"
    REPUBLIC = "republic"
