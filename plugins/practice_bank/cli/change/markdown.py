"""Words of strangers inside Markdown of ours: shown as they are, never acting."""

import re
import unicodedata

_SIGNS = re.compile(r"[\\`*_\[\]|~$]")
"""What Markdown acts on in the middle of a line; blocks cannot begin there."""
_CALLING = re.compile(r"[@#!~%$&]|\bGH-|\bwww\.|\w:(?=//)", re.IGNORECASE)
"""What hosts make mentions, references and links of: `@everyone`, `#1`, `GH-1`, `!1`, `https://`, `www.`."""
_JOINER = "\N{WORD JOINER}"
"""Stands unseen where two signs must not be read together."""


def quote(text: str, longest: int = 300) -> str:
    """Write a text so that Markdown and HTML show it letter by letter on one line.

    Args:
        text: Anybody's.
        longest: Letters after which it is cut.
    """
    line = " ".join(_visible(text).split())
    cut = f"{line[:longest].rstrip()}…" if len(line) > longest else line
    kept_apart = _CALLING.sub(lambda found: f"{found[0]}{_JOINER}", cut)
    escaped = kept_apart.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SIGNS.sub(lambda found: f"\\{found[0]}", escaped)


def _visible(text: str) -> str:
    """Leave out what is not seen and turns the rest around: control signs, marks of direction, unpaired halves."""
    return "".join(
        " " if sign.isspace() else sign for sign in text if sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
