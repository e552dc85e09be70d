"""What a manuscript says: sections of its kind, facts by their labels, people, organisations, days."""

from .days import find_day
from .labels import LabelBook, read_words
from .persons import NAME, PersonFound, find_persons, match_person
from .places import find_organisation
from .sections import SectionBook, SectionFound, fold_heading, is_known, make_books, without_number
from .values import ValueFound, find_value

__all__ = [
    "NAME",
    "LabelBook",
    "PersonFound",
    "SectionBook",
    "SectionFound",
    "ValueFound",
    "find_day",
    "find_organisation",
    "find_persons",
    "find_value",
    "fold_heading",
    "is_known",
    "make_books",
    "match_person",
    "read_words",
    "without_number",
]
