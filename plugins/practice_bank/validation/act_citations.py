"""Citations of paragraphs: does the act's page have them?"""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, FieldPath, Place, diagnose
from .registers import Registers
from .suggestion import suggest_key
from .words import did_you_mean, shortened


def check_paragraph(
    act: str, paragraph: str, registers: Registers, place: Place, path: FieldPath = ()
) -> Iterator[Diagnostic]:
    """Find a citation of a paragraph that the act's page does not have.

    Args:
        act: Id of an act that is there.
        paragraph: Number as cited; empty where the whole act is.
        registers: What is there.
        place: Of the citation.
        path: Of the field it stands in; empty in a text.
    """
    there = registers.find_paragraphs(act)
    if paragraph and there is not None and paragraph not in there:
        meant = did_you_mean(suggest_key(paragraph, sorted(there)))
        yield diagnose("PB330", place, path, act=act, value=shortened(paragraph), suggestion=meant)
