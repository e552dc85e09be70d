"""Histories of real repositories."""

from datetime import date
from pathlib import Path

import pytest

from committing import commit, git, span_since, start_history
from laying import write_content
from practice_bank.loading import Repository, find_repository, past_folder

TEXT = "practices/қала мен ауыл/city/index.ru.md"
DINA = "Дина <dina@example.org>"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "сайт 1"
    write_content(site / TEXT, "бір\n")
    start_history(site)
    return site


def change(root: Path, path: str, content: str | None, author: str = DINA, message: str = "Өзгеріс") -> str:
    write_content(root / path, content)
    return commit(root, author, message)


def repository_of(root: Path) -> Repository:
    found = find_repository(root)
    assert found
    return found


def files_by_author(root: Path, **options: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.author, one.files) for one in repository_of(root).load_commits(**options)]


def test_a_commit_is_told_in_full(root: Path) -> None:
    before = git(root, "rev-parse", "HEAD")
    made = change(root, TEXT, "екі\n", "Айгүл Үлгіқызы <aigul@example.org>")
    (found,) = repository_of(root).load_commits(base=before)
    assert (found.hash, found.parents, found.files) == (made, (before,), (TEXT,))
    assert (found.author, found.email, found.day) == ("Айгүл Үлгіқызы", "aigul@example.org", date(2026, 11, 20))


def test_first_commit_and_empty_commits(root: Path) -> None:
    commit(root, DINA, "Бос")
    first = repository_of(root).load_commits()[-1]
    assert (first.parents, first.files) == ((), (TEXT,))


def test_a_folder_without_a_repository_and_one_without_commits(tmp_path: Path) -> None:
    assert find_repository(tmp_path) is None
    git(tmp_path, "init", "--quiet")
    repository = repository_of(tmp_path)
    assert (repository.load_commits(), repository.find_commit("HEAD")) == ([], None)


@pytest.mark.parametrize("name", ["", "nope", "HEAD~9", "--all", "HEAD..HEAD", "HEAD^{tree}", "0" * 40, ":/бір\n"])
def test_names_of_no_commit(root: Path, name: str) -> None:
    assert repository_of(root).find_commit(name) is None


@pytest.mark.parametrize("name", ["HEAD", "main", "негізгі", "HEAD^0"])
def test_names_of_a_commit(root: Path, name: str) -> None:
    git(root, "tag", "негізгі")
    assert repository_of(root).find_commit(name) == git(root, "rev-parse", "HEAD")


@pytest.mark.parametrize(
    "name", ["practices/a/\n.yml", "practices/a/ /x.yml", 'practices/a/"т".yml', "practices/a/*.yml", "practices/a/-x"]
)
def test_odd_names(root: Path, name: str) -> None:
    made = change(root, name, "1\n")
    repository = repository_of(root)
    assert repository.load_commits([name])[0].files == (name,)
    assert repository.read_file(made, name) == b"1\n"
    assert repository.read_file(f"{made}~1", name) is None


@pytest.mark.parametrize("author", ["A\x1eB <a@x>", "// <//>", "// \"т\" \\ 'у <a'@x>", "Ә" * 300 + " <a@x>"])
def test_odd_authors_and_messages(root: Path, author: str) -> None:
    change(root, TEXT, "екі\n", author, "//\n\n\x1e\x1f//\n\nCo-authored-by: //\x1e <b@x>")
    first, second = repository_of(root).load_commits()
    assert (f"{first.author} <{first.email}>", first.files) == (author, (TEXT,))
    assert second.files == (TEXT,)


def test_a_site_in_a_subfolder(root: Path) -> None:
    change(root, "сайт/бет 1/practices/a/index.kk.md", "бір\n")
    change(root, "сайт/бет 10/practices/a/index.kk.md", "бөтен\n")
    repository = repository_of(root / "сайт/бет 1")
    assert (repository.top, repository.prefix) == (root, "сайт/бет 1/")
    assert [one.files for one in repository.load_commits()] == [("practices/a/index.kk.md",)]
    assert repository.read_file("HEAD", "practices/a/index.kk.md") == "бір\n".encode()
    assert not repository.has_uncommitted("practices")
    write_content(root / "сайт/бет 10/practices/a/index.kk.md", "бөтен екі\n")
    assert not repository.has_uncommitted("practices")
    write_content(root / "сайт/бет 1/practices/a/index.ru.md", "новый\n")
    assert repository.has_uncommitted("practices")


def test_moves_are_told_as_two_files(root: Path) -> None:
    git(root, "mv", "practices/қала мен ауыл", "practices/2027")
    commit(root, DINA)
    assert repository_of(root).load_commits()[0].files == ("practices/2027/city/index.ru.md", TEXT)


def test_mailmap_names_authors_and_coauthors(root: Path) -> None:
    mailmap = "Дина Сарапшы <dina@example.org> <DINA@mail.example.org>\nМарат <marat@example.org> <m@old.example.org>\n"
    change(root, ".mailmap", mailmap)
    message = "Бағалар\n\nCo-authored-by: M <m@old.example.org>\nCo-authored-by: Біреу\nco-authored-by: О <o@x>"
    change(root, TEXT, "екі\n", "dina <dina@mail.example.org>", message)
    found = repository_of(root).load_commits()[0]
    assert (found.author, found.email) == ("Дина Сарапшы", "dina@example.org")
    assert found.coauthors == ("Марат <marat@example.org>", "Біреу", "О <o@x>")


def branch_off(root: Path, one: str, other: str, ours: dict[str, str], theirs: dict[str, str]) -> None:
    """Let two people change things on two branches."""
    git(root, "checkout", "--quiet", "-b", "тармақ")
    for path, text in theirs.items():
        write_content(root / path, text)
    commit(root, other)
    git(root, "checkout", "--quiet", "main")
    for path, text in ours.items():
        write_content(root / path, text)
    commit(root, one)


