import pytest

from practice_bank.validation.addresses import is_elsewhere, read_scheme


@pytest.mark.parametrize(
    "url",
    [
        "javascript:x",
        "JaVaScRiPt:x",
        " java\tscript:x",
        "java\u200bscript:x",
        "&#106;avascript:x",
        "&amp;#106;avascript:x",
        "javascript&colon;x",
        "javascript%3Ax",
        "%256aavascript:x",
    ],
)
def test_disguises_are_seen_through(url: str) -> None:
    assert read_scheme(url) == "javascript"


@pytest.mark.parametrize("url", ["files/a:b.txt", "../x/", "#a:b", "жоспар:1.pdf", "", "?a=javascript:x"])
def test_no_scheme(url: str) -> None:
    assert read_scheme(url) == ""


@pytest.mark.parametrize(
    ("url", "away"), [("//a.org", True), ("/\\a.org", True), ("\\\\a.org", True), ("/a", False), ("a//b", False)]
)
def test_other_hosts(url: str, away: bool) -> None:
    assert is_elsewhere(url) is away
