"""Build hook: takes from npm what the wheel ships for readers' browsers, and puts the demonstration centre into it.

The versions are pinned in `package.json` and `package-lock.json`; the files land in an ignored folder and are never
committed. Without npm the wheel is built without them: the site has the fonts of the reader's system,
no search, no editor and no form for teachers.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from fontTools import subset
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VENDOR = Path("plugins/practice_bank/rendering/assets/vendor")
FONTS = Path("@fontsource/noto-sans")
SEARCH = Path("minisearch")
FORM_LIBRARIES = {
    "fflate": ("umd/index.js", ()),
    "idb-keyval": ("dist/umd.js", ()),
    "mammoth": (
        "mammoth.browser.min.js",
        (
            *("@xmldom/xmldom", "base64-js", "dingbat-to-unicode", "jszip", "lop", "option", "pako"),
            *("sprintf-js", "underscore", "xmlbuilder"),
        ),
    ),
    "markdown-it": (
        "dist/browser/markdown-it.umd.min.js",
        ("entities", "linkify-it", "mdurl", "punycode.js", "uc.micro"),
    ),
    "turndown": ("dist/turndown.js", ("@mixmark-io/domino",)),
}
"""What the page for teachers loads when it is needed: the file of each package, and the packages bundled in it."""
EDITOR = Path("@sveltia/cms")
EDITOR_FOLDER = "sveltia-cms"
EDITOR_PARTS = ("chunks/react-[!d]*.js", "assets/*.woff2", "assets/*.LICENSE.txt")
"""What the editor loads: neither the code for fields of one's own nor converters of pictures."""
EDITOR_LANGUAGES = ("en-US", "kk", "ru")
"""Languages of the editor; its own strings in Kazakh come with the site."""
SUBSETS = ("latin", "cyrillic", "cyrillic-ext")
WEIGHTS = (400, 700)
KAZAKH = "ҒғҚқҢңҮүҺһӘәӨө"
"""Letters of Kazakh that lie in `cyrillic-ext`; there are hundreds of others there, which a phone need not load."""
STAMP = "stamp.sha256"
DEMONSTRATED = ("docs", "mkdocs.yml", "practices")
DEMONSTRATION = "practice_bank/demonstration"
"""Where the wheel keeps the demonstration centre, from which others may start."""