def test_a_merge_tells_only_what_no_parent_has(root: Path) -> None:
    branch_off(root, "А <a@x>", "Б <b@x>", {"practices/a.yml": "1\n"}, {"practices/b.yml": "1\n"})
    git(root, "merge", "--quiet", "тармақ")
    merge, *others = repository_of(root).load_commits()
    assert (len(merge.parents), merge.files) == (2, ())
    assert sorted(one.files for one in others) == [("practices/a.yml",), ("practices/b.yml",), (TEXT,)]


def test_a_merge_by_git_and_one_by_hand(root: Path) -> None:
    lines = [f"{number}\n" for number in range(20)]
    change(root, TEXT, "".join(lines))
    branch_off(root, "А <a@x>", "Б <b@x>", {TEXT: "".join([*lines, "соңы\n"])}, {TEXT: "".join(["басы\n", *lines])})
    git(root, "merge", "--quiet", "тармақ")
    repository = repository_of(root)
    merge = repository.load_commits()[0]
    assert merge.files == (TEXT,)
    assert repository.find_resolved(merge.hash) == frozenset()
    write_content(root / TEXT, "басқа\n")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--amend", "--no-edit")
    assert repository.find_resolved("HEAD") == frozenset({TEXT})


@pytest.fixture
def shallow(root: Path, tmp_path: Path) -> Path:
    for number in range(3):
        change(root, TEXT, f"{number}\n", f"Автор {number} <a{number}@x>")
    git(tmp_path, "clone", "--quiet", "--depth", "2", root.as_uri(), "көшірме")
    return tmp_path / "көшірме"


def test_where_a_shallow_history_ends(root: Path, shallow: Path) -> None:
    repository = repository_of(shallow)
    last, end = repository.load_commits()
    assert repository.is_shallow
    assert (last.author, end.author, repository.ends) == ("Автор 2", "Автор 1", {end.hash})
    assert repository.find_commit(git(root, "rev-parse", "HEAD~3")) is None
    assert not repository_of(root).is_shallow
    assert repository_of(root).ends == frozenset()


def test_a_span_of_a_shallow_history(shallow: Path, root: Path) -> None:
    span = span_since(shallow, "HEAD~1")
    assert ([one.author for one in span.commits], span.ends) == (["Автор 2"], ())
    assert span.start == git(shallow, "rev-parse", "HEAD~1")
    git(shallow, "fetch", "--quiet", "--depth", "1", "origin", git(root, "rev-parse", "HEAD~3"))
    span = span_since(shallow, git(root, "rev-parse", "HEAD~3"))
    assert ([one.author for one in span.commits], [one.author for one in span.ends]) == (["Автор 2"], ["Автор 1"])
    assert span.start is None


def test_a_span_from_a_branch_that_went_on(root: Path) -> None:
    start = git(root, "rev-parse", "HEAD")
    branch_off(root, "А <a@x>", "Б <b@x>", {"practices/a.yml": "1\n"}, {"practices/b.yml": "1\n"})
    span = span_since(root, "тармақ")
    assert ([one.author for one in span.commits], span.start) == (["А"], start)


def test_settings_and_hooks_of_the_reader_change_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(root, TEXT, "екі\n")
    before = repository_of(root).load_commits()
    for name, value in {
        "log.follow": "true",
        "diff.renames": "copies",
        "core.quotePath": "on",
        "log.date": "raw",
    }.items():
        git(root, "config", name, value)
    git(root, "config", "i18n.logOutputEncoding", "KOI8-R")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "1")
    assert repository_of(root).load_commits() == before


def test_unpack_leaves_links_out_and_takes_parts(root: Path, tmp_path: Path) -> None:
    write_content(root / "practices/a/link.md", {"link": "../../x"})
    write_content(root / "practices/a/files/тақта.bin", {"hex": "00ff0a0d0a"})
    write_content(root / "practices/a/empty.yml", "")
    made = change(root, "practices/a/reviews/1.yml", "1\n")
    repository = repository_of(root)
    assert repository.unpack(made, "practices/a", tmp_path / "all")
    found = sorted(path.relative_to(tmp_path / "all").as_posix() for path in (tmp_path / "all").rglob("*.*"))
    assert found == ["practices/a/empty.yml", "practices/a/files/тақта.bin", "practices/a/reviews/1.yml"]
    assert (tmp_path / "all/practices/a/files/тақта.bin").read_bytes() == b"\x00\xff\n\r\n"
    assert repository.unpack(made, "practices/a", tmp_path / "part", ["reviews", "decisions.yml"])
    assert [path.name for path in (tmp_path / "part").rglob("*.*")] == ["1.yml"]
    assert not repository.unpack(f"{made}~1", "practices/a", tmp_path / "none")


def test_a_past_folder(root: Path) -> None:
    repository = repository_of(root)
    folder = TEXT.rpartition("/")[0]
    with past_folder(repository, "HEAD", folder) as past:
        assert past
        assert (past.id, past.path, list(past.texts)) == ("city", folder, ["ru"])
    with past_folder(repository, "HEAD", "practices/none") as past:
        assert past is None


def test_equal_folders_have_equal_hashes(root: Path) -> None:
    folder = TEXT.rpartition("/")[0]
    change(root, TEXT, "екі\n")
    change(root, TEXT, "бір\n")
    repository = repository_of(root)
    assert repository.find_folder("HEAD", folder) == repository.find_folder("HEAD~2", folder)
    assert repository.find_folder("HEAD~1", folder) != repository.find_folder("HEAD", folder)
    assert repository.find_folder("HEAD", "practices/none") is None
