"""Where the site will stand, as `mkdocs.yml` or the bank says."""

from pathlib import Path
from urllib.parse import urlsplit

import yaml
from yaml_env_tag import construct_env_tag

from ...records import Bank
from ..faults import Fault


class _SiteLoader(yaml.SafeLoader):
    """Reads `mkdocs.yml` for plain values: variables are looked up, what only MkDocs understands is passed over."""


_SiteLoader.add_constructor("!ENV", construct_env_tag)
_SiteLoader.add_multi_constructor("!", lambda *_: None)
_SiteLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def find_site_address(site: Path, bank: Bank) -> str:
    """Find where the pages of the site will stand; ends with a slash.

    Raises:
        Fault: If nothing says so.
    """
    for address in (_read_site_url(site), bank.settings.identity.get("url")):
        if isinstance(address, str) and urlsplit(address).scheme in ("http", "https") and urlsplit(address).netloc:
            return address if address.endswith("/") else f"{address}/"
    raise Fault("document.no_address")


def _read_site_url(site: Path) -> object:
    try:
        configuration = yaml.load((site / "mkdocs.yml").read_text("utf-8"), Loader=_SiteLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None  # MkDocs will say what is wrong with it
    return configuration.get("site_url") if isinstance(configuration, dict) else None
