"""Versions of records, found in real git repositories."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from committing import commit_all, git
from laying import check_site, replace_words
from practice_bank.loading import load_bank
from practice_bank.records import Record
from practice_bank.validation import History

Site = Callable[..., Path]

VILLAGE = "practices/2026/city-village"
SITUATION = {"третий год нет учителя": "пятый год нет учителя"}
QUESTION = {"подготовке опытов, чтобы": "подготовке всех опытов, чтобы"}


@pytest.fixture
def root(site: Site) -> Path:
    """A bank whose first commit holds the approved text."""
    root = site()
    commit_all(root, "2026-02-01", "Айгүл")
    return root


def village(root: Path) -> Record:
    return check_site(root).bank.records["city-village"]


def history(root: Path) -> History:
    return History(load_bank(root)[0])


def edit(root: Path, words: dict[str, str], day: str, language: str = "ru") -> str:
    replace_words(root / VILLAGE / f"index.{language}.md", words)
    return commit_all(root, day, "Марат")


def test_version_is_found_by_its_digest(root: Path) -> None:
    approved = village(root).digest
    edit(root, SITUATION, "2026-03-05")
    second = village(root).digest
    edit(root, QUESTION, "2026-04-07")
    found = history(root).find_version(village(root), approved)
    assert found
    assert found.commit
    assert (found.record.digest, found.commit.author, found.commit.day) == (approved, "Айгүл", date(2026, 2, 1))
    assert found.left_on == date(2026, 3, 5)
    assert "третий год" in found.record.body.markdown
    between = history(root).find_version(village(root), second)
    assert between
    assert (between.record.digest, between.left_on) == (second, date(2026, 4, 7))


def test_change_that_is_not_committed_has_no_day(root: Path) -> None:
    approved = village(root).digest
    replace_words(root / VILLAGE / "index.ru.md", SITUATION)
    found = history(root).find_version(village(root), approved)
    assert found
    assert found.left_on is None


def test_attachments_are_part_of_a_version(root: Path) -> None:
    approved = village(root).digest
    (root / VILLAGE / "files" / "plan.txt").write_text("Другой план\n", "utf-8")
    commit_all(root, "2026-03-05")
    found = history(root).find_version(village(root), approved)
    assert found
    assert found.left_on == date(2026, 3, 5)


def test_record_is_found_where_its_folder_was(root: Path) -> None:
    approved = village(root).digest
    (root / "practices" / "archive").mkdir()
    (root / VILLAGE).rename(root / "practices" / "archive" / "city-village")
    commit_all(root, "2026-03-05")
    moved = root / "practices" / "archive" / "city-village" / "index.ru.md"
    replace_words(moved, SITUATION)
    commit_all(root, "2026-04-07")
    found = history(root).find_version(village(root), approved)
    assert found
    assert (found.record.digest, found.left_on) == (approved, date(2026, 4, 7))
    assert found.record.folder == "practices/archive/city-village", "the latest commit with this text"


def test_site_may_be_a_folder_of_the_repository(site: Site, tmp_path: Path) -> None:
    root = site()
    commit_all(tmp_path)
    approved = village(root).digest
    replace_words(root / VILLAGE / "index.ru.md", SITUATION)
    assert history(root).find_version(village(root), approved)


def test_nothing_is_known_without_history(site: Site) -> None:
    root = site()
    record = village(root)
    assert history(root).find_version(record, record.digest) is None
    assert history(root).find_levelled(record, "kk") is None


def test_nothing_is_known_of_what_a_shallow_clone_lacks(root: Path, tmp_path: Path) -> None:
    approved = village(root).digest
    edit(root, SITUATION, "2026-03-05")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", str(clone))
    assert history(clone).find_version(village(clone), approved) is None
    assert history(clone).find_levelled(village(clone), "kk") is None
    assert history(clone).find_version(village(clone), village(clone).digest)


def test_damaged_repository_tells_nothing(root: Path) -> None:
    for pack in (root / ".git" / "objects").rglob("*"):
        if pack.is_file():
            pack.unlink()
    assert history(root).find_version(village(root), village(root).digest) is None


def test_version_in_between_may_be_broken(root: Path) -> None:
    approved = village(root).digest
    text = (root / VILLAGE / "index.ru.md").read_text("utf-8")
    (root / VILLAGE / "index.ru.md").write_text("kind: case", "utf-8")
    commit_all(root, "2026-03-05")
    (root / VILLAGE / "index.ru.md").write_text(text.replace("третий", "пятый"), "utf-8")
    commit_all(root, "2026-04-07")
    found = history(root).find_version(village(root), approved)
    assert found
    assert found.left_on == date(2026, 3, 5)


def test_translation_is_level_from_the_commit_of_its_source(root: Path) -> None:
    first = village(root).digest
    edit(root, SITUATION, "2026-03-05")
    replace_words(root / VILLAGE / "index.kk.md", {"үш жыл": "бес жыл", first: village(root).digest})
    levelled = commit_all(root, "2026-03-09")
    edit(root, {"4-5 адамнан": "5-6 адамнан"}, "2026-04-01", "kk")
    edit(root, {"бақылауда": "қадағалауда"}, "2026-05-01", "kk")
    found = history(root).find_levelled(village(root), "kk")
    assert found
    assert found.commit
    assert found.commit.hash == levelled
    assert "4-5 адамнан" in found.record.translations["kk"].body.markdown


def test_source_that_is_not_committed_is_levelled_now(root: Path) -> None:
    first = village(root).digest
    replace_words(root / VILLAGE / "index.ru.md", SITUATION)
    replace_words(root / VILLAGE / "index.kk.md", {first: village(root).digest})
    found = history(root).find_levelled(village(root), "kk")
    assert found
    assert found.commit is None
    assert found.record.translations["kk"].body.markdown == village(root).translations["kk"].body.markdown


def test_translation_keeps_its_level_when_its_folder_moves(root: Path) -> None:
    (root / "practices" / "a").mkdir()
    (root / VILLAGE).rename(root / "practices" / "a" / "city-village")
    commit_all(root, "2026-03-05")
    found = history(root).find_levelled(village(root), "kk")
    assert found
    assert found.commit
    assert found.commit.day == date(2026, 2, 1)
