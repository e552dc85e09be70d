"""However records are read – at once, beside each other, from what was kept – the same comes of it."""

import multiprocessing
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from laying import TODAY, lay_site, write_content
from practice_bank.loading import content, load_bank
from practice_bank.review import review_bank
from practice_bank.running import WORKERS, Cache
from practice_bank.validation import RecordReader, RememberingReader, parse_bank, record_reader

WORKS = 14
MANY = 60
"""Enough for several processes."""
SPOILT = {
    1: ("licence: CC-BY-4.0", "licence: CC-BY-4.0\nrelated: [work-99]"),
    2: ("## Вопрос", "## Вопрос\n\n[Другая](record:work-3) и [ещё](../work-4/index.ru.md), [нет](record:wrok-5)."),
    3: ("{person: aigul, role: author}", "{person: aigull, role: author}"),
    4: ("levels: [basic-secondary]", "levels: [basic]"),
    5: ("kind: case", "kind: cse"),
    6: ("consent: true", "consent true"),
    7: ("## Вопрос", "## Вопрос <script>"),
    8: ("licence: CC-BY-4.0", "licence: CC-BY-4.0\nredirect_from: [old-work]\nsupersedes: work-9"),
    9: ("licence: CC-BY-4.0", "licence: CC-BY-4.0\nredirect_from: [old-work]\nsupersedes: work-8"),
    10: ("village-school", "vilage-school"),
}
Found = tuple[Any, ...]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bank of many works, of which some have faults of their own or of those they name."""
    root = lay_site(tmp_path_factory.mktemp("laid"))
    add_works(root, range(1, WORKS + 1))
    for number, words in SPOILT.items():
        change_words(root / f"practices/2026/work-{number}/index.ru.md", *words)
    write_content(root / "practices/2026/work-11/notes.txt", "Черновик")
    write_content(root / "practices/2026/work-12/files/fake.png", "это не картинка")
    write_content(root / "practices/2026/work-13/index.ru.md", "")
    return root


@pytest.fixture
def root(laid: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return shutil.copytree(laid, tmp_path / "bank")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept", b"k" * 32)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """One process, unless a test says otherwise."""
    monkeypatch.setenv(WORKERS, "1")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that were really read."""
    found: list[str] = []
    parse = record_reader.parse_record

    def note(folder: Any, frame: Any) -> Any:
        found.append(folder.id)
        return parse(folder, frame)

    monkeypatch.setattr(record_reader, "parse_record", note)
    return found


def add_works(root: Path, numbers: range) -> None:
    for number in numbers:
        shutil.copytree(root / "practices/2026/city-village", root / f"practices/2026/work-{number}")


