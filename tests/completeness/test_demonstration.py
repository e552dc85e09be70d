"""The demonstration centre shows every kind of text in every state, whole in both languages."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from laying import check_site
from practice_bank.diagnostics import Severity
from practice_bank.pipeline import Checked
from practice_bank.records import Bank, EventEntry, EventStatus, Mode

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12)
CLOCKS_MOVED = datetime(2024, 3, 1)
"""Since then Kazakhstan keeps +05."""


@cache
def checked() -> Checked:
    return check_site(ROOT, TODAY)


@pytest.fixture
def bank() -> Bank:
    return checked().bank


def test_the_demonstration_has_no_errors() -> None:
    assert [found for found in checked().diagnostics if found.severity is Severity.ERROR] == []


def test_there_is_enough_of_everything(bank: Bank) -> None:
    assert len(bank.events) >= 16
    assert len({entry.front.type for entry in bank.events.values()}) >= 12
    assert len(bank.news) >= 8
    assert set(bank.acts) >= {"583", "488", "253", "kostanay-regulation"}
    assert len(bank.questions) >= 6


@pytest.mark.parametrize("collection", ["events", "news", "acts", "questions"])
def test_both_languages_are_whole(bank: Bank, collection: str) -> None:
    for entry in getattr(bank, collection).values():
        (other,) = set(bank.settings.languages) - {entry.language}
        words, body = entry.translations[other]
        assert words.title
        assert words.summary
        assert body.markdown.strip()
        assert len(words.keywords if collection != "acts" else []) == len(getattr(entry.front, "keywords", []))


def test_all_parts_of_events_are_translated(bank: Bank) -> None:
    for event in bank.events.values():
        for words, _ in event.translations.values():
            assert len(words.programme) == len(event.front.programme)
            assert [one.file for one in words.materials] == [one.file for one in event.front.materials]
            assert bool(words.cover) == bool(event.front.cover)
            if report := event.front.report:
                assert words.report
                assert len(words.report.figures) == len(report.figures)
                assert [one.file for one in words.report.photos] == [one.file for one in report.photos]


def test_all_paragraphs_of_acts_are_translated(bank: Bank) -> None:
    for act in bank.acts.values():
        for words, _ in act.translations.values():
            assert [one.number for one in words.paragraphs] == [one.number for one in act.front.paragraphs]


def test_events_are_in_every_state(bank: Bank) -> None:
    fronts = [event.front for event in bank.events.values()]
    assert {front.status for front in fronts} == set(EventStatus)
    assert {front.mode for front in fronts} == set(Mode)
    assert all(front.previous_start and front.revision for front in fronts if front.status is EventStatus.MOVED)
    assert all(front.revision for front in fronts if front.status is not EventStatus.SCHEDULED)
    assert any(front.start < CLOCKS_MOVED for front in fronts)
    assert any(front.all_day and front.end and front.start < NOW < front.end for front in fronts)
    assert {front.type for front in fronts if front.hours} == {"course"}


def test_registrations_are_in_every_state(bank: Bank) -> None:
    assert {_registration(event) for event in bank.events.values() if event.front.start > NOW} >= {
        "closed",
        "none",
        "not yet open",
        "open",
    }


def _registration(event: EventEntry) -> str:
    asked = event.front.registration
    if asked is None:
        return "none"
    if asked.opens and asked.opens > NOW:
        return "not yet open"
    return "closed" if asked.deadline and asked.deadline < NOW else "open"


def test_past_events_report_and_coming_ones_do_not(bank: Bank) -> None:
    for event in bank.events.values():
        took_place = (event.front.end or event.front.start) < NOW and event.front.status is EventStatus.SCHEDULED
        assert bool(event.front.report) == took_place, event.id


def test_acts_relate_only_as_their_texts_state(bank: Bank) -> None:
    assert set(_relations(bank)) == {("583", "replaces", "946"), ("488", "amends", "583")}


def _relations(bank: Bank) -> Iterator[tuple[str, str, str]]:
    for act in bank.acts.values():
        yield from ((act.id, "amends", other) for other in act.front.amends)
        yield from ((act.id, "replaces", other) for other in act.front.replaces)


def test_news_span_two_school_years_and_one_is_pinned(bank: Bank) -> None:
    days = [news.front.date for news in bank.news.values()]
    assert min(days) < date(2026, 8, 31) < max(days) <= TODAY
    assert [news.id for news in bank.news.values() if news.front.pinned] == ["inclusive-course-open"]
