"""Pages of events in all their states, and the pages that name events."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from drawing import build_site, draw_site
from hostile import HOSTILE
from reading_html import Element, read_page

from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import build_pages
from practice_bank.rendering.views import (
    CoursesView,
    EventView,
    HomeView,
    OrganisationView,
    PersonView,
    RecordView,
)

FOLDER = "docs/events/2026/expert-day"
RU, KK = f"{FOLDER}/index.ru.md", f"{FOLDER}/index.kk.md"
STATUS = "status: scheduled\nrevision: 0"
REPORT = """\
status: scheduled
report:
  date: 2026-12-05
  attended: 38
  summary: Собрались 38 учителей.
  recording: https://example.org/video
  figures: [{label: Школы, value: 9, unit: школ}]
  photos: [{file: files/hall.svg, alt: Учителя за столами}]
materials: [{file: files/plan.txt, title: План}]
revision: 0"""
FILES = {
    f"{FOLDER}/files/hall.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>\n',
    f"{FOLDER}/files/plan.txt": "План.\n",
}
TYPES = {
    "practices/_bank/vocabularies/event-types.yml": """\
id: event-types
labels: {kk: Іс-шара түрі, ru: Вид мероприятия, en: Event type}
terms:
  - id: seminar
    labels: {kk: Семинар, ru: Семинар, en: Seminar}
  - id: course
    labels: {kk: Курс, ru: Курс, en: Course}
  - id: short-course
    labels: {kk: Қысқа курс, ru: Краткий курс, en: Short course}
    broader: course
"""
}
COURSE = """\
---
type: course
title: Курс кейсов
summary: Две недели.
start: {start}
end: {end}
mode: online
organiser: department
registration: {{link: "https://example.org/form", opens: {start}, seats: 25, fee: 12500}}
hours: 36
---

