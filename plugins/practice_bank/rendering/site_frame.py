"""What templates know on every page, the one for what is not found included: `practice_bank`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from jinja2.runtime import Macro
from markupsafe import Markup

from ..i18n import Messages, messages
from .addresses import CATALOGUE, GUIDES, SEARCH, language_prefix

SAID = (
    *(
        "open",
        "label",
        "placeholder",
        "submit",
        "close",
        "keys",
        "slash",
        "loading",
        "found",
        "none",
        "none_text",
        "some",
        "cut",
    ),
    *("shallow", "failed", "failed_text", "retry", "catalogue", "everything", "more", "popular"),
    *("kind_record", "kind_event", "kind_news", "kind_term", "kind_page", "kind_person", "kind_organisation"),
)
"""What the search says by script."""


@dataclass(frozen=True)
class Printed:
    """What a macro made."""

    what: tuple[object, ...]
    """Of what."""
    html: Markup


@dataclass(frozen=True)
class SiteFrame:
    """The frame around the pages of one language pass. Addresses are for the filter `url`."""

    language: str
    languages: tuple[str, ...]
    """Of the bank, the default first."""
    has_guides: bool = False
    """Whether the site's authors wrote a page of guides."""

    printed: dict[tuple[object, ...], Printed] = field(default_factory=dict, compare=False, repr=False)
    """What was printed before, by the macro and the identity of what it took."""

    def once(self, macro: Macro, *what: object) -> Markup:
        """Print what is the same on many pages: a card in the listings of a folder, the fields of a form on all works.

        Args:
            macro: Prints it from what it is given, and nothing else that it knows.
            what: The macro takes; it does not change.
        """
        # What was printed is kept with its print, so that no other thing can come to its identity.
        name = (macro.name, *map(id, what))
        if name not in self.printed:
            self.printed[name] = Printed(what, Markup(macro(*what)))
        return self.printed[name].html

    def once_each(self, macro: Macro, items: Iterable[object], *what: object) -> Markup:
        """Print what is the same on many pages, one after the other.

        Args:
            macro: As of `once`.
            items: Its first arguments, one a print.
            what: It takes beside them.
        """
        return Markup("".join(self.once(macro, item, *what) for item in items))

    def forget(self) -> None:
        """Print all anew: what was printed is of another catalogue."""
        self.printed.clear()

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

    @cached_property
    def search_words(self) -> str:
        """All that the search's script says, as JSON: texts by key, plural forms by category."""
        others = [language for language in self.languages if language != self.language]
        words: dict[str, object] = {key: self.t.forms(f"search.{key}") for key in SAID}
        words["others"] = {language: self.t.forms(f"search.other_{language}") for language in others}
        prefix = language_prefix(self.language, self.languages)
        words["paths"] = {
            "search": prefix + SEARCH,
            "catalogue": prefix + CATALOGUE,
            **{language: language_prefix(language, self.languages) + SEARCH for language in others},
        }
        return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
