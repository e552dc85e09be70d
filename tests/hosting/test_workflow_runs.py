"""The story of a fork: the scripts of the workflows, taken out of the YAML, run over real repositories."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from drawing import CONFIGURATION, PAGES

from committing import commit, git, start_history
from laying import lay_site, replace_words, write_content
from proposing import OUTSIDER, WORK
from workflow_running import Runner, check_out, read_workflow

SCOPE = "What the proposal touches"
PREVIEW = CONFIGURATION.replace("{today:", "{preview: !ENV [PRACTICE_BANK_PREVIEW, null], today:")
DAY = {"SOURCE_DATE_EPOCH": "1795262400"}
"""21 November 2026."""


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = lay_site(tmp_path_factory.mktemp("story") / "bank", files={**PAGES, "mkdocs.yml": PREVIEW})
    start_history(root)
    return root


def change_text(fork: Path) -> None:
    text = (fork / WORK / "index.ru.md").read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    replace_words(fork / WORK / "index.ru.md", {f"\n{title}\n": "\ntitle: Партнёрство @everyone 5 <6\n"})


def change_decision(fork: Path) -> None:
    write_content(fork / WORK / "decisions.yml", "[]\n")


def change_configuration(fork: Path) -> None:
    write_content(fork / "mkdocs.yml", PREVIEW + "hooks: [hooks/evil.py]\n")


def change_workflow(fork: Path) -> None:
    write_content(fork / ".github/workflows/check.yml", "on: pull_request_target\n")


def add_hook(fork: Path) -> None:
    evil = "import pathlib\npathlib.Path('pwned').touch()\n"
    write_content(fork / "hooks/evil.py", evil)
    write_content(fork / "sitecustomize.py", evil)


def add_link(fork: Path) -> None:
    os.symlink("/etc/passwd", fork / WORK / "files/passwd.txt")


STORY = {
    "a record": (change_text, ""),
    "a decision": (change_decision, "PB870"),
    "mkdocs.yml": (change_configuration, "PB872"),
    "a workflow": (change_workflow, "PB872"),
    "a hook": (add_hook, "PB872"),
    "a symbolic link": (add_link, "PB874"),
}


def open_proposal(origin: Path, tmp_path: Path, number: int, *changes: Callable[[Path], None]) -> str:
    """Push a branch of a fork; the centre's host keeps it as the head of a pull request."""
    fork = check_out(origin, "main", tmp_path / "fork")
    for change in changes:
        change(fork)
    head = commit(fork, OUTSIDER)
    git(origin, "fetch", "--quiet", str(fork), f"+HEAD:refs/pull/{number}/head")
    return head


def check_values(origin: Path, number: int, head: str, *, insider: bool = False) -> dict[str, str]:
    own = "github.event.pull_request.head.repo.full_name == github.repository && '--insider' || ''"
    return {
        "github.event.pull_request.base.sha": git(origin, "rev-parse", "main"),
        "github.event.pull_request.head.sha": head,
        "github.event.pull_request.number": str(number),
        "github.token": "read-only",
        own: "--insider" if insider else "",
    }


def job_of(name: str) -> dict[str, Any]:
    return read_workflow(name)["jobs"][name]


def only(job: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**job, "steps": [step for step in job["steps"] if step.get("name") in names]}


@pytest.mark.parametrize(("change", "code"), STORY.values(), ids=STORY.keys())
def test_an_outsiders_fork(origin: Path, tmp_path: Path, change: Callable[[Path], None], code: str) -> None:
    head = open_proposal(origin, tmp_path, 1, change)
    values = check_values(origin, 1, head)
    base = values["github.event.pull_request.base.sha"]
    runner = Runner(check_out(origin, base, tmp_path / "work"), tmp_path / "temp", values)
    passed = runner.run(only(job_of("check"), "Fetch the proposal as objects", SCOPE))
    assert (passed, runner.outcomes[SCOPE]) == ((True, 0) if not code else (False, 1)), runner.output
    assert f"title={code}" in runner.output[SCOPE] if code else "::error" not in runner.output[SCOPE]
    assert git(runner.workspace, "status", "--porcelain") == "", "judging touches nothing"


