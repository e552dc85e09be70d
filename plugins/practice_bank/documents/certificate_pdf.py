"""The certificate of inclusion as a PDF: one page, the same bytes each time."""

from collections.abc import Iterator
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..rendering.views import QrCode, draw_code
from .certificate_view import Certificate, CertificateView, build_certificate_view
from .print_page import TEMPLATES, print_fitting
from .sheet_view import make_legible

STYLE = "certificate.css"
SIZES = ("large", "medium", "small", "least")
"""How large names and title are; the first that fits on one page is taken."""


def write_certificate_pdf(certificate: Certificate, shape: str) -> bytes:
    """Write a certificate in one language or two: `kk`, `ru`, `both`."""
    return print_fitting(render_certificate(build_certificate_view(certificate, shape)), STYLE)


def render_certificate(view: CertificateView) -> Iterator[str]:
    """Render what a certificate shows as pages, each with smaller letters than the one before."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, finalize=_finalize
    )
    template = templates.get_template("certificate.html")
    square = draw_address(view.address)
    for size in SIZES:
        yield template.render(view=view, size=size, qr=square)


def draw_address(address: str) -> str:
    """Draw the QR code of an address as the address of a picture; a fourth of it may be soiled or covered."""
    return f"data:image/svg+xml,{quote(_draw_square(draw_code(address, 'Q', quiet=4)))}"


def _draw_square(code: QrCode) -> str:
    size = code.size
    ground = f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'{ground}<path stroke="#000" d="{code.path}"/></svg>'
    )


def _finalize(value: object) -> object:
    return make_legible(value) if isinstance(value, str) else value
