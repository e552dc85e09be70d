"""Texts of the package's own, as HTML."""

from functools import cache

from .dialect import dialect
from .sanitiser import sanitise


@cache
def render_text(markdown: str, language: str) -> str:
    """Render a short text, such as the explanation of a code; safe HTML."""
    return sanitise(dialect(language).render(markdown, lambda address: address.url).html)[0]
