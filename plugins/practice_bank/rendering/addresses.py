"""Addresses of the bank's pages, without language prefixes, and how to get from one to another."""

import re
from datetime import date
from functools import lru_cache
from urllib.parse import urljoin

from ..diagnostics import ERRORS as ERRORS
from ..i18n import language_prefix as language_prefix
from ..records import EVENT_MONTHS, EVENT_YEARS, OUTSIDE, PAGES

HOME = ""
CATALOGUE = "bank/"
PEOPLE = "people/"
ORGANISATIONS = "organisations/"
CRITERIA = "criteria/"
MONITORING = "monitoring/"
OVERVIEW = "overview/"
SEARCH = "search/"
VERIFY = "verify/"
DATA = "assets/practice-bank/data/"
CATALOGUE_INDEX = "index.json"
HASHED = "files/"
"""Folder in those of the catalogue's and the search's data: every name in it holds a hash, and hosts are told so."""
PATHS = "paths/"
STRUCTURE = "structure/"
QUESTIONNAIRES = "questionnaires/"
GUIDES = "guides/"
EMBED = "embed/"
EDITOR = "admin/"
METHODIST_EDITOR = f"{EDITOR}methodist/"
PARITY = f"{MONITORING}parity/"
EVENTS = "events/"
COURSES = "courses/"
CALENDAR_FILE = "calendar.ics"
"""Of all events, and of those of a listing: beside its page."""
EVENT_FILE = "event.ics"
NEWS = "news/"
ACTS = "normative/"
QUESTIONS = "consultations/"
CONTRIBUTE = "contribute/"
_PLAIN = re.compile(r"(?P<up>(?:\.\./)*)(?P<down>(?:[\w~-][\w.~%-]*(?:/|\Z))*)\Z", re.ASCII)
"""An address that leads some folders up, then down to a page or a file; no more."""
KEPT = 1024
"""Addresses that are kept as they were split: pages of a folder lead to the same ones."""
_ROOT_SLASHES = 3
"""Of `https://bank.kz/`."""
SHELVES = {"record": CATALOGUE, "event": EVENTS, "news": NEWS, "act": ACTS, "question": QUESTIONS}
"""What stands before the ids of what texts may link to by name, by the scheme of the link: `act:253`."""


def record_path(record: str) -> str:
    """Tell where a record's page is."""
    return f"{CATALOGUE}{record}/"


def entry_path(scheme: str, entry: str) -> str:
    """Tell where the page of what a link names is: of `event` and `expert-day`, `events/expert-day/`."""
    return f"{SHELVES[scheme]}{entry}/"


def news_list_path(number: int = 1) -> str:
    """Tell where a page of the list of news is."""
    return _paged(NEWS, number)


def news_year_path(year: int, number: int = 1) -> str:
    """Tell where a page of the news of a year is."""
    return _numbered(f"{NEWS}{year}/", number)


def feed_path(path: str, kind: str) -> str:
    """Tell where the feed of a page is, next to it.

    Args:
        path: The page's address.
        kind: `atom` or `json`.
    """
    return f"{path}feed.{kind}"


def events_path(facet: str, term: str, number: int = 1) -> str:
    """Tell where a page of the events of a term is."""
    return _numbered(f"{EVENTS}{facet}/{term}/", number)


def month_path(month: date) -> str:
    """Tell where the page of the month of a day is."""
    return f"{EVENTS}{EVENT_MONTHS}/{month:%Y-%m}/"


def school_year_path(year: int, number: int = 1) -> str:
    """Tell where a page of the events of the school year that began in a year is."""
    return _numbered(f"{EVENTS}{EVENT_YEARS}/{year}/", number)


def outside_path(calendar: str, event: str) -> str:
    """Tell where the page of an event of a calendar from outside is."""
    return f"{EVENTS}{OUTSIDE}/{calendar}/{event}/"


def _numbered(first: str, number: int) -> str:
    return first if number == 1 else f"{first}{number}/"


def _paged(first: str, number: int) -> str:
    """Number the further pages of a list that has things beside them: `news/page/2/`."""
    return first if number == 1 else f"{first}{PAGES}/{number}/"


def paragraph_anchor(number: str) -> str:
    """Tell where a paragraph stands on its act's page: `13.6` at `p13.6`."""
    return f"p{number}"


def catalogue_path(number: int = 1) -> str:
    """Tell where a page of the catalogue is."""
    return _paged(CATALOGUE, number)


def facet_path(facet: str, number: int = 1) -> str:
    """Tell where a page of the list of a facet's terms is."""
    return _paged(f"{CATALOGUE}{facet}/", number)


