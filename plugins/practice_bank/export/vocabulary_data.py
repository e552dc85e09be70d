"""The bank's vocabularies, kinds and rubrics as other programs read them."""

from ..records import Bank, Kind, Rubric, Term, Vocabulary

Data = dict[str, object]


def build_vocabulary_data(bank: Bank) -> Data:
    """Gather what the ids in the records mean."""
    return {
        "kinds": [_kind(bank.kinds[name]) for name in sorted(bank.kinds)],
        "rubrics": [_rubric(bank.rubrics[name]) for name in sorted(bank.rubrics)],
        "vocabularies": [_vocabulary(bank.vocabularies[name]) for name in sorted(bank.vocabularies)],
    }


def _vocabulary(vocabulary: Vocabulary) -> Data:
    return {"id": vocabulary.id, "labels": vocabulary.labels, "terms": [_term(term) for term in vocabulary.terms]}


def _term(term: Term) -> Data:
    return {"id": term.id, "labels": term.labels, "broader": term.broader, "synonyms": term.synonyms}


def _kind(kind: Kind) -> Data:
    return {"id": kind.id, "labels": kind.labels, "description": kind.description, "rubric": kind.rubric}


def _rubric(rubric: Rubric) -> Data:
    return {
        "id": rubric.reference,
        "labels": rubric.labels,
        "scale": {"min": rubric.scale.min, "max": rubric.scale.max, "step": rubric.scale.step},
        "criteria": [
            {"id": criterion.id, "labels": criterion.labels, "weight": criterion.weight}
            for criterion in rubric.criteria
        ],
    }
