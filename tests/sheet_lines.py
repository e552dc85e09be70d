"""Fills in assessment sheets as people do in a plain editor."""

import re


def write_value(text: str, key: str, value: object) -> str:
    """Write a value after its key, in the first place where the key stands without one."""
    filled, count = re.subn(rf"^{key}:( *#.*)?$", f"{key}: {value}", text, count=1, flags=re.MULTILINE)
    assert count == 1, f"no empty line {key!r} in\n{text}"
    return filled
