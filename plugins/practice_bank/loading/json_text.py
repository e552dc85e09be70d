"""JSON as plain data, nothing swallowed: Python's own reader keeps the last of two equal keys and takes `NaN`."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ..diagnostics import Diagnostic, Place, diagnose
from .data import CONTROL, DEPTH_LIMIT
from .loaded import Data

# Of other numbers Python would keep the value only roughly, or for long: they stay text.
_WHOLE = re.compile(r"-?\d{1,15}")
_DECIMAL = re.compile(r"-?\d{1,9}\.\d{1,6}")
_BROKEN = {"kk": "JSON ережесі бұзылған", "ru": "нарушены правила JSON", "en": "the rules of JSON are broken"}
_TWICE = {
    "kk": "бір кілт екі рет жазылған: {key}",
    "ru": "один ключ записан дважды: {key}",
    "en": "a key stands twice: {key}",
}


class _Refused(Exception):
    """Ends the reading at a value that cannot be taken as it is."""

    def __init__(self, reason: dict[str, str]) -> None:
        self.reason = reason


def load_json(text: str, path: str) -> tuple[Data, list[Diagnostic]]:
    """Read a text of JSON.

    Args:
        text: Untrusted.
        path: What findings call it.

    Returns:
        Nested dicts, lists, text, numbers, flags and None; None with a finding where it cannot be read.
    """
    try:
        data = json.loads(
            text,
            object_pairs_hook=_keep_keys,
            parse_constant=_refuse_constant,
            parse_int=lambda digits: int(digits) if _WHOLE.fullmatch(digits) else digits,
            parse_float=lambda digits: float(digits) if _DECIMAL.fullmatch(digits) else digits,
        )
    except json.JSONDecodeError as fault:
        return None, [diagnose("PB883", Place(path, fault.lineno, fault.colno), reason=_BROKEN)]
    except _Refused as fault:
        return None, [diagnose("PB883", Place(path), reason=fault.reason)]
    except RecursionError:
        return None, [diagnose("PB136", Place(path), limit=DEPTH_LIMIT)]
    findings = list(_check_values(data, path))
    return (None if findings else data), findings


def _keep_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            legible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in key[:60])
            raise _Refused({language: words.format(key=legible) for language, words in _TWICE.items()})
        found[key] = value
    return found


def _refuse_constant(_: str) -> Any:
    raise _Refused(_BROKEN)


def _check_values(data: Data, path: str) -> Iterator[Diagnostic]:
    """Find signs that no text has, and data that nest too deep to be looked through."""
    waiting: list[tuple[Data, int]] = [(data, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEPTH_LIMIT:
            yield diagnose("PB136", Place(path), limit=DEPTH_LIMIT)
            return
        if isinstance(value, str) and (control := CONTROL.search(value)):
            yield diagnose("PB114", Place(path), sign=f"U+{ord(control.group()):04X}")
            return
        if isinstance(value, dict):
            waiting += [(each, depth + 1) for item in value.items() for each in item]
        elif isinstance(value, list):
            waiting += [(each, depth + 1) for each in value]
