"""Tables of the search language: ES modules that hold one JSON value, read by browsers and by Python alike."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_table(name: str) -> dict[str, Any]:
    """The value of `search/<name>.mjs`, which is `export const NAME = {…};`."""
    text = (files(__package__) / "search" / f"{name}.mjs").read_text("utf-8")
    table: dict[str, Any] = json.loads(text[text.index("{") : text.rindex("}") + 1])
    return table
