"""What the editor is told: where it saves, what it offers, what it leaves out."""

from collections.abc import Mapping
from typing import Any

from ...i18n import localize, messages
from ...records import Bank, Repository
from ...validation import SIZE_LIMIT
from .backend import build_backend
from .collections import Collections

Configuration = dict[str, Any]

MEDIA = "docs/files"
"""Where pictures come to lie that belong to no text."""
LOGO = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%2300695c' "
    "d='M2 4h7a3 3 0 0 1 3 3 3 3 0 0 1 3-3h7v14h-8a2 2 0 0 0-2 2 2 2 0 0 0-2-2H2zm3 4v1.5h5V8zm0 3.5V13h5v-1.5zm9-3.5"
    "v1.5h5V8zm0 3.5V13h5v-1.5z'/%3E%3C/svg%3E"
)


def build_configuration(
    bank: Bank, repository: Repository, language: str, site_url: str = "", *, is_methodist: bool = False
) -> Configuration:
    """Build the configuration of Sveltia CMS.

    Args:
        bank: Its kinds, vocabularies and languages decide what is offered.
        repository: Where changes are proposed.
        language: Of the interface.
        site_url: Where the site stands; empty where nobody said.
        is_methodist: Whether people of the bank are edited too.
    """
    languages = bank.settings.languages
    title = messages(language).say("editor.app", bank=localize(bank.settings.name, language))
    return {
        "load_config_file": False,
        "backend": build_backend(repository, languages[0]),
        "publish_mode": "editorial_workflow",
        "app_title": title,
        "logo": {"src": LOGO},
        **({"site_url": site_url, "display_url": site_url} if site_url else {}),
        "media_folder": MEDIA,
        "public_folder": f"/{MEDIA.removeprefix('docs/')}",
        "media_libraries": _libraries(),
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "i18n": {"structure": "multiple_files", "locales": list(languages), "default_locale": languages[0]},
        "output": {"omit_empty_optional_fields": True},
        "collections": Collections(bank, language, is_methodist).build(),
    }


def _libraries() -> Mapping[str, object]:
    """Pictures come from the writer's own computer: no shop of stock photos is asked."""
    own = {"config": {"max_file_size": SIZE_LIMIT, "slugify_filename": True}}
    return {"default": own, "stock_assets": False}
