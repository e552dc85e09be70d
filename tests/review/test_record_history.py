"""What the commits of a real repository tell about evidence."""

from pathlib import Path
from typing import Any

import pytest

from committing import METHODIST, commit, git, lay_commits, span_since, start_history
from laying import TODAY, lay_site, replace_words
from practice_bank.pipeline import Settings, check_bank

CITY = "practices/2026/city-village"
PROFI = "practices/projects/profi-kz"
TEACHER = "Айгүл Үлгіқызы <aigul@example.org>"
DINA = "Дина Сарапшы <dina@example.org>"
SHEET = """\
expert: {expert}
round: {round}
date: {date}
rubric: case@1
content: "@current"
scores: {{relevance: 5, completeness: 4, reproducibility: 4, results: {mark}}}
verdict: recommend
conflict: {{type: none}}
"""

Commits = list[dict[str, Any]]


def sheet(expert: str = "dina", round: int = 1, date: str = "2026-04-20", mark: int = 3) -> str:
    return SHEET.format(expert=expert, round=round, date=date, mark=mark)


def decision(date: str = "2026-05-04", document: str = "7", outcome: str = "positive") -> str:
    return (
        f"- {{stage: council, organisation: department, date: {date}, document: '{document}', outcome: {outcome},"
        ' content: "@current", level: district, reason: Себебі}\n'
    )


def retitle(title: str = "Profi.kz бүгін") -> dict[str, dict[str, str]]:
    return {f"{PROFI}/index.ru.md": {"title: Profi.kz": f"title: {title}"}}


def mark_city(new: str = "results: 5}") -> dict[str, dict[str, str]]:
    return {f"{CITY}/reviews/1-dina.yml": {"results: 3}": new}}


def find_breaches(root: Path, base: str) -> list[tuple[str, str]]:
    found = check_bank(Settings(root, TODAY, span=span_since(root, base))).diagnostics
    return [(one.code, one.place.path.rpartition("/")[2]) for one in found if one.code.startswith("PB66")]


def check_commits(root: Path, commits: Commits) -> list[tuple[str, str]]:
    lay_site(root)
    lay_commits(root, commits)
    return find_breaches(root, f"HEAD~{len(commits)}")


