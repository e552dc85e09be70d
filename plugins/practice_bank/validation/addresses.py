"""Where links lead and pictures come from."""

import html
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data
from .act_citations import check_paragraph
from .dialect import Address
from .references import find_texts
from .registers import Registers
from .source_text import SourceText
from .suggestion import suggest_key
from .words import did_you_mean, shortened

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]")
_PAGE = re.compile(r"(?P<folder>.*?)(?:/?index(?:\.[a-z]{2,3})?(?:\.md|\.html)?)?/?")
SAFE_SCHEMES = frozenset({"https", "http", "mailto", "tel"})
_OWN = re.compile(r"(?P<scheme>[a-z]+):(?P<id>[^#?]*)(?:#(?P<anchor>.*))?", re.DOTALL)


@dataclass(frozen=True)
class Surroundings:
    """What the addresses in a text may lead to."""

    folder: str
    """The folder of the text, relative to the site's root."""
    files: Mapping[str, str]
    """Media types of the folder's files, by name."""
    registers: Registers


@dataclass
class AddressBook:
    """Checks the addresses of one text and rewrites those of other records."""

    source: SourceText
    around: Surroundings
    findings: list[Diagnostic] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    """Files of the folder that the text names."""
    _anchors: list[Address] = field(default_factory=list)

    def resolve(self, address: Address) -> str | None:
        """Check an address; what may not be followed is taken away."""
        if address.is_picture and not address.text.strip():
            self._report("PB509", address)
        scheme = read_scheme(address.url)
        if scheme:
            return self._resolve_outside(address, scheme)
        if is_elsewhere(address.url):
            self._report("PB510" if address.is_picture else "PB503", address)
            return None
        return self._resolve_inside(address)

    def check_anchors(self, ids: set[str]) -> Iterator[Diagnostic]:
        """Find the links to a heading of this text that is not there."""
        for address in self._anchors:
            anchor = unquote(address.url[1:])
            if anchor and anchor not in ids:
                meant = did_you_mean(suggest_key(anchor, ids))
                place = self.source.find(address.url)
                yield diagnose("PB508", place, (), url=shortened(address.url), suggestion=meant)

    def _resolve_outside(self, address: Address, scheme: str) -> str | None:
        if scheme in self.around.registers.linked and not address.is_picture:
            return self._resolve_own(address, scheme)
        if scheme not in SAFE_SCHEMES:
            self._report("PB503", address)
            return None
        if address.is_picture:
            self._report("PB510", address)
            return None
        if scheme == "http":
            self._report("PB506", address)
        return address.url

    def _resolve_own(self, address: Address, scheme: str) -> str | None:
        """Check a link to something of the bank by its name: `act:253#13.6`."""
        found = _OWN.fullmatch(html.unescape(address.url))
        register = self.around.registers.linked[scheme]
        if found and not register.misses(found["id"]):
            if scheme == "act" and found["anchor"]:
                place = self.source.find(address.url)
                self.findings += check_paragraph(found["id"], found["anchor"], self.around.registers, place)
            return address.url
        meant = did_you_mean(register.suggest(found["id"]) if found else None)
        self._report("PB340", address, suggestion=meant)
        return None

    def _resolve_inside(self, address: Address) -> str | None:
        path, _, anchor = address.url.partition("#")
        path = unicodedata.normalize("NFC", unquote(path.partition("?")[0])).replace("&amp;", "&")
        if not path and not address.is_picture:
            self._anchors += [address] if anchor else []
            if not anchor:
                self._report("PB507", address, suggestion="")
            return address.url
        if path.startswith("/") or "\\" in path:
            self._report("PB511", address)
            return None
        target = posixpath.normpath(f"{self.around.folder}/{path}")
        name = target.removeprefix(f"{self.around.folder}/")
        if name in self.around.files:
            return self._use_file(address, name)
        return self._resolve_page(address, target, anchor)

    def _use_file(self, address: Address, name: str) -> str:
        self.used.add(name)
        if address.is_picture and not self.around.files[name].startswith("image/"):
            self._report("PB519", address)
        return name

    def _resolve_page(self, address: Address, target: str, anchor: str) -> str | None:
        page = _PAGE.fullmatch(target)
        folder = page["folder"] if page else target
        registers = self.around.registers
        link = None if address.is_picture else registers.find_link(folder)
        if link:
            return link + (f"#{anchor}" if anchor else "")
        if target.startswith(".."):
            self._report("PB511", address)
        else:
            self._report("PB507", address, suggestion=did_you_mean(self._guess(target)))
        return None

    def _guess(self, target: str) -> str | None:
        """What was probably meant: a file of the folder, or a record wherever it lies."""
        own = target.removeprefix(f"{self.around.folder}/")
        if found := suggest_key(own, self.around.files):
            return found
        page = _PAGE.fullmatch(target)
        wanted = posixpath.basename(page["folder"]) if page else ""
        path = self.around.registers.find_record_path(wanted)
        return posixpath.relpath(path, self.around.folder) + "/" if path else None

    def _report(self, code: str, address: Address, **words: object) -> None:
        place = self.source.find(address.url, html.escape(address.url), address.url[:12], address.text)
        self.findings.append(diagnose(code, place, (), None, url=shortened(address.url), **words))


def check_addresses(data: Data, marks: Marks, ways: Iterable[Sequence[str]]) -> Iterator[Diagnostic]:
    """Find links of front matter that a browser should not follow.

    Args:
        data: The front matter.
        marks: Of its values.
        ways: Keys on the way to each address; `*` stands for every item of a list.
    """
    for path, url in (found for way in ways for found in find_texts(data, way)):
        scheme = read_scheme(url)
        if scheme not in SAFE_SCHEMES or is_elsewhere(url):
            yield diagnose("PB503", marks.of_value(*path), path, url=url)
        elif scheme == "http":
            yield diagnose("PB506", marks.of_value(*path), path, url=url)


def read_scheme(url: str) -> str:
    """The scheme a browser would see, however it is disguised; empty where the address has none."""
    plain = html.unescape(html.unescape(url))
    for _ in range(2):
        plain = _INVISIBLE.sub("", unquote(plain))
        if match := _SCHEME.match(plain):
            return match[1].lower()
    return ""


def is_elsewhere(url: str) -> bool:
    """Whether an address without a scheme still leads to another host."""
    plain = _INVISIBLE.sub("", unquote(html.unescape(url))).replace("\\", "/")
    return plain.startswith("//")
