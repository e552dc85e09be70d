"""What is shown, in which order."""

import pytest

from hand_made import CHAIN, TODAY, make_assessment, make_bank, make_record, make_retirement, make_round
from practice_bank.catalogue import Catalogue, build_catalogue
from practice_bank.records import Bank
from practice_bank.review import review_bank


def arrange(bank: Bank, *, preview: bool = False) -> Catalogue:
    return build_catalogue(bank, review_bank(bank, TODAY)[0], preview=preview)


def make_all() -> Bank:
    return make_bank(
        make_record("approved", make_round(), CHAIN),
        make_record("in-review", [make_assessment()]),
        make_record("draft", make_round(), CHAIN, draft=True),
        make_record("retired", make_round(), [*CHAIN, make_retirement()]),
        make_record("newer", submitted="2026-03-01"),
    )


def test_public_build_holds_only_what_is_approved() -> None:
    assert list(arrange(make_all()).entries) == ["approved"]


def test_preview_holds_all_newest_first() -> None:
    catalogue = arrange(make_all(), preview=True)
    assert list(catalogue.entries) == ["newer", "approved", "draft", "in-review", "retired"]
    assert catalogue.preview


@pytest.mark.parametrize("statuses", [[], ["changed", "expired"], ["submitted", "draft"]])
def test_settings_decide_what_is_published(statuses: list[str]) -> None:
    bank = make_bank(make_record("approved", make_round(), CHAIN), make_record("waiting"), publish=statuses)
    assert list(arrange(bank).entries) == []


def test_works_of_people_and_organisations() -> None:
    bank = make_bank(
        make_record("older", authors=[{"person": "aigul"}, {"name": {"ru": "Учитель"}, "organisation": "school-b"}]),
        make_record("newer", manager="aigul", authors=[{"person": "marat"}], submitted="2026-02-01"),
    )
    catalogue = arrange(bank, preview=True)
    assert catalogue.works == {"aigul": ("newer", "older"), "marat": ("newer",)}
    assert catalogue.organisation_works == {"school-a": ("newer", "older"), "school-b": ("older",)}


def test_certificates_are_of_all_that_was_ever_approved() -> None:
    unwilling = make_record("unwilling", make_round(), CHAIN, consent=False)
    bank = make_all()
    bank = make_bank(*bank.records.values(), unwilling)
    found = arrange(bank).verifications
    assert sorted(one.entry.record.id for one in found.values()) == ["approved", "draft", "retired"]
    assert list(found) == sorted(found)
    assert not set(found) & set(build_catalogue(bank, review_bank(bank, TODAY)[0], secret="other").verifications)
