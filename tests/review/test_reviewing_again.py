"""A bank that is checked again and again: only what may stand elsewhere is reviewed another time, and rightly so."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from laying import TODAY, lay_site, replace_words, write_content
from practice_bank.loading import content
from practice_bank.pipeline import Checked, Checker, Settings, check_bank
from practice_bank.review import bank_review
from practice_bank.running import WORKERS

VILLAGE = "practices/2026/city-village"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A bank with two works of one text: what a decision says of one may be the other's content."""
    lay_site(tmp_path)
    shutil.copytree(tmp_path / VILLAGE, tmp_path / "practices/2026/twin")
    return tmp_path


@pytest.fixture
def reviewed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that were really reviewed."""
    monkeypatch.setenv(WORKERS, "1")
    monkeypatch.setattr(content, "FRESH", 0)
    found: list[str] = []
    review = bank_review.review_record

    def note(record: Any, around: Any) -> Any:
        found.append(record.id)
        return review(record, around)

    monkeypatch.setattr(bank_review, "review_record", note)
    return found


@pytest.fixture
def checker(root: Path, reviewed: list[str]) -> Checker:
    """Somebody who has checked the bank already."""
    made = Checker()
    made.check(Settings(root, TODAY))
    reviewed.clear()
    return made


def compare(checker: Checker, settings: Settings, reviewed: list[str]) -> tuple[Checked, set[str]]:
    """Check again, hold it against a first check, and tell what was reviewed for it."""
    again = checker.check(settings)
    found = set(reviewed)
    assert again == check_bank(settings)
    return again, found


def edit_text(root: Path, work: str) -> None:
    replace_words(root / f"practices/2026/{work}/index.ru.md", {"третий год": "второй год"})


def edit_translation(root: Path) -> None:
    replace_words(root / "practices/2026/algebra-stations/index.ru.md", {"Станции на": "Остановки на"})


def add_page(root: Path) -> None:
    write_content(root / "docs/guides/new.kk.md", "[x](record:twin)\n")


def edit_policy(root: Path) -> None:
    write_content(root / "practices/_bank/review.yml", "quorum: 9\n")


def remove_expert(root: Path) -> None:
    (root / "practices/_bank/people/dina.yml").unlink()


def add_work(root: Path) -> None:
    shutil.copytree(root / VILLAGE, root / "practices/2026/another")


ALL = {"algebra-stations", "city-village", "profi-kz", "twin"}


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (edit_translation, {"algebra-stations"}),
        (add_page, set()),
        (edit_policy, ALL),
        (remove_expert, ALL),
        (add_work, {*ALL, "another"}),
    ],
)
def test_only_what_a_change_touches(
    root: Path, checker: Checker, reviewed: list[str], change: Callable[[Path], None], again: set[str]
) -> None:
    change(root)
    _, found = compare(checker, Settings(root, TODAY), reviewed)
    assert found == again


def test_what_is_said_of_others_counts(root: Path, checker: Checker, reviewed: list[str]) -> None:
    edit_text(root, "city-village")
    checked, _ = compare(checker, Settings(root, TODAY), reviewed)
    assert "PB628" in find_codes(checked), "the evidence is about the twin's content"
    reviewed.clear()
    edit_text(root, "twin")
    checked, found = compare(checker, Settings(root, TODAY), reviewed)
    assert found >= {"city-village", "twin"}
    assert "PB628" not in find_codes(checked)


def find_codes(checked: Checked) -> set[str]:
    return {one.code for one in checked.diagnostics if one.place.path.startswith(VILLAGE)}


def test_another_day(root: Path, checker: Checker, reviewed: list[str]) -> None:
    settings = Settings(root, TODAY)
    _, found = compare(checker, replace(settings, today=TODAY + timedelta(days=4000)), reviewed)
    assert found == ALL


def test_nothing_changed(root: Path, checker: Checker, reviewed: list[str]) -> None:
    assert compare(checker, Settings(root, TODAY), reviewed)[1] == set()
