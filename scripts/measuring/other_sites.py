"""The same texts as sites of other generators: what we are measured against."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from synthetic_centre import LANGUAGES

from .bank_builds import ENVIRONMENT
from .leftovers import put_aside
from .process_tree import Usage, run_measured
from .run import Run
from .site_output import weigh_site

PLAIN = """\
site_name: Банк
site_url: https://example.org/
theme: {name: material, font: false}
nav: [index.md]
not_in_nav: bank/**
markdown_extensions: [admonition, def_list, footnotes, tables]
plugins:
  - search
  - i18n:
      docs_structure: suffix
      reconfigure_material: false
      languages: [{locale: kk, default: true, name: Қазақша, build: true}, {locale: ru, name: Русский, build: true}]
"""
QUIET_SEARCH = PLAIN.replace(
    "reconfigure_material: false", "reconfigure_material: false\n      reconfigure_search: false"
)
HUGO = """\
baseURL: https://example.org/
title: Банк
defaultContentLanguage: kk
paginate: 50
disableKinds: [taxonomy, term]
languages: {kk: {languageName: Қазақша, weight: 1}, ru: {languageName: Русский, weight: 2}}
"""
HUGO_PAGE = """\
<!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<header><a href="{{ "" | relLangURL }}">{{ .Site.Title }}</a>{{ range .Translations }}
<a href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a>{{ end }}</header>
<main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body></html>
"""
HUGO_LIST = """\
<!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<main><h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ with .Paginator.Next }}<a href="{{ .URL }}">{{ .PageNumber }}</a>{{ end }}</main></body></html>
"""


def measure_plain(bank: Path, records: int, folder: Path) -> Iterator[Run]:
    """Build the texts with MkDocs, Material and static-i18n, as it comes and without its search's deduplication."""
    for what, configuration in (("plain", QUIET_SEARCH), ("plain-search", PLAIN)):
        write_plain_site(folder, bank, configuration)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        yield _measure(what, records, command, folder, folder / "site")


def measure_hugo(bank: Path, records: int, folder: Path) -> Iterator[Run]:
    """Build the texts with Hugo, where it is installed: a lean layout, lists in pages of 50, no search."""
    hugo = shutil.which("hugo")
    if not hugo:
        print("hugo is not installed: apt-get install hugo")
        return
    write_hugo_site(folder, bank)
    yield _measure("hugo", records, [hugo, "--quiet"], folder, folder / "public")


def _measure(what: str, records: int, command: list[str], folder: Path, site: Path) -> Run:
    put_aside(site)
    usage: Usage = run_measured(command, folder, ENVIRONMENT)
    return Run(what, records, usage, weigh_site(site))


def write_plain_site(target: Path, bank: Path, configuration: str = QUIET_SEARCH) -> None:
    """Write the texts as a site of plain MkDocs, the records out of the navigation."""
    for name, language, title, body in read_texts(bank):
        front = yaml.safe_dump({"title": title}, allow_unicode=True, width=1000)
        _write(target / "docs" / "bank" / name / f"index.{language}.md", f"---\n{front}---\n# {title}\n{body}")
    for language in LANGUAGES:
        _write(target / "docs" / f"index.{language}.md", "# Банк\n")
    _write(target / "mkdocs.yml", configuration)


def write_hugo_site(target: Path, bank: Path) -> None:
    """Write the texts as a site of Hugo."""
    for name, language, title, body in read_texts(bank):
        front = yaml.safe_dump({"title": title}, allow_unicode=True, width=1000)
        _write(target / "content" / "bank" / name / f"index.{language}.md", f"---\n{front}---\n{body}")
    _write(target / "config.yaml", HUGO)
    _write(target / "layouts" / "_default" / "single.html", HUGO_PAGE)
    for kind in ("list", "index"):
        _write(target / "layouts" / "_default" / f"{kind}.html", HUGO_LIST)


def read_texts(bank: Path) -> Iterator[tuple[str, str, str, str]]:
    """Read a bank's records: name, language, title and body of each text."""
    for text in sorted((bank / "practices").rglob("index.*.md")):
        _, front, body = text.read_text("utf-8").split("---\n", 2)
        title = yaml.load(front, Loader=yaml.CSafeLoader)["title"]
        yield text.parent.name, text.suffixes[0][1:], title, body


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
