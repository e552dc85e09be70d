"""Asks Lighthouse about the demonstration centre as a phone sees it: home, catalogue, a record's page."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from compressed_host import host_site

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("", "bank/", "bank/profi-kz/", "ru/", "ru/bank/", "ru/bank/profi-kz/")
LEAST = 0.95
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


def ask(url: str, report: Path) -> dict[str, float]:
    """Run Lighthouse with its phone profile; scores from 0 to 1 by category."""
    command = ["node", "node_modules/lighthouse/cli/index.js", url, "--quiet", f"--chrome-flags={FLAGS}"]
    subprocess.run(
        [*command, "--output=json", f"--output-path={report}"],
        cwd=ROOT,
        env=os.environ | {"CHROME_PATH": shutil.which("chromium") or ""},
        check=True,
    )
    return {name: category["score"] for name, category in json.loads(report.read_text("utf-8"))["categories"].items()}


def main() -> int:
    """Print the scores; 1 if one is below what we promise."""
    with tempfile.TemporaryDirectory() as folder:
        site, report = Path(folder, "site"), Path(folder, "report.json")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"SOURCE_DATE_EPOCH": "1795219200"}, check=True)
        lowest = 1.0
        with host_site(site) as (url, _):
            for page in PAGES:
                scores = ask(url + page, report)
                lowest = min(lowest, *scores.values())
                print(f"/{page:20}", *(f"{name} {score:.2f}" for name, score in scores.items()), sep="  ", flush=True)
    return int(lowest < LEAST)


if __name__ == "__main__":
    raise SystemExit(main())
