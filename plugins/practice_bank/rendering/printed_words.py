"""Words on a page as HTML: functions for what templates print some hundred times a page, for which macros are slow."""

from typing import Protocol

from markupsafe import Markup, escape

NOTHING = Markup()


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


def print_link(item: LinkedWords, style: str = "") -> Markup:
    """Print words with their link, if they have one.

    Args:
        item: The words.
        style: Class of the link.
    """
    if not item.href:
        return print_words(item)
    classes = f' class="{escape(style)}"' if style else ""
    return Markup(f'<a href="{escape(item.href)}"{classes}{print_lang(item)}>{escape(item.text)}</a>')


def print_words(item: Words) -> Markup:
    """Print words, with their language where it is not the page's."""
    return Markup(f"<span{print_lang(item)}>{escape(item.text)}</span>") if item.lang else escape(item.text)


def print_lang(item: Words) -> Markup:
    """Print the attribute that names the language of words, where it is not the page's."""
    return Markup(f' lang="{escape(item.lang)}"') if item.lang else NOTHING


PRINTED_WORDS = {function.__name__: function for function in (print_link, print_words, print_lang)}
"""By the names that templates call them."""
