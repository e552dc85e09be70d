"""What announces an event: texts within what messengers take, states told first, nothing that misleads."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawing import CONFIGURATION, build_site, draw_site
from hostile import HOSTILE
from reading_html import read_page

from laying import SITES, TODAY, check_site, lay_site
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering.kit import build_event_card, build_kit_view, build_poster_view
from practice_bank.rendering.kit.announced_event import AnnouncedEvent, announce_event
from practice_bank.rendering.kit.announcement import LIMITS, build_announcements, measure
from practice_bank.rendering.kit.hashtags import write_hashtag
from practice_bank.rendering.linked_data import build_entry
from practice_bank.rendering.views import Reader

EVENT = "docs/events/2026/expert-day/index.ru.md"
SITE = "https://bank.example.org/"
AS_PLANNED = "status: scheduled\nrevision: 0"

Draw = Callable[..., Reader]


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    """The example's event with words replaced, before a reader: `draw({"status: scheduled": …}, language="kk")`."""

    def drawn(words: dict[str, str] | None = None, language: str = "ru", site_url: str = SITE) -> Reader:
        lay_site(tmp_path, replace={EVENT: words} if words else {})
        catalogue = arrange(check_site(tmp_path), Settings(tmp_path, TODAY))
        return Reader(catalogue, language, "events/expert-day/", site_url)

    return drawn


def announced(reader: Reader) -> AnnouncedEvent:
    return announce_event(reader.catalogue.bank.events["expert-day"], reader)


def texts(reader: Reader) -> dict[str, str]:
    return {each.messenger: each.text for each in build_announcements(announced(reader))}


def test_a_text_says_what_when_where_and_how(draw: Draw) -> None:
    said = texts(draw())["telegram"].replace("\u202f", " ")
    assert said.splitlines()[0] == "День эксперта"
    for line in (
        "Когда: пятница, 4 декабря 2026 г., 15:00–17:30",
        "Регистрация: до 2 декабря 2026 г.",
        "Мест: 40",
        "Стоимость: бесплатно",
        "16:00 Разбор кейса",
        f"Подробности и регистрация: {SITE}ru/events/expert-day/",
    ):
        assert line in said.splitlines()


def test_kazakh_text_is_kazakh(draw: Draw) -> None:
    said = texts(draw(language="kk"))["telegram"].replace("\u202f", " ")
    assert "Қашан: 2026 ж. 4 желтоқсан, жұма, 15:00–17:30" in said
    assert "Тіркелу: 2026 ж. 2 желтоқсанға дейін" in said
    assert "16:00 Кейсті талдау" in said
    assert f"{SITE}events/expert-day/" in said


def test_each_messenger_gets_its_own_writing(draw: Draw) -> None:
    said = texts(draw())
    assert "*" not in said["telegram"]
    assert said["whatsapp"].startswith("*День эксперта*\n")
    assert "*Когда:* пятница" in said["whatsapp"]
    assert "http" not in said["instagram"]
    assert said["instagram"].splitlines()[-1].startswith("#семинар #")


def test_an_asterisk_of_the_title_does_not_end_bold(draw: Draw) -> None:
    assert texts(draw({"title: День эксперта": "title: День * эксперта"}))["whatsapp"].startswith("*День эксперта*\n")


@pytest.mark.parametrize(
    ("status", "badge", "sentence"),
    [
        ("cancelled", "ОТМЕНЕНО", "Мероприятие, назначенное на 4 декабря 2026 г., отменено."),
        ("postponed", "ОТЛОЖЕНО", "Мероприятие, назначенное на 4 декабря 2026 г., отложено. О новой дате сообщим."),
    ],
)
def test_what_does_not_take_place_says_so_first_and_invites_nobody(
    draw: Draw, status: str, badge: str, sentence: str
) -> None:
    reader = draw({AS_PLANNED: f"status: {status}\nrevision: 1"})
    for name, text in texts(reader).items():
        plain = text.replace("\u202f", " ").replace("*", "")
        assert plain.splitlines()[:2] == [badge, "День эксперта"], name
        assert sentence in plain
        assert "15:00" not in plain
        assert "Регистрация" not in plain
    entry = reader.catalogue.bank.events["expert-day"]
    card = build_event_card(entry, reader)
    assert card.badge.upper() == badge
    assert [line.replace("\u202f", " ") for line in card.details] == [sentence]
    assert build_poster_view(entry, reader).is_off


