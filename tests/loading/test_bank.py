"""A bank is read whole, and whatever does not belong to it is told and not followed."""

import os
from pathlib import Path

import pytest

from laying import SITES, write_content
from practice_bank.loading import find_collection_ids, find_record_ids, find_root, first_language, load_bank

PAGE = "---\ntitle: Қала\n---\n\nМәтін.\n"
EXAMPLE = SITES / "example"


def lay(root: Path, **files: str) -> Path:
    write_content(root / "practices/_bank/bank.yml", "name: {kk: Банк}\nlanguages: [ru, kk]\n")
    for path, text in files.items():
        write_content(root / path, text)
    return root


def found(root: Path) -> list[tuple[str, str]]:
    return sorted((finding.code, finding.place.path) for finding in load_bank(root)[1])


def test_example() -> None:
    bank, findings = load_bank(EXAMPLE)
    assert findings == []
    assert [(folder.id, sorted(folder.texts)) for folder in bank.records] == [
        ("algebra-stations", ["kk", "ru"]),
        ("city-village", ["kk", "ru"]),
        ("profi-kz", ["ru"]),
    ]
    village = bank.records[1]
    assert [document.path.rpartition("/")[2] for document in village.reviews] == [
        "1-dina.yml",
        "1-marat.yml",
        "1-yerlan.yml",
    ]
    assert [(file.name, file.size) for file in village.files] == [("files/plan.txt", 144)]
    assert village.decisions is not None
    assert [folder.id for folder in bank.collections["events"]] == ["expert-day"]
    assert {person.data["id"] for person in bank.people} == {"aigul", "dina", "marat", "saule", "yerlan"}


def test_the_banks_own_file_takes_the_place_of_a_default() -> None:
    bank, _ = load_bank(EXAMPLE)
    paths = {Path(kind.path).name: kind.path for kind in bank.kinds}
    assert paths["case.yml"] == "practices/_bank/kinds/case.yml"
    assert paths["practice.yml"] == "practice_bank/kinds/practice.yml"


def test_order_does_not_depend_on_the_disk(tmp_path: Path) -> None:
    names = [f"practices/{group}/{name}/index.kk.md" for group in ("б", "a") for name in ("z", "m", "a1")]
    bank, _ = load_bank(lay(tmp_path, **dict.fromkeys(names, PAGE)))
    assert [folder.id for folder in bank.records] == ["a1", "a1", "m", "m", "z", "z"]
    assert [folder.path for folder in bank.records[:2]] == ["practices/a/a1", "practices/б/a1"]


