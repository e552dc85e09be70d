"""The keys that a schema knows."""

from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..diagnostics import FieldPath


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Any]:
    """Keys of a model as they are written in files, with their annotations."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def keys_at(model: type[BaseModel], path: FieldPath) -> list[str]:
    """Keys that are allowed at a path; none where any key is."""
    found: Any = model
    for step in path:
        found = _step(found, step)
    inner = _model_of(found)
    return list(keys_of(inner)) if inner else []


def all_keys(model: type[BaseModel]) -> frozenset[str]:
    """Keys of a model and of everything inside it."""
    found: set[str] = set()
    waiting = [model]
    while waiting:
        for key, annotation in keys_of(waiting.pop()).items():
            found.add(key)
            inner = _model_of(_item_of(annotation))
            waiting += [inner] if inner else []
    return frozenset(found)


def _step(annotation: Any, step: str | int) -> Any:
    model = _model_of(annotation)
    if model is None or isinstance(step, int):
        return _item_of(annotation)
    if "root" in model.model_fields:
        return _step(model.model_fields["root"].annotation, step)
    return keys_of(model).get(step)


def _item_of(annotation: Any) -> Any:
    plain = _plain(annotation)
    arguments = get_args(plain)
    if (model := _model_of(plain)) and "root" in model.model_fields:
        return _item_of(model.model_fields["root"].annotation)
    return arguments[-1] if get_origin(plain) in (list, dict) else plain


def _model_of(annotation: Any) -> type[BaseModel] | None:
    plain = _plain(annotation)
    return plain if isinstance(plain, type) and issubclass(plain, BaseModel) else None


def _plain(annotation: Any) -> Any:
    """An annotation without `None` and without what is annotated to it."""
    if get_origin(annotation) in (Union, UnionType):
        return _plain(next(part for part in get_args(annotation) if part is not type(None)))
    return _plain(annotation.__origin__) if hasattr(annotation, "__metadata__") else annotation
