"""Stands for the command `curl` in tests: a GitLab in the folder `$GITLAB_WORLD`, asked with the right token only.

The file that answers is named as the end of the address, its slashes as hyphens: `merge_requests-7-notes.json`.
"""

import json
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

WORLD = Path(os.environ["GITLAB_WORLD"])


def main(arguments: list[str]) -> None:
    values = {name: arguments[number + 1] for number, name in enumerate(arguments) if name in VALUED}
    taken = {number + 1 for number, name in enumerate(arguments) if name in VALUED}
    (address,) = [one for number, one in enumerate(arguments) if number not in taken and not one.startswith("--")]
    if values["--header"] != "PRIVATE-TOKEN: may-comment":
        sys.exit(22)
    name = urlsplit(address).path.removeprefix("/api/v4/").removeprefix("projects/42/").replace("/", "-")
    if "--request" not in values:
        sys.stdout.write((WORLD / f"{name}.json").read_text("utf-8"))
        return
    body = Path(values["--data-urlencode"].removeprefix("body@")).read_text("utf-8")
    written = json.loads((WORLD / "written.json").read_text("utf-8"))
    (WORLD / "written.json").write_text(json.dumps([*written, [values["--request"], name, body]]))


VALUED = ("--header", "--max-time", "--request", "--data-urlencode")
main(sys.argv[1:])