REVIEWED = {f"{PROFI}/reviews/1-dina.yml": sheet()}
FINE: dict[str, Commits] = {
    "the text in the teacher's name, the assessment in the methodist's": [
        {"author": TEACHER, "replace": retitle()},
        {"files": REVIEWED},
    ],
    "a text and the assessment of another work": [
        {"replace": {"practices/2026/algebra-stations/index.kk.md": {"title: ": "title: Жаңа "}}, "files": REVIEWED},
    ],
    "an expert's assignment and a text": [
        {"replace": retitle(), "files": {"practices/_bank/assignments/profi-kz.yml": "- expert: dina\n"}},
    ],
    "an adoption and a text": [
        {
            "replace": retitle(),
            "files": {
                f"{PROFI}/adoptions/2026-06-01-school.yml": "date: 2026-06-01\norganisation: school-b\nresult: worked\n"
            },
        },
    ],
    "layout of an assessment after its decision": [
        {
            "replace": {
                f"{CITY}/reviews/1-dina.yml": {
                    "round: 1\n": "round: 1   # бірінші тур\n\n",
                    "results: 3}": "results: 3.0}",
                }
            }
        },
    ],
    "an assessment changed and put back": [
        {"replace": mark_city()},
        {"author": TEACHER, "replace": {f"{CITY}/reviews/1-dina.yml": {"results: 5}": "results: 3}"}}},
    ],
    "an assessment mended before its decision": [
        {"files": REVIEWED},
        {"files": {f"{PROFI}/reviews/1-dina.yml": sheet(mark=5)}},
        {"files": {f"{PROFI}/decisions.yml": decision()}},
    ],
    "an assessment mended together with its decision": [
        {"files": REVIEWED},
        {"files": {f"{PROFI}/reviews/1-dina.yml": sheet(mark=5), f"{PROFI}/decisions.yml": decision()}},
    ],
    "a later round, mended while it lasts": [
        {"files": {f"{CITY}/reviews/2-dina.yml": sheet(round=2, date="2026-11-01")}},
        {"files": {f"{CITY}/reviews/2-dina.yml": sheet(round=2, date="2026-11-01", mark=4)}},
    ],
    "a decision that is new, mended, and followed by another": [
        {"files": {f"{PROFI}/decisions.yml": decision(outcome="returned")}},
        {"files": {f"{PROFI}/decisions.yml": decision(outcome="negative")}},
        {"files": {f"{PROFI}/decisions.yml": decision(outcome="negative") + decision("2026-06-01", "8")}},
    ],
    "a slip in the number of the last decision": [
        {"replace": {f"{CITY}/decisions.yml": {"45-ө": "46-ө"}}},
    ],
    "sheets entered after their decision": [
        {"files": {f"{PROFI}/decisions.yml": decision()}},
        {"files": REVIEWED},
        {"files": {f"{PROFI}/reviews/1-marat.yml": sheet("marat")}},
    ],
    "a work removed with all its evidence": [
        {"files": REVIEWED, "author": DINA},
        {"files": {f"{PROFI}/reviews/1-dina.yml": None, f"{PROFI}/index.ru.md": None}},
    ],
}
WRONG: dict[str, tuple[Commits, list[tuple[str, str]]]] = {
    "one address in capitals": (
        [
            {"author": "А <AIGUL@example.org>", "replace": retitle()},
            {"author": TEACHER, "files": REVIEWED},
        ],
        [("PB660", "1-dina.yml")],
    ),
    "one name with two addresses, the text last": (
        [
            {"author": "Дина  САРАПШЫ <1@example.org>", "files": REVIEWED},
            {"author": DINA, "files": {f"{PROFI}/files/plan.txt": "Жоспар\n"}},
        ],
        [("PB660", "1-dina.yml")],
    ),
    "an assessment removed by the author": (
        [
            {"files": REVIEWED},
            {"author": TEACHER, "replace": retitle(), "files": {f"{PROFI}/reviews/1-dina.yml": None}},
        ],
        [("PB660", "1-dina.yml")],
    ),
    "a text that cannot be read in between": (
        [
            {"author": DINA, "replace": {f"{PROFI}/index.ru.md": {"title: Profi.kz": "title: Profi.kz: жаңа"}}},
            {"author": TEACHER, "replace": {f"{PROFI}/index.ru.md": {"title: Profi.kz: жаңа": "title: Жаңа"}}},
            {"author": DINA, "files": REVIEWED},
        ],
        [("PB660", "1-dina.yml")],
    ),
    "two people, each with both": (
        [
            {"message": f"Бәрі\n\nCo-authored-by: {DINA}", "replace": retitle(), "files": REVIEWED},
        ],
        [("PB660", "1-dina.yml"), ("PB660", "1-dina.yml")],
    ),
    "changed once more after it was found": (
        [{"replace": mark_city()}, {"replace": {f"{CITY}/reviews/1-dina.yml": {"results: 5}": "results: 4}"}}}],
        [("PB661", "1-dina.yml")],
    ),
    "an assessment of this span after a decision of this span": (
        [
            {"files": REVIEWED},
            {"files": {f"{PROFI}/decisions.yml": decision()}},
            {"files": {f"{PROFI}/reviews/1-dina.yml": sheet(mark=5)}},
        ],
        [("PB661", "1-dina.yml")],
    ),
    "a decision of this span rewritten under another": (
        [
            {"files": {f"{PROFI}/decisions.yml": decision(outcome="returned")}},
            {"files": {f"{PROFI}/decisions.yml": decision(outcome="returned") + decision("2026-06-01", "8")}},
            {"files": {f"{PROFI}/decisions.yml": decision("2026-06-01", "8")}},
        ],
        [("PB664", "decisions.yml")],
    ),
    "all decisions removed": (
        [{"files": {f"{CITY}/decisions.yml": None}}],
        [("PB664", "decisions.yml"), ("PB664", "decisions.yml")],
    ),
}


@pytest.mark.parametrize("commits", FINE.values(), ids=FINE.keys())
def test_what_is_allowed(tmp_path: Path, commits: Commits) -> None:
    assert check_commits(tmp_path, commits) == []


@pytest.mark.parametrize(("commits", "breaches"), WRONG.values(), ids=WRONG.keys())
def test_what_is_not(tmp_path: Path, commits: Commits, breaches: list[tuple[str, str]]) -> None:
    assert check_commits(tmp_path, commits) == breaches


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    lay_site(tmp_path)
    start_history(tmp_path)
    return tmp_path


def move(root: Path, folder: str, target: str) -> None:
    (root / target).parent.mkdir(parents=True, exist_ok=True)
    git(root, "mv", folder, target)
    commit(root)


def test_a_moved_folder_is_no_change_and_hides_none(bank: Path) -> None:
    move(bank, PROFI, "practices/2027/жоба/profi-kz")
    assert find_breaches(bank, "HEAD~1") == []
    replace_words(bank / "practices/2027/жоба/profi-kz/index.ru.md", {"title: Profi.kz": "title: Жаңа"})
    commit(bank, TEACHER)
    move(bank, "practices/2027/жоба/profi-kz", PROFI)
    lay_site(bank, None, REVIEWED)
    commit(bank, METHODIST)
    assert find_breaches(bank, "HEAD~4") == []
    lay_site(bank, None, {f"{PROFI}/reviews/1-dina.yml": sheet(mark=5)})
    commit(bank, TEACHER)
    assert find_breaches(bank, "HEAD~5") == [("PB660", "1-dina.yml")]
    assert find_breaches(bank, "HEAD~3") == []


