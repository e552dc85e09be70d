"""From the folder of a collection to an entry: events, news, acts, questions are read by the same rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ..diagnostics import Diagnostic, Marks, Place, Severity, diagnose
from ..loading import Data, Folder
from ..records import Body, CollectionEntry, Noun, StoredFile, TranslationNote, TranslationState, content_digest
from .addresses import Surroundings
from .frame import Frame
from .labels import NAMES, check_labels
from .markup import RenderedText, render_text
from .originals import check_cover_alt, check_named_files, find_mentions
from .parsing import Parsed, parse_document
from .personal_data import check_fields, check_text
from .record_folder import check_languages, find_roles
from .references import TRANSLATION, Reference, ReferenceRuling, check_references
from .schema_faults import Fault
from .schema_keys import all_keys
from .stored_files import Mention, check_files, store_files
from .suspects import check_field_markup
from .translations import check_lengths, is_stub
from .writing import check_field_letters, check_kazakh, check_letters, check_untranslated

UNFILLED = "@current"
"""What authors write until they know the digest."""

FrontT = TypeVar("FrontT", bound=Noun)
WordsT = TypeVar("WordsT", bound=Noun)


def _find_nothing(*_: object) -> Iterator[Diagnostic]:
    yield from ()


@dataclass(frozen=True)
class CollectionForm(Generic[FrontT, WordsT]):
    """How one collection is read."""

    original: type[FrontT]
    translation: type[WordsT]
    key: str
    """What only an original has: `type` of an event."""
    references: tuple[Reference, ...]
    labels: frozenset[str] = NAMES
    """Keys that hold names by language."""
    by_position: tuple[tuple[str, ...], ...] = ()
    """Lists whose items belong to the original's by their place."""
    whole: tuple[str, ...] = ()
    """Keys that a complete translation has where the original has them, beside the title."""
    check_front: Callable[[Data, Marks], Iterator[Diagnostic]] = field(default=_find_nothing)
    """Finds what is wrong with front matter as it is written."""
    check_value: Callable[[FrontT, Marks], Iterator[Diagnostic]] = field(default=_find_nothing)
    """Finds what front matter that can be read means and should not."""
    check_words: Callable[[Data, Data, Marks], Iterator[Diagnostic]] = field(default=_find_nothing)
    """Holds a translation's front matter against the original's."""
    check_entry: Callable[[CollectionEntry[FrontT, WordsT], Frame], Iterator[Diagnostic]] = field(default=_find_nothing)
    """Finds what is wrong with an entry in its bank."""


@dataclass(frozen=True)
class ParsedPage:
    """One text of an entry."""

    front: Parsed[Any]
    text: RenderedText
    mentions: tuple[Mention, ...]


def parse_entry(
    folder: Folder, frame: Frame, form: CollectionForm[FrontT, WordsT]
) -> tuple[CollectionEntry[FrontT, WordsT] | None, list[Diagnostic]]:
    """Make an entry of its folder.

    Returns:
        The entry, None where its original cannot be used, and all findings of all its files.
    """
    return _Reading(folder, frame, form, store_files(folder)).read()


