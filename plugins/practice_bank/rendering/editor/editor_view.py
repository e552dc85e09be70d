"""The page of the editor: what stands around it, and what it is told."""

import json
from dataclasses import dataclass

from ...i18n import LANGUAGES, language_name
from ...records import Host, Repository
from ..addresses import EDITOR, METHODIST_EDITOR
from ..views import Link, PageView, Reader
from .backend import find_hosts
from .collections import Collections
from .configuration import build_configuration

_LOCALES = {"en": "en-US"}
"""Names of languages where the editor has others."""


@dataclass(frozen=True, kw_only=True)
class EditorView(PageView):
    """Everything the page shows before the editor opens, and what its script is told."""

    home: str
    """Address of the site's first page."""
    languages: tuple[Link, ...]
    """This page in the site's languages; the one it is in has no address."""
    who: str
    """Who may use it."""
    policy: str
    """What the page may load and ask, in the words of a Content-Security-Policy."""
    data: str
    """Address of what the script is told."""


def build_editor_view(repository: Repository, reader: Reader) -> EditorView:
    """Build what the page shows."""
    words, settings = reader.words, reader.catalogue.bank.settings
    who = "editor.who" if repository.host is Host.GITHUB else "editor.who_members"
    return EditorView(
        t=words,
        language=reader.language,
        title=Link(words["editor.title"]),
        home=reader.href(""),
        languages=tuple(_language(code, reader) for code in settings.languages),
        who=words.say(who, host=repository.host.label),
        policy=write_policy(repository),
        data="editor.json",
    )


def write_editor_data(repository: Repository, reader: Reader) -> str:
    """Write what the script is told: `{"locale", "config", "skeletons", "hosts", "names", "cms"}`."""
    bank, is_methodist = reader.catalogue.bank, reader.path == METHODIST_EDITOR
    language = reader.language if reader.language in LANGUAGES else LANGUAGES[-1]
    told = {
        "locale": _LOCALES.get(language, language),
        "config": build_configuration(bank, repository, language, reader.site_url, is_methodist=is_methodist),
        "skeletons": dict(Collections(bank, language).write_skeletons()),
        "hosts": find_hosts(repository),
        "names": {code: _capital(reader.language_name(code)) for code in bank.settings.languages},
        "cms": reader.root_href(f"{EDITOR}cms/index.js"),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def write_policy(repository: Repository) -> str:
    """Write what the page may load and ask: the site itself, and the host's interface for programs."""
    return "; ".join(
        (
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline' blob:",
            "font-src 'self' data:",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "frame-src 'self' blob:",
            "worker-src 'self' blob:",
            "manifest-src blob:",
            " ".join(("connect-src 'self' data: blob:", *find_hosts(repository))),
        )
    )


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _language(code: str, reader: Reader) -> Link:
    return Link(
        _capital(language_name(code, code)), "" if code == reader.language else reader.language_href(code), code
    )
