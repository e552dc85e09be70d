"""Runs the steps of a workflow as plain scripts, with the environment that GitHub would give."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from committing import IDENTITY, NO_SETTINGS
from practice_bank.cli.centre import render_starter

ROOT = Path(__file__).resolve().parents[1]
CONTEXT: dict[str, Any] = {
    "name": {"kk": "Біздің кабинет", "ru": "Наш кабинет"},
    "district": "rudny",
    "languages": ["kk", "ru"],
    "repository": {"host": "github", "name": "rudny-cabinet/bank", "branch": "main"},
    "package_version": "0.1.0",
    "id": "rudny-cabinet",
}
EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
COMMANDS = {
    "practice-bank": "from practice_bank.cli import main; main()",
    "mkdocs": "from mkdocs.__main__ import cli; cli()",
}


def read_workflow(name: str) -> dict[str, Any]:
    """Read a starter workflow as a centre gets it; its key `on` is read as a word."""
    files = dict(render_starter("hosting/github", CONTEXT))
    return yaml.load(files[f".github/workflows/{name}.yml"], Loader=yaml.BaseLoader)


@dataclass
class Runner:
    """A build server."""

    workspace: Path
    """Where the repository is checked out."""
    temp: Path
    """`$RUNNER_TEMP`."""
    values: Mapping[str, str]
    """What expressions stand for; one that is not named is a mistake of the workflow."""
    outcomes: dict[str, int] = field(default_factory=dict)
    """Exit codes of the steps that ran, by name."""
    output: dict[str, str] = field(default_factory=dict)
    """What they said, by name."""

    def run(self, job: Mapping[str, Any], environment: Mapping[str, str] | None = None) -> bool:
        """Run the scripts of a job; whether all went well. Actions and the installation are left to the test."""
        self.temp.mkdir(parents=True, exist_ok=True)
        for step in job["steps"]:
            if "run" in step and not step["name"].startswith("Install") and self._is_due(step):
                self._run_step(step, {**job.get("env", {}), **step.get("env", {})}, environment or {})
        return not any(self.outcomes.values())

    def _is_due(self, step: Mapping[str, Any]) -> bool:
        condition = step.get("if", "success()")
        if "outcome == 'success'" in condition:
            return self.outcomes.get("Check") == 0
        return "!cancelled()" in condition or not any(self.outcomes.values())

    def _run_step(self, step: Mapping[str, Any], named: Mapping[str, str], more: Mapping[str, str]) -> None:
        script = self.temp / "step.sh"
        script.write_text(step["run"], "utf-8")
        environment = {
            "PATH": f"{self._commands()}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.temp),
            "RUNNER_TEMP": str(self.temp),
            "PYTHONPATH": str(ROOT / "plugins"),
            **IDENTITY,
            **NO_SETTINGS,
            **{name: self._resolved(value) for name, value in named.items()},
            **more,
        }
        call = ["bash", "-e", str(script)]
        done = subprocess.run(call, cwd=self.workspace, env=environment, capture_output=True, text=True, check=False)
        self.outcomes[step["name"]] = done.returncode
        self.output[step["name"]] = done.stdout + done.stderr

    def _resolved(self, value: str) -> str:
        return EXPRESSION.sub(lambda found: self.values[found[1]], value)

    def _commands(self) -> Path:
        return lay_commands(self.temp / "bin")


def lay_commands(folder: Path) -> Path:
    """Lay the commands that scripts call: ours as they are here, and what stands for those of hosts."""
    folder.mkdir(exist_ok=True)
    calls = {name: f"'{sys.executable}' -c '{code}'" for name, code in COMMANDS.items()}
    calls |= {name: f"'{sys.executable}' '{ROOT}/tests/{name}_stub.py'" for name in ("curl", "gh", "jq")}
    for name, call in calls.items():
        (folder / name).write_text(f'#!/bin/sh\nexec {call} "$@"\n')
        (folder / name).chmod(0o755)
    return folder


def check_out(origin: Path, commit: str, target: Path) -> Path:
    """Check a commit out without a branch, as the action `checkout` does."""
    shutil.rmtree(target, ignore_errors=True)
    environment = {**os.environ, **NO_SETTINGS}
    for call in (
        ["clone", "--quiet", str(origin), str(target)],
        ["-C", str(target), "checkout", "-q", "--detach", commit],
    ):
        subprocess.run(["git", *call], check=True, env=environment, capture_output=True)
    return target
