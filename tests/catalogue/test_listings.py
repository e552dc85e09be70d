"""Which records stand under which term, and what can be chosen."""

from test_arrangement import arrange

from hand_made import make_bank, make_record
from practice_bank.catalogue import build_facets

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
    assert [facet.id for facet in facets] == ["subjects"]
    assert facets[0].label == "Предмет"
    assert [(value.value, value.label, value.count) for value in facets[0].values] == [
        ("sciences", "Естественные науки", 2),
        ("physics", "Физика", 1),
        ("mathematics", "Математика", 1),
        ("music", "Музыка", 1),
    ]