def test_a_moved_assessment_is_still_what_a_decision_rests_on(bank: Path) -> None:
    move(bank, CITY, "practices/2027/city-village")
    replace_words(bank / "practices/2027/city-village/reviews/1-dina.yml", {"results: 3}": "results: 5}"})
    commit(bank)
    assert find_breaches(bank, "HEAD~2") == [("PB661", "1-dina.yml")]


def test_noise_in_a_text_is_no_change_of_it(bank: Path) -> None:
    page = bank / PROFI / "index.ru.md"
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes().replace(b"\n", b"  \r\n", 30))
    lay_site(bank, None, REVIEWED)
    commit(bank)
    assert find_breaches(bank, "HEAD~1") == []


def test_a_translation_is_no_change_of_the_text(bank: Path) -> None:
    page = bank / CITY / "index.kk.md"
    page.write_text(page.read_text("utf-8") + "\nЖаңа сөйлем.\n", "utf-8")
    lay_site(bank, None, {f"{CITY}/reviews/2-dina.yml": sheet(round=2, date="2026-11-01")})
    commit(bank)
    assert find_breaches(bank, "HEAD~1") == []


def branch_off(root: Path, theirs: str) -> None:
    """Change both ends of a text on two branches, the second one by its own author."""
    page = root / PROFI / "index.ru.md"
    git(root, "checkout", "--quiet", "-b", "тармақ")
    page.write_text(page.read_text("utf-8") + "\nСоңы.\n", "utf-8")
    commit(root, theirs)
    git(root, "checkout", "--quiet", "main")
    replace_words(page, {"title: Profi.kz": "title: Жаңа"})
    commit(root, TEACHER)
    lay_site(root, None, REVIEWED)
    commit(root)


def test_who_lets_git_merge_a_text_has_not_written_it(bank: Path) -> None:
    branch_off(bank, DINA)
    git(bank, "merge", "--quiet", "тармақ")
    assert find_breaches(bank, "HEAD~3") == []


def test_who_writes_while_merging_has_written(bank: Path) -> None:
    branch_off(bank, DINA)
    git(bank, "merge", "--quiet", "--no-commit", "тармақ")
    replace_words(bank / PROFI / "index.ru.md", {"Соңы.": "Басқа соңы."})
    commit(bank)
    assert find_breaches(bank, "HEAD~3") == [("PB660", "1-dina.yml")]


def test_an_old_branch_does_not_bring_another_assessment_under_a_decision(bank: Path) -> None:
    lay_site(bank, None, REVIEWED)
    commit(bank)
    base = git(bank, "rev-parse", "HEAD")
    git(bank, "checkout", "--quiet", "-b", "тармақ")
    lay_site(bank, None, {f"{PROFI}/reviews/1-dina.yml": sheet(mark=5)})
    commit(bank)
    git(bank, "checkout", "--quiet", "main")
    lay_site(bank, None, {f"{PROFI}/decisions.yml": decision()})
    decided = commit(bank)
    git(bank, "merge", "--quiet", "тармақ")
    assert find_breaches(bank, base) == find_breaches(bank, decided) == [("PB661", "1-dina.yml")]


def test_works_entered_side_by_side(bank: Path) -> None:
    git(bank, "checkout", "--quiet", "-b", "тармақ")
    lay_site(bank, None, {f"{PROFI}/reviews/1-marat.yml": sheet("marat")})
    commit(bank, TEACHER)
    git(bank, "checkout", "--quiet", "main")
    lay_site(bank, None, REVIEWED)
    commit(bank)
    git(bank, "merge", "--quiet", "тармақ")
    assert find_breaches(bank, "HEAD~2") == []


def test_mailmap_tells_who_is_one_person(tmp_path: Path) -> None:
    lay_site(tmp_path, files={".mailmap": "Дина Сарапшы <dina@example.org> <d@old.example.org>\n"})
    lay_commits(
        tmp_path, [{"author": "Д <d@old.example.org>", "replace": retitle()}, {"author": DINA, "files": REVIEWED}]
    )
    assert find_breaches(tmp_path, "HEAD~2") == [("PB660", "1-dina.yml")]


def test_a_bank_whose_first_commit_is_looked_at(tmp_path: Path) -> None:
    start_history(tmp_path)
    lay_site(tmp_path)
    commit(tmp_path)
    assert {code for code, _ in find_breaches(tmp_path, "HEAD~1")} == {"PB660"}
