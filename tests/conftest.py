"""Fixtures that all rooms use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from laying import lay_site


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Path]:
    """Lay a site in a fresh folder: `site(files={…}, replace={…}, base="example")`."""

    def lay(**layers: object) -> Path:
        return lay_site(tmp_path / "site", **layers)  # type: ignore[arg-type]

    return lay