def narrowed_path(key: str, term: str) -> str:
    """Tell where the catalogue narrowed to a term is; works with scripts only."""
    return f"{CATALOGUE}?{key}={term}"


def listing_path(vocabulary: str, term: str, number: int = 1) -> str:
    """Tell where a page of a term's listing is."""
    return _numbered(f"{CATALOGUE}{vocabulary}/{term}/", number)


def person_path(person: str) -> str:
    """Tell where a person's page is."""
    return f"{PEOPLE}{person}/"


def people_path(number: int = 1) -> str:
    """Tell where a page of the list of people is."""
    return _paged(PEOPLE, number)


def organisations_path(number: int = 1) -> str:
    """Tell where a page of the list of organisations is."""
    return _paged(ORGANISATIONS, number)


def organisation_path(organisation: str) -> str:
    """Tell where an organisation's page is."""
    return f"{ORGANISATIONS}{organisation}/"


def part_path(home: str, part: str, number: int = 1) -> str:
    """Tell where a page of a list is that is too long for its page: `people/aigul/works/2/`."""
    return _numbered(f"{home}{part}/", number)


def verification_path(code: str) -> str:
    """Tell where the page of a certificate is."""
    return f"{VERIFY}{code}/"


def path_path(path: str) -> str:
    """Tell where the page of a path or a collection is."""
    return f"{PATHS}{path}/"


def kit_path(event: str) -> str:
    """Tell where what announces an event is."""
    return f"{entry_path('event', event)}kit/"


def poster_path(event: str) -> str:
    """Tell where the sheet to print of an event is."""
    return f"{entry_path('event', event)}poster/"


def embed_path(name: str) -> str:
    """Tell where a list for other sites is: `events`, `practices`."""
    return f"{EMBED}{name}/"


def relative(target: str, page: str) -> str:
    """Write the address of a target as seen from a page; both count from the same root.

    Args:
        target: A page's or a file's address, `bank/` or `bank/city-village/files/plan.txt`.
        page: The address of the page the link stands on, with a slash at the end.
    """
    start, end = 0, target.find("/") + 1
    while end and page.startswith(target[start:end], start):
        start, end = end, target.find("/", end) + 1
    return "../" * page.count("/", start) + target[start:] or "./"


def resolve(href: str, page: str) -> str:
    """Write the address for the whole world of what an address on a page leads to.

    Args:
        href: As it stands on the page: `../city-village/`, `#pb-review`, `https://adilet.zan.kz/`.
        page: The page's address for the whole world, with a slash at the end.
    """
    # Nearly all addresses are plain, and a page has hundreds.
    upwards, down = _split(href)
    if upwards < 0 or upwards > page.count("/") - _ROOT_SLASHES:
        return urljoin(page, href)
    return f"{page.rsplit('/', upwards + 1)[0]}/{down}"


@lru_cache(KEPT)
def _split(href: str) -> tuple[int, str]:
    """Tell how many folders up a plain address leads, and then where; of any other, -1."""
    plain = _PLAIN.match(href) if href else None
    return (len(plain["up"]) // len("../"), plain["down"]) if plain else (-1, "")


def catalogue_data_path(language: str) -> str:
    """Tell where the data of the catalogue in a language are; from the site's root."""
    return f"{DATA}catalogue/{language}/"


def calendar_data_path(language: str) -> str:
    """Tell where the data of the calendar in a language are; from the site's root."""
    return f"{DATA}calendar-{language}.json"


def organisations_data_path(language: str) -> str:
    """Tell where forms find the names of organisations in a language; from the site's root."""
    return f"{DATA}organisations-{language}.json"


def body_path(body: str) -> str:
    """Tell where the page of one of the centre's bodies is."""
    return f"{STRUCTURE}{body}/"


def questionnaire_path(questionnaire: str) -> str:
    """Tell where a questionnaire can be filled in."""
    return f"{QUESTIONNAIRES}{questionnaire}/"


def results_path(questionnaire: str) -> str:
    """Tell where the figures of a questionnaire are."""
    return f"{questionnaire_path(questionnaire)}results/"


def contribute_path(kind: str) -> str:
    """Tell where a work of a kind can be written."""
    return f"{CONTRIBUTE}{kind}/"


def template_path(kind: str, language: str) -> str:
    """Tell where the Word form for works of a kind is; from the site's root."""
    return f"templates/{kind}.{language}.docx"


def people_data_path(language: str) -> str:
    """Tell where forms find the names of people in a language; from the site's root."""
    return f"{DATA}people-{language}.json"


def search_words_path(language: str) -> str:
    """Tell where the search finds what it says in a language; from the site's root."""
    return f"{DATA}search-words-{language}.json"
