"""Who may assess a work, in which order, and why others may not."""

from hand_made import PEOPLE, TODAY, make_assessment, make_bank, make_expert, make_person, make_record
from practice_bank.records import Person, Record
from practice_bank.review import Candidate, Load, find_candidates, gather_circumstances


def consider(
    *experts: Person, record: Record | None = None, loads: dict[str, Load] | None = None
) -> dict[str, Candidate]:
    work = record or make_record("city", subjects=["physics"])
    people = [person for person in PEOPLE if not person.expert]
    bank = make_bank(work, people=[*people, *experts])
    found = find_candidates(work, gather_circumstances(bank, TODAY), 1, loads or {})
    return {one.person.id: one for one in found}


def reasons(one: Candidate) -> str:
    return "; ".join(reason["ru"] for reason in one.reasons)


def test_who_has_least_to_do_comes_first() -> None:
    loads = {"a": Load(awaited=2), "b": Load(last_year=9), "c": Load(last_year=1)}
    assert list(consider(*map(make_expert, "abc"), loads=loads)) == ["c", "b", "a"]


def test_who_suits_comes_before_who_has_least_to_do() -> None:
    musician = make_person("musician", expert={"since": "2020-01-01", "subjects": ["music"]})
    kazakh = make_person("kazakh", expert={"since": "2020-01-01", "languages": ["kk"]})
    found = consider(musician, kazakh, make_expert("busy"), loads={"busy": Load(awaited=5)})
    assert next(iter(found)) == "busy"
    assert not any(one.is_excluded for one in found.values())
    assert "Предметы" in reasons(found["musician"])
    assert "языке" in reasons(found["kazakh"])


def test_a_broader_subject_suits() -> None:
    found = consider(make_person("scientist", expert={"since": "2020-01-01", "subjects": ["sciences"]}))
    assert found["scientist"].reasons == ()


def test_why_somebody_is_excluded() -> None:
    left = make_person("left", expert={"since": "2020-01-01", "until": "2025-01-01"})
    relative = make_person("relative", relatives=["aigul"], expert={"since": "2020-01-01"})
    record = make_record("city", [make_assessment("judged")], authors=[{"person": "aigul"}, {"person": "author"}])
    experts = [
        make_expert("colleague", "school-a"),
        make_expert("author", "school-a"),
        make_expert("judged"),
        make_expert("free"),
    ]
    found = consider(left, relative, *experts, record=record)
    assert next(iter(found)) == "free"
    assert [one for one in found if found[one].is_excluded] == ["author", "colleague", "judged", "left", "relative"]
    assert {one: found[one].can_be_waived for one in list(found)[1:]} == {
        "author": False,
        "colleague": True,
        "judged": False,
        "left": False,
        "relative": True,
    }
    assert "автор" in reasons(found["author"])
    assert "Уже дал" in reasons(found["judged"])


def test_whoever_is_no_expert_is_not_considered() -> None:
    assert consider(make_person("teacher")) == {}
