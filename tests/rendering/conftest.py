"""Sites of the example bank, arranged and built once."""

import shutil
from pathlib import Path

import pytest
from drawing import PREVIEW, build_site, draw_site
from hostile import HOSTILE

from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering.theme import ASSETS, LANGUAGE_SCRIPTS

OLD_ADDRESS = {"licence: CC-BY-4.0": "redirect_from: [old-city]\nlicence: CC-BY-4.0"}


def arrange_example(root: Path, *, preview: bool) -> Catalogue:
    lay_site(root)
    return arrange(check_site(root, preview=preview), Settings(root, TODAY, preview))


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """What the example bank publishes."""
    return arrange_example(tmp_path_factory.mktemp("public"), preview=False)


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """All of the example bank."""
    return arrange_example(tmp_path_factory.mktemp("preview"), preview=True)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example bank as a preview site, one title hostile, one address former."""
    replace = {
        "practices/2026/algebra-stations/index.ru.md": {"title: Станции на уроке алгебры": f"title: '{HOSTILE}'"},
        "practices/2026/city-village/index.ru.md": OLD_ADDRESS,
    }
    return build_site(draw_site(tmp_path_factory.mktemp("built"), PREVIEW, replace=replace))


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All scripts in one folder, as a site has them."""
    folder = tmp_path_factory.mktemp("scripts")
    for source in [*(ASSETS / "scripts").glob("*.mjs"), *LANGUAGE_SCRIPTS.glob("*.mjs")]:
        shutil.copy(source, folder)
    return folder
