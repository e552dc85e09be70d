"""A site without a server: every link names a file that is there, every module comes from the script of the page."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from drawing import CONFIGURATION, build_site, draw_site

from practice_bank.rendering.offline import fit_page

OFFLINE = CONFIGURATION.replace("nav:", "use_directory_urls: false\nnav:")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    files = {"docs/about.kk.md": "# Біз\n\n[Банк](bank/index.md)\n", "docs/about.ru.md": "# О нас\n"}
    named = {"practices/_bank/bank.yml": {"languages:": "repository: {host: github, name: example/bank}\nlanguages:"}}
    configuration = OFFLINE.replace("index.md}]", "index.md}, about.md]")
    return build_site(draw_site(folder, configuration, files=files, replace=named))


def test_every_link_names_a_file(site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    assert len(pages) > 40
    for page in pages:
        html = page.read_text("utf-8")
        for address in re.findall(r'\b(?:href|src|action)="([^"]*)"|; url=([^"]*)"', html):
            parts = urlsplit("".join(address))
            if parts.scheme or parts.netloc or not parts.path:
                continue
            target = (page.parent / unquote(parts.path)).resolve()
            assert target.is_file(), f"{page}: {address}"


def test_the_editor_needs_a_server(site: Path) -> None:
    assert not (site / "admin").exists()


def test_modules_come_from_the_script_of_the_page(site: Path) -> None:
    for page in (site / "index.html", site / "ru" / "about.html", site / "ru" / "search" / "index.html"):
        html = page.read_text("utf-8")
        assert 'type="module" src=' not in html
        assert 'import "practice-bank/scripts/search-dialog.mjs"' in html
        assert html.index("assets/practice-bank/offline.js") < html.index("</head>")
    script = (site / "assets" / "practice-bank" / "offline.js").read_text("utf-8")
    assert not re.search(r"""\b(from|import) ?\(?\\?["']\.""", script)
    assert "import.meta" not in script


def test_every_data_file_of_scripts_has_a_script(site: Path) -> None:
    data = [path for path in site.rglob("*.json") if "api" not in path.relative_to(site).parts]
    assert data
    assert all(path.with_name(f"{path.name}.js").is_file() for path in data)


def test_a_site_with_a_server_is_left_alone(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path))
    assert not list(site.rglob("*.json.js"))
    assert not (site / "assets" / "practice-bank" / "offline.js").exists()
    assert 'type="module" src="' in (site / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("link", "fitted"),
    [
        ('href="../"', 'href="../index.html"'),
        ('href=".."', 'href="../index.html"'),
        ('href="./?q=1#a"', 'href="./index.html?q=1#a"'),
        ('action="ru/search/"', 'action="ru/search/index.html"'),
        ('content="0; url=../x/"', 'content="0; url=../x/index.html"'),
        ('href="#a"', 'href="#a"'),
        ('href="plan.txt"', 'href="plan.txt"'),
        ('href="https://example.org/"', 'href="https://example.org/"'),
        ('href="//example.org/"', 'href="//example.org/"'),
        ('href="mailto:a@b/"', 'href="mailto:a@b/"'),
    ],
)
def test_a_link_to_a_folder_names_its_page(link: str, fitted: str) -> None:
    assert fit_page(f"<a {link}>", "") == f"<a {fitted}>"
