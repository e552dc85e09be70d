"""Draws small sites around the example bank and builds them in this process."""

from pathlib import Path
from xml.etree import ElementTree

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from laying import lay_site

PAGES = {"docs/index.kk.md": "# Басты бет\n\nҮлгі.\n", "docs/index.ru.md": "# Главная\n\nОбразец.\n"}
CONFIGURATION = """\
site_name: Үлгі банк
site_url: https://example.org/sub/
theme: {name: material, language: kk}
nav: [index.md, {Банк: bank/index.md}]
plugins:
  - practice-bank: {today: "2026-11-21"}
  - i18n:
      docs_structure: suffix
      reconfigure_search: false
      languages: [{locale: kk, default: true, name: Қазақша, build: true}, {locale: ru, name: Русский, build: true}]
"""
PREVIEW = CONFIGURATION.replace("{today:", "{preview: true, today:")
"""The same site as those who work on it see it."""


def draw_site(root: Path, configuration: str = CONFIGURATION, **layers: object) -> Path:
    """Lay the example bank with pages and a configuration."""
    files = {**PAGES, "mkdocs.yml": configuration, **layers.pop("files", {})}  # type: ignore[dict-item]
    return lay_site(root, files=files, **layers)  # type: ignore[arg-type]


def read_config(root: Path) -> MkDocsConfig:
    """Read the configuration as a server does before each rebuild."""
    return load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"), strict=True)


def configure(root: Path, command: str = "build") -> MkDocsConfig:
    """Read the configuration and start a command, as a process of MkDocs does once."""
    config = read_config(root)
    config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
    return config


def build_site(root: Path, command: str = "build") -> Path:
    """Build strictly and give the site's folder back."""
    build(configure(root, command))
    return root / "site"


def read_sitemap(site: Path) -> dict[str, dict[str, str]]:
    """Alternates by address, by language."""
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    return {
        entry.findtext("s:loc", "", names): {
            link.attrib["hreflang"]: link.attrib["href"] for link in entry.findall("x:link", names)
        }
        for entry in root.findall("s:url", names)
    }
