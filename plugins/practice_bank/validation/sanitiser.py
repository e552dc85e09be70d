"""The second net: whatever the converter made, only harmless HTML leaves this room."""

from functools import lru_cache

import nh3

from .settled_html import is_settled

TAGS = {
    "a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "img", "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"class", "href", "title"},
    "code": {"class"},
    "div": {"class"},
    "img": {"alt", "src", "title"},
    "ol": {"start"},
    "p": {"class"},
    "td": {"style"},
    "th": {"style"},
    **{name: {"id"} for name in ("h1", "h2", "h3", "h4", "h5", "h6", "li", "sup")},
}
SCHEMES = {"act", "event", "http", "https", "mailto", "news", "question", "record", "tel"}
"""Those without a host are ours: links between the folders of a bank."""
RECENT = 1024
"""Elements of which is remembered whether they are harmless."""

_CLEANER = nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def sanitise(html: str) -> tuple[str, bool]:
    """Clean HTML.

    Returns:
        The clean HTML, and whether anything had to go.
    """
    if is_settled(html, _is_harmless):
        return html, False
    clean = _CLEANER.clean(html)
    return clean, clean != html and _measure(clean) < _measure(html)


@lru_cache(RECENT)
def _is_harmless(element: str) -> bool:
    return _CLEANER.clean(element) == element


def _measure(html: str) -> tuple[int, int]:
    # Text never holds a bare `<`, and each attribute has its own `="`: fewer of either means that something went.
    return html.count("<"), html.count('="')
