"""The schema of one kind of works: what every record has, what this kind needs, and what only this kind has."""

from copy import copy
from functools import lru_cache
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin

from pydantic import Field, create_model
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from ..i18n import localize
from ..records import FieldType, Kind, KindField, Original
from ..records.scalar import Day, Decimal, Flag, Identifier, Text

VALUES: dict[FieldType, Any] = {
    FieldType.TEXT: Text,
    FieldType.NUMBER: Decimal,
    FieldType.FLAG: Flag,
    FieldType.DATE: Day,
    FieldType.PERSON: Identifier,
    FieldType.TERM: Identifier,
}
OWN = "own_"
"""How the attributes of a kind's own fields start, so that none hides an attribute of the model."""


class _KindOriginal(Original):
    """An original by the schema of a kind, which no module holds: copies say of which kind it is made."""

    _source: ClassVar[tuple[str, str]]

    def __reduce__(self) -> tuple[Any, ...]:
        """Take it apart, for another process or a later run."""
        return _make_empty, self._source, self.__getstate__()


def _make_empty(source: str, kind_id: str) -> Original:
    model = _build(source, kind_id)
    return model.__new__(model)


def record_schema(kind: Kind) -> type[Original]:
    """The schema of a kind's originals; the same for the same kind."""
    return _build(kind.model_dump_json(), kind.id)


def own_attribute(field_id: str) -> str:
    """The attribute that holds a field that only one kind has."""
    return OWN + field_id.replace("-", "_")


@lru_cache(maxsize=64)
def _build(source: str, kind_id: str) -> type[Original]:
    kind = Kind.model_validate_json(source)
    required = set(kind.required)
    fields: dict[str, Any] = {
        name: _needed(field)
        for name, field in Original.model_fields.items()
        if name in required and not field.is_required()
    }
    for own in kind.fields:
        if own.id not in Original.model_fields:
            fields[own_attribute(own.id)] = _own(own, needed=own.id in required)
    name = "".join(part.title() for part in kind_id.split("-"))
    model = create_model(f"{name}Original", __base__=_KindOriginal, __doc__=_describe(kind), **fields)
    model._source = (source, kind_id)
    return model


def _needed(field: FieldInfo) -> tuple[Any, FieldInfo]:
    needed = copy(field)
    needed.default = PydanticUndefined
    needed.default_factory = None
    annotation = field.annotation
    if get_origin(annotation) in (Union, UnionType):
        kept = [part for part in get_args(annotation) if part is not type(None)]
        annotation = kept[0]
    if get_origin(annotation) is list:
        return annotation, Field(min_length=1, description=field.description)
    needed.annotation = annotation
    return annotation, needed


def _own(field: KindField, *, needed: bool) -> tuple[Any, Any]:
    value = VALUES[field.type]
    words = localize(field.labels, "kk")
    if needed:
        return value, Field(alias=field.id, description=words)
    return value | None, Field(default=None, alias=field.id, description=words)


def _describe(kind: Kind) -> str:
    return localize(kind.description, "kk") or localize(kind.labels, "kk")
