"""From a page's Markdown to a body: rendered once, safe, cut into sections."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Diagnostic, diagnose
from ..loading import Document
from ..records import Body, Heading
from .addresses import AddressBook, Surroundings
from .dialect import Rendered, dialect
from .headings import cut_sections, locate_headings
from .limits import NESTED, find_excess
from .placeholders import find_placeholders
from .sanitiser import sanitise
from .section_headings import SectionHeadings
from .source_text import SourceText
from .suspects import COMMENT, CONFLICT, FENCE_ATTRIBUTES, without_ends
from .words import shortened


@dataclass(frozen=True)
class RenderedText:
    """A body with what was found while it was made."""

    body: Body
    source: SourceText
    findings: tuple[Diagnostic, ...]
    used: frozenset[str]
    """Files of the folder that the text names."""
    is_rendered: bool = True
    """False where it could not be: then nothing is known of its headings."""


def render_text(
    document: Document, language: str, around: Surroundings, headings: SectionHeadings | None = None
) -> RenderedText:
    """Render the text of a page.

    Args:
        document: The page.
        language: Its language.
        around: What its links may lead to.
        headings: The headings that open the sections of its kind.
    """
    source = SourceText(document.path, document.body, document.body_line)
    book = AddressBook(source, around)
    text, comments = _without_comments(source)
    excess = find_excess(text)
    rendered = None if excess else _render(text, language, book)
    if rendered is None:
        body = Body(document.body, document.body_line)
        return RenderedText(
            body, source, (diagnose("PB526", source.start, reason=excess or NESTED),), frozenset(), False
        )
    findings = [
        *comments,
        *_check_source(source),
        *_check_suspects(rendered, source),
        *book.findings,
        *book.check_anchors(rendered.ids),
    ]
    html, lost = sanitise(rendered.html)
    if lost and not any(finding.code.startswith("PB5") for finding in findings):
        findings.append(diagnose("PB505", source.start))
    found = locate_headings(rendered.headings, source)
    body = Body(
        markdown=document.body,
        line=document.body_line,
        html=html,
        headings=tuple(Heading(made.level, made.text, made.anchor, line) for made, line in found),
        sections=cut_sections(found, source, headings),
        words=rendered.words,
    )
    return RenderedText(body, source, tuple(findings), frozenset(book.used))


def _render(text: str, language: str, book: AddressBook) -> Rendered | None:
    try:
        return dialect(language).render(text, book.resolve)
    except RecursionError:
        # What was half read stays in the converter: the next text gets a new one.
        dialect.cache_clear()
        return None


def _without_comments(source: SourceText) -> tuple[str, list[Diagnostic]]:
    """Take comments out, so that nothing in them is rendered and all lines stay where they are."""
    if "<!--" not in source.text:
        return source.text, []
    text, findings = source.text, []
    for match in COMMENT.finditer(source.prose):
        # A browser ends `<!-->` at once and shows what follows.
        code = "PB501" if match.group().startswith(("<!-->", "<!--->")) else "PB525"
        findings.append(diagnose(code, source.place(match.start()), (), text=shortened(match.group(), 40)))
    # From the end, so that the offsets before stay true.
    for match in reversed(list(COMMENT.finditer(source.prose))):
        text = text[: match.start()] + "\n" * match.group().count("\n") + text[match.end() :]
    return text, findings


def _check_source(source: SourceText) -> Iterator[Diagnostic]:
    """Find what rendering takes for code or headings and therefore does not tell of."""
    if "{" in source.text:
        for match in FENCE_ATTRIBUTES.finditer(source.text):
            words = shortened(match["attributes"])
            yield diagnose("PB502", source.place(match.start("attributes")), (), text=words)
    for match in find_placeholders(source.prose):
        yield diagnose("PB890", source.place(match.start()), (), text=match.group())
    conflict = CONFLICT.search(source.prose) if "<" in source.text or ">" in source.text else None
    if conflict:
        yield diagnose("PB421", source.place(conflict.start()), (), text=shortened(conflict.group()))


def _check_suspects(rendered: Rendered, source: SourceText) -> Iterator[Diagnostic]:
    for suspect in without_ends(rendered.suspects):
        yield diagnose(suspect.code, source.find(suspect.text), (), text=shortened(suspect.text))