def test_litter_is_passed_over(tmp_path: Path) -> None:
    names = [".DS_Store", "Thumbs.db", "~$plan.docx", "files/.DS_Store", "files/desktop.ini", "reviews/.gitkeep"]
    root = lay(tmp_path, **{"practices/a/index.kk.md": PAGE}, **{f"practices/a/{name}": "1" for name in names})
    lay(root, **{"practices/.git/index.kk.md": PAGE, "practices/README.md": "Банк\n"})
    bank, findings = load_bank(root)
    assert (findings, bank.records[0].files) == ([], ())


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("index.md", "PB157"),
        ("index.RU.md", "PB158"),
        ("index.russian.md", "PB158"),
        ("index.ru.md.txt", "PB158"),
        ("Index.ru.md", "PB158"),
        ("plan.txt", "PB158"),
        ("decisions.yaml", "PB159"),
        ("reviews/1-a.yaml", "PB159"),
        ("reviews/1-a.YML", "PB159"),
        ("reviews/notes.md", "PB165"),
        ("adoptions/photo.jpg", "PB165"),
    ],
)
def test_files_that_do_not_belong(path: str, code: str, tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": PAGE, f"practices/a/{path}": "a: 1\n"})
    assert found(root) == [(code, f"practices/a/{path}")]


def test_folders_that_do_not_belong(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": PAGE, "practices/a/inner/index.kk.md": PAGE})
    lay(root, **{"practices/a/reviews/old/1-a.yml": "a: 1\n", "practices/a/index.ru.md/x": "1"})
    assert found(root) == [
        ("PB154", "practices/a/index.ru.md"),
        ("PB160", "practices/a/inner"),
        ("PB165", "practices/a/reviews/old"),
    ]
    assert [folder.id for folder in load_bank(root)[0].records] == ["a"]


def test_a_folder_with_only_a_misnamed_text_is_a_record(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.md": PAGE, "practices/b/Index.kk.md": PAGE})
    assert found(root) == [("PB157", "practices/a/index.md"), ("PB158", "practices/b/Index.kk.md")]


def test_links_are_told_and_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    write_content(secret / "index.kk.md", PAGE)
    root = lay(tmp_path / "site", **{"practices/a/index.kk.md": PAGE, "practices/a/files/x.txt": "1"})
    links = {
        "practices/b": secret,
        "practices/a/index.ru.md": secret / "index.kk.md",
        "practices/a/files/y.txt": secret / "index.kk.md",
        "practices/a/reviews": secret,
        "practices/_bank/people": secret,
        "practices/loop": root / "practices",
        "practices/nowhere": root / "nothing",
        "docs": secret,
    }
    for name, target in links.items():
        (root / name).symlink_to(target)
    assert found(root) == sorted(("PB152", name) for name in links)
    bank = load_bank(root)[0]
    assert [(folder.id, sorted(folder.texts), len(folder.files)) for folder in bank.records] == [("a", ["kk"], 1)]


@pytest.mark.parametrize("name", ["practices", "practices/_bank"])
def test_a_linked_bank_is_not_read(name: str, tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / name).parent.mkdir(parents=True)
    (root / name).symlink_to(EXAMPLE / name)
    bank, findings = load_bank(root)
    assert [(f.code, f.place.path) for f in findings] == [("PB152", name)]
    assert (bank.settings, bank.records, bank.people) == (None, (), ())
    assert first_language(root) is None


def test_devices_are_not_opened(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": PAGE})
    os.mkfifo(root / "practices/a/index.ru.md")
    (root / "practices/a/files").mkdir()
    os.mkfifo(root / "practices/a/files/pipe")
    assert found(root) == [("PB153", "practices/a/files/pipe"), ("PB153", "practices/a/index.ru.md")]


def test_files_in_place_of_folders(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/_bank/kinds": "1", "docs/events": "1", "practices/a/index.kk.md": PAGE})
    lay(root, **{"practices/a/reviews": "1"})
    assert found(root) == [
        ("PB163", "docs/events"),
        ("PB163", "practices/_bank/kinds"),
        ("PB163", "practices/a/reviews"),
    ]


def test_a_site_without_its_bank(tmp_path: Path) -> None:
    assert found(tmp_path) == [("PB150", "practices")]
    (tmp_path / "practices").mkdir()
    assert found(tmp_path) == [("PB151", "practices/_bank/bank.yml")]
    write_content(tmp_path / "practices/_bank/bank.yml", "# кейін\n")
    assert found(tmp_path) == [("PB110", "practices/_bank/bank.yml")]


def test_empty_files_of_rules_count_as_absent(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/_bank/review.yml": "# default\n", "practices/_bank/organisations.yml": ""})
    lay(root, **{"practices/a/index.kk.md": PAGE, "practices/a/decisions.yml": "[]\n"})
    bank, findings = load_bank(root)
    assert (findings, bank.policy, bank.organisations) == ([], None, None)
    decisions = bank.records[0].decisions
    assert decisions is not None
    assert decisions.data == []


def test_one_fault_hides_no_other(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": '---\ntitle: "а\n---\n', "practices/a/index.ru.md": "а\n"})
    lay(root, **{"practices/b/index.kk.md": PAGE, "practices/b/decisions.yml": "a: [\n"})
    assert [code for code, _ in found(root)] == ["PB101", "PB122", "PB129"]
    assert [folder.id for folder in load_bank(root)[0].records] == ["a", "b"]


def test_a_text_that_ends_with_its_fence(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": "---\ntitle: Қала\n---"})
    text = load_bank(root)[0].records[0].texts["kk"]
    assert (text.body, text.body_line) == ("", 3)


def test_year_pages_and_event_pages(tmp_path: Path) -> None:
    pages = ["index.kk.md", "about.kk.md", "2026/index.kk.md", "2026/day/index.kk.md", "forum/index.kk.md"]
    root = lay(tmp_path, **{f"docs/events/{page}": PAGE for page in pages})
    bank, findings = load_bank(root)
    assert ([folder.path for folder in bank.collections["events"]], findings) == (
        ["docs/events/2026/day", "docs/events/forum"],
        [],
    )


@pytest.mark.parametrize(
    ("named", "read"), [("docs/istoria", "docs/istoria"), ("../x", "docs/events"), ("/x", "docs/events")]
)
def test_the_bank_names_the_folder_of_events(named: str, read: str, tmp_path: Path) -> None:
    root = lay(tmp_path, **{f"{read}/day/index.kk.md": PAGE})
    write_content(root / "practices/_bank/bank.yml", f"name: {{kk: Банк}}\ncollections: {{events: {named}}}\n")
    assert [folder.path for folder in load_bank(root)[0].collections["events"]] == [f"{read}/day"]


def test_line_ends_of_an_attached_text_do_not_move_its_digest(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": PAGE, "practices/a/files/a.txt": "бір\nекі\n"})
    lay(root, **{"practices/a/files/b.txt": "бір\r\nекі\r\n", "practices/a/files/c.txt": "бір\nекi\n"})
    write_content(root / "practices/a/files/d.bin", {"hex": "00ff0d0a"})
    write_content(root / "practices/a/files/e.bin", {"hex": "00ff0a"})
    files = {file.name: file.sha256 for file in load_bank(root)[0].records[0].files}
    assert files["files/a.txt"] == files["files/b.txt"] != files["files/c.txt"]
    assert files["files/d.bin"] != files["files/e.bin"]


def test_raw_bytes_and_decomposed_letters_in_names(tmp_path: Path) -> None:
    root = lay(tmp_path, **{"practices/a/index.kk.md": PAGE, "practices/a/files/и\u0306.txt": "1"})
    (root / os.fsdecode(b"practices/a/\xff.txt")).write_text("1")
    bank, findings = load_bank(root)
    assert [file.name for file in bank.records[0].files] == ["files/й.txt"]
    assert [(f.code, f.place.path) for f in findings] == [("PB158", "practices/a/\N{REPLACEMENT CHARACTER}.txt")]
    assert findings[0].message("ru").encode()


def test_a_deep_tree_of_folders(tmp_path: Path) -> None:
    root = lay(tmp_path, **{f"practices/{'g/' * 400}a/index.kk.md": PAGE})
    bank, findings = load_bank(root)
    assert ([folder.id for folder in bank.records], findings) == (["a"], [])


def test_find_root(tmp_path: Path) -> None:
    root = lay(tmp_path / "site", **{"practices/2026/a/index.kk.md": PAGE})
    for start in (root, root / "practices/2026/a", root / "practices/2026/a/index.kk.md", root / "practices/_bank"):
        assert find_root(start) == root
    assert find_root(tmp_path) is None
    write_content(tmp_path / "mkdocs.yml", "site_name: a\n")
    assert find_root(tmp_path / "docs") == tmp_path


def test_ids_and_language_without_reading_the_bank() -> None:
    assert list(find_record_ids(EXAMPLE)) == ["profi-kz", "city-village", "algebra-stations"]
    assert find_collection_ids(EXAMPLE, "events") == {"expert-day": "docs/events/2026/expert-day"}
    assert first_language(EXAMPLE) == "kk"
