"""What people answer about a centre, checked at once."""

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from pydantic import TypeAdapter, ValidationError

from ...diagnostics import did_you_mean
from ...i18n import LANGUAGES, find_lookalikes, repair_lookalikes
from ...loading import Data, load_defaults
from ...records.structure import Email
from ...validation.labels import MISTAKEN
from ..faults import Fault

LONGEST_NAME = 200
"""Letters of a name; the longest names of departments' cabinets have some 120."""
_MARKS = re.compile(r"[<>]|\{\{|\{%|\}\}")
"""What a browser or a template could act on."""
_SEPARATORS = re.compile(r"[\s,;]+")
_PROJECT = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)+")
_SSH = re.compile(r"(?:ssh://)?git@(?P<host>[A-Za-z0-9.-]+)[:/](?P<path>.+)")
_HOSTS = {"github": "github.com", "gitlab": "gitlab.com"}


def parse_languages(text: str) -> tuple[str, ...]:
    """Read the languages of a site: `kk,ru`.

    Raises:
        Fault: If a site cannot have one of them, or one stands twice.
    """
    codes = [code for code in _SEPARATORS.split(text.strip().lower()) if code]
    for code in codes:
        if code not in LANGUAGES:
            suggestion = did_you_mean(MISTAKEN.get(code, code), LANGUAGES)
            raise Fault("centre.bad_language", code=code, languages=", ".join(LANGUAGES), suggestion=dict(suggestion))
    if not codes or len(set(codes)) < len(codes):
        raise Fault("centre.bad_languages", languages=text)
    return tuple(codes)


def parse_name(text: str) -> str:
    """Read a name: one line of plain words.

    Raises:
        Fault: If it holds what no name holds, or Latin letters within Cyrillic words.
    """
    name = unicodedata.normalize("NFC", text.strip())
    if not any(letter.isalpha() for letter in name):
        raise Fault("centre.empty_name")
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in name) or _MARKS.search(name):
        raise Fault("centre.bad_name")
    if len(name) > LONGEST_NAME:
        raise Fault("centre.long_name", n=len(name), most=LONGEST_NAME)
    if mixed := find_lookalikes(name):
        _, word = mixed[0]
        raise Fault("centre.mixed_letters", word=word, better=repair_lookalikes(word))
    return name


def parse_district(text: str) -> str:
    """Read a district: its id, or its name in any language.

    Raises:
        Fault: If the package's vocabulary has none such.
    """
    asked = text.strip().casefold()
    known = district_names()
    for id, names in known.items():
        if asked == id or asked in (name.casefold() for name in names.values()):
            return id
    raise Fault("centre.no_such_district", district=text, suggestion=dict(did_you_mean(asked, known)))


def district_names() -> Mapping[str, Mapping[str, str]]:
    """Names of oblasts and large cities by id, by language."""
    vocabulary = load_defaults("vocabularies")["districts.yml"].data
    terms: list[Data] = vocabulary["terms"] if isinstance(vocabulary, dict) else []
    return {term["id"]: term["labels"] for term in terms if isinstance(term, dict)}


def parse_email(text: str) -> str:
    """Read the address of the office.

    Raises:
        Fault: If it is none.
    """
    try:
        address: str = TypeAdapter(Email).validate_python(text.strip())
    except ValidationError as fault:
        raise Fault("centre.bad_email", email=text) from fault
    return address


def parse_site_url(text: str) -> str:
    """Read the address the site will have; it ends with a slash.

    Raises:
        Fault: If it is no address of a site.
    """
    parts = _split(text.strip())
    if parts is None or parts.scheme not in ("http", "https") or parts.query or parts.fragment:
        raise Fault("centre.bad_site_url", url=text)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


def parse_repository(text: str) -> dict[str, str]:
    """Read where the files will be kept: `github:owner/name`, `gitlab:group/name`, or the address of a repository.

    Raises:
        Fault: If it is none of these.
    """
    host, colon, rest = text.strip().partition(":")
    if host in _HOSTS and colon and not rest.startswith("//"):
        return _repository(host, rest, text) if "://" not in rest else _at_address(rest, text, host)
    return _at_address(text.strip(), text)


def _at_address(address: str, text: str, host: str | None = None) -> dict[str, str]:
    """Read an address; which software a host of one's own runs is known by its name, or said."""
    if ssh := _SSH.fullmatch(address):
        address = f"https://{ssh['host']}/{ssh['path']}"
    parts = _split(address)
    if parts is None:
        raise Fault("centre.bad_repository", repository=text)
    host = host or next((known for known in _HOSTS if known in parts.netloc.lower()), None)
    if host is None or parts.scheme not in ("http", "https"):
        raise Fault("centre.bad_repository", repository=text)
    own = {} if parts.netloc.lower() == _HOSTS[host] else {"url": f"https://{parts.netloc}"}
    return {**_repository(host, parts.path, text), **own}


def _repository(host: str, path: str, text: str) -> dict[str, str]:
    name = path.strip().strip("/").removesuffix(".git")
    if not _PROJECT.fullmatch(name) or (host == "github" and name.count("/") != 1):
        raise Fault("centre.bad_repository", repository=text)
    return {"host": host, "name": name, "branch": "main"}


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        usable = bool(parts.hostname) and not parts.username and not re.search(r"[\s<>\"'{}\\]", address)
    except ValueError:
        return None
    return parts if usable else None
