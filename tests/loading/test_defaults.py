"""Tests of the package's own documents: they stay as long as the process, so what few ask of them stays packed."""

from practice_bank.diagnostics.place import PackedMarks
from practice_bank.loading import MANY, load_defaults


def test_marks_of_the_packages_own_documents_stay_packed() -> None:
    documents = [document for folder in MANY for document in load_defaults(folder).values()]
    assert documents
    assert all(isinstance(document.marks, PackedMarks) for document in documents)


def test_a_place_in_one_is_told() -> None:
    path, document = next(iter(load_defaults("kinds").items()))
    place = document.marks.of_key("id")
    assert place.path == f"practice_bank/kinds/{path}"
    assert place.line > 0