Приходите.
"""


def arrange_events(
    root: Path,
    original: Mapping[str, str] | None = None,
    translation: Mapping[str, str] | None = None,
    files: Mapping[str, str] | None = None,
    today: date = TODAY,
) -> Catalogue:
    replace = {path: words for path, words in ((RU, original), (KK, translation)) if words}
    lay_site(root, files=TYPES | dict(files or {}), replace=replace)
    checked = check_site(root, today)
    assert not checked.has_errors, checked.diagnostics
    return arrange(checked, Settings(root, today))


def view_of(catalogue: Catalogue, path: str, language: str = "ru") -> object:
    return next(page.view for page in build_pages(catalogue, language) if page.path == path)


def event_view(catalogue: Catalogue, language: str = "ru", event: str = "expert-day") -> EventView:
    view = view_of(catalogue, f"events/{event}/", language)
    assert isinstance(view, EventView)
    return view


def facts(view: EventView) -> dict[str, list[str]]:
    return {fact.label: [value.text.replace("\u202f", " ") for value in fact.values] for fact in view.facts}


def test_an_announcement_says_when_where_and_for_whom(tmp_path: Path) -> None:
    view = event_view(arrange_events(tmp_path))
    assert (view.title.text, view.type.text, view.badge.state_word) == ("День эксперта", "Семинар", "Впереди")
    assert facts(view) == {
        "Когда": ["пятница, 4 декабря 2026 г.", "15:00–17:30"],
        "Где": ["Методический кабинет города Рудного", "город Рудный"],
        "Формат": ["Очно и дистанционно"],
        "Организатор": [facts(view)["Организатор"][0]],
        "Для кого": ["Учителя"],
        "Язык": ["казахский", "русский"],
    }
    assert view.facts[0].values[1].note == "время: Алматы, UTC+5"
    assert view.report is None
    assert view.notices == ()


def test_the_programme_links_works_and_speakers(tmp_path: Path) -> None:
    (part,) = event_view(arrange_events(tmp_path)).programme
    first, second = part.rows
    assert (first.time, first.title.text, first.record) == ("15:00", "Критерии и шкала", None)
    assert [speaker.href for speaker in first.speakers] == ["../../people/marat/"]
    assert second.record
    assert second.record.href == "../../bank/city-village/"


def test_kazakh_words_come_from_the_translation(tmp_path: Path) -> None:
    view = event_view(arrange_events(tmp_path), "kk")
    assert (view.title.text, view.lang, view.badge.enrolment_word) == (
        "Сарапшы күні",
        "",
        "Тіркелу 2 желтоқсанға дейін",
    )
    assert [row.title.text for row in view.programme[0].rows] == ["Критерийлер мен шкала", "Кейсті талдау"]


def test_without_a_translation_the_original_stands_in(tmp_path: Path) -> None:
    lay_site(tmp_path)
    (tmp_path / KK).unlink()
    checked = check_site(tmp_path)
    catalogue = arrange(checked, Settings(tmp_path, TODAY))
    (page,) = [page for page in build_pages(catalogue, "kk") if page.path == "events/expert-day/"]
    view = event_view(catalogue, "kk")
    assert (view.lang, view.title.lang, view.programme[0].rows[0].title.lang) == ("ru", "ru", "ru")
    assert [notice.title for notice in view.notices] == ["Бұл беттің қазақша мәтіні әзірге жоқ"]
    assert (page.canonical_language, page.is_indexed) == ("ru", False)


def test_registration_opens_a_letter_that_is_ready(tmp_path: Path) -> None:
    panel = event_view(arrange_events(tmp_path)).registration
    assert panel
    assert panel.button
    letter = urlsplit(panel.button.href)
    said = {key: words[0] for key, words in parse_qs(letter.query).items()}
    assert (letter.scheme, letter.path, said["subject"]) == (
        "mailto",
        "cabinet@example.org",
        "Регистрация: День эксперта",
    )
    assert "15:00–17:30" in said["body"]
    assert "\r\n" in said["body"]
    rows = {fact.label: fact.values[0].text.replace("\u202f", " ") for fact in panel.facts}
    assert rows == {"Срок регистрации": "среда, 2 декабря 2026 г.", "Мест": "40", "Стоимость": "Бесплатно"}


@pytest.mark.parametrize(
    ("today", "state", "enrolment"),
    [
        (date(2026, 12, 2), "Впереди", "Регистрация до 2 декабря"),
        (date(2026, 12, 3), "Впереди", "Регистрация закрыта"),
        (date(2026, 12, 4), "Впереди", "Регистрация закрыта"),
        (date(2026, 12, 5), "Прошло", ""),
    ],
)
def test_the_state_is_right_on_the_day_of_the_build(tmp_path: Path, today: date, state: str, enrolment: str) -> None:
    badge = event_view(arrange_events(tmp_path, today=today)).badge
    assert (badge.state_word, badge.enrolment_word) == (state, enrolment)


def test_a_report_leads_the_page(tmp_path: Path) -> None:
    view = event_view(arrange_events(tmp_path, {STATUS: REPORT}, files=FILES, today=date(2026, 12, 20)))
    report = view.report
    assert report
    assert report.summary
    assert (report.summary.text, report.recording) == ("Собрались 38 учителей.", "https://example.org/video")
    assert [(figure.value, figure.unit.text, figure.label.text) for figure in report.figures] == [
        ("38", "человек", "Участвовало"),
        ("9", "школ", "Школы"),
    ]
    assert [(photo.href, photo.alt) for photo in report.photos] == [
        ("../../../events/expert-day/files/hall.svg", "Учителя за столами")
    ]
    assert [file.title.text for file in view.materials] == ["План"]
    assert (view.registration, view.join) == (None, "")


def test_words_of_a_report_that_are_not_translated_say_their_language(tmp_path: Path) -> None:
    view = event_view(arrange_events(tmp_path, {STATUS: REPORT}, files=FILES, today=date(2026, 12, 20)), "kk")
    assert view.report
    assert view.report.summary
    assert (view.report.summary.lang, view.report.photos[0].lang) == ("ru", "ru")
    assert [figure.label.lang for figure in view.report.figures] == ["", "ru"]


@pytest.mark.parametrize(
    ("words", "state", "title", "text"),
    [
        ("status: cancelled\nrevision: 1", "Отменено", "Мероприятие отменено", "планировалось"),
        ("status: postponed\nrevision: 1", "Отложено", "Мероприятие отложено", "Новую дату"),
        (
            "status: moved\nprevious_start: 2026-11-20T15:00\nrevision: 1",
            "Впереди",
            "Мероприятие перенесено",
            "20 ноября",
        ),
        ("status: moved\nrevision: 1", "Впереди", "Мероприятие перенесено", "Новое время"),
    ],
)
def test_changes_are_told_first(tmp_path: Path, words: str, state: str, title: str, text: str) -> None:
    view = event_view(arrange_events(tmp_path, {STATUS: words}))
    (notice,) = view.notices
    assert (view.badge.state_word, notice.title) == (state, title)
    assert text in notice.text
    if state in ("Отменено", "Отложено"):
        assert (view.registration, view.join, view.badge.enrolment_word) == (None, "", "")


@pytest.mark.parametrize(
    ("times", "written"),
    [
        (("2026-04-06", "2026-04-10\nall_day: true"), "6–10 апреля 2026 г."),
        (("2026-04-06", "2026-04-06\nall_day: true"), "понедельник, 6 апреля 2026 г."),
        (
            ("2026-04-06T09:00", "2026-04-07T14:00"),
            "понедельник, 6 апреля 2026 г., 09:00 – вторник, 7 апреля 2026 г., 14:00",
        ),
    ],
)
def test_several_days_and_whole_days(tmp_path: Path, times: tuple[str, str], written: str) -> None:
    start, end = times
    event = COURSE.format(start=start, end=end).replace("opens: " + start + ", ", "")
    view = event_view(arrange_events(tmp_path, files={"docs/events/2026/course/index.ru.md": event}), event="course")
    assert facts(view)["Когда"] == [written]
    assert bool(view.facts[0].values[0].note) is ("all_day" not in end)


def test_days_and_meetings_part_a_programme(tmp_path: Path) -> None:
    two_days = {
        "end: 2026-12-04T17:30": "end: 2026-12-05T17:30",
        '- {time: "16:00", title: Разбор': '- {time: "09:00", title: Разбор',
    }
    view = event_view(arrange_events(tmp_path / "days", two_days))
    titles = [part.title.replace("\u202f", " ") for part in view.programme]
    assert titles == ["пятница, 4 декабря 2026 г.", "суббота, 5 декабря 2026 г."]
    meetings = {
        "end: 2026-12-04T17:30": "end: 2026-12-18T17:30",
        '- {time: "16:00", title: Разбор': '- {time: "15:00", title: Разбор',
    }
    view = event_view(arrange_events(tmp_path / "meetings", meetings))
    assert [part.title for part in view.programme] == ["Встреча 1", "Встреча 2"]


def test_a_course_says_its_hours_and_its_fee(tmp_path: Path) -> None:
    files = {"docs/events/2026/course/index.ru.md": COURSE.format(start="2027-01-11T15:00", end="2027-01-22T18:00")}
    catalogue = arrange_events(tmp_path, files=files)
    view = event_view(catalogue, event="course")
    assert facts(view)["Объём"] == ["36 академических часов"]
    assert view.registration
    assert view.registration.button
    assert view.registration.button.href == "https://example.org/form"
    assert "12 500 тенге" in [fact.values[0].text.replace("\xa0", " ") for fact in view.registration.facts]


def test_courses_are_listed_by_their_nearness(tmp_path: Path) -> None:
    starts = {"spring": ("2026-03-02T15:00", "2026-03-06T18:00"), "winter": ("2027-01-11T15:00", "2027-01-22T18:00")}
    starts |= {"now": ("2026-11-16T15:00", "2026-11-27T18:00"), "autumn": ("2025-10-06T15:00", "2025-10-10T18:00")}
    files = {
        f"docs/events/2026/{name}/index.ru.md": COURSE.format(start=start, end=end)
        for name, (start, end) in starts.items()
    }
    files["docs/events/2026/now/index.ru.md"] = files["docs/events/2026/now/index.ru.md"].replace(
        "type: ", "type: short-"
    )
    view = view_of(arrange_events(tmp_path, files=files), "courses/")
    assert isinstance(view, CoursesView)
    assert [line.id for line in view.courses] == ["now", "winter"]
    assert [line.id for line in view.past] == ["spring", "autumn"]


def test_a_bank_without_courses_says_so(public: Catalogue, built: Path) -> None:
    view = view_of(public, "courses/")
    assert isinstance(view, CoursesView)
    assert (view.courses, view.past) == ((), ())
    page = read_page(built / "ru" / "courses" / "index.html")
    assert "Сейчас курсов в плане нет." in page.find(class_="pb-empty").text


def test_a_series_names_its_other_events(tmp_path: Path) -> None:
    vocabulary = (
        "id: event-series\nlabels: {kk: С, ru: С, en: S}\nterms:\n  - id: days\n    labels: {kk: К, ru: Дни, en: D}\n"
    )
    second = COURSE.format(start="2027-01-11T15:00", end="2027-01-22T18:00").replace("hours:", "series: days\nhours:")
    files = {
        "docs/events/2026/course/index.ru.md": second,
        "practices/_bank/vocabularies/event-series.yml": vocabulary,
    }
    view = event_view(arrange_events(tmp_path, {STATUS: f"series: days\n{STATUS}"}, files=files))
    assert view.series
    assert (view.series.text, [line.id for line in view.others]) == ("Дни", ["course"])


def test_works_people_and_organisations_name_their_events(tmp_path: Path) -> None:
    catalogue = arrange_events(tmp_path)
    work = view_of(catalogue, "bank/city-village/")
    assert isinstance(work, RecordView)
    assert [(line.id, line.note.text if line.note else "") for line in work.showings] == [
        ("expert-day", "Разбор кейса")
    ]
    assert "pb-showings" in [heading.anchor for heading in work.contents]
    person = view_of(catalogue, "people/dina/")
    assert isinstance(person, PersonView)
    assert [(talk.title.text, talk.event.href) for talk in person.planned] == [
        ("Разбор кейса", "../../events/expert-day/")
    ]
    assert person.talks == ()
    organisation = view_of(catalogue, "organisations/department/")
    assert isinstance(organisation, OrganisationView)
    assert [line.id for line in organisation.events] == ["expert-day"]


def test_what_was_held_stands_among_talks_and_past_events(tmp_path: Path) -> None:
    catalogue = arrange_events(tmp_path, today=date(2026, 12, 20))
    person, organisation = view_of(catalogue, "people/dina/"), view_of(catalogue, "organisations/department/")
    assert isinstance(person, PersonView)
    assert isinstance(organisation, OrganisationView)
    assert (len(person.talks), person.planned) == (1, ())
    assert (organisation.events, [line.id for line in organisation.past_events]) == ((), ["expert-day"])


def test_the_first_page_announces_what_will_be_held(tmp_path: Path) -> None:
    home = view_of(arrange_events(tmp_path / "next"), "")
    assert isinstance(home, HomeView)
    assert [line.id for line in home.events] == ["expert-day"]
    cancelled = view_of(arrange_events(tmp_path / "none", {STATUS: "status: cancelled\nrevision: 1"}), "")
    assert isinstance(cancelled, HomeView)
    assert cancelled.events == ()


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose event has a report, and another that waits for its day."""
    text = COURSE.format(start="2027-01-11T15:00", end="2027-01-22T18:00").replace("Курс кейсов", f"'{HOSTILE}'")
    course = {"docs/events/2026/course/index.ru.md": text}
    root = draw_site(tmp_path_factory.mktemp("reported"), files=TYPES | FILES | course, replace={RU: {STATUS: REPORT}})
    return build_site(root)


