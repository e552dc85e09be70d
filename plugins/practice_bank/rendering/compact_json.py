"""JSON in as few bytes as it goes, for scripts and other programs."""

import json

import orjson


def write_json(data: object, *, is_sorted: bool = False) -> bytes:
    """Write data as JSON.

    Args:
        data: Texts, numbers, lists, and mappings by texts or numbers.
        is_sorted: Whether keys stand in the order of their signs; else they stay in their own.
    """
    order = orjson.OPT_SORT_KEYS if is_sorted else 0
    try:
        return orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS | order)
    except TypeError:
        # What it refuses, a number beyond 64 bits, somebody has written: nothing else of the site shall lack for it.
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=is_sorted).encode()
