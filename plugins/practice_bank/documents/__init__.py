"""Papers of a review: assessment sheets, extracts, conclusions, certificates. Needs the extra `documents`."""

from .sheet_docx import write_sheet_docx
from .sheet_filled import FilledSheet
from .sheet_pdf import write_sheet_pdf
from .sheet_reading import read_sheet_docx

__all__ = ["FilledSheet", "read_sheet_docx", "write_sheet_docx", "write_sheet_pdf"]
