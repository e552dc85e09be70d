"""The text of a page: Markdown, what it renders to, and its parts."""

import pickle
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .compression import compress, decompress
from .spool import Waiting, fetch, put_aside

RECENT = 4
"""Texts that are kept unpacked: a page reads one of them, or those of a work in its languages."""
OWN_LETTERS, ALL_LETTERS = "kz1048", "utf-16-le"
"""How packed texts are encoded: a byte a letter where all are Kazakh, Russian or English, which is smaller and sooner
packed and unpacked; else two."""

Part = tuple[str, "Heading"]
"""Id and heading of a section."""
Span = tuple[int, int] | str
"""Where the text of a section starts and ends in the whole; the text itself where it does not stand there."""
Heads = tuple[tuple["Heading", ...], tuple[Part, ...], tuple[Span, ...]]
"""All headings, the sections without their texts, and where these stand."""
PackedTexts = tuple[Waiting, str, int]
"""Markdown and HTML one after the other, packed; how they are encoded; how many characters are Markdown."""

# The sign of an attribute comes first: it is what is looked for.
_ADDRESS = re.compile(r'="(?:(?<=\bhref=")(act:[^"]*)|(?<=\bsrc=")(files/[^"]+))"')
_NOT_TEXT = re.compile(r"<!--[\s\S]*?-->|^[ \t]*#{1,6}.*$|^[ \t>*_=-]*$", re.MULTILINE)
_TEXT = re.compile(r"^[^\W_]", re.MULTILINE)
"""A line that is one of text at the first look, unless it stands in a comment."""


@dataclass(frozen=True)
class Heading:
    """A heading of the text."""

    level: int
    """2 to 6."""
    text: str
    anchor: str
    """Its `id` in the HTML."""
    line: int
    """Line in the file, 1-based."""


@dataclass(frozen=True)
class Section:
    """A level 2 heading and what follows it."""

    id: str
    """The kind's section id; empty where the kind names no such section."""
    heading: Heading
    markdown: str
    """Its text without the heading."""

    @property
    def part(self) -> str:
        """Its name among the parts of the text: the kind's id, else its anchor."""
        return self.id or self.heading.anchor

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to read: only blanks, comments, headings."""
        if _TEXT.search(self.markdown) and "<!--" not in self.markdown:
            return False
        return not _NOT_TEXT.sub("", self.markdown).strip()


@dataclass(frozen=True)
class Body:
    """A text read, rendered and cut into sections."""

    markdown: str
    line: int = 1
    """Line of the file on which the text starts, 1-based."""
    html: str = ""
    """Safe HTML. Links and pictures inside the record's folder stay relative to that folder (`files/plan.txt`);
    those to other works are `record:<id>` and `event:<id>`."""
    headings: tuple[Heading, ...] = ()
    sections: tuple[Section, ...] = ()
    words: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see: no word, no picture."""
        return not self.html.strip()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The acts it cites, `act:253#13.6`, and the pictures it shows, `files/plan.jpg`, as its HTML writes them."""
        return tuple(found[1] or found[2] for found in _ADDRESS.finditer(self.html))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its sections without their texts."""
        return tuple((section.id, section.heading) for section in self.sections)

    @property
    def lead(self) -> str:
        """What stands before the first section."""
        if not self.sections:
            return self.markdown
        return "\n".join(self.markdown.split("\n")[: self.sections[0].heading.line - self.line])

    def __reduce__(self) -> tuple[Callable[..., "Body"], tuple[Any, ...]]:
        """Make a copy small: all the texts of a large bank at once would fill the memory."""
        spans = tuple(_find_spans(self.markdown, self.sections))
        heads = pickle.dumps((self.headings, self.parts, spans), pickle.HIGHEST_PROTOCOL)
        texts = _pack_texts(self.markdown, self.html)
        return PackedBody, (self.line, self.words, self.is_blank, self.addresses, heads, texts)


class PackedBody(Body):
    """A body that came from another process or run: its texts are unpacked when somebody reads them."""

    _is_blank: bool
    _addresses: tuple[str, ...]
    _heads: Waiting
    _texts: PackedTexts

    def __init__(
        self, line: int, words: int, is_blank: bool, addresses: tuple[str, ...], heads: bytes, texts: PackedTexts
    ) -> None:
        told = {"line": line, "words": words}
        waiting = (put_aside(texts[0]), *texts[1:])
        own = {"_is_blank": is_blank, "_addresses": addresses, "_heads": put_aside(heads), "_texts": waiting}
        for name, value in (told | own).items():
            object.__setattr__(self, name, value)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see."""
        return self._is_blank

    @property
    def addresses(self) -> tuple[str, ...]:
        """The acts it cites and the pictures it shows."""
        return self._addresses

    @property
    def markdown(self) -> str:
        """As written."""
        return _unpack_texts(*self._texts)[0]

    @property
    def html(self) -> str:
        """Safe HTML."""
        return _unpack_texts(*self._texts)[1]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All headings of the text."""
        return _unpack_heads(self._heads)[0]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its sections without their texts, which stay packed."""
        return _unpack_heads(self._heads)[1]

    @property
    def sections(self) -> tuple[Section, ...]:
        """Level 2 headings and what follows them."""
        markdown, (_, parts, spans) = self.markdown, _unpack_heads(self._heads)
        texts = (span if isinstance(span, str) else markdown[slice(*span)] for span in spans)
        return tuple(Section(*part, text) for part, text in zip(parts, texts, strict=True))

    def __eq__(self, other: object) -> bool:
        return _compared(self) == _compared(other) if isinstance(other, Body) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.headings)

    def __reduce__(self) -> tuple[Callable[..., Body], tuple[Any, ...]]:
        told = (self.line, self.words, self._is_blank, self._addresses)
        return PackedBody, (*told, fetch(self._heads), (fetch(self._texts[0]), *self._texts[1:]))


def _find_spans(markdown: str, sections: Iterable[Section]) -> Iterator[Span]:
    """Where the texts of sections stand in the whole: they need not be kept twice."""
    end = 0
    for section in sections:
        start = markdown.find(section.markdown, end)
        if start < 0:
            yield section.markdown
        else:
            end = start + len(section.markdown)
            yield start, end


def _pack_texts(markdown: str, html: str) -> PackedTexts:
    whole, letters = markdown + html, OWN_LETTERS
    try:
        content = whole.encode(letters)
    except UnicodeEncodeError:
        letters = ALL_LETTERS
        content = whole.encode(letters, "surrogatepass")
    return compress(content), letters, len(markdown)


@lru_cache(RECENT)
def _unpack_texts(packed: Waiting, letters: str, end: int) -> tuple[str, str]:
    whole = decompress(fetch(packed)).decode(letters, "surrogatepass")
    return whole[:end], whole[end:]


@lru_cache(RECENT)
def _unpack_heads(packed: Waiting) -> Heads:
    heads: Heads = pickle.loads(fetch(packed))  # packed by us
    return heads


def _compared(body: Body) -> tuple[object, ...]:
    return body.markdown, body.line, body.html, body.headings, body.sections, body.words