@pytest.fixture(scope="module")
def checked(origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The whole job over a change that does all at once, good and bad."""
    tmp_path = tmp_path_factory.mktemp("checked")
    head = open_proposal(origin, tmp_path, 7, *(change for change, _ in STORY.values()))
    values = check_values(origin, 7, head)
    base = values["github.event.pull_request.base.sha"]
    runner = Runner(check_out(origin, base, tmp_path / "work"), tmp_path / "temp", values)
    runner.run(job_of("check"), DAY)
    return runner


def test_only_the_record_reaches_the_build(checked: Runner) -> None:
    assert checked.outcomes == {
        "Fetch the proposal as objects": 0,
        SCOPE: 1,
        "Lay its files over the base": 0,
        "Check": 0,
        "Build the pages": 0,
        "Report": 0,
    }, checked.output
    assert git(checked.workspace, "status", "--porcelain").split() == ["M", f"{WORK}/index.ru.md"]
    assert not list(checked.workspace.rglob("pwned"))


def test_what_the_job_leaves_behind(checked: Runner) -> None:
    report = json.loads((checked.temp / "report/report.json").read_text("utf-8"))
    assert {finding["code"] for finding in report["findings"]} >= {"PB870", "PB872", "PB874"}
    preview = checked.temp / "report/preview"
    assert "Партнёрство @everyone" in (preview / "ru/bank/city-village/index.html").read_text("utf-8")
    assert not (preview / "bank/algebra-stations").exists()
    index = (preview / "index.html").read_text("utf-8")
    assert "Партнёрство @everyone 5 &lt;6" in index


BRANCH = '$(touch "$RUNNER_TEMP/pwned")`touch pwned`;"\'&'
"""As a stranger may name one."""
RUN_ADDRESS = "https://github.com/rudny-cabinet/bank/actions/runs/11"


@pytest.fixture
def world(checked: Runner, tmp_path: Path) -> Path:
    return lay_world(checked, tmp_path / "world")


def lay_world(checked: Runner, folder: Path) -> Path:
    """Lay GitHub, as far as the second workflow asks it."""
    folder.mkdir()
    head = checked.values["github.event.pull_request.head.sha"]
    base = checked.values["github.event.pull_request.base.sha"]
    artifacts = [
        {"id": 21, "name": "practice-bank-report", "size_in_bytes": 900},
        {"id": 22, "name": "practice-bank-preview", "size_in_bytes": 9_000_000},
    ]
    pull = {
        "number": 7,
        "isDraft": False,
        "reviewDecision": "",
        "state": "OPEN",
        "baseRefOid": base,
        "headRefOid": head,
    }
    for name, content in {
        "pulls": [{"number": 6, "head": {"sha": "0" * 40}}, {"number": 7, "head": {"sha": head}}],
        "pr-7": pull,
        "prs": [pull],
        "actions-runs-11-artifacts": {"artifacts": artifacts},
        "issues-7-comments": [],
        "asked": [],
        "written": [],
    }.items():
        (folder / f"{name}.json").write_text(json.dumps(content))
    with ZipFile(folder / "actions-artifacts-21-zip", "w") as archive:
        archive.write(checked.temp / "report/report.json", "report.json")
    return folder


def change_world(world: Path, name: str, content: object) -> None:
    (world / f"{name}.json").write_text(json.dumps(content))


def written(world: Path) -> list[list[str]]:
    return json.loads((world / "written.json").read_text("utf-8"))


def tell(origin: Path, checked: Runner, world: Path, tmp_path: Path) -> Runner:
    """Run the second workflow as after the first one."""
    own = "github.event.workflow_run.head_repository.full_name == github.repository && '--insider' || ''"
    values = {
        "github.token": "may-comment",
        "github.repository": "rudny-cabinet/bank",
        "github.event.workflow_run.id": "11",
        "github.event.workflow_run.head_sha": checked.values["github.event.pull_request.head.sha"],
        "github.event.workflow_run.head_repository.owner.login": "outsider",
        "github.event.workflow_run.head_branch": BRANCH,
        "github.event.workflow_run.html_url": RUN_ADDRESS,
        own: "",
    }
    runner = Runner(check_out(origin, "main", tmp_path / "told"), tmp_path / "temp", values)
    assert runner.run(job_of("comment"), DAY | {"GH_WORLD": str(world)}), runner.output
    return runner


@pytest.fixture(scope="module")
def told(origin: Path, checked: Runner, tmp_path_factory: pytest.TempPathFactory) -> tuple[Runner, Path]:
    """The second workflow, run once after the first one."""
    folder = tmp_path_factory.mktemp("told")
    world = lay_world(checked, folder / "world")
    return tell(origin, checked, world, folder), world


def test_the_author_is_told_once(told: tuple[Runner, Path]) -> None:
    ((method, address, body),) = written(told[1])
    assert (method, address) == ("POST", "repos/rudny-cabinet/bank/issues/7/comments")
    first, folded = body.split("<details>")
    assert "### Нужно исправить" in first, "the changed text is Russian"
    assert "### Түзететін" in folded
    assert f"]({RUN_ADDRESS}/artifacts/22)" in first
    assert "(https://example.org/sub/ru/errors/#pb870)" in first
    assert "Партнёрство @\N{WORD JOINER}everyone 5 &lt;6" in body
    assert "@everyone" not in body


def test_the_name_of_a_branch_stays_a_name(told: tuple[Runner, Path]) -> None:
    runner, world = told
    assert json.loads((world / "asked.json").read_text())[0] == ["repos/rudny-cabinet/bank/pulls", f"outsider:{BRANCH}"]
    assert not list(runner.workspace.rglob("pwned"))
    assert not list(runner.temp.rglob("pwned"))


def test_a_report_that_hides_the_refusals(origin: Path, checked: Runner, world: Path, tmp_path: Path) -> None:
    """A proposal may replace the first workflow, and others may write like us: our own comment tells the truth."""
    with ZipFile(world / "actions-artifacts-21-zip", "w") as archive:
        archive.writestr("report.json", json.dumps({"language": "ru"}))
    ours = "<!-- practice-bank:change -->\n<!-- practice-bank:errors:0 -->\n"
    comments = [
        {"id": 1, "user": {"login": "outsider"}, "body": ours},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "other"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": ours},
    ]
    change_world(world, "issues-7-comments", comments)
    tell(origin, checked, world, tmp_path)
    ((method, address, body),) = written(world)
    assert (method, address) == ("PATCH", "repos/rudny-cabinet/bank/issues/comments/3")
    assert "«mkdocs.yml» – не файл работы" in body


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pulls", []),
        ("pulls", [{"number": 9, "head": {"sha": "1" * 40}}]),
        ("actions-runs-11-artifacts", {"artifacts": []}),
        (
            "actions-runs-11-artifacts",
            {"artifacts": [{"id": 21, "name": "practice-bank-report", "size_in_bytes": 9**9}]},
        ),
    ],
    ids=["no proposal", "another commit", "no report", "a huge report"],
)
def test_nobody_is_told(origin: Path, checked: Runner, world: Path, tmp_path: Path, name: str, content: object) -> None:
    change_world(world, name, content)
    tell(origin, checked, world, tmp_path)
    assert written(world) == []


def test_a_forged_report_is_no_comment(origin: Path, checked: Runner, world: Path, tmp_path: Path) -> None:
    with ZipFile(world / "actions-artifacts-21-zip", "w") as archive:
        archive.writestr("report.json", json.dumps({"language": "ru", "pull_request": 1, "body": "@everyone"}))
    with pytest.raises(AssertionError, match="report"):
        tell(origin, checked, world, tmp_path)
    assert written(world) == []


def test_progress_is_kept_current(origin: Path, told: tuple[Runner, Path], world: Path, tmp_path: Path) -> None:
    body = written(told[1])[0][2]
    comment = {"id": 3, "user": {"login": "github-actions[bot]"}, "body": body}
    change_world(world, "issues-7-comments", [comment])
    change_world(world, "issues-comments-3", comment)
    pull = json.loads((world / "pr-7.json").read_text())
    values = {"github.token": "may-comment", "github.repository": "rudny-cabinet/bank"}
    runner = Runner(check_out(origin, "main", tmp_path / "kept"), tmp_path / "kept-temp", values)
    environment = DAY | {"GH_WORLD": str(world)}
    change_world(world, "prs", [pull | {"state": "MERGED"}])
    assert runner.run(job_of("progress"), environment), runner.output
    ((method, address, renewed),) = written(world)
    assert (method, address) == ("PATCH", "repos/rudny-cabinet/bank/issues/comments/3")
    assert "Предложение принято" in renewed
    assert "статус «Утверждено»" in renewed
    assert "### Нужно исправить" in renewed, "the rest stays as it was"
    change_world(world, "issues-comments-3", comment | {"body": renewed})
    assert runner.run(job_of("progress"), environment), runner.output
    assert len(written(world)) == 1, "what is current is left alone"


def test_deployment_builds_what_is_approved(origin: Path, tmp_path: Path) -> None:
    runner = Runner(
        check_out(origin, "main", tmp_path / "work"), tmp_path / "temp", {"secrets.PRACTICE_BANK_SECRET": "s"}
    )
    assert runner.run(only(read_workflow("deploy")["jobs"]["build"], "Check")), runner.output
    (build,) = [step for step in read_workflow("deploy")["jobs"]["build"]["steps"] if step.get("name") == "Build"]
    assert build["env"]["PRACTICE_BANK_SECRET"] == "${{ secrets.PRACTICE_BANK_SECRET }}"
    assert "mkdocs build --quiet --strict" in build["run"]
