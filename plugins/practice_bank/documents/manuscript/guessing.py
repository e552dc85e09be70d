"""The kind and the language of a manuscript that nobody named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...i18n import guess_language
from .blocks import Block, Heading, Paragraph, text_of, walk
from .finding import LabelBook, SectionBook, fold_heading, read_words

FIRST_LINES = 8
"""Lines of a title page that may say what sort of work it is."""
NAMED = 3
"""What a word for the kind on the title page counts, in sections."""
LATIN_LETTERS = 20


@dataclass(frozen=True)
class KindGuess:
    """What speaks for a kind."""

    kind: str
    headings: tuple[str, ...]
    """Of the document that open sections of it."""
    is_named: bool
    """Whether the document calls itself so."""

    @property
    def weight(self) -> int:
        """How much speaks for it."""
        return len(self.headings) + NAMED * self.is_named


def guess_kinds(blocks: Sequence[Block], books: Mapping[str, SectionBook], labels: LabelBook) -> list[KindGuess]:
    """Weigh the kinds, those that most speaks for first; those that nothing speaks for are left out."""
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    named = set(_read_named(blocks, books, labels))
    guesses = [KindGuess(id, tuple(_open(headings, book)), is_named=id in named) for id, book in sorted(books.items())]
    return sorted((guess for guess in guesses if guess.weight), key=lambda guess: (-guess.weight, guess.kind))


def _open(headings: Sequence[str], book: SectionBook) -> Iterator[str]:
    seen = set()
    for heading in headings:
        section = book.find(heading)
        if section and section.id not in seen:
            seen.add(section.id)
            yield heading


def _read_named(blocks: Sequence[Block], books: Mapping[str, SectionBook], labels: LabelBook) -> Iterator[str]:
    """Read what a document calls itself: on a line of its own, or after the label of the kind."""
    words = {id: {fold_heading(label) for label in book.kind.labels.values()} for id, book in books.items()}
    for id, others in read_words()["kinds"].items():
        words.setdefault(id, set()).update(fold_heading(word) for word in others)
    papers = {fold_heading(paper) for paper in read_words()["papers"]}
    for place, line in enumerate(walk(blocks)):
        path, rest = labels.split(line.text) if isinstance(line, Paragraph) else ("", line.text)
        said = fold_heading(rest if path == "kind" else line.text)
        is_named = path == "kind" or (place < FIRST_LINES and said in papers)
        if is_named:
            yield from (id for id, known in words.items() if id in books and set(said.split()) & known)


def guess_text_language(blocks: Sequence[Block], languages: Sequence[str]) -> str:
    """Guess the language of a text; empty where its letters do not tell, or the bank has none of it."""
    text = text_of(blocks)
    guess = guess_language(text)
    if not guess and sum(letter.isascii() and letter.isalpha() for letter in text) >= LATIN_LETTERS:
        guess = "en"
    return guess if guess in languages else ""