@dataclass
class _Reading(Generic[FrontT, WordsT]):
    """The reading of one folder."""

    folder: Folder
    frame: Frame
    form: CollectionForm[FrontT, WordsT]
    files: Mapping[str, StoredFile]
    findings: list[Diagnostic] = field(default_factory=list)

    def read(self) -> tuple[CollectionEntry[FrontT, WordsT] | None, list[Diagnostic]]:
        """Read all texts."""
        roles = find_roles(self.folder, self.form.key)
        self.findings += [*roles.findings, *check_languages(self.folder, self.frame)]
        original = self._read_original(roles.original) if roles.original else None
        pages = [original] if original else []
        translations: dict[str, tuple[WordsT, Body]] = {}
        for language in roles.translations:
            page = self._read_translation(language, original)
            pages += [page] if page else []
            if page and isinstance(page.front.value, self.form.translation) and language in self.frame.languages:
                translations[language] = (page.front.value, page.text.body)
        used = frozenset[str]().union(*(page.text.used for page in pages))
        self.findings += check_files(self.folder, [mention for page in pages for mention in page.mentions], used)
        if original is None or roles.original is None or not isinstance(original.front.value, self.form.original):
            return None, self.findings
        entry = self._assemble(roles.original, original.front.value, original, translations)
        self.findings += self.form.check_entry(entry, self.frame)
        return entry, self.findings

    def _read_original(self, language: str) -> ParsedPage:
        form, document = self.form, self.folder.texts[language]
        page = self._render(language, parse_document(form.original, document, ReferenceRuling(form.references)))
        data, marks = page.front.data, page.front.marks
        registers = self.frame.registers
        self.findings += page.front.findings
        self.findings += check_references(data, marks, form.references, registers)
        self.findings += check_named_files(page.mentions, self.files)
        self.findings += check_cover_alt(data, marks)
        self.findings += check_labels(data, marks, registers.label_languages, form.labels)
        self.findings += form.check_front(data, marks)
        if isinstance(page.front.value, form.original):
            self.findings += form.check_value(page.front.value, marks)
        self.findings += _check_text(page, language, finished=True)
        return page

    def _read_translation(self, language: str, original: ParsedPage | None) -> ParsedPage | None:
        document = self.folder.texts[language]
        if is_stub(document):
            self.findings.append(diagnose("PB403", document.marks.of_value()))
            return None
        ruling = _TranslationRuling(all_keys(self.form.original))
        page = self._render(language, parse_document(self.form.translation, document, ruling))
        data, marks = page.front.data, page.front.marks
        self.findings += page.front.findings
        self.findings += check_whole(page.front, original, self.form.whole)
        self.findings += check_references(data, marks, TRANSLATION, self.frame.registers)
        if original:
            self.findings += self._check_against(data, marks, original)
            self.findings += check_untranslated(page.text.source, original.text.source)
            self.findings += _check_body(page, original)
        self.findings += _check_text(page, language, finished=False)
        return page

    def _check_against(self, data: Data, marks: Marks, original: ParsedPage) -> Iterator[Diagnostic]:
        for path in self.form.by_position:
            if original.front.is_sound(path[0]):
                yield from check_lengths(data, original.front.data, marks, path)
        yield from self.form.check_words(data, original.front.data, marks)

    def _render(self, language: str, front: Parsed[Any]) -> ParsedPage:
        types = {name: file.media_type for name, file in self.files.items()}
        around = Surroundings(self.folder.path, types, self.frame.registers)
        text = render_text(self.folder.texts[language], language, around)
        return ParsedPage(front, text, tuple(find_mentions(front.data, front.marks)))

    def _assemble(
        self, language: str, front: FrontT, page: ParsedPage, translations: Mapping[str, tuple[WordsT, Body]]
    ) -> CollectionEntry[FrontT, WordsT]:
        hashes = {name: file.sha256 for name, file in self.files.items()}
        return CollectionEntry(
            id=self.folder.id,
            folder=self.folder.path,
            language=language,
            front=front,
            body=page.text.body,
            marks=page.front.marks,
            digest=content_digest(front, page.text.body.markdown, hashes),
            translations=translations,
            files=self.files,
        )


def check_whole(front: Parsed[Any], original: ParsedPage | None, keys: Iterable[str]) -> Iterator[Diagnostic]:
    """Find a translation that is called complete and is not.

    Args:
        front: Of the translation.
        original: None where it could not be read.
        keys: What it must have where the original has it; the title it must have always.
    """
    note = getattr(front.value, "translation", None)
    if not isinstance(note, TranslationNote) or note.state is not TranslationState.COMPLETE:
        return
    known = original.front.data if original and isinstance(original.front.data, dict) else {}
    written = front.data if isinstance(front.data, dict) else {}
    for key in ("title", *(key for key in keys if key in known)):
        if key not in written:
            yield diagnose("PB406", front.marks.of_key(key), (key,), key=key)


def _check_body(page: ParsedPage, original: ParsedPage) -> Iterator[Diagnostic]:
    """Find a translation that is called complete and leaves out the text."""
    note = getattr(page.front.value, "translation", None)
    is_complete = isinstance(note, TranslationNote) and note.state is TranslationState.COMPLETE
    if is_complete and original.text.body.markdown.strip() and not page.text.body.markdown.strip():
        yield diagnose("PB402", Place(page.text.source.path, page.text.source.first_line))


def _check_text(page: ParsedPage, language: str, *, finished: bool) -> Iterator[Diagnostic]:
    data, marks = page.front.data, page.front.marks
    yield from check_field_letters(data, marks)
    yield from check_field_markup(data, marks)
    yield from page.text.findings
    yield from check_letters(page.text.source)
    # An office gives its telephone and address here: only what is surely a personal number is a fault.
    personal: Sequence[Diagnostic] = (*check_fields(data, marks), *check_text(page.text.source))
    yield from (finding for finding in personal if finding.severity is Severity.ERROR)
    if language == "kk":
        yield from check_kazakh(page.text.source, finished=finished)


@dataclass(frozen=True)
class _TranslationRuling:
    """Names schema faults; a key that only the original has is told as such."""

    original_keys: frozenset[str]

    def __call__(self, fault: Fault) -> Diagnostic | None:
        if fault.kind == "extra_forbidden" and fault.key in self.original_keys:
            return fault.report("PB223", at_key=True)
        if fault.kind == "digest_format" and fault.subject.value(fault.path) == UNFILLED:
            # Nobody approves an event: until the digest is filled in, its translation only looks older than it may be.
            return fault.report("PB213", severity=Severity.WARNING)
        return ReferenceRuling(TRANSLATION)(fault)
