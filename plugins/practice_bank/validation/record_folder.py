"""From a record's folder to a record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Place, diagnose
from ..loading import Data, Document, Folder
from ..records import RESERVED_IDS, Record, StoredFile, Translation, digest_original
from .evidence_files import ParsedEvidence, parse_evidence
from .frame import Frame
from .originals import ParsedOriginal, parse_original
from .stored_files import check_files, store_files
from .translations import ParsedTranslation, parse_translation


@dataclass(frozen=True)
class Roles:
    """Which text of a folder is what."""

    original: str | None
    """Language of the original; None where there is none that could be read."""
    translations: tuple[str, ...]
    findings: tuple[Diagnostic, ...] = ()


def parse_record(folder: Folder, frame: Frame) -> tuple[Record | None, list[Diagnostic]]:
    """Make a record of its folder.

    Returns:
        The record, None where its original cannot be used, and all findings of all its files.
    """
    files = store_files(folder)
    roles = find_roles(folder, "kind")
    original = parse_original(folder, roles.original, frame, files) if roles.original else None
    translations = {
        language: parse_translation(folder, language, original, frame, files) for language in roles.translations
    }
    evidence = parse_evidence(folder, frame.registers)
    mentions = [*(original.mentions if original else ()), *(m for one in translations.values() for m in one.mentions)]
    used = (original.text.used if original else frozenset()).union(*(one.used for one in translations.values()))
    findings = [
        *_check_address(folder),
        *roles.findings,
        *check_languages(folder, frame),
        *(original.findings if original else ()),
        *(finding for one in translations.values() for finding in one.findings),
        *check_files(folder, mentions, used),
        *evidence.findings,
    ]
    if original is None or original.front.value is None:
        return None, findings
    return _assemble(folder, original, translations, evidence, files, frame), findings


def _check_address(folder: Folder) -> Iterator[Diagnostic]:
    """Report a folder that has the name of a section of the catalogue."""
    if folder.id in RESERVED_IDS:
        first = next((folder.texts[language].path for language in sorted(folder.texts)), folder.path)
        yield diagnose("PB319", Place(first), value=folder.id, better=f"{folder.id}-2026")


def find_roles(folder: Folder, key: str) -> Roles:
    """Find the original among the texts of a folder.

    Args:
        folder: The folder of a record or an event.
        key: The key that only an original has: `kind`, or `type` for an event.
    """
    readable = {language: text for language, text in sorted(folder.texts.items()) if isinstance(text.data, dict)}
    bearing = [language for language, text in readable.items() if _has(text.data, key)]
    plain = [language for language in bearing if not _has(readable[language].data, "translation")]
    if len(plain) == 1 or len(bearing) == 1:
        return _settle((plain if len(plain) == 1 else bearing)[0], readable)
    if len(bearing) > 1:
        found = tuple(_diagnose_double(readable[language], key) for language in bearing)
        return Roles(None, (), found)
    return _guess_original(folder, readable, key)


def _settle(original: str, readable: Mapping[str, Document], *findings: Diagnostic) -> Roles:
    return Roles(original, tuple(language for language in readable if language != original), findings)


def _guess_original(folder: Folder, readable: Mapping[str, Document], key: str) -> Roles:
    """Say what is missing where no text is the original: the key, or the text itself."""
    untranslated = [language for language, text in readable.items() if not _has(text.data, "translation")]
    if len(untranslated) == 1:
        # The schema will say that its key is missing.
        return _settle(untranslated[0], readable)
    if len(readable) < len(folder.texts) or not readable:
        # The original may be the text that could not be read: a finding says why.
        return Roles(None, tuple(readable))
    texts = [readable[language] for language in untranslated or readable]
    code = "PB201" if untranslated else "PB313"
    path = (key,) if untranslated else ()
    found = [diagnose(code, text.marks.of_key(key), path, key=key) for text in texts]
    return Roles(None, () if untranslated else tuple(readable), tuple(found if untranslated else found[:1]))


def _diagnose_double(text: Document, key: str) -> Diagnostic:
    return diagnose("PB314", text.marks.of_key(key), (key,), key=key)


def _has(data: Data, key: str) -> bool:
    value = data.get(key) if isinstance(data, dict) else None
    return value not in (None, [], {}) and not (isinstance(value, str) and not value.strip())


def check_languages(folder: Folder, frame: Frame) -> Iterator[Diagnostic]:
    """Find texts in a language that the bank does not have."""
    for language, text in sorted(folder.texts.items()):
        if language not in frame.languages and frame.registers.are_languages_known:
            yield diagnose("PB401", Place(text.path), (), language=language, allowed=", ".join(frame.languages))


def _assemble(
    folder: Folder,
    original: ParsedOriginal,
    translations: Mapping[str, ParsedTranslation],
    evidence: ParsedEvidence,
    files: Mapping[str, StoredFile],
    frame: Frame,
) -> Record:
    front = original.front.value
    assert front is not None
    hashes = {name: file.sha256 for name, file in files.items()}
    kept: dict[str, Translation] = {
        language: one.value
        for language, one in sorted(translations.items())
        if one.value and language in frame.languages
    }
    digest, parts = digest_original(front, original.text.body, hashes, original.extra) if original.judged else ("", {})
    unread = {f"index.{language}.md" for language in folder.texts if language not in (original.language, *kept)}
    unread |= set() if original.judged else {f"index.{original.language}.md"}
    return Record(
        id=folder.id,
        folder=folder.path,
        language=original.language,
        front=front,
        body=original.text.body,
        marks=original.front.marks,
        digest=digest,
        section_digests=parts,
        translations=kept,
        files=files,
        assessments=evidence.assessments,
        decisions=evidence.decisions,
        adoptions=evidence.adoptions,
        unread=frozenset(unread) | evidence.unread,
        extra=original.extra,
    )
