"""Grades of a school in words."""

from collections.abc import Iterable, Iterator

from .reader import Reader


def grade_words(grades: Iterable[int], reader: Reader) -> str:
    """Say grades as a reader writes them: `7–9-сыныптар`, `8 класс`; empty where there are none."""
    chosen = sorted(set(grades))
    school = [grade for grade in chosen if grade > 0]
    parts = [reader.words["record.grade_zero"]] if 0 in chosen else []
    if school:
        spans = ", ".join(_spans(school))
        key = "record.grade" if len(school) == 1 else "record.grades_list"
        parts.append(reader.words.say(key, grades=spans))
    return ", ".join(parts)


def _spans(grades: list[int]) -> Iterator[str]:
    """Write neighbouring grades as spans."""
    first = last = grades[0]
    for grade in [*grades[1:], 99]:
        if grade == last + 1:
            last = grade
            continue
        yield str(first) if first == last else f"{first}–{last}"
        first = last = grade
