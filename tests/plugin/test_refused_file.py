"""A file that cannot be written ends the build with a word on it, not with a traceback."""

import logging
from pathlib import Path

import pytest
from drawing import build_site, draw_site
from mkdocs.exceptions import Abort

from practice_bank.i18n import messages


def test_a_refused_file_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = draw_site(tmp_path / "bank", files={"docs/bank/city-village/index.html/in-the-way.txt": "a folder"})
    with pytest.raises(Abort), caplog.at_level(logging.ERROR):
        build_site(root)
    path = root / "site" / "bank" / "city-village" / "index.html"
    (said,) = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert said == messages("kk").say("site.disk_refused", path=path, what="Is a directory")
