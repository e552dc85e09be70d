"""Raised and lowered signs: Markdown has none, so they are written with signs of their own, else with `^` and `_`."""

RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
LOWERED = str.maketrans("0123456789+-−=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ")


def raise_(text: str) -> str:
    """Write a text raised: `²`, else `^(ab)`."""
    return _write(text, RAISED, "^")


def lower(text: str) -> str:
    """Write a text lowered: `₂`, else `_(ab)`."""
    return _write(text, LOWERED, "_")


def _write(text: str, table: dict[int, int], sign: str) -> str:
    if not text or all(ord(letter) in table for letter in text):
        return text.translate(table)
    return f"{sign}{text}" if len(text) == 1 else f"{sign}({text})"
