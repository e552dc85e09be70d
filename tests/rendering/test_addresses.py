"""Relative links lead where they say, from wherever they stand."""

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from practice_bank.rendering.addresses import catalogue_path, language_prefix, listing_path, relative, resolve

NAMES = st.text("abc-", min_size=1, max_size=3)
PAGES = st.lists(NAMES, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
PIECES = ["../", "./", "a/", "b-c/", "files/x.png", "..", ".", "#a", "?q=1", "https://h.kz/", "//h/", "/", "a:b", "é/"]
HREFS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
TARGETS = st.one_of(PAGES, st.tuples(PAGES, NAMES).map("".join))


@given(target=TARGETS, page=PAGES)
def test_relative_link_leads_to_its_target(target: str, page: str) -> None:
    base = "https://example.org/sub/"
    assert urljoin(base + page, relative(target, page)) == base + target


@given(href=HREFS, page=PAGES)
def test_an_address_is_resolved_as_browsers_do(href: str, page: str) -> None:
    assert resolve(href, f"https://example.org/{page}") == urljoin(f"https://example.org/{page}", href)


def test_first_pages_have_no_number() -> None:
    assert [catalogue_path(1), catalogue_path(2)] == ["bank/", "bank/page/2/"]
    assert [listing_path("subjects", "physics", number) for number in (1, 2)] == [
        "bank/subjects/physics/",
        "bank/subjects/physics/2/",
    ]


def test_only_the_first_language_has_no_prefix() -> None:
    assert [language_prefix(language, ["kk", "ru"]) for language in ("kk", "ru")] == ["", "ru/"]
