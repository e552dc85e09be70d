"""Documents with an odd value at any place of their data."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from practice_bank.loading import Document
from practice_bank.validation.absent import walk


def set_value(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {key: set_value(inner, rest, value) if key == step else inner for key, inner in data.items()}
    return [set_value(inner, rest, value) if number == step else inner for number, inner in enumerate(data)]


def spoil(draw: Any, document: Document, odd: list[Any]) -> Document:
    path = draw(st.sampled_from([path for path, _ in walk(document.data)]))
    return replace(document, data=set_value(document.data, path, draw(st.sampled_from(odd))))
