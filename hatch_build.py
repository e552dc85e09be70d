"""Build hook: takes from npm what the wheel ships for readers' browsers.

The versions are pinned in `package.json` and `package-lock.json`; the files land in an ignored folder and are never
committed. Without npm the wheel is built without them: the site has the fonts of the reader's system
and no search.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VENDOR = Path("plugins/practice_bank/rendering/assets/vendor")
FONTS = Path("@fontsource/noto-sans")
SEARCH = Path("minisearch")
SUBSETS = ("latin", "cyrillic", "cyrillic-ext")
WEIGHTS = (400, 700)
STAMP = "package-lock.json"


class VendorHook(BuildHookInterface):
    """Fills the vendor folder before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict) -> None:  # noqa: ARG002 - hatchling passes it by name
        """Fetch what is not there yet and have it shipped although git ignores it."""
        root = Path(self.root)
        if not is_current(root):
            try:
                fetch(root)
            except (OSError, subprocess.CalledProcessError) as fault:
                self.app.display_warning(
                    f"practice-bank: npm gave no files ({fault}): the site will have system fonts and no search. "
                    "Install Node.js with npm and install again to have both."
                )
        build_data["artifacts"].append(f"/{VENDOR.as_posix()}/**")


def is_current(root: Path) -> bool:
    """Tell whether the vendor folder was filled from today's lock file."""
    stamp = root / VENDOR / STAMP
    return stamp.is_file() and stamp.read_bytes() == (root / STAMP).read_bytes()


def fetch(root: Path) -> None:
    """Install the pinned packages and keep the files that readers need, with their licences."""
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not installed")
    subprocess.run(
        [npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=root,
        check=True,
        stdout=sys.stderr,
    )
    shutil.rmtree(root / VENDOR, ignore_errors=True)
    keep_fonts(root / "node_modules" / FONTS, root / VENDOR / FONTS.name)
    keep_search(root / "node_modules" / SEARCH, root / VENDOR / SEARCH.name)
    shutil.copy(root / STAMP, root / VENDOR / STAMP)


def keep_fonts(package: Path, target: Path) -> None:
    """Copy the subsets that Kazakh, Russian and English need."""
    target.mkdir(parents=True)
    for subset in SUBSETS:
        for weight in WEIGHTS:
            shutil.copy(package / "files" / f"noto-sans-{subset}-{weight}-normal.woff2", target)
    shutil.copy(package / "LICENSE", target)


def keep_search(package: Path, target: Path) -> None:
    """Copy the search engine as a module."""
    target.mkdir(parents=True)
    shutil.copy(package / "dist" / "es" / "index.js", target / "minisearch.mjs")
    shutil.copy(package / "LICENSE.txt", target / "LICENSE")