class VendorHook(BuildHookInterface):
    """Fills the vendor folder before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict) -> None:
        """Fetch what is not there yet and have it shipped although git ignores it, with the demonstration centre.

        An editable install finds the demonstration where it is.
        """
        root = Path(self.root)
        if not is_current(root):
            try:
                fetch(root)
            except (OSError, subprocess.CalledProcessError) as fault:
                self.app.display_warning(
                    f"practice-bank: npm gave no files ({fault}): the site will have system fonts, "
                    "no search, no editor and no form for teachers. "
                    "Install Node.js with npm and install again to have them."
                )
        build_data["artifacts"].append(f"/{VENDOR.as_posix()}/**")
        if version == "standard":
            build_data["force_include"] |= {str(root / part): f"{DEMONSTRATION}/{part}" for part in DEMONSTRATED}


def is_current(root: Path) -> bool:
    """Tell whether the vendor folder was filled from today's lock file, in today's way."""
    stamp = root / VENDOR / STAMP
    return stamp.is_file() and stamp.read_text("utf-8") == digest(root)


def digest(root: Path) -> str:
    """Digest of what the vendor folder follows from."""
    made_of = (root / "package-lock.json", Path(__file__))
    return hashlib.sha256(b"".join(path.read_bytes() for path in made_of)).hexdigest()


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
    keep_form_libraries(root / "node_modules", root / VENDOR)
    keep_editor(root / "node_modules" / EDITOR, root / VENDOR / EDITOR_FOLDER)
    (root / VENDOR / STAMP).write_text(digest(root), "utf-8")


def keep_fonts(package: Path, target: Path) -> None:
    """Copy the subsets that Kazakh, Russian and English need."""
    target.mkdir(parents=True)
    for part in SUBSETS:
        for weight in WEIGHTS:
            shutil.copy(package / "files" / f"noto-sans-{part}-{weight}-normal.woff2", target)
    for weight in WEIGHTS:
        keep_kazakh(target, weight)
    shutil.copy(package / "LICENSE", target)


def keep_kazakh(target: Path, weight: int) -> None:
    """Cut the letters of Kazakh out of their subset: a tenth of its size."""
    options = subset.Options(flavor="woff2", layout_features=["*"])
    font = subset.load_font(target / f"noto-sans-cyrillic-ext-{weight}-normal.woff2", options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=KAZAKH)
    cutter.subset(font)
    subset.save_font(font, target / f"noto-sans-kazakh-{weight}-normal.woff2", options)


def keep_search(package: Path, target: Path) -> None:
    """Copy the search engine as a module."""
    target.mkdir(parents=True)
    shutil.copy(package / "dist" / "es" / "index.js", target / "minisearch.mjs")
    shutil.copy(package / "LICENSE.txt", target / "LICENSE")


def keep_form_libraries(packages: Path, target: Path) -> None:
    """Copy what the page for teachers loads: classic scripts, which a page opened from a disk may load as well."""
    for name, (file, bundled) in FORM_LIBRARIES.items():
        folder = target / name
        folder.mkdir(parents=True)
        shutil.copy(packages / name / file, folder / f"{name}.js")
        (folder / "LICENSE").write_text("\n".join(read_licences(packages, (name, *bundled))), "utf-8")


def read_licences(packages: Path, names: tuple[str, ...]) -> list[str]:
    """Read the licences of packages, each under its name; one without a file has its name in `package.json`."""
    texts = []
    for name in names:
        folder = packages / name
        files = sorted(path for path in folder.glob("LICEN[CS]E*") if path.is_file())
        text = (
            files[0].read_text("utf-8")
            if files
            else json.loads((folder / "package.json").read_text("utf-8"))["license"]
        )
        texts.append(f"{name}\n\n{text.strip()}\n")
    return texts


def keep_editor(package: Path, target: Path) -> None:
    """Copy the editor as a module that asks no other host, with its Russian and English strings and its schema."""
    target.mkdir(parents=True)
    for pattern in EDITOR_PARTS:
        for source in sorted((package / "npm").glob(pattern)):
            part = target / source.relative_to(package / "npm")
            part.parent.mkdir(exist_ok=True)
            shutil.copy(source, part)
    for language in ("en-US", "ru"):
        shutil.copy(package / "locales" / f"{language}.json", target)
    shutil.copy(package / "schema" / "sveltia-cms.json", target / "schema.json")
    shutil.copy(package / "LICENSE.txt", target / "LICENSE")
    text = (package / "npm" / "index.js").read_text("utf-8")
    (target / "index.js").write_text(fit_editor(text), "utf-8")


def fit_editor(text: str) -> str:
    """Let the editor speak Kazakh, fetch strings as a browser can, and ask nobody for fonts.

    Its package is made for bundlers, which alone import JSON as a module; the list of its languages is closed.

    Raises:
        ValueError: If the package is not made as this version is.
    """
    # Hack: to be removed when Sveltia CMS has a Kazakh locale, or lets a site add one.
    listed = re.compile(r"`ar,bg,[A-Za-z,-]+,zh-TW`\.split")
    text, lists = listed.subn(f"`{','.join(EDITOR_LANGUAGES)}`.split", text)
    slot = re.compile(r"\bar:\(\)=>(\w+)\(\(\)=>import\(`\.\./locales/ar\.json`")
    text, slots = slot.subn(r"kk:()=>\1(()=>import(`../locales/kk.json`", text)
    fetched = r"fetch(new URL(`locales/\1.json`,import.meta.url)).then(e=>e.json()).then(e=>({default:e}))"
    text, imports = re.subn(r"import\(`\.\./locales/([\w-]+)\.json`\)", fetched, text)
    # The same fonts lie beside it, and it finds them there: its styles name another host nevertheless.
    text, fonts = re.subn(r"@font-face \{[^}]*https://[^}]*\}", "", text)
    if (lists, slots) != (1, 1) or not imports or not fonts:
        raise ValueError("@sveltia/cms is made otherwise than the version known here: see fit_editor in hatch_build.py")
    return re.sub(r"\n//# sourceMappingURL=\S+\s*$", "\n", text)
