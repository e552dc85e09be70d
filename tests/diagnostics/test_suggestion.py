"""A word near to what was written is offered, and nothing far."""

import pytest

from practice_bank.diagnostics import did_you_mean, nearest_word

KNOWN = ["files", "reviews", "decisions.yml", "index.kk.md"]


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("file", "files"), ("REVIEWS", "reviews"), ("decisions.yaml", "decisions.yml"), ("photo.jpg", None), ("", None)],
)
def test_nearest_word(written: str, nearest: str | None) -> None:
    assert nearest_word(written, KNOWN) == nearest


def test_words_around_it() -> None:
    assert did_you_mean("file", KNOWN)["ru"] == " Возможно, вы имели в виду «files»?"
    assert set(did_you_mean("zzz", KNOWN).values()) == {""}
