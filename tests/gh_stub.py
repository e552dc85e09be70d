#!/usr/bin/env python3
"""Stands for GitHub's command `gh` in tests: answers from the folder `$GH_WORLD`, and writes down what is written.

`GET repos/o/b/pulls` is answered from `pulls.json`, and so on: the file's name is the address without `repos/<name>/`,
its slashes as hyphens. `pr view 7` is answered from `pr-7.json`, `pr list` from `prs.json`.
"""

import json
import os
import sys
from pathlib import Path

import jq

WORLD = Path(os.environ["GH_WORLD"])


def options_of(arguments: list[str]) -> tuple[list[str], dict[str, str]]:
    plain: list[str] = []
    named: dict[str, str] = {}
    waiting = iter(arguments)
    for argument in waiting:
        if argument in ("--paginate", "--silent"):
            continue
        if argument.startswith("-"):
            name, _, value = next(waiting).partition("=") if argument in ("-f", "-F") else (argument, "", "")
            named[name] = value if argument in ("-f", "-F") else next(waiting)
        else:
            plain.append(argument)
    return plain, named


def answer(path: Path, named: dict[str, str]) -> None:
    content = path.read_bytes()
    if "--jq" not in named:
        sys.stdout.buffer.write(content)
        return
    for found in jq.compile(named["--jq"]).input_value(json.loads(content)):
        print(found if isinstance(found, str) else json.dumps(found))


def call_api(address: str, named: dict[str, str]) -> None:
    name = address.removeprefix(f"repos/{os.environ['GH_REPO']}/").replace("/", "-")
    method = named.get("--method", "GET")
    if method == "GET":
        asked = WORLD / "asked.json"
        asked.write_text(json.dumps([*json.loads(asked.read_text()), [address, named.get("head", "")]]))
        answer(WORLD / (name if name.endswith("-zip") else f"{name}.json"), named)
        return
    body = Path(named["body"].removeprefix("@")).read_text("utf-8")
    written = WORLD / "written.json"
    written.write_text(json.dumps([*json.loads(written.read_text()), [method, address, body]]))


def main() -> None:
    (verb, *rest), named = options_of(sys.argv[1:])
    if verb == "api":
        call_api(rest[0], named)
    else:
        answer(WORLD / (f"pr-{rest[1]}.json" if rest[0] == "view" else "prs.json"), named)


main()
