"""The Markdown that authors may write: tables, footnotes, definition lists, notes, code, and no HTML.

One converter a language is made and used again, because making one costs more than rendering a text.
"""

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import AUTOMAIL_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..i18n import messages
from .needed_rules import NeededRules
from .plain_text import register_plain_text
from .quick_rules import QuickToc, register_quick_rules
from .suspects import SUSPECT, Suspect, name_suspect
from .tree_html import write_tree
from .word_count import count_words

ADMONITIONS = (
    "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug", "example", "quote",
)  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_STASHED = re.compile("\x02[^\x03]*\x03")


@dataclass(frozen=True)
class RenderedHeading:
    """A heading as the converter made it."""

    level: int
    text: str
    anchor: str
    is_top: bool
    """Whether it stands in the text itself, not inside a list or a quotation."""


@dataclass(frozen=True)
class Address:
    """Where a link leads or a picture comes from, as written."""

    url: str
    text: str
    """The words of the link, or the picture's description."""
    is_picture: bool = False


Resolver = Callable[[Address], str | None]
"""From what an author wrote to what stands in the HTML; None takes the address away."""


@dataclass
class Rendered:
    """What a text became."""

    html: str = ""
    headings: list[RenderedHeading] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    suspects: list[Suspect] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    """All anchors."""
    words: int = 0


class Dialect:
    """A converter for texts in one language.

    Args:
        language: Of the texts.
        thorough: Ask every rule about every text. What comes out is the same, but later.
    """

    def __init__(self, language: str, *, thorough: bool = False) -> None:
        self._messages = messages(language)
        self._result = Rendered()
        self._resolve: Resolver = lambda address: address.url
        toc = TocExtension(marker="", slugify=slugify_unicode)
        toc.TreeProcessorClass = TocExtension.TreeProcessorClass if thorough else QuickToc
        self._markdown = Markdown(
            extensions=[
                "tables", "def_list", "sane_lists", "admonition", "fenced_code",
                FootnoteExtension(BACKLINK_TITLE=self._messages["text.footnote_back"]),
                toc,
            ],
            output_format="html",
        )  # fmt: skip
        # CommonMark lets authors show a bracket as it is; so do we.
        self._markdown.ESCAPED_CHARS.append("<")
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        self._markdown.inlinePatterns.register(_Mail(AUTOMAIL_RE, self._markdown), "automail", 110)
        self._markdown.inlinePatterns.register(_Watch(self, self._markdown), "watch", 176)
        self._markdown.treeprocessors.register(_Survey(self, self._markdown), "survey", -10)
        self._rules: NeededRules | None = None
        if not thorough:
            register_quick_rules(self._markdown)
            self._inline = register_plain_text(self._markdown)
            self._markdown.serializer = write_tree
            self._rules = NeededRules(self._markdown)

    def render(self, text: str, resolve: Resolver) -> Rendered:
        """Render a text once and note all that is to be checked."""
        self._result, self._resolve = Rendered(), resolve
        self._markdown.reset()
        if self._rules:
            self._inline.look_for(self._rules.choose(text))
        self._result.html = self._markdown.convert(text)
        return self._result

    def note_suspect(self, suspect: Suspect) -> None:
        """Keep what looks like HTML, an attribute list or a macro."""
        self._result.suspects.append(suspect)

    def survey(self, root: etree.Element) -> None:
        """Read the finished tree: headings, links, pictures, anchors, words."""
        tokens = getattr(self._markdown, "toc_tokens", [])
        names = {token["id"]: html.unescape(token["name"]) for token in _flat(tokens)}
        top = set(root)
        for element in root.iter():
            if anchor := element.get("id"):
                self._result.ids.add(anchor)
            if element.tag in HEADINGS:
                name = names.get(element.get("id", ""), "")
                heading = RenderedHeading(int(element.tag[1]), name, element.get("id", ""), element in top)
                self._result.headings.append(heading)
            elif element.tag == "a":
                self._visit(element, "href")
            elif element.tag == "img":
                self._visit(element, "src")
            elif element.tag == "div":
                self._settle_note(element)
        self._result.words = count_words("\n".join(root.itertext()))

    def _visit(self, element: etree.Element, attribute: str) -> None:
        if element.get("class", "").startswith("footnote-"):
            return
        words = element.get("alt", "") if element.tag == "img" else "".join(element.itertext())
        address = Address(element.get(attribute, ""), _STASHED.sub("", words), element.tag == "img")
        self._result.addresses.append(address)
        resolved = self._resolve(address)
        if resolved is None:
            element.attrib.pop(attribute, None)
        else:
            element.set(attribute, resolved)

    def _settle_note(self, element: etree.Element) -> None:
        """Keep the kinds of notes that the site draws, and title them in the text's language."""
        written = element.get("class", "").split()
        if written[:1] != ["admonition"]:
            return
        sort = next((name for name in written[1:] if name in ADMONITIONS), "note")
        element.set("class", f"admonition {sort}")
        title = next((child for child in element if child.get("class") == "admonition-title"), None)
        if title is not None and (title.text or "").lower() in (sort, *written[1:]):
            title.text = self._messages[f"text.admonition_{sort}"]


@cache
def dialect(language: str) -> Dialect:
    """The converter for a language."""
    return Dialect(language)


class _Mail(InlineProcessor):
    """An address in angle brackets, as a plain link."""

    def handleMatch(  # type: ignore[override]
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[etree.Element, int, int]:
        """Make the link."""
        element = etree.Element("a")
        mail = self.unescape(m.group(1)).removeprefix("mailto:")
        element.text = AtomicString(mail)
        element.set("href", f"mailto:{mail}")
        return element, m.start(0), m.end(0)


class _Watch(InlineProcessor):
    """Sees every text after code is taken out, and before links are made."""

    def __init__(self, dialect: Dialect, md: Markdown) -> None:
        super().__init__(SUSPECT.pattern, md)
        self.compiled_re = SUSPECT
        self._dialect = dialect

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[None, int, int]:  # type: ignore[override]  # noqa: ARG002
        """Note the match and leave it as it is."""
        self._dialect.note_suspect(name_suspect(m))
        return None, m.start(0), m.end(0)


class _Survey(Treeprocessor):
    """Hands the finished tree over."""

    def __init__(self, dialect: Dialect, md: Markdown) -> None:
        super().__init__(md)
        self._dialect = dialect

    def run(self, root: etree.Element) -> None:
        """Read the tree."""
        self._dialect.survey(root)


def _flat(tokens: list[dict[str, object]]) -> Iterator[dict[str, str]]:
    for token in tokens:
        yield token  # type: ignore[misc]
        yield from _flat(token["children"])  # type: ignore[arg-type]
