"""The prepared document as a file again: only the parts that a reader of texts needs."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import quoteattr

from lxml import etree

from ...docx_bytes import FIRST_DAY
from .headings import DEEPEST
from .package import WordPackage
from .plain import HEADING_STYLE, QUOTE_STYLE

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
}
"""Parts of the file, with the last words of their types."""


def pack(
    package: WordPackage, text: etree._Element, notes: Mapping[str, etree._Element], numbering: etree._Element
) -> bytes:
    """Pack a text, its notes and its lists, with the links they refer to."""
    parts = {"document": text, "numbering": numbering, **notes}
    packed = {name: etree.tostring(tree, encoding="UTF-8", xml_declaration=True) for name, tree in parts.items()}
    packed["styles"] = _write_styles().encode()
    files = {f"word/{name}.xml": content for name, content in packed.items()}
    files["[Content_Types].xml"] = _write_types(packed).encode()
    files["_rels/.rels"] = _write_relations({"r1": ("officeDocument", "word/document.xml", False)}).encode()
    own = {name: (name, f"{name}.xml", False) for name in packed if name != "document"}
    files["word/_rels/document.xml.rels"] = _write_relations(own | _links(package, package.main)).encode()
    for kind in notes:
        files[f"word/_rels/{kind}.xml.rels"] = _write_relations(_links(package, package.find(kind)[0])).encode()
    return _zip(files)


def _links(package: WordPackage, part: str) -> dict[str, tuple[str, str, bool]]:
    relations = package.relations(part).items()
    return {id: ("hyperlink", one.target, True) for id, one in relations if one.kind == "hyperlink" and one.is_outside}


def _write_styles() -> str:
    names = {HEADING_STYLE.format(level): f"heading {level}" for level in range(1, DEEPEST + 1)}
    names |= {QUOTE_STYLE: "Quote"}
    styles = (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>' for id, name in names.items()
    )
    return f'{HEAD}<w:styles xmlns:w="{WORD}">{"".join(styles)}</w:styles>'


def _write_types(packed: Mapping[str, bytes]) -> str:
    known = (f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}.{PARTS[name]}+xml"/>' for name in packed)
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{default}{"".join(known)}</Types>'


def _write_relations(relations: Mapping[str, tuple[str, str, bool]]) -> str:
    written = (
        f"<Relationship Id={quoteattr(id)} Type={quoteattr(f'{OFFICE}/{kind}')} Target={quoteattr(target)}"
        + (' TargetMode="External"/>' if is_outside else "/>")
        for id, (kind, target, is_outside) in relations.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(written)}</Relationships>'


def _zip(files: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)
    return target.getvalue()
