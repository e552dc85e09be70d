"""The words of a work in all languages it can be read in."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue import Entry
from ..records import Record, Translation
from ..rendering.addresses import record_path
from ..review import LanguageState
from .published_record import PublishedCover, PublishedEvidence, PublishedFile, PublishedIndicator

UNREADABLE = frozenset({LanguageState.NOT_PLANNED, LanguageState.MISSING})


@dataclass(frozen=True)
class RecordTexts:
    """Words by language."""

    title: dict[str, str]
    summary: dict[str, str]
    keywords: dict[str, list[str]]
    cover: PublishedCover | None
    attachments: list[PublishedFile]
    evidence: PublishedEvidence | None


def find_texts(entry: Entry) -> RecordTexts:
    """Gather the words of the original and of the translations that can be read."""
    record, front = entry.record, entry.record.front
    translations = list(_find_translations(entry))
    keywords = {record.language: front.keywords, **{one.language: one.front.keywords for one in translations}}
    return RecordTexts(
        title=_gather(record, front.title, {one.language: one.front.title for one in translations}),
        summary=_gather(record, front.summary, {one.language: one.front.summary for one in translations}),
        keywords={language: words for language, words in keywords.items() if words},
        cover=_find_cover(record, translations),
        attachments=_find_attachments(record, translations),
        evidence=_find_evidence(record, translations),
    )


def _find_translations(entry: Entry) -> Iterator[Translation]:
    for language, translation in sorted(entry.record.translations.items()):
        if entry.standing.languages.get(language, LanguageState.MISSING) not in UNREADABLE:
            yield translation


def _gather(record: Record, original: str | None, translated: dict[str, str | None]) -> dict[str, str]:
    texts = {record.language: original, **translated}
    return {language: text for language, text in texts.items() if text}


def _find_cover(record: Record, translations: list[Translation]) -> PublishedCover | None:
    cover = record.front.cover
    if cover is None:
        return None
    translated = {one.language: one.front.cover.alt for one in translations if one.front.cover}
    return PublishedCover(url=_file_url(record, cover.file), alt=_gather(record, cover.alt, dict(translated)))


def _find_attachments(record: Record, translations: list[Translation]) -> list[PublishedFile]:
    titles = {one.language: {each.file: each.title for each in one.front.attachments} for one in translations}
    found = []
    for attachment in record.front.attachments:
        stored = record.files.get(attachment.file)
        translated = {language: by_file.get(attachment.file) for language, by_file in titles.items()}
        found.append(
            PublishedFile(
                url=_file_url(record, attachment.file),
                title=_gather(record, attachment.title, translated),
                size=stored.size if stored else None,
                media_type=stored.media_type if stored else None,
                sha256=stored.sha256 if stored else None,
            )
        )
    return found


def _find_evidence(record: Record, translations: list[Translation]) -> PublishedEvidence | None:
    evidence = record.front.evidence
    if evidence is None:
        return None
    words = {one.language: one.front.evidence.indicators for one in translations if one.front.evidence}
    indicators = []
    for number, indicator in enumerate(evidence.indicators):
        own = {language: named[number] for language, named in words.items() if number < len(named)}
        indicators.append(
            PublishedIndicator(
                name=_gather(record, indicator.name, {language: one.name for language, one in own.items()}),
                unit=_gather(record, indicator.unit, {language: one.unit for language, one in own.items()}),
                before=indicator.before,
                target=indicator.target,
                reached=indicator.reached,
            )
        )
    return PublishedEvidence(level=evidence.level, indicators=indicators)


def _file_url(record: Record, name: str) -> str:
    return f"/{record_path(record.id)}{name}"
