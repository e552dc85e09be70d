"""Banks made by hand of the nouns themselves, for rooms that read no files."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from practice_bank.diagnostics import Marks
from practice_bank.records import (
    Assessment,
    Bank,
    BankSettings,
    Body,
    Decision,
    Kind,
    Marked,
    Organisation,
    Original,
    Person,
    Record,
    ReviewPolicy,
    Rubric,
    Vocabulary,
)

TODAY = date(2026, 11, 21)
CURRENT = "sha256:" + "a" * 64
OLD = "sha256:" + "b" * 64
STRANGE = "sha256:" + "c" * 64

Data = Mapping[str, Any]

RUBRIC = {
    "id": "case",
    "version": 1,
    "labels": {"ru": "Оценка кейса"},
    "scale": {"min": 0, "max": 5},
    "criteria": [
        {"id": "relevance", "weight": 2, "labels": {"ru": "Актуальность"}},
        {"id": "completeness", "weight": 1, "labels": {"ru": "Полнота"}},
        {"id": "reproducibility", "weight": 2, "labels": {"ru": "Воспроизводимость"}},
        {"id": "results", "weight": 1, "labels": {"ru": "Результаты"}},
    ],
}
CRITERIA = ("relevance", "completeness", "reproducibility", "results")
SUBJECTS = {
    "id": "subjects",
    "labels": {"ru": "Предмет"},
    "terms": [
        {"id": "sciences", "labels": {"ru": "Естественные науки"}},
        {"id": "physics", "broader": "sciences", "labels": {"ru": "Физика"}},
        {"id": "mathematics", "broader": "sciences", "labels": {"ru": "Математика"}},
        {"id": "music", "labels": {"ru": "Музыка"}},
    ],
}


def make_person(id: str, organisation: str | None = "university", **data: Any) -> Person:
    homes = [{"id": organisation, "from": "2015-09-01"}] if organisation else []
    return Person.model_validate({"id": id, "name": {"ru": id.title()}, "organisations": homes, **data})


def make_expert(id: str, organisation: str = "university", **data: Any) -> Person:
    return make_person(id, organisation, expert={"since": "2020-01-01"}, **data)


PEOPLE = (
    make_person("aigul", "school-a"),
    make_person("saule", "department", roles=["head"]),
    make_expert("dina", "school-b"),
    make_expert("marat", "department"),
    make_expert("yerlan"),
    make_expert("olga"),
)


def make_assessment(
    expert: str = "dina", marks: Sequence[float | None] = (5, 4, 4, 3), **data: Any
) -> Marked[Assessment]:
    value = {
        "expert": expert,
        "round": 1,
        "date": "2026-02-04",
        "rubric": "case@1",
        "content": CURRENT,
        "scores": dict(zip(CRITERIA, marks, strict=True)),
        "verdict": "recommend",
        "conflict": {"type": "none"},
        **data,
    }
    path = f"practices/city/reviews/{value['round']}-{expert}-{value['content'][7:9]}.yml"
    return Marked(Assessment.model_validate(value), Marks(path))


def make_round(round: int = 1, content: str = CURRENT, **data: Any) -> list[Marked[Assessment]]:
    """Three assessments that pass."""
    return [
        make_assessment("dina", (5, 4, 4, 3), round=round, content=content, **data),
        make_assessment("marat", (5, 4, 4, 3), round=round, content=content, **data),
        make_assessment("yerlan", (5, 3, 4, 3), round=round, content=content, **data),
    ]


def make_decision(stage: str = "council", date: str = "2026-02-20", **data: Any) -> Decision:
    value = {
        "stage": stage,
        "organisation": "department",
        "date": date,
        "document": "3",
        "outcome": "positive",
        "content": CURRENT,
        "level": "district",
        **data,
    }
    return Decision.model_validate({key: item for key, item in value.items() if item is not None})


def make_retirement(date: str = "2026-10-01", **data: Any) -> Decision:
    return make_decision("retirement", date, outcome=None, content=None, level=None, **data)


CHAIN = (make_decision("council", "2026-02-20"), make_decision("approval", "2026-02-24", valid_until="2029-02-24"))


def make_record(
    id: str = "city",
    assessments: Sequence[Marked[Assessment]] = (),
    decisions: Sequence[Decision] = (),
    digest: str = CURRENT,
    *,
    unread: Sequence[str] = (),
    whole: bool = True,
    **front: Any,
) -> Record:
    value = {
        "kind": "case",
        "title": id.title(),
        "summary": "Кейс о школе.",
        "authors": [{"person": "aigul"}],
        "organisation": "school-a",
        "submitted": "2026-01-12",
        **front,
    }
    marks = Marks(f"practices/{id}/decisions.yml")
    return Record(
        id=id,
        folder=f"practices/{id}",
        language="ru",
        front=Original.model_validate(value),
        body=Body(""),
        marks=Marks(f"practices/{id}/index.ru.md"),
        digest=digest,
        unread=frozenset(unread),
        assessments=tuple(assessments),
        decisions=tuple(Marked(taken, marks, (number,), whole) for number, taken in enumerate(decisions)),
    )


def make_bank(
    *records: Record,
    people: Sequence[Person] = PEOPLE,
    policy: Data | None = None,
    rubrics: Sequence[Data] = (RUBRIC,),
    **settings: Any,
) -> Bank:
    kinds = {"case": Kind.model_validate({"id": "case", "labels": {"ru": "Кейс"}, "rubric": "case@1"})}
    organisations = [("department", "rudny"), ("school-a", None), ("school-b", "rudny"), ("university", None)]
    return Bank(
        settings=BankSettings.model_validate({"name": {"ru": "Банк"}, **settings}),
        policy=ReviewPolicy.model_validate({"valid_for": "P3Y", **(policy or {})}),
        kinds=kinds,
        rubrics={rubric.reference: rubric for rubric in map(Rubric.model_validate, rubrics)},
        vocabularies={"subjects": Vocabulary.model_validate(SUBJECTS)},
        people={person.id: person for person in people},
        organisations={
            id: Organisation.model_validate(
                {
                    "id": id,
                    "name": {"ru": id},
                    "district": district,
                    "parent": "department" if id == "school-a" else None,
                }
            )
            for id, district in organisations
        },
        records={record.id: record for record in sorted(records, key=lambda record: record.id)},
    )
