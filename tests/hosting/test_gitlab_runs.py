"""GitLab's job "proposals", its script taken out of the YAML: three merge requests, one by one."""

import json
import os
import subprocess
from pathlib import Path

import pytest
import yaml

from committing import IDENTITY, NO_SETTINGS, commit, git
from laying import write_content
from practice_bank.cli.centre import render_starter
from proposing import OUTSIDER, fork_of, lay_centre, retitle
from workflow_running import CONTEXT, ROOT, check_out, lay_commands


def push(site: Path, number: int, base: str) -> str:
    head = commit(fork_of(site), OUTSIDER)
    git(site, "fetch", "--quiet", str(fork_of(site)), f"+HEAD:refs/merge-requests/{number}/head")
    git(fork_of(site), "reset", "--quiet", "--hard", base)
    return head


def request(number: int, head: str, state: str = "opened", source: int = 43) -> dict[str, object]:
    return {"iid": number, "sha": head, "source_project_id": source, "state": state, "draft": False} | {
        "detailed_merge_status": "mergeable"
    }


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[str, str]]]:
    """The copy the job worked in, and what it wrote, by address: how, and what."""
    folder = tmp_path_factory.mktemp("gitlab")
    site = lay_centre(folder)
    base = git(site, "rev-parse", "main")
    retitle(fork_of(site), "title: Партнёрство города и села")
    good = push(site, 7, base)
    write_content(fork_of(site) / "mkdocs.yml", "hooks: [hooks/evil.py]\n")
    bad = push(site, 8, base)
    world = folder / "world"
    world.mkdir()
    old = "<!-- practice-bank:change -->\nold"
    answers = {
        "user": {"id": 5},
        "merge_requests": [request(7, good), request(8, bad), request(9, good, "merged")],
        "merge_requests-7-notes": [{"id": 1, "author": {"id": 6}, "body": old}],
        "merge_requests-8-notes": [{"id": 2, "author": {"id": 5}, "body": old}],
        "merge_requests-9-notes": [],
        "written": [],
    }
    for name, content in answers.items():
        (world / f"{name}.json").write_text(json.dumps(content))
    work = check_out(site, base, folder / "work")
    jobs = yaml.safe_load(dict(render_starter("hosting/gitlab", CONTEXT))[".gitlab-ci.yml"])
    environment = {
        "PATH": f"{lay_commands(folder / 'bin')}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "PYTHONPATH": str(ROOT / "plugins"),
        "SOURCE_DATE_EPOCH": "1795262400",
        "CI_API_V4_URL": "https://gitlab.example/api/v4",
        "CI_PROJECT_ID": "42",
        "CI_COMMIT_SHA": base,
        "PRACTICE_BANK_TOKEN": "may-comment",
        "GITLAB_WORLD": str(world),
        **IDENTITY,
        **NO_SETTINGS,
    }
    for script in jobs["proposals"]["script"]:
        call = ["bash", "-eo", "pipefail", "-c", script]
        done = subprocess.run(call, cwd=work, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    written = json.loads((world / "written.json").read_text("utf-8"))
    return work, {address: (method, body) for method, address, body in written}


def test_each_author_is_answered_once(answered: tuple[Path, dict[str, tuple[str, str]]]) -> None:
    written = {address: method for address, (method, _) in answered[1].items()}
    assert written == {"merge_requests-7-notes": "POST", "merge_requests-8-notes-2": "PUT"}


def test_what_they_are_told(answered: tuple[Path, dict[str, tuple[str, str]]]) -> None:
    good, bad = (body for _, body in answered[1].values())
    assert "### Всё в порядке, спасибо!" in good.split("<details>")[0]
    assert "Партнёрство города и села" in good
    assert "«mkdocs.yml» – не файл работы" in bad


def test_the_copy_is_as_it_was(answered: tuple[Path, dict[str, tuple[str, str]]]) -> None:
    assert git(answered[0], "status", "--porcelain") == ""
    assert len(git(answered[0], "worktree", "list").splitlines()) == 1
