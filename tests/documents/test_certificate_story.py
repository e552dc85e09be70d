"""From the certificate in the hand to the page on the site: the QR code leads to what the real build wrote."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from drawing import build_site, draw_site

from practice_bank.cli import main
from reading_papers import read_qr

SITE = "https://example.org/sub/"


@pytest.mark.parametrize("secret", ["", "құпия сөз"])
@pytest.mark.parametrize(("shape", "prefix"), [("both", ""), ("kk", ""), ("ru", "ru/")])
def test_the_code_leads_to_a_page_of_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: str, prefix: str, secret: str
) -> None:
    monkeypatch.setenv("PRACTICE_BANK_SECRET", secret)
    root = draw_site(tmp_path / "site")
    pdf = tmp_path / "certificate.pdf"
    call = ["document", "certificate", "city-village", "--in", shape, "--out", pdf, "--root", root]
    result = CliRunner().invoke(main, [*map(str, call), "--today", "2026-11-21"])
    assert result.exit_code == 0, result.output
    address = read_qr(pdf)
    assert address.startswith(f"{SITE}{prefix}verify/")
    page = build_site(root) / address.removeprefix(SITE) / "index.html"
    assert "45-ө" in page.read_text("utf-8")
