"""Templates of manuscripts, filled in as Word does: a hint that was written over is none any more."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn


def fill_template(template: bytes, answers: Mapping[str, str], target: Path) -> Path:
    """Write answers into the controls of a template, by their tags; a section's answer has a line a paragraph."""
    document = Document(BytesIO(template))
    controls = {tag.get(qn("w:val")): tag.getparent().getparent() for tag in document.element.iter(qn("w:tag"))}
    for name, answer in answers.items():
        _fill(controls[name], answer)
    document.save(target)
    return target


def without_controls(source: Path, target: Path) -> Path:
    """The same document as a program saves it that knows no controls: all hints are plain text."""
    document = Document(source)
    for control in list(document.element.iter(qn("w:sdt"))):
        place = control.getparent().index(control)
        for child in reversed(list(control.find(qn("w:sdtContent")))):
            control.getparent().insert(place, child)
        control.getparent().remove(control)
    document.save(target)
    return target


def _fill(control, answer: str) -> None:
    settings, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
    for hint in list(settings.iter(qn("w:showingPlcHdr"))):
        settings.remove(hint)
    first = content[0]
    for other in list(content)[1:]:
        content.remove(other)
    for text in first.iter(qn("w:t")):
        text.text = answer.split("\n")[0]
    for line in answer.split("\n")[1:]:
        paragraph = document_paragraph(line)
        content.append(paragraph)


def document_paragraph(text: str):
    made = Document().add_paragraph(text)
    return made._p
