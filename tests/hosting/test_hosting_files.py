"""The files a host reads: linted by the tools made for them, without a network."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import render_hosting
from practice_bank.cli.centre import render_starter
from workflow_running import CONTEXT, EXPRESSION, read_workflow

BIN = Path(sys.executable).parent
WORKFLOWS = ("check", "comment", "deploy", "progress")


@pytest.fixture(scope="module", params=["0.1.0", ""], ids=["a centre", "this repository"])
def github(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay("github", tmp_path_factory.mktemp("github"), request.param)


@pytest.fixture(scope="module")
def gitlab(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay("gitlab", tmp_path_factory.mktemp("gitlab"), "0.1.0")


def lay(host: str, root: Path, version: str) -> Path:
    for path, content in render_starter(f"hosting/{host}", CONTEXT | {"package_version": version}):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def lint(*call: object) -> str:
    done = subprocess.run([str(part) for part in call], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def schema_lint(schema: str, *files: Path) -> str:
    return lint(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in WORKFLOWS:
        for job in read_workflow(name)["jobs"].values():
            yield from ((name, step) for step in job["steps"])


def test_actionlint(github: Path) -> None:
    files = sorted((github / ".github/workflows").glob("*.yml"))
    assert [file.stem for file in files] == list(WORKFLOWS)
    assert lint(BIN / "actionlint", "-no-color", "-shellcheck=", *files) == ""


def test_actionlint_finds_what_is_wrong(github: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "check.yml"
    text = (github / ".github/workflows/check.yml").read_text("utf-8")
    spoiled.write_text(text.replace("github.event.pull_request", "github.evnt.pull_request", 1))
    assert '"evnt" is not defined' in lint(BIN / "actionlint", "-no-color", "-shellcheck=", spoiled)


def test_zizmor(github: Path) -> None:
    assert lint(BIN / "zizmor", "--offline", "--no-progress", "--quiet", github) == ""


def test_zizmor_finds_words_of_strangers_in_scripts(github: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "check.yml"
    text = (github / ".github/workflows/check.yml").read_text("utf-8")
    spoiled.write_text(text.replace('"$HEAD^{commit}"', "${{ github.event.pull_request.title }}"))
    assert "template-injection" in lint(BIN / "zizmor", "--offline", "--no-progress", "--quiet", spoiled)


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("github-workflows", ".github/workflows/*.yml"),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/[0-9]*.yml"),
        ("github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
        ("dependabot", ".github/dependabot.yml"),
    ],
)
def test_schemas_of_github(github: Path, schema: str, pattern: str) -> None:
    files = sorted(github.glob(pattern))
    assert files
    assert schema_lint(schema, *files) == ""


def test_schema_of_gitlab(gitlab: Path) -> None:
    assert schema_lint("gitlab-ci", gitlab / ".gitlab-ci.yml") == ""


def test_scripts_of_gitlab_can_be_read_by_bash(gitlab: Path) -> None:
    jobs = yaml.safe_load((gitlab / ".gitlab-ci.yml").read_text("utf-8"))
    scripts = [line for job in jobs.values() if "script" in job for line in job["script"]]
    assert len(scripts) > 5
    for script in scripts:
        assert lint("bash", "-n", "-c", script) == ""


def test_gitlab_gives_its_token_to_the_default_branch_only(gitlab: Path) -> None:
    jobs = yaml.safe_load((gitlab / ".gitlab-ci.yml").read_text("utf-8"))
    holders = [name for name, job in jobs.items() if "PRACTICE_BANK_TOKEN" in json.dumps(job)]
    assert holders == ["proposals"]
    (rule,) = jobs["proposals"]["rules"]
    assert "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" in rule["if"]


def test_nothing_is_interpolated_into_scripts() -> None:
    scripts = [step["run"] for _, step in steps() if "run" in step]
    assert len(scripts) > 10
    assert not [script for script in scripts if EXPRESSION.search(script)]


def test_actions_are_pinned_by_commit() -> None:
    used = [step["uses"] for _, step in steps() if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used)


def test_what_strangers_start_may_write_nothing_and_knows_no_secret(github: Path) -> None:
    workflow = read_workflow("check")
    assert list(workflow["on"]) == ["pull_request"]
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}]
    assert "secrets." not in (github / ".github/workflows/check.yml").read_text("utf-8")


def test_what_may_write_checks_out_the_default_branch() -> None:
    workflow = read_workflow("comment")
    assert list(workflow["on"]) == ["workflow_run"]
    (job,) = workflow["jobs"].values()
    refs = [step["with"]["ref"] for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert refs == ["${{ github.event.repository.default_branch }}"]
    assert not [step for step in job["steps"] if "download-artifact" in step.get("uses", "")]


def test_every_checkout_forgets_its_token() -> None:
    found = [step["with"]["persist-credentials"] for _, step in steps() if "checkout" in step.get("uses", "")]
    assert found == ["false"] * len(WORKFLOWS)


def test_evidence_and_registers_have_owners(github: Path, gitlab: Path) -> None:
    for owners in (github / ".github/CODEOWNERS", gitlab / ".gitlab/CODEOWNERS"):
        rules = dict(line.split() for line in owners.read_text("utf-8").splitlines() if line and line[0] != "#")
        wanted = {"/practices/**/reviews/", "/practices/**/decisions.yml", "/practices/_bank/", "/docs/", "/mkdocs.yml"}
        assert wanted < set(rules)
        assert set(rules.values()) == {"@rudny-cabinet/methodists"}


def test_forms_speak_both_languages(github: Path) -> None:
    forms = [
        yaml.safe_load(path.read_text("utf-8")) for path in sorted((github / ".github/ISSUE_TEMPLATE").glob("[0-9]*"))
    ]
    assert len(forms) == 3
    for form in forms:
        for part in (form["name"], *(field["attributes"].get("label", "қ / р") for field in form["body"])):
            kazakh, _, russian = part.partition(" / ")
            assert kazakh
            assert russian


def test_this_repository_has_what_a_centre_gets() -> None:
    rendered = dict(render_starter("hosting/github", render_hosting.CONTEXT))
    there = {
        path: (render_hosting.ROOT / path).read_bytes() for path in rendered if (render_hosting.ROOT / path).exists()
    }
    assert there == rendered, "run scripts/render_hosting.py"
    own = {path.relative_to(render_hosting.ROOT).as_posix() for path in (render_hosting.ROOT / ".github").rglob("*.*")}
    assert own <= set(rendered)
