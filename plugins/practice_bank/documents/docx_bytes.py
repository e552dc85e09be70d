"""The bytes of a Word document: the same each time the same document is written."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a ZIP can hold; stands for none."""


def save_docx(document: Document, title: str, language: str) -> bytes:
    """Save a document under a title, without the time and the name of the program that wrote it."""
    properties = document.core_properties
    properties.title, properties.language = title, language
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = datetime(*FIRST_DAY)
    _drop_thumbnail(document)
    target = BytesIO()
    document.save(target)
    return _without_times(target.getvalue())


def _drop_thumbnail(document: Document) -> None:
    """Take out the picture of an empty page that the library's own template has."""
    package = document.part.package
    relations = package.rels if package else {}
    for id in [id for id, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[id]


def _without_times(packed: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(target, "w", ZIP_DEFLATED) as written:
        for name in source.namelist():
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            written.writestr(entry, source.read(name))
    return target.getvalue()
