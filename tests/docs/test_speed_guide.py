"""The page on speed tells the truth: commands and options exist, workflows are sound, both languages say the same."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import benchmark
from guide import FENCE, Guide, find_unknown_word
from practice_bank.cli.centre import render_starter
from practice_bank.running import NOTE, WORKERS
from practice_bank.running.cache import FOLDER, KEY
from workflow_running import CONTEXT, EXPRESSION

BIN = Path(sys.executable).parent
GUIDES = {language: Guide("speed", language) for language in ("kk", "ru")}
FILES = dict(GUIDES["ru"].files)
GITHUB, GITLAB = FILES[".github/workflows/deploy.yml"], FILES[".gitlab-ci.yml"]


def lint(*call: object) -> str:
    done = subprocess.run([str(part) for part in call], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_both_languages_tell_the_same() -> None:
    kazakh, russian = GUIDES.values()
    assert kazakh.levels == russian.levels
    assert FENCE.findall(kazakh.text) == FENCE.findall(russian.text)
    rows = [re.findall(r"\d[\d, ]*\d|\d", line) for line in russian.prose.splitlines() if line.startswith("|")]
    assert rows == [re.findall(r"\d[\d, ]*\d|\d", line) for line in kazakh.prose.splitlines() if line.startswith("|")]


def test_commands_exist() -> None:
    own = [line for line in GUIDES["ru"].commands if line.startswith("practice-bank ")]
    assert {line.split()[1] for line in own} == {"build", "merge"}
    assert [line for line in own if find_unknown_word(line)] == []


def test_measurements_can_be_run() -> None:
    runs = [shlex.split(line)[1:] for line in GUIDES["ru"].commands if line.startswith("scripts/bench ")]
    assert [benchmark.parse_options(run).records for run in runs] == [[100, 1000], [1000, 10000], [200]]


@pytest.mark.parametrize("name", [WORKERS, KEY, NOTE, FOLDER.as_posix()])
def test_what_is_named_is_there(name: str) -> None:
    assert all(f"`{name}" in guide.text for guide in GUIDES.values())


def test_the_workflow_for_github_is_sound(tmp_path: Path) -> None:
    file = tmp_path / ".github" / "workflows" / "deploy.yml"
    file.parent.mkdir(parents=True)
    file.write_text(GITHUB, "utf-8")
    assert lint(BIN / "actionlint", "-no-color", "-shellcheck=", file) == ""
    assert lint(BIN / "zizmor", "--offline", "--no-progress", "--quiet", tmp_path) == ""
    assert lint(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", file) == ""


def test_its_steps_are_those_a_centre_gets() -> None:
    (whole,) = [text for path, text in render_starter("hosting/github", CONTEXT) if path.endswith("/deploy.yml")]
    steps = [step for job in yaml.safe_load(GITHUB)["jobs"].values() for step in job["steps"]]
    known = re.findall(r"uses: (\S+)", whole.decode())
    used = {step["uses"] for step in steps if "uses" in step}
    assert {use for use in used if use not in known} <= {use for use in used if "-artifact@" in use}
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", use) for use in used)
    assert not [step["run"] for step in steps if "run" in step and EXPRESSION.search(step["run"])]


def test_the_pipeline_for_gitlab_is_sound(tmp_path: Path) -> None:
    starter = yaml.safe_load(dict(render_starter("hosting/gitlab", CONTEXT))[".gitlab-ci.yml"])
    jobs = yaml.safe_load(GITLAB)
    assert jobs["part"]["parallel"] > 1
    assert jobs["pages"]["rules"] == starter["pages"]["rules"] == jobs["part"]["rules"]
    file = tmp_path / "gitlab-ci.yml"
    file.write_text(yaml.safe_dump({**starter, **jobs}), "utf-8")
    assert lint(BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", file) == ""
