"""Word documents drawn for tests: a small package around the XML that a program would write."""

import re
import zipfile
from collections.abc import Mapping
from html import escape, unescape
from io import BytesIO

from PIL import Image

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header1": "header",
    "footer1": "footer",
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def picture(form: str = "PNG", colour: str = "teal") -> bytes:
    """The bytes of a small picture."""
    target = BytesIO()
    Image.new("RGB", (8, 8), colour).save(target, form)
    return target.getvalue()


def run(text: str, look: str = "") -> str:
    """A run; `look` is what stands in its settings, `<w:b/>`."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(*runs: str, style: str = "", settings: str = "") -> str:
    """A paragraph of runs; plain text becomes a run."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{settings}</w:pPr>{inner}</w:p>"


def bold(text: str, size: int = 0) -> str:
    """A bold run, of so many half points."""
    return run(text, "<w:b/>" + (f'<w:sz w:val="{size}"/>' if size else ""))


def item(text: str, level: int = 0, list: int = 1) -> str:
    """A paragraph of a list: 1 has bullets, 2 and 3 numbers."""
    return par(text, settings=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>')


def cell(*blocks: str, across: int = 1, merge: str = "") -> str:
    """A cell; `merge` is `restart` or `continue`."""
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(one if one.startswith("<") else par(one) for one in blocks) or "<w:p/>"
    return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{inner}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows of cells."""
    width = max(row.count("<w:tc>") for row in rows)
    grid = "<w:gridCol/>" * width
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def image(id: str, alt: str = "", name: str = "Picture 1") -> str:
    """A picture in a run."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="99" cy="99"/><wp:docPr id="1" name="{name}" descr="{escape(alt)}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="image.png"/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def style(id: str, name: str, more: str = "", based: str = "") -> str:
    """A style of paragraphs."""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{on}{more}</w:style>'


def numbering() -> str:
    """Three lists: bullets, numbers, and numbers again."""
    levels = {
        form: "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
            for n in range(4)
        )
        for form in ("bullet", "decimal")
    }
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{id}">{levels[form]}</w:abstractNum>'
        for id, form in ((0, "bullet"), (1, "decimal"))
    )
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{0 if n == 1 else 1}"/></w:num>' for n in (1, 2, 3))
    return f"<w:numbering {SPACES}>{abstract}{lists}</w:numbering>"


def docx(
    *blocks: str,
    styles: str = "",
    parts: Mapping[str, str] | None = None,
    files: Mapping[str, bytes] | None = None,
    links: Mapping[str, str] | None = None,
    title: str = "",
) -> bytes:
    """A whole document.

    Args:
        blocks: Paragraphs and tables.
        styles: Styles.
        parts: Inner XML of further parts by name, `footnotes`.
        files: Pictures by their names in `media/`; each is related by that name.
        links: Addresses by the ids of their relations.
        title: As the program keeps it.
    """
    whole = {
        "document": f"<w:document {SPACES}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>",
        "styles": f"<w:styles {SPACES}>{styles}</w:styles>",
        "numbering": numbering(),
    }
    roots = {"header1": "hdr", "footer1": "ftr"}
    for name, inner in (parts or {}).items():
        root = roots.get(name, name)
        whole[name] = f"<w:{root} {SPACES}>{inner}</w:{root}>"
    packed = {f"word/{name}.xml": content.encode() for name, content in whole.items()}
    packed |= {f"word/media/{name}": content for name, content in (files or {}).items()}
    relations = [(name, TYPES[name].split(".")[0], f"{name}.xml", "") for name in whole if name != "document"]
    relations += [(name, "image", f"media/{name}", "") for name in files or {}]
    relations += [(id, "hyperlink", address, ' TargetMode="External"') for id, address in (links or {}).items()]
    packed["word/_rels/document.xml.rels"] = write_relations(relations)
    packed["_rels/.rels"] = write_relations([("r1", "officeDocument", "word/document.xml", "")])
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{TYPES[name]}+xml"/>' for name in whole
    )
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    packed["[Content_Types].xml"] = (
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'
    ).encode()
    if title:
        packed["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
        ).encode()
    return zipped(packed)


def write_relations(relations: list[tuple[str, str, str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{escape(target)}"{mode}/>'
        for id, kind, target, mode in relations
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'.encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


_HIDDEN = re.compile(r"<mc:Fallback>.*?</mc:Fallback>|<w:instrText[^>]*>.*?</w:instrText>", re.DOTALL)
_PLACEHOLDER = re.compile(
    r"<w:sdt>(?:(?!</w:sdt>|<w:sdt>).)*<w:showingPlcHdr/>(?:(?!</w:sdt>|<w:sdt>).)*</w:sdt>", re.DOTALL
)
_TEXT = re.compile(r"<(?:w|m|a):(?:t|delText)(?: [^>]*)?>([^<]*)</")


def all_words(document: bytes) -> str:
    """All that a document says anywhere, read without any of the code that is tested."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        names = [n for n in archive.namelist() if re.fullmatch(r"word/(?!styles|numbering|settings)[\w/]+\.xml", n)]
        parts = [archive.read(name).decode() for name in sorted(names)]
    pieces = []
    for part in parts:
        shown = _PLACEHOLDER.sub("", _HIDDEN.sub("", part))
        for paragraph in re.split(r"</w:p>|<w:tab/>|<w:br[^>]*/>|</a:p>", shown):
            pieces.append("".join(_TEXT.findall(paragraph)))
    return unescape("\n".join(pieces))
