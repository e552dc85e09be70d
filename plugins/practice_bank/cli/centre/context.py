"""What the templates of a new site may say."""

import re
from importlib.metadata import version

from ...i18n import LANGUAGES, localize, messages
from .centre import ORGANISATION, Centre
from .navigation import NAVIGATION, entries

LANGUAGE_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
"""As the choice of languages in the header has them."""
_WORDS = ("site_description", "to_light", "to_dark", "to_system", *entries())
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!])")


def build_context(centre: Centre) -> dict[str, object]:
    """Build what templates may say."""
    # Templates of languages that the site will not have are rendered too, and not used.
    names = {language: localize(centre.names, language) for language in LANGUAGES}
    return {
        "id": ORGANISATION,
        "name": names,
        "plain_name": {language: escape_markdown(name) for language, name in names.items()},
        "short": {**names, **centre.site_names},
        "bank_name": {code: messages(code).say("centre.bank_name", name=name) for code, name in names.items()},
        "type": centre.type,
        "district": centre.district,
        "languages": list(centre.languages),
        "language_names": LANGUAGE_NAMES,
        "repository": centre.repository,
        "email": centre.email,
        "site_url": centre.site_url,
        "package_version": version("mkdocs-practice-bank"),
        "words": {code: {key: messages(code)[f"centre.{key}"] for key in _WORDS} for code in LANGUAGES},
        "nav": NAVIGATION,
        "entries": entries(),
    }


def escape_markdown(text: str) -> str:
    """Write a text so that Markdown takes none of it for a mark."""
    return _MARKDOWN.sub(r"\\\1", text).replace("&", "&amp;")
