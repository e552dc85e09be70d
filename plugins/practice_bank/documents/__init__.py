"""Papers of a review: assessment sheets, extracts, conclusions, certificates. Needs the extra `documents`."""

from .sheet_docx import write_sheet_docx
from .sheet_pdf import write_sheet_pdf

__all__ = ["write_sheet_docx", "write_sheet_pdf"]
