"""How a text is written: the letters of its words, and whether it is in the language it says."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, FieldPath, Marks, Place, Severity, diagnose
from ..i18n import find_lookalikes, is_kazakh, kazakh_share, repair_lookalikes
from ..loading import Data
from .absent import walk
from .source_text import SourceText
from .words import shortened

CYRILLIC = frozenset({"kk", "ru"})
FEW_LETTERS = 60
"""Letters below which nothing is said about a text's language."""
START = 2
"""Words by which paragraphs that may be alike are found; the first alone may be a sign of a list or of a table."""
UNTRANSLATED, MIXED = 0.03, 0.08
"""Shares of Kazakh letters below which a text is not, or only partly, Kazakh."""
WRITTEN_BY_HAND = frozenset({"title", "summary", "keywords", "name", "unit", "alt", "ai_use"})
"""Keys of front matter whose texts are words for people."""

# The rarer sign comes first: it is what is looked for.
_MIXED_WORD = re.compile(r"[A-Za-zƏəï](?:(?=[\u0400-\u04ff])|(?<=[\u0400-\u04ff].))")
_NOT_WORDS = re.compile(r"https?://\S+|[\w.+-]+@[\w.-]+|(?<=\])\([^)\n]*\)|(?<=\]:)[^\n]*|<[^<>\n]*>|\S*[/\\]\S*\.\w+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_INK = re.compile(r"\S")


def check_letters(source: SourceText) -> Iterator[Diagnostic]:
    """Find Latin letters inside the Cyrillic words of a text, but not in code and addresses."""
    if not _MIXED_WORD.search(source.text):
        return
    prose = _NOT_WORDS.sub(lambda match: _INK.sub(" ", match.group()), source.prose)
    for offset, word in find_lookalikes(prose):
        yield _diagnose_word(source.place(offset), (), word)


def check_field_letters(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find Latin letters inside the Cyrillic words of front matter."""
    for path, value in walk(data):
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        if isinstance(value, str) and key in WRITTEN_BY_HAND and _MIXED_WORD.search(value):
            place = marks.of_value(*path)
            for offset, word in find_lookalikes(value):
                yield _diagnose_word(_place_in(place, value, offset), path, word)


def check_kazakh(source: SourceText, *, finished: bool) -> Iterator[Diagnostic]:
    """Ask whether a Kazakh text is Kazakh.

    Args:
        source: The text.
        finished: Whether it claims to be: an original or a complete translation.
    """
    if is_kazakh(source.prose, MIXED):
        return
    share, letters = kazakh_share(source.prose)
    if letters < FEW_LETTERS or share >= MIXED:
        return
    figure = f"{share * 100:.1f}"
    if share >= UNTRANSLATED:
        yield diagnose("PB418", source.start, (), share=figure)
    else:
        yield diagnose("PB417", source.start, (), None if finished else Severity.WARNING, share=figure)


def check_untranslated(source: SourceText, original: SourceText) -> Iterator[Diagnostic]:
    """Find paragraphs that a translation took over from the original unchanged."""
    there: dict[str, list[str]] = defaultdict(list)
    for _, paragraph in _paragraphs(original.prose):
        there[_start(paragraph)].append(paragraph)
    for offset, paragraph in _paragraphs(source.prose):
        alike = there.get(_start(paragraph))
        if (
            alike
            and _plain(paragraph) in map(_plain, alike)
            and sum(letter.isalpha() for letter in paragraph) >= FEW_LETTERS
        ):
            yield diagnose("PB419", source.place(offset), (), text=shortened(paragraph, 50))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs long enough to have so many letters, with their offsets."""
    start = 0
    for gap in [*_BLANK_LINE.finditer(text), None]:
        end = gap.start() if gap else len(text)
        paragraph = text[start:end]
        if len(paragraph) >= FEW_LETTERS:
            yield start + len(paragraph) - len(paragraph.lstrip()), paragraph
        start = gap.end() if gap else end


def _start(paragraph: str) -> str:
    """The first words: where they differ, nobody need compare the rest."""
    return " ".join(paragraph.split(maxsplit=START)[:START]).casefold()


def _plain(paragraph: str) -> str:
    return " ".join(paragraph.split()).casefold()


def _diagnose_word(place: Place, path: FieldPath, word: str) -> Diagnostic:
    return diagnose("PB416", place, path, word=word, right=repair_lookalikes(word), letters=_latin(word))


def _latin(word: str) -> str:
    letters: Sequence[str] = sorted({letter for letter in word if letter in "əƏï" or letter.isascii()})
    return ", ".join(letters)


def _place_in(place: Place, value: str, offset: int) -> Place:
    # A quoted value starts one character later; of a value on several lines only its start is known.
    if "\n" in value:
        return place
    return Place(place.path, place.line, place.column + offset)