def test_a_moved_event_says_from_when_to_when(draw: Draw) -> None:
    moved = "status: moved\nprevious_start: 2026-11-27T10:00\nrevision: 1"
    said = texts(draw({AS_PLANNED: moved}))["telegram"].replace("\u202f", " ")
    assert "Было: пятница, 27 ноября 2026 г., 10:00. Стало: пятница, 4 декабря 2026 г., 15:00–17:30." in said
    assert "Когда: пятница, 4 декабря 2026 г., 15:00–17:30" in said


def test_a_past_event_tells_what_came_of_it(draw: Draw) -> None:
    reader = draw(
        {
            "start: 2026-12-04T15:00\nend: 2026-12-04T17:30": "start: 2026-11-04T15:00\nend: 2026-11-04T17:30",
            "deadline: 2026-12-02": "deadline: 2026-11-02",
            AS_PLANNED: "report: {date: 2026-11-05, attended: 34, summary: Сверили баллы.}\nrevision: 0",
        }
    )
    said = texts(reader)["telegram"]
    assert "СОСТОЯЛОСЬ" in said
    assert "Сверили баллы." in said
    assert "Участников: 34" in said
    assert "Регистрация" not in said
    assert f"Итоги и материалы: {SITE}ru/events/expert-day/" in said


@pytest.mark.parametrize(
    ("deadline", "said"),
    [
        ("2026-11-20", "закрыта"),
        ("2026-11-21", "до 21 ноября 2026 г."),
        ("2026-12-01T18:00", "до 1 декабря 2026 г., 18:00"),
    ],
)
def test_registration_is_told_as_of_the_build(draw: Draw, deadline: str, said: str) -> None:
    assert (
        announced(draw({"deadline: 2026-12-02": f"deadline: {deadline}"})).registration.replace("\u202f", " ") == said
    )


def test_registration_that_opens_later(draw: Draw) -> None:
    reader = draw({"deadline: 2026-12-02": "opens: 2026-11-25, deadline: 2026-12-02"})
    assert announced(reader).registration.replace("\u202f", " ") == "откроется 25 ноября 2026 г."


def test_no_text_is_longer_than_its_messenger_takes(draw: Draw) -> None:
    points = "".join(f'\n  - {{time: "10:00", title: {"Очень длинный пункт программы 😀 " * 6}{n}}}' for n in range(60))
    text = (SITES / "example" / EVENT).read_text("utf-8")
    old = text[text.index("programme:") : text.index("\nstatus:")]
    said = texts(draw({old: f"programme:{points}"}))
    for name, each in said.items():
        assert measure(each) <= LIMITS[name]
        assert measure(each) > LIMITS[name] - 400, "as much of the programme as there is room for"
        assert "\n…\n" in each
    assert said["telegram"].endswith("/ru/events/expert-day/")


def test_a_title_longer_than_all_leaves_the_address(draw: Draw) -> None:
    place = {"kk: Рудный қалалық әдістемелік кабинеті": f"kk: {'Ж' * 5000}"}
    said = texts(draw(place, language="kk"))
    assert measure(said["telegram"]) <= LIMITS["telegram"]
    assert said["telegram"].endswith(f"{SITE}events/expert-day/")


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Шеберлік сыныбы", "#шеберлік_сыныбы"),
        ("Оқу-әдістемелік (ОӘ)", "#оқу_әдістемелік_оә"),
        ("2026", ""),
        ("«!»", ""),
        ("5 сынып", "#5_сынып"),
    ],
)
def test_hashtags_have_letters_and_no_blanks(words: str, tag: str) -> None:
    assert write_hashtag(words) == tag


