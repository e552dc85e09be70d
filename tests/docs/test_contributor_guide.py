"""The page for contributors uses the words of the site."""

from pathlib import Path

import pytest

from practice_bank.i18n import messages
from practice_bank.records import Status

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_status_is_explained(language: str) -> None:
    page = (DOCS / "guides" / f"contributor.{language}.md").read_text("utf-8")
    missing = [status for status in Status if f"| {messages(language)[f'status.{status.value}']} |" not in page]
    assert missing == []
