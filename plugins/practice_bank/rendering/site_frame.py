"""What templates know on every page, the one for what is not found included: `practice_bank`."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from jinja2.runtime import Macro
from markupsafe import Markup

from ..i18n import Messages, messages
from .addresses import GUIDES, SEARCH, language_prefix, search_words_path
from .printed_parts import PrintedParts


@dataclass(frozen=True)
class SiteFrame:
    """The frame around the pages of one language pass. Addresses are for the filter `url`."""

    language: str
    languages: tuple[str, ...]
    """Of the bank, the default first."""
    has_guides: bool = False
    """Whether the site's authors wrote a page of guides."""

    printed: PrintedParts = field(default_factory=PrintedParts, compare=False, repr=False)
    """What is the same on many pages."""

    def once(self, macro: Macro, *what: Hashable) -> Markup:
        """Print what is the same on many pages: a card in the listings of a folder, the fields of a form on all works.

        Args:
            macro: Prints it from what it is given, and nothing else that it knows.
            what: The macro takes; it does not change, and of what is equal it prints the same.
        """
        return Markup(self.printed.print(macro, *what))

    def once_each(self, macro: Macro, items: Iterable[Hashable], *what: Hashable) -> Markup:
        """Print what is the same on many pages, one after the other.

        Args:
            macro: As of `once`.
            items: Its first arguments, one a print.
            what: It takes beside them.
        """
        return Markup("".join([self.printed.print(macro, item, *what) for item in items]))

    def forget(self) -> None:
        """Print all anew: what was printed is of another catalogue."""
        self.printed.forget()

    @property
    def t(self) -> Messages:
        """The interface."""
        return messages(self.language)

    @property
    def search(self) -> str:
        """Address of the page of the search."""
        return language_prefix(self.language, self.languages) + SEARCH

    @property
    def help(self) -> str:
        """Address of the page of guides; empty where the site has none."""
        return language_prefix(self.language, self.languages) + GUIDES if self.has_guides else ""

    @property
    def search_words(self) -> str:
        """Address of what the search's script says."""
        return search_words_path(self.language)