def test_a_site_without_address_has_texts_without_links(draw: Draw) -> None:
    reader = draw(site_url="")
    assert "example.org" not in texts(reader)["telegram"]
    entry = reader.catalogue.bank.events["expert-day"]
    kit = build_kit_view(entry, Reader(reader.catalogue, "ru", "events/expert-day/kit/"))
    assert [notice.text for notice in kit.notices] == [reader.words["kit.no_address"]]
    assert {part.card for part in kit.parts} == {""}
    assert build_poster_view(entry, reader).qr == ""


def test_pages_of_the_kit(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, CONFIGURATION))
    kit = read_page(site / "ru/events/expert-day/kit/index.html")
    fields = {field.attributes["id"]: field for field in kit.find_all("textarea")}
    assert [name for name in fields if "-ru-" in name] == [f"pb-kit-ru-{messenger}" for messenger in LIMITS]
    assert len(fields) == 2 * len(LIMITS)
    assert {field.attributes["lang"] for field in fields.values()} == {"kk", "ru"}
    assert all("readonly" in field.attributes for field in fields.values())
    assert {label.attributes.get("for") for label in kit.find_all("label")} >= set(fields)
    for link in [image.attributes["src"] for image in kit.find_all("img") if "cards/" in image.attributes["src"]]:
        assert (site / "ru/events/expert-day/kit" / link).resolve().is_file()
    poster = read_page(site / "events/expert-day/poster/index.html")
    assert poster.find("html").attributes["lang"] == "kk"
    assert poster.find("h1").text == "Сарапшы күні"
    assert poster.find_all("svg", class_="pb-qr")
    for page in (kit, poster):
        assert page.find("meta", name="robots").attributes["content"] == "noindex"
    assert "/kit/" not in (site / "sitemap.xml").read_text("utf-8")


def test_a_hostile_title_is_only_words(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, replace={EVENT: {"title: День эксперта": f"title: '{HOSTILE}'"}}))
    for path in ("events/expert-day/kit", "events/expert-day/poster", "embed", "embed/events"):
        page = read_page(site / "ru" / path / "index.html")
        assert not [element for element in page.find_all() if "onmouseover" in element.attributes], path
    kit = read_page(site / "ru/events/expert-day/kit/index.html")
    assert kit.find("textarea", id="pb-kit-ru-telegram").text.startswith(HOSTILE)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("scheduled", "EventScheduled"),
        ("postponed", "EventPostponed"),
        ("cancelled", "EventCancelled"),
        ("moved", "EventRescheduled"),
    ],
)
def test_search_engines_learn_the_state(draw: Draw, status: str, said: str) -> None:
    reader = draw({AS_PLANNED: f"status: {status}\nprevious_start: 2024-02-28T10:00\nrevision: 1"})
    node = build_entry(reader.catalogue.bank.events["expert-day"], reader)
    assert node["eventStatus"] == f"https://schema.org/{said}"
    assert node["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert (node["startDate"], node["endDate"]) == ("2026-12-04T15:00:00+05:00", "2026-12-04T17:30:00+05:00")
    assert node["previousStartDate"] == "2024-02-28T10:00:00+06:00", "one hour off before 2024-03-01"
    place, online = node["location"]  # type: ignore[misc]
    assert (place["@type"], online["@type"]) == ("Place", "VirtualLocation")
    assert node["offers"]["price"] == 0  # type: ignore[index]
    assert node["offers"]["url"] == f"{SITE}ru/events/expert-day/", "an address, not a letter"  # type: ignore[index]
    assert [point["startDate"][11:16] for point in node["subEvent"]] == ["15:00", "16:00"]  # type: ignore[attr-defined]
    assert node["subEvent"][1]["workFeatured"]["url"] == f"{SITE}ru/bank/city-village/"  # type: ignore[index]
