"""Words on a page as HTML: filters for what templates print some hundred times a page, for which macros are slow."""

from typing import Protocol

from markupsafe import Markup

from .lean_template import escape_text


class Words(Protocol):
    """A text, perhaps in a language other than the page's."""

    @property
    def text(self) -> str:
        """It."""

    @property
    def lang(self) -> str:
        """Its language, where it is not the page's."""


class LinkedWords(Words, Protocol):
    """A text that may lead somewhere."""

    @property
    def href(self) -> str:
        """Where it leads; empty: nowhere."""


def print_link(item: LinkedWords, style: str = "") -> str:
    """Print words with their link, if they have one.

    Args:
        item: The words.
        style: Class of the link.
    """
    if not item.href:
        return print_words(item)
    classes = f' class="{escape_text(style)}"' if style else ""
    return Markup(f'<a href="{escape_text(item.href)}"{classes}{print_lang(item)}>{escape_text(item.text)}</a>')


def print_words(item: Words) -> str:
    """Print words, with their language where it is not the page's."""
    return Markup(f"<span{print_lang(item)}>{escape_text(item.text)}</span>") if item.lang else escape_text(item.text)


def print_lang(item: Words) -> str:
    """Print the attribute that names the language of words, where it is not the page's."""
    return Markup(f' lang="{escape_text(item.lang)}"') if item.lang else ""


PRINTED_WORDS = {"link": print_link, "words": print_words, "lang": print_lang}
"""By the names that templates call them: `{{ page_view.title | words }}`."""
