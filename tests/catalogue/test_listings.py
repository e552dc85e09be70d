"""Which records stand under which term, and what can be chosen."""

from dataclasses import replace

import pytest
from test_arrangement import arrange

from hand_made import make_bank, make_record
from practice_bank.catalogue import (
    Entry,
    build_catalogue,
    build_facets,
    facet_labels,
    find_reading_languages,
    term_labels,
)
from practice_bank.catalogue.terms import order_terms
from practice_bank.i18n import LANGUAGES, localize
from practice_bank.records import FACETS, Level, Status
from practice_bank.review import Standing

BANK = make_bank(
    make_record("wide", subjects=["sciences"]),
    make_record("narrow", subjects=["physics", "mathematics"]),
    make_record("other", subjects=["music"], organisation="university"),
    make_record("strange", subjects=["alchemy"], organisation="nowhere"),
)


def test_a_term_holds_its_narrower_terms_records() -> None:
    assert arrange(BANK, preview=True).listings["subjects"] == {
        "sciences": ("narrow", "wide"),
        "physics": ("narrow",),
        "mathematics": ("narrow",),
        "music": ("other",),
    }


def test_terms_stand_in_the_vocabularys_order() -> None:
    assert list(arrange(BANK, preview=True).listings["subjects"]) == ["sciences", "physics", "mathematics", "music"]


def test_kinds_are_listed() -> None:
    assert arrange(BANK, preview=True).listings["kinds"] == {"case": ("narrow", "other", "strange", "wide")}


def test_district_comes_from_the_organisation_above() -> None:
    # The vocabulary `districts` is not there in this bank, so nothing is listed; with it, school-a is in Rudny.
    assert arrange(BANK, preview=True).listings["districts"] == {}
    subjects = BANK.vocabularies["subjects"]
    districts = subjects.model_validate(
        {"id": "districts", "labels": {"ru": "Район"}, "terms": [{"id": "rudny", "labels": {"ru": "Рудный"}}]}
    )
    bank = make_bank(*BANK.records.values())
    bank = type(bank)(**{**vars(bank), "vocabularies": {"subjects": subjects, "districts": districts}})
    assert arrange(bank, preview=True).listings["districts"] == {"rudny": ("narrow", "wide")}


def test_facets_count_and_offer_only_a_choice() -> None:
    facets = build_facets(arrange(BANK, preview=True), "ru")
    assert [(facet.id, facet.key) for facet in facets] == [("subjects", "subject"), ("organisations", "organisation")]
    assert facets[0].label == "Предмет"
    assert [(value.value, value.label, value.count, value.depth) for value in facets[0].values] == [
        ("sciences", "Естественные науки", 2, 0),
        ("physics", "Физика", 1, 1),
        ("mathematics", "Математика", 1, 1),
        ("music", "Музыка", 1, 0),
    ]


def test_every_facet_has_a_listing() -> None:
    record = make_record(
        grades=[0, 8, 8],
        effort={"time": "PT40M", "cost": "none", "difficulty": "easy"},
        organisation="school-b",
        authors=[{"name": {"ru": "Гость"}, "organisation": "university"}],
        submitted="2025-03-04",
    )
    catalogue = build_catalogue(make_bank(record), {"city": Standing(Status.APPROVED, Level.OBLAST)})
    listed = {facet: list(terms) for facet, terms in catalogue.listings.items() if terms}
    assert listed == {
        "grades": ["0", "8"],
        "kinds": ["case"],
        "times": ["lesson"],
        "costs": ["none"],
        "difficulty": ["easy"],
        "languages": ["ru"],
        "organisations": ["school-b", "university"],
        "dissemination": ["oblast"],
        "years": ["2025"],
    }
    assert set(catalogue.listings) == set(FACETS)


def test_years_stand_from_the_latest() -> None:
    bank = make_bank(*(make_record(f"of-{year}", submitted=f"{year}-01-01") for year in (2024, 2026, 2025)))
    assert list(arrange(bank, preview=True).listings["years"]) == ["2026", "2025", "2024"]


def test_who_wants_no_page_gets_no_listing() -> None:
    bank = make_bank(make_record())
    hidden = {id: one.model_copy(update={"public": False}) for id, one in bank.organisations.items()}
    assert arrange(replace(bank, organisations=hidden), preview=True).listings["organisations"] == {}


@pytest.mark.parametrize(
    ("duration", "band"),
    [
        ("PT8M", "quarter-hour"),
        ("PT15M", "quarter-hour"),
        ("PT16M", "lesson"),
        ("PT45M", "lesson"),
        ("PT1H30M", "two-lessons"),
        ("PT100M", "two-lessons"),
        ("PT2H", "day"),
        ("P1D", "day"),
        ("P1DT1M", "month"),
        ("P2W", "month"),
        ("P1M", "month"),
        ("P9M", "year"),
        ("P12M", "year"),
        ("P1Y", "year"),
        ("P14M", "longer"),
    ],
)
def test_durations_fall_into_bands(duration: str, band: str) -> None:
    record = make_record(effort={"time": duration})
    assert list(arrange(make_bank(record), preview=True).listings["times"]) == [band]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_of_every_facet_has_a_name(language: str) -> None:
    bank = make_bank()
    for facet in FACETS:
        assert localize(facet_labels(bank, facet), language)
        for term, _ in order_terms(facet, bank):
            assert localize(term_labels(bank, facet, term), language), (facet, term)


def test_readable_languages_are_listed() -> None:
    assert find_reading_languages(Entry(make_record(), Standing(Status.APPROVED))) == ("ru",)
