"""What was found in a bank is found again without reading it, until something changes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from laying import TODAY, lay_site, replace_words, write_content
from practice_bank import pipeline
from practice_bank.pipeline import Settings, check_bank, find_findings


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bank that counts as large, with something wrong."""
    monkeypatch.setattr(pipeline, "FEW", 0)
    return lay_site(tmp_path, files={"practices/2026/city-village/notes.txt": "x"})


@pytest.fixture
def reviews(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Notes each time a bank is really read."""
    found: list[Settings] = []
    review = pipeline._review

    def note(settings: Settings, *rest: Any) -> Any:
        found.append(settings)
        return review(settings, *rest)

    monkeypatch.setattr(pipeline, "_review", note)
    return found


def find(root: Path) -> tuple[Any, ...]:
    return find_findings(Settings(root, TODAY))


def test_unchanged_bank_is_not_read(root: Path, reviews: list[Settings]) -> None:
    first = find(root)
    assert [found.code for found in first] == ["PB158"]
    assert find(root) == first
    assert len(reviews) == 1


def edit_text(root: Path) -> None:
    replace_words(root / "practices/2026/city-village/index.ru.md", {"третий год": "второй год"})


def remove_person(root: Path) -> None:
    (root / "practices/_bank/people/dina.yml").unlink()


def add_page(root: Path) -> None:
    write_content(root / "docs/guides/new.kk.md", "[x](record:nothing)\n")


def move_collection(root: Path) -> None:
    bank = root / "practices/_bank/bank.yml"
    bank.write_text(bank.read_text("utf-8") + "\ncollections: {events: other/events}\n", "utf-8")


def add_stray(root: Path) -> None:
    write_content(root / "practices/2026/astray.md", "---\nkind: case\n---\n")


CHANGES = [edit_text, remove_person, add_page, move_collection, add_stray]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(root: Path, change: Callable[[Path], None]) -> None:
    before = find(root)
    change(root)
    assert find(root) == check_bank(Settings(root, TODAY)).diagnostics != before


def test_collection_elsewhere_is_watched_too(root: Path) -> None:
    move_collection(root)
    find(root)
    write_content(root / "other/events/day/index.ru.md", "---\ntype: nothing\n---\n")
    assert any(found.place.path.startswith("other/") for found in find(root))


def test_another_day_is_another_question(root: Path, reviews: list[Settings]) -> None:
    find(root)
    find_findings(Settings(root, TODAY + timedelta(days=1)))
    assert len(reviews) == 2


def test_harmed_entry_is_found_again(root: Path, reviews: list[Settings]) -> None:
    first = find(root)
    for path in (root / ".cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])
    assert find(root) == first
    assert len(reviews) == 2


def test_small_bank_keeps_nothing(tmp_path: Path) -> None:
    find(lay_site(tmp_path))
    assert not (tmp_path / ".cache").exists()
