"""Names of facets and of their terms."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from ..i18n import LANGUAGES, LocalizedText, language_name, messages
from ..records import Bank

KEPT = 1024
"""Labels that are kept: pages name the same terms over and over."""


def facet_labels(bank: Bank, facet: str) -> LocalizedText:
    """Name a facet, as its vocabulary does where it has one."""
    vocabulary = bank.vocabularies.get(facet)
    return vocabulary.labels if vocabulary else _say(f"catalogue.{facet}")


def term_labels(bank: Bank, facet: str, term: str) -> LocalizedText:
    """Name a term of a facet or of any vocabulary; an unknown one labels itself."""
    if facet == "kinds" and term in bank.kinds:
        return bank.kinds[term].labels
    if facet == "organisations" and term in bank.organisations:
        return bank.organisations[term].name
    return _WORDS[facet](term) if facet in _WORDS else bank.term_labels(facet, term)


@lru_cache(KEPT)
def _say(key: str, **arguments: object) -> LocalizedText:
    return {language: messages(language).say(key, **arguments) for language in LANGUAGES}


def _grade(term: str) -> LocalizedText:
    return _say("catalogue.grade", n=term) if term != "0" else _say("catalogue.grade_zero")


@cache
def _language(term: str) -> LocalizedText:
    names = {language: language_name(term, language) for language in LANGUAGES}
    return {language: name[:1].upper() + name[1:] for language, name in names.items()}


_WORDS: Mapping[str, Callable[[str], LocalizedText]] = {
    "grades": _grade,
    "times": lambda term: _say(f"catalogue.time_{term.replace('-', '_')}"),
    "costs": lambda term: _say(f"catalogue.cost_{term}"),
    "difficulty": lambda term: _say(f"catalogue.difficulty_{term}"),
    "dissemination": lambda term: _say(f"record.level_{term}"),
    "languages": _language,
    "modes": lambda term: _say(f"event.mode_{term}"),
    "years": lambda term: _say("catalogue.year", n=term),
}
