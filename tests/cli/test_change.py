"""`practice-bank change`: a stranger's change judged, laid and reported, from a caller's side."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from committing import commit, git
from laying import write_content
from practice_bank.cli import main
from practice_bank.i18n import LANGUAGES
from proposing import WORK, Proposal, fork_of, lay_centre, propose, retitle

DAY = ("--today", "2026-11-21")


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    return lay_centre(tmp_path)


def run(proposal: Proposal, verb: str, *options: object) -> Result:
    span = ["--base", proposal.base, "--head", proposal.head, "--root", str(proposal.site)]
    return CliRunner().invoke(main, ["change", verb, *span, *map(str, options)])


def report_of(proposal: Proposal, to: Path, *options: object) -> dict[str, Any]:
    result = run(proposal, "report", "--to", to, *DAY, *options)
    assert result.exit_code == 0, result.output
    return json.loads((to / "report.json").read_text("utf-8"))


def test_scope_passes_a_work(centre: Path) -> None:
    retitle(fork_of(centre), "title: Партнёрство")
    result = run(propose(centre), "scope", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (0, "Замечаний нет – всё в порядке.\n")


def test_scope_refuses_with_annotations_that_a_file_name_cannot_forge(centre: Path) -> None:
    fork = fork_of(centre)
    write_content(fork / "a,line=9::x\n::warning::y%.yml", "1\n")
    result = run(propose(centre), "scope", "--format", "github", "--lang", "en")
    assert result.exit_code == 1
    (line,) = result.stdout.splitlines()
    assert line.startswith("::error file=a%2Cline=9%3A%3Ax")
    assert "title=PB872::" in line


def test_an_insider_may_change_all(centre: Path) -> None:
    write_content(fork_of(centre) / "mkdocs.yml", "site_name: Жаңа\n")
    proposal = propose(centre)
    assert run(proposal, "scope").exit_code == 1
    assert run(proposal, "scope", "--insider").exit_code == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_histories_with_nothing_in_common(centre: Path, lang: str) -> None:
    fork = fork_of(centre)
    git(fork, "checkout", "--quiet", "--orphan", "other")
    result = run(propose(centre), "scope", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "fetch-depth: 0" in result.stderr


def files_of(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if ".git" not in path.parts}


def test_lay_takes_what_is_allowed_and_nothing_else(centre: Path) -> None:
    fork = fork_of(centre)
    retitle(fork, "title: Партнёрство")
    write_content(fork / WORK / "files/схема.txt", "1\n")
    (fork / WORK / "files/plan.txt").unlink()
    for path in ("mkdocs.yml", "hooks/build.py", WORK + "/decisions.yml", ".gitattributes"):
        write_content(fork / path, "evil: true\n")
    os.symlink("/etc/passwd", fork / WORK / "files/passwd.txt")
    before = files_of(centre)
    result = run(propose(centre), "lay", "--lang", "ru")
    assert (result.exit_code, result.stdout) == (0, "Положено 3 файла.\n")
    assert result.stderr == "5 файлов оставлены: их менять нельзя.\n"
    assert files_of(centre) == before - {f"{WORK}/files/plan.txt"} | {f"{WORK}/files/схема.txt"}
    assert "title: Партнёрство" in (centre / WORK / "index.ru.md").read_text("utf-8")
    changed = git(centre, "-c", "core.quotePath=off", "diff", "--name-only").splitlines()
    assert changed == [f"{WORK}/files/plan.txt", f"{WORK}/index.ru.md"]


def test_lay_writes_over_nobodys_work(centre: Path) -> None:
    retitle(fork_of(centre), "title: Партнёрство")
    proposal = propose(centre)
    write_content(centre / WORK / "index.ru.md", "бір\n")
    result = run(proposal, "lay", "--lang", "ru")
    assert result.exit_code == 2
    assert "незафиксированные изменения" in result.stderr
    assert (centre / WORK / "index.ru.md").read_text("utf-8") == "бір\n"


def test_lay_follows_no_link_of_the_base(centre: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    os.symlink(tmp_path / "elsewhere", centre / "practices/2027")
    git(centre, "checkout", "--quiet", "main")
    commit(centre)
    git(centre, "checkout", "--quiet", "--detach")
    fork = fork_of(centre)
    (fork / "practices/2027").unlink()
    write_content(fork / "practices/2027/my-practice/index.kk.md", "бір\n")
    proposal = propose(centre)
    result = run(proposal, "lay")
    assert not list((tmp_path / "elsewhere").iterdir())
    assert result.exit_code == 2


def test_report_of_a_good_change(centre: Path, tmp_path: Path) -> None:
    retitle(fork_of(centre), "title: Партнёрство города и села")
    proposal = propose(centre)
    run(proposal, "lay")
    report = report_of(proposal, tmp_path / "out")
    assert report["language"] == "ru"
    (record,) = report["records"]
    assert (record["id"], record["title"]) == ("city-village", "Партнёрство города и села")
    assert (record["status"], record["task"]) == ("changed", "reassess")
    assert record["pages"] == ["bank/city-village/index.html", "ru/bank/city-village/index.html"]
    assert all(finding["severity"] != "error" for finding in report["findings"])
    report_of(proposal, tmp_path / "again")
    assert (tmp_path / "out/report.json").read_bytes() == (tmp_path / "again/report.json").read_bytes()


def test_report_of_a_bad_change_names_refusals_and_faults(centre: Path, tmp_path: Path) -> None:
    fork = fork_of(centre)
    retitle(fork, "titel: Партнёрство")
    write_content(fork / "mkdocs.yml", "site_name: Жаңа\n")
    proposal = propose(centre)
    run(proposal, "lay")
    found = {(one["code"], one["path"]) for one in report_of(proposal, tmp_path / "out")["findings"]}
    assert ("PB872", "mkdocs.yml") in found
    assert {path for _, path in found} == {"mkdocs.yml", f"{WORK}/index.ru.md"}


def test_one_hand_on_text_and_evidence_is_found_in_the_changes_own_commits(centre: Path, tmp_path: Path) -> None:
    fork = fork_of(centre)
    retitle(fork, "title: Партнёрство города и села")
    git(fork, "add", "--all")
    text = (fork / WORK / "reviews/1-dina.yml").read_text("utf-8")
    write_content(fork / WORK / "reviews/1-dina.yml", text.replace("results: 3", "results: 5"))
    proposal = propose(centre, "Айгүл <aigul@example.org>")
    run(proposal, "lay", "--insider")
    codes = {one["code"] for one in report_of(proposal, tmp_path / "out", "--insider")["findings"]}
    check = ["check", "--base", proposal.base, "--root", str(centre), "--format", "json", *DAY]
    result = CliRunner().invoke(main, [*check, "--head", proposal.head])
    assert {"PB660"} <= codes & {one["code"] for one in json.loads(result.stdout)["diagnostics"]}
    assert "PB660" not in CliRunner().invoke(main, check).stdout


@pytest.mark.parametrize(
    ("kk", "language"), [("Қала мен ауыл мектептерінің әріптестігі туралы", "kk"), ("Of town and village", "kk")]
)
def test_the_authors_language_is_that_of_the_text(centre: Path, tmp_path: Path, kk: str, language: str) -> None:
    write_content(fork_of(centre) / "practices/2027/my-practice/index.kk.md", f"---\ntitle: {kk}\n---\n\n{kk}\n")
    proposal = propose(centre)
    run(proposal, "lay")
    assert report_of(proposal, tmp_path / "out")["language"] == language


def test_only_the_pages_of_changed_works_are_taken_along(centre: Path, tmp_path: Path) -> None:
    retitle(fork_of(centre), "title: 5 <b Партнёрство")
    proposal = propose(centre)
    built = tmp_path / "site"
    for page in ("bank/city-village", "ru/bank/city-village", "bank/algebra-stations"):
        write_content(built / page / "index.html", page)
    for path in ("assets/stylesheets/main.css", "assets/practice-bank/search/a.json", "bank/city-village/files/a.txt"):
        write_content(built / path, "1")
    run(proposal, "lay")
    report_of(proposal, tmp_path / "out", "--built", built)
    taken = files_of(tmp_path / "out/preview")
    assert taken >= {"bank/city-village/index.html", "bank/city-village/files/a.txt", "assets/stylesheets/main.css"}
    assert not any("algebra" in path or "search" in path for path in taken)
    index = (tmp_path / "out/preview/index.html").read_text("utf-8")
    assert "<b" not in index.replace("<body", "")
    assert "5 &lt;b Партнёрство" in index
    assert '<a href="ru/bank/city-village/index.html">' in index


def test_progress_follows_the_bank(centre: Path) -> None:
    retitle(fork_of(centre), "title: Партнёрство")
    proposal = propose(centre)
    result = run(proposal, "progress", "--state", "open", *DAY, "--lang", "ru")
    assert result.exit_code == 0, result.output
    assert result.stdout.index("Что происходит сейчас") < result.stdout.index("Қазір не болып жатыр")
    assert "статус «Утверждено»" in result.stdout


@pytest.fixture
def mark() -> Callable[[str], str]:
    return lambda language: f"<!-- practice-bank:now:{language} -->"


def test_progress_renews_a_comment_and_leaves_the_rest(
    centre: Path, tmp_path: Path, mark: Callable[[str], str]
) -> None:
    retitle(fork_of(centre), "titel: Партнёрство")
    proposal = propose(centre)
    run(proposal, "lay")
    report_of(proposal, tmp_path / "out")
    letter = tmp_path / "letter.md"
    made = CliRunner().invoke(main, ["change", "comment", str(tmp_path / "out/report.json"), "--root", str(centre)])
    letter.write_text(made.stdout, "utf-8")
    git(centre, "checkout", "--quiet", "--", ".")
    assert "Проверка нашла, что исправить." in made.stdout
    again = run(proposal, "progress", "--in", letter, *DAY).stdout
    assert "Проверка нашла, что исправить." in again, "errors stand until the check says otherwise"
    merged = run(proposal, "progress", "--in", letter, "--state", "merged", *DAY).stdout
    assert "Предложение принято" in merged
    assert "статус «Утверждено»" in merged
    assert merged.split(mark("ru"))[0].split(mark("kk"))[0] == made.stdout.split(mark("ru"))[0].split(mark("kk"))[0]
    (tmp_path / "other.md").write_text("a stranger's", "utf-8")
    assert run(proposal, "progress", "--in", tmp_path / "other.md").exit_code == 2


def test_a_check_that_the_change_replaced_hides_nothing(centre: Path, tmp_path: Path) -> None:
    """Whoever changes the workflow writes the report; the comment asks git itself."""
    write_content(fork_of(centre) / ".github/workflows/check.yml", "on: pull_request\n")
    proposal = propose(centre)
    forged = tmp_path / "report.json"
    forged.write_text('{"language": "ru", "findings": [], "records": []}')
    result = run(proposal, "comment", forged)
    assert "### Нужно исправить 1 место" in result.stdout
    assert "«.github/workflows/check.yml» – не файл работы" in result.stdout


def test_the_outsider_is_told_apart_by_the_caller_only(centre: Path) -> None:
    """No name in a commit makes an insider: whoever calls says who may write."""
    write_content(fork_of(centre) / "mkdocs.yml", "site_name: Жаңа\n")
    proposal = propose(centre, "Әдіскер Үлгі <methodist@example.org>")
    assert run(proposal, "scope").exit_code == 1
