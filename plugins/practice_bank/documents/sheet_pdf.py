"""The assessment sheet on paper: a PDF to print and to fill in by hand."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..records import Bank
from ..review import Sheet
from .print_page import TEMPLATES, print_page
from .sheet_view import SheetView, build_sheet_view


def write_sheet_pdf(sheet: Sheet, bank: Bank, language: str) -> bytes:
    """Write a sheet to be filled in by hand, in a language of its expert."""
    return print_page(render_sheet(build_sheet_view(sheet, bank, language)), "sheet.css")


def render_sheet(view: SheetView) -> str:
    """Render what a sheet shows as a page."""
    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    return templates.get_template("sheet.html").render(view=view, words=view.words)
