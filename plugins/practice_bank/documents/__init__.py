"""Papers of a review: assessment sheets, extracts, conclusions, certificates. Needs the extra `documents`."""

from .certificate_pdf import write_certificate_pdf
from .certificate_view import Certificate
from .conclusion_tags import ConclusionTags, CriterionTags
from .extract_tags import ExtractTags
from .matter import Matter, find_matter
from .papers import PAPERS, write_paper
from .sheet_docx import write_sheet_docx
from .sheet_filled import FilledSheet
from .sheet_pdf import write_sheet_pdf
from .sheet_reading import read_sheet_docx
from .word_package import NotReadable
from .word_template import TemplateFault, read_template

__all__ = [
    "PAPERS",
    "Certificate",
    "ConclusionTags",
    "CriterionTags",
    "ExtractTags",
    "FilledSheet",
    "Matter",
    "NotReadable",
    "TemplateFault",
    "find_matter",
    "read_sheet_docx",
    "read_template",
    "write_certificate_pdf",
    "write_paper",
    "write_sheet_docx",
    "write_sheet_pdf",
]
