"""A site to be opened from a disk, without a server: what `use_directory_urls: false` asks for.

From `file://` a browser shows no folder as a page, and loads neither modules nor data. So links name files,
our modules come to life from one classic script of every page, and each data file gets a classic script beside it.
"""

import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import normpath

from .theme import ASSETS_URL, find_assets

SCRIPT = f"{ASSETS_URL}/offline.js"
FOLDER_LINK = re.compile(
    r"""(?P<before>\b(?:href|action|src)="|;\ url=)
        (?P<path>(?![a-z][a-z0-9+.-]*:|//)(?:[^"?\#]*/\.{0,2}|\.{1,2}))
        (?P<after>(?:[?\#][^"]*)?")""",
    re.VERBOSE,
)
MODULE_TAG = re.compile(rf'<script type="module" src="(?:\.{{1,2}}/)*{ASSETS_URL}/(scripts/[\w-]+\.mjs)"></script>')
IMPORT = re.compile(r'(\bfrom |\bimport |\bimport\()"(\.{1,2}/[^"]+)"')
PLACE = "import.meta.url"
OWN_API = "api"
"""Folder of data that only other programs read."""

START = """\
// Brings the site's modules to life on pages opened from a disk, where a browser loads none. Written by the build.
(() => {
  const root = new URL("..", document.currentScript.src).href;
  globalThis.practiceBankPlace = (path) => root + "practice-bank/" + path;
  const imports = {};
  for (const [path, source] of Object.entries(%s)) {
    imports["practice-bank/" + path] = "data:text/javascript;charset=utf-8," + encodeURIComponent(source);
  }
  const map = document.createElement("script");
  map.type = "importmap";
  map.textContent = JSON.stringify({ imports });
  document.currentScript.after(map);
  // Links that scripts make may still name folders.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
})();
"""


def fit_page(html: str, depth: str) -> str:
    """Fit a page: its links name files, its modules come from the script.

    Args:
        html: The page as it would be served.
        depth: How to get to the site's root from it: `../../`.
    """
    html = FOLDER_LINK.sub(_name_file, html)
    html = MODULE_TAG.sub(r'<script type="module">import "practice-bank/\1";</script>', html)
    return html.replace("</head>", f'<script src="{depth}{SCRIPT}"></script></head>', 1)


def _name_file(link: re.Match[str]) -> str:
    path = link["path"] if link["path"].endswith("/") else f"{link['path']}/"
    return f"{link['before']}{path}index.html{link['after']}"


def write_offline(directory: Path) -> None:
    """Write the script with our modules, and a script beside each data file of the site.

    Args:
        directory: The site's folder on disk, complete.
    """
    modules = dict(_read_modules())
    script = START % json.dumps(modules, ensure_ascii=False, sort_keys=True).replace("</", "<\\/")
    (directory / SCRIPT).write_text(script, encoding="utf-8")
    for path in sorted(directory.rglob("*.json")):
        if path.relative_to(directory).parts[0] != OWN_API:
            data = path.read_text("utf-8")
            head = "(globalThis.practiceBankData ??= new Map()).set(document.currentScript.src,"
            path.with_name(f"{path.name}.js").write_text(f"{head}{data});\n", encoding="utf-8")


def _read_modules() -> Iterator[tuple[str, str]]:
    """Read our modules by their path among the assets, with imports by that path."""
    for address, source in find_assets().items():
        path = PurePosixPath(address).relative_to(ASSETS_URL)
        if path.suffix == ".mjs":
            text = IMPORT.sub(partial(_name_module, path.parent), source.read_text("utf-8"))
            yield path.as_posix(), text.replace(PLACE, f'globalThis.practiceBankPlace("{path}")')


def _name_module(folder: PurePosixPath, found: re.Match[str]) -> str:
    return f'{found[1]}"practice-bank/{normpath(folder / found[2])}"'