def read_event(site: Path, event: str, language: str = "ru") -> Element:
    return read_page(site / ("" if language == "kk" else language) / "events" / event / "index.html")


def test_a_built_report_stands_above_and_the_announcement_folds(reported: Path) -> None:
    article = read_event(reported, "expert-day").find("article", class_="pb-event-page")
    sections = [each.attributes.get("aria-labelledby") for each in article.find_all("section")]
    assert sections[:2] == ["pb-report", "pb-materials"]
    details = article.find("details", class_="pb-event-page__announcement")
    assert "open" not in details.attributes
    assert "Приносите свой кейс" in details.text
    photo = article.find("section", **{"aria-labelledby": "pb-report"}).find("img")
    assert photo.attributes["alt"] == "Учителя за столами"


def test_a_built_announcement_shows_only_what_holds_on_the_day_of_the_build(reported: Path) -> None:
    article = read_event(reported, "course").find("article", class_="pb-event-page")
    assert article.attributes["data-start"] == "2027-01-11T10:00:00Z"
    assert (article.attributes["data-phase"], article.attributes["data-enrolment"]) == ("upcoming", "later")
    hidden = [each.attributes for each in article.find_all() if "hidden" in each.attributes]
    assert [each.get("data-pb-phases") or each.get("data-pb-enrolments") for each in hidden] == ["past", "open"]


