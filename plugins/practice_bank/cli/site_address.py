"""Where the site will stand, as `mkdocs.yml` says."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import yaml
from yaml_env_tag import construct_env_tag

from ..diagnostics import ERRORS
from ..i18n import LANGUAGES, language_prefix
from ..loading import find_languages


class _SiteLoader(yaml.SafeLoader):
    """Reads `mkdocs.yml` for plain values: variables are looked up, what only MkDocs understands is passed over."""


_SiteLoader.add_constructor("!ENV", construct_env_tag)
_SiteLoader.add_multi_constructor("!", lambda *_: None)
_SiteLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def find_site_url(site: Path) -> str:
    """Find where the pages of the site will stand; ends with a slash, empty where nobody said."""
    try:
        configuration = yaml.load((site / "mkdocs.yml").read_text("utf-8"), Loader=_SiteLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return ""  # MkDocs will say what is wrong with it
    return clean_address(configuration.get("site_url") if isinstance(configuration, dict) else None)


def clean_address(address: object) -> str:
    """Write the address of a site with a slash at its end; empty where it is none."""
    if not isinstance(address, str) or not address.isprintable():
        return ""
    parts = urlsplit(address)
    is_address = parts.scheme in ("http", "https") and bool(parts.netloc)
    return f"{address.removesuffix('/')}/" if is_address else ""


def find_errors_page(site: Path | None, language: str) -> str:
    """Find where the page that explains all codes stands, in a language or the site's first.

    Returns:
        Its address, `https://bank.kz/ru/errors/`; empty where there is no site, or nobody knows where it stands.
    """
    address = find_site_url(site) if site else ""
    languages = (find_languages(site) if site else ()) or LANGUAGES
    spoken = language if language in languages else languages[0]
    return urljoin(address, language_prefix(spoken, languages) + ERRORS) if address else ""
