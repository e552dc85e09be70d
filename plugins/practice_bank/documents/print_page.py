"""A page of HTML as a PDF for paper and screen readers: letters embedded, the same bytes each time."""

from hashlib import sha256
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from ..rendering.theme import ASSETS

TEMPLATES = Path(__file__).parent / "templates"
LETTERS = TEMPLATES / "fonts.css"
FONTS = ASSETS / "vendor" / "noto-sans"


def print_page(page: str, style: str) -> bytes:
    """Print a page by a style sheet of the templates.

    Raises:
        FileNotFoundError: If the fonts are not there, without which Kazakh letters could be lost.
    """
    if not FONTS.is_dir():
        raise FileNotFoundError(2, "Noto Sans", str(FONTS))
    fonts = FontConfiguration()
    letters = CSS(string=LETTERS.read_text("utf-8"), base_url=f"{FONTS.as_uri()}/", font_config=fonts)
    written = HTML(string=page).write_pdf(
        stylesheets=[letters, CSS(TEMPLATES / style, font_config=fonts)],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=sha256(page.encode()).digest()[:16],
    )
    return bytes(written)