def test_words_of_an_author_act_on_no_page(reported: Path) -> None:
    page = read_event(reported, "course")
    assert page.find("h1").text == HOSTILE
    letters = [page, read_page(reported / "ru" / "courses" / "index.html"), read_page(reported / "ru" / "index.html")]
    for each in letters:
        assert HOSTILE in each.text
        assert not [element for element in each.find_all() if "onmouseover" in element.attributes]


def test_a_fallback_page_marks_what_is_in_which_language(reported: Path) -> None:
    article = read_event(reported, "course", "kk").find("article", class_="pb-event-page")
    assert article.attributes["lang"] == "ru"
    assert article.find("h1").language == "ru"
    assert article.find("h2", id="pb-registration").language == "kk"
    assert article.find(class_="pb-text").language == "ru"


def test_links_hold_in_both_directions_for_all_events_and_works(demonstration: Catalogue) -> None:
    for language in ("kk", "ru"):
        views = {page.path: page.view for page in build_pages(demonstration, language)}
        events = {path: view for path, view in views.items() if isinstance(view, EventView)}
        works = {path: view for path, view in views.items() if isinstance(view, RecordView)}
        shown = {
            (view.id, row.record.href.removeprefix("../../bank/").rstrip("/"))
            for view in events.values()
            for part in view.programme
            for row in part.rows
            if row.record
        }
        assert shown == {(line.id, view.id) for view in works.values() for line in view.showings}
        assert len(shown) > 20
        speakers = {
            (speaker.href.removeprefix("../../people/").rstrip("/"), view.id)
            for view in events.values()
            if view.is_held
            for part in view.programme
            for row in part.rows
            for speaker in row.speakers
            if speaker.href
        }
        talks = {
            (path.removeprefix("people/").rstrip("/"), talk.event.href.removeprefix("../../events/").rstrip("/"))
            for path, view in views.items()
            if isinstance(view, PersonView)
            for talk in (*view.talks, *view.planned)
        }
        assert speakers == talks
        organisers = {
            (path.removeprefix("organisations/").rstrip("/"), line.id)
            for path, view in views.items()
            if isinstance(view, OrganisationView)
            for line in (*view.events, *view.past_events)
        }
        assert organisers == {(each.front.organiser, each.id) for each in demonstration.bank.events.values()}


@pytest.fixture(scope="module")
def demonstration() -> Catalogue:
    """What this repository publishes."""
    root = Path(__file__).resolve().parents[2]
    return arrange(check_site(root), Settings(root, TODAY))