def change_words(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def read(root: Path, reader: RecordReader | None = None) -> Found:
    loaded, unreadable = load_bank(root, only_find_records=reader is not None)
    bank, invalid = parse_bank(loaded, reader)
    standings, unsound = review_bank(bank, TODAY)
    return bank, standings, sorted([*unreadable, *invalid, *unsound], key=lambda found: found.sort_key)


@pytest.mark.parametrize("workers", ["1", "3"])
def test_the_same_however_it_is_read(root: Path, cache: Cache, workers: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add_works(root, range(WORKS + 1, MANY + 1))
    plain = read(root)
    codes = {finding.code for finding in plain[2]}
    assert {"PB302", "PB304", "PB301", "PB306", "PB340", "PB501", "PB308", "PB311", "PB158", "PB513"} <= codes
    monkeypatch.setenv(WORKERS, workers)
    assert read(root, RecordReader()) == plain
    assert read(root, RecordReader(cache)) == plain
    assert read(root, RecordReader(cache)) == plain
    monkeypatch.setattr(content, "FRESH", 0)
    reader = RememberingReader()
    assert [read(root, reader) == plain for _ in range(2)] == [True, True]


def test_what_did_not_change_is_not_read_again(laid: Path, cache: Cache, parsed: list[str]) -> None:
    read(laid, RecordReader(cache, few=0))
    parsed.clear()
    read(laid, RecordReader(cache, few=0))
    assert parsed == []


def add_work(root: Path) -> None:
    shutil.copytree(root / "practices/2026/work-14", root / "practices/2026/work-99")


def remove_work(root: Path) -> None:
    shutil.rmtree(root / "practices/2026/work-3")


def move_work(root: Path) -> None:
    (root / "practices/2027").mkdir()
    (root / "practices/2026/work-4").rename(root / "practices/2027/work-4")


def edit_text(root: Path) -> None:
    change_words(root / "practices/2026/work-14/index.ru.md", "третий год", "второй год")


def edit_translation(root: Path) -> None:
    change_words(root / "practices/2026/work-14/index.kk.md", "title: ", "titel: ")


def edit_file(root: Path) -> None:
    write_content(root / "practices/2026/work-14/files/plan.txt", "Другой план")


def add_litter(root: Path) -> None:
    write_content(root / "practices/2026/work-14/.index.ru.md.swp", "x")


def rename_term(root: Path) -> None:
    for path in root.glob("practices/_bank/vocabularies/audience.yml"):
        change_words(path, "id: teachers", "id: pedagogues")


def remove_person(root: Path) -> None:
    (root / "practices/_bank/people/aigul.yml").unlink()


def change_kind(root: Path) -> None:
    change_words(root / "practices/_bank/kinds/case.yml", "required:", "required: [cover] #")


def change_languages(root: Path) -> None:
    change_words(root / "practices/_bank/bank.yml", "languages: [kk, ru]", "languages: [ru]")


CHANGES: list[tuple[Callable[[Path], None], set[str]]] = [
    (edit_text, {"work-14"}),
    (edit_translation, {"work-14"}),
    (edit_file, {"work-14"}),
    (add_litter, set()),
    (add_work, {"work-99", "work-1"}),
    (remove_work, {"work-2"}),
    (move_work, {"work-4", "work-2"}),
]
"""What is done, and which records have to be read again for it."""
WIDE = [rename_term, remove_person, change_kind, change_languages]
"""What touches nearly all records."""


@pytest.mark.parametrize(("change", "again"), CHANGES, ids=lambda one: getattr(one, "__name__", ""))
@pytest.mark.parametrize("reads", [RecordReader, RememberingReader])
def test_only_what_a_change_touches_is_read_again(
    root: Path,
    cache: Cache,
    parsed: list[str],
    change: Callable[[Path], None],
    again: set[str],
    reads: type[RecordReader],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(content, "FRESH", 0)
    reader = reads(cache, few=0)
    before = read(root, reader)
    change(root)
    parsed.clear()
    after = read(root, reader)
    assert set(parsed) == again
    assert after == read(root)
    assert (after == before) == (change is add_litter)


@pytest.mark.parametrize("change", WIDE)
@pytest.mark.parametrize("reads", [RecordReader, RememberingReader])
def test_a_change_of_what_all_rest_on(
    root: Path, cache: Cache, change: Callable[[Path], None], reads: type[RecordReader]
) -> None:
    reader = reads(cache, few=0)
    before = read(root, reader)
    change(root)
    after = read(root, reader)
    assert after == read(root) != before


def spoil(path: Path, others: list[Path]) -> None:
    path.write_bytes(b"garbage")


def cut(path: Path, others: list[Path]) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def swap(path: Path, others: list[Path]) -> None:
    path.write_bytes(others[0].read_bytes())


@pytest.mark.parametrize("harm", [spoil, cut, swap])
def test_harmed_entries_are_read_again(laid: Path, cache: Cache, harm: Callable[[Path, list[Path]], None]) -> None:
    plain = read(laid, RecordReader(cache, few=0))
    entries = sorted(cache.folder.glob("??/*"))
    assert len(entries) == WORKS + 3
    for path in entries[1:]:
        harm(path, entries)
    assert read(laid, RecordReader(cache, few=0)) == plain


def test_nothing_can_be_kept(laid: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert read(laid, RecordReader(Cache(blocked / "kept"), few=0)) == read(laid)


def test_a_later_change_within_the_same_moment_is_seen(root: Path, parsed: list[str]) -> None:
    reader = RememberingReader()
    read(root, reader)
    parsed.clear()
    edit_text(root)
    text = root / "practices/2026/work-14/index.ru.md"
    os.utime(text, ns=(0, 0))
    assert read(root, reader) == read(root)
    assert "work-12" in parsed, "what was written just now may have been written again since"


def test_two_at_once(laid: Path, cache: Cache) -> None:
    context = multiprocessing.get_context("fork")
    with context.Pool(2) as pool:
        both = pool.starmap(_count, [(laid, cache)] * 2)
    assert both == [len(read(laid)[2])] * 2


def _count(root: Path, cache: Cache) -> int:
    return len(read(root, RecordReader(cache, few=0))[2])


@pytest.mark.parametrize("fresh", [0, content.FRESH])
def test_what_changes_while_it_is_read_is_not_kept(
    root: Path, cache: Cache, parsed: list[str], fresh: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "FRESH", fresh)
    path, load = root / "practices/2026/work-14/index.ru.md", record_reader.load_found

    def load_and_change(found: Any) -> Any:
        loaded = load(found)
        if found.id == "work-14":
            change_words(path, "\n## Вопрос", "\nЕщё слово.\n\n## Вопрос")
        return loaded

    monkeypatch.setattr(record_reader, "load_found", load_and_change)
    read(root, RecordReader(cache, few=0))
    change_words(path, "\nЕщё слово.\n\n## Вопрос", "\n## Вопрос")
    parsed.clear()
    read(root, RecordReader(cache, few=0))
    assert parsed == ["work-14"]
