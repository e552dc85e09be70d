"""A page of HTML as a PDF for paper and screen readers: letters embedded, the same bytes each time."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ..rendering.theme import ASSETS

if TYPE_CHECKING:
    from weasyprint.document import Document

TEMPLATES = Path(__file__).parent / "templates"
LETTERS = TEMPLATES / "fonts.css"
FONTS = ASSETS / "vendor" / "noto-sans"
VARIANT = "pdf/ua-1"
"""Readable for screen readers."""


def print_page(page: str, style: str) -> bytes:
    """Print a page by a style sheet of the templates.

    Raises:
        FileNotFoundError: If the fonts are not there, without which Kazakh letters could be lost.
    """
    return _write(page, _lay_out(page, style))


def print_fitting(pages: Iterable[str], style: str) -> bytes:
    """Print the first of some pages that fits on one sheet of paper, else the last.

    Raises:
        FileNotFoundError: If the fonts are not there.
    """
    for page in pages:
        laid = _lay_out(page, style)
        if len(laid.pages) == 1:
            break
    return _write(page, laid)


def _lay_out(page: str, style: str) -> "Document":
    # Imported here, so that what makes no PDF works where Pango, a library of the system, is not installed.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    if not FONTS.is_dir():
        raise FileNotFoundError(2, "Noto Sans", str(FONTS))
    fonts = FontConfiguration()
    letters = CSS(string=LETTERS.read_text("utf-8"), base_url=f"{FONTS.as_uri()}/", font_config=fonts)
    sheets = [letters, CSS(TEMPLATES / style, font_config=fonts)]
    return HTML(string=page).render(stylesheets=sheets, font_config=fonts, pdf_variant=VARIANT)


def _write(page: str, laid: "Document") -> bytes:
    identifier = sha256(page.encode()).digest()[:16]
    return bytes(laid.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier))
