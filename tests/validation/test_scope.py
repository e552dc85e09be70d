"""What an outsider's change may touch: real branches of real repositories, each with one fault."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from committing import commit, git, start_history
from laying import lay_site, write_content
from practice_bank.diagnostics import registry
from practice_bank.i18n import LANGUAGES
from practice_bank.loading import Area, find_area, find_repository, load_tree_difference
from practice_bank.validation import Scope, check_scope

WORK = "practices/2026/city-village"
OUTSIDER = "Бөтен Адам <outsider@example.org>"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = lay_site(tmp_path_factory.mktemp("scope") / "сайт")
    write_content(root / "mkdocs.yml", "site_name: Банк\n")
    start_history(root)
    return root


@pytest.fixture
def fork(base: Path, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "--quiet", str(base), "fork")
    git(tmp_path / "fork", "config", "core.protectNTFS", "false")
    return tmp_path / "fork"


def judge(fork: Path, *, insider: bool = False, base: str = "origin/main") -> Scope:
    commit(fork, OUTSIDER)
    repository = find_repository(fork)
    assert repository
    difference = load_tree_difference(repository, git(fork, "rev-parse", base), git(fork, "rev-parse", "HEAD"))
    assert difference
    return check_scope(difference, insider=insider)


def codes(scope: Scope) -> list[tuple[str, str]]:
    return [(found.code, found.place.path) for found in scope.findings]


def write(path: str, text: str = "бір\n") -> Callable[[Path], object]:
    return lambda fork: write_content(fork / path, text)


ALLOWED = {
    "a text": f"{WORK}/index.ru.md",
    "a new language": f"{WORK}/index.en.md",
    "a new work": "practices/any folder/2027/my-practice/index.kk.md",
    "a file": f"{WORK}/files/жоспар 1.txt",
    "a file in a folder": f"{WORK}/files/reviews/decisions.yml",
    "a report of use": f"{WORK}/adoptions/2026-11-20-aigul.yml",
}
REFUSED = {
    "a decision": (f"{WORK}/decisions.yml", "PB870"),
    "an assessment": (f"{WORK}/reviews/1-dina.yml", "PB870"),
    "another assessment": (f"{WORK}/reviews/2-dina.yml", "PB870"),
    "decisions of a new work": ("practices/2027/my-practice/decisions.yml", "PB870"),
    "a person": ("practices/_bank/people/aigul.yml", "PB871"),
    "the policy": ("practices/_bank/review.yml", "PB871"),
    "a text among registers": ("practices/_bank/files/city/index.ru.md", "PB871"),
    "registers in capitals": ("practices/_BANK/city/index.ru.md", "PB872"),
    "configuration": ("mkdocs.yml", "PB872"),
    "a workflow": (".github/workflows/check.yml", "PB872"),
    "pipelines": (".gitlab-ci.yml", "PB872"),
    "a hook": ("hooks/build.py", "PB872"),
    "an override": ("overrides/main.html", "PB872"),
    "attributes": (".gitattributes", "PB872"),
    "attributes of a work": (f"{WORK}/.gitattributes", "PB872"),
    "attributes among files": (f"{WORK}/files/.gitattributes", "PB872"),
    "submodules": (".gitmodules", "PB872"),
    "owners": ("CODEOWNERS", "PB872"),
    "code": ("plugins/practice_bank/plugin.py", "PB872"),
    "requirements": ("requirements.txt", "PB872"),
    "a stray file of a work": (f"{WORK}/notes.txt", "PB872"),
    "a text in no folder": ("practices/index.kk.md", "PB872"),
    "a text among parts": (f"practices/reviews/{WORK.rpartition('/')[2]}/index.ru.md", "PB872"),
    "a deep report of use": (f"{WORK}/adoptions/more/2026-11-20-aigul.yml", "PB872"),
    "an event": ("docs/events/2027/day/index.kk.md", "PB873"),
    "a page": ("docs/about.kk.md", "PB873"),
}


def test_what_an_outsider_may_change(fork: Path) -> None:
    for path in ALLOWED.values():
        write(path)(fork)
    scope = judge(fork)
    assert (scope.findings, {change.path for change in scope.allowed}) == ((), set(ALLOWED.values()))


def test_what_an_outsider_may_not_change(fork: Path) -> None:
    for path in (*ALLOWED.values(), *(path for path, _ in REFUSED.values())):
        write(path)(fork)
    scope = judge(fork)
    assert sorted(codes(scope)) == sorted((code, path) for path, code in REFUSED.values())
    assert {change.path for change in scope.allowed} == set(ALLOWED.values()), "the rest of the change still counts"
    for found in scope.findings:
        for language in LANGUAGES:
            assert found.place.path in found.message(language)
            assert found.hint(language)


def test_whoever_may_write_may_change_all(fork: Path) -> None:
    for path, _ in REFUSED.values():
        if "_BANK" not in path:
            write(path)(fork)
    assert judge(fork, insider=True).is_kept


def link(target: str) -> Callable[[Path], object]:
    return lambda fork: os.symlink(target, fork / WORK / "files/жоспар.txt")


def text_as_link(fork: Path) -> None:
    (fork / WORK / "index.ru.md").unlink()
    os.symlink("../../../mkdocs.yml", fork / WORK / "index.ru.md")


def submodule(fork: Path) -> None:
    git(fork, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},{WORK}/files/module")


def program(fork: Path) -> None:
    (fork / WORK / "index.ru.md").chmod(0o755)


def large(fork: Path) -> None:
    write_content(fork / WORK / "files/film.mp4", {"text": "a", "times": 20 * 1024 * 1024 + 1})


def move_away(fork: Path) -> None:
    git(fork, "mv", f"{WORK}/index.ru.md", f"{WORK}/files/old.txt")


def rename_work(fork: Path) -> None:
    git(fork, "mv", WORK, "practices/2026/my-village")


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link": (link("/etc/passwd"), "PB874"),
    "a text made a link": (text_as_link, "PB874"),
    "a file that runs": (program, "PB874"),
    "a large file": (large, "PB877"),
    "capitals": (write(f"{WORK}/files/PLAN.txt"), "PB875"),
    "capitals of a folder": (write("practices/2026/City-Village/files/a.txt"), "PB875"),
    "a line end": (write(f"{WORK}/files/a\n::error::b.txt"), "PB876"),
    "turned around": (write(f"{WORK}/files/a\u202efdp.exe"), "PB876"),
    "a bell": (write(f"{WORK}/files/\x07.txt"), "PB876"),
    "letters taken apart": (write(f"{WORK}/files/и\u0306.txt"), "PB876"),
    "a backslash": (write(f"{WORK}/files/a\\..\\mkdocs.yml"), "PB876"),
    "a removed text": (lambda fork: (fork / WORK / "index.kk.md").unlink(), "PB878"),
    "a text moved among files": (move_away, "PB878"),
}


@pytest.mark.parametrize(("spoil", "code"), FAULTS.values(), ids=FAULTS.keys())
def test_faults(fork: Path, spoil: Callable[[Path], object], code: str) -> None:
    spoil(fork)
    scope = judge(fork)
    assert [found.code for found in scope.findings] == [code]
    for language in LANGUAGES:
        shown = scope.findings[0].place.path + scope.findings[0].message(language)
        assert shown.isprintable()


def test_a_submodule(fork: Path) -> None:
    submodule(fork)
    git(fork, "commit", "--quiet", "--message", "ішкі")
    repository = find_repository(fork)
    assert repository
    difference = load_tree_difference(repository, git(fork, "rev-parse", "HEAD~1"), git(fork, "rev-parse", "HEAD"))
    assert difference
    assert codes(check_scope(difference, insider=True)) == [("PB874", f"{WORK}/files/module")]


def test_a_renamed_work_is_refused_file_by_file(fork: Path) -> None:
    rename_work(fork)
    found = codes(judge(fork))
    assert ("PB878", f"{WORK}/index.ru.md") in found
    assert ("PB870", "practices/2026/my-village/decisions.yml") in found


def test_bytes_that_are_no_text(fork: Path) -> None:
    folder = os.fsencode(fork / WORK / "files")
    with open(folder + b"/\xff.txt", "wb") as stream:
        stream.write(b"1\n")
    scope = judge(fork)
    assert codes(scope) == [("PB876", f"{WORK}/files/\N{REPLACEMENT CHARACTER}.txt")]


def test_a_file_may_be_removed_and_its_place_taken(fork: Path) -> None:
    (fork / WORK / "files/plan.txt").unlink()
    write(f"{WORK}/files/Plan.txt")(fork)
    assert codes(judge(fork)) == []


def test_attributes_and_filters_of_the_change_have_no_say(fork: Path) -> None:
    """A change can hide nothing behind attributes, and what is asked is its net effect since the common commit."""
    write(".gitattributes", "* -diff merge=ours filter=evil export-ignore\n")(fork)
    write(f"{WORK}/decisions.yml", "[]\n")(fork)
    assert {code for code, _ in codes(judge(fork))} == {"PB870", "PB872"}


def test_what_has_changed_meanwhile(base: Path, fork: Path) -> None:
    git(fork, "checkout", "--quiet", "-b", "proposal")
    write(f"{WORK}/index.ru.md")(fork)
    commit(fork, OUTSIDER)
    git(fork, "checkout", "--quiet", "main")
    write(f"{WORK}/index.ru.md", "басқа\n")(fork)
    write("mkdocs.yml", "site_name: Басқа\n")(fork)
    commit(fork)
    git(fork, "checkout", "--quiet", "proposal")
    scope = judge(fork, base="main")
    assert codes(scope) == [("PB879", f"{WORK}/index.ru.md")], "what others changed is not the author's doing"
    assert scope.is_kept


def test_a_site_below_the_top_of_its_repository(tmp_path: Path) -> None:
    site = lay_site(tmp_path / "all/site")
    start_history(tmp_path / "all")
    write(f"{WORK}/index.en.md")(site)
    write_content(tmp_path / "all/practices/2026/x/index.kk.md", "бір\n")
    commit(tmp_path / "all", OUTSIDER)
    repository = find_repository(site)
    assert repository
    difference = load_tree_difference(repository, git(site, "rev-parse", "HEAD~1"), git(site, "rev-parse", "HEAD"))
    assert difference
    scope = check_scope(difference, insider=False)
    assert codes(scope) == [("PB872", "practices/2026/x/index.kk.md")]
    assert [change.path for change in scope.allowed] == [f"{WORK}/index.en.md"]


def test_histories_with_nothing_in_common(fork: Path) -> None:
    git(fork, "checkout", "--quiet", "--orphan", "other")
    made = commit(fork, OUTSIDER)
    repository = find_repository(fork)
    assert repository
    assert load_tree_difference(repository, git(fork, "rev-parse", "origin/main"), made) is None


def test_every_code_is_shown() -> None:
    shown = {code for _, code in (*REFUSED.values(), *FAULTS.values())} | {"PB879"}
    assert {code for code in registry() if code.startswith("PB87")} == shown


def test_areas_of_odd_paths() -> None:
    for path in ("", "/", "practices", "practices/", "practices//a/index.kk.md", "practices/../a/index.kk.md", "../a"):
        assert find_area(path).area is Area.OTHER
    spot = find_area(f"{WORK}/index.ru.md")
    assert (spot.record, spot.language, spot.folder) == ("city-village", "ru", WORK)
