"""The figures of the control room as tables in the words of a language."""

from collections.abc import Mapping

from ..catalogue import GRADES, Entry, Monitoring
from ..rendering.views import (
    Reader,
    asked_words,
    behind_remark,
    criterion_label,
    grade_label,
    now_words,
    part_links,
    subject_link,
    title_link,
)
from ..review import LanguageState
from .spreadsheet import Cell, Table


def build_tables(figures: Monitoring, reader: Reader) -> Mapping[str, Table]:
    """Build a table a set of figures, by file name; the inner ones only for a preview."""
    inner = {"load": _load(figures, reader), "queue": _queue(figures, reader)} if reader.catalogue.preview else {}
    return {
        "agreement": _agreement(figures, reader),
        "coverage": _coverage(figures, reader),
        "languages": _languages(figures, reader),
        "parity": _parity(figures, reader),
        "statuses": _statuses(figures, reader),
        "validity": _validity(figures, reader),
        **inner,
    }


def _columns(reader: Reader, *keys: str) -> tuple[str, ...]:
    return tuple(reader.words[key] for key in keys)


def _work(entry: Entry, reader: Reader) -> tuple[Cell, ...]:
    status = reader.words[f"status.{entry.standing.status.value}"]
    return (entry.record.id, title_link(entry, reader).text, status)


def _queue(figures: Monitoring, reader: Reader) -> Table:
    columns = _columns(
        reader,
        *("monitoring.column_id", "monitoring.column_work", "monitoring.column_status", "progress.now", "progress.who"),
        *("monitoring.column_since", "monitoring.column_age", "monitoring.column_due", "monitoring.column_late"),
    )
    rows = (
        (
            *_work(item.entry, reader),
            *(now_words(item.step, reader), asked_words(item.step, reader)),
            *(item.step.since, item.age, item.step.due, item.days_late),
        )
        for item in figures.queue
    )
    return Table(columns, tuple(rows))


def _load(figures: Monitoring, reader: Reader) -> Table:
    columns = _columns(
        reader,
        "monitoring.column_id",
        "monitoring.column_expert",
        "monitoring.column_active",
        "monitoring.last_year",
        "monitoring.awaited",
        "monitoring.under_review",
        "monitoring.column_all",
        "monitoring.latest",
    )
    rows = (
        (
            *(each.person, reader.person(each.person).text),
            reader.words["record.yes" if each.is_active else "record.no"],
            *(each.last_year, each.awaited, each.under_review, each.total, each.latest),
        )
        for each in figures.load
    )
    return Table(columns, tuple(rows))


def _agreement(figures: Monitoring, reader: Reader) -> Table:
    columns = _columns(
        reader,
        *(
            "monitoring.column_rubric",
            "record.review_criterion",
            "monitoring.works",
            "monitoring.column_marks",
            "record.review_mean",
        ),
        *("monitoring.mean_range", "monitoring.alpha"),
    )
    rubrics = reader.catalogue.bank.rubrics
    rows = (
        (
            each.rubric,
            criterion_label(each.criterion, rubrics[each.rubric], reader).text,
            *(each.works, each.marks, each.mean, each.mean_range, each.alpha),
        )
        for each in figures.agreement
    )
    return Table(columns, tuple(rows))


def _validity(figures: Monitoring, reader: Reader) -> Table:
    columns = _columns(
        reader,
        "monitoring.column_id",
        "monitoring.column_work",
        "monitoring.column_status",
        "monitoring.column_matter",
        "monitoring.column_until",
    )
    validity = figures.validity
    groups = (("expiring", validity.expiring), ("expired", validity.expired), ("changed", validity.changed))
    rows = (
        (*_work(entry, reader), reader.words[f"monitoring.tile_{matter}"], entry.standing.valid_until)
        for matter, entries in groups
        for entry in entries
    )
    return Table(columns, tuple(rows))


def _languages(figures: Monitoring, reader: Reader) -> Table:
    columns = _columns(
        reader,
        *("monitoring.column_id", "monitoring.column_work", "monitoring.column_status", "monitoring.column_language"),
        *("monitoring.column_state", "parity.column_parts", "parity.column_words", "parity.column_since"),
        "parity.column_translator",
    )
    rows = (
        (
            *_work(each.entry, reader),
            *(reader.language_name(each.language), reader.words[f"record.language_{each.state.value}"]),
            behind_remark(each, reader) or "; ".join(part.text for part in part_links(each.parts, each.entry, reader)),
            *(each.words, each.gap.since if each.gap else None),
            reader.person(each.translator).text if each.translator else None,
        )
        for each in figures.languages
    )
    return Table(columns, tuple(rows))


def _parity(figures: Monitoring, reader: Reader) -> Table:
    states = tuple(reader.words[f"record.language_{state.value}"] for state in LanguageState)
    columns = (
        *_columns(reader, "monitoring.column_language", "monitoring.works"),
        *states,
        *_columns(reader, "parity.column_words"),
    )
    rows: list[tuple[Cell, ...]] = [
        (reader.language_name(each.language), each.works, *each.by_state.values(), each.words)
        for each in figures.parity
    ]
    return Table(columns, tuple(rows))


def _coverage(figures: Monitoring, reader: Reader) -> Table:
    grades = tuple(grade_label(grade, reader) for grade in GRADES)
    columns = (
        *_columns(reader, "catalogue.subjects"),
        *grades,
        *_columns(reader, "monitoring.no_grade", "monitoring.total"),
    )
    rows: list[tuple[Cell, ...]] = [
        (subject_link(row.subject, reader).text, *row.by_grade.values(), row.ungraded, row.works)
        for row in figures.coverage.rows
    ]
    nothing = (0,) * (len(GRADES) + 2)
    rows += [(subject_link(subject, reader).text, *nothing) for subject in figures.coverage.uncovered]
    return Table(columns, tuple(rows))


def _statuses(figures: Monitoring, reader: Reader) -> Table:
    counts = figures.statistics.by_status.items()
    rows = ((reader.words[f"status.{status.value}"], count) for status, count in counts if count)
    return Table(_columns(reader, "monitoring.column_status", "monitoring.works"), tuple(rows))
