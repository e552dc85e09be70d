"""What the search's script says."""

import json

from ..addresses import CATALOGUE, SEARCH, language_prefix
from .reader import Reader

SAID = (
    *("open", "label", "placeholder", "submit", "close", "keys", "slash", "loading", "found", "none", "none_text"),
    *("some", "cut", "shallow", "failed", "failed_text", "retry", "catalogue", "everything", "more", "popular"),
    *("kind_record", "kind_event", "kind_news", "kind_term", "kind_page", "kind_person", "kind_organisation"),
)
"""Messages of the search that the script needs."""


def write_search_words(reader: Reader) -> str:
    """Write them as JSON: texts by key, plural forms by category; addresses from the site's root."""
    languages = reader.catalogue.bank.settings.languages
    others = [language for language in languages if language != reader.language]
    words: dict[str, object] = {key: reader.words.forms(f"search.{key}") for key in SAID}
    words["others"] = {language: reader.words.forms(f"search.other_{language}") for language in others}
    prefix = language_prefix(reader.language, languages)
    words["paths"] = {
        "search": prefix + SEARCH,
        "catalogue": prefix + CATALOGUE,
        **{language: language_prefix(language, languages) + SEARCH for language in others},
    }
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
