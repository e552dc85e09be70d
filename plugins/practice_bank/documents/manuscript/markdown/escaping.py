"""Letters that Markdown would take for signs of its own."""

import re

_ALWAYS = re.compile(r"[\\`*\[\]<{}]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_OPENING = re.compile(r"(?P<sign>[#>+=!~:-])|(?P<number>\d+)(?P<dot>[.)])(?=\s)")
_ESCAPABLE = "#>+-!"


def escape(text: str) -> str:
    """Escape a text that stands anywhere in a line."""
    return _ALWAYS.sub(lambda match: "&amp;" if match.group() == "&" else f"\\{match.group()}", text)


def escape_opening(text: str) -> str:
    """Escape what would make a whole line something else: a heading, a list, a note."""
    found = _OPENING.match(text)
    if not found or text.startswith("!["):
        return text
    if found["number"]:
        return f"{found['number']}\\{text[found.end('number') :]}" if found["dot"] == "." else text
    if found["sign"] in _ESCAPABLE:
        return f"\\{text}"
    # Signs that no backslash takes away: an invisible letter keeps them off the line's beginning.
    return f"\u2060{text}"


def escape_cell(text: str) -> str:
    """Escape what would end a cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def escape_address(address: str) -> str:
    """Write an address so that nothing in it ends the link."""
    return re.sub(
        r"[\s()<>\"\\\[\]{}]", lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), address.strip()
    )
