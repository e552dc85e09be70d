"""The files of a new centre's site."""

import re
from collections.abc import Mapping
from datetime import date
from importlib.metadata import version

from ...i18n import LANGUAGES, language_name, messages
from .centre import ORGANISATION, Centre
from .demonstration import read_demonstration
from .kept_files import render_kept, write_manifest
from .navigation import NAVIGATION, entries
from .starter import render_starter

EXAMPLE = "example-practice"
"""Id of the record that shows the format."""
UNKNOWN_DIGEST = "sha256:" + "0" * 64
"""Stands in the example's translation until its original can be read."""
_TAKEN = ("practices/_bank/review.yml", "docs/accessibility.{language}.md", "docs/documents.{language}.md")
"""Texts of the demonstration that suit every centre."""
_WORDS = ("site_description", "to_light", "to_dark", "to_system", *entries())
_LANGUAGE = re.compile(r"\.(?P<language>[a-z]{2})\.md$")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&$^:=])")


def render_site(centre: Centre, today: date) -> dict[str, bytes]:
    """Render all files of a site by path.

    Args:
        centre: What is known of it.
        today: The day of the example's submission.
    """
    context = build_context(centre) | {"today": today.isoformat(), "digest": UNKNOWN_DIGEST}
    own = {path: content for path, content in render_starter("site", context) if _is_read(path, centre.languages)}
    taken = {path: read_demonstration(path) for path in _find_taken(centre.languages)}
    kept = dict(render_kept(context))
    return taken | own | kept | write_manifest(kept)


def build_context(centre: Centre) -> dict[str, object]:
    """Build what templates may say."""
    names = centre.names
    return {
        "id": ORGANISATION,
        "name": names,
        "plain_name": {language: escape_markdown(name) for language, name in names.items()},
        "short": centre.site_names,
        "bank_name": {code: messages(code).say("centre.bank_name", name=name) for code, name in names.items()},
        "type": centre.type,
        "district": centre.district,
        "languages": list(centre.languages),
        "language_names": {language: language_name(language, language).capitalize() for language in LANGUAGES},
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
    return _MARKDOWN.sub(r"\\\1", text)


def _is_read(path: str, languages: tuple[str, ...]) -> bool:
    found = _LANGUAGE.search(path)
    return found is None or found["language"] in languages


def _find_taken(languages: tuple[str, ...]) -> list[str]:
    written = [language for language in languages if language in ("kk", "ru")]
    return sorted({path.format(language=language) for path in _TAKEN for language in written or ["ru"]})
