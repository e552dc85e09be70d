"""In words: what moved since an approval, and where translations are behind."""

from collections.abc import Iterable, Iterator

from ..i18n import Messages, format_date
from ..records import Kind, Record
from ..review import Standing, TranslationGap, title_part


def movement_words(record: Record, standing: Standing, kind: Kind | None, words: Messages) -> str:
    """Say which parts of a changed record moved, or that nobody knows."""
    if standing.is_movement_unknown:
        return words["moved.unknown"]
    version = standing.approved_version
    former = version.record.body if version else None
    titles = (title_part(part, record, words.language, kind, former).text for part in standing.changed_sections)
    return words.say("moved.parts", parts=listed(titles))


def gap_words(gap: TranslationGap, record: Record, kind: Kind | None, words: Messages) -> Iterator[str]:
    """Say where a translation is behind its original, and where the original may be behind it."""
    if gap.behind is None:
        yield words["moved.behind_unknown"]
    elif gap.behind:
        key = "moved.behind_since" if gap.since else "moved.behind"
        since = format_date(gap.since, words.language) if gap.since else ""
        yield words.say(key, parts=title_parts(gap.behind, record, kind, words), day=since)
    if gap.ahead:
        yield words.say("moved.ahead", parts=title_parts(gap.ahead, record, kind, words))


def title_parts(parts: Iterable[str], record: Record, kind: Kind | None, words: Messages) -> str:
    """Name parts of a record."""
    return listed(title_part(part, record, words.language, kind).text for part in parts)


def describe_gap(gap: TranslationGap) -> dict[str, object]:
    """Describe a gap for programs."""
    behind, ahead = (None if parts is None else list(parts) for parts in (gap.behind, gap.ahead))
    return {"behind": behind, "ahead": ahead, "since": gap.since.isoformat() if gap.since else None}


def listed(titles: Iterable[str]) -> str:
    """Name several things; a title may hold a comma of its own."""
    return "; ".join(titles)
