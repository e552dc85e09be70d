"""What pages of the site's authors link to by name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ..diagnostics import Diagnostic, diagnose
from ..loading import DOCS, Document, read_name
from ..records import WrittenPage
from .act_citations import check_paragraph
from .registers import Registers
from .source_text import SourceText
from .words import did_you_mean, shortened

_LINK = re.compile(
    r"""(?:\]\(\s*<?|\bhref=["']|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)
        (?P<url>(?P<scheme>[a-z]+):(?P<id>[^\s)>"'\#?]*)(?:\#(?P<anchor>[^\s)>"']*))?)""",
    re.MULTILINE | re.VERBOSE,
)
"""A link of Markdown, of HTML, or the address of a reference."""
_TITLE = re.compile(r"^# +(?P<title>.+?)\s*(?:\{[^}]*\})?$", re.MULTILINE)
_MARKS = re.compile(r"[*_`]")


def parse_site_pages(
    documents: Sequence[Document], registers: Registers
) -> tuple[Mapping[str, WrittenPage], list[Diagnostic]]:
    """Make pages of their texts.

    Args:
        documents: The texts of pages that may link to something by name, in all their languages.
        registers: What links may name.

    Returns:
        The pages by their names, sorted, and the links to what is not there.
    """
    pages: dict[str, WrittenPage] = {}
    findings: list[Diagnostic] = []
    by_name = sorted(documents, key=lambda document: (read_name(document.path)[0], document.path))
    for name, texts in groupby(by_name, key=lambda document: read_name(document.path)[0]):
        pages[name], found = _parse_page(name, list(texts), registers)
        findings += found
    return pages, findings


def _parse_page(name: str, texts: list[Document], registers: Registers) -> tuple[WrittenPage, list[Diagnostic]]:
    links: dict[tuple[str, str, str], None] = {}
    findings: list[Diagnostic] = []
    for text in texts:
        source = SourceText(text.path, text.body, text.body_line)
        for link in _find_links(source, registers):
            links[link["scheme"], link["id"], link["anchor"] or ""] = None
            findings += _check_link(link, source, registers)
    page = WrittenPage(
        name=name,
        titles={read_name(text.path)[1] or registers.languages[0]: _read_title(text) or name for text in texts},
        sources=tuple(text.path.removeprefix(f"{DOCS}/") for text in texts),
        links=tuple(links),
    )
    return page, findings


def _find_links(source: SourceText, registers: Registers) -> Iterable[re.Match[str]]:
    return (link for link in _LINK.finditer(source.prose) if link["scheme"] in registers.linked)


def _check_link(link: re.Match[str], source: SourceText, registers: Registers) -> Iterator[Diagnostic]:
    register, place = registers.linked[link["scheme"]], source.place(link.start("url"))
    if register.misses(link["id"]):
        meant = did_you_mean(register.suggest(link["id"]))
        yield diagnose("PB340", place, url=shortened(link["url"]), suggestion=meant)
    elif link["scheme"] == "act":
        yield from check_paragraph(link["id"], link["anchor"] or "", registers, place)


def _read_title(text: Document) -> str:
    """The title as MkDocs finds it: of the front matter, else the first heading."""
    title = text.data.get("title") if isinstance(text.data, dict) else None
    if isinstance(title, str) and title.strip():
        return title.strip()
    heading = _TITLE.search(text.body)
    return _MARKS.sub("", heading["title"]) if heading else ""
