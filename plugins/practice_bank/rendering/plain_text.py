"""Words of safe HTML without its marks."""

import re
from html import unescape

TAG = re.compile(r"<[^>]*>")
INLINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)\b[^>]*>")


def plain_text(html: str) -> str:
    """Write HTML as plain words in one line."""
    return " ".join(plain_runs(html))


def plain_runs(html: str) -> list[str]:
    """Cut HTML without its marks at its blanks."""
    return unescape(TAG.sub(" ", INLINE.sub("", html))).split()
