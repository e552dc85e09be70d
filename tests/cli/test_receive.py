"""What teachers send becomes a record on a branch of its own, beside whatever the methodist works on."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from committing import git, start_history
from practice_bank.loading import load_page
from submitting import front, pack, word_document, write_bundle

Call = Callable[..., Result]
Receive = Callable[..., Result]

BRANCH = "submission/paired-reading"
FOLDER = "practices/2026/paired-reading"
WORK = f"{FOLDER}/index.ru.md"
PLAN = {"file": "files/plan.txt", "title": "План"}
HOOK = "#!/bin/sh\necho called >> {}\nexit 1\n"


@pytest.fixture(autouse=True)
def _as_the_methodist(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PRACTICE_BANK_TRACEBACK": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Сауле Методист")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "saule@example.org")


@pytest.fixture
def repository(bank: Path) -> Path:
    """The bank with a history."""
    start_history(bank)
    return bank


@pytest.fixture
def receive(call: Call, tmp_path: Path) -> Receive:
    """Receive a bundle: its bytes, and the options of the call."""

    def take(content: bytes | None = None, *options: object, lang: str = "ru") -> Result:
        bundle = write_bundle(tmp_path / "mail", content or pack())
        return call("receive", bundle, "--today", "2026-11-21", "--lang", lang, *options)

    return take


def snapshot(root: Path) -> dict[str, bytes]:
    """All files of the site, but what git keeps for itself."""
    files = [path for path in root.rglob("*") if path.is_file() and ".git" not in path.relative_to(root).parts]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def refs(root: Path) -> str:
    return git(root, "for-each-ref") + git(root, "symbolic-ref", "HEAD")


def test_the_work_stands_on_a_branch_that_passes_check(repository: Path, receive: Receive, call: Call) -> None:
    head = git(repository, "rev-parse", "HEAD")
    files = {"files/plan.txt": "План.\n".encode()}
    result = receive(pack(files=files, front=front(attachments=[PLAN])))
    assert (result.exit_code, result.stdout.splitlines()) == (0, [BRANCH, WORK, f"{FOLDER}/files/plan.txt"])
    assert git(repository, "rev-parse", f"{BRANCH}^") == head
    changed = git(repository, "diff", "--name-status", "HEAD", BRANCH).splitlines()
    assert changed == [f"A\t{FOLDER}/files/plan.txt", f"A\t{WORK}"]
    git(repository, "checkout", "--quiet", BRANCH)
    page, _ = load_page(repository / WORK, WORK)
    assert page.data["title"] == "Чтение в парах"
    assert "## Ход работы\n\nПары меняются" in page.body
    assert call("check", FOLDER, "--lang", "ru", "--today", "2026-11-21").stdout.startswith("Замечаний нет")


def test_the_commit_is_the_senders_and_the_committer_the_methodist(repository: Path, receive: Receive) -> None:
    receive()
    told = git(repository, "log", "-1", "--format=%an <%ae>%n%cn <%ce>%n%s", BRANCH).splitlines()
    assert told == [
        "Айгуль Примерова <aigul@example.org>",
        "Сауле Методист <saule@example.org>",
        "Прислана работа: Чтение в парах",
    ]


def test_what_the_methodist_works_on_is_not_touched(repository: Path, receive: Receive, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    for name in ("pre-commit", "commit-msg", "post-commit", "reference-transaction", "post-index-change"):
        hook = repository / ".git" / "hooks" / name
        hook.write_text(HOOK.format(trace), "utf-8")
        hook.chmod(0o755)
    (repository / "practices/_bank/bank.yml").write_text("name: {kk: Жаңа, ru: Новый}\n", "utf-8")
    (repository / "staged.txt").write_text("1", "utf-8")
    subprocess.run(["git", "-C", repository, "-c", "core.hooksPath=/dev/null", "add", "staged.txt"], check=True)
    (repository / "practices/2026/city-village/files/plan.txt").unlink()
    before, status = snapshot(repository), git(repository, "status", "--porcelain")
    trace.unlink(missing_ok=True)
    index = (repository / ".git" / "index").read_bytes()
    result = receive()
    assert result.exit_code == 0, result.stderr
    assert (repository / ".git" / "index").read_bytes() == index
    assert not trace.exists()
    assert snapshot(repository) == before
    assert git(repository, "status", "--porcelain") == status
    assert "staged.txt" not in git(repository, "ls-tree", "-r", "--name-only", BRANCH)


def test_a_site_in_a_folder_of_its_repository(bank: Path, receive: Receive) -> None:
    start_history(bank.parent)
    assert receive().exit_code == 0
    assert f"site/{WORK}" in git(bank.parent, "ls-tree", "-r", "--name-only", BRANCH)


@pytest.mark.parametrize("options", [(), ("--no-branch",)])
def test_without_git_the_folder_is_written_whole(
    bank: Path, receive: Receive, call: Call, options: tuple[str, ...]
) -> None:
    result = receive(None, *options)
    assert (result.exit_code, result.stdout) == (0, f"{WORK}\n")
    assert call("check", FOLDER, "--lang", "ru", "--today", "2026-11-21").exit_code == 0
    assert [path.name for path in (bank / "practices/2026").iterdir() if path.name.startswith(".")] == []


def test_no_branch_writes_the_folder_of_a_repository(repository: Path, receive: Receive) -> None:
    before = refs(repository)
    result = receive(pack(contributor={"name": "$(touch x) 'a'", "email": "a@example.org"}), "--no-branch")
    assert (repository / WORK).is_file()
    assert refs(repository) == before
    assert """--author '$(touch x) '"'"'a'"'"' <a@example.org>'""" in result.stderr


def test_with_errors_nothing_is_written_and_a_draft_is(repository: Path, receive: Receive) -> None:
    bundle = pack(front=front(levels=None), sections=[{"heading": "Проблема", "text": "Одна."}])
    before, named = snapshot(repository), refs(repository)
    result = receive(bundle, lang="kk")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "PB201 [levels]" in result.stderr
    assert "қате" in result.stderr
    assert (snapshot(repository), refs(repository)) == (before, named)
    assert receive(bundle, "--draft").exit_code == 0
    assert "draft: true" in git(repository, "show", f"{BRANCH}:{WORK}")


def test_what_the_author_calls_unfinished_comes_in_as_a_draft(repository: Path, receive: Receive) -> None:
    sections = [{"id": "problem", "heading": "Проблема", "text": "Одна."}]
    result = receive(pack(front=front(draft=True), sections=sections, contributor={"name": "", "email": ""}))
    assert (result.exit_code, "--author" in result.stderr) == (2, True)
    result = receive(pack(front=front(draft=True), sections=sections))
    assert "неоконченную" in told(result)
    assert "draft: true" in git(repository, "show", f"{BRANCH}:{WORK}")


@pytest.mark.parametrize(
    ("changes", "files", "code"),
    [
        ({"sections": [{"heading": "Проблема", "text": "<script>alert(1)</script>"}]}, {}, "PB501"),
        ({"sections": [{"heading": "Проблема", "text": "[сюда](javascript:alert(1))"}]}, {}, "PB503"),
        ({"front": front(summary="ИИН ученика 990101300172")}, {}, "PB522"),
        ({"front": front(attachments=[{"file": "files/a.pdf", "title": "А"}])}, {"files/a.pdf": b"MZ\x90"}, "PB514"),
        ({"front": front(attachments=[{"file": "../../mkdocs.yml", "title": "А"}])}, {}, "PB511"),
        (
            {"front": front(cover={"file": "files/c.svg", "alt": "Ученики"})},
            {"files/c.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'},
            "PB520",
        ),
    ],
)
def test_what_is_unsafe_is_not_even_a_draft(
    repository: Path, receive: Receive, changes: dict[str, Any], files: dict[str, bytes], code: str
) -> None:
    before = refs(repository)
    result = receive(pack(files=files, **changes), "--draft")
    assert (result.exit_code, code in result.stderr) == (1, True), result.stderr
    assert "черновиком" in result.stderr
    assert refs(repository) == before


def test_another_id_is_given_by_the_methodist(repository: Path, receive: Receive) -> None:
    assert receive(pack(id="city-village"), "--id", "pairs").exit_code == 0
    assert "practices/2026/pairs/index.ru.md" in git(repository, "ls-tree", "-r", "--name-only", "submission/pairs")
    assert receive(None, "--id", "Пары").exit_code == 1


def test_a_work_is_taken_in_once(repository: Path, receive: Receive) -> None:
    assert receive().exit_code == 0
    before = refs(repository)
    again = receive()
    assert (again.exit_code, f"Ветка {BRANCH} уже есть" in again.stderr) == (2, True)
    assert refs(repository) == before


def test_what_is_committed_counts_though_it_was_deleted(repository: Path, receive: Receive) -> None:
    subprocess.run(["rm", "-r", repository / "practices/2026/algebra-stations"], check=True)
    result = receive(pack(id="algebra-stations"))
    assert (result.exit_code, "practices/2026/algebra-stations" in result.stderr) == (2, True)


def test_a_branch_fetched_from_elsewhere_counts(repository: Path, receive: Receive) -> None:
    git(repository, "update-ref", f"refs/remotes/origin/{BRANCH}", "HEAD")
    assert f"origin/{BRANCH}" in receive().stderr


def test_a_repository_without_a_commit(bank: Path, receive: Receive) -> None:
    git(bank, "init", "--quiet")
    result = receive()
    assert (result.exit_code, "ни одного коммита" in result.stderr) == (2, True)


def test_git_that_refuses_is_quoted(repository: Path, receive: Receive) -> None:
    git(repository, "branch", "submission")
    result = receive()
    assert (result.exit_code, "Git не создал ветку" in result.stderr) == (2, True)


def test_a_trial_writes_nothing(repository: Path, receive: Receive, tmp_path: Path) -> None:
    before, named = snapshot(repository), refs(repository)
    kept, receipt = tmp_path / "work.docx", tmp_path / "receipt.txt"
    bundle = pack(files={"manuscript.docx": word_document()})
    result = receive(bundle, "--dry-run", "--manuscript-to", kept, "--receipt", receipt)
    assert (result.exit_code, result.stdout) == (0, f"{WORK}\n")
    assert (snapshot(repository), refs(repository)) == (before, named)
    assert not kept.exists()
    assert not receipt.exists()


def test_the_answer_is_in_the_language_of_the_work(
    repository: Path, receive: Receive, call: Call, tmp_path: Path
) -> None:
    receipt = tmp_path / "receipt.txt"
    result = receive(pack(front=front(title="Чтение\u202e в парах")), "--receipt", receipt, lang="kk")
    text = receipt.read_text("utf-8")
    assert result.stderr.rstrip().endswith(text.rstrip())
    assert "«Чтение в парах»" in text
    assert "Здравствуйте, Айгуль Примерова!" in text
    git(repository, "checkout", "--quiet", BRANCH)
    digest = call("digest", "paired-reading").stdout.split()[1]
    assert f"Дайджест текста: {digest}" in text


def test_the_manuscript_goes_where_the_methodist_says(repository: Path, receive: Receive, tmp_path: Path) -> None:
    kept = tmp_path / "work.docx"
    bundle = pack(files={"manuscript.docx": word_document()}, sections=None)
    result = receive(bundle)
    assert (result.exit_code, "--manuscript-to paired-reading.docx" in result.stderr) == (1, True)
    result = receive(bundle, "--manuscript-to", kept)
    assert (result.exit_code, f"practice-bank import {kept} --kind practice --lang ru" in result.stderr) == (1, True)
    assert kept.read_bytes() == word_document()
    kept.write_bytes(b"mine")
    assert receive(bundle, "--manuscript-to", kept).exit_code == 2
    assert kept.read_bytes() == b"mine"
    assert receive(pack(), "--manuscript-to", tmp_path / "none.docx").exit_code == 2
    assert BRANCH not in refs(repository)


def told(result: Result) -> str:
    assert result.exit_code == 0, result.stderr
    return result.stderr


def test_who_sent_it_is_told(repository: Path, receive: Receive) -> None:
    said = told(receive(None, "--dry-run"))
    assert "Айгуль Примерова <aigul@example.org>. Этого никто не проверял" in said
    assert "возможно, aigul из списка людей" in said
    claimed = pack(front=front(authors=[{"person": "dina", "role": "author"}]))
    said = told(receive(claimed, "--dry-run"))
    assert "Дина Экспертова (dina)" in said
    assert "Среди авторов нет отправителя" in said
    judge = pack(contributor={"name": "экспертова  ДИНА", "email": "methodist@example.org"})
    said = told(receive(judge, "--dry-run"))
    assert "эксперт или сотрудник центра из списка (dina)" in said
    assert "с адреса methodist@example.org раньше вносили экспертизу" in said
    odd = pack(contributor={"name": "Кто-то", "email": "нет почты"})
    assert "«нет почты» – не адрес" in told(receive(odd, "--dry-run"))
    own = pack(contributor={"name": "Кто-то", "email": "SAULE@example.org"})
    assert "останется виден в истории git" in said
    assert "истории git" not in told(receive(odd, "--dry-run"))
    assert "совпадает с вашим" in told(receive(own, "--dry-run"))


@pytest.mark.parametrize(
    ("author", "written"),
    [
        ("Айгүл Үлгіқызы <aigul@example.kz>", "Айгүл Үлгіқызы <aigul@example.kz>"),
        ("Айгүл", None),
        ("Айгүл <a@b> <c@d>", None),
        (" <a@example.kz>", None),
        ("... <a@example.kz>", None),
    ],
)
def test_the_methodist_may_name_the_author(
    repository: Path, receive: Receive, author: str, written: str | None
) -> None:
    result = receive(None, "--author", author)
    assert result.exit_code == (0 if written else 2)
    if written:
        assert git(repository, "log", "-1", "--format=%an <%ae>", BRANCH) == written


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("А\nCo-authored-by: Б <b@c>", "А Co-authored-by: Б b@c <paired-reading@submission.invalid>"),
        ("А <b@example.org>", "А b@example.org <paired-reading@submission.invalid>"),
        ("Ж\u202eгуль", "Ж гуль <paired-reading@submission.invalid>"),
        ("...", None),
        ("", None),
    ],
)
def test_a_name_cannot_write_the_head_of_the_commit(
    repository: Path, receive: Receive, name: str, line: str | None
) -> None:
    result = receive(pack(contributor={"name": name}))
    assert result.exit_code in (0, 1, 2)
    assert (BRANCH in refs(repository)) == (line is not None)
    if line:
        head = git(repository, "cat-file", "commit", BRANCH).partition("\n\n")[0].splitlines()
        assert [one.partition(" ")[0] for one in head] == ["tree", "parent", "author", "committer"]
        assert git(repository, "log", "-1", "--format=%(trailers)", BRANCH) == ""
        assert git(repository, "log", "-1", "--format=%an <%ae>", BRANCH) == line


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut": (lambda: pack()[:-30], "PB880"),
    "upwards": (lambda: pack(files={"files/../../x.txt": b"a"}), "PB881"),
    "hidden": (lambda: pack(files={"files/.gitattributes": b"a"}), "PB881"),
    "too large": (lambda: pack(files={f"files/{n}.txt": b"0" * (40 * 2**20) for n in range(3)}), "PB882"),
    "control character": (lambda: pack(id="a\x1b[31m"), "PB114"),
    "another's id": (lambda: pack(id="city-village"), "PB885 [id]"),
    "upwards by id": (lambda: pack(id="../../docs"), "PB212 [id]"),
    "macros": (lambda: pack(files={"manuscript.docx": word_document(**{"word/vbaProject.bin": b"x"})}), "PB886"),
}
"""The rest of them is shown in `tests/loading/test_submissions.py`, where no repository is made for each."""


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_bundles(repository: Path, receive: Receive, make: Callable[[], bytes], code: str) -> None:
    before, named = snapshot(repository.parent), refs(repository)
    content = make()
    result = receive(content, "--draft")
    assert (result.exit_code, result.stdout, f" {code}" in result.stderr) == (1, "", True), result.stderr
    assert "\x1b" not in result.stderr
    after = snapshot(repository.parent)
    assert after.pop("mail/paired-reading.submission.zip") == content
    assert (after, refs(repository)) == (before, named)


@pytest.mark.parametrize("path", ["none.zip", "."])
def test_what_is_no_file(call: Call, path: str) -> None:
    result = call("receive", path, "--lang", "ru")
    assert (result.exit_code, result.stderr) == (2, f"Файла {path} нет.\n")


def test_a_file_too_large_to_look_at(call: Call, tmp_path: Path) -> None:
    with (tmp_path / "large.zip").open("wb") as stream:
        stream.truncate(101 * 2**20)
    result = call("receive", tmp_path / "large.zip", "--lang", "ru")
    assert (result.exit_code, "101 МБ" in result.stderr) == (2, True)
